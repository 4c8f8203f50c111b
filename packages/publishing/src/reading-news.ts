import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";

/** While units are read back, how many are served is told so often at most, in ms. */
const tellEveryMs = 5_000;

/** What is told of reading back: nothing while there are uploads, for their lines tell enough. */
export class ReadingNews {
  /**
   * Since nothing is left but reading: epoch ms of that and of the last line about it, and how many were
   * read. What was read before, beside the uploads, is told by none of these lines.
   */
  private alone:
    { readonly from: number; readonly toldAt: number; readonly read: number } | undefined;
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
      this.alone = { from: now, toldAt: now, read: 0 };
      this.emit({ kind: "confirming", units: awaited, until: now + withinMs, now });
    }
  }

  /** A unit was read. */
  read(awaited: number): void {
    if (this.alone === undefined) return;
    const now = this.clock.now();
    const { from } = this.alone;
    const read = this.alone.read + 1;
    const isTold = awaited === 0 || now - this.alone.toldAt >= tellEveryMs;
    this.alone = { from, read, toldAt: isTold ? now : this.alone.toldAt };
    if (!isTold) return;
    this.emit({ kind: "confirmed", confirmed: read, units: read + awaited, afterMs: now - from });
  }
}
