import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { editDistance, nearest } from "../../../packages/selection/src/nearest.ts";

describe("the nearest word", () => {
  test.each([
    ["ruvector-grahp", "ruvector-graph"],
    ["RUVECTOR_CORE", "ruvector-core"],
    ["ruvector-cor", "ruvector-core"],
    ["serde", undefined],
    ["", undefined],
    ["x", undefined],
  ])("to %j is %j", (word, expected) => {
    expect(nearest(word, ["ruvector-core", "ruvector-graph"])).toBe(expected);
  });

  test("is the first of equally near ones", () => {
    expect(nearest("crate", ["crates", "grate"])).toBe("crates");
  });
});

describe("the distance of two words", () => {
  test("counts inserted, removed and replaced letters", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
  });

  test("is a distance: none to itself, the same both ways, no detour is shorter", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});
