import { describe, expect, jest, test } from "@jest/globals";
import { sleepInSlices, systemClock } from "../../../packages/actionkit/src/clock.ts";

describe("the system's clock", () => {
  test("tells the time of this machine", () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test("ends a sleep of an hour at once when it is aborted, without an error", async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(3_600_000, controller.signal);
    controller.abort();
    await expect(sleep).resolves.toBeUndefined();
  });

  test("does not sleep at all when it is aborted already, or for no time", async () => {
    await expect(systemClock.sleep(3_600_000, AbortSignal.abort())).resolves.toBeUndefined();
    await expect(systemClock.sleep(0)).resolves.toBeUndefined();
    await expect(systemClock.sleep(-5)).resolves.toBeUndefined();
  });

  test("cuts a sleep that no timer can hold into slices", async () => {
    const pause = jest.fn<(ms: number) => Promise<void>>().mockResolvedValue();
    await sleepInSlices(2 ** 32, undefined, pause);
    expect(pause.mock.calls.map(([ms]) => ms)).toEqual([2 ** 31 - 1, 2 ** 31 - 1, 2]);
  });
});
