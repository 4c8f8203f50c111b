import { code, escaped, fitting, httpsAddress, list } from "@fairlead/markdown";
import {
  approvableNow,
  counted,
  firstFew,
  isOfAttempt,
  unitId,
  type Outcome,
  type ReleaseResult,
} from "@fairlead/publishing";
import { approvals, type Approval } from "./approvals.ts";
import { alarmOfStep } from "./half-live.ts";
import { layered } from "./layered.ts";
import { roughDuration, timeToTheMinute } from "./format.ts";
import type { ReportInfo } from "./report-info.ts";
import { standingOf } from "./standing.ts";
import { groupsByCause, whyWithoutCause, type UnitGroup } from "./unit-groups.ts";
import { cutNote, unitLink } from "./unit-table.ts";
import {
  comparedWith,
  failingConflicts,
  remaining,
  resumesLater,
  stateOf,
  statusWords,
  withStatus,
} from "./verdict.ts";

/** Differing entries shown for one unit. */
const maxEntries = 20;

/** Bytes of what is told about approvals. */
const maxApprovals = 120_000;

/** Names shown for units that share a cause. */
const maxNames = 12;

/** How and when to go on: what a person who sees a red job wants to know first. */
export function howToGoOn(result: ReleaseResult, info: ReportInfo): readonly string[] {
  const missing = remaining(result).length;
  const lines: string[] = [...alarmOfStep(result, info), ...staged(result, info)];
  if (result.stopped !== undefined) {
    lines.push(`**Stopped:** ${why(result.stopped.cause, result.stopped.remedy)}`);
  }
  // Running again cannot fix a version that is taken.
  if (missing > 0 && stateOf(result) !== "conflict") lines.push(runAgain(result, missing, info));
  else if (result.dryRun) lines.push(afterDryRun(result));
  const pending = withStatus(result, "pending").length;
  if (pending > 0) {
    lines.push(
      `${counted(pending, info.noun)} accepted by ${escaped(info.registry.title, 100)}, but not served yet. Run this job again to see whether they appear.`,
    );
  }
  return lines;
}

/** What a person has to do stands above all that a machine can: running again does not help there. */
function staged(result: ReleaseResult, info: ReportInfo): readonly string[] {
  // What this attempt staged a moment ago is there.
  const isUnseen = (each: Pick<Outcome, "isUnseen" | "runAttempt">) =>
    each.isUnseen === true && !isOfAttempt(each, info.attempt);
  const waiting = withStatus(result, "staged").map((outcome) => ({
    ...layered(outcome),
    ...{ integrity: outcome.checksum, isUnseen: isUnseen(outcome) },
  }));
  if (waiting.length === 0) return [];
  const beside = (info.beside?.waiting ?? []).map((each) => {
    return { ...layered(each), isUnseen: isUnseen(each) };
  });
  const standing = standingOf(result, info.beside);
  const { free } = approvableNow<Approval>([...beside, ...waiting], standing);
  const others = free.filter((each) => beside.some((one) => one === each)).length;
  const [heading = "", ...blocks] = approvals([...beside, ...waiting], {
    ...{ runUrl: info.runUrl, registry: info.registry.isDefault ? undefined : info.registry.url },
    ...{ all: [...beside, ...result.outcomes.map(layered)], ...standing },
    liveNeeds: (info.beside?.live ?? []).map((each) => unitId(each)),
    ...{ noun: info.noun, maxBytes: maxApprovals },
  });
  const elsewhere =
    others === 0
      ? []
      : [`${others} of them ${others === 1 ? "was" : "were"} staged by other steps of this run.`];
  return [heading, ...elsewhere, ...whyStaged(result, info), ...blocks];
}

/** What publish-mode: auto meant to publish directly, with the registry's words, each once. */
function whyStaged(result: ReleaseResult, { registry, noun }: ReportInfo): readonly string[] {
  const refused = result.outcomes.filter(({ directRefusal }) => directRefusal !== undefined);
  return [...Map.groupBy(refused, ({ directRefusal }) => directRefusal ?? "")].map(
    ([words, of]) =>
      `${escaped(registry.title, 100)} refused to publish ${counted(of.length, noun)} directly, so <code>publish-mode: auto</code> staged ${of.length === 1 ? "it" : "them"}: ${escaped(words, 500)}`,
  );
}

function runAgain(result: ReleaseResult, missing: number, info: ReportInfo): string {
  const { resumeAt, finishedAt } = result;
  if (needsNewVersion(remaining(result))) return newVersion(missing);
  const hasConflict = failingConflicts(result).length > 0;
  const mend = hasConflict || withStatus(result, "refused").length > 0;
  const when = onceFixed(
    mend,
    resumeAt !== undefined && resumesLater(result)
      ? timeToTheMinute(resumeAt, finishedAt)
      : undefined,
  );
  const url = httpsAddress(info.runUrl);
  const again = url === undefined ? "Run this job again" : `[Run this job again](${url})`;
  const then = result.dryRun
    ? "Nothing was uploaded: this was a dry run."
    : missing === 1
      ? "It uploads only the one that is missing."
      : `It uploads only the ${missing} that are missing.`;
  return `➡️ **${again}${when}.** ${then}${mend ? ` ${fixInFile}` : ""}`;
}

