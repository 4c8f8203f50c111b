/** The sandbox's time: real time plus an offset that only grows. */
export interface SandboxClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves the clock `ms` milliseconds forward. */
  advance(ms: number): void;
  /** Moves the clock forward to `epochMs`; a time in its past is ignored, so it never goes back. */
  advanceTo(epochMs: number): void;
}

/** A clock that shows the real time until it is moved. Give one to several servers to move them together. */
export function sandboxClock(): SandboxClock {
  let offset = 0;
  const now = (): number => Date.now() + offset;
  const advance = (ms: number): void => {
    if (Number.isFinite(ms)) offset += Math.max(0, ms);
  };
  return {
    now,
    advance,
    advanceTo(epochMs) {
      advance(epochMs - now());
    },
  };
}
