import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { RegistryTraits } from "@fairlead/publishing";
import { expectKept, finish, runAtOnce, runOnce, type World } from "./scheduled-runs.ts";
import { flavours, schedules, type Schedule } from "./schedules.ts";
import { minutes, unit } from "./scripted-registry.ts";
import { SimulatedRegistry, type Build } from "./simulated-registry.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** Schedules for each kind of registry: 3,000 in all unless `FAIRLEAD_SCHEDULES` asks for another number. */
const all = Number(process.env["FAIRLEAD_SCHEDULES"] ?? 3_000);
const numRuns = Math.ceil(all / Object.keys(flavours).length);

/** `FAIRLEAD_SEED=1234` draws the same schedules again, `FAIRLEAD_SEED=1234,56:7` only that one. */
const [seed, path] = (process.env["FAIRLEAD_SEED"] ?? "").split(",");

function worldOf(traits: RegistryTraits, drawn: Schedule): World {
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
  return { clock, units: units.toReversed(), registry, schedule };
}

async function keepsItsPromises(traits: RegistryTraits, drawn: Schedule): Promise<void> {
  const world = worldOf(traits, drawn);
  const { runs } = world.schedule;
  for (const [index, faults] of runs.entries()) {
    expectKept(await runOnce(world, index + 1, faults, faults));
  }
  await finish(world, runs.length + 1);
}

/** Two jobs that release one version at the same time; with the same contents, one is as good as the other. */
async function keepThemAtOnce(
  traits: RegistryTraits,
  drawn: Schedule,
  build: Build,
): Promise<void> {
  const world = worldOf(traits, drawn);
  const [first, second] = drawn.runs;
  if (first === undefined) throw new Error("There is always a run.");
  const runs = await runAtOnce(world, [
    { number: 1, options: first, faults: first },
    { number: 2, options: second ?? { ...first, laterAttempt: false }, faults: second, build },
  ]);
  for (const run of runs) expectKept(run);
  await finish(world, 3);
}

async function holds(keeps: (schedule: Schedule) => Promise<void>): Promise<void> {
  const details = await fc.check(fc.asyncProperty(schedules, keeps), {
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
}

describe("whatever happens, a release is never doubled, never out of order, never lost, and can be finished", () => {
  const longestMs = 120_000 + 200 * numRuns;
  test.each(Object.entries(flavours))(
    "on %s",
    (_, traits) => holds((schedule) => keepsItsPromises(traits, schedule)),
    longestMs,
  );

  // Where a version is taken twice, nothing keeps two jobs from sending it at once.
  const refuseTwice = Object.entries(flavours).filter(([, { repeatIsSafe }]) => repeatIsSafe);
  const builds = [
    ["one build", "same"],
    ["two builds", "other"],
  ] as const;
  test.each(
    refuseTwice.flatMap((flavour) => builds.map((build) => [...build, ...flavour] as const)),
  )(
    "by two jobs at once of %s (%s), on %s",
    (_, build, __, traits) => holds((schedule) => keepThemAtOnce(traits, schedule, build)),
    longestMs,
  );
});
