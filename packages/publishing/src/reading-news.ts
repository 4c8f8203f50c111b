import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";

/** While units are read back, how many are served is told so often at most, in ms. */
const tellEveryMs = 5_000;

/** What is told of reading back: nothing while there are uploads, for their lines tell enough. */
export class ReadingNews {
  /** Epoch ms at which nothing was left but reading, and of the last line about it. */
  private alone: { readonly from: number; readonly toldAt: number } | undefined;
  private seen = 0;
  private readonly clock: Clock;
  private readonly emit: (event: ReleaseEvent) => void;

  constructor(clock: Clock, emit: (event: ReleaseEvent) => void) {
    this.clock = clock;
    this.emit = emit;
  }

  /** @param awaited how many units are still to be read; `withinMs`: how long that may take */
  left(uploads: number, awaited: number, withinMs: number): void {
    const now = this.clock.now();
    if (uploads > 0) this.alone = undefined;
    else if (this.alone === undefined) {
      this.alone = { from: now, toldAt: now };
      this.emit({ kind: "confirming", units: awaited, until: now + withinMs, now });
    }
  }

  /** A unit was read. */
  read(awaited: number): void {
    this.seen += 1;
    const now = this.clock.now();
    if (this.alone === undefined) return;
    const { from, toldAt } = this.alone;
    if (awaited > 0 && now - toldAt < tellEveryMs) return;
    this.alone = { from, toldAt: now };
    const units = this.seen + awaited;
    this.emit({ kind: "confirmed", confirmed: this.seen, units, afterMs: now - from });
  }
}
