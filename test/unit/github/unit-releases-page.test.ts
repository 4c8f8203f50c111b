import { expect, test } from "@jest/globals";
import {
  renderUnitReleases,
  unitNoun,
  unitReleasesSentence,
  type GitHubReleasePage,
} from "@fairlead/reporting";

const page: GitHubReleasePage = {
  wanted: {
    ...{ tag: { name: "@demo/core@1.2.3" }, sha: "a".repeat(40), draft: false, prerelease: false },
    ...{
      dryRun: false,
      rolling: false,
      publishWhen: "live",
      names: 1,
      isOfPack: false,
      assets: [],
    },
  },
  release: { url: "https://github.com/o/r/releases/1", draft: false, assets: [] },
  ...{ created: true, published: true, uploaded: [], moved: [], tagged: undefined, changed: [] },
  ...{ latest: undefined, missing: [], differing: [], notes: "", warnings: [], problems: [] },
};
const row = { name: "@demo/core", version: "1.2.3", tag: "@demo/core@1.2.3", page };

test.each([
  [{ crates: true, npm: false }, "crate", "crates", "Crate"],
  [{ crates: false, npm: true }, "npm package", "npm packages", "npm package"],
  [{ crates: true, npm: true }, "crate or package", "crates and packages", "Crate or package"],
])("releases of %j are called what they are of", (has, one, many, title) => {
  const noun = unitNoun(has);
  expect(unitReleasesSentence([], noun)).toBe(`There is no ${one} to release.`);
  expect(unitReleasesSentence([row], noun)).toBe(`1 ${one} released by this run.`);
  const rendered = renderUnitReleases([row, { ...row, name: "@demo/cli" }], noun);
  expect(rendered).toContain(`## ✅ Releases of 2 ${many}\n\n2 ${many} released by this run.`);
  expect(rendered).toContain(`| ${title} | Tag | Result |`);
});

test("a row names its tag once", () => {
  const rows = renderUnitReleases([row], unitNoun({ crates: false, npm: true })).split("\n");
  expect(rows.find((line) => line.includes("/releases/1"))).toMatch(/\| is published\. \|$/);
  const failed = { ...page, problems: [{ code: "x", message: "No." }] };
  const told = renderUnitReleases(
    [{ ...row, page: failed }],
    unitNoun({ crates: true, npm: true }),
  );
  expect(told).toContain("| was not released as asked. The release is published. |");
});
