import { describe, expect, test } from "@jest/globals";
import { manyOnOneTag, ofManyReleases } from "../../../packages/github/src/releases/unit-fields.ts";

const one = {
  ...{ tagOnly: false, name: undefined, changelog: undefined, bodyPath: undefined },
  files: undefined,
};
const perUnit = [
  ["tag-only", { tagOnly: "crates" as const }],
  ["name", { name: "{name} 1" }],
  ["changelog", { changelog: "{path}/CHANGELOG.md" }],
  ["body-path", { bodyPath: "notes/{tag}.md" }],
  ["files", { files: ["dist/*", "{path}/*"] }],
] as const;
const templates = {
  "tag-template": "v{version}",
  "crates-tag-template": "{name}-v{version}",
  "npm-tag-template": "{name}@{version}",
};

describe("a run on one tag, where each crate and package has its own", () => {
  test.each(perUnit)("is told in one sentence, whatever has no value: %s", (_, given) => {
    const all = { ...one, ...given };
    const run = { tag: undefined, ref: "refs/tags/core-v1.2.0", templates };
    const [problem, ...more] = manyOnOneTag(all, run);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: "tag-of-one-release", input: "crates-tag-template" });
    expect(problem?.message).toBe(
      "This run is on the tag core-v1.2.0, which belongs to core alone; a release of several crates and packages, each with its own tag, runs on a branch.",
    );
    expect(problem?.remedy).toContain("replace `tags` under `push` with `branches: [main]`");
  });

  test.each([
    ["core-v1.2.0", "which belongs to core alone;", "crates-tag-template"],
    ["@scope/core@1.2.0", "which belongs to @scope/core alone;", "npm-tag-template"],
    ["v1.2.0", "which creates one release for all;", "crates-tag-template"],
    ["nightly", "which creates one release for all;", "crates-tag-template"],
  ])("knows whose the tag is, and by which template: %s", (name, said, input) => {
    const run = { tag: undefined, ref: `refs/tags/${name}`, templates };
    const [problem] = manyOnOneTag({ ...one, changelog: "{path}/C.md" }, run);
    expect(problem).toMatchObject({ input, message: expect.stringContaining(said) });
  });

  test("is told to leave out the tag that its step gives", () => {
    const run = { tag: "core-v1.2.0", ref: "refs/heads/main", templates };
    const [problem] = manyOnOneTag({ ...one, changelog: "{path}/C.md" }, run);
    expect(problem?.message).toMatch(/^`tag` is core-v1.2.0, which belongs to core alone;/);
    expect(problem?.remedy).toMatch(/^Omit tag/);
  });

  test("may make the one release of that tag, and on a branch there is none", () => {
    const run = { tag: undefined, ref: "refs/tags/core-v1.2.0", templates };
    const changelog = "core/CHANGELOG.md";
    expect(manyOnOneTag({ ...one, changelog, files: ["a.{zip,gz}"] }, run)).toEqual([]);
    const branch = { ...run, ref: "refs/heads/main" };
    expect(manyOnOneTag({ ...one, changelog: "{path}/C.md" }, branch)).toEqual([]);
  });
});

test.each(perUnit)("one release has no value for what each would fill in: %s", (input, given) => {
  const inputs = { ...one, ...given } as unknown as Parameters<typeof ofManyReleases>[0];
  expect(ofManyReleases(inputs)).toMatchObject([{ code: "input-of-many-releases", input }]);
});
