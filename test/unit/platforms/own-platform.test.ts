import { describe, expect, test } from "@jest/globals";
import { ownPlatform, type OwnPlatform } from "@fairlead/platforms";

function read(own: OwnPlatform): unknown {
  const answer = ownPlatform(own);
  return answer.kind === "platform" ? answer.platform : answer.wrong.map(({ code }) => code);
}

describe("a platform of the repository's own", () => {
  test("gets from its target what it doesn't say, and is a platform apart", () => {
    const target = "x86_64-unknown-linux-gnu";
    expect(read({ name: "linux-x64-baseline", target, runner: "big" })).toMatchObject({
      ...{ triple: "linux-x64-baseline", short: "linux-x64-baseline", target, runner: "big" },
      ...{ os: "linux", cpu: "x64", libc: "glibc", machines: ["x64"], exe: "", ext: "tar.gz" },
    });
  });

  test("has no libc, os or cpu where it says so", () => {
    const musl = { name: "linux-64", target: "x86_64-unknown-linux-musl" };
    expect(read({ ...musl, libc: "" })).not.toHaveProperty("libc");
    const wasm = read({ name: "web-wasm32", target: "wasm32-unknown-emscripten", cpu: "" });
    expect(wasm).not.toHaveProperty("os");
    expect(wasm).not.toHaveProperty("cpu");
    expect(wasm).toMatchObject({ machines: ["wasm32"] });
  });

  test("needs no target where it names system and processor", () => {
    expect(read({ name: "plan9-x64", os: "plan9", cpu: "x64" })).toMatchObject({
      ...{ os: "plan9", cpu: "x64", target: "plan9-x64", machines: ["x64"] },
    });
    expect(read({ name: "windows-fast", os: "win32", cpu: "arm64" })).toMatchObject({
      ...{ exe: ".exe", ext: "zip", runner: "windows-11-arm" },
    });
    // Node has one word for both byte orders.
    expect(read({ name: "aix", os: "aix", cpu: "ppc64" })).toMatchObject({
      machines: ["powerpc64"],
    });
  });

  test.each([
    [{ name: "a b", os: "linux", cpu: "x64" }, ["platform-name-invalid"]],
    [{ name: "../x", os: "linux", cpu: "x64" }, ["platform-name-invalid"]],
    [{ name: "x" }, ["platform-incomplete"]],
    [{ name: "x", os: "linux" }, ["platform-incomplete"]],
    [{ name: "x", target: "x86_64-unknown-linux-gun" }, ["platform-target-unknown"]],
    [{ name: "x", os: "macos", cpu: "x86_64" }, ["platform-os-invalid", "platform-cpu-invalid"]],
    [{ name: "x", os: "linux", cpu: "x64", libc: "gnu" }, ["platform-libc-invalid"]],
  ])("%j is refused with %j", (own, codes) => {
    expect(read(own)).toEqual(codes);
  });
});
