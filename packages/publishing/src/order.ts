/** A graph's nodes in dependency order, or the path of a cycle that makes an order impossible. */
export type Order<T> =
  | { readonly kind: "ordered"; readonly items: readonly T[] }
  /** Ids along the cycle; the first one stands again at the end. */
  | { readonly kind: "cycle"; readonly path: readonly string[] };

/**
 * Topological order: each item after all that it depends on. Where the dependencies leave a choice,
 * the order given is kept, so that the same input always gives the same order. Dependencies on ids
 * that are not among the items are ignored.
 */
export function topologicalOrder<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  dependenciesOf: (item: T) => readonly string[],
): Order<T> {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const ordered: T[] = [];
  const done = new Set<string>();
  const path: string[] = [];

  /** Depth first; returns the cycle that it runs into, if any. */
  function visit(id: string, item: T): string[] | undefined {
    if (done.has(id)) return undefined;
    const seenAt = path.indexOf(id);
    if (seenAt >= 0) return [...path.slice(seenAt), id];
    path.push(id);
    for (const dependency of dependenciesOf(item)) {
      const next = byId.get(dependency);
      const cycle = next === undefined ? undefined : visit(dependency, next);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    done.add(id);
    ordered.push(item);
    return undefined;
  }

  for (const [id, item] of byId) {
    const cycle = visit(id, item);
    if (cycle !== undefined) return { kind: "cycle", path: cycle };
  }
  return { kind: "ordered", items: ordered };
}
