import type { Clock } from "./clock.ts";
import type { Finding } from "./registry.ts";
import { unitId, type VersionName } from "./unit.ts";

/** How many reads are under way at once. */
const concurrency = 16;

/** Pauses in ms before a read that failed is tried again. */
export const readPausesMs: readonly number[] = [1_000, 3_000, 9_000];

/** Looks versions up concurrently; a read that fails is repeated a few times. Keyed by `unitId`. */
export async function lookUp(
  versions: readonly VersionName[],
  find: (version: VersionName, signal: AbortSignal) => Promise<Finding>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Map<string, Finding>> {
  const findings = await concurrently(versions, async (version) => {
    let finding = await find(version, signal);
    for (const pause of readPausesMs) {
      if (finding.kind !== "unreadable" || signal.aborted) break;
      await clock.sleep(pause, signal);
      finding = await find(version, signal);
    }
    return [unitId(version), finding] as const;
  });
  return new Map(findings);
}

/** Maps items with a bounded number of promises at once; results keep the items' order. */
export async function concurrently<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = concurrency,
): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
