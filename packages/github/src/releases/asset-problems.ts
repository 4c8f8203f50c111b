import { firstFew, type Problem } from "@fairlead/publishing";
import { isWhole, planAssets, type AssetStep, type LocalAsset } from "./asset-plan.ts";
import { stateOf, type Release } from "./pick-release.ts";
import { maxAssets } from "./asset-files.ts";

/** What no upload can fix. */
export function blockers(steps: readonly AssetStep[], { url, tag }: Release): readonly Problem[] {
  return steps.flatMap((step): Problem[] => {
    if (step.do === "conflict") {
      const { local, remote } = step;
      return [
        {
          code: "asset-differs",
          message: `${local.name} differs from the one in the published release ${tag}: ${remote.digest ?? `${remote.size} bytes`} there, sha256:${local.sha256} (${local.size} bytes) here.`,
          remedy: `A published asset is never overwritten. Release a new version, or delete the asset at ${url} if nobody can have downloaded it yet.`,
        },
      ];
    }
    if (step.do === "refuse") {
      return [
        {
          code: "release-immutable",
          message: `${step.local.name} is not in the release ${tag}, which is published and immutable.`,
          remedy: "Nothing can be added to it: release a new version with all the files.",
        },
      ];
    }
    return [];
  });
}

/** Whether the files and what else the release has are more than GitHub takes. */
export function tooMany(assets: readonly LocalAsset[], release: Release | undefined): Problem[] {
  const names = new Set(assets.map(({ name }) => name));
  const others = (release?.assets ?? []).filter(
    (asset) => isWhole(asset) && !names.has(asset.name),
  );
  const count = names.size + others.length;
  if (count <= maxAssets) return [];
  return [
    {
      code: "assets-too-many",
      message: `The release would have ${count} assets (${others.length} now); GitHub allows at most ${maxAssets}.`,
      remedy: "Delete old ones from the draft, or combine some files.",
      input: "files",
    },
  ];
}

/** Assets of a published release that only their size speaks for. */
export function unprovenWarnings(
  assets: readonly LocalAsset[],
  release: Release,
): readonly Problem[] {
  const names = planAssets(assets, release.assets, stateOf(release)).flatMap((step) =>
    step.do === "skip" && step.unproven ? [step.name] : [],
  );
  if (names.length === 0) return [];
  return [
    {
      code: "asset-not-compared",
      message: `GitHub gives no digest of ${firstFew(names, 5)}. Its size is the same, so its contents were assumed to be the same.`,
      remedy: "If that matters, download and compare it.",
    },
  ];
}
