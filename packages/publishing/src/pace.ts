import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";
import { closed, openLane, passed, type Lane, type Limited } from "./lane.ts";
import type { Estimate, Wait } from "./outcome.ts";
import type { LoopPorts } from "./ports.ts";
import { uploadsAtOnce, type RegistryTraits } from "./registry.ts";
import {
  assumedUploadMs,
  estimateUploads,
  fullBuckets,
  take,
  type BucketLevel,
} from "./token-bucket.ts";
import type { ReleaseUnit } from "./unit.ts";
import { quoted } from "./wording.ts";

/** While a wait lasts, the countdown is told after a quarter of what is left, within these bounds. */
const shortestCountdownMs = 60_000;
const longestCountdownMs = 5 * 60_000;

/**
 * When the next upload may start. What the registry answers (a limit that lasts until a date) is the
 * truth and closes that limit's lane; the documented buckets serve only to say how long it will take.
 */
export class Pace {
  readonly waits: Wait[] = [];
  /** How many uploads may be under way at once. */
  readonly atOnce: number;
  /** By the limit's name. */
  private readonly lanes = new Map<string, Lane>();
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

  constructor(
    options: Pick<LoopPorts, "clock" | "cancelled" | "emit"> & {
      readonly traits: RegistryTraits;
      readonly maxWaitMs: number;
    },
  ) {
    this.traits = options.traits;
    this.maxWaitMs = options.maxWaitMs;
    this.clock = options.clock;
    this.cancelled = options.cancelled;
    this.emit = options.emit;
    this.levels = fullBuckets(this.traits);
    this.atOnce = uploadsAtOnce(this.traits);
  }

  laneOf(limit: string): Lane {
    return this.lanes.get(limit) ?? openLane(this.atOnce);
  }

  isOpen(limit: string): boolean {
    return this.laneOf(limit).opensAt <= this.clock.now();
  }

  /** An upload that was sent at `startedAt` (epoch ms) was refused for a limit. */
  limited({ limit }: ReleaseUnit, startedAt: number, answer: Limited): void {
    const said = { ...answer, reason: quoted(this.traits.title, answer.reason) };
    const lane = closed(this.laneOf(limit), said, startedAt, this.clock.now());
    this.lanes.set(limit, lane);
    this.levels.set(limit, { tokens: 0, nextRefill: lane.opensAt });
  }

  /** An upload that was sent at `startedAt` (epoch ms) met no limit: its lane recovers. */
  passed({ limit }: ReleaseUnit, startedAt: number): void {
    this.lanes.set(limit, passed(this.laneOf(limit), this.atOnce, startedAt));
  }

  /** An upload took place: the pause behind it and the documented buckets count it. */
  uploaded({ limit }: ReleaseUnit, startedAt: number): void {
    const now = this.clock.now();
    this.lastUploadEnd = now;
    this.uploads += 1;
    this.uploadingMs += now - startedAt;
    const bucket = this.traits.limits.find(({ name }) => name === limit);
    const level = this.levels.get(limit);
    if (bucket !== undefined && level !== undefined) take(bucket, level, now);
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

  /** Waits out the pause that was asked for between two uploads; false if there was nothing to wait for. */
  async waitForDelay(): Promise<boolean> {
    const { delayMs } = this.traits;
    if (this.lastUploadEnd === undefined || delayMs === undefined) return false;
    const until = this.lastUploadEnd + delayMs;
    if (until <= this.clock.now()) return false;
    await this.pause(until, `${delayMs / 1_000} s between uploads`);
    return true;
  }

  /** Pauses before an unclear upload is read back; recorded, but no wait for a limit. */
  async waitToReadBack(ms: number, reason: string): Promise<void> {
    const from = this.clock.now();
    await this.clock.sleep(ms, this.cancelled);
    this.waits.push({ reason, from, until: this.clock.now() });
  }

  /** How long these uploads take from now on, and which documented limit says so. */
  estimate(units: readonly ReleaseUnit[]): Estimate {
    return estimateUploads(units, this.traits, {
      levels: this.levels,
      now: this.clock.now(),
      eachMs: this.eachMs(),
    });
  }

  /**
   * How long it takes until all is uploaded. An upload that is under way has spent its token.
   *
   * @param waiting those that have none yet; `underWay`: how many have
   */
  leftMs(waiting: readonly ReleaseUnit[], underWay: number): number {
    const { ms } = this.estimate(waiting);
    return underWay > 0 ? Math.max(ms, this.eachMs() ?? assumedUploadMs) : ms;
  }

  private eachMs(): number | undefined {
    return this.uploads > 0 ? this.uploadingMs / this.uploads : undefined;
  }

  private async pause(
    until: number,
    reason: string,
    progress?: { done: number; total: number; doneAbout: number },
  ): Promise<void> {
    this.emit({ kind: "wait", reason, until, now: this.clock.now(), ...progress });
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
