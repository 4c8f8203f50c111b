const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A measured time: "1.2 s", "58 s", "9 min 58 s", "3 h 30 min". */
export function duration(ms: number): string {
  if (!(ms > 0)) return "0 s";
  if (ms < 10 * second - 50) return `${Math.max(0.1, ms / second).toFixed(1)} s`;
  if (ms < hour - second / 2) {
    const seconds = Math.round(ms / second);
    return joined(Math.floor(seconds / 60), "min", seconds % 60, "s");
  }
  return hoursAndMinutes(Math.round(ms / minute));
}

/** A time that is only expected, rounded up: "20 s", "3 min", "3 h 30 min". */
export function roughDuration(ms: number): string {
  if (!(ms > 0)) return "0 s";
  const seconds = Math.ceil(ms / second);
  return seconds < 60 ? `${seconds} s` : hoursAndMinutes(Math.ceil(ms / minute));
}

function hoursAndMinutes(minutes: number): string {
  return joined(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

function joined(big: number, bigUnit: string, small: number, smallUnit: string): string {
  if (big === 0) return `${small} ${smallUnit}`;
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}

/** Epoch ms as ISO 8601, or undefined where that is no time. */
export function isoTime(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** "21 Nov 2026" */
export function day(ms: number): string {
  const iso = isoTime(ms);
  if (iso === undefined) return "unknown day";
  const date = new Date(ms);
  // As it stands in "Sat, 21 Nov 2026": a language's own formats take 60 ms to load.
  const month = date.toUTCString().slice(8, 11);
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** "14:32:10 UTC"; with the day in front when it is not that of `now`. */
export function timeToTheSecond(ms: number, now: number): string {
  return onDay(ms, now, isoTime(ms)?.slice(-13, -5));
}

/** "14:32 UTC", rounded up so that it is never too early; with the day when it is not that of `now`. */
export function timeToTheMinute(ms: number, now: number): string {
  const up = Math.ceil(ms / minute) * minute;
  return onDay(up, now, isoTime(up)?.slice(-13, -8));
}

function onDay(ms: number, now: number, time: string | undefined): string {
  if (time === undefined) return "an unknown time";
  const today = isoTime(now)?.slice(0, -14) === isoTime(ms)?.slice(0, -14);
  return today ? `${time} UTC` : `${day(ms)}, ${time} UTC`;
}
