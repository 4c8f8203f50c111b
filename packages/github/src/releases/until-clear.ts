import { retry } from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import { freshness, type Fresh } from "./fresh.ts";
import type { Written } from "./rest-calls.ts";

/** Pauses in ms before GitHub is looked at again after an answer that left open what was done. */
export const unclearBackoffMs: readonly number[] = [5_000, 15_000, 45_000, 120_000];

/** What is known before a write is made. */
export interface Try {
  /** What it relies on has to be read again: it was read too long ago, or the write before may have been done. */
  readonly again: boolean;
  /** How often it was sent before with an end that leaves open whether this run has done it. */
  readonly sent: number;
  /** For the write: keeps it from being sent when its turn, or a limit of it or of a read, came too late. */
  readonly guard: Fresh["guard"];
}

/** What became of a write in the end. */
export type Clear<T> = Exclude<Written<T>, { kind: "stale" }>;

/**
 * Makes a write, and makes it again while its answer leaves open whether it was done. One that was not
 * sent, because it had to wait, is made again at once, on what is read then.
 *
 * @param write reads again what it relies on where it is told so
 * @param unclear says what is not known, for the log: a sentence without its end
 * @param readAt when what the first try relies on was read, in epoch ms; just now, if absent
 * @returns the last answer; throws the reason of the signal when the job is cancelled
 */
export async function untilClear<T>(
  write: (now: Try) => Promise<Written<T>>,
  unclear: (cause: string) => string,
  { clock, cancelled, log }: Pick<RestPorts, "clock" | "cancelled" | "log">,
  readAt = clock.now(),
): Promise<Clear<T>> {
  const fresh = freshness(clock, readAt);
  let again = !fresh.isFresh();
  let sent = 0;
  const send = async () => {
    for (;;) {
      if (again) fresh.readAgain();
      const written = await write({ again, sent, guard: fresh.guard });
      again = true;
      cancelled.throwIfAborted();
      if (written.kind === "unclear" && written.isOfOther !== true) sent += 1;
      if (written.kind !== "stale") return written;
    }
  };
  const written = await retry(send, {
    isTransient: ({ kind }) => kind === "unclear",
    onPause: (answer, pauseMs) => {
      if (answer.kind !== "unclear") return;
      log.info(`${unclear(answer.cause)}. Checking again in ${pauseMs / 1_000} s.`);
    },
    ...{ backoffMs: unclearBackoffMs, clock, signal: cancelled },
  });
  cancelled.throwIfAborted();
  return written;
}
