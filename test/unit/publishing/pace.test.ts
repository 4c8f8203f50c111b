import { describe, expect, test } from "@jest/globals";
import type { RegistryTraits } from "@fairlead/publishing";
import { Pace } from "../../../packages/publishing/src/pace.ts";
import {
  cratesIo,
  eventLog,
  minutes,
  newCrates,
  newVersions,
  npmjs,
  seconds,
  unit,
} from "./scripted-registry.ts";
import { VirtualClock } from "./virtual-clock.ts";

function paceOf(traits: RegistryTraits = cratesIo, maxWaitMs = 240 * minutes) {
  const clock = new VirtualClock();
  const log = eventLog();
  const job = new AbortController();
  const pace = new Pace({ traits, maxWaitMs, clock, cancelled: job.signal, emit: log.emit });
  return { clock, pace, log, job };
}

function units(count: number, limit: string) {
  return Array.from({ length: count }, (_, index) => unit(`${limit}-${index}`, [], { limit }));
}

const slow = { ...npmjs, delayMs: 5 * seconds };
const fresh = unit("fresh", [], { limit: "new" });
const progress = { done: 0, total: 1, doneAbout: 0 };

describe("the estimate", () => {
  test("of 26 new crates is 21 refills of the bucket for new crates: 210 minutes", () => {
    expect(paceOf().pace.estimate(units(26, "new"))).toEqual({
      uploads: 26,
      ms: 210 * minutes,
      limit: newCrates,
      reason: newCrates.description,
    });
  });

  test("of 200 new versions is 170 refills of the bucket for updates: 170 minutes", () => {
    expect(paceOf().pace.estimate(units(200, "update"))).toMatchObject({
      ms: 170 * minutes,
      limit: newVersions,
    });
  });

  test("of a mix is that of the slower bucket, since both drain at once", () => {
    const { pace } = paceOf();
    const mix = [...units(7, "new"), ...units(40, "update")];
    expect(pace.estimate(mix)).toMatchObject({ ms: 20 * minutes, limit: newCrates });
    const more = [...units(7, "new"), ...units(90, "update")];
    expect(pace.estimate(more)).toMatchObject({ ms: 60 * minutes, limit: newVersions });
  });

  test("below all limits is a second for each upload, several at a time, and says so", () => {
    expect(paceOf().pace.estimate(units(5, "new"))).toEqual({
      uploads: 5,
      ms: 2 * seconds,
      reason: "up to 4 at a time, below crates.io's limits if nothing else was published recently",
    });
    expect(paceOf(npmjs).pace.estimate(units(25, "npm"))).toEqual({
      uploads: 25,
      ms: 3 * seconds,
      reason: "up to 10 at a time, as long as npm sets no limit",
    });
  });

  test("counts a pause between uploads, and says that they go out one at a time", () => {
    expect(paceOf(slow).pace.estimate(units(4, "npm"))).toEqual({
      uploads: 4,
      ms: 4 * seconds + 3 * 5 * seconds,
      reason: "one at a time, 5 s between uploads",
    });
  });

  test("of what is left leaves out the tokens of uploads that are under way", () => {
    const { pace, clock } = paceOf();
    const [bucket] = cratesIo.limits;
    for (const unit of units(5, "new")) pace.uploaded(unit, clock.now() - seconds);
    const [one] = units(1, "new");
    expect(pace.leftMs(one === undefined ? [] : [one], 4)).toBe(bucket?.refillMs);
    expect(pace.leftMs([], 4)).toBe(1 * seconds);
    expect(pace.leftMs([], 0)).toBe(0);
  });

  test("of nothing is nothing", () => {
    expect(paceOf(npmjs).pace.estimate([])).toEqual({
      uploads: 0,
      ms: 0,
      reason: "nothing to upload",
    });
  });

  test("goes by the uploads that were measured", async () => {
    const { clock, pace } = paceOf();
    const startedAt = clock.now();
    await clock.run(clock.sleep(3 * seconds));
    pace.uploaded(unit("a"), startedAt);
    expect(pace.estimate(units(5, "update")).ms).toBe(6 * seconds);
  });

  test("counts down the documented bucket with each upload", () => {
    const { clock, pace } = paceOf();
    for (const done of units(5, "new")) pace.uploaded(done, clock.now());
    expect(pace.estimate(units(1, "new")).ms).toBe(10 * minutes);
  });

  test("counts the tokens that came back while others were uploaded", async () => {
    const { clock, pace } = paceOf();
    for (const done of units(5, "new")) pace.uploaded(done, clock.now());
    await clock.run(clock.sleep(35 * minutes));
    expect(pace.estimate(units(3, "new"))).not.toHaveProperty("limit");
    expect(pace.estimate(units(4, "new")).ms).toBe(5 * minutes);
  });

  test("believes the registry's date more than the documented bucket", () => {
    const { clock, pace } = paceOf();
    pace.limited(fresh, clock.now(), { until: clock.now() + 30 * minutes, reason: "429" });
    expect(pace.estimate(units(2, "new")).ms).toBe(40 * minutes);
  });
});

