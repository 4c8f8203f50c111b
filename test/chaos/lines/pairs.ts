import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "@fairlead/reporting";
import type { ActionRun } from "@fairlead/sandbox";
import { closeAllScenes } from "../close-scenes.ts";
import { releaseSubject } from "../github-places.ts";
import { draws, type Case, type Line } from "../line.ts";
import { assertGood, assertOrderly, assertWhole } from "../orderly.ts";
import { smallCrates, smallPackages, type Place, type Subject } from "../places.ts";
import { faultyProxy } from "../proxy.ts";

let remove: (() => Promise<void>)[] = [];
const pairsOfRow = 6;
const latestMs = 150;

/** Two jobs that release one version at the same time, with the same contents or with others. */
export const pairs: Line = {
  name: "pairs",
  async cases({ seed }) {
    const [crates, packages] = [await smallCrates(), await smallPackages()];
    const [otherCrates, otherPackages] = [
      await smallCrates("Another six."),
      await smallPackages("Another package."),
    ];
    remove = [crates, packages, otherCrates, otherPackages].map((each) => each.remove);
    const cases: Case[] = [];
    const add = (subject: Subject, what: string, run: (own: number) => Promise<void>) => {
      for (let index = 0; index < pairsOfRow; index += 1) {
        const own = seed * 1_000 + index;
        const row = `${subject.name}, ${what}`;
        cases.push({ row, name: `seed ${own}`, run: () => run(own) });
      }
    };
    for (const subject of [crates, packages, releaseSubject(6)]) {
      const place = await subject.open();
      assertGood(await place.release());
      const whole = place.state();
      await place.close();
      add(subject, "the same contents", (own) => withSame(subject, own, whole));
    }
    add(crates, "other contents", (own) => withOther(crates, otherCrates, own));
    add(packages, "other contents", (own) => withOther(packages, otherPackages, own));
    return cases;
  },
  async close() {
    await closeAllScenes();
    await Promise.all(remove.map((each) => each()));
  },
};

async function withSame(subject: Subject, seed: number, whole: unknown): Promise<void> {
  await atOnce(subject, subject, seed, async (place, runs, again) => {
    assertGood(runs);
    await assertWhole(withoutTold(place, runs), whole);
    assertGood(await again());
    await assertWhole(withoutTold(place, runs), whole);
  });
}

/** Of two drafts that were made at once one stays empty, and a run names it for a person to delete. */
function withoutTold(place: Place, runs: readonly ActionRun[]): Place {
  if (!runs.some(({ log }) => log.includes("There is another draft of"))) return place;
  const isSpare = (one: unknown) => {
    const { draft, digests } = (one ?? {}) as {
      readonly draft?: boolean;
      readonly digests?: object;
    };
    return draft === true && Object.keys(digests ?? {}).length === 0;
  };
  const state = () => (place.state() as readonly unknown[]).filter((one) => !isSpare(one));
  return { ...place, state, kept: () => [...new Set(place.kept())] };
}

async function withOther(subject: Subject, other: Subject, seed: number): Promise<void> {
  await atOnce(subject, other, seed, async (place, runs, again) => {
    await assertClaims(place, runs);
    const left = runs.filter(({ exitCode }) => exitCode !== 0);
    assert.notDeepEqual(left, [], "Both say that their contents were released");
    for (const run of left) assert.notEqual(run.outputs["conflicts"], "[]", run.log);
    const kept = place.kept();
    assert.deepEqual(kept.toSorted(), [...new Set(kept)].sort(), "Something was kept twice");
    await assertClaims(place, await again());
  });
}

/**
 * Two jobs at once, with every answer late by another time, and each once more after that.
 *
 * @param hold what must hold of them; `again` runs each again, which must find nothing left to do
 */
async function atOnce(
  subject: Subject,
  other: Subject,
  seed: number,
  hold: (
    place: Place,
    runs: readonly ActionRun[],
    again: () => Promise<readonly ActionRun[]>,
  ) => Promise<void>,
): Promise<void> {
  const draw = draws(seed);
  const proxy = faultyProxy({ intervene: () => ({ lateMs: Math.floor(draw() * latestMs) }) });
  const place = await subject.open(proxy.through);
  const temps = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), "fairlead-chaos-"))));
  const [first = "", second = ""] = temps;
  const ours = { temp: first };
  const theirs = { ...other.instead, temp: second };
  try {
    const both = await Promise.all([place.release(ours), place.release(theirs)]);
    const runs = both.flat();
    for (const run of runs) assertOrderly(run);
    await hold(place, runs, async () => {
      const state = place.state();
      place.server.requests.clear();
      const later = [
        ...(await place.release({ ...ours, attempt: 2 })),
        ...(await place.release({ ...theirs, attempt: 2 })),
      ];
      for (const run of later) assertOrderly(run);
      assert.deepEqual(place.writes(), [], "A run after both changes something");
      assert.deepEqual(place.state(), state);
      return later;
    });
  } finally {
    await place.close();
    await proxy.stop();
    await Promise.all(temps.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** What a run calls published has the bytes that this very run had packed. */
async function assertClaims(place: Place, runs: readonly ActionRun[]): Promise<void> {
  const bytes = new Map<string, string>();
  for (const entry of place.state() as readonly (readonly unknown[])[]) {
    for (const [version, digest] of entry.at(-1) as readonly (readonly [string, string])[]) {
      bytes.set(`${String(entry[0])}@${version}`, digest);
    }
  }
  for (const { outputs, log } of runs) {
    const report = JSON.parse(await readFile(outputs["report"] ?? "", "utf8")) as Report;
    for (const { id, outcome, checksum } of report.units) {
      const isClaimed = outcome === "published" || outcome === "already-published";
      if (isClaimed) assert.equal(checksum, bytes.get(id), `${id} is another's:\n${log}`);
    }
  }
}
