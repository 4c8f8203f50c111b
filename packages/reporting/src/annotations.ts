import { oneLine } from "@fairlead/markdown";
import {
  counted,
  firstFew,
  toldTogether,
  type Outcome,
  type Problem,
  type ReleaseResult,
} from "@fairlead/publishing";
import { halfLive } from "./half-live.ts";
import type { ReportInfo } from "./report-info.ts";
import { saidOf, sentences } from "./text.ts";
import { groupsByCause, whyWithoutCause, type UnitGroup } from "./unit-groups.ts";
import {
  changedSinceRelease,
  failingConflicts,
  nothingToDo,
  statusWords,
  withStatus,
  wordsOf,
} from "./verdict.ts";

/** A remark that GitHub shows on the run's page, at a file and line where these are known. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * GitHub shows ten annotations of a level for a step and drops the rest without a word. The sentence
 * with which a step fails is an error too, and comes last.
 */
const most = { error: 9, warning: 10, notice: 10 } as const;

const maxTitle = 200;
const maxMessage = 2_000;

/** One annotation for each reason of the result, errors first, as many as GitHub shows. */
export function annotations(result: ReleaseResult, info: ReportInfo): Annotation[] {
  const ofGroup = (group: UnitGroup) => groupAnnotation(group, result, info);
  const ended = [
    ...groupsByCause(withStatus(result, "refused", "unclear")).map((group) => {
      const [only, another] = group.outcomes;
      return only !== undefined && another === undefined ? ofOutcome(only) : ofGroup(group);
    }),
    ...conflictAnnotations(result, info),
  ];
  // A release is stopped by one of these; else nothing has told the reason yet.
  const { stopped } = result;
  if (stopped !== undefined && ended.length === 0) {
    ended.push({ level: "error", title: "Stopped", ...messageOf(stopped.cause, stopped.remedy) });
  }
  const half = halfLive(result, info);
  return capAnnotations([
    ...ended,
    ...groupsByCause(withStatus(result, "rate-limited", "blocked", "not-reached")).map(ofGroup),
    ...problemsAs("warning", [
      ...(half === undefined ? [] : [half]),
      ...toldTogether(info.warnings),
    ]),
    ...changed(changedSinceRelease(result), info),
  ]);
}

/**
 * One for each version that differs from the published one. Where all of a release is published, several
 * have one cause: its tag was moved, or its version was not raised.
 */
function conflictAnnotations(result: ReleaseResult, { noun }: ReportInfo): Annotation[] {
  const conflicts = failingConflicts(result);
  const [first] = conflicts;
  const isPublished = result.outcomes.every(
    ({ status, stageId }) =>
      (status === "conflict" && stageId === undefined) || status === "already-published",
  );
  const isOneRemedy = conflicts.every(({ remedy }) => remedy === first?.remedy);
  if (first === undefined || conflicts.length === 1 || !isPublished || !isOneRemedy) {
    return conflicts.map(ofOutcome);
  }
  const differ = `${counted(conflicts.length, noun)} differ from the published versions`;
  const all = `All of this release is already published, and ${firstFew(conflicts.map(versionOf), 20)} differ from it: was the tag moved?`;
  return [{ level: "error", title: oneLine(differ, maxTitle), ...messageOf(all, first.remedy) }];
}

/** One for all that ended the same way, and for the same reason. */
function groupAnnotation(
  { status, cause, remedy, outcomes }: UnitGroup,
  result: ReleaseResult,
  { noun }: ReportInfo,
): Annotation {
  const why = cause ?? whyWithoutCause(status, result, outcomes.length);
  return {
    level: "error",
    title: oneLine(`${counted(outcomes.length, noun)} ${statusWords[status].words}`, maxTitle),
    ...messageOf(`${firstFew(outcomes.map(versionOf), 20)}: ${why}`, remedy),
  };
}

/** One remark for all that changed since its release: between releases that is how things are. */
function changed(outcomes: readonly Outcome[], { noun }: ReportInfo): Annotation[] {
  if (outcomes.length === 0) return [];
  const since = `changed since ${outcomes.length === 1 ? "its" : "their"} release`;
  const named = firstFew(outcomes.map(versionOf), 20);
  return [
    {
      level: "notice",
      title: oneLine(`${counted(outcomes.length, noun)} ${since}`, maxTitle),
      ...messageOf(`${named} ${since}. ${nothingToDo(outcomes.length)}`, undefined),
    },
  ];
}

