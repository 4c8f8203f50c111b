import type { DeclaredPlatform } from "@fairlead/contents";
import type { PackageSpec } from "../../../packages/npm/src/manifests/package-spec.ts";
import type { PackedPackage } from "../../../packages/npm/src/packing/pack-packages.ts";

export interface PackedFacts {
  readonly version?: string;
  /** More of its packed manifest. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Dependencies that were `workspace:`. */
  readonly siblings?: readonly string[];
  /** What a meta pins. */
  readonly platformPackages?: ReadonlyMap<DeclaredPlatform, string>;
  readonly listed?: boolean;
  /** The folder of the meta that it is made like. */
  readonly like?: string;
}

/** A package as it is after packing; no file is there. */
export function packedPackage(name: string, facts: PackedFacts = {}): PackedPackage {
  const { version = "1.0.0", listed = true } = facts;
  const manifest = { name, version, ...facts.manifest };
  const spec: PackageSpec = {
    kind: "packages",
    base:
      facts.like === undefined
        ? { kind: "folder", template: { folder: `npm/${name}`, manifest } }
        : { kind: "like", meta: { folder: facts.like, manifest }, name },
    ...{ name, platform: undefined, platformPackage: undefined, contents: [] },
    ...{ checkBinaries: true, listed, input: "packages", line: 1 },
  };
  const hashes = { integrity: `sha512-${name}`, shasum: "", size: 7, entries: [] };
  return {
    ...{ spec, name, version, manifest, packedFile: `/packed/${name}.tgz`, file: undefined },
    tarball: { name, version, manifest, ...hashes },
    siblings: new Set(facts.siblings),
    platformPackages: facts.platformPackages ?? new Map(),
    ...{ notes: [], warnings: [], taken: [] },
  };
}
