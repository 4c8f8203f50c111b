import { afterEach, describe, expect, test } from "@jest/globals";
import { expand, named, removeWorkspace } from "./expand-scene.ts";

afterEach(removeWorkspace);

describe("entries by platforms", () => {
  test.each([
    ["npms/{platform}", "darwin-arm64 win32-x64-msvc", "Did you mean npm/{platform}?"],
    ["npm/{target}", "darwin-arm64 win32-x64-msvc", "Did you mean npm/{platform}?"],
    // A word that is understood, and is not what the folder is called.
    [
      "npm/{platform}",
      "darwin-arm64 win-x64-msvc",
      "Did you mean npm/{platform} with win32-x64-msvc instead of win-x64-msvc?",
    ],
    [
      "npm/{platform}",
      "aarch64-apple-darwin win32-x64",
      "Did you mean npm/{platform} with darwin-arm64 instead of aarch64-apple-darwin, win32-x64-msvc instead of win32-x64?",
    ],
    [
      "npm/{platform}",
      "macos-arm64 win32-x64-msvc",
      "Did you mean npm/{platform} with darwin-arm64 instead of macos-arm64?",
    ],
    ["npm/{target}", "aarch64-apple-darwin", "Did you mean npm/{short}?"],
    ["nowhere/at/all-{platform}", "darwin-arm64 win32-x64-msvc", expect.stringContaining("like:")],
  ])("folders that are not there are told once: %s for %s", async (path, words, remedy) => {
    const { told, remedies } = await expand(
      `- path: "${path}"`,
      {
        "npm/darwin-arm64/package.json": named("a"),
        "npm/win32-x64-msvc/package.json": named("b"),
      },
      { words: words.split(" ") },
    );
    expect(told).toEqual(["manifest-missing"]);
    expect(remedies).toEqual([remedy]);
  });

  test.each([
    // Another placeholder would miss the folder that this one has found.
    ["darwin-arm64 wasm32-wasip1-threads", "Did you mean npm/wasm32-wasi, in an entry of its own?"],
    ["wasm32-wasip1-threads", "Did you mean npm/{short}?"],
    ["darwin-arm64 linux-x64-gnu", expect.stringContaining("like:")],
  ])("of %s, a folder under another name is offered with what finds all", async (words, remedy) => {
    const files = {
      "npm/darwin-arm64/package.json": named("a"),
      "npm/wasm32-wasi/package.json": named("b"),
    };
    const { remedies } = await expand(`- path: "npm/{platform}"`, files, {
      words: words.split(" "),
    });
    expect(remedies).toEqual([remedy]);
  });

  test.each(["{platform}", "{target}", "{short}"])(
    "a meta of no folder is one package, and so without %s",
    async (word) => {
      const files = { "npm/darwin-arm64/package.json": named("a") };
      const entry = `- { path: "meta/${word}", platform-package: "a-{platform}" }`;
      const words = ["darwin-arm64", "win32-x64-msvc"];
      const { told, remedies } = await expand(entry, files, { words, kind: "meta" });
      expect(told).toEqual(["manifest-missing"]);
      expect(remedies).toEqual([`A meta is one package: write its folder without ${word}.`]);
    },
  );

  test.each([
    ['{ name: "a-{platform}", artifact: "b-{target}" }', ['"a-{platform}" needs platforms.']],
    [
      '{ name: "a-{version}", artifact: "b-{short}-{version}" }',
      ['"a-{version}" needs a version.', '"b-{short}-{version}" needs platforms.'],
    ],
  ])("what the entry %s lacks is told once", async (entry, expected) => {
    const { problems } = await expand(`- ${entry}`, {});
    expect(problems.map(({ message }) => message)).toEqual(
      expected.map((each): unknown => expect.stringContaining(each)),
    );
  });

  test("a folder of like that is not there is one problem, whatever the platforms are", async () => {
    const { told, remedies } = await expand(
      `- { like: ., name: "@s/x-{platform}", artifact: "x-{platform}" }`,
      { "node/package.json": named("@s/x") },
      { words: ["darwin-arm64", "win32-x64-msvc"] },
    );
    expect(told).toEqual(["manifest-missing"]);
    expect(remedies).toEqual(["Did you mean node?"]);
  });

  test("a placeholder in path, name, artifact or contents stands for every platform", async () => {
    const { packages, told } = await expand(
      `
- path: npm/{platform}
  artifact: "bindings-{target}"
- like: npm/meta
  name: "@s/cli-{short}"
  contents: [{ artifact: "cli-{platform}", as: "bin/cli{exe}" }, { path: "x.{ext}" }]
- path: npm/meta
`,
      {
        "npm/linux-x64-gnu/package.json": named("@s/linux-x64-gnu"),
        "npm/win32-x64-msvc/package.json": named("@s/win32-x64-msvc"),
        "npm/meta/package.json": named("@s/meta"),
      },
      { words: ["linux-x64-gnu", "win32-x64-msvc"] },
    );
    expect(told).toEqual([]);
    expect(packages).toEqual([
      "npm/linux-x64-gnu @s/linux-x64-gnu linux-x64-gnu bindings-x86_64-unknown-linux-gnu",
      "npm/win32-x64-msvc @s/win32-x64-msvc win32-x64-msvc bindings-x86_64-pc-windows-msvc",
      "like @s/cli-linux-x64 linux-x64-gnu cli-linux-x64-gnu→bin/cli x.tar.gz",
      "like @s/cli-win32-x64 win32-x64-msvc cli-win32-x64-msvc→bin/cli.exe x.zip",
      "npm/meta @s/meta -",
    ]);
  });

  test("an entry's own platforms narrow those of the action, and stand alone without them", async () => {
    const files = { "t/package.json": named("t") };
    const text = `- { path: t, name: "t-{platform}", platforms: [darwin-x64, linux-x64] }`;
    const narrowed = await expand(text, files, { words: ["linux-x64-gnu", "win32-x64"] });
    expect(narrowed.packages).toEqual(["t t-linux-x64 linux-x64"]);
    expect(narrowed.notes).toEqual([
      "Skipped line 1 for darwin-x64, which this step does not declare.",
    ]);
    removeWorkspace();
    const alone = await expand(text, files);
    expect(alone.packages).toEqual(["t t-darwin-x64 darwin-x64", "t t-linux-x64 linux-x64"]);
  });

  test("the version can stand in a name", async () => {
    const text = "- { artifact: 'wasm-{version}', from: pkg }";
    expect((await expand(text, {}, { version: "1.2.3" })).packages).toEqual([
      "sources ? - wasm-1.2.3",
    ]);
    expect((await expand(text, {})).told).toEqual(["placeholder-without-value"]);
  });

  test.each([
    ["- path: npm/{platfrom}", "placeholder-unknown"],
    ["- path: 'npm/{platform'", "placeholder-unknown"],
    ["- path: 'npm/{{platform}}'", "placeholder-unknown"],
    ["- path: npm/${{ matrix.platform }}", "placeholder-unknown"],
    ["- path: npm/{platform}", "placeholder-without-value"],
    ["- { artifact: 'a-{exe}', platforms: linux-x46 }", "platform-unknown"],
    ["- { artifact: a, platforms: [linux-x64-gnu, darwin-x64] }", "placeholder-missing"],
    [
      "- { artifact: 'a-{target}', platforms: [darwin-x64, x86_64-apple-darwin] }",
      "platform-repeated",
    ],
  ])("refuses %j", async (text, code) => {
    expect((await expand(text, {})).told).toEqual([code]);
  });

  test.each([
    ["npm/cores", "Did you mean npm/core?"],
    ["nmp/core", "Did you mean npm/core?"],
    ["npm/nowhere", expect.stringContaining("Use the folder of a package")],
    ["path:npm/core", "Write a space after the colon: `path: npm/core`."],
    ["'npms/*'", expect.stringContaining("npm/core")],
    ["'npm/{plattform'", "Write {platform}."],
  ])("says what is meant by %s", async (path, remedy) => {
    const files = { "npm/core/package.json": named("a"), "npm/wasm/package.json": named("b") };
    expect((await expand(`- path: ${path}`, files)).remedies).toEqual([remedy]);
  });

  test("tells one entry that makes a name twice from two that do", async () => {
    const files = { "a/package.json": named("@s/a"), "b/package.json": named("@s/a") };
    const two = await expand("- a\n- b", files);
    const one = await expand("- { like: a, name: b, artifact: 'x-{platform}' }", files, {
      words: ["linux-x64", "darwin-x64"],
    });
    expect([two, one].map(({ told }) => told)).toEqual(Array(2).fill(["npm-name-repeated"]));
    expect(two.remedies).toEqual([expect.stringContaining("Remove one")]);
    expect(one.remedies).toEqual([expect.stringContaining('"b-{platform}"')]);
  });

  // What the remedy says to write is in the second text.
  test.each([
    [
      "- { like: a, name: b, artifact: 'x-{platform}' }",
      '"b-{platform}"',
      "- { like: a, name: 'b-{platform}', artifact: 'x-{platform}' }",
    ],
    [
      "- { path: a, artifact: 'x-{platform}' }",
      '"@s/a-{platform}"',
      "- { path: a, name: '@s/a-{platform}', artifact: 'x-{platform}' }",
    ],
    [
      "- { path: a, artifact: 'x-{platform}' }",
      "list each artifact in its contents",
      "- { path: a, contents: [{ artifact: x-linux-x64 }, { artifact: x-darwin-x64 }] }",
    ],
    [
      "- { path: 'own/{platform}', artifact: 'x-{platform}' }",
      'add a name to the entry: "p-{platform}"',
      "- { path: 'own/{platform}', name: 'p-{platform}', artifact: 'x-{platform}' }",
    ],
    ["- same/*", 'exclude one of them: "!same/b"', "- same/*\n- '!same/b'"],
    ["- { path: 'several/*', name: c }", "Remove its name", "- several/*"],
    ["- a\n- { path: a, artifact: x }", "Remove one of the two.", "- { path: a, artifact: x }"],
  ])("the remedy for a name of two packages leads out: %s, %s", async (text, remedy, followed) => {
    const files = {
      ...{ "a/package.json": named("@s/a"), "same/a/package.json": named("s") },
      ...{ "same/b/package.json": named("s"), "several/a/package.json": named("one") },
      ...{ "several/b/package.json": named("two"), "own/linux-x64/package.json": named("p") },
      "own/darwin-x64/package.json": named("p"),
    };
    const platforms = { words: ["linux-x64", "darwin-x64"] };
    const { told, remedies } = await expand(text, files, platforms);
    expect(told).toEqual(["npm-name-repeated"]);
    expect(remedies).toEqual([expect.stringContaining(remedy)]);
    removeWorkspace();
    expect((await expand(followed, files, platforms)).told).toEqual([]);
  });

  test("names what is likely meant", async () => {
    const { remedies } = await expand("- { artifact: 'a-{exe}', platforms: linux-x46 }", {});
    expect(remedies).toEqual(["Did you mean linux-x64?"]);
  });
});

