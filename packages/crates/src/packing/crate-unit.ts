import type { ReleaseUnit } from "@fairlead/publishing";
import type { OrderedNode } from "../discover/graph.ts";
import { limitOf } from "../registry/crates-io-limits.ts";
import { readCrateFile, type CrateFile } from "./crate-file.ts";

/** A crate on its way to a registry. */
export interface CrateUnit extends ReleaseUnit {
  /** What was packed, or why nothing was: then its `file` and `checksum` are empty. */
  readonly crate: CrateFile | NotPacked;
  /** The registry does not know the crate's name yet. */
  readonly isNew: boolean;
}

/** A crate that there is no packed file of: it can be kept as it is published, and not be uploaded. */
export interface NotPacked {
  readonly name: string;
  readonly version: string;
  /** A sentence. */
  readonly cause: string;
}

/** A packed file, read. */
export interface PackedCrate {
  /** Absolute path. */
  readonly file: string;
  readonly crate: CrateFile;
}

/**
 * Reads a `.crate` from disk.
 *
 * @param file absolute
 * @param shown how messages name it
 * @throws ProblemsError if it is damaged or not what its name says
 */
export async function readPacked(file: string, shown = file): Promise<PackedCrate> {
  return { file, crate: await readCrateFile(file, shown) };
}

/** The units of a release, from packed crates whose order is known. */
export function toUnits(
  packed: readonly PackedCrate[],
  nodes: readonly OrderedNode[],
  newNames: ReadonlySet<string>,
  notPacked: readonly NotPacked[] = [],
): CrateUnit[] {
  const byName = new Map<
    string,
    PackedCrate | { readonly file: string; readonly crate: NotPacked }
  >([
    ...notPacked.map((crate) => [crate.name, { file: "", crate }] as const),
    ...packed.map((each) => [each.crate.name, each] as const),
  ]);
  return nodes.flatMap(({ name, dependencies }) => {
    const found = byName.get(name);
    if (found === undefined) return [];
    const { crate, file } = found;
    const isNew = newNames.has(name);
    return [
      {
        name,
        version: crate.version,
        file,
        checksum: "checksum" in crate ? crate.checksum : "",
        size: "size" in crate ? crate.size : 0,
        dependencies: dependencies.flatMap((dependency) => {
          const version = byName.get(dependency)?.crate.version;
          return version === undefined ? [] : [`${dependency}@${version}`];
        }),
        limit: limitOf(isNew),
        crate,
        isNew,
      },
    ];
  });
}
