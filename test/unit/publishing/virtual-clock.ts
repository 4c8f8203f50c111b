import { setImmediate } from "node:timers/promises";
import type { Clock } from "@fairlead/publishing";

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** How many moments a run may have before it is taken for one that never ends. */
const mostMoments = 20_000;

/**
 * A clock that stands still while anything is at work, and then jumps to the next moment that someone
 * sleeps until: hours pass in no time, always in the same order.
 */
export class VirtualClock implements Clock {
  private time: number;
  private readonly timers = new Set<Timer>();

  /** @param start epoch ms */
  constructor(start = Date.UTC(2026, 10, 21, 7)) {
    this.time = start;
  }

  readonly now = (): number => this.time;

  readonly sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted === true) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.timers.delete(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = { at: this.time + Math.max(0, ms), fire: wake };
      this.timers.add(timer);
      signal?.addEventListener("abort", wake);
    });
  };

  /** Lets time pass while nothing is at work; who slept before is forgotten. */
  skip(ms: number): void {
    this.timers.clear();
    this.time += ms;
  }

  /**
   * Moves time on until the work is done; undefined if `isDead` says before that that the process
   * which did it is gone. Throws for work that waits for nothing, or that never ends.
   *
   * @param atRest waits until all that is at work beside the clock's sleepers has come to rest
   */
  async run<T>(
    work: Promise<T>,
    isDead = () => false,
    atRest: () => Promise<unknown> = () => setImmediate(),
  ): Promise<T | undefined> {
    let isDone = false;
    const end = work.finally(() => {
      isDone = true;
    });
    end.catch(() => undefined);
    const isOver = () => isDone;
    for (let moment = 0; moment < mostMoments; moment += 1) {
      await atRest();
      if (isOver()) return end;
      if (isDead()) return undefined;
      let next = Infinity;
      for (const { at } of this.timers) next = Math.min(next, at);
      if (next === Infinity) throw new Error("The work waits for something that never comes.");
      this.time = next;
      for (const timer of [...this.timers]) if (timer.at === next) timer.fire();
    }
    throw new Error("The work does not end.");
  }
}
