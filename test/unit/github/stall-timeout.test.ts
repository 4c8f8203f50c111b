import { expect, test } from "@jest/globals";
import { withStallTimeout } from "../../../packages/github/src/artifacts/stall-timeout.ts";

const patience = { lookEveryMs: 5, stallMs: 25 };
const never = new AbortController().signal;
const endless = new Promise<never>(() => undefined);

/** Answers with these numbers, and then with the last one forever. */
function sizes(...given: readonly number[]) {
  let looks = 0;
  return {
    looks: () => looks,
    arrived: () => {
      looks += 1;
      return Promise.resolve(given[looks - 1] ?? given.at(-1) ?? 0);
    },
  };
}

test("a download that ends is its outcome, however slow it is, as long as something arrives", async () => {
  let size = 0;
  const slow = new Promise<string>((resolve) => {
    setTimeout(resolve, 150, "done");
  });
  const arrived = () => Promise.resolve((size += 1));
  expect(await withStallTimeout(slow, arrived, never, patience)).toBe("done");
});

test("one of which nothing more arrives is given up", async () => {
  const { arrived, looks } = sizes(10, 20, 30);
  const work = withStallTimeout(endless, arrived, never, patience);
  await expect(work).rejects.toThrow("nothing more arrived for 0.025 s");
  expect(looks()).toBeGreaterThanOrEqual(8);
});

test("one that is cut off at the same place again and again is given up", async () => {
  const { arrived } = sizes(0, 50, 0, 50, 0, 50, 0, 50, 0, 50, 0, 50);
  const work = withStallTimeout(endless, arrived, never, patience);
  await expect(work).rejects.toThrow("nothing more arrived");
});

test("one that does not even begin, in a folder that is not there, is given up", async () => {
  const arrived = () => Promise.reject(new Error("ENOENT"));
  const work = withStallTimeout(endless, arrived, never, patience);
  await expect(work).rejects.toThrow("nothing more arrived");
});

test("its own failure, and the end of the job, are told as they are", async () => {
  const { arrived } = sizes(0);
  const failed = Promise.reject(new Error("404"));
  await expect(withStallTimeout(failed, arrived, never, patience)).rejects.toThrow("404");
  const cancelled = AbortSignal.abort(new Error("The job was cancelled."));
  await expect(withStallTimeout(endless, arrived, cancelled, patience)).rejects.toThrow(
    "cancelled",
  );
});
