import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { closeAllScenes } from "../close-scenes.ts";
import type { Case, Line } from "../line.ts";
import { assertGood, assertOrderly, assertWhole } from "../orderly.ts";
import { readingSubject, releaseSubject } from "../github-places.ts";
import { smallCrates, smallPackages, type Subject } from "../places.ts";
import { faultyProxy, kindOf } from "../proxy.ts";

let remove: (() => Promise<void>)[] = [];
const mib = 1024 ** 2;
/** How much more memory a run may take than one that nothing disturbs. */
const allowedBytes = 64 * mib;

/** An answer of 1 MB that unpacks to 1 GiB: a gzip may be made of many, one after another. */
const bomb = Buffer.concat(Array<Buffer>(64).fill(gzipSync(Buffer.alloc(16 * mib))));

/** An answer that unpacks to 1 GiB, for each path that a release asks. */
export const bombs: Line = {
  name: "bombs",
  async cases() {
    const [crates, packages] = [await smallCrates(), await smallPackages()];
    remove = [crates.remove, packages.remove];
    const subjects: readonly Subject[] = [
      ...[crates, packages, releaseSubject(2)],
      readingSubject("check-artifacts", (run) => ({
        ...{ artifacts: "packages", "run-id": String(run) },
      })),
      readingSubject("wait-for-ci", () => ({ workflow: "ci.yml" })),
    ];
    const cases: Case[] = [];
    for (const subject of subjects) cases.push(...(await casesOf(subject)));
    return cases;
  },
  async close() {
    await closeAllScenes();
    await Promise.all(remove.map((each) => each()));
  },
};

async function casesOf(subject: Subject): Promise<Case[]> {
  const proxy = faultyProxy();
  const place = await subject.open(proxy.through);
  const calm = await place.release();
  assertGood(calm);
  const whole = place.state();
  await place.close();
  await proxy.stop();
  const usual = Math.max(...calm.map(({ peakMemoryBytes = 0 }) => peakMemoryBytes));
  return [...new Set(proxy.requests.map(kindOf))].map((kind) => ({
    row: subject.name,
    name: kind,
    run: () => tryOne(subject, kind, whole, usual),
  }));
}

async function tryOne(subject: Subject, kind: string, whole: unknown, usual: number) {
  let strikes = true;
  const proxy = faultyProxy({
    intervene: (request) =>
      strikes && kindOf(request) === kind
        ? { status: 200, headers: { "content-encoding": "gzip" }, body: bomb, afterCommit: true }
        : undefined,
  });
  const place = await subject.open(proxy.through);
  try {
    for (const run of await place.release()) {
      assertOrderly(run);
      const { peakMemoryBytes = 0 } = run;
      const [peak, most] = [peakMemoryBytes, usual + allowedBytes].map((size) =>
        Math.round(size / mib),
      );
      assert.ok(peakMemoryBytes <= usual + allowedBytes, `It took ${peak} MiB, more than ${most}`);
    }
    strikes = false;
    assertGood(await place.release({ attempt: 2 }));
    await assertWhole(place, whole, false);
  } finally {
    await place.close();
    await proxy.stop();
  }
}
