import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { repository } from "../sandbox/github-forge.ts";
import { isBuild, openWorld, type Build, type Flight, type RunPlan } from "./two-runs.ts";

/** `FAIRLEAD_SCHEDULES` asks for more in a nightly run. */
const numRuns = Math.ceil(Number(process.env["FAIRLEAD_SCHEDULES"] ?? 3_000) / 150);

/** `FAIRLEAD_SEED=1234` draws the same schedules again, `FAIRLEAD_SEED=1234,56:7` only that one. */
const [seed, path] = (process.env["FAIRLEAD_SEED"] ?? "").split(",");

const names = ["a.zip", "b.zip", "c.zip"] as const;

/** How a run goes: when it starts, how long its requests are under way, what holds it, and where it dies. */
const going = fc.record({
  startsAfterMs: fc.integer({ min: 0, max: 20_000 }),
  flights: fc.array(fc.tuple(fc.constantFrom(20, 500, 3_000), fc.constantFrom(20, 500, 3_000)), {
    minLength: 30,
    maxLength: 30,
  }) satisfies fc.Arbitrary<Flight[]>,
  limited: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.record({ request: fc.nat(16), seconds: fc.constantFrom(60, 240, 330, 900) }),
    },
  ),
  dies: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.record({ request: fc.nat(16), done: fc.boolean() }) },
  ),
});

/** Drawn without a liking for small numbers: those have the two runs one after the other. */
const schedules = fc.noBias(
  fc.record({
    files: fc.constantFrom(1, 2, 3, 3),
    /** Files that both builds have alike. */
    alike: fc.constantFrom<readonly string[]>([], [], ["a.zip"], ["a.zip", "c.zip"]),
    sameCommit: fc.boolean(),
    /** How old the files are that a run of a third build has left in a draft, if one has, in ms. */
    leftAgoMs: fc.constantFrom(undefined, undefined, 30_000, 3_600_000, 3 * 3_600_000),
    left: fc.subarray([...names], { minLength: 1 }),
    runs: fc.tuple(going, going),
    /** Which of them is run again. */
    again: fc.constantFrom(0, 1),
  }),
);

type Schedule = typeof schedules extends fc.Arbitrary<infer T> ? T : never;

async function keepsBuildsApart(rolling: boolean, schedule: Schedule): Promise<void> {
  const tag = rolling ? "nightly" : "v1.0.1";
  const world = await openWorld(tag, rolling);
  try {
    const { forge, shown, run } = world;
    const shas = [forge.sha, forge.sha];
    if (rolling) {
      const assets = names.map((name) => ({ name, contents: `${name} of yesterday` }));
      world.tellContents(Object.fromEntries(assets.map(({ name, contents }) => [name, contents])));
      forge.github.addRelease(repository, { tag, prerelease: true, assets });
    }
    if (!schedule.sameCommit) shas[1] = forge.github.addCommit(repository, { message: "next" });
    const of = (who: string): Build =>
      Object.fromEntries(
        names
          .slice(0, schedule.files)
          .map((name) => [name, `${name} of ${schedule.alike.includes(name) ? "both" : who}`]),
      );
    if (schedule.leftAgoMs !== undefined) {
      const ageMs = schedule.leftAgoMs;
      const assets = Object.entries(of("a third"))
        .filter(([name]) => schedule.left.some((one) => one === name))
        .map(([name, contents]) => ({ name, contents, ageMs }));
      const target = forge.sha;
      forge.github.addRelease(repository, { tag, target, draft: true, prerelease: true, assets });
    }
    const plans = ["A", "B"].map((who, at): RunPlan => {
      const { dies, limited, ...pace } = schedule.runs[at] ?? {};
      const sha = shas[at] ?? "";
      return {
        ...{ build: of(who), sha, ...pace },
        ...(limited !== undefined && { limited }),
        ...(dies !== undefined && { dies }),
      };
    });
    const [first, second] = plans as [RunPlan, RunPlan];
    const ends = await run(plans);
    const isKnown = (seen: Build) =>
      plans.some(({ build }) => isBuild(seen, build)) ||
      names.every((name) => seen[name] === `${name} of yesterday`);
    expect(shown.filter((seen) => !isKnown(seen))).toEqual([]);

    const isGreen = (at: number) => ends[at]?.problems.length === 0;
    for (const [at, { build }] of plans.entries()) {
      if (!isGreen(at) || ends[at]?.published !== true) continue;
      expect(shown.some((seen) => isBuild(seen, build))).toBe(true);
    }
    const areAlike = isBuild(first.build, second.build);
    if (!rolling && isGreen(0) && isGreen(1)) expect(areAlike).toBe(true);

    // Alone, it ends with its own files; or with those of the other one, which are published.
    const { build, sha } = plans[schedule.again] ?? first;
    const seenBefore = rolling ? undefined : shown.at(-1);
    const isOther = seenBefore !== undefined && !isBuild(seenBefore, build);
    const tagAt = forge.github.ref(repository, `refs/tags/${tag}`);
    const isOlder = rolling && sha === first.sha && tagAt === second.sha && sha !== tagAt;
    // The run of the newer commit has taken the old release away, and died before its own was published.
    const isLeftBetween = isOlder && world.published().length === 0;
    const [alone] = await run([{ build, sha }]);
    const codes = alone?.problems.map(({ code }) => code);
    const isLate = !rolling && tagAt !== undefined && tagAt !== sha;
    if (isOther || isLate) expect(codes).not.toEqual([]);
    else expect(codes).toEqual(isLeftBetween ? ["rolling-left-between"] : []);
    expect(shown.filter((seen) => !isKnown(seen))).toEqual([]);
    if (!isOther && !isOlder && !isLate) expect(isBuild(shown.at(-1) ?? {}, build)).toBe(true);
    expect(forge.github.violations).toEqual([]);
  } finally {
    await world.close();
  }
}

test.each([
  ["of a version", false],
  ["that is rolling", true],
])(
  "two runs at once, whatever comes when: no release %s is a mix of two builds, or lacks a file",
  async (_, rolling) => {
    if (path !== undefined) {
      for (const schedule of fc.sample(schedules, { seed: Number(seed), path, numRuns: 1 })) {
        await keepsBuildsApart(rolling, schedule);
      }
      return;
    }
    const property = fc.asyncProperty(schedules, (schedule) => keepsBuildsApart(rolling, schedule));
    const details = await fc.check(property, {
      numRuns,
      interruptAfterTimeLimit: 60_000 + 4_000 * numRuns,
      markInterruptAsFailure: true,
      ...(seed !== undefined && seed !== "" && { seed: Number(seed) }),
    });
    if (details.failed) {
      const again = `FAIRLEAD_SEED=${details.seed},${details.counterexamplePath ?? ""}`;
      const why = details.errorInstance instanceof Error ? details.errorInstance.message : "";
      throw new Error(`${again} runs it again.\n${fc.defaultReportMessage(details)}\n${why}`);
    }
    expect(details.numRuns).toBe(numRuns);
  },
  120_000 + 6_000 * numRuns,
);
