import { asRecord } from "@fairlead/http";
import { topologicalOrder, unitId, type VersionName } from "@fairlead/publishing";
import { valid, validRange } from "semver";
import { bundledNames, installedDependencies, readSpecifier } from "../manifests/specifier.ts";
import type { KnownPackage } from "./known-packages.ts";
import type { Pin } from "../checks/pins.ts";

/** What must be in the registry before a package. */
export interface PublishOrder {
  /** Names of packages of this call that come before, by name. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** Packages that other jobs publish, without which an installation would lack something. */
  readonly elsewhere: readonly VersionName[];
  /** Which of those each package needs, as `name@version`, by its name. */
  readonly elsewhereOf: ReadonlyMap<string, readonly string[]>;
  /** All else that is named exactly: it must exist already. */
  readonly pins: readonly Pin[];
  /** Ranges on other packages of the checkout: what is published decides whether they are waited for. */
  readonly ranges: readonly RangeNeed[];
}

/** A range that a package has for another one. */
export interface RangeNeed {
  /** The package that names it. */
  readonly by: string;
  readonly name: string;
  readonly range: string;
}

type DependentPackage = VersionName &
  Pick<KnownPackage, "manifest" | "siblings" | "platformPackages">;

/**
 * The order that the packages' dependencies make. A dependency that is exact, or was `workspace:`, and
 * names another package of the checkout, comes from another job and is waited for; development
 * dependencies never are.
 *
 * A range of the author's own on a package of the checkout may be satisfied by what is published, so it
 * is kept for the look-up. A peer that may be absent is none.
 *
 * @param isOfCheckout whether a name is that of a package of the checkout
 */
export function publishOrder(
  packages: readonly DependentPackage[],
  isOfCheckout: (name: string) => boolean,
): PublishOrder {
  const byName = new Map(packages.map((each) => [each.name, each]));
  const edges = new Map<string, string[]>();
  const elsewhere = new Map<string, VersionName>();
  const elsewhereOf = new Map<string, string[]>();
  const pins: Pin[] = [];
  const ranges: RangeNeed[] = [];
  for (const { name, manifest = {}, siblings, platformPackages } of packages) {
    const pinned = new Set(platformPackages.values());
    const bundled = bundledNames(manifest);
    const own: string[] = [];
    const optionalPeers = asRecord(manifest["peerDependenciesMeta"]) ?? {};
    for (const { field, key, spec } of installedDependencies(manifest)) {
      if (bundled.includes(key)) continue;
      const specifier = readSpecifier(key, spec);
      if (specifier.kind !== "registry" || specifier.name === name) continue;
      const { name: dependency, wanted, exact } = specifier;
      const released = byName.get(dependency);
      if (released !== undefined) own.push(dependency);
      if (released !== undefined && (exact === undefined || exact === released.version)) continue;
      const version = exact ?? valid(wanted.replace(/^([\^~=]|>=)/, ""));
      const isSibling =
        released === undefined &&
        isOfCheckout(dependency) &&
        (exact !== undefined || siblings.has(dependency));
      if (version !== null && (isSibling || pinned.has(dependency))) {
        const needed = { name: dependency, version };
        elsewhere.set(unitId(needed), needed);
        elsewhereOf.set(name, [...(elsewhereOf.get(name) ?? []), unitId(needed)]);
      } else if (exact !== undefined) {
        pins.push({ name: dependency, version: exact, by: name });
      } else if (released === undefined && isOfCheckout(dependency)) {
        const mayLack =
          field === "peerDependencies" && asRecord(optionalPeers[key])?.["optional"] === true;
        const isRange = validRange(wanted) !== null;
        if (isRange && !mayLack) ranges.push({ by: name, name: dependency, range: wanted });
      }
    }
    edges.set(name, [...new Set(own)]);
  }
  withoutCycles(packages, edges);
  return { after: edges, elsewhere: [...elsewhere.values()], elsewhereOf, pins, ranges };
}

/** npm installs packages that depend on each other, so a cycle is broken where it closes. */
function withoutCycles(packages: readonly DependentPackage[], edges: Map<string, string[]>): void {
  for (;;) {
    const order = topologicalOrder(
      packages,
      ({ name }) => name,
      ({ name }) => edges.get(name) ?? [],
    );
    if (order.kind === "ordered") return;
    const [from = "", to = ""] = order.path.slice(-2);
    edges.set(
      from,
      (edges.get(from) ?? []).filter((name) => name !== to),
    );
  }
}
