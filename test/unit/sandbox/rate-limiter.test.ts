import { describe, expect, test } from "@jest/globals";
import { takeToken, type Bucket } from "../../../packages/sandbox/src/crates-io/rate-limiter.ts";

const size = { burst: 5, refillMs: 1_000 };
const start = 1_000_000;

describe("a token bucket, as crates.io's take_token has it", () => {
  const cases: readonly (readonly [string, Bucket | undefined, number, Bucket])[] = [
    ["begins full and nothing is taken from it", undefined, 0, { tokens: 5, lastRefill: start }],
    ["loses a token", { tokens: 5, lastRefill: start }, 0, { tokens: 4, lastRefill: start }],
    ["is empty at last", { tokens: 1, lastRefill: start }, 0, { tokens: 0, lastRefill: start }],
    ["never falls below 0", { tokens: 0, lastRefill: start }, 0, { tokens: 0, lastRefill: start }],
    [
      "gets nothing before a whole period is over",
      { tokens: 0, lastRefill: start },
      999,
      { tokens: 0, lastRefill: start },
    ],
    [
      "gets one after a period",
      { tokens: 0, lastRefill: start },
      1_000,
      { tokens: 1, lastRefill: start + 1_000 },
    ],
    [
      "keeps the part of a period that has passed",
      { tokens: 0, lastRefill: start },
      2_700,
      { tokens: 2, lastRefill: start + 2_000 },
    ],
    [
      "is never fuller than its burst, though its date moves on",
      { tokens: 4, lastRefill: start },
      60_000,
      { tokens: 5, lastRefill: start + 60_000 },
    ],
  ];
  test.each(cases)("%s", (_, bucket, afterMs, expected) => {
    expect(takeToken(bucket, size, start + afterMs)).toEqual(expected);
  });

  test("lets five through at once, refuses the sixth, and one more a period later", () => {
    const times = [0, 0, 0, 0, 0, 0, 0, 1_000, 1_000];
    const passed: boolean[] = [];
    let bucket: Bucket | undefined;
    for (const time of times) {
      bucket = takeToken(bucket, size, start + time);
      passed.push(bucket.tokens >= 1);
    }
    expect(passed).toEqual([true, true, true, true, true, false, false, true, false]);
  });
});
