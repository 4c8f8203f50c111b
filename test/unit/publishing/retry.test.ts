import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { growingBackoff, retry, type RetryOptions } from "@fairlead/publishing";
import { VirtualClock } from "./virtual-clock.ts";

interface Made {
  readonly results: readonly string[];
  readonly pauses: readonly { readonly after: string; readonly ms: number }[];
  readonly last: string;
}

/** Attempts end with these results, one after the other; `busy` is transient, and the last one stays. */
async function attempts(
  results: readonly string[],
  options: Partial<RetryOptions<string>> = {},
  clock = new VirtualClock(),
): Promise<Made> {
  const made: string[] = [];
  const pauses: { after: string; ms: number }[] = [];
  const attempt = (before: number): Promise<string> => {
    expect(before).toBe(made.length);
    const result = results[before] ?? results.at(-1) ?? "done";
    made.push(result);
    return Promise.resolve(result);
  };
  const work = retry(attempt, {
    isTransient: (result) => result === "busy",
    backoffMs: [1_000, 3_000, 9_000],
    onPause: (after, ms) => pauses.push({ after, ms }),
    ...{ clock, signal: new AbortController().signal },
    ...options,
  });
  const last = await clock.run(work);
  return { results: made, pauses, last: last ?? "" };
}

const lengths = ({ pauses }: Made) => pauses.map(({ ms }) => ms);

test("a result that will not change stands at once", async () => {
  expect(await attempts(["refused"])).toEqual({
    results: ["refused"],
    pauses: [],
    last: "refused",
  });
});

test("a transient result is followed by a pause, which is told with it, and another attempt", async () => {
  const made = await attempts(["busy", "busy", "done"]);
  expect(made.results).toEqual(["busy", "busy", "done"]);
  expect(made.pauses).toEqual([
    { after: "busy", ms: 1_000 },
    { after: "busy", ms: 3_000 },
  ]);
});

test("the last result stands, transient as it is, when the backoff is used up", async () => {
  const made = await attempts(["busy"]);
  expect(made.results).toHaveLength(4);
  expect(made.last).toBe("busy");
});

test("what an attempt throws is thrown, and no attempt follows", async () => {
  let made = 0;
  const work = retry(
    () => {
      made += 1;
      return Promise.reject(new Error("a bug"));
    },
    {
      ...{ isTransient: () => true, backoffMs: [1], clock: new VirtualClock() },
      signal: new AbortController().signal,
    },
  );
  await expect(work).rejects.toThrow("a bug");
  expect(made).toBe(1);
});

test("jitter decides on each pause", async () => {
  const made = await attempts(["busy"], { jitter: (ms) => ms * 1.5 });
  expect(lengths(made)).toEqual([1_500, 4_500, 13_500]);
});

describe("a moment that the server names", () => {
  const clock = () => new VirtualClock(0);

  test("is waited for where the backoff is shorter", async () => {
    const made = await attempts(["busy", "done"], { retryAfter: () => 7_000 }, clock());
    expect(lengths(made)).toEqual([7_000]);
  });

  test("is waited for as long as the caller says", async () => {
    const options = { retryAfter: () => 500_000, longestRetryAfterMs: 500_000 };
    expect(lengths(await attempts(["busy", "done"], options, clock()))).toEqual([500_000]);
  });

  test("does not shorten the backoff", async () => {
    const made = await attempts(["busy", "done"], { retryAfter: () => 10 }, clock());
    expect(lengths(made)).toEqual([1_000]);
  });

  test.each([
    ["more than two minutes away", { retryAfter: () => 120_001 }],
    ["further away than one waits for", { retryAfter: () => 5_000, longestRetryAfterMs: 4_999 }],
    ["behind the deadline", { retryAfter: () => 7_000, deadline: 6_999 }],
  ])("ends it: %s", async (_, options) => {
    const made = await attempts(["busy", "done"], options, clock());
    expect(made).toEqual({ results: ["busy"], pauses: [], last: "busy" });
  });
});

describe("a job that is cancelled", () => {
  test("before: one attempt is made, which the signal ends by itself", async () => {
    const made = await attempts(["busy", "done"], { signal: AbortSignal.abort() });
    expect(made).toEqual({ results: ["busy"], pauses: [], last: "busy" });
  });

  test("in a pause: the pause ends, and no attempt follows", async () => {
    const [job, clock] = [new AbortController(), new VirtualClock(0)];
    const made = await attempts(
      ["busy", "done"],
      {
        signal: job.signal,
        onPause: () => {
          void clock.sleep(10).then(() => {
            job.abort();
          });
        },
      },
      clock,
    );
    expect(made.results).toEqual(["busy"]);
    expect(clock.now()).toBe(10);
  });
});

test("whatever comes, attempts and pauses alternate, none lies behind the deadline, and the result is the first that will not change or the last", async () => {
  const result = fc.constantFrom("busy", "busy", "done", "refused");
  const world = fc.record({
    results: fc.array(result, { minLength: 1, maxLength: 8 }),
    backoffMs: fc.array(fc.nat(100_000), { maxLength: 6 }),
    deadline: fc.option(fc.nat(200_000), { nil: undefined }),
    factor: fc.double({ min: 1, max: 2, noNaN: true }),
    retryAfterMs: fc.option(fc.nat(150_000), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ results, backoffMs, deadline, factor, retryAfterMs }) => {
      const clock = new VirtualClock(0);
      const options: Partial<RetryOptions<string>> = {
        backoffMs,
        jitter: (ms) => Math.ceil(ms * factor),
        retryAfter: () => (retryAfterMs === undefined ? undefined : clock.now() + retryAfterMs),
        ...(deadline !== undefined && { deadline }),
      };
      const made = await attempts(results, options, clock);
      expect(made.results).toHaveLength(made.pauses.length + 1);
      expect(made.pauses.length).toBeLessThanOrEqual(backoffMs.length);
      expect(made.results.slice(0, -1).every((each) => each === "busy")).toBe(true);
      expect(made.last).toBe(made.results.at(-1));
      expect(clock.now()).toBeCloseTo(lengths(made).reduce((sum, ms) => sum + ms, 0));
      expect(clock.now()).toBeLessThanOrEqual(deadline ?? Infinity);
      for (const [index, ms] of lengths(made).entries()) {
        const least = Math.max(Math.ceil((backoffMs[index] ?? 0) * factor), retryAfterMs ?? 0);
        const isCut = index === made.pauses.length - 1 && clock.now() === deadline;
        if (!isCut) expect(ms).toBe(least);
      }
      const isOver = clock.now() >= (deadline ?? Infinity);
      const isServerBusy =
        (retryAfterMs ?? 0) > Math.min(120_000, (deadline ?? Infinity) - clock.now());
      const isUsedUp = made.pauses.length === backoffMs.length;
      expect(made.last !== "busy" || isOver || isServerBusy || isUsedUp).toBe(true);
    }),
  );
});

test("a growing backoff ends nowhere, and grows up to its longest pause", () => {
  const pauses: number[] = [];
  for (const ms of growingBackoff(2_000, 1.5, 5_000)) if (pauses.push(ms) === 5) break;
  expect(pauses).toEqual([2_000, 3_000, 4_500, 5_000, 5_000]);
});
