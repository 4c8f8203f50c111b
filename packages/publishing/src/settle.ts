import type { Clock } from "./clock.ts";
import type { Settlement } from "./ledger.ts";
import { readBackoffMs } from "./look-up.ts";
import type { Comparison, Present, Registry } from "./registry.ts";
import { retry } from "./retry.ts";
import type { ReleaseUnit } from "./unit.ts";

/**
 * The end of a unit whose version is in the registry.
 *
 * @param mayBeOurs this run may have uploaded it: the same bytes were published then
 */
export async function settlePresent<U extends ReleaseUnit>(
  unit: U,
  found: Present,
  registry: Registry<U>,
  clock: Clock,
  signal: AbortSignal,
  mayBeOurs = false,
): Promise<Settlement> {
  const { title } = registry.traits;
  if (found.yanked) {
    return {
      status: "refused",
      cause: `${title} has this version, and it is yanked.`,
      remedy: "Release a new version: this one was withdrawn.",
    };
  }
  if (found.checksum === unit.checksum) return settleComparison({ kind: "same" }, title, mayBeOurs);
  // A registry may write another checksum than the unit's, and have the same bytes.
  const comparison = await retry(() => registry.compare(unit, found, signal), {
    isTransient: ({ kind }) => kind === "unreadable",
    ...{ backoffMs: readBackoffMs, clock, signal },
  });
  return settleComparison(comparison, title, mayBeOurs);
}

/** What other bytes under a unit's name and version mean for it. */
export function settleComparison(
  comparison: Comparison,
  title: string,
  mayBeOurs = false,
): Settlement {
  switch (comparison.kind) {
    case "same":
      return { status: mayBeOurs ? "published" : "already-published" };
    case "equivalent":
    case "not-compared":
      return { status: "already-published", note: comparison.note };
    case "other":
      return {
        status: "conflict",
        fails: true,
        entries: comparison.entries,
        cause:
          comparison.reason === undefined
            ? `It differs from the version that ${title} has.`
            : `It differs from the version that ${title} has: ${comparison.reason}.`,
        remedy: "A version can never be replaced: release a new one.",
        ...(comparison.sentByRun && { ...comparison.sentByRun, isSentByRun: true as const }),
      };
    case "unreadable":
      return {
        status: "unclear",
        cause: `${title} has this version with another checksum, and its contents could not be read: ${comparison.cause}`,
        remedy: "Run this job again.",
      };
  }
}
