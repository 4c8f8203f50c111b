import { expect, test } from "@jest/globals";
import { contestedMs, settleMs } from "../../../packages/github/src/releases/publish-turn.ts";
import { rivalMs } from "../../../packages/github/src/releases/assets-in-use.ts";
import { isBuild, openWorld, type Build, type Flight } from "./two-runs.ts";

const held: Build = { "a.zip": "a.zip of A", "b.zip": "b.zip of A" };
const other: Build = { "a.zip": "a.zip of B", "b.zip": "b.zip of B" };

/** At first fast, then 5 s there and 5 s back: the other run does much between a last look and its write. */
const flights: readonly Flight[] = [
  ...Array.from({ length: 8 }, (): Flight => [20, 20]),
  ...Array.from({ length: 22 }, (): Flight => [5_000, 5_000]),
];
/** Of the other run: it is in the middle of its files then. */
const slow = Array.from({ length: 30 }, (_, at): Flight =>
  at % 2 === 0 ? [200, 200] : [3_000, 1_500],
);

/** What a reader saw while a run was held before it published, and another one began. */
async function shownAfter(seconds: number, startsAfterMs: number): Promise<readonly Build[]> {
  const world = await openWorld("v1.0.1", false);
  try {
    const { sha } = world.forge;
    const [first, second] = await world.run([
      { build: held, sha, flights, limited: { request: 7, seconds } },
      { build: other, sha, startsAfterMs, flights: slow },
    ]);
    const last = world.shown.at(-1) ?? {};
    expect([isBuild(last, held), isBuild(last, other)]).toContain(true);
    expect(first?.problems.length === 0).toBe(isBuild(last, held));
    expect(second?.problems.length === 0).toBe(isBuild(last, other));
    return world.shown;
  } finally {
    await world.close();
  }
}

test.each([100, 126, 134, 142, 146, 150, 154, 158, 166, 190, 250, 300])(
  "a run is held for %i s while another waits to take its files for left: only whole builds are published",
  async (seconds) => {
    for (const seen of await shownAfter(seconds, 20_000)) {
      expect([isBuild(seen, held), isBuild(seen, other)]).toContain(true);
    }
  },
);

test.each([548_000, 554_000, 557_000, 558_000, 560_000, 563_000, 566_000, 569_000])(
  "a run is held until its files count as left, and another begins after %i ms: no mix is published",
  async (startsAfterMs) => {
    const builds = (await shownAfter(420, startsAfterMs)).map((seen) =>
      Object.values(seen).map((text) => text.slice(-1)),
    );
    for (const build of builds) expect(new Set(build).size).toBeLessThan(2);
  },
);

test.each([
  [0, 0],
  [rivalMs - settleMs, 0],
  [rivalMs - settleMs + 1, 2 * settleMs - 1],
  [rivalMs, settleMs],
  [rivalMs + settleMs - 1, 1],
  [rivalMs + settleMs, 0],
  [24 * 3_600_000, 0],
])("files whose newest came %i ms ago are not published for %i ms", (agoMs, expected) => {
  const now = Date.UTC(2026, 10, 1);
  const file = { size: 1, digest: undefined };
  const assets = [
    { ...file, id: 1, name: "a", state: "uploaded", createdAt: 0, updatedAt: now - agoMs },
    { ...file, id: 2, name: "b", state: "uploaded", createdAt: 0, updatedAt: now - agoMs - 1_000 },
    { ...file, id: 3, name: "c", state: "starter", createdAt: now - rivalMs },
  ];
  expect(contestedMs({ assets }, now)).toBe(expected);
  expect(contestedMs({ assets: [] }, now)).toBe(0);
});
