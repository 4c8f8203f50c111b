import { ProblemsError, type Problem } from "@fairlead/publishing";
import { hasStatus } from "../rest/permissions.ts";
import { compareCommits } from "../runs/ancestor-run.ts";
import { judgeRun } from "../runs/run-fitness.ts";
import { readRunById, type RepositoryRest, type WorkflowRun } from "../runs/workflow-run.ts";

export interface GivenRun {
  readonly run: WorkflowRun;
  /** What speaks against it. */
  readonly problems: readonly Problem[];
}

/**
 * Whether the artifacts of a run that was given by its number may be taken: it is judged as one that
 * was looked for, since whoever opens a pull request from a fork can choose the names of its artifacts.
 *
 * A run of an ancestor of the released commit is taken too, and said: release commits that change
 * nothing which is built have no run of their own, and waiting for CI then names such a run.
 *
 * @param sha the commit that is released; undefined: nobody knows, and every commit counts
 * @throws ProblemsError if GitHub cannot be asked about the run
 */
export async function judgeGivenRun(
  world: RepositoryRest,
  runId: number,
  sha: string | undefined,
  log: { readonly info: (line: string) => void },
): Promise<GivenRun> {
  const { repository } = world;
  const { run } = await readRunById(world, runId);
  const problems = judgeRun(run, { repository, shas: sha === undefined ? undefined : [sha] });
  const others = judgeRun(run, { repository, shas: undefined });
  // Only the commit speaks against it, if anything does.
  const isOtherCommit = sha !== undefined && others.length === 0 && problems.length > 0;
  if (!isOtherCommit) return { run, problems: withInput(problems) };
  try {
    if (!(await isAncestor(world, run.headSha, sha))) return { run, problems: withInput(problems) };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { run, problems: [...withInput(problems), ...error.problems] };
  }
  log.info(
    `Run ${runId} built ${run.headSha}, an ancestor of ${sha}, which is being released: its artifacts contain no changes made since.`,
  );
  return { run, problems: [] };
}

/** False, too, if the repository has no such commit. */
async function isAncestor(world: RepositoryRest, base: string, head: string): Promise<boolean> {
  try {
    return (await compareCommits(world, base, head)).status === "ahead";
  } catch (error) {
    if (error instanceof ProblemsError && hasStatus(error.cause, 404)) return false;
    throw error;
  }
}

function withInput(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, input: "run-id" }));
}