/** What goes before the next run: a fix, a limit's end (as text), or both; empty for neither. */
export function onceFixed(mend: boolean, resume: string | undefined): string {
  const whens = [
    ...(mend ? [" once the problems below are fixed"] : []),
    ...(resume === undefined ? [] : [` after ${resume}`]),
  ];
  return whens.join(", and the rest");
}

/** A person who fixes a file, and runs the job again, meets the same problem again. */
export const fixInFile =
  "A re-run uses the same commit: if the fix changes a file, start a new run from the new commit.";

/** Whether no run publishes anything of what remains: it was refused for good, or needs what was. */
function needsNewVersion(remains: readonly Outcome[]): boolean {
  const isLost = remains.some(({ isFinal }) => isFinal === true);
  return isLost && remains.every(({ status, isFinal }) => isFinal === true || status === "blocked");
}

/** The next step then, for so many crates or packages that are not published. */
export function newVersion(count: number): string {
  const again =
    count === 0
      ? "replace what is published"
      : `publish ${count === 1 ? "the one that is missing" : `the ${count} that are missing`}`;
  return `➡️ **Release a new version.** Running jobs again does not ${again}.`;
}

function afterDryRun(result: ReleaseResult): string {
  const { uploads, ms, reason } = result.estimate;
  const estimate =
    uploads > 0 ? ` The uploads take about ${roughDuration(ms)}: ${escaped(reason)}.` : "";
  return `Nothing was uploaded: this was a dry run.${estimate}`;
}

/** Units of this release that differ from what is published, with the entries that differ. */
export function conflicts(
  result: ReleaseResult,
  info: ReportInfo,
  maxBytes: number,
): readonly string[] {
  const found = failingConflicts(result);
  const [first, ...others] = found;
  if (first === undefined) return [];
  // What helps all of them is written once.
  const { remedy } = first;
  const isShared = others.length > 0 && others.every((each) => each.remedy === remedy);
  const isToldAbove = remedy !== undefined && result.stopped?.remedy.includes(remedy) === true;
  const { kept, left } = fitting(
    found,
    (outcome) =>
      conflict(outcome, info, {
        isOpen: found.length <= 3,
        remedy: isShared || isToldAbove ? undefined : outcome.remedy,
      }),
    maxBytes,
  );
  return [
    `### ❌ Differs from ${comparedWith(found)}`,
    ...(isShared && remedy !== undefined && !isToldAbove ? [escaped(remedy, 1_000)] : []),
    ...kept,
    ...(left > 0 ? [cutNote(left)] : []),
  ];
}

function conflict(
  outcome: Outcome,
  info: ReportInfo,
  { isOpen, remedy }: { readonly isOpen: boolean; readonly remedy: string | undefined },
): string {
  const { entries = [] } = outcome;
  const cause = outcome.cause?.replace(/^It /, "");
  const line = `**${unitLink(outcome, info)} ${escaped(outcome.version, 80)}** ${why(cause, remedy)}`;
  if (entries.length === 0) return line.trim();
  const shown = entries.slice(0, maxEntries).map((entry) => `<li>${code(entry, 300)}</li>`);
  const left = entries.length - shown.length;
  const more = left > 0 ? `<li>and ${left} more</li>` : "";
  const count = counted(entries.length, { one: "entry differs", many: "entries differ" });
  return `${line.trim()}\n\n<details${isOpen ? " open" : ""}><summary>${count}</summary><ul>${shown.join("")}${more}</ul></details>`;
}

/** Units that failed, grouped by their cause. */
export function whatRemains(
  result: ReleaseResult,
  info: ReportInfo,
  maxBytes: number,
): readonly string[] {
  const groups = groupsByCause(remaining(result));
  if (groups.length === 0) return [];
  const { kept, left } = fitting(groups, (group) => groupLine(group, result, info), maxBytes);
  return ["### What remains", list(kept), ...(left > 0 ? [cutNote(left)] : [])].filter(Boolean);
}

function groupLine(group: UnitGroup, result: ReleaseResult, info: ReportInfo): string {
  const { status, outcomes } = group;
  const { symbol, words } = statusWords[status];
  const cause = group.cause ?? whyWithoutCause(status, result, outcomes.length);
  // When to run again stands above, with the time.
  const remedy = status === "rate-limited" ? undefined : group.remedy;
  const [first] = outcomes;
  if (first !== undefined && outcomes.length === 1) {
    return `${symbol} **${unitLink(first, info)} ${escaped(first.version, 80)}** ${words}: ${why(cause, remedy)}`;
  }
  const names = firstFew(
    outcomes.map(({ name }) => escaped(name, 214)),
    maxNames,
  );
  const count = counted(outcomes.length, info.noun);
  return `${symbol} **${count} ${words}**: ${why(cause, remedy)}<br><sub>${names}</sub>`;
}

/** The cause, and what to do about it on a line of its own. */
function why(cause: string | undefined, remedy: string | undefined): string {
  const remedyLine = remedy === undefined ? "" : `<br>→ ${escaped(remedy)}`;
  return `${escaped(cause ?? "")}${remedyLine}`;
}
