import { setImmediate } from "node:timers/promises";
import type { Clock } from "@fairlead/publishing";
import type { SandboxClock } from "@fairlead/sandbox";

/** What a sleep moves: real time with an offset, or none at all. */
interface Movable {
  now(): number;
  advance(ms: number): void;
}

/** A clock whose sleeps are over at once, with their time gone by. */
export function jumpingClock(movable: Movable = standing()): Clock {
  return {
    now: () => movable.now(),
    sleep: async (ms) => {
      movable.advance(ms);
      await setImmediate();
    },
  };
}

/** A time that moves only when it is told to: what a test waits comes out to the millisecond. */
export function standing(time = Date.UTC(2026, 10, 21, 7)): SandboxClock {
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    advanceTo: (epochMs) => {
      time = Math.max(time, epochMs);
    },
  };
}
