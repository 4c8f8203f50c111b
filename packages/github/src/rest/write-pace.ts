import type { Clock } from "@fairlead/publishing";

/**
 * GitHub asks for a second between two writes
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
const betweenWritesMs = 1_000;

/** Options of octokit's throttling, for one connection or several that write in turn. */
export type WritePace = object;

type Schedule = (options: object, send: () => Promise<unknown>) => Promise<unknown>;

/**
 * The pace of writes, as the options by which octokit's throttling takes its limiters. Its own would
 * do the same by real time, whatever clock was passed in. Its types ask for more of a limiter than it
 * uses, so the options go without one. The first wait says why.
 *
 * @param apartMs the least time between two writes
 */
export function writePace(
  clock: Clock,
  cancelled: AbortSignal,
  say: (line: string) => void,
  apartMs = betweenWritesMs,
): WritePace {
  let next = 0;
  let isSaid = false;
  const schedule: Schedule = async (_, send) => {
    const now = clock.now();
    const wait = next - now;
    next = Math.max(next, now) + apartMs;
    if (wait > 0 && !isSaid) {
      isSaid = true;
      say("Writes are sent one second apart, as GitHub asks.");
    }
    if (wait > 0) await clock.sleep(wait, cancelled);
    return send();
  };
  // The second is for what notifies people, which has its turn among the writes already.
  const atOnce: Schedule = (_, send) => send();
  return { write: limiter(schedule), notifications: limiter(atOnce) };
}

function limiter(schedule: Schedule) {
  return { key: () => ({ schedule }) };
}
