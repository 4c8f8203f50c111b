import { notReached, type StageEnd, type VersionName } from "@fairlead/publishing";
import type { Target } from "./manifest-checks.ts";
import { pagesOf } from "./open-registry.ts";
import { indexAddress } from "./registry-config.ts";
import type { CratesInputs } from "./stage.ts";

/** Undefined where the work failed because the job was cancelled: that is no problem of the crates. */
export async function unlessCancelled<T>(
  cancelled: AbortSignal,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (cancelled.aborted) return undefined;
    throw error;
  }
}

/** What a job did that was cancelled before anything could be uploaded. */
export function brokenOffStage(
  crates: readonly VersionName[],
  { dryRun }: Pick<CratesInputs, "dryRun">,
  target: Target,
  startedAt: number,
  now: number,
): StageEnd {
  const url = indexAddress(target);
  return {
    result: notReached(crates, dryRun, startedAt, now),
    warnings: [],
    registry: { ...pagesOf(target), url },
  };
}
