import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compare, major, minor } from "semver";
import { repository, startForge, type Forge } from "../sandbox/github-forge.ts";
import { interleave, type Burst, type Run } from "./interleaved.ts";

/** `FAIRLEAD_SCHEDULES` asks for more in a nightly run. */
const numRuns = Math.ceil(Number(process.env["FAIRLEAD_SCHEDULES"] ?? 3_000) / 100);

/** `FAIRLEAD_SEED=1234` draws the same schedules again, `FAIRLEAD_SEED=1234,56:7` only that one. */
const [seed, path] = (process.env["FAIRLEAD_SEED"] ?? "").split(",");

const bursts: fc.Arbitrary<Burst[]> = fc.array(
  fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })),
  { maxLength: 40, size: "max" },
);

async function holds<T>(
  schedules: fc.Arbitrary<T>,
  check: (drawn: T) => Promise<void>,
  runs = numRuns,
) {
  const details = await fc.check(fc.asyncProperty(schedules, check), {
    numRuns: runs,
    interruptAfterTimeLimit: 60_000 + 2_000 * runs,
    markInterruptAsFailure: true,
    ...(seed !== undefined && seed !== "" && { seed: Number(seed) }),
    ...(path !== undefined && { path, endOnFailure: true }),
  });
  if (details.failed) {
    const again = `FAIRLEAD_SEED=${details.seed},${details.counterexamplePath ?? ""}`;
    const why = details.errorInstance instanceof Error ? details.errorInstance.message : "";
    throw new Error(`${again} runs it again.\n${fc.defaultReportMessage(details)}\n${why}`);
  }
}

/** A GitHub whose v1.0.0 is the latest release, with v1, v1.0 and stable at it. */
async function startReleased(): Promise<Forge> {
  const forge = await startForge({ limits: "off" });
  forge.github.addRelease(repository, { tag: "v1.0.0" });
  for (const name of ["v1", "v1.0", "stable"]) {
    forge.github.setRef(repository, `refs/tags/${name}`, forge.sha);
  }
  return forge;
}

const highest = (versions: readonly string[]) => versions.toSorted(compare).at(-1);

const versions = ["1.0.1", "1.0.2", "1.0.10", "1.1.0", "2.0.0", "2.0.0-rc.1"];
const releases = fc.record({
  versions: fc.uniqueArray(fc.constantFrom(...versions), { minLength: 2, maxLength: 3 }),
  sameCommit: fc.boolean(),
  bursts,
});

test(
  "releases at the same time, whatever comes when: the highest is the latest, and has v1 and the like",
  async () => {
    await holds(releases, async ({ versions: drawn, sameCommit, bursts: turns }) => {
      const forge = await startReleased();
      try {
        const runs = drawn.map((version): Run => {
          const message = version;
          const sha = sameCommit ? forge.sha : forge.github.addCommit(repository, { message });
          const series = [`v${major(version)}`, `v${major(version)}.${minor(version)}`];
          const more = version.includes("-") ? [] : ["stable"];
          return { tag: `v${version}`, sha, extraTags: [...series, ...more] };
        });
        const ends = await interleave(forge, runs, turns);
        expect(ends.map(({ end }) => end.problems)).toEqual(runs.map(() => []));
        const said = ends.flatMap(({ end }) => end.warnings);

        const full = drawn.filter((version) => !version.includes("-"));
        const all = forge.github.releases(repository).all;
        const latest = `v${highest(full) ?? "1.0.0"}`;
        expect(all.filter(({ isLatest }) => isLatest)).toMatchObject([{ tag: latest }]);
        expect(said.filter(({ code }) => code.startsWith("latest-"))).toEqual([]);
        const own = runs.findIndex(({ tag }) => tag === latest);
        if (own >= 0) expect(ends[own]?.end.latest).toBe("true");

        const shaOf = (version: string) => runs.find(({ tag }) => tag === `v${version}`)?.sha;
        for (const name of new Set(runs.flatMap(({ extraTags = [] }) => extraTags))) {
          const of = full.filter((version) => {
            return name === "stable" || `v${version}`.startsWith(`${name}.`);
          });
          const expected = shaOf(highest(of) ?? "");
          const isSaid = said.some(
            ({ code, message }) => code === "extra-tag-went-back" && message.includes(` ${name} `),
          );
          const at = forge.github.ref(repository, `refs/tags/${name}`);
          if (of.length > 0 && !isSaid) expect([name, at]).toEqual([name, expected]);
        }
        expect(forge.github.violations).toEqual([]);
      } finally {
        await forge.github.stop();
      }
    });
  },
  120_000 + 4_000 * numRuns,
);

test(
  "the same release or tag by several runs at the same time is made, published and told by one of them",
  async () => {
    const drawn = fc.record({
      runs: fc.integer({ min: 2, max: 3 }),
      tagOnly: fc.boolean(),
      bursts,
    });
    await holds(
      drawn,
      async ({ runs: count, tagOnly, bursts: turns }) => {
        const forge = await startReleased();
        try {
          const sha = forge.github.addCommit(repository);
          const extraTags = tagOnly ? [] : ["v1.0.x"];
          const run: Run = { tag: "v1.0.1", sha, tagOnly, extraTags };
          const ends = await interleave(
            forge,
            Array.from({ length: count }, () => run),
            turns,
          );
          expect(ends.flatMap(({ end }) => end.problems)).toEqual([]);
          const told = (what: RegExp) =>
            ends.filter(({ log }) => log.some((line) => what.test(line)));
          const made = ends.map(({ end }) => end);
          if (tagOnly) {
            expect(made.filter(({ tagged }) => tagged)).toHaveLength(1);
            expect(told(/^The tag v1\.0\.1 is at/)).toHaveLength(1);
          } else {
            const ids = new Set(made.map(({ release }) => release?.id));
            expect(ids.size).toBe(1);
            expect(made.filter(({ created }) => created)).toHaveLength(1);
            expect(made.filter(({ published }) => published)).toHaveLength(1);
            expect(told(/^Published v1\.0\.1/)).toHaveLength(1);
            expect(made.filter(({ moved }) => moved.length > 0)).toHaveLength(1);
            expect(forge.github.releases(repository).publications).toBe(1);
          }
          expect(forge.github.ref(repository, "refs/tags/v1.0.1")).toBe(sha);
        } finally {
          await forge.github.stop();
        }
      },
      2 * numRuns,
    );
  },
  120_000 + 8_000 * numRuns,
);
