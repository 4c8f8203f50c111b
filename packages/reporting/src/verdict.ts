import { oneLine } from "@fairlead/markdown";
import {
  counted,
  remainingStatuses,
  type Noun,
  type Outcome,
  type OutcomeStatus,
  type Problem,
  type ReleaseResult,
} from "@fairlead/publishing";
import { timeToTheMinute } from "./format.ts";
import { saidOf, sentences } from "./text.ts";

/** What a release came to, as a whole. */
export type OverallStatus =
  | "nothing-to-do"
  | "published"
  | "dry-run"
  /** Accepted by the registry, but not served yet or waiting for a person. */
  | "pending"
  | "conflict"
  /** Only a rate limit is in the way. */
  | "limited"
  | "partial"
  | "failed"
  | "cancelled";

/**
 * How each status is shown and called, in the order in which counts are listed. Those that can fail a
 * job have a code for its output `problem-codes`.
 */
export const statusWords: Record<
  OutcomeStatus,
  { readonly symbol: string; readonly words: string; readonly code?: string }
> = {
  published: { symbol: "✅", words: "published" },
  "would-publish": { symbol: "🔎", words: "would be published" },
  "already-published": { symbol: "☑️", words: "already published" },
  pending: { symbol: "⏳", words: "pending" },
  staged: { symbol: "✋", words: "waiting for approval" },
  conflict: {
    symbol: "❌",
    words: "differs from the published version",
    code: "published-version-differs",
  },
  refused: { symbol: "❌", words: "refused", code: "upload-refused" },
  unclear: { symbol: "❓", words: "unclear", code: "upload-unclear" },
  "rate-limited": { symbol: "⏱️", words: "rate-limited", code: "upload-rate-limited" },
  blocked: { symbol: "🚧", words: "blocked", code: "upload-blocked" },
  "not-reached": { symbol: "⏭️", words: "not reached", code: "upload-not-reached" },
};

/** How a unit's end is shown and called. */
export function wordsOf({
  status,
  fails,
  stageId,
}: Pick<Outcome, "status" | "fails"> & { readonly stageId?: string | undefined }): {
  readonly symbol: string;
  readonly words: string;
} {
  if (status === "conflict" && fails !== true) {
    return { symbol: "☑️", words: "changed since its release" };
  }
  // Nothing of it is published yet.
  if (status === "conflict" && stageId !== undefined) {
    return { ...statusWords[status], words: "differs from what is staged" };
  }
  return statusWords[status];
}

/** What to do about units that changed since their release. */
export function nothingToDo(units: number): string {
  return units === 1
    ? "Nothing to do unless you meant to release it: then raise its version."
    : "Nothing to do unless you meant to release them: then raise their versions.";
}

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

/** The units that differ from what is published, and fail the release by that. */
export function failingConflicts(result: ReleaseResult): readonly Outcome[] {
  return withStatus(result, "conflict").filter(({ fails }) => fails === true);
}

/** The units that differ from what is published and are not being released. */
export function changedSinceRelease(result: ReleaseResult): readonly Outcome[] {
  return withStatus(result, "conflict").filter(({ fails }) => fails !== true);
}

/** The units that still need a run. */
export function remaining(result: ReleaseResult): readonly Outcome[] {
  return withStatus(result, ...remainingStatuses);
}

/** What the release came to; the first of the rules that fits. */
export function stateOf(result: ReleaseResult): OverallStatus {
  const has = (...wanted: OutcomeStatus[]) => withStatus(result, ...wanted).length > 0;
  const missing = remaining(result).length > 0;
  const short = isDoneInPart(result) ? "partial" : "failed";
  if (result.cancelled && missing) return "cancelled";
  if (has("refused", "unclear")) return short;
  if (failingConflicts(result).length > 0) return has("published") ? "partial" : "conflict";
  if (has("rate-limited") || (missing && resumesLater(result))) return "limited";
  if (missing || result.stopped !== undefined) return short;
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
  const total = result.outcomes.length;
  if (!result.dryRun) return capitalized(words);
  return `Dry run${total === 0 ? "" : ` of ${counted(total, noun)}`}: ${words}`;
}

/** The headline as the rest of a sentence, without saying whether it is a dry run. */
export function inWords(result: ReleaseResult, noun: Noun): string {
  const total = result.outcomes.length;
  if (total === 0) return `no ${noun.many} to publish`;
  const cancelled = result.cancelled && remaining(result).length > 0 ? ["cancelled"] : [];
  if (result.dryRun) return [...cancelled, ...dryRunCounts(result)].join(" · ");

  const fresh = withStatus(result, "published").length;
  const there = withStatus(result, "already-published").length;
  const alreadyThere = there > 0 ? [`${there} already published`] : [];
  const ofAll = total > 1 && fresh === 0 ? "none" : fresh;
  const freshOfAll = `${ofAll} of ${counted(total, noun)} published`;
  const rest = result.outcomes.filter(({ status }) => !doneStatuses.includes(status));
  switch (stateOf(result)) {
    case "nothing-to-do":
    case "published": {
      if (there === total) {
        return `nothing to do, ${total === 1 ? `the ${noun.one} is` : total === 2 ? `both ${noun.many} are` : `all ${counted(total, noun)} are`} already published`;
      }
      const first = fresh > 0 ? `${counted(fresh, noun)} published` : "nothing to publish";
      return [first, ...alreadyThere, ...countsOf(rest)].join(", ");
    }
    case "conflict": {
      const found = failingConflicts(result);
      const differing = found.length;
      return `${differing} of ${counted(total, noun)} ${differing === 1 ? "differs" : "differ"} from ${comparedWith(found)}, nothing uploaded`;
    }
    case "pending":
      if (fresh > 0) return [freshOfAll, ...alreadyThere, ...countsOf(rest)].join(", ");
      return [
        ...notServed(result, noun),
        ...alreadyThere,
        ...countsOf(changedSinceRelease(result)),
      ].join(", ");
    case "limited":
    case "cancelled": {
      const left = counted(remaining(result).length, { one: "remains", many: "remain" });
      return [...cancelled, freshOfAll, ...alreadyThere, left].join(", ");
    }
    default:
      return [freshOfAll, ...alreadyThere, ...countsOf(rest)].join(", ");
  }
}

