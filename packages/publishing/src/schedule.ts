import { remainingStatuses, type Outcome } from "./outcome.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";

/** What the loop does next with the units that are still to be uploaded. */
export type Step<U> =
  | { readonly kind: "upload"; readonly unit: U }
  /** This unit cannot be uploaded: a dependency did not end well. */
  | { readonly kind: "blocked"; readonly unit: U; readonly by: Outcome }
  /** All units whose dependencies are there are kept by rate limits; the first opens at `until`. */
  | { readonly kind: "wait"; readonly until: number; readonly limit: string; readonly kept: U[] };

/**
 * The next step. Units under an exhausted limit let others go first, as long as these depend on
 * nothing that is still to come.
 *
 * @param queue what is to be uploaded, in topological order, not empty
 * @param outcomes the ends so far, by `unitId`
 * @param opensAt epoch ms at which a limit opens; 0 if it is open
 * @param isBlocked whether a conflict's dependants must not go on
 */
export function nextStep<U extends ReleaseUnit>(
  queue: readonly U[],
  outcomes: ReadonlyMap<string, Outcome>,
  opensAt: (limit: string) => number,
  isBlocked: (outcome: Outcome) => boolean,
): Step<U> {
  const toCome = new Set(queue.map(unitId));
  const kept: U[] = [];
  for (const unit of queue) {
    for (const id of unit.dependencies) {
      const outcome = outcomes.get(id);
      if (outcome === undefined) continue;
      if (remainingStatuses.includes(outcome.status) || isBlocked(outcome)) {
        return { kind: "blocked", unit, by: outcome };
      }
    }
    if (unit.dependencies.some((id) => toCome.has(id))) continue;
    if (opensAt(unit.limit) === 0) return { kind: "upload", unit };
    kept.push(unit);
  }
  const first = kept.reduce((a, b) => (opensAt(b.limit) < opensAt(a.limit) ? b : a));
  return { kind: "wait", until: opensAt(first.limit), limit: first.limit, kept };
}
