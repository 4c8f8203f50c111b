import { ProblemsError, retry, throwProblems, type Problem } from "@fairlead/publishing";
import { connect, type RestPorts } from "../rest/rest.ts";
import { pathProblems } from "./ancestor-paths.ts";
import { findAncestorRun, judgeOneAncestor } from "./ancestor-run.ts";
import { lookForReasons } from "./look-for-reasons.ts";
import { judgeRun } from "./run-fitness.ts";
import { describeRun, pollPauses, watchRun, type WatchPorts } from "./watch-run.ts";
import { whyNoRun } from "./why-no-run.ts";
import {
  chooseRun,
  listFailedJobs,
  listRuns,
  readRunById,
  type FailedJob,
  type RefusedRun,
  type WorkflowRun,
} from "./workflow-run.ts";

export interface CiInputs {
  /** The workflow's file name, such as `ci.yml`. */
  readonly workflow: string;
  /** The commit that is released. */
  readonly sha: string;
  /** A run of an ancestor counts if nothing under these has changed since; none: no ancestor counts. */
  readonly paths: readonly string[];
  /** A run that was given by hand; it has to fit as every other. */
  readonly runId: number | undefined;
  /** The run of this very job, which cannot be waited for. */
  readonly ownRunId: number | undefined;
  readonly timeoutMs: number;
}

export interface CiPorts extends Omit<RestPorts, "deadline"> {
  /** `owner/name` */
  readonly repository: string;
  /** From 0 to below 1, as `Math.random`. */
  readonly random: () => number;
}

export interface CiResult {
  /** Completed; `conclusion` says how it ended. */
  readonly run: WorkflowRun;
  /** Empty if the run was a success. */
  readonly failedJobs: readonly FailedJob[];
  /** What a reader of the run should know, in sentences: that it is one of an ancestor. */
  readonly notes: readonly string[];
}

/** So long a run is looked for: GitHub's list of runs lags behind what it has started. */
const indexLagMs = 120_000;

/**
 * Finds the run of a workflow for a commit and waits for its end.
 *
 * @param given what is wrong with the inputs, to be told before the first call
 * @throws ProblemsError if no run counts, the time is over, or a permission is missing
 */
export async function waitForCi(
  inputs: CiInputs,
  given: readonly Problem[],
  ports: CiPorts,
): Promise<CiResult> {
  throwProblems([...given, ...pathProblems(inputs.paths)]);
  const { clock, cancelled, log, repository } = ports;
  const deadline = clock.now() + inputs.timeoutMs;
  try {
    const rest = await connect({ ...ports, deadline });
    const world = { ...ports, rest, deadline };
    const found =
      inputs.runId === undefined
        ? await findRun(inputs, world)
        : await takeRun(inputs.runId, inputs, world);
    for (const note of found.notes) log.info(note);
    let run = found.run;
    for (;;) {
      throwProblems(ownRunProblem(run, inputs));
      const waited = run.status !== "completed";
      run = await watchRun(run, world);
      // Someone may have started it again meanwhile, or another one for the commit.
      const newest = await readNewest(run, waited && inputs.runId === undefined, inputs, world);
      if (newest.id === run.id && newest.attempt === run.attempt) break;
      log.info(`${describeRun(run)}. ${describeRun(newest)}, and is newer: ${newest.url}`);
      run = newest;
    }
    log.info(`${describeRun(run)}: ${run.url}`);
    const failedJobs =
      run.conclusion === "success" ? [] : await listFailedJobs({ rest, repository }, run);
    return { run, failedJobs, notes: found.notes };
  } catch (error) {
    if (!cancelled.aborted) throw error;
    const message = `The job was cancelled while it waited for ${inputs.workflow}.`;
    throw new ProblemsError(
      [{ code: "cancelled", message, remedy: "Run it again: nothing was changed." }],
      {
        cause: error,
      },
    );
  }
}

/** A job that waits for the end of its own run waits for itself, until its time is over. */
function ownRunProblem({ id, url }: WorkflowRun, { ownRunId, workflow }: CiInputs) {
  if (id !== ownRunId) return [];
  return [
    {
      code: "run-is-own",
      message: `Run ${id} of ${workflow} is the run of this job, so it cannot end while this job waits: ${url}`,
      remedy:
        "Name the workflow that builds. If that is this one, remove this action and list the jobs that build in `needs:`.",
      input: "workflow",
    },
  ];
}

