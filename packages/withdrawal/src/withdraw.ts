import type { Step } from "./step.ts";
import type { Withdrawable } from "./withdrawable.ts";

/**
 * What is left to withdraw versions, in the order in which a stop after any step leaves users working:
 *
 * 1. npm, what is on top first: dist-tags go back, since a deprecated `latest` is still what pnpm and yarn
 *    install when no version is given; then the versions are deprecated. Platform packages are last: while
 *    only they are deprecated, npm and pnpm warn every user of the meta.
 * 2. Crates, dependents before their bases: with a base yanked, `cargo install` of what is on top fails.
 *
 * What is withdrawn already is left alone: a second yank erases the message of the first one, and crates.io
 * counts it against its limit.
 *
 * @param units in the order in which they were published
 * @param warningOf what npm shows to whoever installs a deprecated version of a package
 * @param replaces whether these words replace what a withdrawn package shows now
 */
export function stepsToWithdraw<U extends Withdrawable>(
  units: readonly U[],
  warningOf: (unit: U) => string,
  { replaces = false } = {},
): readonly Step[] {
  const packages = units.filter(({ kind }) => kind === "npm");
  const layers = [...Map.groupBy(packages, ({ layer }) => layer)].sort(([a], [b]) => b - a);
  const crates = units.filter(({ kind, isWithdrawn }) => kind === "crate" && !isWithdrawn);
  return [
    ...layers.flatMap(([, layer]) => [
      ...layer.flatMap(tagsBack),
      ...layer
        .filter((unit) => !unit.isWithdrawn || (replaces && unit.warning !== warningOf(unit)))
        .map((unit): Step => {
          const { name, version, registry } = unit;
          const words = { warning: warningOf(unit), replaces: unit.warning };
          return { kind: "deprecate", name, version, registry, ...words };
        }),
    ]),
    ...crates.toReversed().map(({ name, version }): Step => ({ kind: "yank", name, version })),
  ];
}

function tagsBack({ name, registry, tags, back }: Withdrawable): readonly Step[] {
  if (back === undefined) return [];
  return tags.map((tag) => ({ kind: "tag", name, registry, tag, version: back }));
}
