import { firstFew, unitId, type Problem, type VersionName } from "@fairlead/publishing";
import { hasOwnTags, type TagTemplates } from "./release-version.ts";

/**
 * A changelog of one release, and crates and packages that are released at several versions: no tag of such
 * a release names a version of which all of them are, so its notes are those of nobody. A release with one
 * version is made on its tag, and units with tags of their own have notes of their own.
 *
 * @param changelog as it is declared
 * @param decided undefined fields: each unit has its own version
 * @param units those that are not published yet
 */
export function changelogProblems(
  changelog: string | undefined,
  decided: { readonly version: string | undefined; readonly tag: string | undefined },
  templates: TagTemplates,
  units: readonly VersionName[],
): Problem[] {
  const { version, tag } = decided;
  if (changelog === undefined || version !== undefined || tag !== undefined) return [];
  const byVersion = [...new Map(units.map((unit) => [unit.version, unit])).values()];
  if (hasOwnTags(templates) || byVersion.length < 2) return [];
  return [
    {
      code: "changelog-of-many-versions",
      message: `\`release.changelog\` gives the notes of one version, and each crate and package has its own: ${firstFew(byVersion.map(unitId), 3)}.`,
      remedy:
        'For a release of each, set `tag-template` to "{name}-v{version}" and `release.changelog` to "{path}/CHANGELOG.md". For one release, set version-from to the file that contains its version.',
      input: "changelog",
    },
  ];
}
