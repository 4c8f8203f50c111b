import { firstFew, unitId, type Checked, type Problem } from "@fairlead/publishing";
import type { PackedFiles } from "../discover/packed-files.ts";
import type { CrateFile } from "../packing/crate-file.ts";
import {
  lookUpCrates,
  readNames,
  type CratesPresence,
  type LookUpPorts,
} from "../registry/look-up-crates.ts";
import { otherRegistry, type Target } from "../registry/crates-target.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import { meets } from "../packing/requirement.ts";
import type { CratesInputs } from "../inputs.ts";
import { hasFitting, lacking, type Need } from "./check-needed.ts";
import { checkPackedManifest } from "./manifest-checks.ts";
import {
  checkDevCycles,
  checkForgottenVersions,
  checkNewNames,
  checkVersions,
  checkYanked,
  namesAlike,
  takenNames,
  unpublished,
  withOtherVersion,
} from "./presence-checks.ts";

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
  const needs = needsOf(cratesToUpload(packed, presence), registry.target);
  await readNames(
    needs.map(({ dependency }) => dependency.name),
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
  const { registry, findings } = presence;
  const { title, target, versionsOf } = registry;
  const toUpload = unpublished(units, presence);
  const crates = cratesToUpload(packed, presence);
  const judged = crates.map(({ manifest }) => checkPackedManifest(manifest, target));
  // Nobody who uses a crate builds its dev-dependencies: of these the registry wants the name alone.
  const lacked = needsOf(crates, target).filter(({ dependency }) => {
    const versions = versionsOf(dependency.name);
    return dependency.kind === "dev" ? versions.length === 0 : !hasFitting(versions, dependency);
  });
  return {
    problems: [
      ...checkVersions(withOtherVersion(toUpload, version), toUpload.length, version),
      ...checkYanked(units, findings, onConflict, title),
      ...judged.flatMap((checked) => checked.problems),
      ...checkDevCycles(devCycles, toUpload, registry),
      ...lacking(lacked, registry, (needs, { name }) => ({
        code: "dependency-not-published",
        message: `${needs}, which is not among the packed files that are released and not in ${title}.`,
        remedy: `Release the file of ${name} too, or publish it first.`,
      })),
      ...checkNewNames([...presence.newNames], title, {
        newNames,
        hasToken: dryRun || token !== undefined || !target.isCratesIo,
      }),
      ...takenNames(presence),
      ...namesAlike(
        toUpload.map(({ name }) => name).filter((name) => presence.newNames.has(name)),
        target,
      ),
    ],
    warnings: [
      ...judged.flatMap((checked) => checked.warnings),
      ...packedDirty(crates),
      ...(toUpload.length > 0 ? [] : checkForgottenVersions(units, version, title)),
    ],
  };
}

/** Said where it is uploaded: the commit that such a crate names does not have its contents. */
function packedDirty(crates: readonly CrateFile[]): Problem[] {
  const dirty = crates.filter(({ vcs }) => vcs?.dirty === true).map(unitId);
  if (dirty.length === 0) return [];
  return [
    {
      code: "packed-dirty",
      message: `${firstFew(dirty, 5)} ${dirty.length === 1 ? "was" : "were"} packed with uncommitted changes (allow-dirty): no commit has exactly these contents.`,
    },
  ];
}

function cratesToUpload(packed: PackedFiles["packed"], presence: CratesPresence): CrateFile[] {
  return unpublished(
    packed.map(({ crate }) => crate),
    presence,
  );
}

/** What crates to upload depend on, in the same registry, and none of the files brings. */
function needsOf(crates: readonly CrateFile[], target: Target): Need[] {
  const versions = new Map(crates.map(({ name, version }) => [name, version]));
  return crates.flatMap(({ name, version, manifest }) =>
    manifest.dependencies
      .filter(
        (dependency) =>
          !meets(versions.get(dependency.name) ?? "", dependency.requirement) &&
          otherRegistry(dependency.registryIndex, target) === undefined,
      )
      .map((dependency) => ({ by: { name, shown: unitId({ name, version }) }, dependency })),
  );
}
