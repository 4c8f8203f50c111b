import { describe, expect, test } from "@jest/globals";
import {
  compareNpm,
  differingEntries,
  mayBeRebuild,
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

test("headers are needed only where a rebuild is possible", async () => {
  const [a, b] = [await packed({ x: "1" }), await packed({ x: "2" })];
  const differences = differingEntries(a.entries, b.entries);
  expect(mayBeRebuild(a, b, differences)).toBe(true);
  expect(mayBeRebuild(a, { commit: undefined }, differences)).toBe(false);
  expect(mayBeRebuild(a, b, [])).toBe(false);
  const added = differingEntries(a.entries, (await packed({})).entries);
  expect(mayBeRebuild(a, b, added)).toBe(false);
});
