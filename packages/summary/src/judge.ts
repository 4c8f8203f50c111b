import type { StageLook } from "@fairlead/npm";
import { firstFew, unitId, type Finding } from "@fairlead/publishing";
import {
  badJobs,
  tagsIn,
  type ReleasedOnGitHub,
  type ReleasedState,
  type ReleasedUnit,
  type ReleaseJob,
  type ReleaseState,
  type UnitTag,
} from "@fairlead/reporting";
import { hiddenStage } from "./confirm/judge-recorded.ts";
import type { ToldReport, ToldUnit } from "./reports.ts";

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
  /** The whole release is a dry run. */
  readonly dryRun: boolean;
}

/** The state of a unit, and what is to be said of it. */
export type Judgement = Pick<ReleasedUnit, "state" | "note" | "cause" | "remedy">;

/** Reports that a registry has to agree with. */
const claims: readonly string[] = ["published", "already-published"];

/** Reports of bytes that this run sent, or found to be those that it would send. */
const uploads: readonly string[] = ["published", "pending", "staged"];

/** Does a report say that the registry has it? */
export function isClaimed(told: Known["told"]): boolean {
  return told !== undefined && claims.includes(told.outcome);
}

/** What the registry and the reports together say about a unit. The registry is the truth. */
export function judgeUnit({ finding, told, look, isGone, dryRun }: Known): Judgement {
  switch (finding.kind) {
    case "unreadable":
      return { state: "unseen" };
    case "pending":
      return { state: "pending" };
    case "absent":
      if (dryRun) return judgeAbsent(told, true);
      return (
        judgeStage(look, told) ??
        judgeStatus(look?.status) ??
        (isGone === true ? stageGone : withHidden(judgeAbsent(told, false), look))
      );
    case "present":
      if (finding.yanked) {
        return {
          state: "yanked",
          cause: "Nobody can add it to a project",
          remedy: "Undo it with cargo yank --undo, or release a new version.",
        };
      }
      return judgePresent(finding.checksum, told);
  }
}

