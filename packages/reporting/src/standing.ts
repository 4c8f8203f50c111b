import {
  unitId,
  type Beside,
  type ReleaseResult,
  type ReleaseStanding,
} from "@fairlead/publishing";
import { layered } from "./layered.ts";
import { failingConflicts, remaining, withStatus } from "./verdict.ts";

/** Where a step's packages stand, and what is live beside them. */
export function standingOf(result: ReleaseResult, beside: Beside | undefined): ReleaseStanding {
  const conflicts = failingConflicts(result);
  const out = withStatus(result, "published", "already-published", "pending");
  return {
    faults: new Map([
      ...remaining(result).map((each) => [unitId(each), "absent"] as const),
      ...conflicts.map((each) => {
        const fault = each.stageId === undefined ? "live-differs" : "stage-differs";
        return [unitId(each), fault] as const;
      }),
    ]),
    live: [...out, ...(beside?.live ?? [])].map(layered),
  };
}
