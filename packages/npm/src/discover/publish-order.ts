import { topologicalOrder, type VersionName } from "@fairlead/publishing";
import { valid } from "semver";
import type { Manifest } from "../manifests/manifest-file.ts";
import { installedDependencies, readSpecifier } from "../manifests/specifier.ts";
import type { StagedPackage } from "../packing/staging.ts";
import type { Pin } from "../checks/pins.ts";

/** What must be in the registry before a package. */
export interface Precedence {
  /** Ids (`name@version`) of packages of this call, by name. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  /** Packages that other jobs publish, without which an installation would lack something. */
  readonly elsewhere: readonly VersionName[];
  /** All else that is named exactly: it must exist already. */
  readonly pins: readonly Pin[];
}

/** A package, as far as others depend on it and it on others. */
export interface DependentPackage extends VersionName {
  /** Of its manifest as it is packed. */
  readonly tarball: { readonly manifest: Manifest };
  readonly staged: Pick<StagedPackage, "siblings" | "platformPackages"> | undefined;
}

/**
 * The order that the packages' dependencies make. A dependency that is exact, or was `workspace:`, and
 * names another package of the checkout, comes from another job and is waited for; development
 * dependencies never are.
 *
 * @param isOfCheckout whether a name is that of a package of the checkout
 */
export function precedence(
  packages: readonly DependentPackage[],
  isOfCheckout: (name: string) => boolean,
): Precedence {
  const byName = new Map(packages.map((each) => [each.name, each]));
  const edges = new Map<string, string[]>();
  const elsewhere = new Map<string, VersionName>();
  const pins: Pin[] = [];
  for (const { name, tarball, staged } of packages) {
    const pinned = new Set(staged?.platformPackages.values() ?? []);
    const own: string[] = [];
    for (const { key, spec } of installedDependencies(tarball.manifest)) {
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
        (exact !== undefined || staged?.siblings.has(dependency) === true);
      if (version !== null && (isSibling || pinned.has(dependency))) {
        elsewhere.set(`${dependency}@${version}`, { name: dependency, version });
      } else if (exact !== undefined) {
        pins.push({ name: dependency, version: exact, by: name });
      }
    }
    edges.set(name, [...new Set(own)]);
  }
  withoutCycles(packages, edges);
  const id = (name: string) => `${name}@${byName.get(name)?.version ?? ""}`;
  return {
    within: new Map([...edges].map(([name, names]) => [name, names.map(id)])),
    elsewhere: [...elsewhere.values()],
    pins,
  };
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
