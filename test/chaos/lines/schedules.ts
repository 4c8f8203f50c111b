import assert from "node:assert/strict";
import { closeAllScenes } from "../close-scenes.ts";
import { draws, pick, type Case, type Line } from "../line.ts";
import { assertGood, assertOrderly, assertWhole } from "../orderly.ts";
import { releaseSubject } from "../github-places.ts";
import { smallCrates, smallPackages, type Subject } from "../places.ts";
import { faultyProxy, type Intervention } from "../proxy.ts";

let remove: (() => Promise<void>)[] = [];
const schedulesOfSubject = 56;
const attempts = 12;

const json = { "content-type": "application/json" };
const html = { "content-type": "text/html" };

/** Answers that are not what the server would have said. */
const answers: readonly Intervention[] = [
  ...[400, 401, 403, 404, 408, 409, 410, 500, 502, 503, 504, 520].map((status) => ({
    ...{ status, headers: json, body: "{}" },
  })),
  { status: 403, headers: html, body: "<!doctype html><title>Not from here</title>" },
  { status: 429, headers: { ...json, "retry-after": "2" }, body: "{}" },
  { status: 429, headers: json, body: "{}" },
  { status: 200, headers: html, body: "<html>Under maintenance</html>" },
  ...["", "{}", "null", "[]", '{"name":', '{"login":"required"}'].map((body) => ({
    ...{ status: 200, headers: json, body },
  })),
  { status: 201, headers: json, body: '{"ok":false}' },
  { status: 204 },
  { status: 302, headers: { location: "/" } },
  { status: 200, headers: { ...json, "content-encoding": "gzip" }, body: "no gzip" },
];

/** All that may happen to a request: an answer before or after the server has done it, a cut, a delay. */
const faults: readonly Intervention[] = [
  ...answers,
  ...answers.map((answer) => ({ ...answer, afterCommit: true })),
  ...[{ reset: true }, { reset: true, afterCommit: true }],
  ...[{ lateMs: 30 }, { lateMs: 150 }],
];

/**
 * That there are no releases is what GitHub says of a repository without any. Nobody can tell that from a
 * wrong answer: only the list knows drafts. A run makes a draft then, and the list read after that shows two:
 * it takes the older, with its files, and names its own, which stays empty. It does not delete it, since the
 * list may be behind, and another run may have taken it.
 */
function seemsTrue(method: string, path: string, { body }: Intervention): boolean {
  return method === "GET" && /\/releases(\?|$)/.test(path) && body === "[]";
}

/** Random faults through whole releases, run again and again until one is green. */
export const schedules: Line = {
  name: "schedules",
  async cases({ seed }) {
    const [crates, packages] = [await smallCrates(), await smallPackages()];
    remove = [crates.remove, packages.remove];
    const cases: Case[] = [];
    for (const subject of [crates, packages, releaseSubject(6)]) {
      const place = await subject.open();
      assertGood(await place.release());
      const whole = place.state();
      await place.close();
      for (let index = 0; index < schedulesOfSubject; index += 1) {
        const own = seed * 1_000 + index;
        const run = () => play(subject, own, whole);
        cases.push({ row: subject.name, name: `seed ${own}`, run });
      }
    }
    return cases;
  },
  async close() {
    await closeAllScenes();
    await Promise.all(remove.map((each) => each()));
  },
};

async function play(subject: Subject, seed: number, whole: unknown): Promise<void> {
  const draw = draws(seed);
  const rate = 0.05 + draw() * 0.35;
  const told: string[] = [];
  let strikes = true;
  const proxy = faultyProxy({
    intervene: ({ method, path }) => {
      if (!strikes || draw() >= rate) return undefined;
      const fault = pick(faults, draw());
      if (seemsTrue(method, path, fault)) return undefined;
      told.push(`${method} ${path} ${JSON.stringify(fault)}`);
      return fault;
    },
  });
  const place = await subject.open(proxy.through);
  try {
    let isGreen = false;
    for (let attempt = 1; attempt <= attempts && !isGreen; attempt += 1) {
      told.push(`attempt ${attempt}`);
      const runs = await place.release({ attempt });
      for (const run of runs) assertOrderly(run);
      isGreen = runs.at(-1)?.exitCode === 0;
      // A good end is the whole release.
      if (isGreen) await assertWhole(place, whole, false);
    }
    strikes = false;
    assertGood(await place.release({ attempt: attempts + 1 }));
    await assertWhole(place, whole, false);
    place.server.requests.clear();
    assertGood(await place.release({ attempt: attempts + 2 }));
    assert.deepEqual(place.writes(), [], "A calm run that finds all in place changes something");
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`${words}\nWhat it met:\n${told.join("\n")}`, { cause: error });
  } finally {
    await place.close();
    await proxy.stop();
  }
}
