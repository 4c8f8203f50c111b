import { readFile } from "node:fs/promises";
import { size, type Problem, type ReleaseUnit } from "@fairlead/publishing";
import type { OrderedNode } from "../discover/graph.ts";
import { largestCrate, limitOf } from "../registry/crates-io-limits.ts";
import type { Target } from "../registry/crates-target.ts";
import { readCrateFile, type CrateFile } from "./crate-file.ts";

/** A packed crate on its way to a registry. */
export interface CrateUnit extends ReleaseUnit {
  readonly crate: CrateFile;
  /** The registry does not know the crate's name yet. */
  readonly isNew: boolean;
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
  return { file, crate: await readCrateFile(await readFile(file), shown) };
}

/** The units of a release, from packed crates whose order is known. */
export function toUnits(
  packed: readonly PackedCrate[],
  nodes: readonly OrderedNode[],
  newNames: ReadonlySet<string>,
): CrateUnit[] {
  const byName = new Map(packed.map((each) => [each.crate.name, each]));
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
        checksum: crate.checksum,
        size: crate.size,
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

/** What crates.io may refuse for its size. A larger limit can be granted to a crate: a warning. */
export function largeCrates(units: readonly CrateUnit[], target: Target): Problem[] {
  if (!target.isCratesIo) return [];
  return units
    .filter(({ size }) => size > largestCrate)
    .map(({ name, size: bytes }) => ({
      code: "crate-too-large",
      unit: name,
      message: `${name} is packed into ${size(bytes)}; crates.io takes 10 MiB unless it was asked for more.`,
      remedy: "See cargo package --list, and exclude what is not needed.",
    }));
}
