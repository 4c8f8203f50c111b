import { notReached, type StageEnd, type VersionName } from "@fairlead/publishing";
import { versionPage, type NpmTarget } from "./registry/npm-target.ts";
import { titleOf, type PackageSpec } from "./manifests/package-spec.ts";

/** What a job did that was cancelled before anything could be uploaded. */
export function brokenOffStage(
  packages: readonly VersionName[],
  dryRun: boolean,
  target: NpmTarget,
  startedAt: number,
  now: number,
): StageEnd {
  // What is not packed is known by name and version only.
  const versions = packages.map(({ name, version }) => ({ name, version }));
  return {
    result: notReached(versions, dryRun, startedAt, now),
    warnings: [],
    ...registryFacts(target),
  };
}

/** What page and report need to know of the registry, and of what goes there. */
export function registryFacts(target: NpmTarget): Pick<StageEnd, "registry" | "called"> {
  return {
    registry: {
      title: target.title,
      url: target.registry,
      link: (version) => versionPage(target, version),
      approval: (stageId) =>
        `npm stage approve ${stageId}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`,
    },
    called: { one: "package", many: "packages" },
  };
}

/**
 * The packages of a release as far as they are known before their sources are there: some are known by
 * their place in the input only, and a version may stand in what an artifact brings.
 */
export function meantVersions(
  specs: readonly PackageSpec[],
  version: string | undefined,
): VersionName[] {
  return specs.map((spec) => {
    const { base } = spec;
    const own = base.kind === "folder" ? base.template.manifest["version"] : undefined;
    const known = version ?? own;
    return { name: titleOf(spec), version: typeof known === "string" ? known : "unknown" };
  });
}
