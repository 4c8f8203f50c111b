import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { withErrorMessage, hasStatus, noData } from "../rest/permissions.ts";
import type { Rest } from "../rest/rest.ts";
import { judgeRun, readRun, type RunFacts, type WantedRun } from "./run-fitness.ts";

/** A workflow run in its newest attempt. */
export interface WorkflowRun extends RunFacts {
  /** Counts the runs of its workflow. */
  readonly number: number;
  /** Counts from 1; a re-run has the next one and the same id. */
  readonly attempt: number;
  /** `queued`, `in_progress`, `waiting`, …, in the end `completed`. */
  readonly status: string;
  /** `success`, `failure`, `cancelled`, …, once it is completed. */
  readonly conclusion: string | undefined;
  /** The page of this attempt. */
  readonly url: string;
}

/** A repository with its API. */
export interface RepositoryRest {
  readonly rest: Rest;
  /** `owner/name` */
  readonly repository: string;
}

export interface RefusedRun {
  readonly run: WorkflowRun;
  /** Why it does not count. */
  readonly reasons: readonly string[];
}

/** The newest run that fits, by its number, and those that do not. */
export function chooseRun(
  runs: readonly WorkflowRun[],
  wanted: WantedRun,
): { readonly run: WorkflowRun | undefined; readonly refused: readonly RefusedRun[] } {
  const judged = runs.map((run) => ({
    run,
    reasons: judgeRun(run, wanted).map(({ message }) => message),
  }));
  const fitting = judged.filter(({ reasons }) => reasons.length === 0).map(({ run }) => run);
  const [newest] = fitting.sort((a, b) => b.number - a.number);
  return { run: newest, refused: judged.filter(({ reasons }) => reasons.length > 0) };
}

/** The words that octokit wants for a repository. */
export function ownerAndName(repository: string): { owner: string; repo: string } {
  const [owner = "", repo = ""] = repository.split("/");
  return { owner, repo };
}

/**
 * All runs of a workflow for a commit, of whatever event and repository; undefined if GitHub knows no
 * such workflow. The list lags behind by seconds, at times by minutes
 * (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow).
 */
export async function listRuns(
  { rest, repository }: RepositoryRest,
  workflow: string,
  sha: string,
): Promise<WorkflowRun[] | undefined> {
  const ask = async () => {
    const list = rest.rest.actions.listWorkflowRuns;
    const where = { ...ownerAndName(repository), workflow_id: workflow, head_sha: sha };
    return rest.paginate(list, { ...where, per_page: 100 });
  };
  const failure = `The runs of ${workflow} could not be listed`;
  const runs = await withErrorMessage(failure, async () => {
    try {
      return await ask();
    } catch (error) {
      if (hasStatus(error, 404)) return undefined;
      throw error;
    }
  });
  return runs?.map((run) => readWorkflowRun(run) ?? unlike(failure));
}

/** A run, and the tag of the answer that told it. */
export interface ReadRun {
  readonly run: WorkflowRun;
  readonly etag: string | undefined;
}

/** Reads a run by its id. */
export async function readRunById(world: RepositoryRest, id: number): Promise<ReadRun> {
  return withErrorMessage(unread(world, id), () => getRun(world, id, {}));
}

/**
 * Reads a run again; undefined if nothing has changed since the answer with this `etag`, which does
 * not count against GitHub's limit.
 */
export async function readRunIfChanged(
  world: RepositoryRest,
  id: number,
  etag: string | undefined,
): Promise<ReadRun | undefined> {
  return withErrorMessage(unread(world, id), async () => {
    try {
      return await getRun(world, id, etag === undefined ? {} : { "if-none-match": etag });
    } catch (error) {
      if (hasStatus(error, 304)) return undefined;
      throw error;
    }
  });
}

async function getRun(
  world: RepositoryRest,
  id: number,
  headers: Readonly<Record<string, string>>,
): Promise<ReadRun> {
  const where = { ...ownerAndName(world.repository), run_id: id };
  const answer = await world.rest.rest.actions.getWorkflowRun({ ...where, headers });
  const run = readWorkflowRun(answer.data);
  if (run === undefined) return unlike(unread(world, id));
  return { run, etag: answer.headers.etag };
}

function unread({ repository }: RepositoryRest, id: number): string {
  return `Run ${id} of ${repository} could not be read`;
}

/** The fields of an answer; undefined if it is no run. */
export function readWorkflowRun(answer: unknown): WorkflowRun | undefined {
  const facts = readRun(answer);
  const { run_number, run_attempt, status, conclusion, html_url } = asRecord(answer) ?? {};
  if (facts === undefined || typeof run_number !== "number") return undefined;
  const attempt = typeof run_attempt === "number" ? run_attempt : 1;
  return {
    ...facts,
    number: run_number,
    attempt,
    status: typeof status === "string" ? status : "unknown",
    conclusion: typeof conclusion === "string" ? conclusion : undefined,
    url: `${typeof html_url === "string" ? html_url : ""}/attempts/${attempt}`,
  };
}

/**
 * Ends the reading of an answer that is not of the shape that GitHub documents.
 *
 * @throws ProblemsError always
 */
export function unlike(failure: string): never {
  throw new ProblemsError([noData(failure)]);
}

/** A job that failed. */
export interface FailedJob {
  readonly name: string;
  /** `failure`, `cancelled`, `timed_out`, … */
  readonly conclusion: string;
  readonly url: string | undefined;
}

/** The jobs of a run's attempt that ended as neither success nor skipped. */
export async function listFailedJobs(
  { rest, repository }: RepositoryRest,
  { id, attempt }: WorkflowRun,
): Promise<FailedJob[]> {
  const failure = `The jobs of run ${id} could not be listed`;
  const jobs = await withErrorMessage(failure, () =>
    rest.paginate(rest.rest.actions.listJobsForWorkflowRunAttempt, {
      ...ownerAndName(repository),
      ...{ run_id: id, attempt_number: attempt, per_page: 100 },
    }),
  );
  return jobs.flatMap((job: unknown) => {
    const { name, conclusion, html_url: url } = asRecord(job) ?? {};
    if (typeof name !== "string" || conclusion === undefined) return unlike(failure);
    return typeof conclusion !== "string" || ["success", "skipped", "neutral"].includes(conclusion)
      ? []
      : [{ name, conclusion, url: typeof url === "string" ? url : undefined }];
  });
}
