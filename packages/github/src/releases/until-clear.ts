import { retry } from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import type { Written } from "./rest-calls.ts";

/** Pauses in ms before GitHub is looked at again after an answer that left open what was done. */
export const unclearBackoffMs: readonly number[] = [5_000, 15_000, 45_000, 120_000];

/**
 * Makes a write, and makes it again while its answer leaves open whether it was done. What must not be
 * done twice looks first, from the second time on.
 *
 * @param write gets how often it was made before
 * @param unclear says what is not known, for the log: a sentence without its end
 * @returns the last answer; throws the reason of the signal when the job is cancelled
 */
export async function untilClear<T>(
  write: (made: number) => Promise<Written<T>>,
  unclear: (cause: string) => string,
  { clock, cancelled, log }: Pick<RestPorts, "clock" | "cancelled" | "log">,
): Promise<Written<T>> {
  const written = await retry(write, {
    isTransient: ({ kind }) => kind === "unclear",
    onPause: (answer, pauseMs) => {
      if (answer.kind !== "unclear") return;
      log.info(`${unclear(answer.cause)}. Looking in ${pauseMs / 1_000} s.`);
    },
    ...{ backoffMs: unclearBackoffMs, clock, signal: cancelled },
  });
  cancelled.throwIfAborted();
  return written;
}