/** What the registry took and does not serve, where that is all that this run has done. */
function notServed(result: ReleaseResult, noun: Noun): readonly string[] {
  const staged = withStatus(result, "staged").length;
  const pending = withStatus(result, "pending").length;
  const waits =
    staged === 1 ? "is staged and waits for approval" : "are staged and wait for approval";
  const are = pending === 1 ? "is" : "are";
  return [
    ...(staged > 0 ? [`${counted(staged, noun)} ${waits}`] : []),
    ...(pending > 0
      ? [`${staged > 0 ? pending : counted(pending, noun)} ${are} accepted and not served yet`]
      : []),
  ];
}

/** What a dry run found: the first three numbers always, whatever they are. */
function dryRunCounts(result: ReleaseResult): readonly string[] {
  const told = [
    ...withStatus(result, "would-publish", "already-published"),
    ...changedSinceRelease(result),
  ];
  return [
    `${withStatus(result, "would-publish").length} would be published`,
    `${withStatus(result, "already-published").length} already published`,
    changedCount(changedSinceRelease(result).length),
    ...countsOf(result.outcomes.filter((outcome) => !told.includes(outcome))),
  ];
}

/** "1 changed since its release" */
function changedCount(count: number): string {
  return `${count} changed since ${count === 1 ? "its" : "their"} release`;
}

const doneStatuses: readonly OutcomeStatus[] = ["published", "already-published", "would-publish"];

/** "3 published, 2 pending" */
export function listCounts(outcomes: readonly Outcome[]): string {
  return countsOf(outcomes).join(", ");
}

function countsOf(outcomes: readonly Outcome[]): readonly string[] {
  return statuses.flatMap((status) => {
    const ended = outcomes.filter((outcome) => outcome.status === status);
    if (status !== "conflict") {
      return ended.length === 0 ? [] : [`${ended.length} ${statusWords[status].words}`];
    }
    const all = ended.filter(({ fails }) => fails === true);
    const failing = all.length;
    const changed = ended.length - failing;
    return [
      ...(failing > 0
        ? [`${failing} ${failing === 1 ? "differs" : "differ"} from ${comparedWith(all)}`]
        : []),
      ...(changed > 0 ? [changedCount(changed)] : []),
    ];
  });
}

/** What units differ from, all of them. */
export function comparedWith(conflicts: readonly Outcome[]): string {
  const isStaged = conflicts.every(({ stageId }) => stageId !== undefined);
  return isStaged ? "what is staged" : "the published version";
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Does the job pass, and the one sentence that says what happened. It fails for units that remain,
 * for a release that was stopped, and for units of this release that differ from what is published.
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

/** What failed the job, by its codes; none if it passes. */
export function failureCodes(result: ReleaseResult): readonly Pick<Problem, "code">[] {
  const ended = [...failingConflicts(result), ...remaining(result)];
  return [
    ...statuses.flatMap((status) => {
      const { code } = statusWords[status];
      return code !== undefined && ended.some((each) => each.status === status) ? [{ code }] : [];
    }),
    ...(result.stopped === undefined ? [] : [{ code: "release-stopped" }]),
    ...(result.cancelled && remaining(result).length > 0 ? [{ code: "cancelled" }] : []),
  ];
}

/** Why the release failed, as far as one sentence can say it. */
function reason(result: ReleaseResult): string {
  if (result.stopped !== undefined) {
    return oneLine(sentences(result.stopped.cause, result.stopped.remedy), 1_000);
  }
  if (result.resumeAt !== undefined && resumesLater(result)) {
    return `Run this job again after ${timeToTheMinute(result.resumeAt, result.finishedAt)}`;
  }
  const first = [...withStatus(result, "refused", "unclear"), ...failingConflicts(result)][0];
  if (first?.cause !== undefined) {
    return oneLine(
      saidOf(`${first.name} ${first.version}`, sentences(first.cause, first.remedy)),
      1_000,
    );
  }
  // A limit has opened while others were read back, or what others need is not served yet.
  const waited = withStatus(result, "rate-limited", "blocked").length > 0 && !result.cancelled;
  return waited && !result.dryRun ? "Run this job again" : "";
}
