import { oneLine } from "@fairlead/markdown";
import {
  counted,
  remainingStatuses,
  type Noun,
  type Outcome,
  type OutcomeStatus,
  type ReleaseResult,
} from "@fairlead/publishing";
import { timeToTheMinute } from "./format.ts";
import { sentences } from "./text.ts";

/** What a stage came to, as a whole. */
export type StageState =
  | "nothing-to-do"
  | "published"
  | "dry-run"
  /** Accepted by the registry, but not served yet or waiting for a person. */
  | "pending"
  /** All well but for other contents in the registry, which `on-conflict: warn` keeps. */
  | "kept-conflicts"
  | "conflict"
  /** Only a rate limit is in the way. */
  | "limited"
  | "partial"
  | "failed"
  | "cancelled";

/** How each status is shown and called, in the order in which counts are listed. */
export const statusWords: Record<OutcomeStatus, { symbol: string; words: string }> = {
  published: { symbol: "✅", words: "published" },
  "would-publish": { symbol: "🔎", words: "would be published" },
  "already-published": { symbol: "☑️", words: "already published" },
  pending: { symbol: "⏳", words: "pending" },
  staged: { symbol: "✋", words: "waiting for approval" },
  conflict: { symbol: "⚠️", words: "with other contents" },
  refused: { symbol: "❌", words: "refused" },
  unclear: { symbol: "❓", words: "unclear" },
  "rate-limited": { symbol: "⏱️", words: "rate-limited" },
  blocked: { symbol: "🚧", words: "blocked" },
  "not-reached": { symbol: "⏭️", words: "not reached" },
};

/** Every status, in the order in which counts are listed. */
export const statuses = Object.keys(statusWords).filter(isStatus);

function isStatus(word: string): word is OutcomeStatus {
  return Object.hasOwn(statusWords, word);
}

export function withStatus(
  result: ReleaseResult,
  ...wanted: readonly OutcomeStatus[]
): readonly Outcome[] {
  return result.outcomes.filter(({ status }) => wanted.includes(status));
}

/** The units that still need a run. */
export function remaining(result: ReleaseResult): readonly Outcome[] {
  return withStatus(result, ...remainingStatuses);
}

/** What the stage came to; the first of the rules that fits. */
export function stateOf(result: ReleaseResult): StageState {
  const has = (...wanted: OutcomeStatus[]) => withStatus(result, ...wanted).length > 0;
  const missing = remaining(result).length > 0;
  const short = isDoneInPart(result) ? "partial" : "failed";
  if (result.cancelled && missing) return "cancelled";
  if (has("refused", "unclear")) return short;
  if (has("conflict") && result.conflictsFail) return has("published") ? "partial" : "conflict";
  if (has("rate-limited") || (missing && resumesLater(result))) return "limited";
  if (missing || result.stopped !== undefined) return short;
  if (has("conflict")) return "kept-conflicts";
  if (result.dryRun) return "dry-run";
  if (has("pending", "staged")) return "pending";
  return has("published") ? "published" : "nothing-to-do";
}

/** Must one wait before running again makes progress? */
export function resumesLater({ resumeAt, finishedAt }: ReleaseResult): boolean {
  return resumeAt !== undefined && resumeAt > finishedAt;
}

function isDoneInPart(result: ReleaseResult): boolean {
  return withStatus(result, "published", "already-published", "would-publish").length > 0;
}

/** The state and its counts in a few words: "12 of 26 crates published, 14 remain". */
export function headline(result: ReleaseResult, noun: Noun): string {
  const words = inWords(result, noun);
  return result.dryRun ? `Dry run: ${words}` : capitalized(words);
}

/** The headline as the rest of a sentence, without saying whether it is a dry run. */
export function inWords(result: ReleaseResult, noun: Noun): string {
  const total = result.outcomes.length;
  const count = (...wanted: OutcomeStatus[]) => withStatus(result, ...wanted).length;
  const there = count("already-published");
  const fresh = result.dryRun ? count("would-publish") : count("published");
  const done = fresh + there;
  const verb = result.dryRun ? "would be published" : "published";
  const doneOfAll = `${done === 0 ? "none" : done} of ${counted(total, noun)} ${verb}`;
  switch (stateOf(result)) {
    case "nothing-to-do":
    case "dry-run":
    case "published":
      if (total === 0) return `no ${noun.many} to publish`;
      if (fresh > 0) {
        return `${counted(fresh, noun)} ${verb}${there > 0 ? `, ${there} already there` : ""}`;
      }
      return `nothing to do, ${total === 1 ? `the ${noun.one} is` : total === 2 ? `both ${noun.many} are` : `all ${counted(total, noun)} are`} published already`;
    case "conflict":
      return `${count("conflict")} of ${counted(total, noun)} ${count("conflict") === 1 ? "is" : "are"} there with other contents, nothing uploaded`;
    case "limited":
    case "cancelled": {
      const left = counted(remaining(result).length, { one: "remains", many: "remain" });
      return `${result.cancelled ? "cancelled, " : ""}${doneOfAll}, ${left}`;
    }
    default: {
      const rest = result.outcomes.filter(({ status }) => !doneStatuses.includes(status));
      return [doneOfAll, listCounts(rest)].filter((part) => part !== "").join(", ");
    }
  }
}

const doneStatuses: readonly OutcomeStatus[] = ["published", "already-published", "would-publish"];

/** "3 published, 2 pending" */
export function listCounts(outcomes: readonly Outcome[]): string {
  return statuses
    .map((status) => ({ status, count: outcomes.filter((o) => o.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${statusWords[status].words}`)
    .join(", ");
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Does the job pass, and the one sentence that says what happened. It fails for units that remain,
 * for a stage that was stopped, and for other contents in the registry unless these are only warned
 * about.
 */
export function verdict(
  result: ReleaseResult,
  noun: Noun,
): { readonly ok: boolean; readonly sentence: string } {
  const state = stateOf(result);
  const ok = !["conflict", "limited", "partial", "failed", "cancelled"].includes(state);
  const parts = [headline(result, noun), ...(ok ? [] : [reason(result)])];
  return { ok, sentence: parts.filter((part) => part !== "").join(". ") };
}

/** Why the stage failed, as far as one sentence can say it. */
function reason(result: ReleaseResult): string {
  if (result.stopped !== undefined) {
    return oneLine(sentences(result.stopped.cause, result.stopped.remedy), 1_000);
  }
  if (result.resumeAt !== undefined && resumesLater(result)) {
    return `Run this job again after ${timeToTheMinute(result.resumeAt, result.finishedAt)}`;
  }
  const first = withStatus(result, "refused", "unclear", "conflict")[0];
  if (first?.cause === undefined) return "";
  return oneLine(`${first.name} ${first.version}: ${sentences(first.cause, first.remedy)}`, 1_000);
}