describe("a limit", () => {
  test("that the registry closed opens at its date, and leaves other limits open", async () => {
    const { clock, pace } = paceOf();
    const until = clock.now() + 10 * minutes;
    pace.limited(fresh, clock.now(), { until, reason: "too many new crates" });
    expect([pace.isOpen("new"), pace.isOpen("update")]).toEqual([false, true]);
    expect(pace.laneOf("new")).toMatchObject({
      opensAt: until,
      reason: 'crates.io says "too many new crates"',
    });
    await clock.run(pace.waitForLimit(until, "too many new crates", progress));
    expect(clock.now()).toBe(until);
    expect(pace.isOpen("new")).toBe(true);
  });

  test("narrows its own lane only, which uploads without a limit widen again", () => {
    const { clock, pace } = paceOf(npmjs);
    pace.limited(fresh, clock.now(), { until: undefined, reason: "429" });
    for (let upload = 1; upload <= 5; upload += 1) pace.passed(fresh, clock.now() + upload);
    expect(pace.laneOf("new").concurrency).toBe(6);
    expect(pace.laneOf("update").concurrency).toBe(10);
  });

  test("is waited for with a countdown once a minute at most, and the wait is recorded", async () => {
    const { clock, pace, log } = paceOf();
    const from = clock.now();
    const until = from + 160 * seconds;
    await clock.run(pace.waitForLimit(until, "too many", { done: 3, total: 8, doneAbout: 7 }));
    expect(log.of("wait")).toEqual([
      { kind: "wait", reason: "too many", until, now: from, done: 3, total: 8, doneAbout: 7 },
    ]);
    expect(log.of("waiting")).toEqual(
      [60, 120].map((after) => ({
        kind: "waiting",
        until,
        now: from + after * seconds,
        done: 3,
        total: 8,
        doneAbout: 7,
      })),
    );
    expect(pace.waits).toEqual([{ reason: "too many", from, until }]);
  });

  test("is counted down more seldom while its end is far", async () => {
    const { clock, pace, log } = paceOf();
    const from = clock.now();
    await clock.run(pace.waitForLimit(from + 60 * minutes, "too many", progress));
    const told = log.of("waiting").map(({ now }) => now - from);
    const pauses = told.map((at, index) => at - (told[index - 1] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(60 * seconds);
    expect(Math.max(...pauses)).toBe(5 * minutes);
  });

  test("is waited for no longer than the total that may be waited", async () => {
    const { clock, pace } = paceOf(cratesIo, 10 * minutes);
    const in6 = clock.now() + 6 * minutes;
    expect(pace.exceedsMaxWait(clock.now() + 10 * minutes)).toBe(false);
    expect(pace.exceedsMaxWait(clock.now() + 10 * minutes + 1)).toBe(true);
    await clock.run(pace.waitForLimit(in6, "429", progress));
    expect(pace.exceedsMaxWait(clock.now() + 4 * minutes)).toBe(false);
    expect(pace.exceedsMaxWait(clock.now() + 4 * minutes + 1)).toBe(true);
  });

  test("is no longer waited for when the job is cancelled", async () => {
    const { clock, pace, job } = paceOf();
    const from = clock.now();
    void clock.sleep(45 * seconds).then(() => {
      job.abort();
    });
    await clock.run(pace.waitForLimit(from + 10 * minutes, "429", progress));
    expect(clock.now() - from).toBe(45 * seconds);
    expect(pace.waits).toEqual([{ reason: "429", from, until: from + 45 * seconds }]);
  });
});

describe("a pause between uploads", () => {
  test("is waited out from the end of the last upload, and said", async () => {
    const { clock, pace, log } = paceOf(slow);
    const start = clock.now();
    await clock.run(clock.sleep(2 * seconds));
    pace.uploaded(unit("a"), start);
    await clock.run(pace.waitForDelay());
    expect(clock.now() - start).toBe(7 * seconds);
    expect(log.of("wait").map(({ reason }) => reason)).toEqual(["5 s between uploads"]);
  });

  test("is not waited for before the first upload, nor when it has passed already", async () => {
    const { clock, pace, log } = paceOf(slow);
    await clock.run(pace.waitForDelay());
    pace.uploaded(unit("a"), clock.now());
    await clock.run(clock.sleep(5 * seconds));
    await clock.run(pace.waitForDelay());
    expect(log.events).toEqual([]);
  });

  test("does not count towards the total that may be waited for limits", async () => {
    const { clock, pace } = paceOf(slow, minutes);
    pace.uploaded(unit("a"), clock.now());
    await clock.run(pace.waitForDelay());
    await clock.run(pace.waitToReadBack(45 * seconds, "reset"));
    expect(pace.exceedsMaxWait(clock.now() + minutes)).toBe(false);
  });
});
