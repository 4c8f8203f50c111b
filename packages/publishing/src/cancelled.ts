import type { ReleaseResult } from "./outcome.ts";
import type { VersionName } from "./unit.ts";

/** Undefined where the work failed because the job was cancelled: that is no problem of what is released. */
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

/** The result of a release of nothing. */
export function emptyResult(dryRun: boolean, startedAt: number, finishedAt: number): ReleaseResult {
  const estimate = { uploads: 0, ms: 0, reason: "nothing to publish" };
  return {
    ...{ outcomes: [], waits: [], estimate, cancelled: false },
    ...{ dryRun, startedAt, finishedAt },
  };
}

/** The result of a release that was cancelled before its units were packed. */
export function cancelledResult(
  versions: readonly VersionName[],
  dryRun: boolean,
  startedAt: number,
  finishedAt: number,
): ReleaseResult {
  return {
    outcomes: versions.map(({ name, version }) => {
      return { name, version, status: "not-reached", checksum: "", size: 0, attempts: 0 };
    }),
    waits: [],
    estimate: { uploads: 0, ms: 0, reason: "cancelled before packing was done" },
    resumeAt: finishedAt,
    cancelled: true,
    dryRun,
    startedAt,
    finishedAt,
  };
}
