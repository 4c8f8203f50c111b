import { topologicalOrder, type Problem } from "@fairlead/publishing";
import { meets, type CargoRequirement } from "../packing/requirement.ts";

/** A crate and the crates that must be in the registry before it. */
export interface GraphNode {
  readonly name: string;
  readonly dependencies: readonly GraphEdge[];
}

/** Cargo's kinds of dependencies, as the index and the upload write them. */
export type DependencyKind = "normal" | "build" | "dev";

export interface GraphEdge {
  readonly name: string;
  readonly kind: DependencyKind;
}

/** A crate as its published manifest describes it, packed already or not. */
interface PublishedCrate {
  readonly name: string;
  readonly version: string;
  readonly dependencies: readonly (GraphEdge & { readonly requirement: CargoRequirement })[];
}

/** A crate without the dev-dependencies that close a cycle. */
export interface OrderedNode {
  readonly name: string;
  readonly dependencies: readonly string[];
}

/** A cycle that only exists through a versioned dev-dependency. */
export interface DevCycle {
  /** Names along the cycle; the first stands again at the end. */
  readonly path: readonly string[];
  /** The crate whose dev-dependency closes the cycle, and that dev-dependency. */
  readonly from: string;
  readonly to: string;
}

export type CrateOrder =
  | {
      readonly kind: "ordered";
      readonly nodes: readonly OrderedNode[];
      readonly devCycles: readonly DevCycle[];
    }
  | { readonly kind: "cycle"; readonly path: readonly string[] };

/**
 * The graph of crates that are released together. A crate may build with an older release of another
 * one, from the registry: that makes no order.
 */
export function graphOf(crates: readonly PublishedCrate[]): GraphNode[] {
  const versions = new Map(crates.map(({ name, version }) => [name, version]));
  return crates.map(({ name, dependencies }) => ({
    name,
    dependencies: dependencies
      .filter((each) => meets(versions.get(each.name) ?? "", each.requirement))
      .map((each) => ({ name: each.name, kind: each.kind }))
      // A packed manifest and cargo's metadata list them in another order, and the order shall be one.
      .sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.kind, b.kind)),
  }));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Dependency order of crates. A versioned dev-dependency is published and orders like any other; where
 * it closes a cycle it is left out of the order, and reported: cargo packs such crates, and crates.io
 * asks only whether the *name* of a dependency exists.
 */
export function orderCrates(nodes: readonly GraphNode[]): CrateOrder {
  const names = new Set(nodes.map(({ name }) => name));
  const edges = new Map(
    nodes.map(({ name, dependencies }) => [
      name,
      // A crate may use itself in its tests.
      dependencies.filter((edge) => names.has(edge.name) && edge.name !== name),
    ]),
  );
  const devCycles: DevCycle[] = [];
  for (;;) {
    const order = topologicalOrder(
      nodes,
      ({ name }) => name,
      ({ name }) => (edges.get(name) ?? []).map((edge) => edge.name),
    );
    if (order.kind === "ordered") {
      const ordered = order.items.map(({ name }) => ({
        name,
        dependencies: [...new Set((edges.get(name) ?? []).map((edge) => edge.name))],
      }));
      return { kind: "ordered", nodes: ordered, devCycles };
    }
    const closing = devEdgeAlong(order.path, edges);
    if (closing === undefined) return order;
    devCycles.push({ path: order.path, ...closing });
    const others = (edges.get(closing.from) ?? []).filter(
      ({ name, kind }) => name !== closing.to || kind !== "dev",
    );
    edges.set(closing.from, others);
  }
}

export function cycleProblem(path: readonly string[]): Problem {
  return {
    code: "dependency-cycle",
    message: `These crates depend on each other in a cycle, so none can be first: ${path.join(" → ")}.`,
    remedy: "Break the cycle: move what both need into a separate crate.",
  };
}

/** The first step of a cycle that only a dev-dependency makes. */
function devEdgeAlong(
  path: readonly string[],
  edges: ReadonlyMap<string, readonly GraphEdge[]>,
): { from: string; to: string } | undefined {
  for (const [index, from] of path.entries()) {
    const to = path[index + 1];
    if (to === undefined) continue;
    const kinds = (edges.get(from) ?? []).filter(({ name }) => name === to);
    if (kinds.every(({ kind }) => kind === "dev")) return { from, to };
  }
  return undefined;
}

/** These crates and all that depend on them, in the order of `nodes`. */
export function withDependants(
  names: Iterable<string>,
  nodes: readonly { readonly name: string; readonly dependencies: readonly string[] }[],
): string[] {
  const found = new Set(names);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { name, dependencies } of nodes) {
      if (dependencies.some((dependency) => found.has(dependency))) found.add(name);
    }
  }
  return nodes.map(({ name }) => name).filter((name) => found.has(name));
}

/** These crates and all that they depend on, in the order of `nodes`, which is that of dependencies. */
export function withDependencies(names: Iterable<string>, nodes: readonly OrderedNode[]): string[] {
  const found = new Set(names);
  for (const { name, dependencies } of nodes.toReversed()) {
    if (found.has(name)) for (const dependency of dependencies) found.add(dependency);
  }
  return nodes.map(({ name }) => name).filter((name) => found.has(name));
}
