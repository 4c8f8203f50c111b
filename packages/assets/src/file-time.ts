import type { Problem } from "@fairlead/publishing";

/** The time that all files in the archives have. */
export interface FileTime {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Where it is from, in a sentence. */
  readonly note: string;
}

/** 32 bits with a sign: what every unpacker understands. */
const latest = 2 ** 31 - 1;
/** Without any other: zips know no earlier year. */
const fixed = Date.UTC(1980, 0, 2) / 1_000;

/**
 * Chooses the time: `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/),
 * else that of the commit, else a fixed one.
 *
 * @param commitSeconds undefined where nothing is checked out
 */
export function fileTime(
  sourceDateEpoch: string | undefined,
  commitSeconds: number | undefined,
): { readonly time: FileTime; readonly problems: readonly Problem[] } {
  const given = sourceDateEpoch?.trim() ?? "";
  if (given !== "") {
    const seconds = /^\d{1,10}$/.test(given) ? Number(given) : NaN;
    const time = {
      seconds,
      note: `All files get the time of SOURCE_DATE_EPOCH, ${said(seconds)}.`,
    };
    if (seconds <= latest) return { time, problems: [] };
    const message = `SOURCE_DATE_EPOCH is ${JSON.stringify(given)}; expected whole seconds from 0 to ${latest}.`;
    return {
      time: { seconds: 0, note: "" },
      problems: [
        {
          code: "source-date-epoch-invalid",
          message,
          remedy: "Correct it, or unset it to use the commit's time.",
        },
      ],
    };
  }
  if (commitSeconds !== undefined) {
    const seconds = Math.min(Math.max(commitSeconds, 0), latest);
    return {
      time: { seconds, note: `All files get the time of the commit, ${said(seconds)}.` },
      problems: [],
    };
  }
  const note = `Nothing is checked out and SOURCE_DATE_EPOCH is not set: all files get the time ${said(fixed)}.`;
  return { time: { seconds: fixed, note }, problems: [] };
}

function said(seconds: number): string {
  return Number.isNaN(seconds) ? "" : new Date(seconds * 1_000).toISOString();
}
