import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import { isWhole, type ReleaseEnd, type WantedRelease } from "@fairlead/github";
import {
  gitHubReleaseSentence,
  problemAnnotations,
  renderGitHubRelease,
  type GitHubReleasePage,
} from "@fairlead/reporting";
import type { Problem } from "@fairlead/publishing";
import { releaseOutputs } from "./release-outputs.ts";

/** The release as its page shows it. */
export function releasePage(
  wanted: WantedRelease,
  end: ReleaseEnd,
  isOfPack = false,
): GitHubReleasePage {
  const { release } = end;
  return {
    ...{ ...end, wanted: { ...wanted, names: wanted.crates.length + wanted.npm.length, isOfPack } },
    release: release && { ...release, assets: release.assets.filter(isWhole) },
  };
}

function waiting(page: GitHubReleasePage): Problem {
  return { code: "release-waiting", message: gitHubReleaseSentence(page) };
}

/** How the action ends: with the release as it was last seen, even where something stopped it. */
export function releaseConclusion(page: GitHubReleasePage, end: ReleaseEnd): Conclusion {
  const waits = page.missing.length > 0 && end.problems.length === 0;
  return {
    outputs: { ...releaseOutputs(end, page.wanted.tag.name), ...codesOutput(end.problems) },
    summary: renderGitHubRelease(page),
    annotations: [
      ...problemAnnotations(end.problems),
      ...problemAnnotations(end.warnings, "warning"),
      // The job is green, so nobody would look.
      ...(waits ? problemAnnotations([waiting(page)], "warning") : []),
    ],
    ...(end.problems.length > 0 && { failure: gitHubReleaseSentence(page) }),
  };
}
