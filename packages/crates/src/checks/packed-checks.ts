import {
  firstFew,
  isPublished,
  unitId,
  type Checked,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import type { PackedFiles } from "../discover/packed-files.ts";
import type { PackedCrate } from "../packing/crate-unit.ts";
import {
  lookUpCrates,
  readNames,
  type CratesPresence,
  type LookUpPorts,
} from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import { meets, type CargoRequirement } from "../packing/requirement.ts";
import type { CratesInputs } from "../inputs.ts";
import { otherRegistry } from "../packing/upload-metadata.ts";
import { takenNames } from "./taken-names.ts";
import { unpublished } from "./check-selection.ts";
import { checkPackedManifest } from "./manifest-checks.ts";
import {
  checkDevCycles,
  checkVersions,
  checkYanked,
  newNamesFail,
  tokenNeeded,
  withOtherVersion,
} from "./presence-checks.ts";

/** What a missing crate depends on, in the same registry, and none of the files brings. */
interface Need {
  readonly by: VersionName;
  readonly name: string;
  readonly requirement: CargoRequirement;
  readonly isDev: boolean;
}

/**
 * Looks packed crates up. What the missing ones depend on must come with them or be in the registry
 * already: crates.io itself asks only for the names of dependencies, and would take a crate that nobody
 * can build.
 *
 * @throws ProblemsError if the index cannot be read
 */
export async function lookUpPacked(
  { packed, units }: PackedFiles,
  registry: OpenRegistry,
  ports: LookUpPorts,
): Promise<CratesPresence> {
  const presence = await lookUpCrates(units, [], registry, ports);
  const needs = needsOf(packed, presence);
  await readNames(
    needs.map(({ name }) => name),
    registry,
    ports,
  );
  return presence;
}

/** Everything that the registry would refuse or should have refused. */
export function checkPacked(
  { packed, units, devCycles }: PackedFiles,
  { version, dryRun, newNames, token, onConflict }: CratesInputs,
  presence: CratesPresence,
): Checked {
  const { title, target, versionsOf } = presence.registry;
  const created = [...presence.newNames];
  const toUpload = unpublished(units, presence.findings);
  const otherVersions = checkVersions(
    withOtherVersion(toUpload, version),
    toUpload.length,
    version,
  );
  const judged = missingOf(packed, presence).map(({ crate }) =>
    checkPackedManifest(crate.manifest, target),
  );
  return {
    problems: [
      ...otherVersions,
      ...checkYanked(units, presence.findings, onConflict, title),
      ...judged.flatMap((checked) => checked.problems),
      ...checkDevCycles(devCycles, toUpload, versionsOf, target),
      ...needsOf(packed, presence)
        .filter((need) => !isMet(need, versionsOf(need.name)))
        .map((need) => ({
          unit: need.by.name,
          ...lacking(need, versionsOf(need.name), title),
        })),
      ...(created.length > 0 && newNames === "fail" ? [newNamesFail(created, title)] : []),
      ...(created.length > 0 && !dryRun && token === undefined
        ? [tokenNeeded(created, title)]
        : []),
      ...takenNames(presence),
    ],
    warnings: [
      ...judged.flatMap((checked) => checked.warnings),
      ...packedDirty(missingOf(packed, presence)),
    ],
  };
}

/** Said where it is uploaded: the commit that such a crate names does not have its contents. */
function packedDirty(packed: readonly PackedCrate[]): Problem[] {
  const dirty = packed.filter(({ crate }) => crate.vcs?.dirty === true);
  if (dirty.length === 0) return [];
  const named = firstFew(
    dirty.map(({ crate }) => unitId(crate)),
    5,
  );
  return [
    {
      code: "packed-dirty",
      message: `${named} ${dirty.length === 1 ? "was" : "were"} packed with uncommitted changes (allow-dirty): no commit has exactly these contents.`,
    },
  ];
}

function missingOf(
  packed: readonly PackedCrate[],
  presence: CratesPresence,
): readonly PackedCrate[] {
  return packed.filter(({ crate }) => !isPublished(crate, presence));
}

function lacking(
  { by, name, requirement }: Need,
  versions: readonly { readonly vers: string }[],
  title: string,
): Problem {
  const needs = `${unitId(by)} needs ${name} ${requirement.text}`;
  const yanked = versions.filter(({ vers }) => meets(vers, requirement)).map(({ vers }) => vers);
  if (yanked.length > 0) {
    return {
      code: "dependency-yanked",
      message: `${needs}, and ${title} has only yanked versions that fit: ${yanked.join(", ")}.`,
      remedy: `Unyank one (cargo yank --undo), or release a new version of ${name}.`,
    };
  }
  return {
    code: "dependency-not-published",
    message: `${needs}, which is not among the packed files that are released and not in ${title}.`,
    remedy: `Release the file of ${name} too, or publish it first.`,
  };
}

function needsOf(packed: readonly PackedCrate[], presence: CratesPresence): readonly Need[] {
  const { target } = presence.registry;
  const missing = missingOf(packed, presence);
  const versions = new Map(missing.map(({ crate }) => [crate.name, crate.version]));
  return missing.flatMap(({ crate }) =>
    crate.manifest.dependencies
      .filter(({ name, requirement, registryIndex }) => {
        const comesAlong = meets(versions.get(name) ?? "", requirement);
        const isElsewhere =
          otherRegistry(registryIndex, target.index, target.isCratesIo) !== undefined;
        return !comesAlong && !isElsewhere;
      })
      .map(({ name, requirement, kind }) => ({
        by: crate,
        ...{ name, requirement },
        isDev: kind === "dev",
      })),
  );
}

/** Nobody who uses a crate builds its dev-dependencies: of these the registry wants the name alone. */
function isMet(
  { requirement, isDev }: Need,
  versions: readonly { readonly vers: string; readonly yanked: boolean }[],
): boolean {
  if (isDev) return versions.length > 0;
  return versions.some(({ vers, yanked }) => !yanked && meets(vers, requirement));
}