describe("packages for one platform each", () => {
  const files = {
    "npm/a/package.json": named("a", { os: ["linux"], cpu: ["x64"], libc: ["glibc"] }),
    "npm/b/package.json": named("b", { os: ["darwin"], cpu: ["arm64"] }),
    "npm/c/package.json": named("c"),
  };

  test("say by their manifest which it is; those of other platforms are another call's", async () => {
    const { packages, notes, told } = await expand("- npm/{a,b}", files, {
      words: ["linux-x64-gnu"],
      kind: "platform",
    });
    expect(told).toEqual([]);
    expect(packages).toEqual(["npm/a a linux-x64-gnu"]);
    expect(notes).toEqual([
      "Skipped: npm/b is for darwin arm64, which is not one of the declared platforms: linux-x64-gnu.",
    ]);
  });

  test("of WebAssembly are another call's without a declared one, and this call's with it", async () => {
    const wasi = { "npm/w/package.json": named("w", { cpu: ["wasm32"] }) };
    const given = { kind: "platform" as const };
    const left = await expand(
      "- npm/{a,w}",
      { ...files, ...wasi },
      { words: ["linux-x64-gnu"], ...given },
    );
    expect([left.told, left.packages, left.notes.length]).toEqual([
      [],
      ["npm/a a linux-x64-gnu"],
      1,
    ]);
    const words = ["linux-x64-gnu", "wasm32-wasi"];
    const both = await expand("- npm/{a,w}", { ...files, ...wasi }, { words, ...given });
    expect(both.packages).toEqual(["npm/a a linux-x64-gnu", "npm/w w wasm32-wasi"]);
  });

  test("must say it", async () => {
    const options = { words: ["linux-x64-gnu", "linux-x64-musl"], kind: "platform" as const };
    expect((await expand("- npm/c", files, options)).told).toEqual(["platform-unclear"]);
    const several = { "d/package.json": named("d", { os: ["linux"], cpu: ["x64"] }) };
    expect((await expand("- d", several, options)).told).toEqual(["platform-unclear"]);
  });
});
