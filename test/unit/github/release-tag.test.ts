import { describe, expect, test } from "@jest/globals";
import {
  isOfOther,
  makeLatest,
  previousTag,
  readTag,
} from "../../../packages/github/src/releases/tag.ts";

describe("a tag is taken apart", () => {
  test.each([
    ["v1.2.3", "v", "1.2.3", false],
    ["1.2.3", "", "1.2.3", false],
    ["v11.22.33", "v", "11.22.33", false],
    ["@scope/name@1.0.0-rc.1", "@scope/name@", "1.0.0-rc.1", true],
    ["crates_v1.2.3", "crates_v", "1.2.3", false],
    ["name/v1.2.3", "name/v", "1.2.3", false],
    ["lib2-1.2.3", "lib2-", "1.2.3", false],
    ["v1.0.0-alpha", "v", "1.0.0-alpha", true],
    ["alpha-v1.0.0", "alpha-v", "1.0.0", false],
    ["v1.0.0+build.5", "v", "1.0.0+build.5", false],
    ["v1.0.0-2.0.0", "v", "1.0.0-2.0.0", true],
  ])("%s is of the kind %p and has the version %s", (name, kind, version, prerelease) => {
    expect(readTag(name)).toEqual({ name, kind, version, prerelease });
  });

  test.each([
    "v1",
    "v1.2",
    "v1.2.3.4",
    "2024.01.02",
    "v1.2.3_1",
    "predev",
    "v2a",
    "alpha-1.0",
    "arc",
  ])("%s has no version", (name) => {
    expect(readTag(name)).toEqual({ name, kind: name, version: undefined, prerelease: false });
  });

  test.each([
    "v26.08.1-rc1",
    "v1.0-beta",
    "v1.0-beta.2",
    "1.0b2",
    "v1.0rc1",
    "nightly",
    "2026.01-preview",
  ])("%s has no version, and looks like a prerelease", (name) => {
    expect(readTag(name)).toEqual({ name, kind: name, version: undefined, prerelease: true });
  });
});

describe("notes are counted from the tag before", () => {
  const previous = (tag: string, ...names: string[]) => previousTag(readTag(tag), names);

  test("which is the highest below by version, not by place in the list", () => {
    expect(previous("v1.10.0", "v1.9.0", "v1.2.0", "v1.10.0", "v2.0.0")).toBe("v1.9.0");
  });
  test("and is of the same kind", () => {
    expect(previous("@a/b@2.0.0", "v1.9.0", "@a/c@1.9.0", "@a/b@1.0.0")).toBe("@a/b@1.0.0");
  });
  test("a release skips prereleases", () => {
    expect(previous("v2.0.0", "v1.0.0", "v2.0.0-rc.1")).toBe("v1.0.0");
  });
  test("a prerelease does not", () => {
    expect(previous("v2.0.0-rc.2", "v1.0.0", "v2.0.0-rc.1")).toBe("v2.0.0-rc.1");
  });
  test("and is of the same unit where a repository began to write v", () => {
    expect(previous("v1.1.0", "1.0.0", "a-v1.0.9")).toBe("1.0.0");
    expect(previous("a-v1.1.0", "a-1.0.0", "b-v1.0.9", "v1.0.8")).toBe("a-1.0.0");
  });
  test.each([
    ["a-v1.0.0", "b-v1.0.0", true],
    ["a@1.0.0", "v1.0.0", true],
    ["v1.0.0", "vscode-v0.9.0", true],
    ["v1.0.0", "1.0.0-rc.1", false],
    ["a-v1.0.0", "nightly", false],
    ["nightly", "v1.0.0", false],
  ])("%s and the release %s are of two units: %p", (tag, other, expected) => {
    expect(isOfOther(readTag(tag), { draft: false, tag: other })).toBe(expected);
    expect(isOfOther(readTag(tag), { draft: true, tag: other })).toBe(false);
  });
  test("a first release has none", () => {
    expect(previous("v1.0.0", "v1.0.0", "nightly")).toBeUndefined();
  });
  test("nor has a tag without version", () => {
    expect(previous("nightly", "v1.0.0", "nightly-1")).toBeUndefined();
  });
});

describe("the latest release is", () => {
  const latest = (tag: string, ...published: string[]) => {
    const read = readTag(tag);
    return makeLatest(read, read.prerelease, published);
  };

  test("the highest of its unit", () => {
    expect(latest("v1.3.0", "v1.2.0", "@a/b@9.0.0")).toBe("true");
  });
  test("never an older one", () => {
    expect(latest("v1.2.1", "v1.3.0", "v1.2.0")).toBe("false");
  });
  test("neither one that is older but for how its tag is written", () => {
    expect(latest("v1.4.0", "1.5.0")).toBe("false");
    expect(latest("1.4.0", "v1.5.0")).toBe("false");
    expect(latest("tool-v1.4.0", "tool-1.5.0", "v9.0.0")).toBe("false");
  });
  test("never a prerelease, also if only the input says that it is one", () => {
    expect(latest("v2.0.0-rc.1", "v1.0.0")).toBe("false");
    expect(makeLatest(readTag("v2.0.0"), true, [])).toBe("false");
  });
  test("left to GitHub where there is no version", () => {
    expect(latest("2026.01", "v1.0.0")).toBe("legacy");
  });
});
