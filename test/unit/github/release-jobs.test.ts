import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isBuild, openWorld, type Build, type Flight, type RunPlan } from "./two-runs.ts";

const tag = "v1.0.1";

/** `FAIRLEAD_SCHEDULES` asks for more in a nightly run. */
const numRuns = Math.ceil(Number(process.env["FAIRLEAD_SCHEDULES"] ?? 3_000) / 150);

const jobs: readonly (readonly string[])[] = [["a.zip", "b.zip"], ["c.zip"], ["d.zip", "e.zip"]];

function buildOf(names: readonly string[], attempt = 1): Build {
  return Object.fromEntries(names.map((name) => [name, `${name} of attempt ${attempt}`]));
}

/** After which of its requests the job that publishes dies; it has fewer. */
const deaths = Array.from({ length: 15 }, (_, request) => ({ request, done: true }));

test("a publishing job dies at any request, and a later one brings other bytes beside another job's file", async () => {
  const met = new Set<string>();
  for (const dies of deaths) {
    const world = await openWorld(tag, false);
    try {
      const { sha } = world.forge;
      const draftOfOther = buildOf(["c.zip"]);
      const [first, second] = [buildOf(["a.zip", "b.zip"]), buildOf(["a.zip", "b.zip"], 2)];
      await world.run([{ build: draftOfOther, sha, draft: true }]);
      const [died] = await world.run([{ build: first, sha, dies }]);
      const wasPublished = world.published().length > 0;
      const [end] = await world.run([{ build: second, sha }]);
      const codes = end?.problems.map(({ code }) => code);
      if (wasPublished) expect(codes).toContain("asset-differs");
      else expect(codes).toEqual([]);
      expect(world.shown).toEqual([{ ...draftOfOther, ...(wasPublished ? first : second) }]);
      met.add(String(died === undefined ? codes : "lived"));
    } finally {
      await world.close();
    }
  }
  const codes = ["", "asset-differs,asset-differs"];
  expect([...met].filter((one) => one !== "lived").sort()).toEqual(codes);
}, 240_000);

const pace = fc.record({
  startsAfterMs: fc.integer({ min: 0, max: 20_000 }),
  flights: fc.array(fc.tuple(fc.constantFrom(20, 500, 3_000), fc.constantFrom(20, 500, 3_000)), {
    minLength: 40,
    maxLength: 40,
  }) satisfies fc.Arbitrary<Flight[]>,
});

/** Jobs of one workflow run, which bring files of other names to one draft. */
const schedules = fc.noBias(
  fc.record({
    count: fc.constantFrom(2, 3),
    /** Whether the job that publishes starts when the others have ended. */
    isAtEnd: fc.boolean(),
    paces: fc.tuple(pace, pace, pace),
    killed: fc.constantFrom(0, 1, 2),
    dies: fc.record({ request: fc.nat(14), done: fc.boolean() }),
    /** Whether the builds of the job that is run again differ from those that it had. */
    isRebuilt: fc.boolean(),
  }),
);

test(
  "jobs of one run, whatever comes when and wherever one dies: none loses a file, and the release ends whole",
  async () => {
    const property = fc.asyncProperty(schedules, async (drawn) => {
      const world = await openWorld(tag, false);
      try {
        const { sha } = world.forge;
        const killed = drawn.killed % drawn.count;
        const plans = jobs.slice(0, drawn.count).map((names, at): RunPlan => {
          const going = at === killed ? { dies: drawn.dies } : {};
          return { build: buildOf(names), sha, draft: at > 0, ...drawn.paces[at], ...going };
        });
        const [publishing, ...others] = plans;
        const ran = drawn.isAtEnd
          ? [...(await world.run(others))]
          : [...(await world.run(plans))].slice(1);
        const first = publishing as RunPlan;
        // Jobs that need others start when those are green.
        const isDead = ran.some((end) => end === undefined);
        if (drawn.isAtEnd && !isDead) await world.run([first]);
        for (const end of ran) expect(end?.problems ?? []).toEqual([]);

        const before = world.files();
        const kept = plans.filter((__, at) => at !== killed && (at > 0 || !drawn.isAtEnd));
        for (const { build: own } of kept) expect(before).toMatchObject(own);
        const names = jobs[killed] ?? [];
        const again = buildOf(names, drawn.isRebuilt ? 2 : 1);
        const isShown = names.some(
          (name) => (world.shown.at(-1)?.[name] ?? again[name]) !== again[name],
        );
        const { draft = false } = plans[killed] ?? {};
        const [end] = await world.run([{ build: again, sha, draft }]);
        if (isShown) expect(end?.problems.map(({ code }) => code)).toContain("asset-differs");
        else expect(end?.problems).toEqual([]);
        if (drawn.isAtEnd && isDead) {
          const [last] = await world.run([{ ...first }]);
          expect(last?.problems).toEqual([]);
        }
        expect(world.published()).toHaveLength(1);
        const all = Object.assign({}, ...plans.map(({ build }) => build)) as Build;
        if (!isShown) expect(isBuild(world.shown.at(-1) ?? {}, { ...all, ...again })).toBe(true);
        for (const { build: own } of plans.filter((__, at) => at !== killed)) {
          expect(world.shown.at(-1)).toMatchObject(own);
        }
        expect(world.forge.github.violations).toEqual([]);
      } finally {
        await world.close();
      }
    });
    const interruptAfterTimeLimit = 60_000 + 4_000 * numRuns;
    await fc.assert(property, {
      ...{ numRuns, interruptAfterTimeLimit, markInterruptAsFailure: true, endOnFailure: true },
    });
  },
  120_000 + 6_000 * numRuns,
);
