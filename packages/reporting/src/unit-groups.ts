import type { Outcome, OutcomeStatus, ReleaseResult } from "@fairlead/publishing";
import { statusWords } from "./verdict.ts";

/** Units that ended the same way for the same reason. */
export interface UnitGroup {
  readonly status: OutcomeStatus;
  readonly cause: string | undefined;
  readonly remedy: string | undefined;
  /** At least one. */
  readonly outcomes: readonly Outcome[];
}

/** Causes that differ only after so many characters look alike wherever they are shown. */
const maxTold = 2_000;

/** Groups outcomes of the same status, cause and remedy, in the order in which each first appears. */
export function groupsByCause(outcomes: readonly Outcome[]): readonly UnitGroup[] {
  const groups = Map.groupBy(outcomes, ({ status, cause, remedy }) =>
    JSON.stringify([status, cause?.slice(0, maxTold), remedy?.slice(0, maxTold)]),
  );
  return [...groups.values()].flatMap((members) => {
    const first = members[0];
    if (first === undefined) return [];
    return { status: first.status, cause: first.cause, remedy: first.remedy, outcomes: members };
  });
}

/**
 * Units without a cause of their own were kept from their turn by the release's end.
 *
 * @param units how many the sentence is about
 */
export function whyWithoutCause(
  status: OutcomeStatus,
  result: ReleaseResult,
  units: number,
): string {
  if (status !== "not-reached") return statusWords[status].words;
  const turn = units === 1 ? "its turn" : "their turn";
  if (result.cancelled) return `The run was cancelled before ${turn}.`;
  return result.stopped === undefined
    ? `The job ended before ${turn}.`
    : `The release was stopped before ${turn}.`;
}
