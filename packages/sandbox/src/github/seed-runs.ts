import type { Attempt, Job, Run, RunStatus, Workflow } from "./run-state.ts";
import type { Repository, State } from "./state.ts";

export interface NewWorkflow {
  /** `.github/workflows/ci.yml` */
  readonly path: string;
  /** Default: the path, as GitHub does for a file without `name:`. */
  readonly name?: string;
  readonly state?: Workflow["state"];
}

/** A job as a test writes it. Default: completed with success. */
export interface NewJob {
  readonly name: string;
  readonly status?: Job["status"];
  readonly conclusion?: Job["conclusion"];
}

export interface RunChange {
  /** Default `completed`. */
  readonly status?: RunStatus;
  /** Default `success` where the status is `completed`, else null. */
  readonly conclusion?: Attempt["conclusion"];
  /** Default: those it had. */
  readonly jobs?: readonly NewJob[];
}

export interface NewRun extends RunChange {
  /** Path of the workflow's file; it is added if it is not known. */
  readonly workflow: string;
  readonly headSha: string;
  /** Default: a new one. */
  readonly id?: number;
  /** Default: one more than the last of its workflow. */
  readonly number?: number;
  /** Default `push`. */
  readonly event?: string;
  /** Default: the repository's default branch. */
  readonly headBranch?: string | null;
  /** `owner/name`. Default: the repository itself. */
  readonly headRepository?: string;
  /** How many attempts there have been. Default 1. */
  readonly attempt?: number;
  /** How long the lists do not have it yet. Default: what the server's `indexLagMs` says. */
  readonly visibleAfterMs?: number;
  /** Epoch ms. Default: now. */
  readonly createdAt?: number;
}

/** Adds a workflow, or changes the one of that path. */
export function addWorkflow(
  repository: Repository,
  { path, name = path, state: workflowState = "active" }: NewWorkflow,
  { state, now }: { readonly state: State; readonly now: number },
): Workflow {
  const found = repository.workflows.find((workflow) => workflow.path === path);
  if (found !== undefined) {
    found.state = workflowState;
    return found;
  }
  const added = { id: state.nextId(), name, path, state: workflowState, createdAt: now };
  repository.workflows.push(added);
  return added;
}

/** Adds a run. Throws an Error for a head repository that is not there. */
export function addRun(
  repository: Repository,
  { workflow: path, visibleAfterMs = 0, attempt = 1, ...given }: NewRun,
  at: { readonly state: State; readonly now: number },
): Run {
  const { state, now } = at;
  const workflow =
    repository.workflows.find((each) => each.path === path) ??
    addWorkflow(repository, { path }, at);
  const headRepository = state.existing(given.headRepository ?? repository.fullName).fullName;
  const before = repository.runs.filter((run) => run.workflow === workflow);
  const createdAt = given.createdAt ?? now;
  const last = madeAttempt(attempt, given, at);
  const earlier = Array.from({ length: attempt - 1 }, (_, index) =>
    madeAttempt(index + 1, { conclusion: "failure" }, at),
  );
  const run: Run = {
    id: given.id ?? state.nextId(),
    number: given.number ?? Math.max(0, ...before.map(({ number }) => number)) + 1,
    event: given.event ?? "push",
    headSha: given.headSha,
    headBranch: given.headBranch === undefined ? repository.defaultBranch : given.headBranch,
    title: repository.git.commits.get(given.headSha)?.message.split("\n")[0] ?? workflow.name,
    ...{ workflow, headRepository, createdAt },
    visibleAt: now + visibleAfterMs,
    attempts: [...earlier, last],
  };
  repository.runs.push(run);
  return run;
}

/** Changes the newest attempt of a run. */
export function updateRun(run: Run, change: RunChange, now: number, state: State): void {
  const attempt = latestAttempt(run);
  Object.assign(attempt, outcome(change), { updatedAt: now });
  if (change.jobs !== undefined) attempt.jobs = madeJobs(change.jobs, state);
}

/** Begins a new attempt, as "Re-run all jobs" does. */
export function rerun(run: Run, change: RunChange, now: number, state: State): void {
  const { number, jobs } = latestAttempt(run);
  const names = jobs.map(({ name }): NewJob => ({ name, status: "queued", conclusion: null }));
  const begun = { status: "queued", jobs: names, ...change } as const;
  run.attempts.push(madeAttempt(number + 1, begun, { state, now }));
}

export function latestAttempt({ attempts, id }: Run): Attempt {
  const last = attempts.at(-1);
  if (last === undefined) throw new Error(`Run ${id} has no attempt.`);
  return last;
}

function madeAttempt(
  number: number,
  change: RunChange,
  { state, now }: { readonly state: State; readonly now: number },
): Attempt {
  const jobs = madeJobs(change.jobs ?? [], state);
  return { number, startedAt: now, updatedAt: now, jobs, ...outcome(change) };
}

function outcome({
  status = "completed",
  conclusion,
}: RunChange): Pick<Attempt, "status" | "conclusion"> {
  return { status, conclusion: conclusion ?? (status === "completed" ? "success" : null) };
}

function madeJobs(jobs: readonly NewJob[], state: State): Job[] {
  return jobs.map(({ name, status = "completed", conclusion }) => ({
    ...{ id: state.nextId(), name, status },
    conclusion: conclusion ?? (status === "completed" ? "success" : null),
  }));
}
