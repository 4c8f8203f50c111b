import type { Layered } from "@fairlead/publishing";

/** Longer texts are no names and no versions of a registry; as keys, each would be a copy. */
const maxName = 214;
const maxVersion = 200;

/** A unit as the order of approval counts it. */
export function layered<T extends Omit<Layered, "pins"> & Partial<Pick<Layered, "pins">>>(
  unit: T,
): T & Layered {
  return {
    ...unit,
    name: unit.name.slice(0, maxName),
    version: unit.version.slice(0, maxVersion),
    pins: (unit.pins ?? []).filter(({ length }) => length <= maxName + 1 + maxVersion),
  };
}
