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
    input: "packages",
    platforms: declared?.platforms,
    version: undefined,
    perPlatform: false,
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
    told: expanded.problems.map(({ message, remedy = "" }) => `${message} ${remedy}`),
  };
}

const named = (name: string, more: object = {}): Contents => ({ json: { name, ...more } });

describe("entries by platforms", () => {
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
      "Passed over line 1 for darwin-x64, which this call does not declare.",
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
    expect((await expand(text, {})).told[0]).toContain('"wasm-{version}" needs a version.');
  });

  test.each([
    ["- path: npm/{platfrom}", '"npm/{platfrom}" holds {platfrom}, which is no placeholder. Did'],
    ["- path: npm/{platform}", '"npm/{platform}" needs platforms. Give the input platforms'],
    ["- { artifact: 'a-{exe}', platforms: linux-x46 }", "Did you mean linux-x64?"],
    ["- { artifact: a, platforms: [linux-x64-gnu, darwin-x64] }", "no placeholder to tell their"],
    [
      "- { artifact: 'a-{target}', platforms: [darwin-x64, x86_64-apple-darwin] }",
      '"darwin-x64" and "x86_64-apple-darwin" are the same: darwin-x64.',
    ],
  ])("refuses %j", async (text, part) => {
    expect((await expand(text, {})).told.join("\n")).toContain(part);
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
      perPlatform: true,
    });
    expect(told).toEqual([]);
    expect(packages).toEqual(["npm/a a linux-x64-gnu"]);
    expect(notes).toEqual([
      "Passed over: npm/b is for darwin arm64, which is none of the declared platforms: linux-x64-gnu.",
    ]);
  });

  test("must say it", async () => {
    const options = { words: ["linux-x64-gnu", "linux-x64-musl"], perPlatform: true };
    expect((await expand("- npm/c", files, options)).told[0]).toContain(
      "npm/c does not say which platform it is for: its package.json has no os.",
    );
    const several = { "d/package.json": named("d", { os: ["linux"], cpu: ["x64"] }) };
    expect((await expand("- d", several, options)).told[0]).toContain(
      "d fits linux-x64-gnu and linux-x64-musl.",
    );
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
    expect(notes).toEqual(["Passed over npm/secret: it is private."]);
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

  test.each([
    ["- npm/secret", 'line 1: npm/secret is private: its package.json says "private": true.'],
    ["- npm/empty", "line 1: npm/empty has no package.json."],
    ["- npm/nowhere", "line 1: npm/nowhere has no package.json."],
    ["- crates/*", "line 1: the path crates/* matches no folder of the workspace"],
    ["- npm/*\n- '!npm/x'", "line 2: the path !npm/x matches no folder of the workspace"],
    ["- tarball: out/*.tgz", "line 1: the tarball out/*.tgz matches no file of the workspace."],
    ["- { like: npm/x, name: y, artifact: z }", "line 1: npm/x has no package.json."],
    [
      "- npm/a\n- { path: npm/b, name: a }",
      "There are two packages a, from line 1 and from line 2.",
    ],
  ])("refuses %j", async (text, part) => {
    expect((await expand(text, files)).told.join("\n")).toContain(part);
  });

  test("tells everything at once, broken JSON with its line", async () => {
    const broken = { ...files, "npm/b/package.json": '{\n  "name": "b",\n}\n' };
    const { problems } = await expand("- npm/b\n- npm/secret\n- npm/empty", broken);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({ file: "npm/b/package.json", line: 3, input: "packages" });
    expect(problems[0]?.message).toMatch(
      /^The input "packages", line 1: npm\/b\/package.json is no/,
    );
  });

  test("a link out of the workspace is refused", async () => {
    const other = scratch({ "package.json": named("x") });
    try {
      const { told } = await expand("- npm/out", { "npm/out": { link: other.folder } });
      expect(told[0]).toContain("npm/out leads out of the workspace through a link.");
    } finally {
      other.done();
    }
  });
});
