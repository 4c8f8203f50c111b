import { describe, expect, test } from "@jest/globals";
import type { DatedArtifact } from "@fairlead/github";
import { checkListed } from "../../../packages/github/src/artifacts/check-artifacts.ts";

const now = Date.parse("2026-11-01T12:00:00Z");
const hour = 3_600_000;

function artifact(id: number, name: string, more: Partial<DatedArtifact> = {}): DatedArtifact {
  const expiresAt = now + 90 * 24 * hour;
  return {
    id,
    name,
    size: 1_000,
    digest: `sha256:${id}`,
    expired: false,
    createdAt: 0,
    expiresAt,
    ...more,
  };
}

function check(wanted: readonly string[], ...listed: DatedArtifact[]) {
  const { artifacts, notes, warnings, problems } = checkListed(wanted, listed, "run 7", now);
  const messages = (of: readonly { message: string }[]) => of.map(({ message }) => message);
  return {
    ids: artifacts.map(({ id }) => id),
    notes,
    warnings: messages(warnings),
    problems: messages(problems),
  };
}

test("artifacts that are there are given, without a word", () => {
  const { ids, ...said } = check(
    ["a", "b-*"],
    artifact(1, "a"),
    artifact(2, "b-1"),
    artifact(3, "c"),
  );
  expect(ids).toEqual([1, 2]);
  expect(said).toEqual({ notes: [], warnings: [], problems: [] });
});

test("of two with one name the newer is given, by its id", () => {
  const { ids, notes } = check(["a"], artifact(2, "a"), artifact(1, "a"));
  expect(ids).toEqual([2]);
  expect(notes).toHaveLength(1);
});

describe("everything that is wrong is told at once", () => {
  test("missing, expired and empty ones", () => {
    const { problems } = check(
      ["a", "gone", "old", "none"],
      artifact(1, "a"),
      artifact(2, "old", { expired: true }),
      artifact(3, "none", { size: 22 }),
    );
    expect(problems).toEqual([
      'No artifact of run 7 matches "gone".',
      "The artifact old of run 7 has expired.",
      "The artifact none of run 7 is empty: it has 22 bytes.",
    ]);
  });

  // An artifact uploaded with `archive: false` is its file.
  test.each([
    ["version.txt", 6, false],
    ["version.txt", 22, false],
    ["bindings", 6, false],
    ["bindings", 22, true],
    ["bindings", 0, true],
    ["version.txt", 0, true],
    ["bindings", 23, false],
  ] as const)("%s of %i bytes is empty: %s", (name, size, isEmpty) => {
    expect(check([name], artifact(1, name, { size })).problems).toHaveLength(isEmpty ? 1 : 0);
  });
});

describe("an artifact's end", () => {
  test.each([
    ["in less than a day is a warning", 23 * hour, 1],
    ["in more than a day is none", 25 * hour, 0],
    ["that has just passed is a warning, as long as GitHub has it", -hour, 1],
  ])("%s", (_, left, count) => {
    const { warnings, problems } = check(["a"], artifact(1, "a", { expiresAt: now + left }));
    expect(warnings).toHaveLength(count);
    expect(problems).toEqual([]);
  });

  test("that GitHub does not tell is none", () => {
    expect(check(["a"], artifact(1, "a", { expiresAt: undefined })).warnings).toEqual([]);
  });
});
