import type { WorkflowRun } from "@fairlead/github";

export const repository = "octo-org/octo-repo";
export const sha = "a".repeat(40);

/** A run of ci.yml that fits and is done, or what a test makes of it. */
export function seededRun(more: Partial<WorkflowRun> = {}): WorkflowRun {
  const id = more.id ?? 7;
  return {
    ...{ id, number: id, attempt: 1 },
    ...{ path: ".github/workflows/ci.yml", event: "push", headSha: sha },
    headRepository: repository,
    ...{ status: "completed", conclusion: "success" },
    url: `https://github.com/${repository}/actions/runs/${id}/attempts/1`,
    ...more,
  };
}
