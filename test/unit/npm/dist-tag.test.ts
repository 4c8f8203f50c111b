import { describe, expect, test } from "@jest/globals";
import { chooseTag, tagProblem } from "../../../packages/npm/src/registry/dist-tag.ts";

const nothing = { versions: [], distTags: {}, deprecated: [] };

function auto(version: string, known: Parameters<typeof chooseTag>[2] = nothing) {
  return chooseTag({ name: "a", version }, "auto", known);
}

describe("the tag auto", () => {
  test.each([
    ["1.0.0", "latest"],
    ["1.0.0-rc.1", "rc"],
    ["1.0.0-beta", "beta"],
    ["1.0.0-rc1", "rc"],
    ["1.0.0-alpha-2", "alpha"],
    ["1.0.0-0", "next"],
    ["1.0.0-20260101", "next"],
    ["1.0.0-latest.1", "next"],
    ["1.0.0-x.1", "next"],
    ["1.0.0-v1", "v"],
  ])("of %s is %s", (version, tag) => {
    expect(auto(version)).toEqual({ tag });
  });

  test("of a version that is none does not stop the search for what is wrong", () => {
    const known = { versions: ["2.0.0"], distTags: { latest: "2.0.0" }, deprecated: [] };
    expect(auto("one", known)).toEqual({ tag: "latest" });
  });

  test("of a release below the highest one is a problem that names both", () => {
    const known = { versions: ["1.0.0", "2.0.0"], distTags: { latest: "2.0.0" }, deprecated: [] };
    expect(auto("1.0.1", known)).toMatchObject({
      problem: {
        message:
          "a is released as 1.0.1, below 2.0.0, which is published: the tag latest would move back.",
        remedy: "Set the input tag to another one, such as release-1.",
      },
    });
  });

  test("looks at releases by semver, not by their order or text", () => {
    const known = { versions: ["10.0.0", "9.0.0"], distTags: {}, deprecated: [] };
    expect(auto("9.9.9", known)).toHaveProperty("problem");
    expect(auto("10.0.1", known)).toEqual({ tag: "latest" });
  });

  test("moves latest back only below where it stands", () => {
    const known = {
      versions: ["1.2.2", "10.0.0"],
      distTags: { latest: "1.2.2", wrong: "10.0.0" },
      deprecated: [],
    };
    expect(auto("1.2.3", known)).toEqual({ tag: "latest" });
    expect(auto("1.2.1", known)).toHaveProperty("problem");
  });

  test("looks past versions that are deprecated", () => {
    const known = {
      versions: ["1.2.2", "10.0.0"],
      distTags: { latest: "10.0.0" },
      deprecated: ["10.0.0"],
    };
    expect(auto("1.2.3", known)).toEqual({ tag: "latest" });
    expect(auto("1.2.1", known)).toHaveProperty("problem");
    expect(auto("1.0.0", { ...known, deprecated: known.versions })).toEqual({ tag: "latest" });
  });

  test("lets a release pass a higher prerelease that is not the latest", () => {
    const known = {
      versions: ["1.0.0", "2.0.0-rc.1"],
      distTags: { latest: "1.0.0", rc: "2.0.0-rc.1" },
      deprecated: [],
    };
    expect(auto("1.0.1", known)).toEqual({ tag: "latest" });
  });

  test("of a prerelease is a problem only where its own tag would move back", () => {
    const known = {
      versions: ["3.0.0", "4.0.0-rc.2"],
      distTags: { latest: "3.0.0", rc: "4.0.0-rc.2" },
      deprecated: [],
    };
    expect(auto("2.0.0-beta.1", known)).toEqual({ tag: "beta" });
    expect(auto("2.0.0-rc.1", known)).toMatchObject({
      problem: { remedy: "Set the input tag to another one, such as rc-2." },
    });
  });

  test("is no problem for a version that is there: nothing is uploaded", () => {
    const known = { versions: ["1.0.0", "2.0.0"], distTags: { latest: "2.0.0" }, deprecated: [] };
    expect(auto("1.0.0", known)).toEqual({ tag: "latest" });
  });
});

describe("a tag that was asked for", () => {
  const known = {
    versions: ["2.0.0"],
    distTags: { latest: "2.0.0", old: "1.5.0" },
    deprecated: [],
  };

  test("is taken for a lower version", () => {
    expect(chooseTag({ name: "a", version: "1.0.1" }, "release-1", known)).toEqual({
      tag: "release-1",
    });
    expect(chooseTag({ name: "a", version: "1.0.1" }, "old", known)).toEqual({ tag: "old" });
  });

  test("moves latest back with a warning: it is a decision", () => {
    expect(chooseTag({ name: "a", version: "1.0.1" }, "latest", known)).toMatchObject({
      tag: "latest",
      warning: { code: "dist-tag-moves-back" },
    });
  });

  test("is that of publishConfig, and no decision for latest to move back", () => {
    const options = { isDecided: false };
    const chosen = chooseTag({ name: "a", version: "1.0.1" }, "latest", known, options);
    expect(chosen).toHaveProperty("problem");
    expect(chooseTag({ name: "a", version: "1.0.1" }, "old", known, options)).toEqual({
      tag: "old",
    });
  });

  test.each(["1", "1.x", "v1", "^2.0.0", "*", "x", "", "1.2.3"])(
    "is refused as a semver range: %j",
    (tag) => {
      expect(tagProblem(tag)?.message).toContain("is a semver range");
      expect(chooseTag({ name: "a", version: "3.0.0" }, tag, known)).toHaveProperty("problem");
    },
  );

  test.each(["two words", "a/b", " next"])("is refused for its characters: %j", (tag) => {
    expect(tagProblem(tag)?.message).toContain("characters");
  });

  test.each(["latest", "next", "v1-maintenance", "release-1"])("may be %s", (tag) => {
    expect(tagProblem(tag)).toBeUndefined();
  });
});
