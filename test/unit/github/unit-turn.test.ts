import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  originOf,
  turnOf,
  type Origin,
  type UnitFacts,
} from "../../../packages/github/src/releases/unit-turn.ts";

const here = "a".repeat(40);
const there = "b".repeat(40);
const third = "c".repeat(40);
const item = (published: boolean, commit?: unknown) => {
  return { text: "core", object: { published, ...(commit !== undefined && { commit }) } };
};

test.each([
  ["what is not published", [item(false)], { kind: "unpublished" }],
  ["a name alone", [{ text: "core@1.0.0" }], { kind: "unpublished" }],
  ["one of two that is not", [item(true, there), item(false)], { kind: "unpublished" }],
  ["what a plan lists", [item(true)], { kind: "not-compared" }],
  ["this commit", [item(true, here)], { kind: "commit", commit: here }],
  ["this commit and another", [item(true, there), item(true, here)], { commit: here }],
  ["another", [item(true, there)], { kind: "commit", commit: there }],
  ["another, twice", [item(true, there), item(true, there)], { commit: there }],
  ["two others", [item(true, there), item(true, third)], { kind: "unknown" }],
  ["another and one that nobody knows", [item(true, there), item(true, "unknown")], unknown()],
  ["one that nobody knows", [item(true, "unknown")], unknown()],
  ["what is no commit", [item(true, 7)], unknown()],
])("a release is of %s", (_, items, origin) => {
  expect(originOf(items, here)).toMatchObject(origin);
});

function unknown(): Origin {
  return { kind: "unknown" };
}

const facts = (origin: Origin, more: Partial<UnitFacts> = {}): UnitFacts => ({
  ...{ name: "core", version: "1.0.0", tag: "core-v1.0.0", origin },
  ...{ tagSha: undefined, draft: undefined, isBefore: true },
  ...more,
});
const empty = { url: "https://draft.example/", assets: [] };
const file = { id: 1, name: "core.zip", state: "uploaded", size: 1, digest: undefined };
const begun = { ...empty, assets: [file] };
const other: Origin = { kind: "commit", commit: there };
const own: Origin = { kind: "commit", commit: here };
const listed: Origin = { kind: "not-compared" };
const never: Origin = { kind: "unpublished" };

describe("a unit", () => {
  test.each<[string, UnitFacts, string]>([
    ["not published", facts(never), "open"],
    ["not published, tag elsewhere", facts(never, { tagSha: there }), "open"],
    ["not published, draft", facts(never, { draft: begun }), "open"],
    ["published from here", facts(own), "open"],
    ["published from here, tag here", facts(own, { tagSha: here }), "open"],
    ["published from here, draft", facts(own, { draft: begun }), "open"],
    ["published from here, tag elsewhere", facts(own, { tagSha: there }), "earlier"],
    ["listed as published", facts(listed), "open"],
    ["listed as published, tag here", facts(listed, { tagSha: here }), "open"],
    ["listed as published, tag elsewhere", facts(listed, { tagSha: there }), "earlier"],
    ["listed, with a draft", facts(listed, { tagSha: there, draft: begun }), "earlier"],
    ["published from elsewhere", facts(other), there],
    ["from elsewhere, a draft without files", facts(other, { draft: empty }), there],
    [
      "from elsewhere, a draft with files",
      facts(other, { draft: begun }),
      "release-draft-unfinished",
    ],
    [
      "from elsewhere, not in the history",
      facts(other, { isBefore: false }),
      "tag-commit-elsewhere",
    ],
    ["from elsewhere, tag there", facts(other, { tagSha: there }), "earlier"],
    ["from elsewhere, tag here", facts(other, { tagSha: here }), "earlier"],
    ["from elsewhere, tag at a third", facts(other, { tagSha: third }), "earlier"],
    [
      "with a tag and a draft",
      facts(other, { tagSha: there, draft: empty }),
      "release-draft-unfinished",
    ],
    ["from nobody knows where", facts(unknown()), "tag-commit-unknown"],
    ["from nobody knows where, a draft", facts(unknown(), { draft: begun }), "tag-commit-unknown"],
    ["from nobody knows where, tag there", facts(unknown(), { tagSha: there }), "earlier"],
    ["from nobody knows where, tag here", facts(unknown(), { tagSha: here }), "earlier"],
  ])("%s", (_, unit, expected) => {
    const turn = turnOf(unit, here);
    const is =
      turn.kind === "skipped"
        ? turn.problem.code
        : turn.kind === "finish"
          ? turn.commit
          : turn.kind;
    expect(is).toBe(expected);
    if (turn.kind !== "skipped") return;
    expect(turn.problem).toMatchObject({
      ...{ unit: "core", message: expect.stringContaining("core@1.0.0") },
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  test("that is published never gets a tag at a commit that it is not of", () => {
    const commits = fc.constantFrom(here, there, third);
    const origins = fc.oneof(
      fc.constant<Origin>({ kind: "unknown" }),
      commits.map((commit): Origin => ({ kind: "commit", commit })),
    );
    const drafts = fc.constantFrom(undefined, empty, begun);
    fc.assert(
      fc.property(
        origins,
        fc.option(commits, { nil: undefined }),
        drafts,
        fc.boolean(),
        (...all) => {
          const [origin, tagSha, draft, isBefore] = all;
          const turn = turnOf(facts(origin, { tagSha, draft, isBefore }), here);
          const at = turn.kind === "open" ? here : turn.kind === "finish" ? turn.commit : undefined;
          if (at === undefined) return;
          expect(origin).toEqual({ kind: "commit", commit: at });
          expect([undefined, at]).toContain(tagSha);
        },
      ),
    );
  });
});
