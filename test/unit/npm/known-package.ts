import type { DeclaredPlatform } from "@fairlead/contents";
import type { PackageSpec } from "../../../packages/npm/src/manifests/package-spec.ts";
import type { PreparedPackage } from "../../../packages/npm/src/packing/pack-packages.ts";
import type { StagedPackage } from "../../../packages/npm/src/packing/staging.ts";

export interface PreparedFacts {
  readonly version?: string;
  /** More of its packed manifest. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Dependencies that were `workspace:`. */
  readonly siblings?: readonly string[];
  /** What a meta pins. */
  readonly platformPackages?: ReadonlyMap<DeclaredPlatform, string>;
  /** Packed in an earlier job. */
  readonly packedEarlier?: boolean;
  readonly listed?: boolean;
}

/** A package as it is after packing; no file is there. */
export function prepared(name: string, facts: PreparedFacts = {}): PreparedPackage {
  const { version = "1.0.0", listed = true } = facts;
  const manifest = { name, version, ...facts.manifest };
  const spec: PackageSpec = {
    base: { kind: "folder", template: { folder: `npm/${name}`, manifest } },
    ...{ name, platform: undefined, platformPackage: undefined, contents: [], listed, line: 1 },
  };
  const file = `/packed/${name}.tgz`;
  const staged: StagedPackage = {
    ...{ spec, name, version, platform: undefined, manifest, lost: [] },
    files: new Map(),
    siblings: new Set(facts.siblings),
    platformPackages: facts.platformPackages ?? new Map(),
    notes: [],
  };
  const hashes = { integrity: `sha512-${name}`, shasum: "", size: 7, entries: [] };
  return {
    ...{ spec, name, version, file },
    tarball: { name, version, manifest, ...hashes },
    warnings: [],
    staged: facts.packedEarlier === true ? undefined : staged,
  };
}
