import { describe, expect, test } from "@jest/globals";
import {
  compareCrates,
  contentsWanted,
  publishedFrom,
} from "../../../packages/crates/src/registry/compare.ts";
import { crateOf, manifest } from "./packed-crate.ts";

const files = { "src/lib.rs": "pub fn f() {}", "build.sh": { contents: "x", mode: 0o755 } };
const vcs = (sha1: string): string => JSON.stringify({ git: { sha1 }, path_in_vcs: "" });

test("the same bytes are the same", async () => {
  expect(compareCrates(await crateOf(files), await crateOf(files))).toEqual({ kind: "same" });
});

test("other tar times and another order are equivalent", async () => {
  const later = await crateOf(
    { "build.sh": files["build.sh"], "src/lib.rs": files["src/lib.rs"] },
    { mtime: new Date(1e12) },
  );
  expect(compareCrates(await crateOf(files), later)).toEqual({
    kind: "equivalent",
    note: "the same files; only how they were packed differs (times or compression)",
  });
});

test("another commit and another lock are equivalent, and the note says so", async () => {
  const ours = await crateOf({
    ...files,
    ".cargo_vcs_info.json": vcs("a".repeat(40)),
    "Cargo.lock": "version = 3",
  });
  const theirs = await crateOf({
    ...files,
    ".cargo_vcs_info.json": vcs("b".repeat(40)),
    "Cargo.lock": "version = 4",
  });
  expect(compareCrates(ours, theirs)).toEqual({
    kind: "equivalent",
    note: "the same files except .cargo_vcs_info.json (commit aaaaaaaaaa here, bbbbbbbbbb in the registry) and Cargo.lock (contents)",
  });
});

test("a lock and a note about the commit that only one side has are equivalent", async () => {
  const more = await crateOf({ ...files, ".cargo_vcs_info.json": vcs("b"), "Cargo.lock": "" });
  const fewer = await crateOf(files);
  expect(compareCrates(more, fewer)).toEqual({
    kind: "equivalent",
    note: "the same files except .cargo_vcs_info.json (only here) and Cargo.lock (only here)",
  });
  expect(compareCrates(fewer, more)).toEqual({
    kind: "equivalent",
    note: "the same files except .cargo_vcs_info.json (only in the registry)",
  });
});

test("a lock that ours was packed without is not worth a word", async () => {
  const theirs = await crateOf({ ...files, "Cargo.lock": "version = 4" });
  expect(compareCrates(await crateOf(files), theirs)).toEqual({ kind: "same" });
});

test("other contents are named one by one, by path", async () => {
  const ours = await crateOf({
    "src/lib.rs": "pub fn g() {}",
    "build.sh": "y",
    "run.sh": "z",
    "Cargo.lock": "version = 3",
    x: "only ours",
  });
  const theirs = await crateOf({
    ...files,
    "run.sh": { contents: "z", mode: 0o755 },
    "README.md": "theirs",
  });
  expect(compareCrates(ours, theirs)).toEqual({
    kind: "other",
    entries: [
      "README.md (only in the registry)",
      "build.sh (contents, exec bit)",
      "run.sh (exec bit)",
      "src/lib.rs (contents)",
      "x (only here)",
    ],
  });
});

test("a Cargo.lock below the top folder is a file like others", async () => {
  const theirs = await crateOf({ ...files, "fuzz/Cargo.lock": "", "Cargo.toml": manifest });
  expect(compareCrates(await crateOf(files), theirs)).toEqual({
    kind: "other",
    entries: ["fuzz/Cargo.lock (only in the registry)"],
  });
});

test.each([
  ["the commit of the packed one", "a".repeat(40), "a".repeat(40), "here"],
  ["another commit", "a".repeat(40), "b".repeat(40), { commit: "b".repeat(40) }],
  ["a commit, beside one that says none", undefined, "b".repeat(40), { commit: "b".repeat(40) }],
  ["no commit", "a".repeat(40), undefined, undefined],
  ["no full commit", "a".repeat(40), "abc1234", undefined],
])("a published crate that says %s", (_, here, there, expected) => {
  const says = (sha1: string | undefined) =>
    sha1 === undefined ? {} : { vcs: { sha1, dirty: false } };
  expect(publishedFrom(says(here), says(there))).toEqual(expected);
});

