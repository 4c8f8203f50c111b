import { BinaryError, identifyFile, readFileNeeds } from "@fairlead/binaries";
import type { Problem } from "@fairlead/publishing";
import {
  checkRequirements,
  describeRequirements,
  nothingDeclared,
  summarize,
  type OldestSystem,
  type Requirements,
  type RequiringFile,
} from "@fairlead/requirements";
import type { PlannedAsset } from "./planned-assets.ts";

/** What the binaries of an asset need of the user's system. */
export interface AssetRequirements {
  readonly requirements: Requirements;
  /** `tool-linux-x64.tar.gz  glibc 2.28 (fcntl64): RHEL 8, …`; undefined where nothing is known. */
  readonly line: string | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Compares what the binaries of an asset need with what was declared. An archive that is taken as it is
 * is not opened.
 *
 * @param oldest undefined: nothing was declared
 */
export async function assetRequirements(
  asset: PlannedAsset,
  oldest: OldestSystem = nothingDeclared,
): Promise<AssetRequirements> {
  const { name } = asset;
  const files = asset.kind === "archive" ? asset.files : [{ path: name, file: asset.file }];
  const found: (RequiringFile & System)[] = [];
  for (const { path, file } of files) {
    const system = await systemOf(file);
    if (system !== undefined) {
      found.push({ ...system, file: path, needs: await readFileNeeds(file) });
    }
  }
  const checked = [...Map.groupBy(found, ({ os = "", libc = "" }) => `${os} ${libc}`).values()].map(
    (binaries) =>
      checkRequirements({
        ...{ name, binaries, oldest, platform: binaries[0] ?? {}, lowestNode: undefined },
        files: files.map(({ path }) => path),
      }),
  );
  const requirements = summarize(found);
  const described = describeRequirements(requirements);
  return {
    requirements,
    line: described === undefined ? undefined : `${name}  ${described}`,
    problems: checked.flatMap(({ problems }) => problems),
    warnings: checked.flatMap(({ warnings }) => warnings),
  };
}

interface System {
  readonly os?: string | undefined;
  readonly libc?: string | undefined;
  readonly isLibrary: boolean;
}

/** Undefined for what needs no system: texts, objects, damaged files. */
async function systemOf(file: string): Promise<System | undefined> {
  try {
    const binary = await identifyFile(file);
    if (binary.kind !== "executable" && binary.kind !== "shared library") return undefined;
    const { os, libc, kind } = binary;
    return { os, libc, isLibrary: kind === "shared library" };
  } catch (error) {
    if (error instanceof BinaryError) return undefined;
    throw error;
  }
}
