import type { Attempts, Settlement } from "./ledger.ts";
import type { Finding } from "./registry.ts";
import { readBackoffMs } from "./look-up.ts";
import { growingBackoff, retry } from "./retry.ts";
import { settlePresent } from "./settle.ts";
import type { ReleaseUnit } from "./unit.ts";
import { mayBeOurs, type UploadContext } from "./upload.ts";

/**
 * The first pause between two looks, in ms; it grows up to the registry's own. What came in the
 * meantime is noticed late by about a fifth of the time that it took, and a second, at most.
 */
const firstPauseMs = 1_000;
const pauseGrowth = 1.2;

/** What reading a unit back came to. */
export type Confirmed =
  | { readonly kind: "settled"; readonly end: Settlement }
  /** No read has shown it by the deadline. */
  | { readonly kind: "unseen" }
  /** The job was cancelled first. */
  | { readonly kind: "cancelled" };

/**
 * Reads back a unit that the registry took, until it is served, the registry's time for it is over, or
 * the job is cancelled.
 */
export async function confirm<U extends ReleaseUnit>(
  unit: U,
  attempts: Attempts,
  context: Pick<UploadContext<U>, "registry" | "clock" | "random" | "cancelled">,
): Promise<Confirmed> {
  const { registry, clock, random, cancelled } = context;
  const { title, acceptedIsFinal, confirmWithinMs, confirmEveryMs } = registry.traits;
  const isCancelled = () => cancelled.aborted;
  const settled = async (finding: Finding, note?: string): Promise<Confirmed | undefined> => {
    if (finding.kind !== "present") return undefined;
    const end = await settlePresent(unit, finding, registry, clock, cancelled, mayBeOurs(attempts));
    if (end.status === "unclear" && isCancelled()) return { kind: "cancelled" };
    const isThere = end.status === "published" || end.status === "already-published";
    return { kind: "settled", end: { ...(isThere && note !== undefined && { note }), ...end } };
  };

  const finding = await retry(() => registry.find(unit, cancelled), {
    isTransient: ({ kind }) => kind !== "present",
    backoffMs: growingBackoff(firstPauseMs, pauseGrowth, confirmEveryMs),
    jitter: (pauseMs) => pauseMs * (1 + random() / 10),
    deadline: clock.now() + confirmWithinMs,
    ...{ clock, signal: cancelled },
  });
  const found = await settled(finding);
  if (found !== undefined) return found;
  // The index may lag behind what the registry knows.
  if (!isCancelled() && acceptedIsFinal) {
    const known = await retry(() => registry.readBack(unit, cancelled), {
      isTransient: ({ kind }) => kind === "unreadable",
      ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
    });
    const late = await settled(known, `${title} has it; its index does not show it yet.`);
    if (late !== undefined) return late;
  }
  return { kind: isCancelled() ? "cancelled" : "unseen" };
}

/** The end of a unit that was accepted, and that no read has shown: nobody knows whether it is there. */
export function unseen(title: string): Settlement {
  return {
    status: "unclear",
    cause: `${title} accepted it, but no read shows it.`,
    remedy: "Run this job again: it reads the registry first, and uploads only what is missing.",
  };
}

/**
 * The end of a unit that the registry says it has, that no read has shown, and of which no upload was seen
 * accepted: what it has may be other bytes.
 */
export function takenUnseen(title: string, said: string, { unclear }: Attempts): Settlement {
  const sender =
    unclear > 0
      ? "an upload of this run that got an unclear answer, another run, or a person has sent it"
      : "another run or a person has sent it";
  return {
    status: "unclear",
    cause: `${title} has a version that no read shows yet: ${sender} (${said}).`,
    remedy: "Run this job again when it can be read: it is compared then.",
  };
}
