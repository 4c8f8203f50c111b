import { setImmediate } from "node:timers/promises";
import type { Clock } from "@fairlead/publishing";

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

function standing(): Movable {
  let time = Date.UTC(2026, 10, 21, 7);
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
}
