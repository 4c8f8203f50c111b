import { expect, test } from "@jest/globals";
import type { ReleasePlan } from "@fairlead/plan";
import { logPlan, renderPlan } from "@fairlead/reporting";
import { planPage } from "../../../actions/plan/plan-page.ts";

function planOf(name: string, isAsked: boolean): ReleasePlan {
  const unit = { name, version: "1.0.0", path: "a", tag: "v1.0.0", published: false };
  const units = [{ ...unit, listed: true, isNew: false, after: [] }];
  const estimate = { uploads: 1, ms: 60_000, reason: "one a minute" };
  return {
    ...{ sha: "abc", version: "1.0.0", tag: "v1.0.0", prerelease: false, distTag: "latest" },
    crates: { title: "crates.io", isAsked, units, estimate, link: () => undefined },
    ...{ npm: undefined, platforms: [], warnings: [], notes: [] },
    problems: isAsked
      ? []
      : [{ code: "registry-unreachable", message: "crates.io did not answer." }],
  };
}

function told(plan: ReleasePlan): string {
  const page = planPage(plan);
  const lines: string[] = [];
  logPlan(page, (line) => lines.push(line));
  return [renderPlan(page), ...lines].join("\n");
}

test("nothing is said of what is new where the registry did not answer", () => {
  expect(told(planOf("core", true))).toContain("new version");
  const unasked = told(planOf("core", false));
  expect(unasked).toContain("crates.io did not answer.");
  expect(unasked).not.toMatch(/new version|to publish|Uploads/);
});

test("no version is named where the tag and a file disagree on it", () => {
  const problem = { code: "versions-disagree", message: "a says 1.0.0, and the tag says 2.0.0." };
  const said = told({ ...planOf("core", true), problems: [problem] });
  expect(said).toMatch(/^## ❌ Release: 1 problem to fix$/m);
  expect(said).not.toContain("**Version**");
  // In a dry run it is a warning, and the version is what is planned.
  const dry = told({ ...planOf("core", true), warnings: [problem] });
  expect(dry).toContain("Release 1.0.0: 1 crate");
});

test("a name moves no cursor and turns no line of the log", () => {
  const said = told(planOf("a\u001b[31m\n::error::b\u202ec", true));
  for (const unseen of ["\u001b", "\u202e", "\n::"]) expect(said).not.toContain(unseen);
});
