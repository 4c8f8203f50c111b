import { firstFew, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import { trustedEvents } from "./run-fitness.ts";
import { skipWords, startsItself, type Triggers } from "./workflow-triggers.ts";
import type { RefusedRun } from "./workflow-run.ts";

/** What can be seen when a commit has no run of a workflow. */
export interface NoRun {
  readonly workflow: string;
  readonly sha: string;
  readonly repository: string;
  readonly waitedMs: number;
  /** Runs of the workflow for the commit that do not count. */
  readonly refused: readonly RefusedRun[];
  /** What is said of runs of ancestors, a sentence each; empty if none was looked for. */
  readonly ancestors: readonly string[];
  /** `active`, `disabled_manually`, …; undefined: GitHub knows no such workflow. */
  readonly state: string | undefined;
  /** The files of all workflows that GitHub knows in the repository. */
  readonly workflows: readonly string[];
  /** The commit's message; `missing`: it is not in the repository. Unreadable without `contents: read`. */
  readonly commit: Readable<{ readonly message: string }>;
  /** The workflow's file in that commit. */
  readonly file: Readable<{ readonly triggers: Triggers | undefined }>;
  /** Workflows that did run for the commit, by their files. */
  readonly others: readonly string[];
}

export type Readable<T> =
  | ({ readonly kind: "there" } & T)
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly why: string };

interface Reason {
  readonly why: string;
  readonly remedy: string;
}

/** Says which reason for a missing run is likely, and what was seen. */
export function whyNoRun(seen: NoRun): Problem {
  const { workflow, sha, repository, waitedMs, refused, ancestors, others } = seen;
  const { why, remedy } = reasonOf(seen);
  const waited = Math.round(waitedMs / 1_000);
  const also = [
    ...firstRefused(refused),
    ...ancestors,
    ...(others.length > 0 ? [`These workflows ran for the commit: ${firstFew(others, 5)}.`] : []),
    ...[seen.commit, seen.file].flatMap((read) => (read.kind === "unreadable" ? [read.why] : [])),
  ];
  return {
    code: "run-missing",
    message: [
      `No run of ${workflow} in ${repository} counts for the commit ${sha}${waited > 0 ? `, even after ${waited} s` : ""}.`,
      `The likely reason: ${why}.`,
      ...new Set(also),
    ].join(" "),
    remedy: `${remedy} A run of another commit is never used instead.`,
  };
}

/** The first of the reasons that what was seen speaks for; the surest stand first. */
function reasonOf(seen: NoRun): Reason {
  const { workflow, repository, refused, state, commit, file } = seen;
  const path = `.github/workflows/${workflow}`;
  const startIt = `Start ${workflow} for this commit manually (workflow_dispatch), or push a commit that triggers it.`;
  if (commit.kind === "missing") {
    return { why: `the commit is not in ${repository}`, remedy: "Push it, or correct sha." };
  }
  if (file.kind === "missing") {
    const near = nearest(workflow, seen.workflows);
    const instead =
      state !== undefined
        ? "Another branch has it: release a commit that contains it, or correct workflow."
        : near !== undefined
          ? `Did you mean ${near}?`
          : `The repository has ${firstFew(seen.workflows, 10) || "no workflow"}.`;
    return { why: `the commit has no file ${path}`, remedy: instead };
  }
  if (state !== undefined && state !== "active") {
    return {
      why: `the workflow is disabled (${state})`,
      remedy: `Enable it on the Actions page of ${repository}, then run it for this commit.`,
    };
  }
  if (refused.length > 0) {
    return {
      why: `its runs were started by an event that does not count, or by another repository (${events(refused)})`,
      remedy: `Let one of ${trustedEvents.join(", ")} start it for this commit.`,
    };
  }
  const words = commit.kind === "there" ? skipWords(commit.message) : undefined;
  if (words !== undefined) {
    return { why: `the commit's message says ${words}`, remedy: startIt };
  }
  const triggers = file.kind === "there" ? file.triggers : undefined;
  if (triggers !== undefined && !startsItself(triggers)) {
    const on = triggers.events.length > 0 ? triggers.events.join(", ") : "no event";
    return {
      why: `the file says that ${on} starts it, and none of these events counts`,
      remedy: `Add push or workflow_dispatch below \`on:\` of ${path}.`,
    };
  }
  const filters = triggers?.pushFilters ?? [];
  if (filters.length > 0) {
    const isPath = filters.some((filter) => filter.startsWith("paths"));
    const also = isPath ? " Or set paths, so that a run of an ancestor counts." : "";
    return {
      why: `a filter of push kept it from running (${filters.join(", ")})`,
      remedy: startIt + also,
    };
  }
  if (state === undefined) {
    return {
      why: `GitHub knows no workflow ${workflow}${file.kind === "there" ? ", though the commit has the file" : ""}`,
      remedy: `Check the name. The repository has ${firstFew(seen.workflows, 10) || "no workflow"}.`,
    };
  }
  return {
    why: "the commit was pushed with GITHUB_TOKEN, which does not start workflows, or together with newer commits, of which only the last one runs",
    remedy: startIt,
  };
}

function firstRefused(refused: readonly RefusedRun[]): string[] {
  const shown = refused.slice(0, 3).map(({ run, reasons }) => {
    return `${reasons.join(" ")} See ${run.url}`;
  });
  const more = refused.length - shown.length;
  return more > 0 ? [...shown, `${more} more do not count.`] : shown;
}

function events(refused: readonly RefusedRun[]): string {
  return [...new Set(refused.map(({ run }) => run.event))].join(", ");
}
