import { closeAllScenes } from "../close-scenes.ts";
import type { Case, Line } from "../line.ts";
import { assertGood, assertOrderly, assertWhole } from "../orderly.ts";
import { readingSubject, releaseSubject } from "../github-places.ts";
import { smallCrates, smallPackages, type Subject } from "../places.ts";
import { faultyProxy, kindOf } from "../proxy.ts";

let remove: (() => Promise<void>)[] = [];

/** JSON that no server answers, and one that has the right fields of wrong kinds. */
const wrongShapes: readonly string[] = [
  ...["null", "[]", "{}", "[null]", "[{}]", '"maintenance"', "0"],
  JSON.stringify({
    name: 1,
    id: "x",
    versions: 1,
    data: null,
    errors: {},
    artifacts: 7,
    total_count: "n",
  }),
  JSON.stringify({ errors: [{ detail: {} }], warnings: [], dl: 1, api: [], workflow_runs: [null] }),
];

/** Status 200 with a JSON of the wrong shape, for each path that a release asks. */
export const shapes: Line = {
  name: "shapes",
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
  assertGood(await place.release());
  const whole = place.state();
  await place.close();
  await proxy.stop();
  const asked = [...new Set(proxy.requests.map(kindOf))];
  return asked.flatMap((kind) =>
    wrongShapes.map((body) => ({
      row: subject.name,
      name: `${kind} ${body}`,
      run: () => tryOne(subject, kind, body, whole),
    })),
  );
}

async function tryOne(subject: Subject, kind: string, body: string, whole: unknown) {
  let strikes = true;
  const proxy = faultyProxy({
    intervene: (request) =>
      strikes && kindOf(request) === kind ? { status: 200, body } : undefined,
  });
  const place = await subject.open(proxy.through);
  try {
    for (const run of await place.release()) assertOrderly(run);
    strikes = false;
    assertGood(await place.release({ attempt: 2 }));
    await assertWhole(place, whole, !kind.endsWith("/generate-notes"));
  } finally {
    await place.close();
    await proxy.stop();
  }
}
