import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseList } from "../../../packages/selection/src/list.ts";

function texts(list: string): string[] {
  const parsed = parseList(list);
  if (parsed.kind === "wrong") throw new Error(parsed.wrong);
  return parsed.items.map(({ text }) => text);
}

function wrong(list: string): string {
  const parsed = parseList(list);
  if (parsed.kind === "list") throw new Error("taken for a list");
  return parsed.wrong;
}

/** Words that are one item each: no separators, balanced braces, no bracket in front. */
const word = fc.stringMatching(/^[a-z@/!*._-]{1,12}$/);
const item = fc.oneof(
  word,
  fc
    .tuple(word, fc.array(word, { minLength: 1, maxLength: 4 }))
    .map(([stem, alternatives]) => `${stem}{${alternatives.join(",")}}`),
);

describe("a list", () => {
  test.each([
    ["a b c", ["a", "b", "c"]],
    ["a, b,c", ["a", "b", "c"]],
    ["\n  a\r\n\tb\n", ["a", "b"]],
    ["a,,b , ,c,", ["a", "b", "c"]],
    ["core-{a,b} c", ["core-{a,b}", "c"]],
    ["core-{a, {b,c}}, d", ["core-{a,{b,c}}", "d"]],
    ["@scope/a !@scope/b-*", ["@scope/a", "!@scope/b-*"]],
    ["", []],
    [" \n ", []],
    ["[]", []],
    [' ["a", " b ", "c d"] ', ["a", "b", "c d"]],
  ])("%j has the items %j", (list, items) => {
    expect(texts(list)).toEqual(items);
  });

  test("takes the plan's objects by their name and keeps their fields", () => {
    expect(parseList('[{"name": "a", "listed": false}]')).toEqual({
      kind: "list",
      items: [{ text: "a", object: { name: "a", listed: false } }],
    });
  });

  test("takes objects by another key where one is asked for", () => {
    expect(parseList('[{"platform": "linux-x64"}]', "platform")).toMatchObject({
      items: [{ text: "linux-x64" }],
    });
  });

  test("whose braces do not pair is answered with the place", () => {
    expect(wrong("a core-{b,c")).toContain('never closed, near "core-{b,c"');
    expect(wrong("a core-b}c")).toContain('never opened, near "core-b}"');
  });

  test.each([`'a' 'b'`, `a "b"`, `"a b"`, `!'a'`, `{a,b}, 'c'`])(
    "quotes in %s are named",
    (list) => {
      expect(wrong(list)).toMatch(/^has quotes inside its text, near !?['"]/);
    },
  );

  test.each(["it's", `5" a`, "a'"])("%s may be what something is called", (list) => {
    expect(parseList(list).kind).toBe("list");
  });

  test.each([
    ['["a"', "is not one"],
    ['["a", 1]', "item 2"],
    ['["a", ""]', "item 2"],
    ['[{"nam": "a"}]', '{"nam":"a"}'],
    ["[null]", "null"],
    ['[["a"]]', '["a"]'],
  ])("%j is answered with what is wrong in it", (list, part) => {
    expect(wrong(list)).toContain(part);
  });

  test("is read back as it was written, whatever its items hold", () => {
    const anything = fc.string().filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(anything), (items) => {
        expect(texts(JSON.stringify(items))).toEqual(items.map((text) => text.trim()));
      }),
    );
  });

  test("means the same with every separator", () => {
    const separator = fc.constantFrom(" ", ",", "\n", ", ", "\r\n", " ,\n ");
    fc.assert(
      fc.property(fc.array(item), separator, (items, between) => {
        expect(texts(items.join(between))).toEqual(items);
      }),
    );
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (list) => {
        expect(["list", "wrong"]).toContain(parseList(list).kind);
      }),
    );
  });
});

test("an object is no list, and the plan's whole output is met with the way to its arrays", () => {
  expect(parseList('{"crates":[{"name":"a"}],"npm":[]}')).toMatchObject({
    kind: "wrong",
    wrong: "is a JSON object; expected a list",
  });
  expect(parseList("{a,b}-core")).toMatchObject({ kind: "list" });
});
