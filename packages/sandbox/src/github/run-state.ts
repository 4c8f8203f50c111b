/** A workflow's file, as GitHub lists it. */
export interface Workflow {
  readonly id: number;
  readonly name: string;
  /** `.github/workflows/ci.yml` */
  readonly path: string;
  state: "active" | "deleted" | "disabled_fork" | "disabled_inactivity" | "disabled_manually";
  readonly createdAt: number;
}

export type RunStatus =
  "requested" | "queued" | "pending" | "waiting" | "in_progress" | "completed";

export type Conclusion =
  "success" | "failure" | "neutral" | "cancelled" | "skipped" | "timed_out" | "action_required";

export interface Job {
  readonly id: number;
  readonly name: string;
  readonly status: Exclude<RunStatus, "requested">;
  readonly conclusion: Conclusion | null;
}

/** One attempt of a run; a re-run adds one. */
export interface Attempt {
  readonly number: number;
  readonly startedAt: number;
  updatedAt: number;
  status: RunStatus;
  /** `stale` and `startup_failure` are conclusions of runs only. */
  conclusion: Conclusion | "stale" | "startup_failure" | null;
  jobs: readonly Job[];
}

export interface Run {
  readonly id: number;
  /** Counts the runs of its workflow. */
  readonly number: number;
  readonly workflow: Workflow;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  /** `owner/name`: of a fork, for its pull requests. */
  readonly headRepository: string;
  readonly title: string;
  /** Epoch ms. */
  readonly createdAt: number;
  /** From when lists have it; by its id it can be read at once. */
  readonly visibleAt: number;
  readonly attempts: Attempt[];
}
