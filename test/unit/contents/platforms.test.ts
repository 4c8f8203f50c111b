import { describe, expect, test } from "@jest/globals";
import { declarePlatforms, parsePlatforms } from "@fairlead/contents";
import { matrixEntry } from "@fairlead/platforms";
import { entryPlatforms } from "../../../packages/contents/src/entry-platforms.ts";

function declare(text: string): ReturnType<typeof declarePlatforms> {
  const list = parsePlatforms(text);
  if (list.kind === "wrong") throw new Error(list.wrong);
  return declarePlatforms(list.items, "platforms");
}

const words = (text: string) => declare(text).platforms.map(({ word }) => word);
const codes = (text: string) => declare(text).problems.map(({ code }) => code);
const own = "{ name: linux-x64-v3, target: x86_64-unknown-linux-gnu, runner: big }";

describe("the input platforms", () => {
  test.each([
    ["linux-x64-gnu darwin-arm64", ["linux-x64-gnu", "darwin-arm64"]],
    ["# ours\nlinux-x64-gnu,\n\ndarwin-arm64", ["linux-x64-gnu", "darwin-arm64"]],
    ['["linux-x64-gnu", "darwin-arm64"]', ["linux-x64-gnu", "darwin-arm64"]],
    [`- linux-x64-gnu\n- ${own}\n- wasm32-wasi`, ["linux-x64-gnu", "linux-x64-v3", "wasm32-wasi"]],
    [`[linux-x64-gnu, ${own}]`, ["linux-x64-gnu", "linux-x64-v3"]],
    ['{"platform":"linux-x64-gnu","node":22}', ["linux-x64-gnu"]],
    ["[]", []],
  ])("%j declares %j", (text, expected) => {
    expect(declare(text).problems).toEqual([]);
    expect(words(text)).toEqual(expected);
  });

  test("takes rows of the plan, those of own platforms and of own runners too", () => {
    const declared = declare(`- linux-x64\n- ${own}\n- darwin-universal\n- wasm32-wasi`).platforms;
    const rows = declared.map(({ platform, word }) => matrixEntry(platform, word, "self-hosted"));
    const { platforms, problems } = declare(JSON.stringify(rows));
    expect(problems).toEqual([]);
    // The runner is the plan's choice, and builds nothing here.
    const anyRunner = { runner: expect.any(String) };
    expect(platforms).toEqual(
      declared.map(({ platform, word }) => ({ word, platform: { ...platform, ...anyRunner } })),
    );
    // A job of a matrix has one row alone.
    expect(words(JSON.stringify(rows[1]))).toEqual(["linux-x64-v3"]);
  });

  test.each([
    ["linux-x64-gun", ["platform-unknown"]],
    ["darwin-x64 x86_64-apple-darwin", ["platform-repeated"]],
    ["darwin-x64 darwin-x64", ["platform-repeated"]],
    ["- { target: x86_64-apple-darwin }", ["platform-name-missing"]],
    ["- { name: x, targt: x86_64-apple-darwin }", ["platform-field-unknown"]],
    ["- { name: x, os: linux, cpu: [x64] }", ["platform-field-invalid"]],
    ["- { name: x, runner: '' , os: linux, cpu: x64 }", ["platform-field-invalid"]],
    ["- plan9\n- { name: x }", ["platform-unknown", "platform-incomplete"]],
  ])("%j is refused with %j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each([
    ...["- [linux-x64]", "- 3", "- linux-x64\n-x: {", '["linux-x64"', "{a,b"],
    ...["linux-x64: ubuntu-24.04\ndarwin-x64: macos-15", "- *linux", "[linux-*, !linux-x64]"],
  ])("%j is no list of platforms", (text) => {
    expect(parsePlatforms(text).kind).toBe("wrong");
  });
});

describe("the platforms of an entry", () => {
  const declared = declare(
    `[linux-x64-gnu, linux-x64-musl, darwin-arm64, android-arm64, ${own}]`,
  ).platforms;
  const of = (items: string[], known: typeof declared | undefined = declared) =>
    entryPlatforms(items, known, "packages");

  test.each([
    [["linux-*"], ["linux-x64-gnu", "linux-x64-musl", "linux-x64-v3"]],
    [["!android-*"], ["linux-x64-gnu", "linux-x64-musl", "darwin-arm64", "linux-x64-v3"]],
    [
      ["linux-*", "!*-musl"],
      ["linux-x64-gnu", "linux-x64-v3"],
    ],
    [
      ["!linux-x64", "!android-arm64"],
      ["linux-x64-musl", "darwin-arm64", "linux-x64-v3"],
    ],
    [["{darwin,android}-*"], ["darwin-arm64", "android-arm64"]],
    [
      ["linux-x64", "darwin-*"],
      ["linux-x64", "darwin-arm64"],
    ],
    [["linux-x64-v3"], ["linux-x64-v3"]],
  ])("%j are %j", (items, expected) => {
    const { meant, elsewhere, problems } = of(items);
    expect(problems).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(meant.map(({ word }) => word)).toEqual(expected);
  });

  test("that this call does not declare are another job's, as words and as patterns", () => {
    expect(of(["freebsd-x64", "windows-*", "linux-x64-musl"])).toMatchObject({
      ...{ meant: [{ word: "linux-x64-musl" }], elsewhere: ["freebsd-x64", "windows-*"] },
      problems: [],
    });
  });

  test.each([
    [["linx-*"], declared, "platform-pattern-unmatched"],
    [["!androd-*"], declared, "platform-pattern-unmatched"],
    [["linux-x65"], declared, "platform-unknown"],
    [["linux-*"], undefined, "platform-pattern-without-platforms"],
    [["!linux-x64"], undefined, "platform-pattern-without-platforms"],
  ])("%j is refused", (items, known, code) => {
    expect(entryPlatforms(items, known, "packages").problems).toMatchObject([{ code }]);
  });
});
