import { withDependants, type DevCycle, type OrderedNode } from "../discover/graph.ts";

/**
 * The crates that cargo cannot pack with a `Cargo.lock`: those that depend on each other through
 * dev-dependencies, and what depends on them. A cycle that leads through a published crate is none:
 * that comes from the registry.
 *
 * @param missing names of the crates to pack
 * @returns names, in the order of the nodes
 */
export function withoutLock(
  missing: readonly string[],
  {
    nodes,
    devCycles,
  }: { readonly nodes: readonly OrderedNode[]; readonly devCycles: readonly DevCycle[] },
): string[] {
  const packed = nodes.filter(({ name }) => missing.includes(name));
  const closing = devCycles.filter(({ from, to }) => withDependants([from], packed).includes(to));
  return withDependants(
    closing.map(({ from }) => from).filter((name) => missing.includes(name)),
    packed,
  );
}
