import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import { isWhole, type ReleaseEnd, type WantedRelease } from "@fairlead/github";
import {
  gitHubReleaseSentence,
  problemAnnotations,
  renderGitHubRelease,
  type GitHubReleasePage,
} from "@fairlead/reporting";
import { releaseOutputs } from "./release-outputs.ts";

/** The release as its page shows it. */
export function releasePage(wanted: WantedRelease, end: ReleaseEnd): GitHubReleasePage {
  const { release } = end;
  return {
    ...{ ...end, wanted: { ...wanted, names: wanted.crates.length + wanted.npm.length } },
    release: release && { ...release, assets: release.assets.filter(isWhole) },
  };
}

/** How the action ends: with the release as it was last seen, also where something stopped it. */
export function releaseConclusion(page: GitHubReleasePage, end: ReleaseEnd): Conclusion {
  return {
    outputs: { ...releaseOutputs(end), ...codesOutput(end.problems) },
    summary: renderGitHubRelease(page),
    annotations: [
      ...problemAnnotations(end.problems),
      ...problemAnnotations(end.warnings, "warning"),
    ],
    ...(end.problems.length > 0 && { failure: gitHubReleaseSentence(page) }),
  };
}
