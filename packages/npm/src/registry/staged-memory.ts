import {
  acceptedBytes,
  failsRelease,
  readStageRecord,
  recordFault,
  stagedPackages,
  unionOfNeeds,
  unitId,
  type Compared,
  type FirstLook,
  type OnConflict,
  type Outcome,
  type Problem,
  type RecordedPackage,
  type Settlement,
  type StagedPackage,
  type StageRecord,
  type VersionName,
} from "@fairlead/publishing";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";

/** A report that an attempt of a run has left. */
export interface EarlierReport {
  /** The artifact's name. */
  readonly name: string;
  readonly text: string;
  /** The run that the artifact lies in. */
  readonly runId: string;
}

/** What earlier attempts sent, which no registry tells a workflow. */
export interface StagedMemory {
  /** By `unitId`. */
  readonly staged: ReadonlyMap<string, StagedPackage>;
  /** Ids of which a person was told that other bytes lie there. */
  readonly disputed: ReadonlySet<string>;
  /** What is staged under an id that nobody knows, by `unitId`. */
  readonly nameless: ReadonlyMap<string, RecordedPackage>;
  /** Stages that are gone: approved or rejected. By `unitId`. */
  readonly gone: ReadonlySet<string>;
  /** Stages that the token is not shown: gone, or not for it to see. By `unitId`. */
  readonly hidden: ReadonlySet<string>;
  /** Stages that the registry says are still there. By `unitId`. */
  readonly seen: ReadonlySet<string>;
  /** Checksums of what earlier attempts sent and the registry accepted. */
  readonly accepted: ReadonlySet<string>;
  /** What is not trusted, and why. */
  readonly warnings: readonly Problem[];
  /** Why there may be more than this. */
  readonly unread?: Problem;
}

export const noMemory: StagedMemory = {
  staged: new Map(),
  disputed: new Set(),
  nameless: new Map(),
  gone: new Set(),
  hidden: new Set(),
  seen: new Set(),
  accepted: new Set(),
  warnings: [],
};

/**
 * Reads what earlier attempts have written down. Any job of a run can upload a report, so one that is
 * damaged, or of another repository, run or commit, is told and not used. Reports about other
 * registries are none of this call's business.
 *
 * @param expected the repository (`owner/name`), and the commit that is released
 */
export function rememberStages(
  reports: readonly EarlierReport[],
  { registry }: NpmTarget,
  expected: { readonly repository: string; readonly commit: string | undefined },
): StagedMemory {
  const records: StageRecord[] = [];
  const warnings: Problem[] = [];
  for (const { name, text, runId } of reports) {
    const read = readStageRecord(text);
    if (read.record !== undefined && read.record.registry !== registry) continue;
    const fault = read.fault ?? recordFault(read.record, { ...expected, runId });
    if (fault === undefined && read.record !== undefined) records.push(read.record);
    else warnings.push(untrusted(name, fault ?? ""));
  }
  return { ...noMemory, ...stagedPackages(records), accepted: acceptedBytes(records), warnings };
}

/** Versions that wait for a person, as far as earlier jobs have written down, as `name@version`. */
export function waitingIds({ staged, nameless, gone }: StagedMemory): ReadonlySet<string> {
  return new Set([...staged.keys(), ...nameless.keys()].filter((id) => !gone.has(id)));
}

function untrusted(name: string, fault: string): Problem {
  return {
    code: "stage-record-untrusted",
    message: `The report ${name} is not used to recognize staged packages: ${fault}.`,
    remedy: "Check which job uploaded it. `npm stage list` shows what is staged.",
  };
}

const unseen =
  " Without `stage-token` or the `token` of a maintainer, a stage that was rejected since looks the same: if it was, start a new run.";

/**
 * The ends of packages that an earlier attempt has staged: the same bytes wait for the same approval,
 * other bytes are a conflict before anything is sent. Of a stage that an earlier attempt told a person to
 * reject, or that the token is not shown, nothing is known, whatever this run has packed: sending is the
 * only way to find out.
 *
 * @param units those that the registry does not serve
 */