interface Found {
  readonly run: WorkflowRun;
  readonly notes: readonly string[];
}

/** The newest run of the commit, or of an ancestor that differs in nothing that matters. */
async function findRun(inputs: CiInputs, world: WatchPorts): Promise<Found> {
  const { workflow, sha, paths } = inputs;
  const { clock, cancelled, log, random, deadline, repository } = world;
  const startedAt = clock.now();
  const giveUpAt = Math.min(startedAt + indexLagMs, deadline);
  let refused: readonly RefusedRun[] = [];
  let ancestors: readonly string[] = [];
  const giveUp = (reasons: Awaited<ReturnType<typeof lookForReasons>>) => {
    const found = { workflow, sha, repository, refused, ancestors };
    const waitedMs = clock.now() - startedAt;
    return new ProblemsError([whyNoRun({ ...found, ...reasons, waitedMs })]);
  };
  const look = async (looks: number): Promise<Found | undefined> => {
    const runs = await listRuns(world, workflow, sha);
    const chosen = chooseRun(runs ?? [], { repository, workflow, shas: [sha] });
    refused = chosen.refused;
    if (chosen.run !== undefined) return { run: chosen.run, notes: [] };
    if (looks > 0) return undefined;
    if (paths.length > 0 && runs !== undefined) {
      const ancestor = await findAncestorRun(world, workflow, sha, paths);
      if (ancestor.run !== undefined) return { run: ancestor.run, notes: ancestor.notes };
      ancestors = ancestor.notes;
    }
    // Nothing will come of a name that neither GitHub nor the commit knows.
    const reasons = runs === undefined ? await lookForReasons(world, workflow, sha) : undefined;
    if (reasons?.file.kind === "missing") throw giveUp(reasons);
    log.info(
      `No run of ${workflow} counts for ${sha} yet. GitHub's list of runs can lag, so this job keeps looking until ${time(giveUpAt)}.`,
    );
    return undefined;
  };
  const found = await retry(look, {
    isTransient: (run) => run === undefined,
    ...{ ...pollPauses(random), deadline: giveUpAt, clock, signal: cancelled },
  });
  cancelled.throwIfAborted();
  if (found === undefined) throw giveUp(await lookForReasons(world, workflow, sha));
  return found;
}

/** The run that was given by hand, if it fits. */
async function takeRun(id: number, inputs: CiInputs, world: WatchPorts): Promise<Found> {
  const { workflow, sha, paths } = inputs;
  const { repository } = world;
  const { run } = await readRunById(world, id);
  const isOther = run.headSha.toLowerCase() !== sha && paths.length > 0;
  const ancestor = isOther ? await judgeOneAncestor(world, run, sha, paths) : undefined;
  const shas = ancestor?.counts === true ? [sha, run.headSha] : [sha];
  const problems = judgeRun(run, { repository, workflow, shas });
  const notes = ancestor === undefined ? [] : [ancestor.note];
  if (problems.length > 0) for (const note of notes) world.log.info(note);
  throwProblems(problems.map((problem) => ({ ...problem, input: "run-id" })));
  return { run, notes };
}

/**
 * The run in its newest attempt, or a newer one of the same commit.
 *
 * @param others false: there was no time for another one, or only this run counts
 */
async function readNewest(
  run: WorkflowRun,
  others: boolean,
  { workflow }: CiInputs,
  world: WatchPorts,
): Promise<WorkflowRun> {
  if (others) {
    const wanted = { repository: world.repository, workflow, shas: [run.headSha] };
    const runs = (await listRuns(world, workflow, run.headSha)) ?? [];
    const { run: newest } = chooseRun(runs, wanted);
    if (newest !== undefined && newest.number > run.number) return newest;
  }
  // The list may lag behind, so the run itself is read by its id.
  return (await readRunById(world, run.id)).run;
}

function time(ms: number): string {
  return `${new Date(ms).toISOString().slice(11, 19)} UTC`;
}
