import type { AnswerHeaders } from "@fairlead/http";

/** A registry that lets caches keep its answers longer than this, in ms, is not followed any further. */
const longestMs = 600_000;
/** Dates in headers are whole seconds, so a difference of two can be one too long. */
const roundingMs = 1_000;

/**
 * How long from now, in ms, a cache may still give out a copy that is older than this answer: installers
 * elsewhere ask other caches, and have their own. A copy that was made before the answer came into being
 * is out of date `max-age` later (RFC 9111, section 4.2), and the answer is as old as its `Age`, or as its
 * `Last-Modified` tells. npmjs sends `max-age=300` with both, and an `Age` beyond it (npm/cli#3656).
 * What no header speaks of is not waited for.
 */
export function olderCopiesMs(headers: AnswerHeaders): number {
  const control = (headers.get("cache-control") ?? "").toLowerCase();
  if (/\bno-(store|cache)\b/.test(control)) return 0;
  const keptMs = Math.max(secondsOf(control, "max-age"), secondsOf(control, "s-maxage")) * 1_000;
  const ageMs = Number(headers.get("age") ?? 0) * 1_000;
  const date = Date.parse(headers.get("date") ?? "");
  const unchangedMs = date - Date.parse(headers.get("last-modified") ?? "") - roundingMs;
  const knownMs = Math.max(...[0, ageMs, unchangedMs].filter((ms) => !Number.isNaN(ms)));
  return Math.min(longestMs, Math.max(0, keptMs - knownMs));
}

function secondsOf(control: string, directive: "max-age" | "s-maxage"): number {
  const found = new RegExp(`(?:^|[\\s,])${directive}\\s*=\\s*"?(\\d+)`).exec(control);
  return Number(found?.[1] ?? 0);
}
