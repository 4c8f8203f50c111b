import { expect, test } from "@jest/globals";
import { describeRun, pollPauseMs } from "../../../packages/github/src/runs/watch-run.ts";
import { seededRun } from "./seeded-run.ts";

test("GitHub is asked every 5 s at first, and at least every 30 s, never by the clock's tick", () => {
  for (const random of [0, 0.5, 0.999]) {
    const pauses = Array.from({ length: 20 }, (_, asked) => pollPauseMs(asked, random));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  }
  expect(pollPauseMs(0, 0)).toBe(5_000);
  expect(pollPauseMs(19, 0)).toBe(25_000);
  expect(pollPauseMs(19, 0.999)).toBeGreaterThan(pollPauseMs(19, 0));
});

test.each([
  [{ status: "in_progress", conclusion: undefined }, "Run 7 is in progress"],
  [{ status: "queued", attempt: 2, conclusion: undefined }, "Run 7 (attempt 2) is queued"],
  [{}, "Run 7 ended with success"],
  [{ conclusion: undefined }, "Run 7 ended with no conclusion"],
])("a run is called by what it is: %j", (more, words) => {
  expect(describeRun(seededRun(more))).toBe(words);
});
