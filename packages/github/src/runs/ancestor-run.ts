import { asRecord } from "@fairlead/http";
import { firstFew, throwProblems } from "@fairlead/publishing";
import { matchNames } from "@fairlead/selection";
import { withErrorMessage } from "../rest/permissions.ts";
import { fromRoot, missingPaths } from "./ancestor-paths.ts";
import type { WantedRun } from "./run-fitness.ts";
import {
  chooseRun,
  ownerAndName,
  readWorkflowRun,
  unlike,
  type RepositoryRest,
  type WorkflowRun,
} from "./workflow-run.ts";

/** GitHub names so many changed files, and no more. */
const comparedFiles = 300;
/** So many runs and commits are looked through, and so many ancestors compared. */
const lookedThrough = 500;
const comparedAncestors = 10;

const statuses = ["ahead", "identical", "behind", "diverged"] as const;

/** What lies between a commit and one that came later. */
export interface Comparison {
  /** `ahead`: the later one has the earlier one among its ancestors. */
  readonly status: (typeof statuses)[number];
  /** Changed files, also by the names that they had before. */
  readonly files: readonly string[];
  /** False: more files changed than GitHub names. */
  readonly complete: boolean;
  /** The comparison's page. */
  readonly url: string;
}

/** Whether a run of an ancestor counts, and if not, why not, in words behind "its commit". */
export type Verdict =
  { readonly kind: "counts" } | { readonly kind: "does-not"; readonly why: string };

/**
 * Whether the run of an earlier commit counts for a later one: it is an ancestor, and nothing under
 * `paths` differs. A path is a pattern, and means all that is below it too.
 */
export function judgeAncestor(
  { status, files, complete }: Comparison,
  paths: readonly string[],
): Verdict {
  if (status === "identical") return { kind: "counts" };
  if (status !== "ahead") return { kind: "does-not", why: "is not an ancestor" };
  if (!complete) {
    return {
      kind: "does-not",
      why: `differs in ${comparedFiles} files or more, and GitHub lists no more than that`,
    };
  }
  const patterns = paths.flatMap((path) => {
    const [, not = "", written = ""] = /^(!?)(.*)$/s.exec(path) ?? [];
    const bare = fromRoot(written);
    return bare === "" ? [`${not}**`] : [`${not}${bare}`, `${not}${bare}/**`];
  });
  const { matched } = matchNames(patterns, files);
  if (matched.length === 0) return { kind: "counts" };
  return { kind: "does-not", why: `differs in ${firstFew(matched, 3)}` };
}

/** The newest run that fits of each ancestor, the newest first. */
export function ancestorRuns(
  runs: readonly WorkflowRun[],
  ancestors: ReadonlySet<string>,
  wanted: Omit<WantedRun, "shas">,
): WorkflowRun[] {
  const shas = new Set(runs.map(({ headSha }) => headSha).filter((sha) => ancestors.has(sha)));
  return [...shas]
    .flatMap((sha) => chooseRun(runs, { ...wanted, shas: [sha] }).run ?? [])
    .sort((a, b) => b.number - a.number);
}

export interface FoundAncestor {
  readonly run: WorkflowRun | undefined;
  /** What was compared, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The newest run of an ancestor of `sha` for which nothing under `paths` has changed since. Needs
 * `contents: read` too.
 */
export async function findAncestorRun(
  { rest, repository }: RepositoryRest,
  workflow: string,
  sha: string,
  paths: readonly string[],
): Promise<FoundAncestor> {
  const where = ownerAndName(repository);
  const noAncestors = `The ancestors of ${sha} could not be listed`;
  const commits = await withErrorMessage(noAncestors, () =>
    rest.rest.repos.listCommits({ ...where, sha, per_page: 100 }),
  );
  const listed: unknown = commits.data;
  if (!Array.isArray(listed)) return unlike(noAncestors);
  const shas = listed.map((commit: unknown) => {
    const each = asRecord(commit)?.["sha"];
    return typeof each === "string" ? each : unlike(noAncestors);
  });
  const ancestors = new Set(shas.filter((each) => each !== sha));
  let count = 0;
  const noRuns = `The runs of ${workflow} could not be listed`;
  const answers: readonly unknown[] = await withErrorMessage(noRuns, () =>
    rest.paginate(
      rest.rest.actions.listWorkflowRuns,
      { ...where, workflow_id: workflow, per_page: 100 },
      ({ data }, done) => {
        count += Array.isArray(data) ? data.length : 0;
        if (count >= lookedThrough) done();
        return data;
      },
    ),
  );
  const runs = answers.map((run) => readWorkflowRun(run) ?? unlike(noRuns));
  const notes: string[] = [];
  const candidates = ancestorRuns(runs, ancestors, { repository, workflow });
  for (const run of candidates.slice(0, comparedAncestors)) {
    const compared = await judgeOneAncestor({ rest, repository }, run, sha, paths);
    notes.push(compared.note);
    if (compared.counts) return { run, notes };
  }
  return { run: undefined, notes };
}

/** Whether the run of one commit counts for another, said in a sentence with the comparison's page. */
export async function judgeOneAncestor(
  world: RepositoryRest,
  run: WorkflowRun,
  sha: string,
  paths: readonly string[],
): Promise<{ readonly counts: boolean; readonly note: string }> {
  const compared = await compareCommits(world, run.headSha, sha);
  const verdict = judgeAncestor(compared, paths);
  if (verdict.kind === "counts") throwProblems(await missingPaths(world, sha, paths));
  const which = `Run ${run.id} of the commit ${run.headSha}`;
  const counts = verdict.kind === "counts";
  const note = counts
    ? `${which} counts for ${sha}: nothing under ${firstFew(paths, 5)} has changed since. See ${compared.url}`
    : `${which} does not count for ${sha}: its commit ${verdict.why}. See ${compared.url}`;
  return { counts, note };
}

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export async function compareCommits(
  { rest, repository }: RepositoryRest,
  base: string,
  head: string,
): Promise<Comparison> {
  const failure = `${base} and ${head} could not be compared`;
  const { data } = await withErrorMessage(failure, () =>
    rest.rest.repos.compareCommitsWithBasehead({
      ...ownerAndName(repository),
      basehead: `${base}...${head}`,
      // Of the commits; the files all come with the first page.
      per_page: 1,
    }),
  );
  const { status, html_url: url, files: changed = [] } = asRecord(data) ?? {};
  const isKnown = statuses.find((each) => each === status);
  if (isKnown === undefined || !Array.isArray(changed)) return unlike(failure);
  const files = changed.flatMap((file: unknown) => {
    const { filename, previous_filename: before } = asRecord(file) ?? {};
    if (typeof filename !== "string") return unlike(failure);
    return typeof before === "string" ? [filename, before] : [filename];
  });
  const complete = changed.length < comparedFiles;
  return { status: isKnown, files, complete, url: typeof url === "string" ? url : "" };
}
