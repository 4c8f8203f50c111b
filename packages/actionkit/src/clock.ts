import { setTimeout as pause } from "node:timers/promises";

import type { Clock } from "@fairlead/publishing";

/** A timer of Node holds 31 bits of milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    for (let left = ms; left > 0 && signal?.aborted !== true; left -= longestTimerMs) {
      await pause(Math.min(left, longestTimerMs), undefined, signal === undefined ? {} : { signal })
        // An aborted pause is over; that is all the caller asked for.
        .catch(() => undefined);
    }
  },
};
