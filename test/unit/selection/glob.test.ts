import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import picomatch from "picomatch";
import { globMatcher } from "../../../packages/selection/src/glob.ts";

const part = fc.constantFrom("a", "b", "-", ".x", "@s", "*", "{a,b}", "{a,-b}", "{a,{b,c}}", "{a}");
const segment = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  fc.constant("**"),
);
const pattern = fc
  .array(segment, { minLength: 1, maxLength: 3 })
  .map((segments) => segments.join("/"))
  // Where `**` is part of a segment, or the folder of what lies in it is meant, picomatch goes further.
  .filter((each) => !/\*\*[^/]|[^/]\*\*|\/\*\*$/.test(each));
const name = fc
  .array(fc.stringMatching(/^(@s|[abc.x-]{1,4})$/), { minLength: 1, maxLength: 3 })
  .map((segments) => segments.join("/"))
  .filter((each) => !each.split("/").some((one) => one === "." || one === ".."));

describe("A pattern", () => {
  test("fits what picomatch says it fits", () => {
    const options = { dot: true, noextglob: true, nobracket: true };
    fc.assert(
      fc.property(pattern, name, (glob, text) => {
        expect({ glob, text, fits: globMatcher(glob)(text) }).toEqual({
          ...{ glob, text },
          fits: picomatch(glob.replaceAll("@", "\\@"), options)(text),
        });
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ["a/**", "a/b", true],
    ["a/**", "a/b/c", true],
    ["a/**", "a", false],
    ["*/**", "a", false],
    ["**", "a/b", true],
    ["{a,*}*", "x/y", false],
    ["*", "", false],
    ["a*", "a", true],
    ["{1..3}", "2", false],
    ["{a", "{a", true],
    ["a,b}*", "a,b}c", true],
  ])("%s and %s: %s", (glob, text, fits) => {
    expect(globMatcher(glob)(text)).toBe(fits);
  });
});

// By a regular expression, each of these takes longer than anyone waits.
describe("A pattern is never slow:", () => {
  const long = "a".repeat(20_000);
  test.each([
    ["many stars", "*a*a*a*a*a*a*a*a*b", long],
    ["many globstars", "**/a/**/a/**/a/**/a/**/b", "a/".repeat(20_000)],
    ["stars in many segments", "*a*a*b/**/*a*a*b", `${long}/${long}`],
    ["many choices", "{a,b}".repeat(5_000), long],
    ["choices in choices", `${"{a,".repeat(5_000)}b${"}".repeat(5_000)}`, long],
    ["braces that never close", "{".repeat(20_000), long],
    ["one choice of many", `{${"a,".repeat(20_000)}b}`, long],
  ])("%s", (_, glob, text) => {
    expect(globMatcher(glob)(text)).toBe(false);
  });
});
