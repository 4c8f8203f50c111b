import { expect, test } from "@jest/globals";
import { withoutLock } from "../../../packages/crates/src/packing/without-lock.ts";
import { orderCrates, withDependencies } from "../../../packages/crates/src/discover/graph.ts";

/** `a: b c!` means that a depends on b, and on c in its tests. */
function orderOf(...lines: string[]) {
  const order = orderCrates(
    lines.map((line) => {
      const [name = "", needs = ""] = line.split(":");
      const edges = needs.trim().split(" ").filter(Boolean);
      return {
        name,
        dependencies: edges.map((edge) => ({
          name: edge.replace("!", ""),
          kind: edge.endsWith("!") ? ("dev" as const) : ("normal" as const),
        })),
      };
    }),
  );
  if (order.kind === "cycle") throw new Error("a cycle");
  return order;
}

const serde = orderOf("base", "core: base derive!", "derive: core", "json: derive", "tool: base");

test.each<[string, string[], string[]]>([
  [
    "a cycle and what depends on it cannot be locked, all else can",
    ["base", "core", "derive", "json", "tool"],
    ["core", "derive", "json"],
  ],
  ["a cycle that leads through a published crate can", ["core", "json", "tool"], []],
  ["what depends on a published cycle can", ["json", "tool"], []],
])("%s", (_, missing, expected) => {
  expect(withoutLock(missing, serde).toSorted()).toEqual(expected);
});

test("two cycles that share a dev-dependency are both found", () => {
  const order = orderOf("a: b!", "b: c d", "c: a", "d: a");
  expect(withoutLock(["a", "b", "d"], order).toSorted()).toEqual(["a", "b", "d"]);
});

test("dependencies are found through others, in their order", () => {
  expect(withDependencies(["json"], serde.nodes)).toEqual(["base", "core", "derive", "json"]);
  expect(withDependencies(["tool"], serde.nodes)).toEqual(["base", "tool"]);
});
