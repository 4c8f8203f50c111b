import {
  growingBackoff,
  ProblemsError,
  retry,
  type Clock,
  type RetryOptions,
} from "@fairlead/publishing";
import { readRunIfChanged, type RepositoryRest, type WorkflowRun } from "./workflow-run.ts";

/** What waiting for a run needs. */
export interface WatchPorts extends RepositoryRest {
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly log: { readonly info: (line: string) => void };
  /** From 0 to below 1, as `Math.random`: jobs that wait for one run should not ask at once. */
  readonly random: () => number;
  /** When the waiting ends, in ms since the epoch. */
  readonly deadline: number;
}

const shortestPauseMs = 5_000;
const longestPauseMs = 30_000;
/** What can be random in a pause. */
const jitterMs = 5_000;
/** So long nothing is said where nothing changes. */
const silenceMs = 60_000;

/** The pauses before GitHub is asked again, from 5 to 30 s: longer the more often it was. */
export function pollPauses(
  random: () => number,
): Pick<RetryOptions<never>, "backoffMs" | "jitter"> {
  return {
    backoffMs: growingBackoff(shortestPauseMs, 1.5, longestPauseMs - jitterMs),
    jitter: (pauseMs) => Math.round(pauseMs + random() * jitterMs),
  };
}

/**
 * Waits until a run is completed, and returns it as it is then. Tells each change, and every minute
 * that nothing has changed.
 *
 * @throws ProblemsError at the deadline
 */
export async function watchRun(run: WorkflowRun, ports: WatchPorts): Promise<WorkflowRun> {
  const { clock, cancelled, log, random, deadline } = ports;
  const startedAt = clock.now();
  let now = run;
  let etag: string | undefined;
  let toldAt = startedAt;
  if (now.status !== "completed")
    log.info(`${describeRun(now)}. Waiting for it to end: ${now.url}`);
  const look = async (looks: number) => {
    // It was read just now.
    if (looks === 0) return now;
    const read = await readRunIfChanged(ports, now.id, etag);
    if (read !== undefined) {
      const changed = read.run.status !== now.status || read.run.attempt !== now.attempt;
      now = read.run;
      etag = read.etag;
      if (changed && now.status !== "completed") {
        log.info(`${describeRun(now)}: ${now.url}`);
        toldAt = clock.now();
      }
    }
    if (now.status !== "completed" && clock.now() - toldAt >= silenceMs) {
      log.info(`${describeRun(now)}, after ${minutes(clock.now() - startedAt)}: ${now.url}`);
      toldAt = clock.now();
    }
    return now;
  };
  await retry(look, {
    isTransient: ({ status }) => status !== "completed",
    ...{ ...pollPauses(random), deadline, clock, signal: cancelled },
  });
  cancelled.throwIfAborted();
  if (now.status !== "completed") throw timedOut(now, clock.now() - startedAt);
  return now;
}

/** "Run 7 (attempt 2) is in_progress" */
export function describeRun({ id, attempt, status, conclusion }: WorkflowRun): string {
  const which = attempt > 1 ? `Run ${id} (attempt ${attempt})` : `Run ${id}`;
  if (status !== "completed") return `${which} is ${status.replaceAll("_", " ")}`;
  return `${which} ended with ${conclusion ?? "no conclusion"}`;
}

function timedOut(run: WorkflowRun, waitedMs: number): ProblemsError {
  return new ProblemsError([
    {
      code: "run-not-finished",
      message: `${describeRun(run)}, even after ${minutes(waitedMs)}: ${run.url}`,
      remedy: "Run this job again when it has ended, or raise timeout-minutes.",
      input: "timeout-minutes",
    },
  ]);
}

function minutes(ms: number): string {
  const whole = Math.round(ms / 60_000);
  return whole === 1 ? "1 minute" : `${whole} minutes`;
}
