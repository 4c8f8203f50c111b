import { recordedInOrder, type RecordedPackage, type StageRecord } from "./stage-record.ts";
import { unitId } from "./unit.ts";

/** A package of a run, as all records of the run together have it. */
export interface RecordedUnit {
  readonly name: string;
  readonly version: string;
  /** What the newest record that sent it says; else the newest record. */
  readonly recorded: RecordedPackage;
  /** How it ended in the newest record. */
  readonly outcome: string;
  /**
   * `sha512-…` of the bytes that the run sent: what is live has to be these. Undefined: it sent none.
   */
  readonly sent: string | undefined;
  readonly stageConflict: StageConflict | undefined;
}

/**
 * A stage that holds other bytes than the newest attempt packed, of which a person was told: `own` if an
 * earlier attempt of the run staged them, so that they can become the release; `other` if somebody else
 * did.
 */
export type StageConflict = "own" | "other";

/** What a run has sent of a package, as far as its records were read. */
export interface SentSoFar {
  /** Checksum of the bytes; undefined: none were sent. */
  readonly sent: string | undefined;
  /** The id that they were staged under, where it is known. */
  readonly sentAs: string | undefined;
  readonly stageConflict: StageConflict | undefined;
}

/** Ends of a package of which the registry has the bytes that the run packed, or gets them. */
const sentOutcomes = ["published", "pending", "staged"];

/**
 * What records of one run say of each package together, in the order in which packages first appear.
 */
export function recordedRelease(records: readonly StageRecord[]): readonly RecordedUnit[] {
  const units = new Map<string, RecordedUnit>();
  for (const each of recordedInOrder(records)) {
    const { name, version, outcome } = each;
    const id = unitId(each);
    const before = units.get(id);
    const end = { ...each, bytes: each.integrity };
    const isKnown = tellsWhatIsSent(end, before?.sent);
    const sentAs = before?.sent === undefined ? undefined : before.recorded.stageId;
    const soFar = before && { sent: before.sent, sentAs, stageConflict: before.stageConflict };
    const { sent, stageConflict } = sentSoFar(end, soFar);
    const recorded = isKnown || before?.sent === undefined ? each : before.recorded;
    units.set(id, { name, version, outcome, recorded, sent, stageConflict });
  }
  return [...units.values()];
}

/** Checksums of the bytes that the registry accepted, as records say that tell of uploads. */
export function acceptedBytes(records: readonly StageRecord[]): ReadonlySet<string> {
  const sent = recordedInOrder(records).filter((each) =>
    tellsWhatIsSent({ ...each, bytes: each.integrity }, each.integrity),
  );
  return new Set(sent.map(({ integrity }) => integrity));
}

/** How a package ended in one attempt. */
interface End {
  readonly outcome: string;
  /** Checksum of what that attempt packed. */
  readonly bytes: string | undefined;
  readonly stageId?: string | undefined;
}

/**
 * What a run has sent of a package, with one more attempt. Whoever judges a stage or a live version goes
 * by this, so that all of them come to the same.
 *
 * @param before what the attempts before it have sent
 */
export function sentSoFar(end: End, before: SentSoFar | undefined): SentSoFar {
  const { outcome, bytes, stageId } = end;
  if (tellsWhatIsSent(end, before?.sent)) {
    return { sent: bytes, sentAs: stageId, stageConflict: undefined };
  }
  const { sent, sentAs, stageConflict } = before ?? {};
  if (outcome === "conflict" && stageId !== undefined) {
    const isOwn = sent !== undefined && sent !== bytes && [undefined, stageId].includes(sentAs);
    return { sent, sentAs, stageConflict: isOwn ? "own" : "other" };
  }
  // The newest attempt packed what was sent: nothing is in dispute.
  const isSame = sent !== undefined && sent === bytes;
  return { sent, sentAs, stageConflict: isSame ? undefined : stageConflict };
}

/** What somebody else has staged, whose id nobody knows, are not surely the bytes of the record. */
function tellsWhatIsSent({ outcome, stageId }: End, sent: string | undefined): boolean {
  if (!sentOutcomes.includes(outcome)) return false;
  return outcome !== "staged" || stageId !== undefined || sent === undefined;
}
