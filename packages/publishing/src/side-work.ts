import type { Clock } from "./clock.ts";

/** Work that goes on beside a loop, which waits for a change of any of it. */
export class SideWork {
  private bell = new AbortController();
  private bug: { readonly error: unknown } | undefined;
  private readonly clock: Clock;

  /** @param cancelled counts as a change */
  constructor(clock: Clock, cancelled: AbortSignal) {
    this.clock = clock;
    cancelled.addEventListener("abort", this.ring, { once: true });
  }

  /** Lets it go on; its end is a change. What it throws is a bug, which the loop is given. */
  start(work: Promise<void>): void {
    void work
      .catch((error: unknown) => {
        this.bug = { error };
      })
      .then(this.ring);
  }

  /** Waits for the next change, or until `until` (epoch ms). Throws what the work has thrown. */
  async change(until?: number): Promise<void> {
    const { signal } = this.bell;
    if (until === undefined) {
      await new Promise((resolve) => {
        signal.addEventListener("abort", resolve, { once: true });
      });
    } else await this.clock.sleep(until - this.clock.now(), signal);
    this.throwBug();
  }

  /** Throws what the work has thrown, if it has. */
  throwBug(): void {
    if (this.bug !== undefined) throw this.bug.error;
  }

  private readonly ring = (): void => {
    // A reason of its own spares the trace of an error.
    this.bell.abort("something changed");
    this.bell = new AbortController();
  };
}
