import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseYaml, readInputYaml, readYaml } from "../../../packages/selection/src/yaml.ts";

const texts = [
  "a: 1\nb: [x, {c: d}]\n",
  "- 1\n- '1'\n",
  "{}",
  "",
  "1: a\n'1': b\n",
  "k: &x v\nl: *x\n",
];

test.each(texts)("%j is read as the library reads it", (text) => {
  expect(parseYaml(text)).toEqual({ kind: "value", value: parse(text) as unknown });
});

test.each([
  ["a: 1\nb: 2\na: 3\n", "at line 3, column 1: the key"],
  ["x: {a: 1, b: 2, a: 3}\n", "at line 1, column 17: the key"],
  ["- a: 1\n  a: 2\n", "at line 2, column 3: the key"],
])("a key that stands twice in one map of %j is told with its place", (text, told) => {
  expect(parseYaml(text)).toMatchObject({ kind: "wrong", wrong: expect.stringContaining(told) });
  expect(() => parse(text) as unknown).toThrow(/unique/);
});

test.each([
  ["a: 1\na: 2\nb: [\n", 2],
  ["b: [\na: 1\na: 2\n", 1],
])("of %j the fault that comes first is told", (text, line) => {
  const { fault, lines } = readYaml(text);
  expect(lines.linePos(fault?.at ?? -1).line).toBe(line);
});

test("aliases that stand for too much are told", () => {
  const rows = Array.from("abcdefghi", (letter, at) => {
    const before = "abcdefghi"[at - 1];
    return `- &${letter} [${Array(10)
      .fill(before === undefined ? "x" : `*${before}`)
      .join(", ")}]`;
  });
  expect(parseYaml(rows.join("\n"))).toMatchObject({ kind: "wrong" });
});

test("an alias stands for the last anchor of that name before it", () => {
  const { targets } = readInputYaml("- &a x\n- *a\n- &a y\n- *a\n- *b\n");
  expect([...targets.values()].map((node) => node.toJSON() as unknown)).toEqual(["x", "y"]);
});

describe("Each key of a map is looked at once:", () => {
  test.each([
    ["keys", (count: number) => Array.from({ length: count }, (_, at) => `k${at}: v`).join("\n")],
    ["keys in braces", (count: number) => `{${"k: {a: b}, ".repeat(count)}}`],
  ])("%s", (_, textOf) => {
    const [few, many] = [500, 2_000].map((count) => comparisons(() => readYaml(textOf(count))));
    expect(many).toBeLessThanOrEqual(4 * (few ?? 0) + 100);
  });
});

/** How many items the searches through lists went past while something was done. */
function comparisons(work: () => unknown): number {
  let count = 0;
  const own = Object.getOwnPropertyDescriptor(Array.prototype, "some");
  Object.defineProperty(Array.prototype, "some", {
    configurable: true,
    value(this: unknown[], ...args: Parameters<unknown[]["some"]>): boolean {
      count += this.length;
      return Reflect.apply(own?.value as (...given: unknown[]) => boolean, this, args);
    },
  });
  try {
    work();
  } finally {
    if (own !== undefined) Object.defineProperty(Array.prototype, "some", own);
  }
  return count;
}
