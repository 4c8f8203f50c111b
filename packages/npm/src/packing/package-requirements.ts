import type { DeclaredPlatform } from "@fairlead/contents";
import type { Problem, RunsOn } from "@fairlead/publishing";
import {
  checkRequirements,
  declarationLines,
  describeRequirements,
  nothingDeclared,
  summarize,
  type OldestSystem,
  type Requirements,
  type RequiringFile,
} from "@fairlead/requirements";
import { minVersion, validRange } from "semver";
import { nodeEngines } from "../manifests/engines.ts";
import type { NpmTarball } from "./npm-tarball.ts";
import type { PackedBinary } from "./packed-binaries.ts";

/** What the binaries of a platform's package need of the user's system. */
export interface PackageRequirements {
  readonly requirements: Requirements;
  /** `linux-x64-gnu  glibc 2.28 (fcntl64): RHEL 8, …`; undefined where nothing is known. */
  readonly line: string | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Compares what the binaries need with what was declared.
 *
 * @param oldest undefined: nothing was declared
 */
export function packageRequirements(
  { name, manifest, entries }: Pick<NpmTarball, "name" | "manifest" | "entries">,
  { word, platform }: DeclaredPlatform,
  binaries: ReadonlyMap<string, PackedBinary>,
  oldest: OldestSystem = nothingDeclared,
): PackageRequirements {
  const found = [...binaries].flatMap(([file, packed]): RequiringFile[] =>
    packed.kind === "binary"
      ? [{ file, isLibrary: packed.binary.kind === "shared library", needs: packed.needs }]
      : [],
  );
  const requirements = summarize(found);
  const described = describeRequirements(requirements);
  const engines = nodeEngines(manifest) ?? "";
  const lowest = validRange(engines) === null ? null : minVersion(engines);
  const checked = checkRequirements({
    ...{ name, platform, oldest, binaries: found, files: entries.map(({ path }) => path) },
    lowestNode: lowest === null || engines === "" ? undefined : lowest.major,
  });
  return {
    ...{ requirements, ...checked },
    line: described === undefined ? undefined : `${word}  ${described}`,
  };
}

/**
 * What all packages need, for the page; nothing where nothing is known.
 *
 * @param oldest what is declared: then the lines to declare are not offered
 */
export function runsOnOf(
  packed: readonly { readonly required?: PackageRequirements }[],
  oldest: OldestSystem | undefined,
): { readonly runsOn?: RunsOn } {
  const all = packed.flatMap(({ required }) => required ?? []);
  const lines = all.flatMap(({ line }) => line ?? []);
  if (lines.length === 0) return {};
  const needed = all.map(({ requirements }) => requirements);
  return { runsOn: { lines, declare: oldest === undefined ? declarationLines(needed) : [] } };
}
