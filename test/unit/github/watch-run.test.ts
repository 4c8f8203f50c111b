import { expect, test } from "@jest/globals";
import { describeRun, pollPauses } from "../../../packages/github/src/runs/watch-run.ts";
import { seededRun } from "./seeded-run.ts";

test("GitHub is asked every 5 s at first, and at least every 30 s, never by the clock's tick", () => {
  for (const random of [0, 0.5, 0.999]) {
    const pauses = firstPauses(20, random);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  }
  expect(firstPauses(1, 0)).toEqual([5_000]);
  expect(firstPauses(20, 0).at(-1)).toBe(25_000);
  expect(firstPauses(20, 0.999).at(-1)).toBeGreaterThan(25_000);
});

function firstPauses(count: number, random: number): number[] {
  const { backoffMs, jitter = (ms: number) => ms } = pollPauses(() => random);
  const pauses: number[] = [];
  for (const pauseMs of backoffMs) {
    if (pauses.length === count) break;
    pauses.push(jitter(pauseMs));
  }
  return pauses;
}

test.each([
  [{ status: "in_progress", conclusion: undefined }, "Run 7 is in progress"],
  [{ status: "queued", attempt: 2, conclusion: undefined }, "Run 7 (attempt 2) is queued"],
  [{}, "Run 7 ended with success"],
  [{ conclusion: undefined }, "Run 7 ended with no conclusion"],
])("a run is called by what it is: %j", (more, words) => {
  expect(describeRun(seededRun(more))).toBe(words);
});
