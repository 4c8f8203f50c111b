import { stageMismatch, type StageLook } from "@fairlead/npm";
import { firstFew, unitId, type Finding, type RecordedUnit } from "@fairlead/publishing";
import { toApprove, type ConfirmedState, type ConfirmedUnit } from "@fairlead/reporting";
import { notSent } from "./not-sent.ts";

/** What was seen of a package of the record. */
export interface Observed {
  /** The checksum of the version's document; undefined: there is none. */
  readonly live: string | undefined;
  /** Installers find the version in the list that they read. */
  readonly isListed: boolean;
  /** Why the registry could not be asked. */
  readonly unread?: string;
  /** What a token that may see stages was shown. */
  readonly look?: StageLook;
  /** Of the staged file, once it was read. */
  readonly staged?: string;
}

/** What a package of the record has become. */
export interface Verdict {
  readonly state: ConfirmedState;
  /** As the end of a sentence. */
  readonly cause?: string;
  /** Where it depends on more than the state. */
  readonly remedy?: string;
}

/**
 * Decides from what was seen. What is live counts more than anything that is said of stages.
 *
 * @param isGone its stage is there no more
 */
export function judgeRecorded(unit: RecordedUnit, seen: Observed, isGone: boolean): Verdict {
  const verdict = judgeSeen(unit, seen, isGone);
  const { stageConflict } = unit;
  // Whoever approves what waits decides against what the newest attempt packed.
  if (stageConflict === "own" && verdict.state === "waiting") return { state: "disputed" };
  if (stageConflict === "other" && ["waiting", "not-sent"].includes(verdict.state)) {
    return { state: "stage-differs", cause: "this run did not stage what waits" };
  }
  return verdict;
}

function judgeSeen(unit: RecordedUnit, seen: Observed, isGone: boolean): Verdict {
  const { sent, outcome, recorded } = unit;
  if (seen.live !== undefined) {
    if (sent !== undefined && differs(sent, seen.live)) {
      return { state: "differs", cause: `the registry has ${seen.live}, and the run sent ${sent}` };
    }
    if (sent === undefined && outcome === "conflict" && recorded.fails !== false) {
      return { state: "differs", cause: `the registry's contents differ from what the run packed` };
    }
    return { state: seen.isListed ? "live" : "late" };
  }
  if (seen.unread !== undefined) return { state: "unseen", cause: seen.unread };
  if (sent === undefined) return { state: "not-sent", ...notSent(outcome) };
  const { stage, status } = seen.look ?? {};
  if (stage === undefined || stage === "none") {
    const state = withoutStage(unit, isGone, status);
    const isHidden = state === "waiting" && stage === "none" && status === undefined;
    return { state, ...(isHidden && { cause: `stage-token is ${hiddenStage}` }) };
  }
  const mismatch = stageMismatch(recorded, stage, sent, seen.staged);
  if (mismatch !== undefined) {
    const { kind, cause } = mismatch;
    return { state: kind === "tag" ? "stage-mistagged" : "stage-differs", cause };
  }
  return { state: stagedStates[stage.status ?? status ?? ""] ?? "waiting" };
}

/** Whether a registry has other bytes of a package than the run sent. */
export function sendsOther({ sent }: RecordedUnit, finding: Finding | undefined): boolean {
  return sent !== undefined && finding?.kind === "present" && differs(sent, finding.checksum);
}

/** Of two checksums in different notations nobody knows. */
function differs(ours: string, theirs: string): boolean {
  const isSha512 = theirs.startsWith("sha512-");
  return isSha512 && ours !== theirs;
}

/** The registry answers so, too, to a token that does not cover the package. After "stage-token is". */
export const hiddenStage =
  "shown no stage of it: it was rejected, the token does not cover it, or it is not listed yet";

const stagedStates: Readonly<Record<string, ConfirmedState>> = {
  validating: "validating",
  blocked: "blocked",
};

/** There is no stage to see, or nobody may look. */
function withoutStage(
  { recorded }: RecordedUnit,
  isGone: boolean,
  status: string | undefined,
): ConfirmedState {
  switch (status) {
    case "blocked":
    case "deleted":
      return status;
    case "staged":
      return "waiting";
    case "published":
      return "late";
    case "validating":
      // Without a stage, it is the scan after the approval.
      return recorded.outcome === "staged" && !isGone ? "validating" : "late";
  }
  if (recorded.outcome !== "staged") return "late";
  return isGone ? "gone" : "waiting";
}

/** What is live and pins what is not: whoever installs it now gets half of it. */
export function withBrokenPins(units: readonly ConfirmedUnit[]): readonly ConfirmedUnit[] {
  const absent = new Set(units.filter(({ state }) => !isThere(state)).map((unit) => unitId(unit)));
  const comes = new Set(
    toApprove(units)
      .flat()
      .map((unit) => unitId(unit)),
  );
  return units.map((unit) => {
    const lacking = unit.pins.filter((pin) => absent.has(pin));
    if (unit.state !== "live" || lacking.length === 0) return unit;
    const [are, which] = lacking.length === 1 ? ["is", "it"] : ["are", "they"];
    const cause = `it needs ${firstFew(lacking, 5)}, and ${which} ${are} not live`;
    const isLost = !lacking.every((pin) => comes.has(pin));
    return { ...unit, state: "broken", cause, ...(isLost && { remedy: moveBack }) };
  });
}

const moveBack =
  "Not all that it needs can be approved. Until that is live, move the dist-tag back to the last whole version: npm dist-tag add NAME@VERSION latest.";

/** What could not be asked for may be live. */
function isThere(state: ConfirmedState): boolean {
  return ["live", "late", "differs", "unseen"].includes(state);
}