export function recallStaged(
  units: readonly NpmUnit[],
  { staged, disputed, hidden, seen }: StagedMemory,
  target: NpmTarget,
  onConflict: OnConflict,
): FirstLook {
  const ends = new Map<string, Settlement>();
  for (const unit of units) {
    const id = unitId(unit);
    const earlier = staged.get(id);
    if (earlier === undefined || hidden.has(id) || disputed.has(earlier.stageId)) continue;
    const { stageId } = earlier;
    const isSeen = seen.has(id);
    const waits = {
      status: "staged" as const,
      stageId,
      ...(!isSeen && { isUnseen: true as const }),
    };
    if (earlier.integrity === unit.checksum) {
      const note = `Staged by attempt ${earlier.runAttempt} of this run.${isSeen ? "" : unseen}`;
      ends.set(id, { ...waits, note });
    } else if (!failsRelease(unit, onConflict)) {
      const note = "What is staged differs from what this run packed, and is kept.";
      ends.set(id, { ...waits, note });
    } else {
      const why = otherBytesStaged(stageOf(earlier), target);
      ends.set(id, { status: "conflict", fails: true, stageId, ...why });
    }
  }
  return ends;
}

/** A stage that is not what this run packed. */
export interface StrangeStage {
  readonly stageId: string;
  /** What it holds, as far as it is known. */
  readonly digest: string;
  /** Who staged it. */
  readonly by: string;
  /** An attempt of a run staged it, which has left the other files of the release as artifacts. */
  readonly isOfAttempt?: boolean;
}

/**
 * GitHub documents nothing of artifacts and attempts. Reports say that a run that was run again with all
 * jobs may show those of its newest attempt only (actions/upload-artifact issues 323 and 585).
 */
const ifKept =
  "if GitHub still lists them: after Re-run all jobs it may not, and then only the first way is left";

/** A stage of an earlier attempt. */
export function stageOf({ stageId, integrity, runId, runAttempt }: StagedPackage): StrangeStage {
  const by =
    runAttempt === undefined ? "an earlier attempt" : `attempt ${runAttempt} of run ${runId ?? ""}`;
  return { stageId, digest: integrity, by, isOfAttempt: true };
}

/** That other bytes wait under a version, with both ways out. */
export function otherBytesStaged(
  { stageId, digest, by, isOfAttempt = false }: StrangeStage,
  { isNpmjs, registry }: NpmTarget,
): { readonly cause: string; readonly remedy: string } {
  const at = isNpmjs ? "" : ` --registry ${registry}`;
  // The id is in the cause, so that what helps is the same for all of a release, and told once.
  const source = isOfAttempt ? `the artifacts of ${by}, ${ifKept}` : "where it was staged";
  return {
    cause: `This version is already staged by ${by} as ${stageId}, and what is staged differs (${digest}).`,
    remedy: `To publish what this run packed, reject each such stage (npm stage reject <stage id>${at}) and re-run the publishing job. To publish what is staged, approve it and take the other files of the release from ${source}.`,
  };
}

/**
 * A comparison of what this run packed with what is live. If an earlier attempt of the run staged that,
 * to keep it helps only whoever takes that attempt's other files.
 *
 * @param live the checksum of what the registry has
 */
export function withOwnBytes(
  compared: Compared,
  unit: VersionName,
  live: string,
  { staged }: StagedMemory,
): Compared {
  const earlier = staged.get(unitId(unit));
  if (compared.kind !== "other" || earlier?.integrity !== live) return compared;
  const cause = `It differs from what is live, which ${stageOf(earlier).by} staged.`;
  const remedy =
    "To release what is live, take the other files of the release from the artifacts of that attempt, if GitHub still lists them. To release what this attempt packed, release a new version.";
  return { ...compared, sentByRun: { cause, remedy } };
}

/** What is so since the bytes were staged. */
const keptFields = ["tag", "shasum", "commit", "runId", "runAttempt", "logIndex"] as const;

/** The outcome with what a report keeps of a package; of what was staged earlier, that of then. */
export function recordPackage(
  unit: NpmUnit,
  outcome: Outcome,
  { staged }: StagedMemory,
  here: Pick<Outcome, "commit" | "runId" | "runAttempt" | "logIndex">,
): Outcome {
  const { tag, shasum } = unit;
  const earlier = staged.get(unitId(unit));
  const needs = unionOfNeeds([unit, earlier ?? {}]);
  if (outcome.status === "staged" && earlier !== undefined && earlier.stageId === outcome.stageId) {
    const { integrity: checksum, size } = earlier;
    const then = keptFields.flatMap((field) => {
      return earlier[field] === undefined ? [] : [[field, earlier[field]] as const];
    });
    return { ...outcome, checksum, size, ...needs, ...Object.fromEntries(then) };
  }
  const { commit, ...run } = here;
  return {
    ...{ ...outcome, tag, shasum, ...needs },
    ...(commit !== undefined && { commit }),
    ...(outcome.attempts > 0 && run),
  };
}
