import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import { fileProblems } from "../../../packages/github/src/releases/asset-files.ts";
import type { ReleaseInputs } from "../../../packages/github/src/releases/release-inputs.ts";
import { readWanted } from "../../../packages/github/src/releases/wanted-release.ts";

let workspace = "";
let temp = "";
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "fairlead-wanted-"));
  temp = await mkdtemp(join(tmpdir(), "fairlead-wanted-temp-"));
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
  await rm(temp, { recursive: true, force: true });
});

const inputs = (more: Partial<ReleaseInputs> = {}): ReleaseInputs => ({
  ...{ tag: "v1.2.3", ref: "refs/heads/main", sha: "a".repeat(40), files: undefined },
  ...{ name: undefined, body: undefined, bodyPath: undefined, changelog: undefined },
  ...{
    generateNotes: true,
    crates: [],
    npm: [],
    draft: false,
    publishWhen: "now",
    prerelease: "auto" as const,
  },
  ...{ makeLatest: "auto" as const, extraTags: [], dryRun: false },
  ...{ tagOnly: false, rolling: false, repository: "o/r", token: "t" },
  ...more,
});
const read = (more: Partial<ReleaseInputs>) => readWanted(inputs(more), [], workspace, temp);
const told = async (more: Partial<ReleaseInputs>) => {
  try {
    await read(more);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ message }) => message);
  }
};

describe("the tag", () => {
  test("is the input's, else the one that runs, with or without refs/tags/", async () => {
    expect((await read({ tag: "refs/tags/v2.0.0" })).tag.name).toBe("v2.0.0");
    const runs = { tag: undefined, ref: "refs/tags/@a/b@1.0.0-rc.1" };
    expect(await read(runs)).toMatchObject({ tag: { name: "@a/b@1.0.0-rc.1" }, prerelease: true });
  });

  test.each(["a b", "a..b", "a~1", "-a", "a/", "/a", "a.lock", "a/.b", "a@{1}", "a:b", "a\\b"])(
    "%s is none that git takes",
    async (tag) => {
      expect(await told({ tag })).toEqual([
        `\`tag\` has ${JSON.stringify(tag)}, which git does not accept as a tag.`,
      ]);
    },
  );
});

describe("the title", () => {
  test("has the version that the tag ends in", async () => {
    const named = await read({ tag: "@a/b@1.2.3-rc.1", name: "B v{version} ({version})" });
    expect(named.name).toBe("B v1.2.3-rc.1 (1.2.3-rc.1)");
    expect((await read({ tag: "nightly", name: "Every {night}" })).name).toBe("Every {night}");
  });

  test("has none of a tag without one", async () => {
    await expect(read({ tag: "nightly", name: "B v{version}" })).rejects.toMatchObject({
      problems: [{ code: "placeholder-without-value", input: "name" }],
    });
  });
});

test.each(["1.2", "coer", "latest", "1.2.3.4"])(
  "%s is no version of what is shipped",
  async (version) => {
    await expect(read({ npm: [{ text: `@s/a@${version}` }] })).rejects.toMatchObject({
      problems: [{ code: "unit-version-invalid", input: "npm" }],
    });
  },
);

