import { expect, test } from "@jest/globals";
import { olderCopiesMs } from "../../../packages/npm/src/registry/older-copies.ts";

const date = "Sat, 21 Nov 2026 07:00:00 GMT";
const at = (secondsBefore: number) =>
  new Date(Date.parse(date) - secondsBefore * 1_000).toUTCString();

test.each<[string, Readonly<Record<string, string>>, number]>([
  ["an answer that may be kept", { "cache-control": "public, max-age=300" }, 300],
  ["and came from a cache", { "cache-control": "public, max-age=300", age: "75" }, 225],
  ["that keeps it longer than it may", { "cache-control": "max-age=300", age: "1644" }, 0],
  ["whose age is no number", { "cache-control": "max-age=300", age: "old" }, 300],
  ["of a document that is old", { ...kept(300), date, "last-modified": at(86_400) }, 0],
  [
    "of one that has changed 99 s ago, in whole seconds",
    { ...kept(300), date, "last-modified": at(100) },
    201,
  ],
  [
    "of one that is older than its copy",
    { ...kept(300), date, age: "20", "last-modified": at(200) },
    101,
  ],
  ["of one that changes in the future", { ...kept(300), date, "last-modified": at(-50) }, 300],
  ["with dates that are none", { ...kept(300), date: "now", "last-modified": "then" }, 300],
  ["without a date", { ...kept(300), "last-modified": at(86_400) }, 300],
  ["shared caches may keep it longer", { "cache-control": "max-age=0, s-maxage=120" }, 120],
  ["clients may keep it longer", { "cache-control": "max-age=120, s-maxage=0" }, 120],
  ["any case, quotes, blanks", { "cache-control": 'Public,MAX-AGE = "60"' }, 60],
  ["nobody may keep it", { "cache-control": "no-store, max-age=300" }, 0],
  ["nobody may use it unasked", { "cache-control": "no-cache, max-age=300" }, 0],
  ["a directive with a similar name", { "cache-control": "x-max-age=300" }, 0],
  ["it says nothing", {}, 0],
  ["it asks for a year", { "cache-control": "max-age=31536000, immutable" }, 600],
])("%s", (_, headers, seconds) => {
  expect(olderCopiesMs(new Headers(headers))).toBe(seconds * 1_000);
});

function kept(seconds: number) {
  return { "cache-control": `max-age=${seconds}` };
}
