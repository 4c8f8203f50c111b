import { takeToken, type Bucket, type BucketSize } from "../crates-io/rate-limiter.ts";
import { NpmError } from "./api-error.ts";

/** The answer to who publishes too fast; without ms it does not say for how long. */
export function tooManyRequests(afterMs?: number): NpmError {
  const headers = afterMs === undefined ? undefined : { "retry-after": seconds(afterMs) };
  return new NpmError(429, "Could not publish, as user undefined: rate limited exceeded", headers);
}

/** npmjs gives seconds, not a date. */
function seconds(ms: number): string {
  return String(Math.max(0, Math.ceil(ms / 1_000)));
}

/** A token bucket for each user. npmjs's own sizes are not documented. */
export class PublishLimiter {
  readonly #size: BucketSize | "off";
  readonly #buckets = new Map<string, Bucket>();

  constructor(size: BucketSize | "off") {
    this.#size = size;
  }

  /** Takes a token; throws the 429 if there is none. */
  check(user: string, now: number): void {
    if (this.#size === "off") return;
    const bucket = takeToken(this.#buckets.get(user), this.#size, now);
    this.#buckets.set(user, bucket);
    if (bucket.tokens < 1) throw tooManyRequests(bucket.lastRefill + this.#size.refillMs - now);
  }
}
