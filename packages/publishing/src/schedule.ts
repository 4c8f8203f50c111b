import type { Lane } from "./lane.ts";
import { remainingStatuses, type Outcome } from "./outcome.ts";
import type { RegistryTraits } from "./registry.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";

/** A release in the middle of its uploads. */
export interface Situation<U> {
  /** What is still to be uploaded, in topological order. */
  readonly queue: readonly U[];
  readonly inFlight: readonly U[];
  /** Ids of what the registry took, and no read has shown yet. */
  readonly awaited: ReadonlySet<string>;
  /** The ends so far, by `unitId`; what is awaited is `pending`. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Whether a conflict's dependants must not go on. */
  readonly isBlockedBy: (outcome: Outcome) => boolean;
  readonly laneOf: (limit: string) => Pick<Lane, "opensAt" | "concurrency">;
  /** How many uploads may be under way at once, whatever their limits. */
  readonly atOnce: number;
  readonly dependantsNeed: RegistryTraits["dependantsNeed"];
  /** Epoch ms. */
  readonly now: number;
}

/** What is done next. */
type Step<U> =
  | { readonly kind: "start"; readonly unit: U }
  /** This unit cannot be uploaded: a dependency failed. */
  | { readonly kind: "blocked"; readonly unit: U; readonly by: Outcome }
  /** Nothing goes on before the first of the limits that keep these units opens, at `until` (epoch ms). */
  | {
      readonly kind: "wait";
      readonly until: number;
      readonly limit: string;
      readonly kept: readonly U[];
    }
  /** Something under way, or awaited, comes to its end first; `until` (epoch ms): or a limit opens. */
  | { readonly kind: "wait-for-one"; readonly until?: number }
  | { readonly kind: "done" };

/**
 * The next step. Units whose dependencies are there go out side by side, in their order; those that a
 * limit keeps let others go first.
 */
export function nextStep<U extends ReleaseUnit>(situation: Situation<U>): Step<U> {
  const { queue, inFlight, awaited, laneOf, now } = situation;
  const toCome = new Set([...queue, ...inFlight].map(unitId));
  const kept: U[] = [];
  let waitsForRead = false;
  for (const unit of queue) {
    const need = unmetNeed(unit, toCome, situation);
    if (need.kind === "failed") return { kind: "blocked", unit, by: need.by };
    if (need.kind === "unread") waitsForRead = true;
    if (need.kind !== "none") continue;
    const { opensAt, concurrency } = laneOf(unit.limit);
    const inLane = inFlight.filter(({ limit }) => limit === unit.limit).length;
    if (opensAt > now) kept.push(unit);
    else if (inFlight.length < situation.atOnce && inLane < concurrency) {
      return { kind: "start", unit };
    }
  }
  const [first] = kept.toSorted((a, b) => laneOf(a.limit).opensAt - laneOf(b.limit).opensAt);
  if (first !== undefined) {
    const until = laneOf(first.limit).opensAt;
    const isAlone = inFlight.length === 0 && !waitsForRead;
    return isAlone
      ? { kind: "wait", until, limit: first.limit, kept }
      : { kind: "wait-for-one", until };
  }
  return inFlight.length + awaited.size > 0 ? { kind: "wait-for-one" } : { kind: "done" };
}

/** What of a unit's dependencies stands in its way. */
type Need =
  | { readonly kind: "none" }
  /** Still to be uploaded. */
  | { readonly kind: "upload" }
  /** Uploaded, and not shown by a read yet. */
  | { readonly kind: "unread" }
  | { readonly kind: "failed"; readonly by: Outcome };

/** A dependency that failed counts before one that is still to come. */
function unmetNeed(
  { dependencies }: ReleaseUnit,
  toCome: ReadonlySet<string>,
  { outcomes, awaited, dependantsNeed, isBlockedBy }: Situation<unknown>,
): Need {
  let need: Need = { kind: "none" };
  for (const id of dependencies) {
    if (toCome.has(id)) {
      need = { kind: "upload" };
      continue;
    }
    const outcome = outcomes.get(id);
    if (outcome === undefined) continue;
    const isUnread = outcome.status === "pending" && dependantsNeed === "served";
    const hasFailed = remainingStatuses.includes(outcome.status) || isBlockedBy(outcome);
    if (hasFailed || (isUnread && !awaited.has(id))) return { kind: "failed", by: outcome };
    if (isUnread && need.kind === "none") need = { kind: "unread" };
  }
  return need;
}
