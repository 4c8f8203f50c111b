import { cancelledResult, type StageEnd, type VersionName } from "@fairlead/publishing";
import type { NpmTarget } from "./registry/npm-target.ts";
import { registryFacts } from "./registry/registry-facts.ts";

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
    result: cancelledResult(versions, dryRun, startedAt, now),
    warnings: [],
    ...registryFacts(target),
  };
}
