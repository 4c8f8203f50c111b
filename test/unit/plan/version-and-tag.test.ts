import { describe, expect, test } from "@jest/globals";
import { decideVersion, type VersionFacts } from "../../../packages/plan/src/version-and-tag.ts";

function decide(facts: Partial<VersionFacts>) {
  const nothing = { version: undefined, fromFile: undefined, tag: undefined };
  return decideVersion({ ...nothing, ref: "refs/heads/main", template: "v{version}", ...facts });
}

describe("the version", () => {
  test("is that of the input", () => {
    expect(decide({ version: "1.2.3" })).toMatchObject({ version: "1.2.3", disagreements: [] });
  });

  test("is that of the file where the input is empty", () => {
    const fromFile = { file: "Cargo.toml", version: "1.2.3" };
    expect(decide({ fromFile })).toMatchObject({ version: "1.2.3", tag: "v1.2.3" });
  });

  test.each([
    ["refs/tags/v1.2.3", "1.2.3"],
    ["refs/tags/@scope/name@1.2.3-rc.1", "1.2.3-rc.1"],
    ["refs/tags/crates_v0.4.0", "0.4.0"],
  ])("is the one inside the tag that runs: %s", (ref, version) => {
    expect(decide({ ref })).toMatchObject({ version, tag: ref.slice(10), disagreements: [] });
  });

  test("is read from where the template has it, whatever follows", () => {
    const facts = { ref: "refs/tags/1.2.3-release", template: "{version}-release" };
    expect(decide(facts)).toMatchObject({ version: "1.2.3", tag: "1.2.3-release" });
  });

  test("is none for a branch and for a tag without a version", () => {
    expect(decide({})).toMatchObject({ version: undefined, tag: undefined, prerelease: false });
    expect(decide({ ref: "refs/tags/nightly" })).toMatchObject({
      ...{ version: undefined, tag: "nightly", disagreements: [] },
    });
  });

  test("that a tag lacks is a warning, unless an input says it: it may be meant for another", () => {
    const { warnings } = decide({ ref: "refs/tags/v1.2" });
    expect(warnings).toEqual([expect.objectContaining({ input: "tag" })]);
    expect(warnings[0]?.message).toContain("The tag v1.2 contains no version");
    expect(decide({ ref: "refs/tags/v1.2", version: "1.2.0" }).warnings).toEqual([]);
    expect(decide({}).warnings).toEqual([]);
  });

  test("is a prerelease if semver says so", () => {
    expect(decide({ version: "1.0.0-rc.1" }).prerelease).toBe(true);
    expect(decide({ version: "1.0.0" }).prerelease).toBe(false);
  });

  test.each(["npm/core/package.json", "Cargo.toml"])(
    "is told to differ with the file's name as it is, also where it comes first: %s",
    (file) => {
      const decided = decide({ fromFile: { file, version: "1.2.4" }, tag: "v1.2.5" });
      expect(decided.disagreements).toMatchObject([
        { message: `${file} says 1.2.4, and the tag v1.2.5 says 1.2.5.` },
      ]);
    },
  );

  test("is the same where only build metadata differs", () => {
    const facts = { version: "1.2.3+build.2", tag: "v1.2.3+build.1" };
    expect(decide(facts).disagreements).toEqual([]);
  });

  const fromFile = { file: "Cargo.toml", version: "1.1.0" };
  const moved = "set the version in Cargo.toml to 1.2.0 and move the tag to that commit";
  test.each([
    [{ fromFile, ref: "refs/tags/v1.2.0" }, moved, "run the workflow on the tag v1.1.0"],
    [{ fromFile, ref: "refs/tags/a@1.2.0" }, moved, "run the workflow on the tag a@1.1.0"],
    [{ fromFile, tag: "v1.2.0" }, "set the version in Cargo.toml to 1.2.0", "set tag to v1.1.0"],
    [
      { version: "1.1.0", ref: "refs/tags/v1.2.0" },
      "set version to 1.2.0",
      "run the workflow on the tag v1.1.0",
    ],
    [{ version: "1.1.0", tag: "v1.2.0" }, "set version to 1.2.0", "set tag to v1.1.0"],
    [
      { version: "1.1.0", fromFile: { ...fromFile, version: "1.2.0" } },
      "set version to 1.2.0",
      "set the version in Cargo.toml to 1.1.0",
    ],
  ])("is told to differ once, with both ways out: %j", (facts, toOther, toFirst) => {
    expect(decide(facts).disagreements).toMatchObject([
      { remedy: `To release 1.2.0, ${toOther}; to release 1.1.0, ${toFirst}.` },
    ]);
  });

  test("is told to differ between input, file and tag, each against the first", () => {
    const decided = decide({
      version: "1.2.3",
      fromFile: { file: "Cargo.toml", version: "1.2.4" },
      ref: "refs/tags/v1.2.5",
    });
    expect(decided.disagreements.map(({ message }) => message)).toEqual([
      'The input "version" says 1.2.3, and Cargo.toml says 1.2.4.',
      'The input "version" says 1.2.3, and the tag v1.2.5 says 1.2.5.',
    ]);
  });
});