test("an old crate, which has no Cargo.toml.orig, is compared with what the authors wrote", async () => {
  const written = `${manifest}\n[dependencies.demo-core]\nversion = "1"\npath = "../core"\n`;
  const packed = `${manifest.replace("[package]", "[package]\nautobins = false")}\n[dependencies.demo-core]\nversion = "1"\n`;
  const ours = await crateOf({ ...files, "Cargo.toml": packed, "Cargo.toml.orig": written });
  const theirs = await crateOf({ ...files, "Cargo.toml": written });
  expect(compareCrates(ours, theirs)).toMatchObject({ kind: "equivalent" });
  const other = await crateOf({ ...files, "Cargo.toml": written.replace('"1"', '"2"') });
  expect(compareCrates(ours, other)).toMatchObject({ kind: "other" });
});

test("a published crate with uncommitted changes is not from the commit that it says", () => {
  const dirty = (sha1: string) => ({ vcs: { sha1, dirty: true } });
  expect(publishedFrom(dirty("a".repeat(40)), dirty("b".repeat(40)))).toBeUndefined();
  // There is only this one that it can be.
  expect(publishedFrom(dirty("a".repeat(40)), dirty("a".repeat(40)))).toBe("here");
});

describe("a file that was built anew", () => {
  const sha1 = "a".repeat(40);
  const of = (commit: string | undefined, wasm: string, more: Record<string, string> = {}) =>
    crateOf({
      ...{ ...files, "app.wasm": wasm, ...more },
      ...(commit !== undefined && { ".cargo_vcs_info.json": vcs(commit) }),
    });
  const found = (grade: "same-program" | "rebuild" | "other", how: string) =>
    [{ path: "app.wasm", grade, how, isBinary: true }] as const;

  test.each([
    ["same-program", sha1, "b".repeat(40), "the same program (app.wasm: how)"],
    ["same-program", undefined, undefined, "the same program (app.wasm: how)"],
    ["rebuild", sha1, sha1, "a rebuild of the same commit (aaaaaaaaaa)"],
  ] as const)("is equivalent as %s of the commits %s and %s", async (grade, ours, theirs, note) => {
    const compared = compareCrates(
      await of(ours, "one"),
      await of(theirs, "two"),
      found(grade, "how"),
    );
    expect(compared).toEqual({ kind: "equivalent", note: expect.stringContaining(note) });
  });

  test.each([
    ["rebuild", "b".repeat(40), {}, "what is published is of the commit bbbbbbbbbb"],
    ["rebuild", undefined, {}, "the commit of what is published is unknown"],
    ["other", sha1, {}, "same commit; app.wasm is another program"],
    ["rebuild", sha1, { "src/lib.rs": "other" }, undefined],
  ] as const)(
    "as %s of the commit %s beside %j is another",
    async (grade, theirs, more, reason) => {
      const [ours, there] = [await of(sha1, "one"), await of(theirs, "two", more)];
      const compared = compareCrates(ours, there, found(grade, "how"));
      expect(compared).toMatchObject({ kind: "other" });
      expect(compared).toHaveProperty("entries", expect.arrayContaining(["app.wasm (how)"]));
      expect("reason" in compared ? compared.reason : undefined).toBe(reason);
    },
  );

  test("is one whose contents alone differ, and that cargo did not write", async () => {
    const ours = await of(sha1, "one", { "Cargo.lock": "version = 3", "Cargo.toml.orig": "x" });
    const theirs = await of("b", "two", {
      "Cargo.lock": "version = 4",
      "Cargo.toml.orig": "y",
      more: "",
    });
    expect([...contentsWanted(ours, theirs)]).toEqual(["app.wasm"]);
  });
});
