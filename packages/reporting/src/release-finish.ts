import { code, link } from "@fairlead/markdown";
import { firstFew, remainingStatuses, type OutcomeStatus } from "@fairlead/publishing";
import { timeToTheMinute } from "./format.ts";
import { fixInFile, newVersion, onceFixed } from "./going-on.ts";
import { commandBlock, isPlainRepository } from "./release-commands.ts";
import {
  badJobs,
  inState,
  type ReleasedUnit,
  type ReleasePage,
  type ReleaseState,
} from "./release-facts.ts";

/** Jobs named in the one step. */
const maxJobs = 3;

/** What brings a crate or a package that is not out as it should be forward. */
export type Help =
  /** Publishing jobs that run again. */
  | "run"
  /** The same, once what is told of it is fixed. */
  | "fix"
  /** Whatever helps what it waits for. */
  | "follow"
  /** The registry may show it by now. */
  | "ask"
  | "version"
  /** What is told of it elsewhere on the page: no run changes anything. */
  | "own";

/** What helps a crate or a package; undefined: it is out, or a dry run found nothing wrong with it. */
export function helpFor({
  state,
  told,
  remedy,
  isFinal,
  isOtherStage,
}: ReleasedUnit): Help | undefined {
  switch (state) {
    case "shipped":
    case "would-publish":
      return undefined;
    case "broken":
    case "staged":
    case "pending":
    case "yanked":
    case "deprecated":
      return "own";
    case "unseen":
    case "lost":
      return "ask";
    case "other-contents":
      // What this run sent itself and somebody replaced is for a person to find out about.
      return told === "conflict" ? "version" : "own";
    case "missing":
      if (isFinal === true) return "version";
      if (isOtherStage === true || told === "staged") return "own";
      if (told === "blocked") return "follow";
      // A release that was stopped says of what it did not reach what stopped it.
      if (told === "refused" || (told === "not-reached" && remedy !== undefined)) return "fix";
      return "run";
  }
}

/** The one step that makes progress: a button, and the command that does the same. */
export function howToFinish(page: ReleasePage): readonly string[] {
  const { state, units } = page;
  if (["complete", "waiting", "withdrawn", "dry-run", "nothing-known"].includes(state)) return [];
  const failed = badJobs(page.jobs);
  if (state === "complete-despite-jobs") {
    return [`Nothing is missing. ${whyFailed(page)}: run it again only if it matters by itself.`];
  }
  const open = units.filter((unit) => helpFor(unit) !== undefined);
  const helps = new Set(open.map((unit) => helpFor(unit)));
  if (helps.has("version") && isStuck(open)) return [newVersion(inState(open, "missing").length)];
  if (failed.length > 0) return runAgain(page, open);
  const isOwn = open.length > 0 && [...helps].every((help) => help === "own" || help === "version");
  if (isOwn) return [];
  return whereNoneFailed(page, open);
}

/**
 * Whether no run of this commit publishes anything more. A version that differs from the published one
 * stops each run before its first upload, and so what it was released with.
 */
function isStuck(open: readonly ReleasedUnit[]): boolean {
  const stops = new Set(inState(open, "other-contents").map(({ kind }) => kind));
  return open.every((unit) => {
    const help = helpFor(unit);
    if (help === "version" || help === "follow" || help === "own") return true;
    return stops.has(unit.kind) && unit.told === "not-reached" && help === "fix";
  });
}

/** The button for what failed, with what goes before it. */
function runAgain(page: ReleasePage, open: readonly ReleasedUnit[]): readonly string[] {
  const mend = needsFix(open);
  const isExplained = open.some(({ told }) => told !== undefined && unfinished.includes(told));
  const isFailure = badJobs(page.jobs).some(({ result }) => result !== "cancelled");
  // Without a word of theirs only the jobs themselves say what is wrong.
  const isUnknown = isFailure && !isExplained;
  const button = `${link("Re-run failed jobs", page.runUrl)}${whenToRun(page, open)}`;
  const step = isUnknown ? `${whyFailed(page)}, fix that, and ${button}.` : `${button}.`;
  const more = mend || isUnknown ? ` ${fixInFile}` : "";
  return [`➡️ **${step}** ${thenOf(page.state)}${more}`, ...commandOf(page, " --failed")];
}

