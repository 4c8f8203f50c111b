import {
  firstFew,
  throwProblems,
  unitId,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import type { PackedCrate } from "../packing/crate-unit.ts";
import { mayMean } from "../workspace/graph.ts";
import { lookUpCrates } from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import { RequirementError } from "../packing/requirement.ts";
import type { CratesInputs, CratesPorts } from "../stage.ts";
import { uploadMetadata } from "../packing/upload-metadata.ts";
import { checkVersions, checkYanked, newNamesFail, tokenNeeded } from "./presence-checks.ts";

/** What a missing crate depends on, in the same registry, and none of the files brings. */
interface Need {
  readonly by: VersionName;
  readonly name: string;
  readonly requirement: string;
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
  packed: readonly PackedCrate[],
  { version, dryRun, newNames, token }: CratesInputs,
  registry: OpenRegistry,
  { clock, cancelled }: CratesPorts,
): Promise<{ newNames: ReadonlySet<string>; warnings: readonly Problem[] }> {
  const { index, title } = registry;
  const crates = packed.map(({ crate: { name, version } }) => ({ name, version }));
  const { findings, versionsOf } = await lookUpCrates(crates, index, clock, cancelled);
  const created = crates.map(({ name }) => name).filter((name) => versionsOf(name).length === 0);
  const otherVersions = checkVersions(crates, version, findings);
  const missing = packed.filter(({ crate }) => findings.get(unitId(crate))?.kind !== "present");
  const { needs, problems } = needsOf(missing, packed, registry);
  const asked = needs.map(({ name, requirement }) => ({ name, version: requirement }));
  const there = await lookUpCrates(asked, index, clock, cancelled);
  throwProblems([
    ...(dryRun ? [] : otherVersions),
    ...checkYanked(crates, findings, title),
    ...problems,
    ...needs
      .filter((need) => !isMet(need, there.versionsOf(need.name)))
      .map(({ by, name, requirement }) => ({
        message: `${unitId(by)} needs ${name} ${requirement}, which is not among the packed files that are released and not in ${title}.`,
        remedy: `Release the file of ${name} too, or publish it first.`,
      })),
    ...(created.length > 0 && newNames === "fail" ? [newNamesFail(created, title)] : []),
    ...(created.length > 0 && !dryRun && token === undefined ? [tokenNeeded(created, title)] : []),
  ]);
  const warnings = [...(dryRun ? otherVersions : []), ...packedDirty(missing)];
  return { newNames: new Set(created), warnings };
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
      message: `${named} ${dirty.length === 1 ? "was" : "were"} packed with uncommitted changes (allow-dirty): no commit has just these contents.`,
    },
  ];
}

function needsOf(
  missing: readonly PackedCrate[],
  packed: readonly PackedCrate[],
  { target }: OpenRegistry,
): { needs: readonly Need[]; problems: readonly Problem[] } {
  const versions = new Map(packed.map(({ crate }) => [crate.name, crate.version]));
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
