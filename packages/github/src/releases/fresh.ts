import type { Clock } from "@fairlead/publishing";

/**
 * For how long what was read counts for a write, in ms. Writes are sent a second apart, and GitHub's limits
 * hold them up, and the reads before them, for as much as an hour.
 */
export const freshMs = 5_000;

/** Keeps a write from being sent: what it relies on may be past. */
export class Stale extends Error {}

/** What a write relies on, by when it was read. */
export interface Fresh {
  readonly isFresh: () => boolean;
  /** Throws `Stale` right before a write would be sent on what was read too long ago. */
  readonly guard: () => Promise<void>;
  /** All of it is read again, from now on. */
  readonly readAgain: () => void;
}

/**
 * Each time that a write was too late, the next one has twice as long: where reading takes that long, or
 * every request meets a limit, it is sent in the end.
 *
 * @param readAt when the first of it was read, in epoch ms; just now, if absent
 */
export function freshness(clock: Clock, readAt = clock.now()): Fresh {
  let since = readAt;
  let allowedMs = freshMs;
  const isFresh = () => clock.now() - since <= allowedMs;
  return {
    isFresh,
    guard: () => {
      if (isFresh()) return Promise.resolve();
      allowedMs *= 2;
      return Promise.reject(new Stale());
    },
    readAgain: () => {
      since = clock.now();
    },
  };
}