/** Bytes that wait, and are not those of the report, are not to be approved. */
function judgeStage(
  { stage, shasum }: NonNullable<Known["look"]> = { stage: undefined, status: undefined },
  told: Known["told"],
): Judgement | undefined {
  if (told?.outcome !== "staged" || stage === undefined || stage === "none") return undefined;
  if (stage.shasum === undefined || shasum === undefined || stage.shasum === shasum) {
    return undefined;
  }
  return {
    state: "missing",
    cause: `Stage ${stage.id} has the shasum ${stage.shasum}, and this run packed ${shasum}`,
    remedy: "Do not approve it. Reject the stage, then start a new run of the workflow.",
  };
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
  if (told?.outcome === "conflict") return { state: "other-contents", ...reasonOf(told) };
  if (told === undefined || told.dryRun) return { state: "shipped" };
  if (uploads.includes(told.outcome) && differs(told.checksum, checksum)) {
    const did = told.outcome === "staged" ? "staged" : "uploaded";
    return {
      state: "other-contents",
      cause: `This run ${did} ${told.checksum ?? ""}, and the registry has ${checksum}`,
      remedy: "Find out who published this version before anybody installs it.",
    };
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

/** Of two checksums in different notations nobody knows. */
function differs(ours: string | undefined, theirs: string): boolean {
  if (ours === undefined) return false;
  const notation = (checksum: string) => /^\w+-/u.exec(checksum)?.[0] ?? "";
  return notation(ours) === notation(theirs) && ours !== theirs;
}

/** The registry's own word counts more than a report's; what it does not say, the report may know. */
function judgeStatus(status: string | undefined): Judgement | undefined {
  switch (status) {
    case "staged":
      return { state: "staged" };
    case "validating":
    case "published":
      return { state: "pending" };
    case "blocked":
      return {
        state: "missing",
        cause: "npm refused it after its scan, so it can never go live",
        remedy: "Read what npm wrote to the maintainers, and release a new version.",
      };
    case "deleted":
      return {
        state: "missing",
        cause: "It was unpublished",
        remedy: "A version that was unpublished can never be used again: release a new one.",
      };
    default:
      return undefined;
  }
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

function reasonOf({ outcome, cause, remedy }: ToldUnit): Pick<Judgement, "cause" | "remedy"> {
  const why = cause ?? (outcome === "not-reached" ? "The job ended before its turn" : undefined);
  return {
    ...(why !== undefined && { cause: why }),
    ...(remedy !== undefined && { remedy }),
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

/** The release as a whole, as far as it was seen. */
export interface Seen {
  readonly units: readonly Pick<ReleasedUnit, "state">[];
  readonly jobs: readonly ReleaseJob[];
  /** Undefined: no release was looked for. */
  readonly release: ReleasedOnGitHub | undefined;
  /** Of units that have a tag of their own. */
  readonly unitTags?: readonly UnitTag[];
  readonly dryRun: boolean;
  /** Is it known what the release is to have? Without its list something may be missing unseen. */
  readonly isWantedKnown: boolean;
}

/** Is everything out: each unit in its registry, and the release published with all of its files? */
export function isComplete({
  units,
  release,
  isWantedKnown,
  unitTags = [],
}: Pick<Seen, "units" | "release" | "isWantedKnown" | "unitTags">): boolean {
  return (
    isWantedKnown &&
    (units.length > 0 || release !== undefined) &&
    units.every(({ state }) => state === "shipped") &&
    (release === undefined || isWhole(release)) &&
    tagsIn({ unitTags }, "none", "draft", "unseen").length === 0
  );
}

function isWhole(release: ReleasedOnGitHub): boolean {
  return release.kind === "published" && release.assets.every((asset) => asset.isWhole);
}

/** What became of the release as a whole. */
export function releaseState(seen: Seen): ReleaseState {
  const { units, jobs, release, dryRun } = seen;
  const has = (...states: ReleasedState[]) => units.some(({ state }) => states.includes(state));
  const bad = badJobs(jobs);
  const isCancelled = bad.some(({ result }) => result === "cancelled");
  if (dryRun) {
    const fails = bad.length > 0 || has("missing", "other-contents", "yanked");
    if (fails) return "dry-run-failed";
    return has("unseen") || !seen.isWantedKnown ? "unconfirmed" : "dry-run";
  }
  if (has("broken")) return "broken";
  if (isComplete(seen)) return bad.length > 0 ? "complete-despite-jobs" : "complete";
  if (units.length === 0 && release === undefined) {
    return isCancelled ? "cancelled" : bad.length > 0 ? "failed" : "nothing-known";
  }
  // What waits for a person or a registry keeps the release a draft, which not every token may see.
  const mayBeDraft = has("staged", "pending");
  const isReleaseMissing =
    ((release?.kind === "none" || tagsIn(seen, "none").length > 0) && !mayBeDraft) ||
    (release?.kind === "published" && !isWhole(release));
  const isUnseen =
    has("unseen") ||
    release?.kind === "unseen" ||
    tagsIn(seen, "unseen").length > 0 ||
    !seen.isWantedKnown;
  if (!has("missing", "lost", "yanked", "other-contents") && !isReleaseMissing) {
    if (isUnseen) return "unconfirmed";
    // A draft that a failed job left behind waits for that job, not for a person. A job that was to go on
    // after an approval fails until it is given, and no run of it mends that.
    if (bad.length === 0 || has("staged")) return "waiting";
  }
  if (isCancelled) return "cancelled";
  if (has("shipped") || release?.kind === "published") return "partial";
  // Without the lists nobody can say that nothing is out.
  const isUnclear = units.length === 0 && bad.length === 0 && !seen.isWantedKnown;
  return isUnclear ? "unconfirmed" : "failed";
}