describe("the tag", () => {
  test("is the input before the one that runs", () => {
    const facts = { tag: "refs/tags/v2.0.0", ref: "refs/tags/v1.0.0" };
    expect(decide(facts)).toMatchObject({ tag: "v2.0.0", version: "2.0.0" });
  });

  test("is made from the template, scopes included", () => {
    const facts = { version: "1.2.3", template: "@scope/name@{version}" };
    expect(decide(facts)).toMatchObject({ tag: "@scope/name@1.2.3", problems: [] });
  });

  test("is none where each unit has its own", () => {
    expect(decide({ version: "1.2.3", template: "{name}-v{version}" }).tag).toBeUndefined();
    const own = { "npm-tag-template": "npm-v{version}" };
    expect(decide({ version: "1.2.3", own }).tag).toBeUndefined();
  });

  test("of one registry is checked as that of all", () => {
    const own = { "crates-tag-template": "latest", "npm-tag-template": "{nam}-{version}" };
    expect(decide({ version: "1.2.3", own }).problems).toMatchObject([
      { code: "tag-template-without-version", input: "crates-tag-template" },
      { code: "placeholder-unknown", input: "npm-tag-template" },
    ]);
  });

  test.each([
    ["v{versoin}", "is not one of its placeholders"],
    ["latest", "every version would have the same tag"],
    ["release {version}", "which git refuses as a name"],
    ["a..{version}", "which git refuses as a name"],
  ])("is not made from %s", (template, message) => {
    const { problems } = decide({ version: "1.2.3", template });
    expect(problems).toEqual([expect.objectContaining({ input: "tag-template" })]);
    expect(problems[0]?.message).toContain(message);
  });

  test.each([
    ["refs/heads/main", "refs/heads/main"],
    ["heads/main", "refs/tags/v1.2.3"],
    ["main", "refs/heads/main"],
    ["12/merge", "refs/pull/12/merge"],
    ["refs/heads/release-1.2.3", "refs/tags/v1.2.3"],
  ])("is told if %s is a branch, in a run of %s, and nothing else of it", (tag, ref) => {
    const { problems, warnings } = decide({ tag, ref });
    expect(problems).toMatchObject([{ code: "tag-is-branch", input: "tag" }]);
    expect(warnings).toEqual([]);
  });

  test.each(["main-1.2.3", "release/1.2.3", "v1.2.3"])("may be %s beside a branch", (tag) => {
    expect(decide({ tag, ref: "refs/heads/main" }).problems).toEqual([]);
  });

  test("is told if git refuses its name", () => {
    expect(decide({ tag: "v1.0.0 final" }).problems).toHaveLength(1);
  });
});