describe("a branch is no tag:", () => {
  const refs = ["refs/heads/main", "refs/heads/release/1.x", "refs/pull/5/merge"];
  test.each(
    refs.flatMap((ref) => [
      [ref, ref] as const,
      [ref.replace(/^refs\/(heads|pull)\//, ""), ref] as const,
    ]),
  )("%s in a run on %s", async (tag, ref) => {
    await expect(read({ tag, ref })).rejects.toMatchObject({
      problems: [{ code: "tag-is-branch" }],
    });
  });

  test("of which no changelog, title or list lacks a version", async () => {
    const texts = { changelog: "CHANGELOG.md", name: "Release {version}", crates: [{ text: "a" }] };
    const readTagged = (tag: string) => read({ ...texts, tag, ref: "refs/heads/main" });
    await expect(readTagged("main")).rejects.toMatchObject({
      problems: [{ code: "tag-is-branch" }],
    });
    await expect(readTagged("nightly")).rejects.toMatchObject({
      problems: [
        { code: "unit-without-version" },
        { code: "placeholder-without-value" },
        { code: "tag-without-version" },
      ],
    });
  });

  test("a tag in a run on a branch is one", async () => {
    expect((await read({ tag: "main-2", ref: "refs/heads/main" })).tag.name).toBe("main-2");
  });
});

test("a prerelease that is told by its look alone is told, unless the workflow says what it is", async () => {
  const warned = async (more: Partial<ReleaseInputs>) => {
    const { warnings, prerelease } = await read({ tag: "v26.08.1-rc1", ...more });
    return [prerelease, ...warnings.map(({ code }) => code)];
  };
  expect(await warned({})).toEqual([true, "prerelease-guessed"]);
  expect(await warned({ prerelease: "false" })).toEqual([false]);
  expect(await warned({ prerelease: "true" })).toEqual([true]);
  expect(await warned({ tag: "nightly" })).toEqual([true, "prerelease-guessed"]);
  expect(await warned({ tag: "nightly", rolling: true })).toEqual([true]);
});

test("the plan's word for no tag is none that is released", async () => {
  expect(await told({ tag: "none" })).toEqual([
    "`tag` is none, which is what the plan outputs when there is no tag.",
  ]);
});

test("a prerelease that is to be the latest release is told before anything is made", async () => {
  const wish = "`make-latest` is true, but v1.2.3-rc.1 is a prerelease";
  expect(await told({ tag: "v1.2.3-rc.1", makeLatest: "true" })).toEqual([
    expect.stringContaining(wish),
  ]);
  expect(await told({ tag: "v1.2.3-rc.1", makeLatest: "true", prerelease: "false" })).toEqual([]);
});

test("what shipped is read from the plan's objects, from name@version, and from names", async () => {
  const { crates, npm } = await read({
    crates: [{ text: "a", object: { name: "a", version: "2.0.0" } }, { text: "b@3.0.0" }],
    npm: [{ text: "@s/c" }, { text: "@s/d@4.0.0" }],
  });
  expect(crates).toEqual([
    { name: "a", version: "2.0.0" },
    { name: "b", version: "3.0.0" },
  ]);
  expect(npm).toEqual([
    { name: "@s/c", version: "1.2.3" },
    { name: "@s/d", version: "4.0.0" },
  ]);
});

test("the words are body, body-path and the changelog's section, in this order", async () => {
  await writeFile(join(workspace, "words.md"), "Two\r\n");
  await writeFile(join(workspace, "LOG.md"), "## 1.2.3\n\nThree\n");
  const { text } = await read({ body: " One ", bodyPath: "words.md", changelog: "LOG.md" });
  expect(text).toBe("One\n\nTwo\n\nThree");
  expect((await read({ body: " " })).text).toBeUndefined();
});

test("a section that the changelog lacks stops a release, and is a warning of a dry run", async () => {
  await writeFile(join(workspace, "LOG.md"), "## 1.2.2\n\nOld\n");
  const lacks = 'LOG.md has no section for 1.2.3; its only section is "1.2.2".';
  expect(await told({ changelog: "LOG.md" })).toEqual([lacks]);
  const dry = await read({ changelog: "LOG.md", body: "One", dryRun: true });
  expect(dry).toMatchObject({
    text: "One",
    warnings: [{ message: `${lacks} A release would stop at this.`, input: "changelog" }],
  });
  expect(await told({ changelog: "none.md", dryRun: true })).toEqual([
    expect.stringContaining("`changelog` names none.md, which cannot be read"),
  ]);
});

test("a changelog is of no use for a tag without a version", async () => {
  expect(await told({ tag: "nightly", changelog: "LOG.md" })).toEqual([
    "`changelog` needs a version, but the tag nightly has none.",
  ]);
});

test.each([
  ["v0.1", "v0.1.0"],
  ["v2", "v2.0.0"],
  ["tool/v1.2", "tool/v1.2.0"],
  ["1.2", "1.2.0"],
  ["nightly", undefined],
  ["2026-11-30", undefined],
  ["v1.2.3.4", undefined],
  ["v01.2", undefined],
])("the tag %s for a changelog becomes %s", async (tag, whole) => {
  const other = "se `body-path` instead.";
  const error: unknown = await read({ tag, changelog: "LOG.md" }).catch(
    (thrown: unknown) => thrown,
  );
  const problems = error instanceof ProblemsError ? error.problems : [];
  expect(problems.map(({ remedy }) => remedy)).toEqual([
    whole === undefined ? `U${other}` : `Push a tag such as ${whole}, or u${other}`,
  ]);
});

test("an extra tag is not the release's own", async () => {
  expect(await told({ extraTags: ["v1.2.3"] })).toEqual([
    "`extra-tags` names v1.2.3, which is the tag of the release itself.",
  ]);
});

describe("a file's name", () => {
  const problems = (name: string) =>
    fileProblems([{ shown: name, file: name, name, size: 1 }]).map(({ message }) => message);

  test.each(["a.tar.gz", "a_1.0.0+build@x-y.zip", "SHA256SUMS"])("%s stays", (name) => {
    expect(problems(name)).toEqual([]);
  });
  test.each(["a b", "a~b", "ä", "a(1)", ".a", "a.", "a..b", "a:b"])(
    "%s would be changed by GitHub, and is refused before",
    (name) => {
      expect(problems(name)).toEqual([`GitHub would change the name of ${JSON.stringify(name)}.`]);
    },
  );
});
