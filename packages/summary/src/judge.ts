import type { StageLook } from "@fairlead/npm";
import { firstFew, unitId, type Finding } from "@fairlead/publishing";
import type { ReleasedState, ReleasedUnit } from "@fairlead/reporting";
import { hiddenStage } from "./confirm/judge-recorded.ts";
import { judgeStage } from "./judge-stage.ts";
import type { ToldReport, ToldUnit } from "./reports.ts";
import { judgeStatus } from "./judge-status.ts";

/** What is known of a unit. */
export interface Known {
  /** What the registry says now. */
  readonly finding: Finding;
  /** What the newest report says. */
  readonly told: (ToldUnit & Pick<ToldReport, "dryRun" | "finishedAt">) | undefined;
  /** What a token that may read stages was shown. */
  readonly look?: Pick<StageLook, "stage" | "status" | "shasum"> | undefined;
  /** What this run staged is staged no more. */
  readonly isGone?: boolean | undefined;
  /**
   * That it is yanked or deprecated says nothing of this release: it is of an earlier one, or its whole
   * package is deprecated.
   */
  readonly isApart?: boolean | undefined;
  /** The whole release is a dry run. */
  readonly dryRun: boolean;
}

/** The state of a unit, and what is to be said of it. */
export type Judgement = Pick<
  ReleasedUnit,
  "state" | "note" | "cause" | "remedy" | "isFinal" | "isOtherStage" | "isOtherTag"
>;

/** Reports that a registry has to agree with. */
const claims: readonly string[] = ["published", "already-published"];

/** Reports of bytes that this run sent, or found to be those that it would send. */
const uploads: readonly string[] = ["published", "pending", "staged"];

/** Does a report say that the registry has it? */
export function isClaimed(told: Known["told"]): boolean {
  return told !== undefined && claims.includes(told.outcome);
}

/** Does a report say that this run sent it? */
export function isSent(told: Known["told"]): boolean {
  return told !== undefined && uploads.includes(told.outcome);
}

/** What the registry and the reports together say about a unit. The registry is the truth. */
export function judgeUnit(known: Known): Judgement {
  const { finding, told, look, isGone, isApart, dryRun } = known;
  switch (finding.kind) {
    case "unreadable":
      return { state: "unseen" };
    case "pending":
      return { state: "pending" };
    case "absent":
      if (dryRun) return judgeAbsent(told, true);
      return judgeUnpublished(told, look, isGone === true);
    case "present":
      // A person took it back; what it is compared with is of no use to anybody then.
      if (isApart !== true && finding.yanked) {
        return dryRun ? { state: "yanked", ...unreleasable } : { state: "yanked" };
      }
      if (isApart !== true && finding.deprecated !== undefined) {
        return { state: "deprecated", note: warningNote(finding.deprecated) };
      }
      return withWarning(judgePresent(finding.checksum, told), finding);
  }
}

function warningNote(words: string): string {
  return `npm tells users: ${words}`;
}

/** Whoever reads the page sees a person's word, though it is none against this release. */
function withWarning(judged: Judgement, finding: Extract<Finding, { kind: "present" }>): Judgement {
  if (judged.state !== "shipped") return judged;
  if (finding.yanked) return { ...judged, note: "This version is yanked." };
  if (finding.deprecated === undefined) return judged;
  return { ...judged, note: warningNote(finding.deprecated) };
}

const unreleasable = {
  cause: "A version that was withdrawn cannot be released again",
  remedy: "Release a new version.",
};

function judgeUnpublished(told: Known["told"], look: Known["look"], isGone: boolean): Judgement {
  const strange = told?.outcome === "staged" ? judgeStage(look, told) : undefined;
  const seen = strange ?? judgeStatus(look?.status);
  if (seen !== undefined && seen.state !== "staged") return seen;
  if (seen === undefined && isGone) return stageGone;
  // Whoever approves what waits decides against what the newest attempt packed.
  if (told?.soFar?.stageConflict !== undefined) {
    return { state: "missing", ...reasonOf(told), isOtherStage: true };
  }
  return seen ?? withHidden(judgeAbsent(told, false), look);
}

/** To a token that does not cover a package, the registry answers as if nothing were staged. */
function withHidden(judged: Judgement, look: Known["look"]): Judgement {
  if (judged.state !== "staged" || look?.stage !== "none") return judged;
  return { ...judged, note: `The token is ${hiddenStage}.` };
}

