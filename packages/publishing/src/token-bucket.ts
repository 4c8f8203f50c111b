import type { Estimate } from "./outcome.ts";
import { uploadsAtOnce, type RegistryTraits, type TokenBucket } from "./registry.ts";
import type { ReleaseUnit } from "./unit.ts";

/** What one upload takes before any was measured, in ms. */
export const assumedUploadMs = 1_000;

/** A documented bucket as it is believed to stand now. */
export interface BucketLevel {
  tokens: number;
  /** Epoch ms of the next refill while the bucket is not full. */
  nextRefill: number;
}

/** All buckets of a registry, full: nothing was uploaded for long. By the limit's name. */
export function fullBuckets({ limits }: Pick<RegistryTraits, "limits">): Map<string, BucketLevel> {
  return new Map(limits.map(({ name, burst }) => [name, { tokens: burst, nextRefill: 0 }]));
}

/** Takes one token at `now` (epoch ms), after adding those that came since. */
export function take(bucket: TokenBucket, level: BucketLevel, now: number): void {
  refill(bucket, level, now);
  if (level.tokens === bucket.burst) level.nextRefill = now + bucket.refillMs;
  level.tokens = Math.max(0, level.tokens - 1);
}

/**
 * How long uploads take, and which documented limit says so. Limits run out side by side: while one
 * keeps its units, those of another go on.
 *
 * @param from how the buckets stand at `now` (epoch ms), full if not given; `eachMs`: what one upload
 *   was measured to take
 */
export function estimateUploads(
  units: readonly Pick<ReleaseUnit, "limit">[],
  traits: Pick<RegistryTraits, "title" | "limits" | "delayMs" | "concurrency">,
  from: {
    readonly levels: ReadonlyMap<string, BucketLevel>;
    readonly now: number;
    readonly eachMs?: number | undefined;
  } = { levels: fullBuckets(traits), now: 0 },
): Estimate {
  const { levels, now, eachMs = assumedUploadMs } = from;
  const pauses = Math.max(0, units.length - 1);
  let ms =
    Math.ceil(units.length / uploadsAtOnce(traits)) * eachMs + pauses * (traits.delayMs ?? 0);
  let limit: TokenBucket | undefined;
  for (const bucket of traits.limits) {
    const count = units.filter((unit) => unit.limit === bucket.name).length;
    const level = levels.get(bucket.name);
    if (level === undefined) continue;
    refill(bucket, level, now);
    const limited = msUntilToken(bucket, level, count, now);
    if (limited > ms) {
      ms = limited;
      limit = bucket;
    }
  }
  const reason = limit?.description ?? reasonWithoutLimit(units.length, traits);
  return { uploads: units.length, ms, reason, ...(limit && { limit }) };
}

function reasonWithoutLimit(
  uploads: number,
  {
    delayMs,
    title,
    limits,
    concurrency,
  }: Pick<RegistryTraits, "title" | "limits" | "delayMs" | "concurrency">,
): string {
  if (uploads === 0) return "nothing to upload";
  if (delayMs === 0) return "one at a time";
  if (delayMs !== undefined) return `one at a time, ${delayMs / 1_000} s between uploads`;
  return limits.length > 0
    ? `up to ${concurrency} at a time, below ${title}'s limits if nothing else was published recently`
    : `up to ${concurrency} at a time, as long as ${title} sets no limit`;
}

/** Adds the tokens that came until now. */
function refill(bucket: TokenBucket, level: BucketLevel, now: number): void {
  if (level.tokens >= bucket.burst || now < level.nextRefill) return;
  const refills = 1 + Math.floor((now - level.nextRefill) / bucket.refillMs);
  level.tokens = Math.min(bucket.burst, level.tokens + refills);
  level.nextRefill += refills * bucket.refillMs;
}

/** Ms from now until the bucket has given `count` tokens. */
function msUntilToken(bucket: TokenBucket, level: BucketLevel, count: number, now: number): number {
  if (count <= level.tokens) return 0;
  const next = level.tokens === bucket.burst ? now + bucket.refillMs : level.nextRefill;
  return Math.max(0, next - now) + (count - level.tokens - 1) * bucket.refillMs;
}
