import { describe, expect, test } from "@jest/globals";
import {
  compareNpm,
  contentsWanted,
  differingEntries,
  type LookedInto,
} from "../../../packages/npm/src/registry/npm-compare.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { npmTarball } from "./npm-files.ts";

const manifest = '{"name":"a","version":"1.0.0"}';
const commit = "0123456789abcdef0123456789abcdef01234567";
const nothing: LookedInto = { graded: [], programs: new Set() };

async function packed(
  files: Parameters<typeof npmTarball>[0],
  madeFrom: string | undefined = commit,
  mtime?: Date,
) {
  const bytes = await npmTarball({ "package.json": manifest, ...files }, "package", mtime);
  return { ...(await readNpmTarball(bytes, "a")), commit: madeFrom };
}

type Graded = LookedInto["graded"][number];

/** What was found in core.node, and in other files. */
function looked(core: Partial<Graded> = {}, ...others: readonly Graded[]): LookedInto {
  const rebuilt: Graded = {
    ...{ path: "core.node", grade: "rebuild", how: "another build", isBinary: true },
  };
  return { ...nothing, graded: [{ ...rebuilt, ...core }, ...others] };
}

const text = (path: string): Graded => ({ path, grade: "other", how: "contents", isBinary: false });

describe("a version that is there", () => {
  test("with the same bytes is the same", async () => {
    expect(compareNpm(await packed({}), await packed({}, undefined), nothing)).toEqual({
      kind: "same",
    });
  });

  test("with the same entries, packed at another time, is equivalent, of whatever commit", async () => {
    const later = await packed({}, undefined, new Date(86_400_000));
    const ours = await packed({});
    expect(later.integrity).not.toBe(ours.integrity);
    expect(compareNpm(ours, later, nothing)).toMatchObject({ kind: "equivalent" });
  });

  test("with other contents, an exec bit more and other files is another, and names them all", async () => {
    const ours = await packed({ "a.js": "1", "b.js": "1", run: { contents: "1", mode: 0o755 } });
    const theirs = await packed({ "a.js": "2", "c.js": "1", run: { contents: "1", mode: 0o644 } });
    expect(compareNpm(ours, theirs, { ...nothing, programs: new Set(["run"]) })).toEqual({
      kind: "other",
      entries: [
        "a.js (contents)",
        "b.js (only here)",
        "c.js (only in the registry)",
        "run (exec bit)",
      ],
    });
  });
});

describe("a binary that differs", () => {
  test("is a rebuild if the commit is the same, and says so", async () => {
    const result = compareNpm(
      await packed({ "core.node": "1" }),
      await packed({ "core.node": "2" }, commit.toUpperCase()),
      looked(),
    );
    expect(result).toEqual({
      kind: "equivalent",
      note: "a rebuild of the same commit (0123456789): only binaries differ (core.node)",
    });
  });

  test.each<[string, string | undefined]>([
    ["what is published is of the commit ffffffffff", "f".repeat(40)],
    ["the commit of what is published is unknown", undefined],
  ])("is a conflict that says why: %s", async (reason, theirs) => {
    const [a, b] = [await packed({ "core.node": "1" }), await packed({ "core.node": "2" })];
    expect(compareNpm(a, { ...b, commit: theirs }, looked())).toEqual({
      ...{ kind: "other", entries: ["core.node (another build)"], reason },
    });
    const unknown = { ...b, commit: undefined };
    expect(compareNpm({ ...a, commit: undefined }, unknown, looked()).kind).toBe("other");
  });

  test("is the same program whatever the commit, if only a linker's stamps differ", async () => {
    const [a, b] = [await packed({ "core.node": "1" }), await packed({ "core.node": "2" })];
    const how = "only the PE time stamp: 1 of 2,560 bytes";
    for (const theirs of [commit, undefined, "f".repeat(40)]) {
      expect(
        compareNpm(a, { ...b, commit: theirs }, looked({ grade: "same-program", how })),
      ).toEqual({ kind: "equivalent", note: `the same program (core.node: ${how})` });
    }
  });

  test("is another one for another system, in words", async () => {
    const [a, b] = [await packed({ "core.node": "1" }), await packed({ "core.node": "2" })];
    const how = "ELF x86_64 (musl) here, ELF x86_64 (glibc) published";
    expect(compareNpm(a, b, looked({ grade: "other", how }))).toEqual({
      ...{ kind: "other", entries: [`core.node (${how})`] },
      reason: "same commit; core.node is another program",
    });
  });

  test("is a conflict beside a text that differs, which is named as the reason", async () => {
    const a = await packed({ "core.node": "1", "a.json": "1" });
    const b = await packed({ "core.node": "2", "a.json": "2" });
    expect(compareNpm(a, b, looked({}, text("a.json")))).toEqual({
      kind: "other",
      entries: ["a.json (contents)", "core.node (another build)"],
      reason: "same commit; only a.json is no rebuilt binary",
    });
    const bit = await packed({ "core.node": { contents: "2", mode: 0o755 }, "a.json": "1" });
    expect(compareNpm(bit, a, looked()).kind).toBe("other");
    const more = await packed({ "core.node": "2", "a.json": "1", "b.json": "" });
    expect(compareNpm(a, more, looked()).kind).toBe("other");
  });
});

