import { expect, test } from "@jest/globals";
import { madeFrom, saidCommit } from "../../../packages/publishing/src/made-from.ts";
import type { Compared, Finding } from "../../../packages/publishing/src/registry.ts";

const commit = "a".repeat(40);
const other = "b".repeat(40);
const has = (checksum: string, said?: string): Finding => {
  return { kind: "present", checksum, yanked: false, commit: said };
};
const same: Compared = { kind: "same" };
const equivalent: Compared = { kind: "equivalent", note: "" };
const differs: Compared = { kind: "other", entries: ["a (contents)"] };

test.each<[string, Finding | undefined, Compared | undefined, ReturnType<typeof madeFrom>]>([
  ["is not there", { kind: "absent" }, undefined, undefined],
  ["was not looked up", undefined, undefined, undefined],
  ["has these bytes", has("ours"), undefined, "here"],
  ["has these bytes and names a commit", has("ours", commit), undefined, { commit }],
  ["has the same files", has("theirs"), same, "here"],
  ["has files that mean the same", has("theirs"), equivalent, "here"],
  ["means the same and names a commit", has("theirs", commit), equivalent, { commit }],
  ["differs", has("theirs"), differs, undefined],
  ["differs and names a commit", has("theirs", commit), differs, { commit }],
  [
    "differs and holds its commit",
    has("theirs", commit),
    { ...differs, madeFrom: { commit: other } },
    { commit: other },
  ],
  ["differs and holds this one", has("theirs"), { ...differs, madeFrom: "here" }, "here"],
  ["cannot be read", has("theirs"), { kind: "not-compared", note: "" }, undefined],
  ["was not compared", has("theirs"), undefined, undefined],
  ["names a branch", has("theirs", "main"), differs, undefined],
])("a version that %s", (_, found, compared, from) => {
  expect(madeFrom(found, compared, "ours")).toEqual(from);
});

test.each([
  [commit.toUpperCase(), { commit }],
  ["c".repeat(64), { commit: "c".repeat(64) }],
  ["abc1234", undefined],
  [`${commit}\n`, undefined],
  [undefined, undefined],
])("a registry that says %j", (said, expected) => {
  expect(saidCommit(said)).toEqual(expected);
});
