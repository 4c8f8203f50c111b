import { setTimeout } from "node:timers/promises";
import { unlessAborted } from "./client.ts";

/** How often to look, and after how long without anything new to give up; in ms. */
export interface Patience {
  readonly lookEveryMs: number;
  readonly stallMs: number;
}

/**
 * GitHub's client gives up a try of its own after 30 s, but a connection that was cut off five times,
 * always with an address that lives one minute: that takes three minutes, and only the second try can
 * help. An answer that never begins it awaits for longer still.
 */
const standardPatience: Patience = { lookEveryMs: 5_000, stallMs: 60_000 };

/**
 * The outcome of a download, or an error once nothing more has arrived for a minute: the client is then
 * left to itself, for it cannot be stopped. What it has fetched before counts once, however often it
 * begins anew.
 *
 * @param arrived how many bytes are there
 */
export async function withStallTimeout<T>(
  download: Promise<T>,
  arrived: () => Promise<number>,
  cancelled: AbortSignal,
  { lookEveryMs, stallMs }: Patience = standardPatience,
): Promise<T> {
  const [stalled, ended] = [new AbortController(), new AbortController()];
  const watch = async () => {
    let most = 0;
    for (let idleMs = 0; idleMs < stallMs;) {
      // As for requests, in real time: no clock of a test moves a download.
      await setTimeout(lookEveryMs, undefined, { signal: ended.signal });
      const bytes = await arrived().catch(() => 0);
      idleMs = bytes > most ? 0 : idleMs + lookEveryMs;
      most = Math.max(most, bytes);
    }
    stalled.abort(new Error(`nothing more arrived for ${stallMs / 1_000} s`));
  };
  // It ends with an error when the download has ended.
  const watching = watch().catch(() => undefined);
  try {
    return await unlessAborted(download, AbortSignal.any([cancelled, stalled.signal]));
  } finally {
    ended.abort();
    await watching;
  }
}
