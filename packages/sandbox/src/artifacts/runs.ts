import { jsonAnswer, type Answer } from "../http-server.ts";

/** What the REST API says of a workflow run, besides its artifacts. */
export interface DescribedRun {
  /** Default: `.github/workflows/ci.yml`. */
  readonly path?: string;
  /** Default: `push`. */
  readonly event?: string;
  /** Default: the commit of all runs. */
  readonly headSha?: string;
  /** `owner/name`, or null for one that is gone. Default: the repository itself. */
  readonly headRepository?: string | null;
  /** Is its commit an ancestor of whatever it is compared with? Default: false. */
  readonly isAncestor?: boolean;
}

export interface RunsContext {
  readonly repository: string;
  readonly headSha: string;
  readonly runs: ReadonlyMap<number, DescribedRun>;
}

/** A run (https://docs.github.com/en/rest/actions/workflow-runs), as far as it tells what was built. */
export function runAnswer(id: number, { repository, headSha, runs }: RunsContext): Answer {
  const run = runs.get(id) ?? {};
  const headRepository = run.headRepository === undefined ? repository : run.headRepository;
  return jsonAnswer(200, {
    id,
    run_number: id,
    run_attempt: 1,
    html_url: `https://github.com/${repository}/actions/runs/${id}`,
    path: run.path ?? ".github/workflows/ci.yml",
    event: run.event ?? "push",
    status: "completed",
    conclusion: "success",
    head_sha: run.headSha ?? headSha,
    head_repository: headRepository === null ? null : { full_name: headRepository },
  });
}

/**
 * How a run's commit lies to another one
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits).
 */
export function comparison(base: string, head: string, { repository, runs }: RunsContext): Answer {
  const isAncestor = [...runs.values()].some((run) => run.headSha === base && run.isAncestor);
  const status = base === head ? "identical" : isAncestor ? "ahead" : "diverged";
  const html_url = `https://github.com/${repository}/compare/${base}...${head}`;
  return jsonAnswer(200, { status, html_url, files: [] });
}
