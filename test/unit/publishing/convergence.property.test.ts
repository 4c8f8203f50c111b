import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { converge, type RegistryTraits, type ReleaseUnit } from "@fairlead/publishing";
import { lookAndCompare } from "./look-and-compare.ts";
import { brokenPromises, type Run } from "./promises.ts";
import { flavours, schedules, type FaultyRun, type Schedule } from "./schedules.ts";
import { minutes, unit } from "./scripted-registry.ts";
import { SimulatedRegistry } from "./simulated-registry.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** Schedules for each kind of registry: 3,000 in all unless `FAIRLEAD_SCHEDULES` asks for another number. */
const all = Number(process.env["FAIRLEAD_SCHEDULES"] ?? 3_000);
const numRuns = Math.ceil(all / Object.keys(flavours).length);

/**
 * How many runs without faults may be needed until nothing changes any more; where a scan takes longer
 * than a run waits, each gets one unit further.
 */
const mostReruns = 5;

/** `FAIRLEAD_SEED=1234` draws the same schedules again, `FAIRLEAD_SEED=1234,56:7` only that one. */
const [seed, path] = (process.env["FAIRLEAD_SEED"] ?? "").split(",");

interface World {
  readonly clock: VirtualClock;
  readonly units: readonly ReleaseUnit[];
  readonly registry: SimulatedRegistry;
  readonly schedule: Schedule;
}

async function runOnce(
  { clock, units, registry, schedule }: World,
  number: number,
  options: Run["options"],
  faults?: FaultyRun,
): Promise<Run> {
  const startedAt = clock.now();
  const seen = registry.startRun(number, faults);
  const ports = {
    ...{ clock, cancelled: seen.job.signal, emit: () => undefined },
    random: () => schedule.jitter,
  };
  const work = async () => {
    const look = await lookAndCompare(units, seen.registry, options.onConflict, ports);
    return converge(units, seen.registry, look, { dryRun: false, ...options }, ports);
  };
  const result = await clock.run(work(), () => seen.state.isDead);
  clock.skip(10 * minutes);
  return { ...{ number, units, options, startedAt, registry, seen, result } };
}

/** Fails with what the run broke, and with all that the registry saw of it. */
function expectKept(run: Run, alsoBroken: readonly string[] = []): void {
  const broken = [...brokenPromises(run), ...alsoBroken];
  if (broken.length === 0) return;
  const log = run.seen.log.flatMap(({ kind, name, at, answer }, index, all) => {
    // Of many looks that say the same, the first and the last tell enough.
    const beside = [all[index - 1], all[index + 1]];
    const isRepeated = beside.every((one) => one?.kind === kind && one.answer === answer);
    const afterSeconds = ((at - run.startedAt) / 1_000).toFixed(1);
    return isRepeated ? [] : [`  ${index}: ${afterSeconds} s ${kind} ${name}: ${answer}`];
  });
  const outcomes = run.result?.outcomes.map(({ name, status }) => `${name} ${status}`) ?? ["died"];
  throw new Error(
    [
      `Run ${run.number} broke what is promised:`,
      ...broken.map((sentence) => `  ${sentence}`),
      `Outcomes: ${outcomes.join(", ")}`,
      "Requests:",
      ...log,
    ].join("\n"),
  );
}

/** Runs without faults until nothing is sent any more: only what is missing is written, then all is there. */
async function finish(world: World, firstNumber: number): Promise<void> {
  const { registry, units, schedule } = world;
  const isMissing = ({ name }: { name: string }) => !registry.lasts(name);
  const missing = units.filter(isMissing).length;
  const writtenBefore = registry.commits.length;
  const laterAttempt = schedule.rerunsAreAttempts;
  const most = mostReruns + units.length;
  for (let rerun = 0; rerun < most; rerun += 1) {
    const missingNow = new Set(units.filter(isMissing).map(({ name }) => name));
    const options = {
      onConflict: "warn",
      maxWaitMs: Number.MAX_SAFE_INTEGER,
      laterAttempt,
    } as const;
    const run = await runOnce(world, firstNumber + rerun, options);
    const puts = run.seen.log.filter(({ kind }) => kind === "put");
    // A first run may ask a stale look only; an attempt reads before it sends.
    const readsAll = laterAttempt && registry.traits.acceptedIsFinal;
    const needless = readsAll ? puts.filter(({ name }) => !missingNow.has(name)) : [];
    const written = registry.commits.length - writtenBefore;
    expectKept(run, [
      ...needless.map(({ name }) => `${name} was there, and was sent`),
      ...(written > missing ? [`${written} were written of ${missing} missing`] : []),
    ]);
    if (puts.length > 0) continue;
    const open = run.result?.outcomes.filter(({ name, status }) => {
      const isConflict = registry.versionOf(name)?.bytes === "other";
      return status !== (isConflict ? "conflict" : "already-published");
    });
    const isWritten = written === missing;
    if (open?.length === 0 && isWritten) return;
  }
  throw new Error(`After ${most} runs without faults the release is still not complete.`);
}

async function keepsItsPromises(traits: RegistryTraits, drawn: Schedule): Promise<void> {
  // Of registries that take a version twice none scans: what one has, it serves within a run's reads.
  const servesSoon = !traits.repeatIsSafe && !traits.acceptedIsFinal;
  const schedule = servesSoon ? { ...drawn, lagMs: Math.min(drawn.lagMs, minutes) } : drawn;
  const clock = new VirtualClock();
  const units = schedule.units.map(({ limit, needs }, index) =>
    unit(
      `u${index}`,
      needs.map((need) => `u${need}`),
      { limit },
    ),
  );
  const registry = new SimulatedRegistry(traits, schedule, units, clock);
  // The loop has to find the order itself: the units come in the worst one.
  const world = { clock, units: units.toReversed(), registry, schedule };
  for (const [index, faults] of schedule.runs.entries()) {
    expectKept(await runOnce(world, index + 1, faults, faults));
  }
  await finish(world, schedule.runs.length + 1);
}

describe("whatever happens, a release is never doubled, never out of order, never lost, and can be finished", () => {
  test.each(Object.entries(flavours))(
    "on %s",
    async (_flavour, traits) => {
      const property = fc.asyncProperty(schedules, (schedule) =>
        keepsItsPromises(traits, schedule),
      );
      const details = await fc.check(property, {
        numRuns,
        // Shrinking ends in time for the seed to be printed.
        interruptAfterTimeLimit: 60_000 + 100 * numRuns,
        markInterruptAsFailure: true,
        ...(seed !== undefined && seed !== "" && { seed: Number(seed) }),
        ...(path !== undefined && { path, endOnFailure: true }),
      });
      if (details.failed) {
        const again = `FAIRLEAD_SEED=${details.seed},${details.counterexamplePath ?? ""}`;
        const why = details.errorInstance instanceof Error ? details.errorInstance.message : "";
        throw new Error(`${again} runs it again.\n${fc.defaultReportMessage(details)}\n${why}`);
      }
      expect(details.numRuns).toBe(path === undefined ? numRuns : 1);
    },
    120_000 + 200 * numRuns,
  );
});
