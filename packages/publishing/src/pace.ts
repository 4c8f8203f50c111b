import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";
import type { Estimate, Wait } from "./outcome.ts";
import type { RegistryTraits } from "./registry.ts";
import { estimateUploads, fullBuckets, take, type BucketLevel } from "./token-bucket.ts";
import type { ReleaseUnit } from "./unit.ts";

/** While a wait lasts, the countdown is told after a quarter of what is left, within these bounds. */
const shortestCountdownMs = 30_000;
const longestCountdownMs = 5 * 60_000;

/** The shortest wait for a limit, in ms: an answer with a date in the past must not make the loop spin. */
const leastWaitMs = 1_000;

/**
 * When the next upload may start. What the registry answers (a limit that lasts until a date) is the
 * truth and closes that limit's lane; the documented buckets serve only to say how long it will take.
 */
export class Pace {
  readonly waits: Wait[] = [];
  /** Limits that the registry closed: epoch ms at which each opens, and its words. */
  private readonly closed = new Map<string, { until: number; reason: string }>();
  private readonly levels: Map<string, BucketLevel>;
  private waitedMs = 0;
  private lastUploadEnd: number | undefined;
  private uploads = 0;
  private uploadingMs = 0;
  private readonly traits: RegistryTraits;
  private readonly maxWaitMs: number;
  private readonly clock: Clock;
  private readonly cancelled: AbortSignal;
  private readonly emit: (event: ReleaseEvent) => void;

  constructor(options: {
    traits: RegistryTraits;
    maxWaitMs: number;
    clock: Clock;
    cancelled: AbortSignal;
    emit: (event: ReleaseEvent) => void;
  }) {
    this.traits = options.traits;
    this.maxWaitMs = options.maxWaitMs;
    this.clock = options.clock;
    this.cancelled = options.cancelled;
    this.emit = options.emit;
    this.levels = fullBuckets(this.traits);
  }

  /** Epoch ms from which on a unit under this limit may be uploaded; 0 when it is open. */
  opensAt(limit: string): number {
    const until = this.closed.get(limit)?.until ?? 0;
    return until > this.clock.now() ? until : 0;
  }

  reasonFor(limit: string): string {
    return this.closed.get(limit)?.reason ?? "";
  }

  /** The registry said that this limit is exhausted until `date` (epoch ms). */
  close(limit: string, date: number, reason: string): void {
    const until = Math.max(date, this.clock.now() + leastWaitMs);
    this.closed.set(limit, { until, reason });
    this.levels.set(limit, { tokens: 0, nextRefill: until });
  }

  /** Would waiting until `until` pass the total that this run may wait for limits? */
  exceedsMaxWait(until: number): boolean {
    return this.waitedMs + (until - this.clock.now()) > this.maxWaitMs;
  }

  /** Waits for a limit to open; counts towards the total that may be waited. */
  async waitForLimit(
    until: number,
    reason: string,
    progress: { done: number; total: number; doneAbout: number },
  ): Promise<void> {
    const from = this.clock.now();
    await this.pause(until, reason, progress);
    this.waitedMs += this.clock.now() - from;
    this.waits.push({ reason, from, until: this.clock.now() });
  }

  /** Waits for the least interval between two uploads, if one is set. */
  async waitForInterval(): Promise<void> {
    if (this.lastUploadEnd === undefined) return;
    const until = this.lastUploadEnd + this.traits.minIntervalMs;
    if (until <= this.clock.now()) return;
    await this.pause(until, `${this.traits.minIntervalMs / 1000} s between uploads`);
  }

  /** Pauses before an unclear upload is read back; recorded, but no wait for a limit. */
  async waitToReadBack(ms: number, reason: string): Promise<void> {
    const from = this.clock.now();
    await this.clock.sleep(ms, this.cancelled);
    this.waits.push({ reason, from, until: this.clock.now() });
  }

  /** An upload took place: the interval and the documented buckets count it. */
  uploaded(unit: ReleaseUnit, startedAt: number): void {
    const now = this.clock.now();
    this.lastUploadEnd = now;
    this.uploads += 1;
    this.uploadingMs += now - startedAt;
    const bucket = this.traits.limits.find(({ name }) => name === unit.limit);
    const level = this.levels.get(unit.limit);
    if (bucket !== undefined && level !== undefined) take(bucket, level, now);
  }

  /** How long these uploads take from now on, and which documented limit says so. */
  estimate(units: readonly ReleaseUnit[]): Estimate {
    const eachMs = this.uploads > 0 ? this.uploadingMs / this.uploads : undefined;
    return estimateUploads(units, this.traits, {
      levels: this.levels,
      now: this.clock.now(),
      eachMs,
    });
  }

  private async pause(
    until: number,
    reason: string,
    progress?: { done: number; total: number; doneAbout: number },
  ): Promise<void> {
    this.emit({ kind: "wait", reason, until, now: this.clock.now() });
    for (let isFirst = true; ; isFirst = false) {
      const now = this.clock.now();
      const left = until - now;
      if (left <= 0 || this.cancelled.aborted) return;
      if (progress !== undefined && !isFirst)
        this.emit({ kind: "waiting", until, now, ...progress });
      const next = Math.min(Math.max(left / 4, shortestCountdownMs), longestCountdownMs);
      await this.clock.sleep(Math.min(left, next), this.cancelled);
    }
  }
}
