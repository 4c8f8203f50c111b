import { ApiError } from "./api-error.ts";

/** A token bucket: `burst` at once, then one every `refillMs`. */
export interface BucketSize {
  readonly burst: number;
  readonly refillMs: number;
}

export type LimitedAction = "publish-new" | "publish-update" | "yank";

/** The sizes that crates.io runs with (src/rate_limiter.rs). */
export const cratesIoLimits: Readonly<Record<LimitedAction, BucketSize>> = {
  "publish-new": { burst: 5, refillMs: 600_000 },
  "publish-update": { burst: 30, refillMs: 60_000 },
  yank: { burst: 100, refillMs: 60_000 },
};

const messages: Readonly<Record<LimitedAction, string>> = {
  "publish-new": "You have published too many new crates in a short period of time",
  "publish-update":
    "You have published too many updates to existing crates in a short period of time",
  yank: "You have yanked or unyanked too many versions in a short period of time",
};

export interface Bucket {
  readonly tokens: number;
  /** Epoch ms. */
  readonly lastRefill: number;
}

/**
 * Refills a bucket and takes a token, as crates.io's `take_token` does: a bucket is made full and
 * nothing is taken from it then, so what is returned is between 0 and `burst`, and 0 is a refusal. A
 * refused request takes a token too, once there is one. The refill date moves by whole tokens only.
 */
export function takeToken(bucket: Bucket | undefined, size: BucketSize, now: number): Bucket {
  if (bucket === undefined) return { tokens: size.burst, lastRefill: now };
  const toAdd = Math.floor((now - bucket.lastRefill) / size.refillMs);
  return {
    tokens: Math.min(size.burst, Math.max(0, bucket.tokens - 1) + toAdd),
    lastRefill: bucket.lastRefill + size.refillMs * toAdd,
  };
}

/** The answer to who has taken too much; `retryAfter` is epoch ms, the header an HTTP date. */
export function tooManyRequests(action: LimitedAction, retryAfter: number): ApiError {
  const date = new Date(retryAfter).toUTCString();
  return new ApiError(
    429,
    `${messages[action]}. Please try again after ${date} and see https://crates.io/docs/rate-limits for more details.`,
    { "retry-after": date },
  );
}

/** The buckets of all users, one for each action. */
export class RateLimiter {
  readonly #sizes: Readonly<Record<LimitedAction, BucketSize>> | "off";
  readonly #buckets = new Map<string, Bucket>();

  constructor(sizes: Readonly<Record<LimitedAction, BucketSize>> | "off") {
    this.#sizes = sizes;
  }

  /** Takes a token; throws the 429 if there is none. */
  check(user: string, action: LimitedAction, now: number): void {
    if (this.#sizes === "off") return;
    const size = this.#sizes[action];
    const key = `${action} ${user}`;
    const bucket = takeToken(this.#buckets.get(key), size, now);
    this.#buckets.set(key, bucket);
    if (bucket.tokens < 1) throw tooManyRequests(action, bucket.lastRefill + size.refillMs);
  }
}
