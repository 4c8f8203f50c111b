/** A dependency as a line of the index has it (crates/crates_io_index/src/data.rs). */
export interface IndexedDependency {
  /** The name in the manifest; the crate's own name is in `package` if it is another. */
  readonly name: string;
  readonly req: string;
  readonly features: readonly string[];
  readonly optional: boolean;
  readonly default_features: boolean;
  readonly target: string | null;
  readonly kind: "normal" | "build" | "dev";
  readonly package?: string;
  /** The index of another registry; crates.io has none of these. */
  readonly registry?: string;
}

/** What the index keeps of a version, besides name, checksum and yanking. */
export interface IndexedVersion {
  readonly deps: readonly IndexedDependency[];
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly links?: string;
  readonly rust_version?: string;
}

/** One line of a crate's file in the index. */
export function indexLine(
  name: string,
  version: {
    readonly version: string;
    readonly checksum: string;
    readonly yanked: boolean;
    readonly indexed: IndexedVersion;
  },
): string {
  const { deps, features, links, rust_version } = version.indexed;
  const split = splitFeatures(features);
  return JSON.stringify({
    name,
    vers: version.version,
    deps: deps.toSorted(byNameAndKind),
    cksum: version.checksum,
    features: split.features,
    ...(split.features2 !== undefined && { features2: split.features2 }),
    yanked: version.yanked,
    ...(links !== undefined && { links }),
    ...(rust_version !== undefined && { rust_version }),
    ...(split.features2 !== undefined && { v: 2 }),
  });
}

type Features = Record<string, readonly string[]>;

/**
 * Features with the newer syntax, and those that turn such a feature on, stand apart in the index, so
 * that old cargos skip them.
 */
function splitFeatures(all: Readonly<Features>): { features: Features; features2?: Features } {
  const newer = new Set<string>();
  const isNewer = (value: string): boolean =>
    value.startsWith("dep:") || value.includes("?/") || newer.has(value);
  for (let before = -1; before < newer.size;) {
    before = newer.size;
    for (const [name, values] of Object.entries(all)) if (values.some(isNewer)) newer.add(name);
  }
  const pick = (wanted: boolean): Features =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => newer.has(name) === wanted)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return newer.size === 0
    ? { features: pick(false) }
    : { features: pick(false), features2: pick(true) };
}

const kinds = ["normal", "build", "dev"];

function byNameAndKind(a: IndexedDependency, b: IndexedDependency): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
}
