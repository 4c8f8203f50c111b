import { expect, test } from "@jest/globals";
import {
  goodProblems,
  ownerProblems,
  restoreProblems,
  wordsFor,
} from "../../../packages/cli/src/withdraw/judge.ts";
import type { Looked } from "../../../packages/cli/src/withdraw/look.ts";

const npm = (versions: readonly string[], deprecated: readonly string[] = []): Looked => ({
  ...{ kind: "npm", name: "a", version: "1.2.3", isWithdrawn: false, layer: 0 },
  ...{ tags: [], back: undefined, lost: [], registry: undefined },
  known: {
    ...{ kind: "known", versions, deprecated, distTags: { latest: versions.at(-1) ?? "" } },
    ...{ isDeprecatedWhole: false, unpublished: [] },
  },
});

test.each<
  [
    string,
    string,
    readonly Looked[],
    Readonly<Record<string, "there" | "yanked" | "absent">>,
    string | undefined,
  ]
>([
  ["of a package", "1.2.2", [npm(["1.2.2", "1.2.3"])], {}, undefined],
  ["of a crate alone", "1.2.2", [npm(["1.2.3"])], { b: "there" }, undefined],
  ["that is newer", "1.2.4", [npm(["1.2.3", "1.2.4"])], {}, undefined],
  ["that is the bad one", "1.2.3", [npm(["1.2.3"])], {}, "the version that is withdrawn"],
  [
    "that nothing has",
    "1.0.0",
    [npm(["1.2.1", "1.2.2", "1.2.3"])],
    { b: "absent" },
    "has a version 1.0.0",
  ],
  ["that was deprecated", "1.2.2", [npm(["1.2.2"], ["1.2.2"])], {}, "was withdrawn itself, of a"],
  ["that was yanked", "1.2.2", [npm(["1.2.2"])], { b: "yanked" }, "was withdrawn itself, of b"],
  ["where nothing is out", "1.2.2", [], {}, undefined],
])("a good version %s", (_, good, units, crates, told) => {
  const found = goodProblems(good, "1.2.3", units, new Map(Object.entries(crates)));
  expect(found.map(({ message }) => message)).toEqual(
    told === undefined ? [] : [expect.stringContaining(told)],
  );
});

test("the version before is named where the good one is not there", () => {
  const [problem] = goodProblems("1.0.0", "1.2.3", [npm(["1.9.0", "1.2.2", "1.2.1"])], new Map());
  expect(problem?.remedy).toContain("The one before 1.2.3 is 1.2.2.");
});

test.each([
  [["1.2.2", "1.2.3"], 0],
  [["1.2.3", "1.3.0"], 1],
])("a release comes back unless something newer is latest: %j", (versions, count) => {
  expect(restoreProblems("1.2.3", [npm(versions)])).toHaveLength(count);
});

test("an account has to maintain all packages whose maintainers are known", () => {
  const known = (...of: string[]) => of;
  expect(ownerProblems("me", new Map([["a", known("me", "you")]]))).toEqual([]);
  expect(ownerProblems("me", new Map([["a", undefined]]))).toEqual([]);
  const [problem] = ownerProblems(
    "me",
    new Map([
      ["a", known("you")],
      ["b", known("me")],
    ]),
  );
  expect(problem?.message).toBe("me does not maintain a at npm.");
});

test.each([
  ["1.2.2", undefined, "Withdrawn. Use 1.2.2."],
  ["1.2.2", "It loses data.", "Withdrawn: It loses data. Use 1.2.2."],
  ["1.2.2", "It loses data", "Withdrawn: It loses data. Use 1.2.2."],
  [undefined, undefined, "Withdrawn."],
])("what users are told to take instead of it: %s, %s", (good, because, words) => {
  expect(wordsFor(good, because)).toBe(words);
});
