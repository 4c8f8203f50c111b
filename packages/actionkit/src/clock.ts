import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "@fairlead/publishing";

/** A timer of Node holds 31 bits of milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    sleepInSlices(ms, signal, async (slice) => {
      // An aborted pause is over, and that is all the sleeper asked for.
      await pause(slice, undefined, { signal }).catch(() => undefined);
    }),
};

/** Sleeps `ms` in pauses that a timer can hold, until `signal` is aborted. */
export async function sleepInSlices(
  ms: number,
  signal: AbortSignal | undefined,
  pauseFor: (ms: number) => Promise<void>,
): Promise<void> {
  for (let left = ms; left > 0 && signal?.aborted !== true; left -= longestTimerMs) {
    await pauseFor(Math.min(left, longestTimerMs));
  }
}
