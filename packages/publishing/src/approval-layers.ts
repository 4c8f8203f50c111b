import { unitId, type VersionName } from "./unit.ts";

/** What the order of approval depends on. */
export interface Layered extends VersionName {
  /** As it was written down; jobs of the same run may not have known each other's packages. */
  readonly layer?: number | undefined;
  /** `name@version` of the packages of this release that it needs. */
  readonly pins: readonly string[];
}

/**
 * What a package needs, by all that was written down of it. An attempt may know less than the one before:
 * it takes nothing back, or what is live without something would pass for whole.
 */
export function unionOfNeeds(told: readonly Partial<Pick<Layered, "layer" | "pins">>[]): {
  readonly layer?: number;
  readonly pins?: readonly string[];
} {
  let layer: number | undefined;
  let pins: Set<string> | undefined;
  for (const each of told) {
    if (each.layer !== undefined) layer = Math.max(layer ?? 0, each.layer);
    if (each.pins !== undefined) pins = new Set([...(pins ?? []), ...each.pins]);
  }
  return {
    ...(layer !== undefined && { layer }),
    ...(pins !== undefined && { pins: [...pins] }),
  };
}

/**
 * The layers of packages by what they need of each other, from 0: everything that a package needs is in
 * an earlier layer. A cycle counts where it closes as if it were cut.
 *
 * @returns the layer of each, by `name@version`
 */
export function layersOf(packages: readonly Layered[]): ReadonlyMap<string, number> {
  const byId = new Map(packages.map((each) => [unitId(each), each]));
  const layers = new Map<string, number>();
  const path = new Set<string>();
  const layerOf = (id: string, own: Layered): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    path.add(id);
    let layer = own.layer ?? 0;
    for (const pin of own.pins) {
      const pinned = byId.get(pin);
      if (pinned === undefined || path.has(pin)) continue;
      layer = Math.max(layer, layerOf(pin, pinned) + 1);
    }
    path.delete(id);
    layers.set(id, layer);
    return layer;
  };
  for (const [id, own] of byId) layerOf(id, own);
  return layers;
}

/**
 * Packages in the order of approval, each layer by name: reports come in any order, and every page and
 * program lists the same.
 *
 * @param all the packages that layers are counted among; one that is not among them needs nothing
 */
export function inApprovalOrder<T extends VersionName>(
  packages: readonly T[],
  all: readonly Layered[],
): readonly T[] {
  return inLayers(packages, layersOf(all)).flat();
}

/** In code units, which no language of a machine changes. */
function byId(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function inLayers<T extends VersionName>(
  packages: readonly T[],
  layers: ReadonlyMap<string, number>,
): readonly (readonly T[])[] {
  const byName = packages.toSorted((a, b) => byId(unitId(a), unitId(b)));
  const groups = Map.groupBy(byName, (each) => layers.get(unitId(each)) ?? 0);
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

/**
 * Of packages that wait for approval, those that may be approved, and those that need, by whatever way,
 * something that no approval makes live: npm would publish these without it, and npm, pnpm and bun would
 * install them so.
 *
 * @param absent `name@version` of what is not live, and does not wait for approval
 * @returns `lacking`: what of that is needed, and which packages need it themselves
 */
export function heldBack<T extends Layered>(
  waiting: readonly T[],
  absent: readonly string[],
): {
  readonly free: readonly T[];
  readonly held: readonly T[];
  readonly lacking: ReadonlyMap<string, readonly T[]>;
} {
  const stuck = new Set(absent);
  const isHeld = ({ pins }: T) => pins.some((pin) => stuck.has(pin));
  let before: number;
  do {
    before = stuck.size;
    for (const each of waiting.filter(isHeld)) stuck.add(unitId(each));
  } while (stuck.size > before);
  const held = waiting.filter(isHeld);
  const needed = absent.map((id) => [id, held.filter(({ pins }) => pins.includes(id))] as const);
  return {
    ...{ free: waiting.filter((each) => !isHeld(each)), held },
    lacking: new Map(needed.filter(([, users]) => users.length > 0)),
  };
}

/**
 * Packages in the order in which they have to be approved: layer by layer, each by name. Layers of which
 * none is left are left out.
 *
 * @param all the packages that layers are counted among: those that are live by now, too
 */
export function approvalLayers<T extends Layered>(
  packages: readonly T[],
  all: readonly Layered[] = packages,
): readonly (readonly T[])[] {
  return inLayers(packages, layersOf([...all, ...packages]));
}
