import { declarePlatforms } from "@fairlead/contents";
import { afterEach, describe, expect, test } from "@jest/globals";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import { expandEntries, type ExpandOptions } from "../../../packages/npm/src/entries/expand.ts";
import { scratch, type Contents } from "./scratch.ts";

let made: ReturnType<typeof scratch> | undefined;
afterEach(() => {
  made?.done();
});

/** Expands entries in a workspace of these files. */
async function expand(
  text: string,
  files: Readonly<Record<string, Contents>>,
  { words, ...given }: Partial<ExpandOptions> & { readonly words?: readonly string[] } = {},
) {
  made = scratch(files);
  const { entries, problems } = parseEntries(text, "packages");
  expect(problems).toEqual([]);
  const declared = words && declarePlatforms(words, "platforms");
  const expanded = await expandEntries(entries, {
    workspace: made.folder,
    temp: "/no/temp",
    input: "packages",
    platforms: declared?.platforms,
    version: undefined,
    kind: "packages",
    ...given,
  });
  return {
    ...expanded,
    packages: expanded.specs.map(({ name, platform, base, contents }) =>
      [
        base.kind === "folder" ? base.template.folder : base.kind,
        name ?? "?",
        platform?.word ?? "-",
        ...contents.map(({ from, as }) => (as === undefined ? from : `${from}→${as}`)),
      ].join(" "),
    ),
    told: expanded.problems.map(({ code }) => code),
    remedies: expanded.problems.map(({ remedy }) => remedy),
  };
}

const named = (name: string, more: object = {}): Contents => ({ json: { name, ...more } });

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
      "Skipped line 1 for darwin-x64, which this call does not declare.",
    ]);
    made?.done();
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

describe("entries by folders", () => {
  const files = {
    "npm/a/package.json": named("a"),
    "npm/b/package.json": named("b"),
    "npm/secret/package.json": named("secret", { private: true }),
    "npm/empty/README.md": "",
    "packed/a-1.0.0.tgz": "",
    "packed/b-1.0.0.tgz": "",
  };

  test("a pattern passes over what is private and says so, and creates no names", async () => {
    const { specs, notes, told } = await expand("npm/*", files);
    expect(told).toEqual([]);
    expect(specs.map(({ name, listed }) => [name, listed])).toEqual([
      ["a", false],
      ["b", false],
    ]);
    expect(notes).toEqual(['Skipped npm/secret: its package.json says "private": true.']);
  });

  test("a leading ! takes away, and what is named stays with its own entry", async () => {
    const { specs } = await expand("npm/* !npm/b npm/a", files);
    expect(specs.map(({ name, listed }) => [name, listed])).toEqual([["a", true]]);
  });

  test("what an artifact alone names is written out by nobody", async () => {
    const { specs } = await expand("- { artifact: a, name: a }\n- { artifact: b }", {});
    expect(specs.map(({ name, listed }) => [name, listed])).toEqual([
      ["a", true],
      [undefined, false],
    ]);
  });

  test("packed files are packages of their own", async () => {
    const { specs } = await expand(
      "- tarball: packed/*.tgz\n- { tarball: x.tgz, artifact: p }",
      files,
    );
    expect(specs.map(({ base }) => base)).toEqual([
      { kind: "tarball", file: "packed/a-1.0.0.tgz", artifact: undefined },
      { kind: "tarball", file: "packed/b-1.0.0.tgz", artifact: undefined },
      { kind: "tarball", file: "x.tgz", artifact: "p" },
    ]);
  });

  test("packed files may lie where an earlier step of the job has packed them", async () => {
    const temp = scratch({ "packed/a-1.0.0.tgz": "a", "packed/b-1.0.0.tgz": "b" });
    try {
      const { specs } = await expand(`- tarball: ${temp.folder}/packed/*.tgz`, files, {
        temp: temp.folder,
      });
      expect(specs.map(({ base }) => base)).toEqual(
        ["a", "b"].map((name) => ({
          ...{ kind: "tarball", artifact: undefined },
          file: `${temp.folder}/packed/${name}-1.0.0.tgz`,
        })),
      );
      for (const text of [
        `- tarball: ${temp.folder}/packed/../../*.tgz`,
        "- tarball: /etc/*.tgz",
        `- tarball: "${temp.folder}/{packed,..}/*.tgz"`,
      ]) {
        const { problems } = await expand(text, files, { temp: temp.folder });
        expect(problems).toMatchObject([{ code: "path-outside-workspace" }]);
      }
    } finally {
      temp.done();
    }
  });

  test.each([
    ["- npm/secret", "package-private"],
    ["- npm/empty", "manifest-missing"],
    ["- npm/nowhere", "manifest-missing"],
    ["- crates/*", "pattern-unmatched"],
    ["- npm/*\n- '!npm/x'", "pattern-unmatched"],
    ["- tarball: out/*.tgz", "pattern-unmatched"],
    ["- { like: npm/x, name: y, artifact: z }", "manifest-missing"],
    ["- npm/a\n- { path: npm/b, name: a }", "npm-name-repeated"],
  ])("refuses %j", async (text, code) => {
    expect((await expand(text, files)).told).toEqual([code]);
  });

  test("tells everything at once, broken JSON with its line", async () => {
    const broken = { ...files, "npm/b/package.json": '{\n  "name": "b",\n}\n' };
    const { problems } = await expand("- npm/b\n- npm/secret\n- npm/empty", broken);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({
      code: "manifest-invalid",
      file: "npm/b/package.json",
      line: 3,
      input: "packages",
    });
  });

  test("a link out of the workspace is refused", async () => {
    const other = scratch({ "package.json": named("x") });
    try {
      const { told } = await expand("- npm/out", { "npm/out": { link: other.folder } });
      expect(told).toEqual(["path-outside-workspace"]);
    } finally {
      other.done();
    }
  });
});
