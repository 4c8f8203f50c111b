import type { TaggedVersions } from "@fairlead/npm";
import { firstFew, type Problem } from "@fairlead/publishing";
import { gt, parse } from "semver";
import type { Looked } from "./look.ts";

/**
 * What is wrong with the version that users are to take instead: it has to be there for somebody, and
 * withdrawn for nobody. A newer one is fine: the fix may be out.
 *
 * @param good the version
 * @param bad the version that is withdrawn
 * @param crates whether the registry has that version of a crate, by its name
 */
export function goodProblems(
  good: string,
  bad: string,
  units: readonly Looked[],
  crates: ReadonlyMap<string, "there" | "yanked" | "absent">,
): readonly Problem[] {
  const wrong = (message: string, remedy: string): readonly Problem[] => [
    { code: "good-version-invalid", message, remedy },
  ];
  if (good === bad) {
    return wrong(`--take names ${good}, the version that is withdrawn.`, "Name the last good one.");
  }
  const packages = units.flatMap(({ name, known }) =>
    known === undefined ? [] : [{ name, known }],
  );
  const withdrawn = [
    ...packages
      // A package that is deprecated as a whole says nothing of this version.
      .filter(({ known }) => known.deprecated.includes(good) && !known.isDeprecatedWhole)
      .map(({ name }) => name),
    ...[...crates].filter(([, state]) => state === "yanked").map(([name]) => name),
  ];
  if (withdrawn.length > 0) {
    return wrong(
      `${good} was withdrawn itself, of ${firstFew(withdrawn, 5)}.`,
      "Name another version with --take.",
    );
  }
  const isThere =
    packages.some(({ known }) => isOffered(good, known)) || [...crates.values()].includes("there");
  if (isThere || units.length === 0) return [];
  return wrong(
    `No crate or package of this release has a version ${good}.`,
    `Name one that is published with --take.${nearest(bad, packages)}`,
  );
}

/** Whether a package has a version that is not deprecated. */
export function isOffered(
  version: string,
  { versions, deprecated }: Pick<TaggedVersions, "versions" | "deprecated">,
): boolean {
  return versions.includes(version) && !deprecated.includes(version);
}

function nearest(
  bad: string,
  packages: readonly { readonly known: NonNullable<Looked["known"]> }[],
) {
  const below = packages.flatMap(({ known }) =>
    known.versions.filter(
      (each) => parse(each) !== null && gt(bad, each) && isOffered(each, known),
    ),
  );
  const last = below.sort((a, b) => (gt(a, b) ? 1 : -1)).at(-1);
  return last === undefined ? "" : ` The one before ${bad} is ${last}.`;
}

/** What stands against offering a version again: something newer took its place. */
export function restoreProblems(version: string, units: readonly Looked[]): readonly Problem[] {
  const newer = units.flatMap((unit) => {
    const latest = unit.known?.distTags["latest"];
    const isAbove = latest !== undefined && parse(latest) !== null && gt(latest, version);
    return isAbove ? [`${unit.name}@${latest}`] : [];
  });
  if (newer.length === 0) return [];
  return [
    {
      code: "newer-version-is-latest",
      message: `${firstFew(newer, 5)} took the place of ${version}: latest is there.`,
      remedy: "Nothing was changed. What is newer stays; release the fix above it.",
    },
  ];
}

/** Packages that the person who is logged in does not maintain. */
export function ownerProblems(
  user: string,
  maintainers: ReadonlyMap<string, readonly string[] | undefined>,
): readonly Problem[] {
  const foreign = [...maintainers].filter(([, of]) => of !== undefined && !of.includes(user));
  if (foreign.length === 0) return [];
  const names = foreign.map(([name]) => name);
  return [
    {
      code: "not-a-maintainer",
      message: `${user} does not maintain ${firstFew(names, 5)} at npm.`,
      remedy: `Log in as a maintainer: npm login. npm owner ls ${names[0] ?? ""} lists them.`,
    },
  ];
}

/** What npm and the release notes tell users. */
export function wordsFor(good: string | undefined, because: string | undefined): string {
  const reason =
    because === undefined ? "Withdrawn." : `Withdrawn: ${because.replace(/\.?$/, ".")}`;
  return good === undefined ? reason : `${reason} Use ${good}.`;
}
