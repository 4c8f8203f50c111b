import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { aliasTargets, parseYaml, readYaml } from "../../../packages/selection/src/yaml.ts";

const texts = [
  "a: 1\nb: [x, {c: d}]\n",
  "- 1\n- '1'\n",
  "{}",
  "",
  "1: a\n'1': b\n",
  "k: &x v\nl: *x\n",
];

test.each(texts)("%j is read as the library reads it", (text) => {
  expect(parseYaml(text)).toEqual(parse(text));
});

test.each([
  ["a: 1\nb: 2\na: 3\n", "Map keys must be unique at line 3, column 1"],
  ["x: {a: 1, b: 2, a: 3}\n", "Map keys must be unique at line 1, column 17"],
  ["- a: 1\n  a: 2\n", "Map keys must be unique at line 2, column 3"],
])("a key that stands twice in one map of %j is told with its place", (text, message) => {
  expect(() => parseYaml(text)).toThrow(message);
  expect(() => parse(text) as unknown).toThrow(/unique/);
});

test("the first fault in the text is the first that is told", () => {
  const { errors, lines } = readYaml("a: 1\na: 2\nb: [\n");
  expect(errors.map(({ pos }) => lines.linePos(pos[0]).line)).toEqual([2, 4]);
});

test("an alias stands for the last anchor of that name before it", () => {
  const { document } = readYaml("- &a x\n- *a\n- &a y\n- *a\n- *b\n");
  const targets = aliasTargets(document);
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
