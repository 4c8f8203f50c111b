import type { Clock } from "./clock.ts";
import { confirm } from "./confirm.ts";
import type { ReleaseEvent } from "./event.ts";
import { hindrance, type FirstLook } from "./first-look.ts";
import { Ledger, type Settlement } from "./ledger.ts";
import { topologicalOrder } from "./order.ts";
import type { OnConflict } from "./on-conflict.ts";
import type { Outcome, ReleaseResult } from "./outcome.ts";
import { Pace } from "./pace.ts";
import type { Registry } from "./registry.ts";
import { nextStep } from "./schedule.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";
import { leftOver, uploadUnit, type Uploaded } from "./upload.ts";

/** How long a request in flight may still take after the job was cancelled, in ms. */
const graceMs = 3_000;

export interface ConvergeOptions {
  /** Everything but the write. */
  readonly dryRun: boolean;
  /** What other contents under a unit's version mean when they are found before the first upload. */
  readonly onConflict: OnConflict;
  /** The total that may be waited for rate limits, in ms. */
  readonly maxWaitMs: number;
  /** The run's attempt is above 1: an earlier one may have uploaded what the reads do not show yet. */
  readonly laterAttempt: boolean;
}

export interface ConvergePorts {
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
  readonly emit: (event: ReleaseEvent) => void;
  /** A number in [0, 1), for jitter. */
  readonly random: () => number;
}

/**
 * Brings a registry to the plan: uploads what the first look found missing, in dependency order at the
 * pace that the registry allows, and reads back what it accepted. Looking and running again makes only
 * the writes that are still missing.
 *
 * Never throws for anything that a registry or a cancelled job does; each unit gets an outcome. Units
 * must be free of cycles: a cycle is a bug of the caller and throws.
 *
 * @param look what the registry has of the units, compared with them
 */
export async function converge<U extends ReleaseUnit>(
  units: readonly U[],
  registry: Registry<U>,
  look: FirstLook,
  options: ConvergeOptions,
  ports: ConvergePorts,
): Promise<ReleaseResult> {
  const { clock, cancelled, emit } = ports;
  const { traits } = registry;
  const startedAt = clock.now();
  const order = topologicalOrder(units, unitId, (unit) => unit.dependencies);
  if (order.kind === "cycle") throw new Error(`Units in a cycle: ${order.path.join(" → ")}`);

  const pace = new Pace({ traits, maxWaitMs: options.maxWaitMs, clock, cancelled, emit });
  const ledger = new Ledger<U>(clock.now, registry.credentialOf);
  let queue: readonly U[] = order.items;
  let stopped: { cause: string; remedy: string } | undefined;
  let uploading = false;
  const accepted: U[] = [];

  const settle = (unit: U, settlement: Settlement): void => {
    const outcome = ledger.settle(unit, settlement);
    queue = queue.filter((other) => other !== unit);
    emit({
      kind: "settled",
      outcome,
      position: ledger.outcomes.size,
      total: units.length,
      leftMs: uploading ? pace.estimate(queue).ms : 0,
    });
  };
  const stop = (cause: string, remedy: string): void => {
    stopped = { cause, remedy };
    emit({ kind: "stopped", cause, remedy });
  };
  const settleUpload = (unit: U, uploaded: Uploaded): void => {
    if (uploaded.kind === "limited") {
      pace.close(unit.limit, uploaded.until, uploaded.reason);
    } else if (uploaded.kind === "accepted") {
      const { note } = uploaded;
      const status = traits.acceptedIsFinal ? "published" : "pending";
      settle(unit, { status, ...(note !== undefined && { note }) });
      accepted.push(unit);
    } else if (uploaded.kind === "stopped") {
      const { cause, remedy } = uploaded;
      settle(unit, { status: "refused", cause, remedy });
      stop(cause, remedy);
    } else if (uploaded.kind === "settled") {
      if (uploaded.end.status === "conflict") ledger.conflictAppeared(unit);
      settle(unit, uploaded.end);
    }
  };

  for (const unit of order.items) {
    const end = look.get(unitId(unit));
    if (end !== undefined) settle(unit, end);
  }
  const estimate = pace.estimate(queue);
  const known = [...ledger.outcomes.values()];
  const hindered = hindrance(known, traits.title);
  if (hindered !== undefined) stop(hindered.cause, hindered.remedy);
  else if (queue.length > 0 && !options.dryRun) emit({ kind: "estimate", estimate });

  // Upload what is missing, each unit after all that it depends on.
  uploading = !options.dryRun;
  const context = {
    ...ports,
    registry,
    pace,
    abandoned: abortLater(cancelled, clock),
    resumed: options.laterAttempt || look.size > 0,
  };
  while (queue.length > 0 && stopped === undefined && !cancelled.aborted) {
    const step = nextStep(
      queue,
      ledger.outcomes,
      (limit) => pace.opensAt(limit),
      (outcome) => ledger.isBlockedBy(outcome),
    );
    if (step.kind === "blocked") {
      settle(step.unit, {
        status: "blocked",
        cause: `It depends on ${unitId(step.by)}, which is ${step.by.status}.`,
        remedy: "It follows when that is mended.",
      });
    } else if (step.kind === "wait") {
      if (pace.exceedsMaxWait(step.until)) {
        for (const unit of step.kept) settle(unit, rateLimited(unit, pace));
        break;
      }
      await pace.waitForLimit(step.until, pace.reasonFor(step.limit), {
        done: ledger.outcomes.size,
        total: units.length,
        doneAbout: clock.now() + pace.estimate(queue).ms,
      });
    } else if (options.dryRun) {
      settle(step.unit, { status: "would-publish" });
    } else {
      const { unit } = step;
      settleUpload(unit, await uploadUnit(unit, ledger.attemptsOf(unit), context));
    }
  }
  for (const unit of queue) settle(unit, leftOver(ledger.attemptsOf(unit)));

  // Read back what was accepted, and what the registry keeps back.
  const held = order.items.filter((unit) => {
    const isPending = ledger.outcomes.get(unitId(unit))?.status === "pending";
    return isPending && !accepted.includes(unit) && !options.dryRun && stopped === undefined;
  });
  await confirm(accepted, held, ledger, context);
  if (cancelled.aborted) emit({ kind: "cancelled" });

  const outcomes = order.items.flatMap((unit) => ledger.outcomes.get(unitId(unit)) ?? []);
  const resumeAt = resumesAt(outcomes, cancelled.aborted, clock.now());
  return {
    outcomes,
    waits: pace.waits,
    estimate,
    ...(resumeAt !== undefined && { resumeAt }),
    ...(stopped !== undefined && { stopped }),
    cancelled: cancelled.aborted,
    dryRun: options.dryRun,
    startedAt,
    finishedAt: clock.now(),
  };
}

function rateLimited(unit: ReleaseUnit, pace: Pace): Settlement {
  return {
    status: "rate-limited",
    cause: pace.reasonFor(unit.limit),
    remedy: "Run this job again then: it uploads only what is missing.",
    resumeAt: pace.opensAt(unit.limit),
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
    return status === "unclear" || (cancelled && status === "not-reached") ? [now] : [];
  });
  return dates.length > 0 ? Math.min(...dates) : undefined;
}
