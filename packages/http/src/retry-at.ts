import type { AnswerHeaders } from "./fetch.ts";

/** Care for a clock of ours that is wrong, in ms. */
const careMs = 2_000;

/**
 * `Retry-After`, a date or seconds, as a moment of our clock: a date is counted from the answer's own
 * `Date`, so that a wrong clock here does no harm.
 */
export function retryAt(headers: AnswerHeaders, now: number): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return now + Number(value) * 1_000 + careMs;
  const date = Date.parse(value);
  if (Number.isNaN(date)) return undefined;
  const answeredAt = Date.parse(headers.get("date") ?? "");
  const waitMs = date - (Number.isNaN(answeredAt) ? now : answeredAt);
  return now + Math.max(0, waitMs) + careMs;
}
