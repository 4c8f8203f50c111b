import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { topologicalOrder } from "@fairlead/publishing";

type Graph = Readonly<Record<string, readonly string[]>>;

function order(graph: Graph) {
  return topologicalOrder(
    Object.keys(graph),
    (id) => id,
    (id) => graph[id] ?? [],
  );
}

describe("the topological order", () => {
  test("puts each item after all that it depends on", () => {
    expect(order({ app: ["core", "util"], util: ["core"], core: [] })).toEqual({
      kind: "ordered",
      items: ["core", "util", "app"],
    });
  });

  test("keeps the order given where the dependencies leave a choice", () => {
    expect(order({ zebra: [], ant: [], bee: [] })).toEqual({
      kind: "ordered",
      items: ["zebra", "ant", "bee"],
    });
  });

  test("passes over dependencies that are not among the items", () => {
    expect(order({ app: ["serde"] })).toEqual({ kind: "ordered", items: ["app"] });
  });

  test("is empty for nothing", () => {
    expect(order({})).toEqual({ kind: "ordered", items: [] });
  });

  test("gives the path of a cycle, without what only leads to it", () => {
    expect(order({ app: ["a"], a: ["b"], b: ["c"], c: ["a"] })).toEqual({
      kind: "cycle",
      path: ["a", "b", "c", "a"],
    });
  });

  test("takes an item that depends on itself for a cycle", () => {
    expect(order({ a: ["a"] })).toEqual({ kind: "cycle", path: ["a", "a"] });
  });

  test("has every item of a random graph once, after its dependencies, and is stable", () => {
    const graphs = fc
      .uniqueArray(fc.nat(99), { maxLength: 40 })
      .chain((ids) =>
        fc.tuple(fc.constant(ids), fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 120 })),
      )
      .map(([ids, edges]) => {
        const items = ids.map((id) => ({ id: `n${id}`, rank: id, needs: new Set<string>() }));
        for (const [from, to] of edges) {
          const [a, b] = [items[from], items[to]];
          if (a !== undefined && b !== undefined && b.rank < a.rank) a.needs.add(b.id);
        }
        return items;
      });
    fc.assert(
      fc.property(graphs, (items) => {
        const sorted = topologicalOrder(
          items,
          ({ id }) => id,
          ({ needs }) => [...needs],
        );
        if (sorted.kind === "cycle") throw new Error(`no cycle here: ${sorted.path.join()}`);
        const position = new Map(sorted.items.map(({ id }, index) => [id, index]));
        expect(new Set(sorted.items)).toEqual(new Set(items));
        expect(sorted.items).toHaveLength(items.length);
        for (const [index, item] of sorted.items.entries()) {
          for (const need of item.needs) expect(position.get(need)).toBeLessThan(index);
        }
        const again = topologicalOrder(
          sorted.items,
          ({ id }) => id,
          ({ needs }) => [...needs],
        );
        expect(again).toEqual(sorted);
      }),
    );
  });
});
