import assert from "node:assert/strict";
import { test } from "node:test";
import "./stand-ins.js";

const { nearest } = await import("../extensions/index.js");

test("nearest finds the vector with the least distance, the first of several", () => {
  const vectors = [
    [9, 9],
    [1, 2],
    [2, 1],
  ];
  assert.deepEqual(nearest([1, 1], vectors), { index: 1, distance: 1 });
});

test("nearest of no vectors is undefined", () => {
  assert.equal(nearest([1, 1], []), undefined);
});
