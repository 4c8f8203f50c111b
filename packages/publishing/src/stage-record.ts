import { unionOfNeeds } from "./approval-layers.ts";
import { unitId, type VersionName } from "./unit.ts";

/**
 * What a job wrote down of an npm package that it packed: enough for a later job, or a program on
 * another machine, to recognize what was staged and to approve it in order. It is part of the report
 * that every publishing action uploads, so that nothing of it has to be asked of a registry.
 */
export interface RecordedPackage {
  readonly name: string;
  readonly version: string;
  /** How it ended in the job that wrote this. */
  readonly outcome: string;
  /** `sha512-…`, base64, of the packed file: what `npm stage download --json` calls its integrity. */
  readonly integrity: string;
  /** SHA-1, hex: what npm shows as shasum. Old reports have none. */
  readonly shasum?: string;
  /** Bytes of the packed file. */
  readonly size: number;
  /** The dist-tag; fixed when it is staged. Old reports have none. */
  readonly tag?: string;
  /** Order of approval: 0 needs no other package of the release. Old reports have none. */
  readonly layer?: number;
  /** `name@version` of the packages of this release that it needs. */
  readonly pins: readonly string[];
  /** The id that a person approves; only of what was staged, or conflicts with what is. */
  readonly stageId?: string;
  /** The commit that it was packed from: 40 or 64 hex digits. */
  readonly commit?: string;
  /** The run, and its attempt, that uploaded these bytes. */
  readonly runId?: string;
  readonly runAttempt?: number;
  /** The entry of its provenance in the transparency log: decimal digits. */
  readonly logIndex?: string;
  /** Of a conflict: false if it only changed since its own release. */
  readonly fails?: boolean;
  /** Epoch ms: when the job that wrote this had finished. */
  readonly recordedAt?: number;
}

/** A package that waits for a person. */
export interface StagedPackage extends RecordedPackage {
  readonly stageId: string;
  /** The registry does not say whether the stage is still there. */
  readonly isUnseen?: true;
}

/** A package of another step that waits for a person; the id is not always known. */
export interface WaitingBeside extends RecordedPackage {
  /** The registry does not say whether the stage is still there. */
  readonly isUnseen?: true;
}

/** What other steps did, as far as a person has to know it who approves what this one staged. */
export interface Beside {
  /** It is approved with what this step staged, in one order. */
  readonly waiting: readonly WaitingBeside[];
  /** What is needed and live by now, and what others staged and somebody approved, with what that needs. */
  readonly live: readonly (VersionName & Partial<Pick<RecordedPackage, "pins">>)[];
}

/** The report of one publishing step, as far as staging needs it. */
export interface StageRecord {
  /** `owner/name` */
  readonly repository: string;
  /** The commit of the run. */
  readonly sha: string;
  readonly runId: string;
  readonly attempt: number;
  /** The registry's address. */
  readonly registry: string;
  /** Epoch ms. */
  readonly finishedAt: number;
  readonly dryRun: boolean;
  readonly packages: readonly RecordedPackage[];
}

/** What a record is expected to be of; what is left out may be anything. */
export interface ExpectedRecord {
  readonly repository?: string | undefined;
  readonly runId?: string | undefined;
  /** The commit of the run, as GitHub tells it. */
  readonly runSha?: string | undefined;
  /** The commit that is released: whole, or its beginning. */
  readonly commit?: string | undefined;
  /** The registry's address. */
  readonly registry?: string | undefined;
}

/** In what a record is of something else than what is expected. */
export interface RecordMismatch {
  readonly kind: "repository" | "run" | "run-commit" | "registry" | "commit";
  /** The end of a sentence. */
  readonly fault: string;
}

export function isStaged(recorded: RecordedPackage): recorded is StagedPackage {
  return recorded.outcome === "staged" && recorded.stageId !== undefined;
}

/** Whether the attempt of a run that asks has staged it itself, a moment ago. */
export function isOfAttempt(
  { runAttempt }: Pick<RecordedPackage, "runAttempt">,
  attempt: number | undefined,
): boolean {
  return runAttempt !== undefined && runAttempt === attempt;
}

/**
 * What records say of packages, the oldest first, each with all that any of them says it needs. Dry runs
 * send nothing, so theirs do not count.
 */
export function recordedInOrder(records: readonly StageRecord[]): RecordedPackage[] {
  const told = records
    .filter(({ dryRun }) => !dryRun)
    .toSorted((a, b) => a.attempt - b.attempt || a.finishedAt - b.finishedAt)
    .flatMap(({ packages }) => packages);
  const needs = new Map([...Map.groupBy(told, unitId)].map(([id, of]) => [id, unionOfNeeds(of)]));
  return told.map((each) => ({ ...each, ...needs.get(unitId(each)) }));
}

/**
 * What records say of each package together, by `name@version`: the newest report in which it is staged.
 * One that went on to another end since, such as a conflict, is still staged at the registry; that it
 * was told so is in `disputed`.
 */
export function stagedPackages(records: readonly StageRecord[]): {
  readonly staged: ReadonlyMap<string, StagedPackage>;
  /** Stage ids that an earlier attempt called a conflict: a person was told how to get rid of them. */
  readonly disputed: ReadonlySet<string>;
  /** What is staged under an id that no job knows: the answer was lost, or somebody else staged it. */
  readonly nameless: ReadonlyMap<string, RecordedPackage>;
} {
  const staged = new Map<string, StagedPackage>();
  const disputed = new Set<string>();
  const nameless = new Map<string, RecordedPackage>();
  for (const each of recordedInOrder(records)) {
    const id = unitId(each);
    if (isStaged(each)) staged.set(id, each);
    else if (each.outcome === "staged") nameless.set(id, each);
    else if (each.outcome === "conflict" && each.stageId !== undefined) disputed.add(each.stageId);
  }
  for (const id of staged.keys()) nameless.delete(id);
  return { staged, disputed, nameless };
}
