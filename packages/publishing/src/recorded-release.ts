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
  /** A later attempt packed other bytes than those that wait, and a person was told so. */
  readonly isDisputed: boolean;
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
    const isKnown = isSent(each) && (isOwn(each) || before?.sent === undefined);
    const disputes =
      outcome === "conflict" && each.stageId !== undefined && before?.sent !== each.integrity;
    units.set(id, {
      ...{ name, version, outcome },
      recorded: isKnown || before?.sent === undefined ? each : before.recorded,
      sent: isKnown ? each.integrity : before?.sent,
      isDisputed: disputes || (!isKnown && before?.isDisputed === true),
    });
  }
  return [...units.values()];
}

function isSent({ outcome }: RecordedPackage): boolean {
  return sentOutcomes.includes(outcome);
}

/** What somebody else has staged, whose id nobody knows, are not surely the bytes of the record. */
function isOwn({ outcome, stageId }: RecordedPackage): boolean {
  return outcome !== "staged" || stageId !== undefined;
}
