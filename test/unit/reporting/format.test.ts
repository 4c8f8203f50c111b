import { describe, expect, test } from "@jest/globals";
import {
  day,
  duration,
  isoTime,
  roughDuration,
  timeToTheMinute,
  timeToTheSecond,
} from "../../../packages/reporting/src/format.ts";
import { minute, start } from "./fixtures.ts";

describe("a duration", () => {
  test.each([
    [0, "0 s"],
    [-5, "0 s"],
    [NaN, "0 s"],
    [20, "0.1 s"],
    [1_200, "1.2 s"],
    [9_949, "9.9 s"],
    [9_960, "10 s"],
    [58_000, "58 s"],
    [59_600, "1 min"],
    [3 * minute, "3 min"],
    [598_000, "9 min 58 s"],
    [59 * minute + 59_600, "1 h"],
    [210 * minute, "3 h 30 min"],
  ])("of %d ms reads %s", (ms, words) => {
    expect(duration(ms)).toBe(words);
  });

  test.each([
    [19_200, "20 s"],
    [61_000, "2 min"],
    [3 * minute, "3 min"],
    [209.5 * minute, "3 h 30 min"],
    [60 * minute, "1 h"],
    [0, "0 s"],
  ])("that is only expected, %d ms, is rounded up to %s", (ms, words) => {
    expect(roughDuration(ms)).toBe(words);
  });
});

describe("a time", () => {
  test("is given in UTC, and says so", () => {
    expect(timeToTheSecond(start, start)).toBe("14:02:10 UTC");
  });

  test("carries its day when that is not today", () => {
    expect(timeToTheSecond(start + 24 * 60 * minute, start)).toBe("22 Nov 2026, 14:02:10 UTC");
  });

  test("to the minute is rounded up, so that nobody comes too early", () => {
    expect(timeToTheMinute(start, start)).toBe("14:03 UTC");
    expect(timeToTheMinute(Date.UTC(2026, 10, 21, 14, 3), start)).toBe("14:03 UTC");
  });

  test("rounded up over midnight belongs to the next day", () => {
    const late = Date.UTC(2026, 10, 21, 23, 59, 30);
    expect(timeToTheMinute(late, late)).toBe("22 Nov 2026, 00:00 UTC");
  });

  test.each([NaN, Infinity, 9e15])("that is none (%d) does not throw", (ms) => {
    expect(isoTime(ms)).toBeUndefined();
    expect(timeToTheMinute(ms, start)).toBe("an unknown time");
    expect(day(ms)).toBe("unknown day");
  });
});
