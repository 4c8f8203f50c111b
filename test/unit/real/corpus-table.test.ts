import { describe, expect, test } from "@jest/globals";
import { inTurns, isWhole, tableOf, type Ended } from "../../real/corpus/part.ts";

const part = { name: "demo", title: "Demo" };
const good = { title: "a", tried: 3, otherwise: [] };
const ended = (more: Partial<Ended>): Ended => ({ part, seconds: 7, rows: [], ...more });

describe("What counts as passed", () => {
  test.each<[string, Partial<Ended>, boolean]>([
    ["all as expected", { rows: [good] }, true],
    ["one otherwise", { rows: [good, { ...good, otherwise: ["b: c, not d"] }] }, false],
    ["skipped", { skipped: "npm was not found." }, false],
    ["skipped, whatever was tried before", { rows: [good], skipped: "npm was not found." }, false],
    ["not ended", { rows: [good], failed: "It broke." }, false],
    ["nothing tried", { rows: [{ ...good, tried: 0 }] }, false],
    ["no row", {}, false],
  ])("%s", (_, end, expected) => {
    expect(isWhole([ended(end)])).toBe(expected);
    expect(isWhole([ended({ rows: [good] }), ended(end)])).toBe(expected);
  });

  test("no part at all", () => {
    expect(isWhole([])).toBe(false);
  });
});

test("The table tells each row, the sum with its time, and why a part was skipped", () => {
  const table = tableOf([
    ended({ rows: [good, { title: "b", tried: 2, otherwise: ["x"], note: "a note" }] }),
    ended({ rows: [{ ...good, note: "alone" }] }),
    ended({ skipped: "npm was not found." }),
    ended({ failed: "It broke." }),
  ]);
  expect(table.split("\n").slice(2)).toEqual([
    "| a | 3 | 3 | 0 |  |",
    "| b | 2 | 1 | 1 | a note |",
    "| **Demo, 7 s** | 5 | 4 | 1 |  |",
    "| **Demo, 7 s** | 3 | 3 | 0 | alone |",
    "| Demo | skipped | | | npm was not found. |",
    "| Demo | | | not ended | It broke. |",
  ]);
});

test("Work that is done some at a time answers in order, and one at a time never overlaps", async () => {
  let running = 0;
  let most = 0;
  const work = async (each: number) => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, 5 - each));
    running -= 1;
    return each * 2;
  };
  expect(await inTurns([1, 2, 3, 4], 2, work)).toEqual([2, 4, 6, 8]);
  expect(most).toBe(2);
  most = 0;
  await inTurns([1, 2, 3], 1, work);
  expect(most).toBe(1);
});
