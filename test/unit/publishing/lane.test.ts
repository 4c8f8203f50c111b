import { describe, expect, test } from "@jest/globals";
import { closed, openLane, passed, type Lane } from "../../../packages/publishing/src/lane.ts";
import { minutes, seconds } from "./scripted-registry.ts";

const dated = { until: 100 * seconds, reason: "429" };
const undated = { until: undefined, reason: "slow down" };

/** A lane after so many uploads without a limit. */
function afterClean(lane: Lane, uploads: number): Lane {
  return uploads === 0 ? lane : afterClean(passed(lane, 10, lane.opensAt), uploads - 1);
}

describe("a limit", () => {
  test("closes the lane until its date, and halves what may be under way", () => {
    expect(closed(openLane(10), dated, 1, 2)).toMatchObject({
      ...{ opensAt: 100 * seconds, concurrency: 5, reason: "429" },
    });
  });

  test("with a date that has passed is still waited for, so that no loop spins", () => {
    expect(closed(openLane(10), { until: 5, reason: "429" }, 9, 10).opensAt).toBe(10 + seconds);
  });

  test.each([0, 5])(
    "with a date that is always %i ms too early is waited for longer each time, and afresh after an upload",
    (early) => {
      let lane = openLane(10);
      const pauses: number[] = [];
      for (let now = 100; pauses.length < 12; now = lane.opensAt) {
        lane = closed(lane, { until: now - early, reason: "429" }, now, now);
        pauses.push((lane.opensAt - now) / seconds);
      }
      expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1800]);
      const again = closed(passed(lane, 10, lane.opensAt), dated, lane.opensAt, lane.opensAt);
      expect(again.opensAt - lane.opensAt).toBe(seconds);
    },
  );

  test("without a date is waited for longer each time, up to half an hour, and afresh after an upload", () => {
    let lane = openLane(10);
    const pauses: number[] = [];
    for (let now = 0; pauses.length < 7; now = lane.opensAt) {
      lane = closed(lane, undated, now, now);
      pauses.push((lane.opensAt - now) / minutes);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30]);
    expect(lane.concurrency).toBe(1);
    const again = closed(passed(lane, 10, lane.opensAt), undated, lane.opensAt, lane.opensAt);
    expect(again.opensAt - lane.opensAt).toBe(minutes);
  });

  test("that several uploads under way meet counts once, until the latest of its dates", () => {
    const first = closed(openLane(10), dated, 1, 5);
    const second = closed(first, { until: 200 * seconds, reason: "429" }, 2, 6);
    expect(second).toMatchObject({ concurrency: 5, opensAt: 200 * seconds });
    expect(closed(first, undated, 5, 6)).toEqual(first);
    expect(closed(second, dated, 200 * seconds, 201 * seconds).concurrency).toBe(2);
  });
});

test("uploads that were under way when a limit closed the lane neither recover it nor shorten its pauses", () => {
  const lane = closed(openLane(10), undated, 2, 5);
  const after = [1, 2, 3, 4, 5].reduce((all, startedAt) => passed(all, 10, startedAt), lane);
  expect(after).toEqual(lane);
});

test("a lane recovers by one for each five uploads that meet no limit, up to the registry's bound", () => {
  const halved = closed(openLane(10), dated, 1, 2);
  const after = (uploads: number) => afterClean(halved, uploads).concurrency;
  expect([0, 4, 5, 9, 10, 100].map(after)).toEqual([5, 5, 6, 6, 7, 10]);
  const limitedAgain = closed(afterClean(halved, 4), dated, 200 * seconds, 201 * seconds);
  expect(afterClean(limitedAgain, 4).concurrency).toBe(2);
});
