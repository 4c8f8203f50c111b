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

/** "a 1.0.0, b 1.0.0 and 12 more": the first `most` of the group. */
export function namesOf({ outcomes }: UnitGroup, most: number): string {
  const names = outcomes.slice(0, most).map(({ name, version }) => `${name} ${version}`);
  const more = outcomes.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}

/** Units without a cause of their own were kept from their turn by the stage's end. */
export function whyWithoutCause(status: OutcomeStatus, result: ReleaseResult): string {
  if (status !== "not-reached") return statusWords[status].words;
  if (result.cancelled) return "The run was cancelled before their turn.";
  return result.stopped === undefined
    ? "The stage ended before their turn."
    : "The stage was stopped before their turn.";
}
