import { describe, expect, test } from "@jest/globals";
import {
  IndexFormatError,
  indexPath,
  parseIndexFile,
} from "../../../packages/crates/src/registry/index-file.ts";

const cksum = "0a".repeat(32);
const line = (more: object): string =>
  JSON.stringify({ name: "demo", vers: "1.0.0", deps: [], cksum, yanked: false, ...more });

test.each([
  ["a", "1/a"],
  ["ab", "2/ab"],
  ["Abc", "3/a/abc"],
  ["abcd", "ab/cd/abcd"],
  ["Serde_JSON", "se/rd/serde_json"],
])("%s lies at %s", (name, path) => {
  expect(indexPath(name)).toBe(path);
});

test("an index file is read line by line", () => {
  const dep = { name: "local", package: "real", req: "^1", kind: "dev", optional: true };
  const file = `${line({})}\n${line({ vers: "1.1.0", yanked: true, deps: [dep], v: 2 })}\r\n\n`;
  expect(parseIndexFile(file)).toEqual([
    { name: "demo", vers: "1.0.0", cksum, yanked: false },
    { name: "demo", vers: "1.1.0", cksum, yanked: true },
  ]);
  expect(parseIndexFile("")).toEqual([]);
});

describe("an index file is refused by the number of the line when", () => {
  test.each([
    ["a line is no JSON", "{broken", 'is not a JSON object: "{broken"'],
    ["a line is a list", "[]", "is not a JSON object"],
    ["a line is null", "null", "is not a JSON object"],
    ["name is missing", line({ name: undefined }), 'lacks "name"'],
    ["vers is missing", line({ vers: undefined }), 'lacks "vers"'],
    ["cksum is no SHA-256", line({ cksum: "0a" }), 'lacks "cksum"'],
    ["yanked is no flag", line({ yanked: "no" }), '"yanked"'],
  ])("%s", (_why, second, words) => {
    const read = (): unknown => parseIndexFile(`${line({})}\n${second}\n`);
    expect(read).toThrow(IndexFormatError);
    expect(read).toThrow("line 2 of the index file ");
    expect(read).toThrow(words);
  });
});

test("an index that answers with a page is told from one that is damaged", () => {
  expect(() => parseIndexFile("\n<!doctype html><p>Sign in")).toThrow("HTML page");
});
