import semver from "semver";

/** A tag and what it says of itself. */
export interface Tag {
  readonly name: string;
  /** What stands before the version: `v`, `@scope/name@`, `crates_v`; the whole tag without one. */
  readonly kind: string;
  /** Undefined if the tag ends in no semantic version. */
  readonly version: string | undefined;
  readonly prerelease: boolean;
}

/**
 * Takes a tag apart. The version is a whole semantic version at its end: `v1.2` and `nightly` have
 * none, and `v1.2.3.4` does not hold `2.3.4`.
 */
export function readTag(name: string): Tag {
  // The first one from the left that reaches to the end: all of `1.0.0-2.0.0`.
  for (let start = 0; start < name.length; start += 1) {
    const kind = name.slice(0, start);
    const rest = name.slice(start);
    const version = /^\d/.test(rest) && !/[\d.]$/.test(kind) ? semver.parse(rest) : null;
    if (version === null) continue;
    return { name, kind, version: rest, prerelease: version.prerelease.length > 0 };
  }
  return { name, kind: name, version: undefined, prerelease: prereleaseLook.test(name) };
}

/** Words that prereleases end in where tags have no semantic version: `v26.08.1-rc1`, `1.0b2`, `nightly`. */
const prereleaseLook =
  /(?:^|[\d._-])(?:(?:alpha|beta|rc|pre|preview|dev|snapshot|canary|nightly)[._-]?\d*|[ab]\d+)$/i;

/**
 * The newest earlier tag of the same unit. A release skips prereleases: its notes tell all that came
 * since the release before.
 */
export function previousTag(tag: Tag, names: readonly string[]): string | undefined {
  const { version } = tag;
  if (version === undefined) return undefined;
  return names
    .map(readTag)
    .filter(
      ({ kind, prerelease }) =>
        unitOf(kind) === unitOf(tag.kind) && (tag.prerelease || !prerelease),
    )
    .flatMap(({ name, version: of }) =>
      of !== undefined && semver.lt(of, version) ? [{ name, of }] : [],
    )
    .sort((a, b) => semver.rcompare(a.of, b.of))
    .at(0)?.name;
}

/**
 * Whether a published release is of another unit than this tag. A tag without a version is of no unit:
 * `nightly` is of all.
 */
export function isOfOther(
  tag: Tag,
  release: { readonly draft: boolean; readonly tag: string },
): boolean {
  const { kind, version } = readTag(release.tag);
  if (release.draft || version === undefined || tag.version === undefined) return false;
  return unitOf(kind) !== unitOf(tag.kind);
}

/** A repository may have gone from `1.2.3` to `v1.2.4`. */
function unitOf(kind: string): string {
  return kind.replace(/v$/, "");
}

/** GitHub's values for `make_latest`; `legacy` leaves it to GitHub, by date and version. */
export type MakeLatest = "true" | "false" | "legacy";

/**
 * What a release is to be: a word of the workflow, or what is chosen without one. `auto` goes by the
 * versions; `none` is never the latest, since another of many releases is.
 */
export type LatestWish = MakeLatest | "auto" | "none";

/**
 * Whether a release becomes the latest one: never a prerelease, never one that is older than a
 * published release of its unit. Without a version there is nothing to compare by.
 *
 * @param published tags of the published releases that are no prereleases
 */
export function makeLatest(
  tag: Tag,
  prerelease: boolean,
  published: readonly string[],
): MakeLatest {
  if (prerelease) return "false";
  if (tag.version === undefined) return "legacy";
  return highestAbove(tag, published) === undefined ? "true" : "false";
}

/** The highest of these tags that is of the same unit as a tag, and above it; undefined: there is none. */
export function highestAbove(tag: Tag, names: readonly string[]): string | undefined {
  const { version } = tag;
  if (version === undefined) return undefined;
  return names
    .map(readTag)
    .flatMap(({ name, kind, version: of }) =>
      unitOf(kind) === unitOf(tag.kind) && of !== undefined && semver.gt(of, version)
        ? [{ name, of }]
        : [],
    )
    .sort((a, b) => semver.rcompare(a.of, b.of))
    .at(0)?.name;
}
