import { describe, expect, test } from "@jest/globals";
import { summaryConclusion } from "../../../actions/release-summary/conclusion.ts";
import { jobs, npmPackage } from "../reporting/release-pages.ts";

const older = {
  code: "stage-of-older-version",
  message:
    "a@1.2.1 is still staged: approved after 1.2.3, it takes the dist-tag latest back from that.",
  remedy: "Reject it with npm stage reject s1.",
};

function conclude(complete: boolean, failIfIncomplete: boolean, warnings: (typeof older)[]) {
  const page = {
    ...{ state: complete ? ("complete" as const) : ("partial" as const), jobs: jobs() },
    ...{ units: [npmPackage("a")], unseen: [], repository: "octo-org/octo-repo", runId: "1" },
    ...{ sha: "0".repeat(40), attempt: 1, runUrl: "https://github.com/octo-org/octo-repo/actions" },
    ...{ warnings, askedAt: 0, isCratesIo: true },
  };
  return summaryConclusion(
    { page, complete, missing: complete ? [] : ["a@1.2.3"], broken: [] },
    { "dry-run": false, "fail-if-incomplete": failIfIncomplete },
    { info: () => undefined },
  );
}

describe("older stages that would take a dist-tag back are seen without opening the page", () => {
  test.each([
    { complete: true, fails: false, others: 0 },
    { complete: false, fails: false, others: 1 },
    { complete: false, fails: true, others: 0 },
  ])("complete: $complete, fails: $fails", ({ complete, fails, others }) => {
    const { annotations, failure } = conclude(complete, fails, [older]);
    expect(failure !== undefined).toBe(fails);
    expect(annotations).toHaveLength(others + 1);
    const named = annotations.filter(({ message }) => message.includes("a@1.2.1"));
    expect(named).toMatchObject([{ level: "warning" }]);
    expect(conclude(complete, fails, []).annotations).toHaveLength(others);
  });
});
