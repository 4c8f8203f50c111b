import { declarePlatforms } from "@fairlead/contents";
import { describe, expect, test } from "@jest/globals";
import { check, problemsOf } from "./check-packed.ts";
import { sample } from "./samples.ts";

const linux = { os: ["linux"], cpu: ["x64"], libc: ["glibc"] };
const mac = { os: ["darwin"], cpu: ["arm64"] };
const addon = sample("elf-x86_64-gnu.so");

describe("the package of a platform", () => {
  test.each([
    ["linux-x64-gnu", linux, "elf-x86_64-gnu.so"],
    ["linux-x64-musl", { ...linux, libc: ["musl"] }, "elf-x86_64-musl.so"],
    ["linux-x64", { os: ["linux"], cpu: ["x64"] }, "elf-x86_64-musl.so"],
    ["linux-x64-gnu", linux, "ar-gnu-x86_64.a"],
    ["darwin-arm64", mac, "ar-darwin-arm64.a"],
  ])("%s is good with %j and %s", async (word, manifest, name) => {
    expect(await check(manifest, { "core.node": sample(name) }, { word })).toEqual([]);
  });

  test("says which of word, manifest and header disagrees", async () => {
    expect(await check(mac, { "core.node": addon }, { word: "darwin-arm64" })).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says os darwin and cpu arm64.",
    ]);
    const musl = { ...linux, libc: ["musl"] };
    expect(await check(musl, { "core.node": addon }, { word: "linux-x64-musl" })).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says libc musl.",
    ]);
    expect(await check(mac, { "core.node": addon }, { word: "linux-x64-gnu" })).toEqual([
      "@s/x is the package of linux-x64-gnu, whose os is linux, but its package.json says os darwin.",
      "@s/x is the package of linux-x64-gnu, whose cpu is x64, but its package.json says cpu arm64.",
      "@s/x is the package of linux-x64-gnu, whose libc is glibc, but its package.json says no libc.",
    ]);
  });

  test("names the manifest's own libc where the word has none", async () => {
    const musl = { ...linux, libc: ["musl"] };
    expect(await check(musl, { "core.node": addon }, { word: "linux-x64" })).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says libc musl.",
    ]);
  });

  test("holds a binary, and none that is damaged", async () => {
    const given = { word: "linux-x64-gnu" };
    expect(await check(linux, { "a.js": "" }, given)).toEqual([
      "@s/x contains no binary, and it is the package of linux-x64-gnu.",
    ]);
    expect(await check(linux, { "core.node": "version https://…" }, given)).toEqual([
      expect.stringContaining("core.node is empty, or not what the name says"),
    ]);
    // WebAssembly runs on every platform, so it is the binary of a platform without another.
    expect(await check(linux, { "a.wasm": sample("module.wasm") }, given)).toEqual([]);
    const [damaged] = await check(linux, { "a.node": addon.subarray(0, 30) }, given);
    expect(damaged).toMatch(/^a.node in @s\/x is damaged: the ELF file /);
    expect(await check(linux, { "a.js": "" }, { ...given, checkBinaries: false })).toEqual([]);
  });

  test.each(["win32-x64-msvc", "darwin-arm64", "android-arm64", "openharmony-arm64"])(
    "says no libc for %s, where npm knows none",
    async (word) => {
      const platform = declarePlatforms([word], "p").platforms[0]?.platform;
      const fields = { os: [platform?.os], cpu: [platform?.cpu] };
      const given = { word, checkBinaries: false };
      expect(await check(fields, {}, given)).toEqual([]);
      const [problem] = await problemsOf({ ...fields, libc: ["glibc"] }, {}, given);
      expect(problem).toMatchObject({ code: "platform-mismatch", unit: "@s/x" });
    },
  );

  test("for WebAssembly holds WebAssembly and nothing else", async () => {
    const given = { word: "wasm32-wasi" };
    const wasm = { cpu: ["wasm32"] };
    expect(await check(wasm, { "a.wasm": sample("module.wasm") }, given)).toEqual([]);
    expect(await check(wasm, { "core.node": addon }, given)).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says cpu wasm32.",
    ]);
  });

  test("for all Macs holds a binary for each of their processors", async () => {
    const given = { word: "darwin-universal" };
    const [universal, arm] = [sample("macho-universal.dylib"), sample("macho-arm64.dylib")];
    const all = { os: ["darwin"] };
    expect(await check(all, { "core.node": universal }, given)).toEqual([]);
    expect(await check(all, { "core.node": arm }, given)).toEqual([
      "@s/x is the package of darwin-universal, and contains no binary for x64.",
    ]);
    const both = { "x64.node": sample("macho-x86_64.dylib"), "arm64.node": arm };
    expect(await check(all, both, given)).toEqual([]);
  });

  test("may serve more systems and processors than its platform's, and one C library", async () => {
    const many = { os: ["linux", "freebsd", "android"], cpu: ["x64", "arm64"], libc: ["glibc"] };
    expect(await check(many, { "core.node": addon }, { word: "linux-x64-gnu" })).toEqual([]);
    const libc = ["glibc", "musl"];
    expect(
      await check({ ...many, libc }, { "core.node": addon }, { word: "linux-x64-gnu" }),
    ).toHaveLength(1);
    expect(
      await check({ ...many, os: ["freebsd"] }, { "core.node": addon }, { word: "linux-x64-gnu" }),
    ).toHaveLength(1);
  });

  test("builds nothing when it is installed", async () => {
    const files = { "core.node": addon, "binding.gyp": "{}", "deep/x.gyp": "{}" };
    const [message, ...others] = await check(linux, files, { word: "linux-x64-gnu" });
    expect(message).toContain("@s/x holds binding.gyp: npm would run node-gyp");
    expect(others).toEqual([]);
  });
});
