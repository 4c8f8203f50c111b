import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";
import type { Settlement } from "./ledger.ts";
import { concurrently } from "./look-up.ts";
import { failsRelease, type OnConflict } from "./on-conflict.ts";
import type { Outcome } from "./outcome.ts";
import type { LoopPorts } from "./ports.ts";
import type { Finding, Registry } from "./registry.ts";
import { settlePresent } from "./settle.ts";
import { unitId, type ReleaseUnit, type VersionName } from "./unit.ts";

/**
 * What the registry has before anything is written: the ends of the units that are not to be uploaded,
 * by `unitId`.
 */
export type FirstLook = ReadonlyMap<string, Settlement>;

/** What a look-up came to, for the log. */
export function lookedUp(
  versions: readonly VersionName[],
  findings: ReadonlyMap<string, Finding>,
): ReleaseEvent {
  const total = versions.length;
  const absent = versions.filter((each) => findings.get(unitId(each))?.kind === "absent").length;
  return { kind: "looked-up", total, present: total - absent, absent };
}

/** How many published files are compared at once: each is held in memory as a whole. */
const comparedAtOnce = 4;

/**
 * Compares what was found with the packed files.
 *
 * @param findings what the registry said of each unit, by `unitId`
 */
export async function compareFound<U extends ReleaseUnit>(
  units: readonly U[],
  findings: ReadonlyMap<string, Finding>,
  registry: Registry<U>,
  onConflict: OnConflict,
  { clock, cancelled }: Pick<LoopPorts, "clock" | "cancelled">,
): Promise<FirstLook> {
  const looked = await concurrently(
    units,
    async (unit) => {
      const found = findings.get(unitId(unit));
      const isReleased = failsRelease(unit, onConflict);
      // Withdrawn after its own release: what is uploaded now and needs it is a problem of its own.
      const isWithdrawn = !isReleased && found?.kind === "present" && found.yanked;
      const end = isWithdrawn
        ? { status: "already-published" as const, note: "yanked, and not compared" }
        : await settleFound(unit, found, registry, clock, cancelled);
      if (end === undefined) return [];
      const isKept = end.status === "conflict" && !isReleased;
      return [[unitId(unit), isKept ? kept(end) : end] as const];
    },
    comparedAtOnce,
  );
  // A read that the cancelled job broke off says nothing about the registry.
  const ends = looked.flat().filter(([, { status }]) => status !== "unclear" || !cancelled.aborted);
  return new Map(ends);
}

/** The end of a unit that the first look gives it; undefined if it is to be uploaded. */
async function settleFound<U extends ReleaseUnit>(
  unit: U,
  finding: Finding | undefined,
  registry: Registry<U>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Settlement | undefined> {
  switch (finding?.kind) {
    case "absent":
      return undefined;
    case "pending":
      return { status: "pending", note: finding.note };
    case "present":
      return settlePresent(unit, finding, registry, clock, signal);
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
  const conflicts = outcomes.filter(({ status, fails }) => status === "conflict" && fails);
  const conflict = conflicts.find(({ isSentByRun }) => isSentByRun !== true) ?? conflicts[0];
  if (conflict === undefined) return undefined;
  if (conflict.stageId !== undefined) {
    return {
      cause: `${unitId(conflict)} is staged at ${title} as ${conflict.stageId}, and what is staged differs from what this run packed.`,
      remedy: `Nothing was uploaded. ${conflict.remedy ?? ""}`,
    };
  }
  const cause =
    conflict.cause?.replace(/^It /, `${unitId(conflict)} `) ??
    `${unitId(conflict)} differs from the version that ${title} has.`;
  // To keep it is no way out for this run alone: its other files are of another attempt.
  if (conflict.isSentByRun === true) {
    return { cause, remedy: `Nothing was uploaded. ${conflict.remedy ?? ""}` };
  }
  return {
    cause,
    remedy:
      "Nothing was uploaded. Release a new version, or keep the published one with on-conflict: warn.",
  };
}
