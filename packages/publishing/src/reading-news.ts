import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";

/** While units are read back, how many are served is told so often at most, in ms. */
const tellEveryMs = 5_000;

/** What is told of reading back: nothing while there are uploads, for their lines tell enough. */
export class ReadingNews {
  /** Since nothing is left but reading: epoch ms of that and of the last line about it. */
  private alone: { readonly from: number; readonly toldAt: number } | undefined;
  /** Units read so far, those beside uploads too: the lines of uploads count these, and so do the lines here. */
  private confirmed = 0;
  private readonly title: string;
  private readonly clock: Clock;
  private readonly emit: (event: ReleaseEvent) => void;

  /** @param title of the registry */
  constructor(title: string, clock: Clock, emit: (event: ReleaseEvent) => void) {
    this.title = title;
    this.clock = clock;
    this.emit = emit;
  }

  /** @param awaited how many units are still to be read; `withinMs`: how long that may take */
  left(uploads: number, awaited: number, withinMs: number): void {
    const now = this.clock.now();
    if (uploads > 0) this.alone = undefined;
    else if (this.alone === undefined) {
      this.alone = { from: now, toldAt: now };
      const { title, confirmed } = this;
      const units = confirmed + awaited;
      this.emit({ kind: "confirming", title, confirmed, units, until: now + withinMs, now });
    }
  }

  /** A unit was read. */
  read(awaited: number): void {
    this.confirmed += 1;
    if (this.alone === undefined) return;
    const now = this.clock.now();
    const { from, toldAt } = this.alone;
    if (awaited > 0 && now - toldAt < tellEveryMs) return;
    this.alone = { from, toldAt: now };
    const { confirmed } = this;
    this.emit({ kind: "confirmed", confirmed, units: confirmed + awaited, afterMs: now - from });
  }
}
