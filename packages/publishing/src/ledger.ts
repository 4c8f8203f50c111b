import type { Outcome } from "./outcome.ts";
import type { UploadAnswer } from "./registry.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";

/** What is remembered of one unit over all its uploads of this run. */
export interface Attempts {
  /** Uploads sent. */
  sent: number;
  /** How many of them were answered unclearly. */
  unclear: number;
  /** How many of them were accepted. */
  accepted: number;
  /** Reads that did not answer whether the version is there, where only reading counts. */
  fruitlessReads: number;
  /** Tries at which something stood in the way, so that nothing was sent. */
  unsent: number;
  /** What stood in the way of the last try. */
  hindrance?: Extract<UploadAnswer, { kind: "unsent" }> | undefined;
  /** Epoch ms of the first. */
  startedAt?: number;
  /** What the last unclear answer was. */
  lastCause?: string;
}

/** An end, and what is to be told about it. */
export type Settlement = Pick<
  Outcome,
  | "status"
  | "note"
  | "cause"
  | "remedy"
  | "isFinal"
  | "entries"
  | "fails"
  | "isSentByRun"
  | "resumeAt"
  | "stageId"
  | "isUnseen"
  | "directRefusal"
>;

/** Attempts and ends of all units of a run. */
export class Ledger<U extends ReleaseUnit> {
  /** By `unitId`. */
  readonly outcomes = new Map<string, Outcome>();
  /** Conflicts that were not there at the first look: they always fail, and block dependants. */
  private readonly appeared = new Set<string>();
  private readonly attempts = new Map<U, Attempts>();
  private readonly now: () => number;
  private readonly credentialOf: (unit: U) => string;

  constructor(now: () => number, credentialOf: (unit: U) => string) {
    this.now = now;
    this.credentialOf = credentialOf;
  }

  attemptsOf(unit: U): Attempts {
    const known = this.attempts.get(unit);
    if (known !== undefined) return known;
    const attempts = { sent: 0, unclear: 0, accepted: 0, fruitlessReads: 0, unsent: 0 };
    this.attempts.set(unit, attempts);
    return attempts;
  }

  /** Writes down how a unit ended; a later end of the same unit replaces the earlier one. */
  settle(unit: U, settlement: Settlement): Outcome {
    const { sent, startedAt } = this.attemptsOf(unit);
    const outcome: Outcome = {
      name: unit.name,
      version: unit.version,
      checksum: unit.checksum,
      size: unit.size,
      attempts: sent,
      ...(startedAt !== undefined && {
        startedAt,
        finishedAt: this.outcomes.get(unitId(unit))?.finishedAt ?? this.now(),
        credential: this.credentialOf(unit),
      }),
      ...settlement,
    };
    this.outcomes.set(unitId(unit), outcome);
    return outcome;
  }

  /** A conflict that an upload ran into. */
  conflictAppeared(unit: U): void {
    this.appeared.add(unitId(unit));
  }

  isBlockedBy(outcome: Outcome): boolean {
    return this.appeared.has(unitId(outcome));
  }
}