test("a binary that is built anew may also lose a bit that npm sets", async () => {
  const ours = await packed({ "core.node": "1" });
  const theirs = await packed({ "core.node": { contents: "2", mode: 0o755 } });
  expect(compareNpm(ours, theirs, looked()).kind).toBe("equivalent");
});

test("contents are looked into where they or the exec bit differ, and not of hundreds", async () => {
  const wanted = async (ours: object, theirs: object) =>
    contentsWanted(differingEntries(await packed({ ...ours }), await packed({ ...theirs }))).map(
      ({ path }) => path,
    );
  expect(await wanted({ x: "1" }, { x: "2" })).toEqual(["x"]);
  expect(await wanted({ x: "1" }, {})).toEqual([]);
  expect(await wanted({ x: { contents: "1", mode: 0o755 } }, { x: "1" })).toEqual(["x"]);
  const many = (contents: string) =>
    Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.js`, contents]));
  expect(await wanted(many("1"), many("2"))).toEqual([]);
});

describe("a version that another tool has packed", () => {
  const manifestOf = (more: object = {}, space?: string | number) =>
    JSON.stringify({ name: "a", version: "1.0.0", ...more }, null, space);
  /** How a version is compared that has these fields and files, where we pack those. */
  async function compared(
    [ours, ourFiles]: readonly [object, Parameters<typeof npmTarball>[0]],
    [theirs, theirFiles]: readonly [string, Parameters<typeof npmTarball>[0]],
    programs: readonly string[] = [],
  ) {
    return compareNpm(
      await packed({ ...ourFiles, "package.json": manifestOf(ours, 2) }),
      await packed({ ...theirFiles, "package.json": theirs }, undefined),
      { ...nothing, programs: new Set(programs) },
    );
  }

  const main = { main: "./i.js", dependencies: { b: "1", c: "2" } };
  test.each<[string, object, string]>([
    ["npm, with tabs", main, manifestOf(main, "\t")],
    ["npm, with CRLF and a BOM", main, `\uFEFF${manifestOf(main, 2).replaceAll("\n", "\r\n")}`],
    [
      "npm, with scripts of packing",
      { scripts: { test: "t" } },
      manifestOf({ scripts: { prepare: "husky", test: "t", prepublishOnly: "x" } }),
    ],
    ["npm, with no other scripts", {}, manifestOf({ scripts: { prepack: "x" } })],
    ["npm, with settings for publishing", {}, manifestOf({ publishConfig: { access: "public" } })],
    ["npm, with raw dev dependencies", {}, manifestOf({ devDependencies: { x: "workspace:*" } })],
    [
      "npm, without the licenses in files",
      { files: ["a", "LICENSE-MIT"] },
      manifestOf({ files: ["a"] }),
    ],
    ["npm, with a bin as a text", { bin: { a: "cli.js" } }, manifestOf({ bin: "./cli.js" })],
    ["npm, with a text for a list", { os: ["linux"] }, manifestOf({ os: "linux" })],
    ["npm, without its platform", { os: ["linux"], libc: ["musl"] }, manifestOf()],
    [
      "pnpm, in another order",
      main,
      manifestOf({ dependencies: { c: "2", b: "1" }, main: "i.js" }),
    ],
    ["pnpm, without what is pnpm's", { packageManager: "pnpm@12.0.0", pnpm: {} }, manifestOf()],
    ["pnpm, with an embedded README", {}, manifestOf({ readme: "# a" })],
    ["lerna", {}, manifestOf({ gitHead: "f".repeat(40) })],
  ])("is equivalent to ours: %s", async (_, ours, theirs) => {
    expect(await compared([ours, {}], [theirs, {}])).toEqual({
      kind: "equivalent",
      note: "the same except package.json (layout)",
    });
  });

  test.each<[string, object, object, string]>([
    ["a dependency", { dependencies: { "@s/b": "1" } }, {}, 'dependencies["@s/b"]'],
    ["a script", { scripts: { build: "b" } }, { scripts: { build: "c" } }, "scripts.build"],
    ["an install script", {}, { scripts: { install: "x" } }, "scripts.install"],
    ["another platform", { os: ["linux"] }, { os: ["darwin"] }, "os"],
    ["a platform of theirs alone", {}, { cpu: ["x64"] }, "cpu"],
    [
      "the order of conditions",
      { exports: { ".": { import: "./a", default: "./b" } } },
      { exports: { ".": { default: "./b", import: "./a" } } },
      'exports["."] (order)',
    ],
    ["many fields", { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }, {}, "a, b, c, d, e and 2 more"],
  ])("is another with %s, which is named", async (_, ours, theirs, fields) => {
    expect(await compared([ours, {}], [manifestOf(theirs), {}])).toEqual({
      kind: "other",
      entries: [`package.json (${fields})`],
    });
  });

  test("is equivalent without the license that we add, and another without any other file", async () => {
    const added = { LICENSE: "MIT", "LICENSE-APACHE": "x" };
    expect(await compared([{}, added], [manifestOf({}, 2), {}])).toEqual({
      kind: "equivalent",
      note: "the same except LICENSE (only here), LICENSE-APACHE (only here)",
    });
    expect((await compared([{}, {}], [manifestOf({}, 2), added])).kind).toBe("other");
    expect((await compared([{}, { "license.js": "" }], [manifestOf({}, 2), {}])).kind).toBe(
      "other",
    );
    expect((await compared([{}, { "lib/LICENSE": "" }], [manifestOf({}, 2), {}])).kind).toBe(
      "other",
    );
  });

  test("is equivalent with another exec bit, but for a program that cannot be run", async () => {
    const on = { contents: "x", mode: 0o755 };
    const off = { contents: "x", mode: 0o644 };
    const compare = (ours: object, theirs: object, programs: readonly string[], fields = {}) =>
      compared(
        [fields, { run: { ...on, ...ours } }],
        [manifestOf(fields, 2), { run: { ...off, ...theirs } }],
        programs,
      );
    expect((await compare({}, {}, [])).kind).toBe("equivalent");
    expect((await compare({}, {}, ["run"])).kind).toBe("other");
    expect((await compare({}, {}, ["run"], { bin: { run: "./run" } })).kind).toBe("equivalent");
    expect((await compare(off, on, [])).kind).toBe("equivalent");
  });
});
