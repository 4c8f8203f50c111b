import type { Step } from "./step.ts";
import type { Withdrawable } from "./withdrawable.ts";

/** A version that is to be offered again. */
export interface Restorable extends Withdrawable {
  /** npm: the dist-tags that it had, and that are below it now. */
  readonly lost: readonly string[];
}

/**
 * What is left to offer withdrawn versions again: the reverse of the withdrawal, so that nobody is pointed
 * to what does not resolve yet.
 *
 * @param units in the order in which they were published
 */
export function stepsToRestore(units: readonly Restorable[]): readonly Step[] {
  const packages = units.filter(({ kind }) => kind === "npm");
  const layers = [...Map.groupBy(packages, ({ layer }) => layer)].sort(([a], [b]) => a - b);
  const crates = units.filter(({ kind, isWithdrawn }) => kind === "crate" && isWithdrawn);
  return [
    ...crates.map(({ name, version }): Step => ({ kind: "unyank", name, version })),
    ...layers.flatMap(([, layer]) => [
      ...layer
        .filter(({ isWithdrawn }) => isWithdrawn)
        .map(({ name, version, registry, warning: replaces }): Step => {
          return { kind: "deprecate", name, version, registry, warning: "", replaces };
        }),
      ...layer.flatMap(({ name, version, registry, lost }) =>
        lost.map((tag): Step => ({ kind: "tag", name, registry, tag, version })),
      ),
    ]),
  ];
}
