import type { Clock } from "./clock.ts";
import type { Finding } from "./registry.ts";
import { retry } from "./retry.ts";
import { unitId, type VersionName } from "./unit.ts";

/** How many things are under way at once. */
const concurrency = 16;

/** How many small reads are: a document or a packument, of which memory holds any number. */
export const readsAtOnce = 32;

/** Pauses in ms before a read that failed is tried again. */
export const readBackoffMs: readonly number[] = [1_000, 3_000, 9_000];

/** Looks versions up concurrently; a read that fails is repeated a few times. Keyed by `unitId`. */
export async function lookUp(
  versions: readonly VersionName[],
  find: (version: VersionName, signal: AbortSignal) => Promise<Finding>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Map<string, Finding>> {
  const look = async (version: VersionName) => {
    const finding = await retry(() => find(version, signal), {
      isTransient: ({ kind }) => kind === "unreadable",
      ...{ backoffMs: readBackoffMs, clock, signal },
    });
    return [unitId(version), finding] as const;
  };
  const findings = await concurrently(versions, look, readsAtOnce);
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
