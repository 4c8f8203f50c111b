/** The first pause after a limit without a date, in ms; it doubles up to the longest that was seen. */
const firstPauseMs = 60_000;
const longestPauseMs = 30 * 60_000;

/**
 * The shortest wait for a limit, in ms: an answer with a date in the past must not make the loop spin.
 * It doubles as long as the date turns out to be too early, up to the longest pause.
 */
const leastWaitMs = 1_000;

/** So many uploads without a limit, and one more may be under way at once again. */
const cleanUploads = 5;

/** What is known of one of a registry's limits, by its answers to the uploads that count against it. */
export interface Lane {
  /** How many uploads may be under way at once. */
  readonly concurrency: number;
  /** Epoch ms from which on uploads may start. */
  readonly opensAt: number;
  /** The registry's words of the last limit. */
  readonly reason: string;
  /** Epoch ms at which it was closed last. */
  readonly closedAt: number;
  /** The pause after the next limit without a date, in ms. */
  readonly pauseMs: number;
  /** The shortest wait for the next limit, whatever its date, in ms. */
  readonly leastMs: number;
  /** Uploads without a limit since the last one, or since the last step up. */
  readonly clean: number;
}

/** What a registry says of a limit; without a date, `until` is undefined. */
export interface Limited {
  /** Epoch ms. */
  readonly until: number | undefined;
  readonly reason: string;
}

/** A lane that no limit was met in. */
export function openLane(concurrency: number): Lane {
  return {
    ...{ concurrency, opensAt: 0, reason: "", closedAt: -Infinity },
    ...{ pauseMs: firstPauseMs, leastMs: leastWaitMs, clean: 0 },
  };
}

/**
 * The lane after a limit: closed as long as the registry says, else for a pause that grows; half as many
 * at once from then on. Uploads that were under way already when it was closed meet the same limit, which
 * counts once.
 *
 * @param startedAt epoch ms at which the upload was sent
 */
export function closed(lane: Lane, limited: Limited, startedAt: number, now: number): Lane {
  const { until, reason } = limited;
  if (startedAt <= lane.closedAt) {
    return { ...lane, opensAt: Math.max(lane.opensAt, until ?? 0) };
  }
  const isDated = until !== undefined;
  return {
    concurrency: Math.max(1, Math.floor(lane.concurrency / 2)),
    opensAt: Math.max(until ?? now + lane.pauseMs, now + lane.leastMs),
    ...{ reason, closedAt: now },
    pauseMs: isDated ? lane.pauseMs : Math.min(lane.pauseMs * 2, longestPauseMs),
    leastMs: Math.min(lane.leastMs * 2, longestPauseMs),
    clean: 0,
  };
}

/**
 * The lane after an upload that met no limit: one more at once after some of these. Those that were under
 * way already when it was closed say nothing of how it is now.
 *
 * @param most how many uploads may be under way at once where no limit was met
 * @param startedAt epoch ms at which the upload was sent
 */
export function passed(lane: Lane, most: number, startedAt: number): Lane {
  if (startedAt <= lane.closedAt) return lane;
  const isRecovered = lane.clean + 1 >= cleanUploads;
  return {
    ...lane,
    ...{ pauseMs: firstPauseMs, leastMs: leastWaitMs },
    concurrency: isRecovered ? Math.min(lane.concurrency + 1, most) : lane.concurrency,
    clean: isRecovered ? 0 : lane.clean + 1,
  };
}
