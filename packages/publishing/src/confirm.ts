import type { Ledger } from "./ledger.ts";
import { lookUp } from "./look-up.ts";
import { settleComparison } from "./settle.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";
import { send, type UploadContext } from "./upload.ts";

/**
 * The first pause between two looks, in ms; it grows up to the registry's own. What came in the
 * meantime is noticed late by about a fifth of the time that it took, and a second, at most.
 */
const firstPauseMs = 1_000;
const pauseGrowth = 1.2;

/**
 * Reads back all units that wait to be served, together, until each is, the registry's time for it is
 * over, or the job is cancelled, and writes down what has to be said differently from before.
 *
 * Where acceptance is not final, one more upload of the same bytes asks what became of a unit that
 * does not come: taken again, it had been lost, and is awaited once more; refused, it will not come
 * (npm's scan, or a person, turned it down after it was accepted). What the registry says that it has
 * without showing it (a scan, for one) is never sent again.
 *
 * @param accepted what this run uploaded with a clear answer
 * @param held what is pending by other ways
 */
export async function confirm<U extends ReleaseUnit>(
  accepted: readonly U[],
  held: readonly U[],
  ledger: Ledger<U>,
  context: UploadContext<U>,
): Promise<void> {
  const { registry, pace, cancelled } = context;
  const { traits } = registry;
  const isCancelled = () => cancelled.aborted;
  const awaitServed = (units: readonly U[]) => awaitAll(units, accepted, ledger, context);
  let missing = await awaitServed([...accepted, ...held]);
  if (!traits.acceptedIsFinal && traits.repeatIsSafe) {
    const lost: U[] = [];
    const refused = new Set<U>();
    for (const unit of missing) {
      if (isCancelled()) break;
      if (held.includes(unit) || pace.opensAt(unit.limit) > 0) continue;
      await pace.waitForInterval();
      if (isCancelled()) break;
      const answer = await send(unit, ledger.attemptsOf(unit), context);
      if (answer.kind === "accepted") lost.push(unit);
      else if (answer.kind === "wait") pace.close(unit.limit, answer.until, answer.reason);
      else if (answer.kind === "refused") {
        const { cause, remedy } = answer;
        ledger.settle(unit, { status: "refused", cause, remedy });
        refused.add(unit);
      }
    }
    const stillMissing = await awaitServed(lost);
    missing = missing.filter(
      (unit) => !refused.has(unit) && (!lost.includes(unit) || stillMissing.includes(unit)),
    );
  }
  for (const unit of missing) {
    if (held.includes(unit)) continue;
    if (!traits.acceptedIsFinal) {
      ledger.settle(unit, { status: "pending", note: `${traits.title} does not serve it yet.` });
      continue;
    }
    // The index may lag behind what the registry knows; an accepted upload is in it for good.
    const finding = isCancelled() ? undefined : await registry.readBack(unit, cancelled);
    const known = finding?.kind === "present" && finding.checksum === unit.checksum;
    const note = known
      ? `${traits.title} has it; its index does not show it yet.`
      : `${traits.title} accepted it; it was not read back.`;
    ledger.settle(unit, { status: "published", note });
  }
}

/** Looks at all of them in rounds until their time is over; returns those that did not come. */
async function awaitAll<U extends ReleaseUnit>(
  units: readonly U[],
  accepted: readonly U[],
  ledger: Ledger<U>,
  { registry, clock, emit, random, cancelled }: UploadContext<U>,
): Promise<U[]> {
  if (units.length === 0) return [];
  const { traits } = registry;
  const from = clock.now();
  const until = from + traits.confirmWithinMs;
  emit({ kind: "confirming", units: units.length, until, now: from });
  let waiting = [...units];
  for (
    let pauseMs = firstPauseMs;
    ;
    pauseMs = Math.min(pauseMs * pauseGrowth, traits.confirmEveryMs)
  ) {
    const findings = await lookUp(waiting, registry.find, clock, cancelled);
    for (const unit of waiting) {
      const finding = findings.get(unitId(unit));
      if (finding?.kind !== "present") continue;
      if (finding.checksum !== unit.checksum) {
        const comparison = await registry.compare(unit, finding, cancelled);
        const settlement = settleComparison(comparison, traits.title);
        ledger.settle(unit, settlement);
        if (settlement.status === "conflict") ledger.conflictAppeared(unit);
      } else if (ledger.outcomes.get(unitId(unit))?.status === "pending") {
        const isOurs = accepted.includes(unit) || ledger.attemptsOf(unit).unclear > 0;
        ledger.settle(unit, { status: isOurs ? "published" : "already-published" });
      }
    }
    const before = waiting.length;
    waiting = waiting.filter((unit) => findings.get(unitId(unit))?.kind !== "present");
    if (waiting.length < before) {
      const confirmed = units.length - waiting.length;
      emit({ kind: "confirmed", confirmed, units: units.length, afterMs: clock.now() - from });
    }
    const left = until - clock.now();
    if (waiting.length === 0 || left <= 0 || cancelled.aborted) return waiting;
    await clock.sleep(Math.min(left, pauseMs * (1 + random() / 10)), cancelled);
  }
}
