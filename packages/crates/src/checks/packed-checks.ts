import { unitId, type Checked, type Problem, type VersionName } from "@fairlead/publishing";
import type { PackedFiles } from "../discover/packed-files.ts";
import type { PackedCrate } from "../packing/crate-unit.ts";
import { mayMean } from "../discover/graph.ts";
import {
  lookUpCrates,
  readNames,
  type CratesPresence,
  type LookUpPorts,
} from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import { RequirementError } from "../packing/requirement.ts";
import type { CratesInputs } from "../inputs.ts";
import { uploadMetadata } from "../packing/upload-metadata.ts";
import { takenNames } from "./taken-names.ts";
import { checkVersions, checkYanked, newNamesFail, tokenNeeded } from "./presence-checks.ts";

/** What a missing crate depends on, in the same registry, and none of the files brings. */
interface Need {
  readonly by: VersionName;
  readonly name: string;
  readonly requirement: string;
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
  const { needs } = needsOf(packed, presence);
  await readNames(
    needs.map(({ name }) => name),
    registry,
    ports,
  );
  return presence;
}

/** Everything that the registry would refuse or should have refused. */
export function checkPacked(
  { packed, units }: PackedFiles,
  { version, dryRun, newNames, token }: CratesInputs,
  presence: CratesPresence,
): Checked {
  const { title, versionsOf } = presence.registry;
  const { findings } = presence;
  const created = [...presence.newNames];
  const otherVersions = checkVersions(units, version, findings);
  const { needs, problems } = needsOf(packed, presence);
  return {
    problems: [
      ...(dryRun ? [] : otherVersions),
      ...checkYanked(units, findings, title),
      ...problems,
      ...needs
        .filter((need) => !isMet(need, versionsOf(need.name)))
        .map(({ by, name, requirement }) => ({
          code: "dependency-not-published",
          unit: by.name,
          message: `${unitId(by)} needs ${name} ${requirement}, which is not among the packed files that are released and not in ${title}.`,
          remedy: `Release the file of ${name} too, or publish it first.`,
        })),
      ...(created.length > 0 && newNames === "fail" ? [newNamesFail(created, title)] : []),
      ...(created.length > 0 && !dryRun && token === undefined
        ? [tokenNeeded(created, title)]
        : []),
      ...takenNames(presence),
    ],
    warnings: dryRun ? otherVersions : [],
  };
}

function needsOf(
  packed: readonly PackedCrate[],
  { findings, registry: { target } }: CratesPresence,
): { needs: readonly Need[]; problems: readonly Problem[] } {
  const versions = new Map(packed.map(({ crate }) => [crate.name, crate.version]));
  const missing = packed.filter(({ crate }) => findings.get(unitId(crate))?.kind !== "present");
  const problems: Problem[] = [];
  const needs = missing.flatMap(({ crate }): Need[] => {
    try {
      return uploadMetadata(crate, target.index, target.isCratesIo)
        .deps.filter(({ name, version_req: requirement, registry }) => {
          const released = versions.get(name);
          const comesAlong = released !== undefined && mayMean(requirement, released);
          return registry === undefined && !comesAlong;
        })
        .map(({ name, version_req: requirement, kind }) => {
          return { by: crate, name, requirement, isDev: kind === "dev" };
        });
    } catch (error) {
      if (!(error instanceof RequirementError)) throw error;
      problems.push({
        message: `The manifest in the packed ${unitId(crate)} cannot be uploaded: ${error.message}.`,
        remedy: "Pack the crate again with `cargo package`.",
      });
      return [];
    }
  });
  return { needs, problems };
}

/** Nobody who uses a crate builds its dev-dependencies: of these the registry wants the name alone. */
function isMet(
  { requirement, isDev }: Need,
  versions: readonly { readonly vers: string; readonly yanked: boolean }[],
): boolean {
  if (isDev) return versions.length > 0;
  return versions.some(({ vers, yanked }) => !yanked && mayMean(requirement, vers));
}
