import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";
import type { Settlement } from "./ledger.ts";
import { concurrently, lookUp } from "./look-up.ts";
import { failsRelease, type OnConflict } from "./on-conflict.ts";
import type { Outcome } from "./outcome.ts";
import type { Finding, Registry } from "./registry.ts";
import { settlePresent } from "./settle.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";

/** What the registry has before anything is written. */
export interface FirstLook<U> {
  /** The ends of the units that are not to be uploaded, in the units' order. */
  readonly ends: readonly { readonly unit: U; readonly end: Settlement }[];
  /** Any unit is there already, so an earlier run began this release. */
  readonly anyPresent: boolean;
}

/** Looks every unit up, and compares what is there with the packed file. */
export async function firstLook<U extends ReleaseUnit>(
  units: readonly U[],
  registry: Registry<U>,
  onConflict: OnConflict,
  {
    clock,
    cancelled,
    emit,
  }: {
    readonly clock: Clock;
    readonly cancelled: AbortSignal;
    readonly emit: (event: ReleaseEvent) => void;
  },
): Promise<FirstLook<U>> {
  emit({ kind: "looking-up", total: units.length });
  const findings = await lookUp(units, registry.find, clock, cancelled);
  const looked = await concurrently(units, async (unit) => {
    const end = await settleFound(unit, findings.get(unitId(unit)), registry, cancelled);
    if (end === undefined) return [];
    const isKept = end.status === "conflict" && !failsRelease(unit, onConflict);
    return [{ unit, end: isKept ? kept(end) : end }];
  });
  const ends = looked.flat();
  const present = ends.length;
  emit({ kind: "looked-up", total: units.length, present, absent: units.length - present });
  return {
    // A read that the cancelled job broke off says nothing about the registry.
    ends: ends.filter(({ end }) => end.status !== "unclear" || !cancelled.aborted),
    anyPresent: present > 0,
  };
}

/** The end of a unit that the first look gives it; undefined if it is to be uploaded. */
async function settleFound<U extends ReleaseUnit>(
  unit: U,
  finding: Finding | undefined,
  registry: Registry<U>,
  signal: AbortSignal,
): Promise<Settlement | undefined> {
  switch (finding?.kind) {
    case "absent":
      return undefined;
    case "pending":
      return { status: "pending", note: finding.note };
    case "present":
      return settlePresent(unit, finding, registry, signal);
    default:
      return {
        status: "unclear",
        cause: finding?.cause ?? "not looked up",
        remedy: "Run this job again when the registry answers.",
      };
  }
}

/** A unit that differs from what is published and is not being released: nothing is wrong with that. */
function kept({ status, entries = [] }: Settlement): Settlement {
  return { status, fails: false, entries };
}

/** Why nothing may be uploaded after the first look, if that is so. */
export function hindrance(
  outcomes: readonly Outcome[],
  title: string,
): { readonly cause: string; readonly remedy: string } | undefined {
  const unreadable = outcomes.find(({ status }) => status === "unclear");
  if (unreadable !== undefined) {
    return {
      cause: `${unitId(unreadable)} could not be looked up: ${unreadable.cause ?? ""}`,
      remedy: "Nothing was uploaded. Run this job again when the registry answers.",
    };
  }
  const conflict = outcomes.find(({ status, fails }) => status === "conflict" && fails);
  if (conflict === undefined) return undefined;
  return {
    cause: `${title} has ${unitId(conflict)} with other contents.`,
    remedy:
      "Nothing was uploaded. Release a new version, or keep what is there with on-conflict: warn.",
  };
}
