import assert from "node:assert/strict";
import { closeAllScenes } from "../close-scenes.ts";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { cancelAction, type ActionControl, type Rehearsal } from "@fairlead/sandbox";
import { ruvector } from "../../../examples/npm-releases.ts";
import { draws, pick, type Case, type Line } from "../line.ts";
import { assertGood, assertOrderly, assertWhole } from "../orderly.ts";
import { releaseSubject } from "../github-places.ts";
import { checkoutOf, cratesSubject, npmSubject, type Subject, smallPackages } from "../places.ts";

const rehearsals: Rehearsal[] = [];
let remove = (): Promise<void> => Promise.resolve();
const casesOfSubject = 40;

/** GitHub ends a job 7.5 s after it has asked it to end. */
const graceMs = 7_500;

const ways: Readonly<Record<string, (control: ActionControl) => Promise<void>>> = {
  "as GitHub cancels": (control) => cancelAction(control),
  SIGTERM: async (control) => {
    control.kill("SIGTERM");
    await control.ended;
  },
  "SIGINT twice, SIGTERM": async (control) => {
    for (const signal of ["SIGINT", "SIGINT", "SIGTERM"] as const) control.kill(signal);
    await control.ended;
  },
};

/** A job that is cancelled at any moment: at a request that hangs, or a random time after one. */
export const cancellations: Line = {
  name: "cancellations",
  async cases({ seed }) {
    const checkout = await checkoutOf("ruvector");
    rehearsals.push(checkout);
    const packages = await smallPackages();
    remove = packages.remove;
    const npm = (action: string) => npmSubject(ruvector, checkout, [action]);
    const subjects: readonly Subject[] = [
      await cratesSubject(checkout),
      { ...(await npm("publish-npm-platform")), name: "publish-npm-platform" },
      // Those of the example wait for what another job publishes.
      { ...packages, name: "publish-npm-packages" },
      releaseSubject(6),
    ];
    const cases: Case[] = [];
    for (const subject of subjects) {
      const place = await subject.open();
      assertGood(await place.release());
      const plan = { whole: place.state(), requests: place.server.requests.entries.length };
      await place.close();
      for (let index = 0; index < casesOfSubject; index += 1) {
        const own = seed * 1_000 + index;
        const run = () => cancelOnce(subject, own, plan);
        cases.push({ row: subject.name, name: `seed ${own}`, run });
      }
    }
    return cases;
  },
  async close() {
    await closeAllScenes();
    await Promise.all([remove(), ...rehearsals.splice(0).map((each) => each.remove())]);
  },
};

async function cancelOnce(
  subject: Subject,
  seed: number,
  { whole, requests }: { readonly whole: unknown; readonly requests: number },
): Promise<void> {
  const draw = draws(seed);
  const way = pick(Object.keys(ways), draw());
  const nth = Math.floor(draw() * requests);
  const hangs = draw() < 0.4;
  const afterMs = Math.floor(draw() * 120);
  const place = await subject.open();
  try {
    const { faults } = place.server;
    const fault = hangs
      ? ({ kind: "hold" } as const)
      : ({ kind: "slow-body", ms: afterMs + 20 } as const);
    const struck = faults.add({ match: { skip: nth }, fault });
    let control: ActionControl | undefined;
    let tookMs = 0;
    const cancelled = struck.first.then(async () => {
      await pause(afterMs);
      const since = performance.now();
      if (control !== undefined) await ways[way]?.(control);
      tookMs = performance.now() - since;
    });
    const runs = await place.release({ onStart: (started) => (control = started) });
    if (struck.struck > 0) await cancelled;
    struck.cancel();
    faults.clear();
    const told = `${way}, request ${nth + 1}${hangs ? " hangs" : ""}, after ${afterMs} ms`;
    for (const run of runs) assertOrderly(run);
    assert.ok(tookMs < graceMs, `${told}: it took ${Math.round(tookMs)} ms to end`);
    const report = runs.at(-1)?.outputs["report"];
    if (report !== undefined) assert.ok(existsSync(report), `${told}: there is no report`);
    assertGood(await place.release({ attempt: 2 }));
    await assertWhole(place, whole);
  } finally {
    await place.close();
  }
}
