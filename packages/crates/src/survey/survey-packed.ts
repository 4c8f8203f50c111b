import { throwProblems, unitId, type Problem, type VersionName } from "@fairlead/publishing";
import type { PackedCrate } from "../packing/crate-unit.ts";
import type { PackedFiles } from "../packing/packed-files.ts";
import { meets, type CargoRequirement } from "../packing/requirement.ts";
import { lookUpCrates } from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import type { CratesInputs, CratesPorts } from "../stage.ts";
import { otherRegistry } from "../packing/upload-metadata.ts";
import {
  checkDevCycles,
  checkVersions,
  checkYanked,
  newNamesFail,
  tokenNeeded,
} from "./presence-checks.ts";

/** What a missing crate depends on, in the same registry, and none of the files brings. */
interface Need {
  readonly by: VersionName;
  readonly name: string;
  readonly requirement: CargoRequirement;
  readonly isDev: boolean;
}

/**
 * Looks packed crates up; the run that packed them has asked for new names and manifests. What the
 * missing ones depend on must come with them or be in the registry already: crates.io itself asks only
 * for the names of dependencies, and would take a crate that nobody can build.
 *
 * @throws ProblemsError with everything that the registry would refuse or should have refused
 */
export async function surveyPacked(
  { packed, devCycles }: Pick<PackedFiles, "packed" | "devCycles">,
  { version, dryRun, newNames, token }: CratesInputs,
  registry: OpenRegistry,
  { clock, cancelled }: CratesPorts,
): Promise<{ newNames: ReadonlySet<string>; warnings: readonly Problem[] }> {
  const { index, title, target } = registry;
  const crates = packed.map(({ crate: { name, version } }) => ({ name, version }));
  const { findings, versionsOf } = await lookUpCrates(crates, index, clock, cancelled);
  const created = crates.map(({ name }) => name).filter((name) => versionsOf(name).length === 0);
  const otherVersions = checkVersions(crates, version, findings);
  const missing = packed.filter(({ crate }) => findings.get(unitId(crate))?.kind !== "present");
  const needs = needsOf(missing, packed, registry);
  const asked = needs.map(({ name, requirement }) => ({ name, version: requirement.text }));
  const there = await lookUpCrates(asked, index, clock, cancelled);
  throwProblems([
    ...(dryRun ? [] : otherVersions),
    ...checkYanked(crates, findings, title),
    ...checkDevCycles({ devCycles, versionsOf, target }),
    ...needs
      .filter((need) => !isMet(need, there.versionsOf(need.name)))
      .map(({ by, name, requirement }) => ({
        message: `${unitId(by)} needs ${name} ${requirement.text}, which is not among the packed files that are released and not in ${title}.`,
        remedy: `Release the file of ${name} too, or publish it first.`,
      })),
    ...(created.length > 0 && newNames === "fail" ? [newNamesFail(created, title)] : []),
    ...(created.length > 0 && !dryRun && token === undefined ? [tokenNeeded(created, title)] : []),
  ]);
  return { newNames: new Set(created), warnings: dryRun ? otherVersions : [] };
}

function needsOf(
  missing: readonly PackedCrate[],
  packed: readonly PackedCrate[],
  { target }: OpenRegistry,
): readonly Need[] {
  const versions = new Map(packed.map(({ crate }) => [crate.name, crate.version]));
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
