import { confirm, takenUnseen, unseen } from "./confirm.ts";
import type { Ledger, Settlement } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";
import { ReadingNews } from "./reading-news.ts";
import { nextStep } from "./schedule.ts";
import { SideWork } from "./side-work.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";
import {
  asFarAsKnown,
  leftOver,
  rateLimited,
  uploadUnit,
  type Uploaded,
  type UploadContext,
} from "./upload.ts";
import { messageOf } from "./wording.ts";

interface UploadOptions {
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
 * What a registry throws is a bug, and stops the uploads; those under way still come to their ends.
 *
 * @param order all units in topological order
 * @returns what was thrown, if anything was
 */
export async function uploadMissing<U extends ReleaseUnit>(
  order: readonly U[],
  ledger: Ledger<U>,
  context: UploadContext<U>,
  { dryRun, tell, stop }: UploadOptions,
): Promise<{ readonly error: unknown } | undefined> {
  const { registry, pace, clock, cancelled } = context;
  const { traits } = registry;
  const queue = new Set(order.filter((unit) => !ledger.outcomes.has(unitId(unit))));
  const inFlight = new Set<U>();
  const awaited = new Set<U>();
  const inOrder = (units: ReadonlySet<U>) => order.filter((unit) => units.has(unit));
  const side = new SideWork(clock, cancelled);
  const news = new ReadingNews(traits.title, clock, context.emit);
  let declined = false;
  let bug: { readonly error: unknown } | undefined;
  const isOver = () => declined || cancelled.aborted || context.isStopped();

  const settle = (unit: U, settlement: Settlement): void => {
    queue.delete(unit);
    const outcome = ledger.settle(unit, settlement);
    tell(outcome, dryRun ? 0 : pace.leftMs(inOrder(queue), inFlight.size));
  };

  /** Does a part of a unit's way beside the loop. */
  const beside = (unit: U, work: Promise<void>): void => {
    side.start(
      work.catch((error: unknown) => {
        inFlight.delete(unit);
        awaited.delete(unit);
        bug ??= { error };
        settle(unit, {
          status: "unclear",
          cause: `It stopped with an unexpected error: ${messageOf(error)}`,
          remedy: "Run this job again: it reads the registry first.",
        });
        stop(
          `${unitId(unit)} stopped with an unexpected error: ${messageOf(error)}`,
          "Run this job again: it uploads only what is missing.",
        );
      }),
    );
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
        break;
      case "accepted": {
        const { note } = uploaded;
        settle(unit, { status: "pending", ...(note !== undefined && { note }) });
        beside(unit, readBack(unit));
        break;
      }
      case "taken":
        // Not told: it was not accepted.
        ledger.settle(unit, { status: "pending", note: uploaded.said });
        beside(unit, readBack(unit, uploaded.said));
        break;
      case "stopped": {
        const { cause, remedy } = uploaded;
        settle(unit, asFarAsKnown({ status: "refused", cause, remedy }, ledger.attemptsOf(unit)));
        stop(cause, remedy);
        break;
      }
      case "settled": {
        const { end } = uploaded;
        if (end.status === "conflict") ledger.conflictAppeared(unit);
        settle(unit, end);
        // What was accepted before has been awaited already.
        const isAwaited = ledger.attemptsOf(unit).accepted > 0;
        if (end.status === "pending" && !isAwaited) beside(unit, readBack(unit));
      }
    }
  };

  /** @param taken what the registry said that refused the only bytes that were sent of this version */
  const readBack = async (unit: U, taken?: string): Promise<void> => {
    const attempts = ledger.attemptsOf(unit);
    const isHeld = attempts.accepted === 0;
    awaited.add(unit);
    const confirmed = await confirm(unit, attempts, context);
    awaited.delete(unit);
    if (confirmed.kind === "settled") {
      const { end } = confirmed;
      if (end.status === "conflict") ledger.conflictAppeared(unit);
      // That it was accepted is told already; that it is served, with all the others.
      const isThere = end.status === "published" || end.status === "already-published";
      if (isThere && taken === undefined) {
        ledger.settle(unit, { ...remarked(unit), ...end });
      } else settle(unit, end);
      news.read(awaited.size);
    } else if (taken !== undefined) {
      settle(unit, takenUnseen(traits.title, taken, attempts));
    } else if (confirmed.kind === "unseen" && !isHeld) {
      const maySend = !traits.acceptedIsFinal && traits.repeatIsSafe && attempts.accepted === 1;
      if (maySend && !isOver()) queue.add(unit);
      else settle(unit, unseen(traits.title));
    }
  };
  /** What the registry remarked on an upload that it accepted stays with its end. */
  const remarked = (unit: U): Pick<Settlement, "note"> => {
    const note = ledger.outcomes.get(unitId(unit))?.note;
    const isOurs = ledger.attemptsOf(unit).accepted > 0;
    return note !== undefined && isOurs ? { note } : {};
  };

  if (!dryRun && !isOver()) {
    for (const unit of order) {
      if (ledger.outcomes.get(unitId(unit))?.status === "pending") beside(unit, readBack(unit));
    }
  }
  for (;;) {
    side.throwBug();
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
        else beside(step.unit, upload(step.unit));
        break;
      case "blocked": {
        const { status } = step.by;
        const how = {
          conflict: "differs from the published version",
          "not-reached": "was not reached",
        };
        const became = status in how ? how[status as keyof typeof how] : `is ${status}`;
        const cause = `It depends on ${unitId(step.by)}, which ${became}.`;
        const remedy = blockedRemedy(step.by);
        const attempts = ledger.attemptsOf(step.unit);
        settle(step.unit, asFarAsKnown({ status: "blocked", cause, remedy }, attempts));
        break;
      }
      case "wait":
        if (pace.exceedsMaxWait(step.until)) {
          declined = true;
          for (const unit of step.kept) settle(unit, notAwaited(unit));
          break;
        }
        await pace.waitForLimit(step.until, pace.laneOf(step.limit).reason, {
          done: ledger.outcomes.size,
          total: order.length,
          doneAbout: clock.now() + pace.estimate(inOrder(queue)).ms,
        });
        break;
      case "wait-for-one":
        news.left(queue.size + inFlight.size, awaited.size, traits.confirmWithinMs);
        await side.change(step.until);
        break;
      case "done":
        return bug;
    }
  }

  function notAwaited(unit: U): Settlement {
    const { reason, opensAt } = pace.laneOf(unit.limit);
    return asFarAsKnown(rateLimited(reason, opensAt), ledger.attemptsOf(unit));
  }
}

/** What helps a unit that depends on one that is not there. */
export function blockedRemedy(by: Pick<Outcome, "status" | "isFinal" | "remedy">): string {
  if (by.isFinal === true) return "Release a new version of that one first.";
  if (by.status === "rate-limited") return "It follows that one when this job runs again.";
  // What that one waits for in turn is all that this one waits for.
  if (by.status === "blocked" && by.remedy !== undefined) return by.remedy;
  return "Fix that one first; this one follows in the next run.";
}
