import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Rehearsal } from "@fairlead/sandbox";
import { closeScenes, contents, openRegistry, openScene, sceneOf, type Packed } from "./scene.ts";
import type { SmallCrate } from "./small-workspace.ts";

jest.setTimeout(240_000);

const crates: readonly SmallCrate[] = [
  { name: "rain-base" },
  { name: "rain-left", needs: ["rain-base"] },
  { name: "rain-right", needs: ["rain-base"] },
  { name: "rain-top", needs: ["rain-left", "rain-right"] },
  { name: "rain-beside" },
];
const whole = Object.fromEntries(crates.map(({ name }) => [name, ["1.0.0"]]));

let checkout: Rehearsal;
let packed: Packed;
beforeAll(async () => {
  const scene = await openScene(crates);
  checkout = scene.rehearsal;
  packed = await scene.pack();
});
afterAll(closeScenes);

test.each([1, 2, 3, 4])(
  "with every third answer broken in any way, attempts come to the whole release (seed %i)",
  async (seed) => {
    const registry = await openRegistry({ edgeCache: { maxAgeMs: 60_000 } });
    const { publishPacked } = sceneOf(registry, checkout);
    registry.faults.random(seed, 0.35);
    let attempt = 0;
    let exitCode: number | null = 1;
    while (exitCode !== 0 && attempt < 12) {
      attempt += 1;
      const run = await publishPacked(packed, { attempt });
      exitCode = run.exitCode;
      // A good end is the whole release, and a bad one says what remains.
      const isWhole = Object.keys(whole).every((name) => registry.has(name, "1.0.0"));
      if (exitCode === 0) expect({ seed, isWhole }).toEqual({ seed, isWhole: true });
      expect(run.outputs["complete"]).toBe(String(exitCode === 0));
      expect(run.log).not.toMatch(/this is a bug|Unexpected/i);
    }
    expect({ seed, exitCode }).toEqual({ seed, exitCode: 0 });
    for (const name of Object.keys(whole)) {
      expect(registry.versions(name)).toHaveLength(1);
    }
    expect(Object.keys(contents(registry)).sort()).toEqual(Object.keys(whole).sort());

    registry.faults.clear();
    registry.clock.advance(60_000);
    registry.requests.clear();
    const last = await publishPacked(packed, { attempt: attempt + 1 });
    expect(last).toMatchObject({ exitCode: 0, outputs: { complete: "true", published: "[]" } });
    expect(registry.requests.writes()).toEqual([]);
  },
);
