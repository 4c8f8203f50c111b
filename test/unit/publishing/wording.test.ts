import { describe, expect, test } from "@jest/globals";
import { counted, firstFew, messageOf } from "../../../packages/publishing/src/wording.ts";

test("one thing is not many", () => {
  const crate = { one: "crate", many: "crates" };
  expect([0, 1, 2].map((n) => counted(n, crate))).toEqual(["0 crates", "1 crate", "2 crates"]);
});

describe("of a list", () => {
  test.each([
    ["all are named that may be", ["a", "b"], "a, b"],
    ["the last one is named, not counted", ["a", "b", "c"], "a, b, c"],
    ["what goes beyond is counted", ["a", "b", "c", "d"], "a, b and 2 more"],
    ["nothing is said if it is empty", [], ""],
  ])("%s", (_, items, words) => {
    expect(firstFew(items, 2)).toBe(words);
  });
});

test("what was thrown is told in its own words, also where it is no error", () => {
  expect([new TypeError("no"), "gone", 7].map(messageOf)).toEqual(["no", "gone", "7"]);
});
