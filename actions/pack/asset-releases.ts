import { firstFew, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";

export const noRelease: Problem = {
  code: "asset-without-release",
  message: "`assets` declares release files, but with `release.tag-only` no release is created.",
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
        message: `${name} belongs to no release: each crate and package has its own.`,
        remedy: `Add the field release to its entry in \`assets\`, such as release: ${names[0] ?? "my-crate"}.`,
      },
    ];
  }
  const tags = new Set(released.filter((unit) => unit.name === release).map(({ tag }) => tag));
  if (tags.size === 1) return [];
  if (tags.size > 1) {
    return [
      {
        ...{ code, input },
        message: `${name} belongs to the release of ${release}, but the crate and the package of that name have different releases.`,
        remedy:
          "Give both the same tag with crates.tag-template and npm.tag-template, or set release.tag-only to the one that needs no release.",
      },
    ];
  }
  if (tagged.some((unit) => unit.name === release)) {
    return [
      {
        ...{ code, input },
        message: `${name} belongs to the release of ${release}, which gets only a tag.`,
        remedy: "Change release.tag-only, or name the release of another crate or package.",
      },
    ];
  }
  const near = nearest(release, names);
  return [
    {
      ...{ code, input },
      message: `${name} belongs to the release of ${release}, which is not in the pack.`,
      remedy:
        near === undefined
          ? `The pack has the releases of ${firstFew(names, 5)}.`
          : `Did you mean ${near}?`,
    },
  ];
}
