import { firstFew, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";

export const noRelease: Problem = {
  code: "asset-without-release",
  message: "`assets` declares files of a release, and with `release.tag-only` none is made.",
  remedy: "Omit release.tag-only, or omit assets.",
  input: "assets",
};

/** A crate or package with a tag of its own. */
interface Tagged {
  readonly name: string;
  readonly tag?: string | undefined;
}

/** Why an asset has no release to go to, if that is so. */
export function assetReleaseProblems(
  { name, release }: { readonly name: string; readonly release?: string | undefined },
  tagged: readonly Tagged[],
  released: readonly Tagged[],
): Problem[] {
  const code = "asset-without-release";
  const input = "assets";
  const names = [...new Set(released.map((unit) => unit.name))];
  if (release === undefined) {
    return [
      {
        ...{ code, input },
        message: `No release includes ${name}, since each crate and package has its own release.`,
        remedy: `Give its entry in \`assets\` the field release, such as release: ${names[0] ?? "my-crate"}.`,
      },
    ];
  }
  const tags = new Set(released.filter((unit) => unit.name === release).map(({ tag }) => tag));
  if (tags.size === 1) return [];
  if (tags.size > 1) {
    return [
      {
        ...{ code, input },
        message: `${name} is of the release of ${release}, and a crate and a package of that name have different releases.`,
        remedy:
          "Give both the same tag by crates.tag-template and npm.tag-template, or set release.tag-only to the one that needs no release.",
      },
    ];
  }
  if (tagged.some((unit) => unit.name === release)) {
    return [
      {
        ...{ code, input },
        message: `${name} is of the release of ${release}, which gets only a tag.`,
        remedy: "Change release.tag-only, or name the release of another crate or package.",
      },
    ];
  }
  const near = nearest(release, names);
  return [
    {
      ...{ code, input },
      message: `${name} is of the release of ${release}, which is not in the pack.`,
      remedy:
        near === undefined
          ? `It has the releases of ${firstFew(names, 5)}.`
          : `Did you mean ${near}?`,
    },
  ];
}
