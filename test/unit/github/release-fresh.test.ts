import { expect, test } from "@jest/globals";
import { freshMs, freshness, Stale } from "../../../packages/github/src/releases/fresh.ts";
import type { Written } from "../../../packages/github/src/releases/rest-calls.ts";
import { untilClear } from "../../../packages/github/src/releases/until-clear.ts";
import { movedTime } from "./moved-time.ts";

const world = () => {
  const { clock } = movedTime();
  const ports = { clock, cancelled: new AbortController().signal, log: { info: () => undefined } };
  return { clock, ports };
};

test.each([
  ["just read", 0, 0, true],
  ["read as long ago as it counts", freshMs, 0, true],
  ["read longer ago", freshMs + 1, 0, false],
  ["read just now, and kept waiting by a limit", 0, 600_000, false],
])("what was %s: %i ms ago, then %i ms: sent %p", async (_, agoMs, waitMs, isSent) => {
  const { clock } = world();
  const { guard } = freshness(clock, clock.now() - agoMs);
  await clock.sleep(waitMs);
  if (isSent) await expect(guard()).resolves.toBeUndefined();
  else await expect(guard()).rejects.toThrow(Stale);
});

/** Makes a write whose reads and whose turn take so long; gives how often it was read for, and sent. */
async function writing(readMs: number, turnMs: number) {
  const { clock, ports } = world();
  const [reads, sends]: [number[], number[]] = [[], []];
  await untilClear<true>(
    async ({ again, guard }): Promise<Written<true>> => {
      if (again) {
        reads.push(clock.now());
        await clock.sleep(readMs);
      }
      await clock.sleep(turnMs);
      try {
        await guard();
      } catch {
        return { kind: "stale" };
      }
      sends.push(clock.now());
      return { kind: "done", value: true };
    },
    (cause) => cause,
    ports,
  );
  return { reads: reads.length, sends: sends.length };
}

test.each([
  ["nothing waits", 0, 1_000, 0],
  ["its turn came too late", 0, 6_000, 1],
  ["a read of what it relies on waited for a limit, and the write did not", 6_000, 0, 0],
  ["each read and each turn waits for a limit", 600_000, 600_000, 8],
])("a write is sent once, on what was read in time, where %s", async (_, readMs, turnMs, reads) => {
  expect(await writing(readMs, turnMs)).toEqual({ reads, sends: 1 });
});

test("a read that waits for a limit after another read makes the write too late", async () => {
  const { clock, ports } = world();
  const sent: boolean[] = [];
  let limits = 1;
  await untilClear<true>(
    async ({ guard }): Promise<Written<true>> => {
      // The draft is read here, and the releases, which wait for a limit the first time.
      await clock.sleep(limits > 0 ? 600_000 : 0);
      limits -= 1;
      const isLate = await guard().then(
        () => false,
        () => true,
      );
      sent.push(!isLate);
      return isLate ? { kind: "stale" } : { kind: "done", value: true };
    },
    (cause) => cause,
    ports,
  );
  expect(sent).toEqual([false, true]);
});
