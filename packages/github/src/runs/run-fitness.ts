import { asRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";

/** What is known of a workflow run (https://docs.github.com/en/rest/actions/workflow-runs). */
export interface RunFacts {
  readonly id: number;
  /** Of its workflow: `.github/workflows/ci.yml`; some answers have `@` and a ref behind it. */
  readonly path: string;
  /** What started it: `push`, `pull_request`, … */
  readonly event: string;
  readonly headSha: string;
  /** `owner/name` of the repository whose code it ran; undefined if that is gone. */
  readonly headRepository: string | undefined;
}

/** What a run has to be. */
export interface WantedRun {
  /** `owner/name` of the repository that is released. */
  readonly repository: string;
  /**
   * The commit that is released, then those that count for it: ancestors that differ in nothing that
   * matters. Undefined: every commit counts.
   */
  readonly shas: readonly string[] | undefined;
  /** A file of `.github/workflows`, such as `ci.yml`; undefined: every workflow counts. */
  readonly workflow?: string;
}

/**
 * Events that only those can cause who may write to the repository, and that build a commit of it.
 *
 * Not among them are `pull_request` (it builds a merge that is in no branch, of whatever its author
 * wrote), `pull_request_target`, `workflow_run`, `issue_comment` and others that strangers can cause
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows,
 * https://docs.github.com/en/actions/reference/security/secure-use).
 */
export const trustedEvents: readonly string[] = [
  "push",
  "merge_group",
  "workflow_dispatch",
  "schedule",
  "release",
];

/**
 * Whether a run may be trusted with what is released: what it built is this repository's own code, of
 * this commit, and no stranger had a hand in it. A fork's branch can have any name, and its run any
 * workflow, so each of these counts.
 *
 * @returns everything that speaks against the run; nothing if it fits
 */
export function judgeRun(run: RunFacts, wanted: WantedRun): Problem[] {
  const { repository, shas, workflow } = wanted;
  const name = `Run ${run.id}`;
  const problems: Problem[] = [];
  if (run.headRepository?.toLowerCase() !== repository.toLowerCase()) {
    const whose = run.headRepository ?? "a deleted fork";
    problems.push({
      code: "run-of-other-repository",
      message: `${name} ran the code of ${whose}, not that of ${repository}.`,
      remedy: `Use a run of ${repository} itself: a fork's author decides what is in its artifacts.`,
    });
  }
  if (!trustedEvents.includes(run.event)) {
    problems.push({
      code: "run-event-untrusted",
      message: `${name} was started by ${run.event}, so it may have built code that is not on any branch of ${repository}.`,
      remedy: `Use a run started by one of these events: ${trustedEvents.join(", ")}.`,
    });
  }
  const path = run.path.replace(/@.*$/, "");
  if (workflow !== undefined && path !== workflowPath(workflow)) {
    problems.push({
      code: "run-of-other-workflow",
      message: `${name} belongs to ${path}, not to ${workflowPath(workflow)}.`,
      remedy: `Use a run of ${workflow}; two workflows can have the same title.`,
    });
  }
  const [released = ""] = shas ?? [];
  if (shas?.some((sha) => sha.toLowerCase() === run.headSha.toLowerCase()) === false) {
    problems.push({
      code: "run-of-other-commit",
      message: `${name} built the commit ${run.headSha}, but ${released} is being released.`,
      remedy: `Use a run of ${released}.`,
    });
  }
  return problems;
}

/** `ci.yml` and `.github/workflows/ci.yml` are one. */
function workflowPath(workflow: string): string {
  return workflow.includes("/") ? workflow : `.github/workflows/${workflow}`;
}

/** The facts of a run as the REST API answers it; undefined if the answer is no run. */
export function readRun(answer: unknown): RunFacts | undefined {
  const run = asRecord(answer);
  const { id, path, event, head_sha: headSha } = run ?? {};
  if (typeof id !== "number" || typeof path !== "string") return undefined;
  if (typeof event !== "string" || typeof headSha !== "string") return undefined;
  const headRepository = asRecord(run?.["head_repository"])?.["full_name"];
  return {
    ...{ id, path, event, headSha },
    headRepository: typeof headRepository === "string" ? headRepository : undefined,
  };
}
