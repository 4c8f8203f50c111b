import { describe, expect, test } from "@jest/globals";
import {
  goodProblems,
  ownerProblems,
  restoreProblems,
  wordsFor,
  type Candidate,
} from "../../../packages/cli/src/withdraw/judge.ts";

const [good, bad] = ["1.2.2", "1.2.3"];

/** `1.0.0!` is yanked or deprecated. */
const versionsOf = (texts: readonly string[]) =>
  texts.map((text) => ({ version: text.replace("!", ""), isOffered: !text.endsWith("!") }));
const crate = (name: string, ...versions: readonly string[]): Candidate => ({
  ...{ name, versions: versionsOf(versions), known: undefined, ownTag: "" },
});
const npm = (
  name: string,
  versions: readonly string[],
  {
    distTags = { latest: bad },
    isDeprecatedWhole = false,
    ownTag = "latest",
  }: {
    readonly distTags?: Readonly<Record<string, string>>;
    readonly isDeprecatedWhole?: boolean;
    readonly ownTag?: string;
  } = {},
): Candidate => {
  const known = versionsOf(versions);
  return {
    ...{ name, versions: known, ownTag },
    known: {
      ...{ kind: "known", versions: known.map(({ version }) => version), distTags },
      deprecated: known.flatMap(({ version, isOffered }) => (isOffered ? [] : [version])),
      ...{ warnings: {}, maintainers: undefined, isDeprecatedWhole, unpublished: [] },
    },
  };
};
const whole = { isDeprecatedWhole: true };

describe("a good version", () => {
  test.each<[string, string, readonly Candidate[], string | undefined]>([
    ["is there of all", good, [npm("a", [good, bad]), crate("b", good, bad)], undefined],
    ["is there of all but what is new", good, [npm("a", [good, bad]), crate("b", bad)], undefined],
    [
      "is there of all that had a release",
      good,
      [npm("a", [good, bad]), crate("b", "1.0.0-rc.1", bad)],
      undefined,
    ],
    [
      "has build metadata in a crate",
      good,
      [npm("a", [good, bad]), crate("b", `${good}+1`, bad)],
      undefined,
    ],
    ["is where nothing is out", good, [], undefined],
    ["is the bad one", bad, [npm("a", [good, bad])], "the version that is withdrawn"],
    [
      "is nowhere",
      "1.0.0",
      [npm("a", ["1.2.1", good, bad]), crate("b", bad)],
      "No crate or package of this release has a version 1.0.0.",
    ],
    [
      "lacks a package",
      good,
      [npm("a", [good, bad]), npm("b", ["1.2.1", bad])],
      "1.2.2 is not whole: b has earlier versions",
    ],
    [
      "lacks crates",
      good,
      [npm("a", [good, bad]), crate("b", "1.2.1", bad), crate("c", "1.0.0", bad)],
      "1.2.2 is not whole: b, c have earlier versions",
    ],
    [
      "was deprecated",
      good,
      [npm("a", [good, bad]), npm("b", [`${good}!`, bad])],
      "was withdrawn itself, of b.",
    ],
    ["was yanked", good, [npm("a", [good]), crate("b", `${good}!`)], "was withdrawn itself, of b."],
    [
      "is of a package that is deprecated as a whole",
      good,
      [npm("a", [good, bad]), npm("b", [`${good}!`, `${bad}!`], whole)],
      undefined,
    ],
    [
      "is only of such a package",
      good,
      [npm("a", [bad]), npm("b", [`${good}!`, `${bad}!`], whole)],
      "No crate",
    ],
    [
      "is newer, and what users get",
      "1.2.4",
      [npm("a", [bad, "1.2.4"], { distTags: { latest: "1.2.4" } })],
      undefined,
    ],
    ["is newer, and of crates alone", "1.2.4", [crate("b", bad, "1.2.4")], undefined],
    [
      "is newer, and users do not get it",
      "2.0.0",
      [npm("a", [bad, "2.0.0"], { distTags: { latest: bad, next: "2.0.0" } })],
      "2.0.0 is newer than 1.2.3, and not what users get of a",
    ],
  ])("%s", (_, version, units, said) => {
    const messages = goodProblems(version, bad, units).map(({ message }) => message);
    expect(messages).toEqual(said === undefined ? [] : [expect.stringContaining(said)]);
  });

  test("that is none has the last one beside it that all have", () => {
    const units = [npm("a", ["1.9.0", good, "1.2.1"]), crate("b", "1.2.1"), crate("c", bad)];
    const [problem] = goodProblems("1.0.0", bad, units);
    expect(problem?.remedy).toContain("The last whole one before 1.2.3 is 1.2.1.");
  });
});

describe("a release comes back", () => {
  test.each<[string, Candidate, number]>([
    ["to its place", npm("a", [good, bad], { distTags: { latest: good } }), 0],
    ["not where something newer is", npm("a", [bad], { distTags: { latest: "1.3.0" } }), 1],
    [
      "where what is newer was withdrawn",
      npm("a", [bad, "1.3.0!"], { distTags: { latest: "1.3.0" } }),
      0,
    ],
    [
      "below the latest, to its own tag",
      npm("a", [bad], { ownTag: "release-1", distTags: { latest: "2.0.0", "release-1": good } }),
      0,
    ],
    [
      "not where that tag is at something newer",
      npm("a", [bad], { ownTag: "next", distTags: { latest: good, next: "2.0.0" } }),
      1,
    ],
    ["as a crate, whatever else is there", crate("a", bad, "2.0.0"), 0],
  ])("%s", (_, unit, count) => {
    expect(restoreProblems(bad, [unit])).toHaveLength(count);
  });
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
])("what users are told to take instead of it: %s, %s", (version, because, words) => {
  expect(wordsFor(version, because)).toBe(words);
});
