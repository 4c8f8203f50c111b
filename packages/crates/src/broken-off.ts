import { notReached, type StageEnd, type VersionName } from "@fairlead/publishing";
import { indexAddress, titleOf, versionPage, type Target } from "./registry/crates-target.ts";
import { called, type CratesInputs } from "./inputs.ts";

/** What a job did that was cancelled before anything could be uploaded. */
export function brokenOffStage(
  crates: readonly VersionName[],
  { dryRun }: Pick<CratesInputs, "dryRun">,
  target: Target,
  startedAt: number,
  now: number,
): StageEnd {
  return {
    result: notReached(crates, dryRun, startedAt, now),
    warnings: [],
    registry: {
      title: titleOf(target),
      url: indexAddress(target),
      link: (version) => versionPage(target, version),
    },
    called,
  };
}
