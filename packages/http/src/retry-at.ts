import type { AnswerHeaders } from "./answer-headers.ts";

/** Care for a clock of ours that is wrong, in ms. */
const careMs = 2_000;
/** GitHub runs a job again within 30 days: a server that asks for more means that or nothing. */
const mostMs = 30 * 24 * 60 * 60 * 1_000;

/**
 * `Retry-After`, a date or seconds, as a moment of our clock: a date is counted from the answer's own
 * `Date`, so that a wrong clock here does no harm. No later than in 30 days.
 */
export function retryAt(headers: AnswerHeaders, now: number): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  const after = (waitMs: number) => now + Math.min(Math.max(0, waitMs), mostMs) + careMs;
  if (/^\d+$/.test(value)) return after(Number(value) * 1_000);
  const date = Date.parse(value);
  if (Number.isNaN(date)) return undefined;
  const answeredAt = Date.parse(headers.get("date") ?? "");
  return after(date - (Number.isNaN(answeredAt) ? now : answeredAt));
}
