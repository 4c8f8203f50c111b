import type { Clock } from "./clock.ts";

export interface RetryOptions<T> {
  /** Whether another attempt may end differently. */
  readonly isTransient: (result: T) => boolean;
  /** The pauses in ms between the attempts: one attempt more than pauses. May be endless. */
  readonly backoffMs: Iterable<number>;
  /** No pause goes beyond this moment (ms since the epoch), and none begins after it. */
  readonly deadline?: number;
  /** When the server wants to be asked again at the earliest (ms since the epoch), if it says so. */
  readonly retryAfter?: (result: T) => number | undefined;
  /** A server that asks for a longer wait than this, in ms, is not waited for: its answer stands. */
  readonly longestRetryAfterMs?: number;
  /** Spreads the clients that wait for one thing: the pause to make for a pause of the backoff. */
  readonly jitter?: (pauseMs: number) => number;
  /** Told before each pause what it is for, and its length in ms. */
  readonly onPause?: (result: T, pauseMs: number) => void;
  readonly clock: Clock;
  /** When it is aborted, a pause ends at once, and the last result stands. */
  readonly signal: AbortSignal;
}

/**
 * Makes attempts until the result of one is not transient, the backoff or the time is used up, or the
 * job is cancelled. What an attempt throws is thrown: results are values here.
 *
 * @param attempt gets how many were made before it
 * @returns the last result, which may still be transient
 */
export async function retry<T>(
  attempt: (made: number) => Promise<T>,
  options: RetryOptions<T>,
): Promise<T> {
  const { isTransient, backoffMs, deadline = Infinity, onPause, clock, signal } = options;
  const { retryAfter = () => undefined, longestRetryAfterMs = 120_000 } = options;
  const { jitter = (ms: number) => ms } = options;
  const isCancelled = () => signal.aborted;
  let made = 0;
  let result = await attempt(made);
  for (const backoff of backoffMs) {
    const now = clock.now();
    const left = deadline - now;
    if (!isTransient(result) || isCancelled() || left <= 0) break;
    const askedMs = (retryAfter(result) ?? now) - now;
    if (askedMs > Math.min(longestRetryAfterMs, left)) break;
    const pauseMs = Math.min(Math.max(jitter(backoff), askedMs), left);
    onPause?.(result, pauseMs);
    await clock.sleep(pauseMs, signal);
    if (isCancelled()) break;
    made += 1;
    result = await attempt(made);
  }
  return result;
}

/** An endless backoff: each pause is longer than the one before by `growth`, up to the longest. */
export function* growingBackoff(
  firstMs: number,
  growth: number,
  longestMs = Infinity,
): Generator<number, never> {
  for (let pauseMs = firstMs; ; pauseMs = Math.min(pauseMs * growth, longestMs)) yield pauseMs;
}
