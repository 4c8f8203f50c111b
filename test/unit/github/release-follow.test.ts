import { expect, test } from "@jest/globals";
import { composeNotes } from "../../../packages/github/src/notes/body.ts";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import { followed } from "../../../packages/github/src/releases/follow.ts";
import type { MakeLatest } from "../../../packages/github/src/releases/tag.ts";

type Wanted = Parameters<typeof followed>[0];
const wanted = (more: Partial<Wanted>): Wanted => ({
  ...{ name: undefined, text: undefined, draft: false, prereleaseGiven: undefined },
  ...{ makeLatest: "auto", ...more },
});
const release = (more: Partial<Release>): Release => ({
  ...{ id: 1, tag: "v1.2.3", name: "v1.2.3", body: "", draft: false, prerelease: false },
  ...{ immutable: false, target: "", url: "https://x", uploadUrl: "", assets: [], ...more },
});

/** What is given, what is there, whether it is the latest, what `auto` says; then fields and inputs not followed. */
type Row = [
  Partial<Wanted>,
  Partial<Release>,
  boolean | undefined,
  MakeLatest,
  object,
  readonly string[],
];
const pre = { prerelease: true };
const rows: Row[] = [
  // Nothing written out: a prerelease that a person made a release, and the reverse, stay.
  [{}, pre, undefined, "true", {}, []],
  [{}, {}, undefined, "true", {}, []],
  // A prerelease becomes the release, and never goes back.
  [
    { prereleaseGiven: false },
    pre,
    undefined,
    "true",
    { prerelease: false, make_latest: "true" },
    [],
  ],
  [
    { prereleaseGiven: false },
    pre,
    undefined,
    "false",
    { prerelease: false, make_latest: "false" },
    [],
  ],
  [
    { prereleaseGiven: false, makeLatest: "true" },
    pre,
    false,
    "true",
    { prerelease: false, make_latest: "true" },
    [],
  ],
  [
    { prereleaseGiven: false, makeLatest: "true" },
    pre,
    false,
    "false",
    { prerelease: false, make_latest: "false" },
    ["make-latest"],
  ],
  [
    { prereleaseGiven: false, makeLatest: "false" },
    pre,
    false,
    "true",
    { prerelease: false, make_latest: "false" },
    [],
  ],
  [{ prereleaseGiven: false }, {}, undefined, "true", {}, []],
  [{ prereleaseGiven: true }, {}, undefined, "true", {}, ["prerelease"]],
  [{ prereleaseGiven: true }, pre, undefined, "true", {}, []],
  // The newest of its kind becomes the latest; no older one takes that from it.
  [{ makeLatest: "true" }, {}, false, "true", { make_latest: "true" }, []],
  [{ makeLatest: "true" }, {}, true, "true", {}, []],
  [{ makeLatest: "true" }, {}, false, "false", {}, ["make-latest"]],
  [{ makeLatest: "true" }, {}, false, "legacy", { make_latest: "true" }, []],
  [{ makeLatest: "true" }, pre, false, "true", {}, ["make-latest"]],
  [{ makeLatest: "false" }, {}, true, "true", {}, ["make-latest"]],
  [{ makeLatest: "false" }, {}, false, "true", {}, []],
  // Of many releases the workflow says this of none.
  [{ makeLatest: "none" }, {}, true, "true", {}, []],
  // Title, notes and publication stay.
  [{ draft: true }, {}, undefined, "true", {}, ["draft"]],
  [{ name: "Big" }, {}, undefined, "true", {}, ["name"]],
  [{ name: "Big" }, { name: "Big" }, undefined, "true", {}, []],
  [{ text: "Mine." }, { body: "By hand." }, undefined, "true", {}, ["body"]],
  [{ text: "Mine." }, { body: "Mine.\r\n\r\nAnd more." }, undefined, "true", {}, []],
];

test.each(rows)("%j of %j, latest %s, auto %s: %j, not followed %j", (...row) => {
  const [given, there, isLatest, newest, fields, left] = row;
  const ended = followed(wanted(given), release(there), { isLatest, newest });
  expect(ended.fields).toEqual(fields);
  expect(ended.warnings.map(({ code, input }) => [code, input])).toEqual(
    left.map((input) => ["input-not-followed", input]),
  );
});

test.each([
  ["short", 100],
  ["so long that they were cut", 200_000],
])("%s notes that an earlier run wrote are those of the same input", (_, length) => {
  const text = "word ".repeat(length / 5).trim();
  const body = composeNotes({ text }, { text: "https://x", changes: "https://x" });
  const told = (words: string) =>
    followed(wanted({ text: words }), release({ body }), { isLatest: undefined, newest: "true" })
      .warnings;
  expect(told(text)).toEqual([]);
  expect(told(`Another ${text}`)).toMatchObject([{ code: "input-not-followed" }]);
});
