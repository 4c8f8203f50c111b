/**
 * Where the start of a bundle keeps the first signal that came before this code was loaded; see
 * `actions/build.ts`.
 */
const early = Symbol.for("fairlead.early-signal");

/** Aborted when the job is cancelled, by the signals that the runner sends. */
export function cancellation(): AbortController {
  const cancelled = new AbortController();
  const cancel = (signal: unknown) => {
    cancelled.abort(new Error(`The job was cancelled (${String(signal)}).`));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, cancel);
  const before: unknown = Reflect.get(globalThis, early);
  if (before !== undefined) cancel(before);
  return cancelled;
}
