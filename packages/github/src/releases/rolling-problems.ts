import type { Problem } from "@fairlead/publishing";
import type { Release } from "./pick-release.ts";

/**
 * Why a release cannot be replaced. Where releases are immutable, the first one would keep the tag's
 * name forever (https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases).
 *
 * @param old the published release of the tag
 * @param all of the repository
 */
export function rollingProblems(
  old: Release | undefined,
  all: readonly Release[],
): readonly Problem[] {
  if (old !== undefined && !old.prerelease) {
    return [
      {
        code: "rolling-not-prerelease",
        message: `The published release ${old.tag} is a release, and \`rolling\` replaces prereleases only: ${old.url}.`,
        remedy: "Mark it as a prerelease on its page if it may be replaced, or use another tag.",
        input: "rolling",
      },
    ];
  }
  const newest = all
    .filter(({ draft }) => !draft)
    .reduce<Release | undefined>((a, b) => (a === undefined || b.id > a.id ? b : a), undefined);
  const immutable = [old, newest].find((release) => release?.immutable === true);
  if (immutable === undefined) return [];
  return [
    {
      code: "rolling-immutable",
      message: `The release ${immutable.tag} is immutable, so \`rolling\` cannot work here: GitHub would never let a later run replace what this one publishes.`,
      remedy:
        "Turn off immutable releases in the repository's settings, or give each build its own tag.",
      input: "rolling",
    },
  ];
}

export function older(tag: string, sha: string, now: string): Problem {
  return {
    code: "rolling-older",
    message: `${tag} is at ${now}, which is newer than ${sha}: the release was left as it is.`,
    remedy: `To go back to the older commit, delete the tag ${tag} and run the job again.`,
  };
}

export function leftBetween(tag: string, sha: string, now: string): Problem {
  return {
    code: "rolling-left-between",
    message: `${tag} has no release, and its tag is at ${now}, which is newer than ${sha}: the run of that commit ended before it published its release.`,
    remedy: `Run the job of ${now} again. To release the older commit, delete the tag ${tag} and run this job again.`,
  };
}

export function overtaken({ tag, url }: Release): Problem {
  return {
    code: "rolling-overtaken",
    message: `Another run has published ${tag} in the meantime, or changed its files: ${url}.`,
    remedy:
      "Run the job again. To keep runs from overlapping, add a `concurrency` group to the workflow.",
  };
}