const stageGone: Judgement = {
  state: "missing",
  cause: "It is neither staged nor live",
  remedy:
    "If it was rejected, start a new run of the workflow: without stage-token, the publishing jobs take it for one that still waits. If it was approved a moment ago, run this job again in a few minutes.",
};

function judgePresent(checksum: string, told: Known["told"]): Judgement {
  // A dry run compares too.
  if (told?.outcome === "conflict" && told.fails === false) {
    return { state: "shipped", note: "The sources have changed since this release." };
  }
  const sent = told?.soFar?.sent;
  if (told?.outcome === "conflict" && sent !== undefined) {
    // An earlier attempt sent what is live, or nobody of this run did.
    return differs(sent, checksum)
      ? othersPublished("sent", sent, checksum)
      : { state: "shipped", note: laterBytesNote };
  }
  if (told?.outcome === "conflict") return { state: "other-contents", ...reasonOf(told) };
  if (told === undefined || told.dryRun) return { state: "shipped" };
  if (uploads.includes(told.outcome) && differs(told.checksum, checksum)) {
    const did = told.outcome === "staged" ? "staged" : "uploaded";
    return othersPublished(did, told.checksum ?? "", checksum);
  }
  if (["published", "already-published", "pending", "staged"].includes(told.outcome)) {
    return { state: "shipped", ...(told.note !== undefined && { note: told.note }) };
  }
  // A person may have published it by hand since: no alarm, but never in silence.
  const bytes = differs(told.checksum, checksum)
    ? ", with bytes that differ from what was packed"
    : "";
  return {
    state: "shipped",
    note: `The report says ${told.outcome}, but the registry has it${bytes}.`,
  };
}

/** Of what is live as an earlier attempt sent it. */
const laterBytesNote = "An earlier attempt sent this; a later one packed other bytes.";

export function isOfEarlierAttempt({ state, note }: ReleasedUnit): boolean {
  return state === "shipped" && note === laterBytesNote;
}

function othersPublished(did: string, ours: string, theirs: string): Judgement {
  return {
    state: "other-contents",
    cause: `This run ${did} ${ours}, and the registry has ${theirs}`,
    remedy: "Find out who published this version before anyone installs it.",
  };
}

/** Of two checksums in different notations nobody knows. */
function differs(ours: string | undefined, theirs: string): boolean {
  if (ours === undefined) return false;
  const notation = (checksum: string) => /^\w+-/u.exec(checksum)?.[0] ?? "";
  return notation(ours) === notation(theirs) && ours !== theirs;
}

function judgeAbsent(told: Known["told"], dryRun: boolean): Judgement {
  if (dryRun) {
    const fails = told !== undefined && !["would-publish", ...claims].includes(told.outcome);
    return fails ? { state: "missing", ...reasonOf(told) } : { state: "would-publish" };
  }
  if (told === undefined || told.dryRun) {
    return { state: "missing", cause: "No job of this run uploaded it" };
  }
  const state: ReleasedState =
    told.outcome === "staged" || told.outcome === "pending"
      ? told.outcome
      : claims.includes(told.outcome)
        ? "lost"
        : "missing";
  return { state, ...reasonOf(told) };
}

function reasonOf({
  outcome,
  cause,
  remedy,
  isFinal,
}: ToldUnit): Pick<Judgement, "cause" | "remedy" | "isFinal"> {
  const why = cause ?? (outcome === "not-reached" ? "The job ended before its turn" : undefined);
  return {
    ...(why !== undefined && { cause: why }),
    ...(remedy !== undefined && { remedy }),
    ...(isFinal === true && { isFinal }),
  };
}

/**
 * What is live and pins what is not: whoever installs it now gets half of it. What could not be asked
 * for may be live.
 */
export function withBroken(units: readonly ReleasedUnit[]): readonly ReleasedUnit[] {
  const absent = new Set(
    units
      .filter(({ kind, state }) => kind === "npm" && notLive.includes(state))
      .map((unit) => unitId(unit)),
  );
  return units.map((unit) => {
    const lacking = (unit.pins ?? []).filter((pin) => absent.has(pin));
    if (unit.state !== "shipped" || lacking.length === 0) return unit;
    const cause = `it needs ${firstFew(lacking, 5)}, which ${lacking.length === 1 ? "is" : "are"} not live`;
    return { ...unit, state: "broken", cause };
  });
}

const notLive: readonly ReleasedState[] = ["staged", "pending", "missing", "lost"];
