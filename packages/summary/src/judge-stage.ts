import { stageMismatch, type StageLook } from "@fairlead/npm";
import type { ReleasedUnit } from "@fairlead/reporting";
import type { ToldUnit } from "./reports.ts";

/** What waits, and is not what the report says, is not to be approved. */
export function judgeStage(
  look: Pick<StageLook, "stage" | "shasum"> | undefined,
  told: ToldUnit,
): Pick<ReleasedUnit, "state" | "cause" | "remedy" | "isOtherStage" | "isOtherTag"> | undefined {
  const { stage, shasum } = look ?? {};
  if (stage === undefined || stage === "none") return undefined;
  const mismatch = stageMismatch({ ...told, shasum }, stage, undefined, undefined);
  if (mismatch === undefined) return undefined;
  return {
    state: "missing",
    cause: mismatch.cause.replace(/^./, (first) => first.toUpperCase()),
    remedy: "Do not approve it. Reject the stage, then start a new run of the workflow.",
    isOtherStage: true,
    ...(mismatch.kind === "tag" && { isOtherTag: true as const }),
  };
}
