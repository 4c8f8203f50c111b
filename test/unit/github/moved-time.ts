import type { Clock } from "@fairlead/publishing";

/** A clock whose pauses take no time: they move it on, and are kept. */
export function movedTime(start = Date.parse("2026-11-01T12:00:00Z")) {
  let now = start;
  const pauses: number[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: (ms) => {
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  return { clock, pauses };
}
