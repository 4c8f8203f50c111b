import { topologicalOrder, unitId, type Candidates, type VersionName } from "@fairlead/publishing";
import type { Pin } from "../checks/pins.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";
import type { WorkspacePackages } from "../manifests/workspace-facts.ts";
import type { KnownPackage, KnownPackages } from "./known-packages.ts";
import { publishOrder, type RangeNeed } from "./publish-order.ts";

/** The packages of a release. */
export interface NpmCandidates extends Candidates {
  /** As far as they are known, in dependency order. */
  readonly packages: readonly KnownPackage[];
  readonly unknown: KnownPackages["unknown"];
  /** False: some entry of the inputs could not be read, so what it means is missing here. */
  readonly isWhole: boolean;
  /** What was skipped, in sentences. */
  readonly passedOver: readonly string[];
  /** All that are meant, as the inputs name them. */
  readonly specs: readonly PackageSpec[];
  readonly workspacePackages: WorkspacePackages;
  /** Packages that others publish, without which an installation would lack something. */
  readonly elsewhere: readonly VersionName[];
  readonly elsewhereOf: ReadonlyMap<string, readonly string[]>;
  /** All else that is named exactly: it must exist already. */
  readonly pins: readonly Pin[];
  /** Ranges on packages that others publish from this checkout. */
  readonly ranges: readonly RangeNeed[];
}

/** Brings the packages of a release in the order in which they are published. */
export function candidatesOf(
  packages: readonly KnownPackage[],
  workspacePackages: WorkspacePackages,
): Omit<NpmCandidates, "specs" | "unknown" | "passedOver" | "isWhole"> {
  const isOfCheckout = (name: string) => workspacePackages.folders.has(name);
  const { after, elsewhere, elsewhereOf, pins, ranges } = publishOrder(packages, isOfCheckout);
  const before = (name: string) => after.get(name) ?? [];
  const order = topologicalOrder(
    packages,
    ({ name }) => name,
    ({ name }) => before(name),
  );
  const ordered = order.kind === "ordered" ? order.items : packages;
  return {
    packages: ordered,
    units: ordered.map(({ name, version, spec, manifest }) => ({
      ...{ name, version, after: before(name), listed: spec.listed },
      isWithOther:
        spec.platform !== undefined ||
        manifest?.["os"] !== undefined ||
        manifest?.["cpu"] !== undefined,
      path: spec.base.kind === "folder" ? spec.base.template.folder : "none",
    })),
    ...{ workspacePackages, elsewhere, elsewhereOf, pins, ranges },
  };
}

type Needs = Pick<NpmCandidates, "elsewhere" | "elsewhereOf" | "pins" | "ranges">;

/**
 * What the packages that are to come need, themselves or through others of the release. What is
 * published already stops nothing, whatever it lacks.
 */
export function needsToCome(
  candidates: Pick<NpmCandidates, "packages" | "units"> & Needs,
  isPublished: (version: VersionName) => boolean,
): Needs {
  const { packages, units, elsewhere, elsewhereOf, pins, ranges } = candidates;
  const after = new Map(units.map((unit) => [unit.name, unit.after]));
  const needing = new Set<string>();
  const add = (name: string): void => {
    if (needing.has(name)) return;
    needing.add(name);
    after.get(name)?.forEach(add);
  };
  for (const each of packages) if (!isPublished(each)) add(each.name);
  const isTheirs = ({ by }: { readonly by: string }) => needing.has(by);
  const needed = new Map([...elsewhereOf].filter(([by]) => needing.has(by)));
  const ids = new Set([...needed.values()].flat());
  return {
    elsewhere: elsewhere.filter((each) => ids.has(unitId(each))),
    elsewhereOf: needed,
    pins: pins.filter(isTheirs),
    ranges: ranges.filter(isTheirs),
  };
}
