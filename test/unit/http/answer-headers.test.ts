import { expect, test } from "@jest/globals";
import { answerHeaders } from "../../../packages/http/src/answer-headers.ts";

const tables: readonly (readonly [string, readonly [string, string][]])[] = [
  ["none", []],
  ["names in any case", [["Retry-After", "5"]]],
  [
    "a field that comes several times",
    [
      ["x-a", "1"],
      ["x-b", "2"],
      ["X-A", "3"],
    ],
  ],
  ["an empty value", [["etag", ""]]],
];

test.each(tables)("fields of an answer are read as the platform reads them: %s", (_, fields) => {
  const ours = answerHeaders(fields);
  const theirs = new Headers([...fields]);
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  for (const name of ["retry-after", "RETRY-AFTER", "x-a", "X-b", "etag", "absent"]) {
    expect(ours.get(name)).toBe(theirs.get(name));
  }
});
