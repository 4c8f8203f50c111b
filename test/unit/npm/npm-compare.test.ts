import { describe, expect, test } from "@jest/globals";
import {
  compareNpm,
  differingEntries,
  headersWanted,
  type BothHeaders,
  type HeaderFacts,
} from "../../../packages/npm/src/registry/npm-compare.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { npmTarball } from "./npm-files.ts";

const manifest = '{"name":"a","version":"1.0.0"}';
const commit = "0123456789abcdef0123456789abcdef01234567";
const linux: HeaderFacts = { kind: "shared library", os: "linux", cpus: ["x64"], libc: "glibc" };

async function packed(
  files: Parameters<typeof npmTarball>[0],
  madeFrom: string | undefined = commit,
  mtime?: Date,
) {
  const bytes = await npmTarball({ "package.json": manifest, ...files }, "package", mtime);
  return { ...(await readNpmTarball(bytes, "a")), commit: madeFrom };
}

function headers(ours: HeaderFacts, theirs: HeaderFacts = ours): ReadonlyMap<string, BothHeaders> {
  return new Map([["core.node", { ours, theirs }]]);
}

describe("a version that is there", () => {
  test("with the same bytes is the same", async () => {
    expect(compareNpm(await packed({}), await packed({}, undefined), new Map())).toEqual({
      kind: "same",
    });
  });

  test("with the same entries, packed at another time, is equivalent, of whatever commit", async () => {
    const later = await packed({}, undefined, new Date(86_400_000));
    const ours = await packed({});
    expect(later.integrity).not.toBe(ours.integrity);
    expect(compareNpm(ours, later, new Map())).toMatchObject({ kind: "equivalent" });
  });

  test("with other contents, an exec bit more and other files is another, and names them all", async () => {
    const ours = await packed({ "a.js": "1", "b.js": "1", run: { contents: "1", mode: 0o755 } });
    const theirs = await packed({ "a.js": "2", "c.js": "1", run: { contents: "1", mode: 0o644 } });
    expect(compareNpm(ours, theirs, new Map())).toEqual({
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
  test("is a rebuild if the commit and the system are the same, and says so", async () => {
    const result = compareNpm(
      await packed({ "core.node": "1" }),
      await packed({ "core.node": "2" }, commit.toUpperCase()),
      headers(linux),
    );
    expect(result).toEqual({
      kind: "equivalent",
      note: "a rebuild of the same commit (0123456789): only binaries differ (core.node)",
    });
  });

  test.each<[string, string | undefined]>([
    ["another commit", "f".repeat(40)],
    ["a commit that nobody knows", undefined],
  ])("is another content with %s", async (_, theirs) => {
    const [a, b] = [await packed({ "core.node": "1" }), await packed({ "core.node": "2" })];
    expect(compareNpm(a, { ...b, commit: theirs }, headers(linux))).toEqual({
      kind: "other",
      entries: ["core.node (contents)"],
    });
    expect(
      compareNpm({ ...a, commit: undefined }, { ...b, commit: undefined }, headers(linux)).kind,
    ).toBe("other");
  });

  test.each<[string, HeaderFacts]>([
    ["os", { ...linux, os: "darwin" }],
    ["cpu", { ...linux, cpus: ["arm64"] }],
    ["libc", { ...linux, libc: "musl" }],
    ["kind", { ...linux, kind: "executable" }],
    ["header, which is none", { kind: "other" }],
  ])("is another content with another %s", async (_, theirs) => {
    const [a, b] = [await packed({ "core.node": "1" }), await packed({ "core.node": "2" })];
    expect(compareNpm(a, b, headers(linux, theirs)).kind).toBe("other");
  });

  test("is another content beside a text that differs, where no header is known, and with another exec bit", async () => {
    const a = await packed({ "core.node": "1", "a.js": "1" });
    const b = await packed({ "core.node": "2", "a.js": "2" });
    expect(compareNpm(a, b, headers(linux)).kind).toBe("other");
    const text: BothHeaders = { ours: { kind: "other" }, theirs: { kind: "other" } };
    expect(compareNpm(a, b, new Map([...headers(linux), ["a.js", text]])).kind).toBe("other");
    const bit = await packed({ "core.node": { contents: "2", mode: 0o755 }, "a.js": "1" });
    expect(compareNpm(a, bit, headers(linux)).kind).toBe("other");
  });
});

test("headers are needed only where a rebuild is possible, and for an exec bit", async () => {
  const [a, b] = [await packed({ x: "1" }), await packed({ x: "2" })];
  const differences = differingEntries(a, b);
  expect(headersWanted(a, b, differences)).toEqual(["x"]);
  expect(headersWanted(a, { commit: undefined }, differences)).toEqual([]);
  expect(headersWanted(a, b, [])).toEqual([]);
  expect(headersWanted(a, b, differingEntries(a, await packed({})))).toEqual([]);
  const run = await packed({ x: { contents: "1", mode: 0o755 } });
  const bit = differingEntries(run, a);
  expect(headersWanted(run, { commit: undefined }, bit)).toEqual(["x"]);
});

describe("a version that another tool has packed", () => {
  const text = (more: object = {}, space?: string | number) =>
    JSON.stringify({ name: "a", version: "1.0.0", ...more }, null, space);
  /** How a version is compared that has these fields and files, where we pack those. */
  async function compared(
    [ours, ourFiles]: readonly [object, Parameters<typeof npmTarball>[0]],
    [theirs, theirFiles]: readonly [string, Parameters<typeof npmTarball>[0]],
    kinds: ReadonlyMap<string, BothHeaders> = new Map(),
  ) {
    return compareNpm(
      await packed({ ...ourFiles, "package.json": text(ours, 2) }),
      await packed({ ...theirFiles, "package.json": theirs }, undefined),
      kinds,
    );
  }

  const main = { main: "./i.js", dependencies: { b: "1", c: "2" } };
  test.each<[string, object, string]>([
    ["npm, with tabs", main, text(main, "\t")],
    ["npm, with CRLF and a BOM", main, `\uFEFF${text(main, 2).replaceAll("\n", "\r\n")}`],
    [
      "npm, with scripts of packing",
      { scripts: { test: "t" } },
      text({ scripts: { prepare: "husky", test: "t", prepublishOnly: "x" } }),
    ],
    ["npm, with no other scripts", {}, text({ scripts: { prepack: "x" } })],
    ["npm, with settings for publishing", {}, text({ publishConfig: { access: "public" } })],
    ["npm, with raw dev dependencies", {}, text({ devDependencies: { x: "workspace:*" } })],
    ["npm, without the licenses in files", { files: ["a", "LICENSE-MIT"] }, text({ files: ["a"] })],
    ["npm, with a bin as a text", { bin: { a: "cli.js" } }, text({ bin: "./cli.js" })],
    ["npm, with a text for a list", { os: ["linux"] }, text({ os: "linux" })],
    ["npm, without its platform", { os: ["linux"], libc: ["musl"] }, text()],
    ["pnpm, in another order", main, text({ dependencies: { c: "2", b: "1" }, main: "i.js" })],
    ["pnpm, without what is pnpm's", { packageManager: "pnpm@12.0.0", pnpm: {} }, text()],
    ["pnpm, with an embedded README", {}, text({ readme: "# a" })],
    ["lerna", {}, text({ gitHead: "f".repeat(40) })],
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
    expect(await compared([ours, {}], [text(theirs), {}])).toEqual({
      kind: "other",
      entries: [`package.json (${fields})`],
    });
  });

  test("is equivalent without the license that we add, and another without any other file", async () => {
    const added = { LICENSE: "MIT", "LICENSE-APACHE": "x" };
    expect(await compared([{}, added], [text({}, 2), {}])).toEqual({
      kind: "equivalent",
      note: "the same except LICENSE (only here), LICENSE-APACHE (only here)",
    });
    expect((await compared([{}, {}], [text({}, 2), added])).kind).toBe("other");
    expect((await compared([{}, { "license.js": "" }], [text({}, 2), {}])).kind).toBe("other");
    expect((await compared([{}, { "lib/LICENSE": "" }], [text({}, 2), {}])).kind).toBe("other");
  });

  test("is equivalent with another exec bit, but for a program that cannot be run", async () => {
    const on = { contents: "x", mode: 0o755 };
    const off = { contents: "x", mode: 0o644 };
    const kinds = (kind: string) =>
      new Map<string, BothHeaders>([["run", { ours: { kind }, theirs: { kind } }]]);
    const compare = (ours: object, theirs: object, kind: string, fields = {}) =>
      compared(
        [fields, { run: { ...on, ...ours } }],
        [text(fields, 2), { run: { ...off, ...theirs } }],
        kinds(kind),
      );
    expect((await compare({}, {}, "other")).kind).toBe("equivalent");
    expect((await compare({}, {}, "executable")).kind).toBe("other");
    expect((await compare({}, {}, "executable", { bin: { run: "./run" } })).kind).toBe(
      "equivalent",
    );
    expect((await compare(off, on, "shared library")).kind).toBe("equivalent");
  });
});
