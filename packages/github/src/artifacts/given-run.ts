import type { Problem } from "@fairlead/publishing";
import { judgeRun, readRun } from "../runs/run-fitness.ts";
import type { ArtifactPorts, OtherRun } from "./artifact.ts";
import { readPatiently, readProblem } from "./read-patiently.ts";

/**
 * Whether the artifacts of a run that was given by its number may be taken: it is judged as one that
 * was looked for, since whoever opens a pull request from a fork can choose the names of its artifacts.
 *
 * A run of an ancestor of the released commit is taken too, and said: release commits that change
 * nothing which is built have no run of their own, and waiting for CI then names such a run.
 *
 * @returns what speaks against it, or why it could not be read
 */
export async function judgeGivenRun(
  source: OtherRun,
  ports: ArtifactPorts,
): Promise<readonly Problem[]> {
  const { runId, repository, sha } = source;
  const read = await readPatiently(`/actions/runs/${runId}`, source, ports);
  const run = read.kind === "fields" ? readRun(read.fields) : undefined;
  if (run === undefined) {
    const failed = read.kind === "failed" ? read : ({ kind: "failed", said: "200" } as const);
    return [readProblem(`Run ${runId} could not be read`, failed, source, "actions: read")];
  }
  const wanted = { repository, shas: sha === undefined ? undefined : [sha] };
  const problems = judgeRun(run, wanted);
  if (sha === undefined || judgeRun(run, { ...wanted, shas: undefined }).length > 0) {
    return problems;
  }
  if (problems.length === 0) return [];

  // https://docs.github.com/en/rest/commits/commits#compare-two-commits
  const between = `/compare/${run.headSha}...${sha}?per_page=1`;
  const compared = await readPatiently(between, source, ports);
  if (compared.kind === "failed" && compared.status !== 404) {
    const what = `The commits of run ${runId} and of this release could not be compared`;
    return [...problems, readProblem(what, compared, source, "contents: read")];
  }
  const isAncestor = compared.kind === "fields" && compared.fields["status"] === "ahead";
  if (!isAncestor) return problems;
  ports.log.info(
    `Run ${runId} built ${run.headSha}, an ancestor of ${sha}, which is released: nothing that was changed since is in its artifacts.`,
  );
  return [];
}
