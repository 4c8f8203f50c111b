import { heldBack, type Layered } from "./approval-layers.ts";
import { unitId } from "./unit.ts";

/** Why a package of a release is neither live as it was packed nor to be approved. */
export type ApprovalFault =
  /** Live with other bytes: nobody knows yet who published it. */
  | "live-differs"
  /** What waits is not what the run packed, or a person has to decide between two. */
  | "stage-differs"
  /** It waits with another dist-tag than the run recorded. */
  | "stage-mistagged"
  /** It could not be found out what waits. */
  | "unclear"
  /** Staged by the run, and no approval makes it live any more. */
  | "lost"
  /** The run has not sent it. */
  | "absent";

/** What the decision about the packages that wait depends on. */
export interface ReleaseStanding {
  /** By `name@version`. */
  readonly faults: ReadonlyMap<string, ApprovalFault>;
  /** What is live or approved, with what it needs. */
  readonly live: readonly Layered[];
}

/** With one of these, nothing beside it is to go live before a person knows more. */
const stopsAll: readonly ApprovalFault[] = [
  ...(["live-differs", "stage-differs", "stage-mistagged", "unclear"] as const),
];

/**
 * Of packages that wait for approval, those that may be approved now: all, if nothing is wrong. Where a
 * package is lost, the release cannot be whole, and only what live packages need is approved: users
 * install these without it by then. The pages and the program that approves decide by this alone.
 *
 * @returns `settle`: what a person has to settle first; `needing`: what of the held needs some of that
 */
export function approvableNow<T extends Layered>(
  waiting: readonly T[],
  { faults, live }: ReleaseStanding,
): {
  readonly free: readonly T[];
  readonly held: readonly T[];
  readonly needing: readonly T[];
  readonly settle: readonly string[];
} {
  const { held: needing, lacking } = heldBack(waiting, [...faults.keys()]);
  // What was never sent, and nothing that waits needs, comes with a later attempt.
  const open = [...faults].filter(([id, fault]) => fault !== "absent" || lacking.has(id));
  const free =
    open.length === 0
      ? waiting
      : open.some(([, fault]) => stopsAll.includes(fault))
        ? []
        : neededByLive(waiting, live, [...faults.keys()]);
  const held = waiting.filter((each) => !free.includes(each));
  return { free, held, needing, settle: open.map(([id]) => id) };
}

/** Of what waits, what live packages lack, whether directly or for something they lack. */
export function neededByLive<T extends Layered>(
  waiting: readonly T[],
  live: readonly Layered[],
  absent: readonly string[],
): readonly T[] {
  const { free } = heldBack(waiting, absent);
  const pinsOf = new Map(waiting.map((each) => [unitId(each), each.pins]));
  const needed = new Set(live.flatMap(({ pins }) => pins));
  // A set goes on to what is added to it meanwhile.
  for (const id of needed) for (const pin of pinsOf.get(id) ?? []) needed.add(pin);
  return free.filter((each) => needed.has(unitId(each)));
}