/** Ends that say why a job failed. */
const unfinished: readonly OutcomeStatus[] = [...remainingStatuses, "conflict"];

/** What a run does then. */
function thenOf(state: ReleaseState): string {
  if (state === "dry-run-failed") return "A dry run writes nothing.";
  const checks = state === "unconfirmed" ? "checks again, and " : "";
  return `It ${checks}uploads nothing that is already published.`;
}

function needsFix(open: readonly ReleasedUnit[]): boolean {
  return open.some((unit) => helpFor(unit) === "fix");
}

function whenToRun({ askedAt }: ReleasePage, open: readonly ReleasedUnit[]): string {
  const resume = open.reduce((latest, { resumeAt = 0 }) => Math.max(latest, resumeAt), 0);
  return onceFixed(needsFix(open), resume > askedAt ? timeToTheMinute(resume, askedAt) : undefined);
}

/** The next step where every job that ran has ended well. */
function whereNoneFailed(page: ReleasePage, open: readonly ReleasedUnit[]): readonly string[] {
  const { state, runUrl, jobs } = page;
  const movable = open.filter((unit) => helpFor(unit) !== "own");
  const isToAsk = movable.length > 0 && movable.every((unit) => helpFor(unit) === "ask");
  if (isToAsk || state === "unconfirmed") return askAgain(page, open);
  const skipped = jobs.filter(({ result }) => result === "skipped");
  const isUntold = movable.every(({ told }) => told === undefined);
  if (isUntold && skipped.length > 0) {
    return [
      `➡️ **Find out why ${namesOf(skipped)} did not run, then start a new run.** A job is skipped if its <code>if</code> is false, or if a job that it needs was skipped or failed.`,
    ];
  }
  if (isUntold && movable.length > 0 && jobs.length === 0) {
    return [
      `➡️ **Find out which job failed, fix that, and ${link("Re-run failed jobs", runUrl)}.** How the jobs ended is not known here: set <code>needs</code>. ${fixInFile}`,
    ];
  }
  if (isUntold && movable.length > 0) {
    return [
      "➡️ **Add what is missing to a publishing job, then start a new run.** Every job succeeded, and none reported it.",
    ];
  }
  const button = `${link("Re-run all jobs", runUrl)}${whenToRun(page, open)}`;
  const more = needsFix(open) ? ` ${fixInFile}` : "";
  return [`➡️ **${button}.** ${thenOf(state)}${more}`, ...commandOf(page, "")];
}

/** Every other job would build anew. */
function askAgain({ runUrl }: ReleasePage, open: readonly ReleasedUnit[]): readonly string[] {
  const button = link("Re-run the job of this summary", runUrl);
  const isLost = inState(open, "lost").length > 0;
  const then = isLost
    ? `If something is still missing after some minutes, ${link("re-run all jobs", runUrl)}.`
    : thenOf("unconfirmed");
  return [`➡️ **${button}.** ${then}`];
}

function commandOf({ runId, repository }: ReleasePage, which: string): readonly string[] {
  const isPlain = isPlainRepository(repository) && /^\d{1,20}$/u.test(runId);
  return isPlain ? commandBlock([`gh run rerun ${runId}${which} --repo ${repository}`]) : [];
}

/** "Find out why `publish-crates` failed" */
function whyFailed({ jobs }: ReleasePage): string {
  return `Find out why ${namesOf(badJobs(jobs))} failed`;
}

function namesOf(jobs: readonly { readonly name: string }[]): string {
  return firstFew(
    jobs.map(({ name }) => code(name, 100)),
    maxJobs,
  );
}
