import { confirm, unseen } from "./confirm.ts";
import type { Ledger, Settlement } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";
import { nextStep } from "./schedule.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";
import { leftOver, uploadUnit, type Uploaded, type UploadContext } from "./upload.ts";

/** While units are read back, how many are served is told so often at most, in ms. */
const tellEveryMs = 5_000;

export interface UploadOptions {
  /** Everything but the write. */
  readonly dryRun: boolean;
  /** Tells of an end; `leftMs`: how long the rest takes, by the estimate. */
  readonly tell: (outcome: Outcome, leftMs: number) => void;
  /** Every further upload would be refused alike. */
  readonly stop: (cause: string, remedy: string) => void;
}

/**
 * Uploads what has no end yet, each unit after all that it depends on and as many at once as the
 * registry allows, and reads back what it took while others are still uploaded.
 *
 * Where acceptance is not final, one more upload of the same bytes asks what became of a unit that no
 * read shows: taken again, it had been lost, and is awaited once more; refused, it will not come (npm's
 * scan, or a person, turned it down after it was accepted). What the registry says that it has without
 * showing it (a scan, for one) is never sent again.
 *
 * @param order all units in topological order
 */
export async function uploadMissing<U extends ReleaseUnit>(
  order: readonly U[],
  ledger: Ledger<U>,
  context: UploadContext<U>,
  { dryRun, tell, stop }: UploadOptions,
): Promise<void> {
  const { registry, pace, clock, cancelled, emit } = context;
  const { traits } = registry;
  const inOrder = (units: ReadonlySet<U>) => order.filter((unit) => units.has(unit));
  const queue = new Set(order.filter((unit) => !ledger.outcomes.has(unitId(unit))));
  const inFlight = new Set<U>();
  const awaited = new Set<U>();
  let declined = false;
  const isOver = () => declined || cancelled.aborted || context.isStopped();

  const settle = (unit: U, settlement: Settlement, isTold = true): void => {
    queue.delete(unit);
    const outcome = ledger.settle(unit, settlement);
    const left = [...inOrder(queue), ...inFlight];
    if (isTold) tell(outcome, dryRun ? 0 : pace.estimate(left).ms);
  };

  // What runs beside the loop wakes it; what it throws is a bug, which the loop throws.
  let bell = new AbortController();
  let bug: { readonly error: unknown } | undefined;
  const ring = () => {
    bell.abort("something changed");
    bell = new AbortController();
  };
  const change = async (until?: number): Promise<void> => {
    const { signal } = bell;
    if (until !== undefined) return clock.sleep(until - clock.now(), signal);
    await new Promise((resolve) => {
      signal.addEventListener("abort", resolve, { once: true });
    });
  };
  const beside = (work: Promise<void>): void => {
    void work
      .catch((error: unknown) => {
        bug = { error };
      })
      .then(ring);
  };

  const upload = async (unit: U): Promise<void> => {
    queue.delete(unit);
    inFlight.add(unit);
    const uploaded = await uploadUnit(unit, ledger.attemptsOf(unit), context);
    inFlight.delete(unit);
    settleUpload(unit, uploaded);
  };
  const settleUpload = (unit: U, uploaded: Uploaded): void => {
    switch (uploaded.kind) {
      case "limited":
      case "cancelled":
        queue.add(unit);
        return;
      case "accepted": {
        const { note } = uploaded;
        settle(unit, { status: "pending", ...(note !== undefined && { note }) });
        beside(readBack(unit, note));
        return;
      }
      case "stopped": {
        const { cause, remedy } = uploaded;
        settle(unit, { status: "refused", cause, remedy });
        stop(cause, remedy);
        return;
      }
      case "settled": {
        const { end } = uploaded;
        if (end.status === "conflict") ledger.conflictAppeared(unit);
        settle(unit, end);
        // What was accepted before has been awaited already.
        if (end.status === "pending" && ledger.attemptsOf(unit).accepted === 0) {
          beside(readBack(unit));
        }
      }
    }
  };

  /** Set while nothing is left but reading back: epoch ms of its begin and of the last line about it. */
  let reading: { readonly from: number; readonly toldAt: number } | undefined;
  let seen = 0;
  const readBack = async (unit: U, remark?: string): Promise<void> => {
    const attempts = ledger.attemptsOf(unit);
    const isHeld = attempts.accepted === 0;
    awaited.add(unit);
    const confirmed = await confirm(unit, attempts, context);
    awaited.delete(unit);
    if (confirmed.kind === "settled") {
      const { end } = confirmed;
      if (end.status === "conflict") ledger.conflictAppeared(unit);
      const note = [remark, end.note].filter((part) => part !== undefined).join(" ");
      const isGood = end.status === "published" || end.status === "already-published";
      settle(unit, { ...end, ...(note !== "" && { note }) }, !isGood);
      seen += 1;
      tellSeen();
    } else if (confirmed.kind === "unseen" && !isHeld) {
      const maySend = !traits.acceptedIsFinal && traits.repeatIsSafe && attempts.accepted === 1;
      if (maySend && !isOver()) queue.add(unit);
      else settle(unit, unseen(traits.title));
    }
  };
  const tellReading = (): void => {
    if (queue.size + inFlight.size > 0) reading = undefined;
    else if (reading === undefined) {
      const now = clock.now();
      reading = { from: now, toldAt: now };
      emit({ kind: "confirming", units: awaited.size, until: now + traits.confirmWithinMs, now });
    }
  };
  const tellSeen = (): void => {
    const now = clock.now();
    if (reading === undefined || (awaited.size > 0 && now - reading.toldAt < tellEveryMs)) return;
    const { from } = reading;
    reading = { from, toldAt: now };
    emit({
      kind: "confirmed",
      confirmed: seen,
      units: seen + awaited.size,
      afterMs: now - from,
    });
  };

  cancelled.addEventListener("abort", ring, { once: true });
  if (!dryRun && !isOver()) {
    for (const unit of order) {
      if (ledger.outcomes.get(unitId(unit))?.status === "pending") beside(readBack(unit));
    }
  }
  for (;;) {
    if (bug !== undefined) throw bug.error;
    if (isOver()) {
      for (const unit of inOrder(queue)) settle(unit, leftOver(ledger.attemptsOf(unit)));
    }
    const step = nextStep({
      queue: inOrder(queue),
      inFlight: [...inFlight],
      awaited: new Set([...awaited].map(unitId)),
      outcomes: ledger.outcomes,
      isBlockedBy: (outcome) => ledger.isBlockedBy(outcome),
      laneOf: (limit) => pace.laneOf(limit),
      atOnce: pace.atOnce,
      dependantsNeed: dryRun ? "accepted" : traits.dependantsNeed,
      now: clock.now(),
    });
    switch (step.kind) {
      case "start":
        if (dryRun) settle(step.unit, { status: "would-publish" });
        else beside(upload(step.unit));
        break;
      case "blocked":
        settle(step.unit, {
          status: "blocked",
          cause: `It depends on ${unitId(step.by)}, which is ${step.by.status}.`,
          remedy: "It follows when that is mended.",
        });
        break;
      case "wait": {
        const { until, limit, kept } = step;
        const { reason } = pace.laneOf(limit);
        if (pace.exceedsMaxWait(until)) {
          declined = true;
          for (const unit of kept) settle(unit, notAwaited(unit));
          break;
        }
        await pace.waitForLimit(until, reason, {
          done: ledger.outcomes.size,
          total: order.length,
          doneAbout: clock.now() + pace.estimate(inOrder(queue)).ms,
        });
        break;
      }
      case "wait-for-one":
        tellReading();
        await change(step.until);
        break;
      case "done":
        return;
    }
  }

  /** The end of a unit whose limit lasts longer than may be waited. */
  function notAwaited(unit: U): Settlement {
    const attempts = ledger.attemptsOf(unit);
    if (attempts.accepted > 0) return leftOver(attempts);
    const { reason, opensAt } = pace.laneOf(unit.limit);
    return {
      status: "rate-limited",
      cause: reason,
      remedy: "Run this job again then: it uploads only what is missing.",
      resumeAt: opensAt,
    };
  }
}
