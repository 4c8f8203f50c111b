import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { withChangelog } from "../../../actions/plan/changelog.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(path.join(tmpdir(), "fairlead-changelog-"));
});
afterEach(() => rm(workspace, { recursive: true }));

const file = ".github/fairlead.yml";
const onTag = "refs/tags/v1.0.0";
const onMain = "refs/heads/main";
const written = "# Changelog\n\n## 1.0.0\n\n- New.\n";
const other = "# Changelog\n\n## Unreleased\n\n- New.\n";

function planOf(published: boolean, tag: string | undefined) {
  const unit = {
    ...{ name: "a", version: "1.0.0", path: "a", tag: "v1.0.0", published },
    ...{ listed: true, isNew: false, after: [] },
  };
  const estimate = { uploads: 1, ms: 0, reason: "" };
  return {
    ...{ sha: "abc", version: "1.0.0", tag, prerelease: false, distTag: "latest" },
    crates: { title: "crates.io", isAsked: true, units: [unit], estimate, link: () => undefined },
    ...{ npm: undefined, platforms: [], problems: [], warnings: [], notes: [] },
  };
}

const missing = { code: "file-unreadable", file, line: 1, column: 23 };
const section = { code: "changelog-section-missing" };

test.each([
  { when: "it has the section", text: written, ref: onTag },
  { when: "the tag's section is missing", text: other, ref: onTag, problems: [section] },
  { when: "a section is yet to be written", text: other, ref: onMain, warnings: [section] },
  { when: "the tag is tried", text: other, ref: onTag, dryRun: true, warnings: [section] },
  { when: "there is no such file", text: undefined, ref: onMain, problems: [missing] },
  { when: "there is none on a tag", text: undefined, ref: onTag, problems: [missing] },
  { when: "all is published", text: other, ref: onTag, published: true },
  { when: "there is no tag", text: undefined, ref: onMain, tag: undefined, problems: [missing] },
  { when: "there is neither tag nor section", text: other, ref: onMain, tag: undefined },
  { when: "each has its own", text: undefined, ref: onTag, name: "'{path}/CHANGELOG.md'" },
])("the notes that are declared are looked at before anything is built: $when", async (row) => {
  const { text, ref, dryRun = false, published = false, name = "CHANGELOG.md" } = row;
  if (text !== undefined) await writeFile(path.join(workspace, "CHANGELOG.md"), text);
  const meant = {
    ...{ dryRun, tagTemplate: "v{version}" },
    ...{ cratesTagTemplate: undefined, npmTagTemplate: undefined },
  };
  const plan = await withChangelog(
    planOf(published, "tag" in row ? row.tag : "v1.0.0"),
    meant,
    {
      declaration: parseDeclaration(`release: { changelog: ${name} }\n`, file),
      env: { GITHUB_REF: ref },
    },
    workspace,
  );
  expect(plan.problems).toMatchObject(row.problems ?? []);
  expect(plan.warnings).toMatchObject(row.warnings ?? []);
});
