import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readRequirement } from "../../../packages/crates/src/packing/requirement.ts";
import {
  graphOf,
  orderCrates,
  withDependants,
  type GraphEdge,
  type GraphNode,
} from "../../../packages/crates/src/discover/graph.ts";

function node(name: string, ...dependencies: readonly string[]): GraphNode {
  return {
    name,
    dependencies: dependencies.map((text): GraphEdge => {
      const [to = "", kind] = text.split(":");
      return { name: to, kind: kind === "dev" || kind === "build" ? kind : "normal" };
    }),
  };
}

describe("the order of crates", () => {
  test("puts each after what it depends on, and else keeps the order given", () => {
    const order = orderCrates([node("d"), node("b", "a"), node("c", "a:build", "a"), node("a")]);
    expect(order).toEqual({
      kind: "ordered",
      nodes: [
        { name: "d", dependencies: [] },
        { name: "a", dependencies: [] },
        { name: "b", dependencies: ["a"] },
        { name: "c", dependencies: ["a"] },
      ],
      devCycles: [],
    });
  });

  test("counts a versioned dev-dependency like any other", () => {
    const order = orderCrates([node("a", "b:dev"), node("b")]);
    expect(order.kind === "ordered" && order.nodes.map(({ name }) => name)).toEqual(["b", "a"]);
  });

  test("knows nothing of crates that are not released, and a crate may test with itself", () => {
    expect(orderCrates([node("a", "serde", "a:dev")])).toEqual({
      kind: "ordered",
      nodes: [{ name: "a", dependencies: [] }],
      devCycles: [],
    });
  });

  test("has no first crate in a cycle, and prints it", () => {
    expect(orderCrates([node("a", "b"), node("b", "c:build"), node("c", "a")])).toEqual({
      kind: "cycle",
      path: ["a", "b", "c", "a"],
    });
  });

  test("opens a cycle at its dev-dependency, and reports it", () => {
    expect(orderCrates([node("a", "b"), node("b", "a:dev")])).toEqual({
      kind: "ordered",
      nodes: [
        { name: "b", dependencies: [] },
        { name: "a", dependencies: ["b"] },
      ],
      devCycles: [{ path: ["a", "b", "a"], from: "b", to: "a" }],
    });
  });

  test("opens a cycle where only tests close it, not where the code needs the crate as well", () => {
    const order = orderCrates([node("a", "b:dev", "b"), node("b", "a:dev")]);
    expect(order.kind === "ordered" && order.devCycles).toEqual([
      { path: ["a", "b", "a"], from: "b", to: "a" },
    ]);
  });

  test("cannot open a cycle where the same crate is a normal dependency too", () => {
    expect(orderCrates([node("a", "b"), node("b", "a:dev", "a")]).kind).toBe("cycle");
  });
});

const graphs = fc.integer({ min: 1, max: 14 }).chain((size) => {
  const name = fc.integer({ min: 0, max: size - 1 }).map((index) => `n${index}`);
  const kind = fc.constantFrom("normal" as const, "build" as const, "dev" as const);
  const edges = fc.array(fc.record({ name, kind }), { maxLength: 4 });
  return fc
    .array(edges, { minLength: size, maxLength: size })
    .map((all) =>
      all.map((dependencies, index): GraphNode => ({ name: `n${index}`, dependencies })),
    );
});

test("on any graph the order respects every edge but the dev-dependencies that it reports", () => {
  fc.assert(
    fc.property(graphs, (nodes) => {
      const order = orderCrates(nodes);
      const has = (from: string, to: string, kinds: readonly string[]) =>
        nodes.some(
          (each) =>
            each.name === from &&
            each.dependencies.some((edge) => edge.name === to && kinds.includes(edge.kind)),
        );
      if (order.kind === "cycle") {
        expect(order.path[0]).toBe(order.path.at(-1));
        for (const [index, from] of order.path.slice(0, -1).entries()) {
          expect(has(from, order.path[index + 1] ?? "", ["normal", "build"])).toBe(true);
        }
        return;
      }
      const position = new Map(order.nodes.map(({ name }, index) => [name, index]));
      expect([...position.keys()].sort()).toEqual(nodes.map(({ name }) => name).sort());
      for (const { name, dependencies } of nodes) {
        for (const edge of dependencies) {
          const opened = order.devCycles.some(({ from, to }) => from === name && to === edge.name);
          if (edge.name === name || (opened && edge.kind === "dev")) continue;
          expect(position.get(edge.name)).toBeLessThan(position.get(name) ?? -1);
        }
      }
      for (const { from, to } of order.devCycles) expect(has(from, to, ["dev"])).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("without dev-dependencies a graph whose edges point back is never a cycle", () => {
  const acyclic = graphs.map((nodes) =>
    nodes.map(({ name, dependencies }, index): GraphNode => {
      const back = dependencies.filter((edge) => Number(edge.name.slice(1)) < index);
      return { name, dependencies: back };
    }),
  );
  fc.assert(
    fc.property(acyclic, (nodes) => {
      expect(orderCrates(nodes.toReversed())).toMatchObject({ kind: "ordered", devCycles: [] });
    }),
    { numRuns: 200 },
  );
});

test("with its dependants a crate goes over any number of steps", () => {
  const nodes = [
    { name: "c", dependencies: ["b"] },
    { name: "b", dependencies: ["a"] },
    { name: "a", dependencies: [] },
    { name: "z", dependencies: [] },
  ];
  expect(withDependants(["a"], nodes)).toEqual(["c", "b", "a"]);
  expect(withDependants(["z"], nodes)).toEqual(["z"]);
});

describe("the graph of crates that are released together", () => {
  const edges = (requirement: string, version: string) =>
    graphOf([
      {
        name: "app",
        version: "0.1.0",
        dependencies: [{ name: "core", kind: "normal", requirement: readRequirement(requirement) }],
      },
      { name: "core", version, dependencies: [] },
    ])[0]?.dependencies;

  test.each([
    ["1.0", "1.2.0"],
    ["0.5.3", "0.5.4"],
    ["0.1.0", "0.1.5"],
    ["1.0.0-rc.1", "1.0.0-rc.2"],
    [">=1.0.0, <2", "1.9.0"],
    ["1", "1.0.0+build"],
  ])("has an edge for %s where %s is released", (requirement, version) => {
    expect(edges(requirement, version)).toEqual([{ name: "core", kind: "normal" }]);
  });

  test.each([
    ["^1", "2.0.0"],
    ["0.5.3", "0.6.0"],
    ["1", "1.5.0-rc.1"],
    ["<1", "1.0.0"],
  ])(
    "has none for %s where %s is released: that comes from the registry",
    (requirement, version) => {
      expect(edges(requirement, version)).toEqual([]);
    },
  );
});
