import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import {
  counted,
  fileFault,
  firstFew,
  messageOf,
  size,
} from "../../../packages/publishing/src/wording.ts";

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

test("what was thrown without a word is told by what else it says of itself", () => {
  const refused = new Error("connect ECONNREFUSED ::1:1");
  expect(
    [
      new AggregateError([refused, new Error("connect ECONNREFUSED 127.0.0.1:1")]),
      Object.assign(new Error(""), { code: "ECONNRESET" }),
      Object.assign(new Error(""), { statusCode: 502 }),
      new TypeError(""),
      new AggregateError([]),
    ].map(messageOf),
  ).toEqual([refused.message, "ECONNRESET", "502", "TypeError", "AggregateError"]);
});

test.each([
  [0, "0 B"],
  [640, "640 B"],
  [12_595, "12.3 KiB"],
  [1_048_560, "1.0 MiB"],
  [1_258_291, "1.2 MiB"],
])("a size of %d bytes reads %s", (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

test.each([
  ["is not there", () => readFileSync(path.join(tmpdir(), "no-such-file-1b2c")), "no such file"],
  ["is a folder", () => readFileSync(tmpdir()), "a folder"],
  ["is below a file", () => readFileSync(path.join(import.meta.filename, "x")), "not a folder"],
  [
    "has an endless name",
    () => {
      writeFileSync(path.join(tmpdir(), "x".repeat(5_000)), "");
    },
    "long",
  ],
])("a file that %s is told of in words", (_, touch, words) => {
  let fault = "";
  try {
    touch();
  } catch (error) {
    fault = fileFault(error);
  }
  expect(fault).toContain(words);
  expect(fault).not.toMatch(/E[A-Z]{4}|\//);
});

test("what is no fault of a file keeps its own words", () => {
  expect(fileFault(new SyntaxError("Unexpected end"))).toBe("Unexpected end");
});