/** One annotation for each problem found before the first upload, as many as GitHub shows. */
export function problemAnnotations(
  problems: readonly Problem[],
  level: "error" | "warning" = "error",
): Annotation[] {
  return capAnnotations(problemsAs(level, problems));
}

/**
 * The runner cuts a longer message without a word (`_maxIssueMessageLength` in its
 * ExecutionContext.cs), and a line to copy is useless in part.
 */
const longestMessage = 4_096;

/** Whether annotations show all problems whole; else the log has to. */
export function fitsAnnotations(problems: readonly Problem[]): boolean {
  return problems.length <= most.error && problems.every((problem) => wholeMessage(problem));
}

/** Goes on after a remedy, which ends where its line follows. */
const elsewhere = "copy the line that is in the log and in the job summary.";

/** Those with a line to copy first: GitHub may drop the last. */
function problemsAs(level: "error" | "warning", problems: readonly Problem[]): Annotation[] {
  const copies = problems.filter(({ copy }) => copy !== undefined);
  const others = problems.filter(({ copy }) => copy === undefined);
  return [...copies, ...others].map((problem) => {
    const { message, remedy, file, line, unit } = problem;
    return {
      level,
      title: oneLine(unit ?? whereOf(problem), maxTitle),
      message: wholeMessage(problem) ?? oneLine(sentences(message, remedy, elsewhere), maxMessage),
      ...(file !== undefined && { file: oneLine(file, maxTitle) }),
      // Without a file it would be a line of the input.
      ...(file !== undefined && line !== undefined && { line }),
    };
  });
}

/** What a problem of no unit is about; GitHub shows its file, if it has one. */
function whereOf({ input, file }: Problem): string {
  return input === undefined || file !== undefined ? "Fairlead" : `Input ${input}`;
}

/** The problem as a message with its line to copy, unless that does not fit. */
function wholeMessage({ message, remedy, copy, places = [] }: Problem): string | undefined {
  const see = places.length === 0 ? undefined : `See ${firstFew(places, 5)}.`;
  const told = oneLine(sentences(message, see, remedy), maxMessage);
  if (copy === undefined) return told;
  const whole = `${told} ${oneLine(copy)}`;
  return whole.length <= longestMessage ? whole : undefined;
}

function ofOutcome(outcome: Outcome): Annotation {
  const { words } = wordsOf(outcome);
  // The raw log shows an annotation without its title.
  const cause = [
    saidOf(
      versionOf(outcome),
      outcome.cause ?? `It ${outcome.status === "conflict" ? "" : "is "}${words}.`,
    ),
    entriesOf(outcome),
  ]
    .filter(Boolean)
    .join(" ");
  return {
    level: "error",
    title: oneLine(`${outcome.name} ${outcome.version} ${words}`, maxTitle),
    ...messageOf(cause, outcome.remedy),
  };
}

function versionOf({ name, version }: Outcome): string {
  return `${name} ${version}`;
}

function entriesOf({ entries = [] }: Outcome): string {
  if (entries.length === 0) return "";
  return `Differing: ${firstFew(entries, 5)}.`;
}

function messageOf(message: string, remedy: string | undefined): { readonly message: string } {
  return { message: oneLine(sentences(message, remedy), maxMessage) };
}

/** As many as GitHub shows; where there are more of a level, its last one says how many are left out. */
export function capAnnotations(all: readonly Annotation[]): Annotation[] {
  const levels = new Set(all.map(({ level }) => level));
  return [...levels].flatMap((level) => {
    const ofLevel = all.filter((annotation) => annotation.level === level);
    if (ofLevel.length <= most[level]) return ofLevel;
    const kept = ofLevel.slice(0, most[level] - 1);
    const left = ofLevel.length - kept.length;
    const message = `${left} more problems are in the job summary.`;
    return [...kept, { level, title: `${left} more`, message }];
  });
}
