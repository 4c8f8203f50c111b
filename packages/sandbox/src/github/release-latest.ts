import semver from "semver";

/** What decides which release is the latest. */
export interface Candidate {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** It was published with the word that it is not the latest. */
  readonly keptBack: boolean;
  /** Date of the commit, epoch ms. */
  readonly createdAt: number;
}

/**
 * The latest release: the one that was made so, or else the one with the youngest commit, then with
 * the higher version, one that was kept back only if there is no other; never a draft or a prerelease
 * (https://docs.github.com/en/rest/releases/releases#get-the-latest-release).
 */
export function latestOf<R extends Candidate>(
  releases: readonly R[],
  made: number | undefined,
): R | undefined {
  const full = releases.filter(({ draft, prerelease }) => !draft && !prerelease);
  return (
    full.find(({ id }) => id === made) ??
    full.toSorted(
      (a, b) =>
        Number(a.keptBack) - Number(b.keptBack) ||
        b.createdAt - a.createdAt ||
        compareVersions(b.tag, a.tag) ||
        b.id - a.id,
    )[0]
  );
}

function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((tag) => semver.coerce(tag, { includePrerelease: true }));
  if (!first || !second) return Number(Boolean(first)) - Number(Boolean(second));
  return semver.compare(first, second);
}
