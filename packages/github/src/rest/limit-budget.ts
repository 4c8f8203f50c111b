import type { Clock } from "@fairlead/publishing";

/** The primary limit is counted by the hour. */
const hourMs = 3_600_000;

/** Whether so many ms, from now on, may still be waited; they count as waited then. */
export type LimitBudget = (ms: number) => boolean;

/**
 * For how long GitHub's limits may be waited for in all, by however many connections: a step that makes
 * many releases does not wait an hour for each. Time in which several requests wait counts once, and work
 * does not count.
 */
export function limitBudget(clock: Clock, allMs = hourMs): LimitBudget {
  let leftMs = allMs;
  let waitedUntil = -Infinity;
  return (ms) => {
    const now = clock.now();
    const moreMs = Math.max(0, now + ms - Math.max(now, waitedUntil));
    if (moreMs > leftMs) return false;
    leftMs -= moreMs;
    waitedUntil = Math.max(waitedUntil, now + ms);
    return true;
  };
}
