import { readFile } from "node:fs/promises";
import { afterEach, expect, jest, test } from "@jest/globals";
import type { ActionRun } from "@fairlead/sandbox";
import { closeNpmScenes } from "./npm-scene.ts";
import { list } from "./scene.ts";
import { idsOf, names, openStatesScene } from "./staged-states-scene.ts";

jest.setTimeout(300_000);
afterEach(closeNpmScenes);

const [darwin = "", linux = ""] = names;

/** What the reports of the publishing steps say that each package needs. */
async function needsIn(runs: readonly ActionRun[]): Promise<Readonly<Record<string, unknown>>> {
  const reports = await Promise.all(
    runs.map(async ({ outputs }) => {
      const report: unknown = JSON.parse(await readFile(outputs["report"] ?? "", "utf8"));
      return (report as { units: { name: string; pins: string[]; layer: number }[] }).units;
    }),
  );
  return Object.fromEntries(
    reports.flat().map(({ name, pins, layer }) => [name, { pins: pins.toSorted(), layer }]),
  );
}

/**
 * What is live when the publishing jobs run again, what of it is then broken, and which of the steps for
 * platforms, the meta and the rest raise the alarm: those with something that is live or missing there.
 */
const rows: readonly (readonly [
  live: readonly string[],
  broken: readonly string[],
  alarms: readonly [boolean, boolean, boolean],
])[] = [
  [["@demo/core"], ["@demo/core"], [true, true, true]],
  [["@demo/core", "@demo/cli"], ["@demo/core"], [true, true, false]],
  [[linux, darwin, "@demo/cli"], ["@demo/cli"], [false, true, true]],
  [[linux, darwin, "@demo/core"], [], [false, false, false]],
];

test.each(rows)(
  "with %j live, a re-run writes down what the first attempt did, and all jobs see %j broken",
  async (live, broken, alarms) => {
    const scene = await openStatesScene(names, "^1.2.3");
    const first = await needsIn(await scene.stage(1));
    expect(first).toEqual({
      [linux]: { pins: [], layer: 0 },
      [darwin]: { pins: [], layer: 0 },
      "@demo/core": { pins: idsOf([linux, darwin]).toSorted(), layer: 1 },
      "@demo/cli": { pins: idsOf(["@demo/core"]), layer: 2 },
    });
    await scene.approve(...live);
    const again = await scene.stage(2);
    expect(await needsIn(again)).toEqual(first);
    // Whatever is not live is on the page itself.
    for (const { summary } of again) expect(summary).not.toContain("Not first");
    expect(again.map(({ summary }) => summary.includes("Broken for users now"))).toEqual(alarms);
    expect(
      again.map(({ annotations }) => JSON.stringify(annotations).includes("broken for users")),
    ).toEqual(alarms);
    const { confirm, release, summary } = await scene.after(2);
    for (const run of [confirm, summary]) expect(list(run, "broken")).toEqual(idsOf(broken));
    const absent = idsOf(names.filter((name) => !live.includes(name)));
    for (const run of [confirm, summary, release]) expect(list(run, "missing")).toEqual(absent);
    expect(release.outputs["state"]).toBe(absent.length === 0 ? "published" : "waiting");
  },
);
