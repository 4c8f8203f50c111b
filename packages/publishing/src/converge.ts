import type { Clock } from "./clock.ts";
import { hindrance, type FirstLook } from "./first-look.ts";
import { Ledger } from "./ledger.ts";
import { topologicalOrder } from "./order.ts";
import type { OnConflict } from "./on-conflict.ts";
import type { Outcome, ReleaseResult } from "./outcome.ts";
import { Pace } from "./pace.ts";
import type { LoopPorts } from "./ports.ts";
import type { Registry } from "./registry.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";
import { uploadMissing } from "./upload-missing.ts";

/** How long a request in flight may still take after the job was cancelled, in ms. */
const graceMs = 3_000;

export interface ConvergeOptions {
  /** Everything but the write. */
  readonly dryRun: boolean;
  /** What different contents under a unit's version mean when they are found before the first upload. */
  readonly onConflict: OnConflict;
  /** The total that may be waited for rate limits, in ms. */
  readonly maxWaitMs: number;
  /** The run's attempt is above 1: an earlier one may have uploaded what the reads do not show yet. */
  readonly laterAttempt: boolean;
}

/**
 * Brings a registry to the plan: uploads what the first look found missing, in dependency order and as
 * fast as the registry allows, and reads back what it accepted. Looking and running again makes only
 * the writes that are still missing.
 *
 * Never throws for anything that a registry or a cancelled job does; each unit gets an outcome, even where
 * a registry throws, which is a bug that the result holds. Units must be free of cycles: a cycle is a bug of the caller and throws.
 *
 * @param look what the registry has of the units, compared with them
 */
export async function converge<U extends ReleaseUnit>(
  units: readonly U[],
  registry: Registry<U>,
  look: FirstLook,
  options: ConvergeOptions,
  ports: LoopPorts,
): Promise<ReleaseResult> {
  const { clock, cancelled, emit } = ports;
  const { traits } = registry;
  const startedAt = clock.now();
  const order = topologicalOrder(units, unitId, (unit) => unit.dependencies);
  if (order.kind === "cycle") throw new Error(`Dependencies in a cycle: ${order.path.join(" → ")}`);

  const pace = new Pace({ traits, maxWaitMs: options.maxWaitMs, clock, cancelled, emit });
  const ledger = new Ledger<U>(clock.now, registry.credentialOf);
  let stopped: { cause: string; remedy: string } | undefined;
  const stop = (cause: string, remedy: string): void => {
    // Uploads under way meet the same refusal: it is told once.
    if (stopped !== undefined) return;
    stopped = { cause, remedy };
    emit({ kind: "stopped", cause, remedy });
  };
  const tell = (outcome: Outcome, leftMs: number): void => {
    const position = ledger.outcomes.size;
    emit({ kind: "settled", outcome, position, total: units.length, leftMs });
  };

  for (const unit of order.items) {
    const end = look.get(unitId(unit));
    if (end !== undefined) tell(ledger.settle(unit, end), 0);
  }
  const missing = order.items.filter((unit) => !look.has(unitId(unit)));
  const estimate = pace.estimate(missing);
  const hindered = hindrance([...ledger.outcomes.values()], traits.title);
  if (hindered !== undefined) stop(hindered.cause, hindered.remedy);
  else if (missing.length > 0 && !options.dryRun) emit({ kind: "estimate", estimate });

  const context = {
    ...ports,
    registry,
    pace,
    abandoned: abortLater(cancelled, clock),
    isStopped: () => stopped !== undefined,
    resumed: options.laterAttempt || look.size > 0,
  };
  const bug = await uploadMissing(order.items, ledger, context, {
    ...{ dryRun: options.dryRun, tell, stop },
  });
  if (cancelled.aborted) emit({ kind: "cancelled" });

  const outcomes = order.items.flatMap((unit) => ledger.outcomes.get(unitId(unit)) ?? []);
  const resumeAt = resumesAt(outcomes, cancelled.aborted, clock.now());
  return {
    outcomes,
    waits: pace.waits,
    estimate,
    ...(resumeAt !== undefined && { resumeAt }),
    ...(stopped !== undefined && { stopped }),
    ...(bug !== undefined && { bug }),
    cancelled: cancelled.aborted,
    dryRun: options.dryRun,
    startedAt,
    finishedAt: clock.now(),
  };
}

/** A signal that is aborted some seconds after another one. */
function abortLater(signal: AbortSignal, clock: Clock): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    void clock.sleep(graceMs).then(() => {
      controller.abort();
    });
  };
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return controller.signal;
}

/** When running again makes progress: after a limit's end; at once if the run broke off unclearly. */
function resumesAt(outcomes: readonly Outcome[], cancelled: boolean, now: number) {
  const dates = outcomes.flatMap(({ status, resumeAt }) => {
    if (resumeAt !== undefined) return [resumeAt];
    const isLeft = cancelled && (status === "not-reached" || status === "pending");
    return status === "unclear" || isLeft ? [now] : [];
  });
  return dates.length > 0 ? Math.min(...dates) : undefined;
}
