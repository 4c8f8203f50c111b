import { firstFew, isSameVersion, type Problem } from "@fairlead/publishing";
import { gt, parse, prerelease, rcompare } from "semver";
import type { Looked } from "./look.ts";

/** What of a unit decides whether a version is good for it. */
export type Candidate = Pick<Looked, "name" | "versions" | "known" | "ownTag">;

/**
 * What is wrong with the version that users are to take instead: all that they had before has to be offered in
 * it. What is new in the withdrawn version has nothing to go back to, and stands against none.
 *
 * @param good the version
 * @param bad the version that is withdrawn
 */
export function goodProblems(
  good: string,
  bad: string,
  units: readonly Candidate[],
): readonly Problem[] {
  const wrong = (message: string, remedy: string): readonly Problem[] => [
    { code: "good-version-invalid", message, remedy },
  ];
  if (isSameVersion(good, bad)) {
    return wrong(`--take names ${good}, the version that is withdrawn.`, "Name the last good one.");
  }
  const named = (of: readonly Candidate[]) => firstFew([...new Set(of.map(({ name }) => name))], 5);
  const { withdrawn, lacking, having } = sortedBy(good, units);
  const instead = `Name another one with --take.${nearest(bad, units)}`;
  if (withdrawn.length > 0) {
    return wrong(`${good} was withdrawn itself, of ${named(withdrawn)}.`, instead);
  }
  if (having.length === 0) {
    if (units.length === 0) return [];
    return wrong(`No crate or package of this release has a version ${good}.`, instead);
  }
  if (lacking.length > 0) {
    const message = `${good} is not whole: ${named(lacking)} ${lacking.length === 1 ? "has" : "have"} earlier versions, and not this one.`;
    return wrong(message, instead);
  }
  const behind = having.filter(
    ({ known, ownTag }) => known !== undefined && known.distTags[ownTag] !== good,
  );
  if (!gt(good, bad) || behind.length === 0) return [];
  return wrong(
    `${good} is newer than ${bad}, and not what users get of ${named(behind)}: its dist-tag is elsewhere.`,
    instead,
  );
}

/** How the units stand to a version. */
function sortedBy(good: string, units: readonly Candidate[]) {
  // That a package is deprecated as a whole says nothing of a version, and nobody is sent to it.
  const kept = units.filter(({ known }) => known?.isDeprecatedWhole !== true);
  const at = ({ versions }: Candidate) =>
    versions.find((each) => isSameVersion(each.version, good));
  const isOlder = (version: string) =>
    parse(version) !== null &&
    gt(good, version) &&
    (prerelease(version) === null || prerelease(good) !== null);
  return {
    withdrawn: kept.filter((unit) => at(unit)?.isOffered === false),
    having: kept.filter((unit) => at(unit)?.isOffered === true),
    lacking: kept.filter(
      (unit) =>
        at(unit) === undefined &&
        unit.versions.some(({ version, isOffered }) => isOffered && isOlder(version)),
    ),
  };
}

/** The highest version below that all units have that had one. */
function nearest(bad: string, units: readonly Candidate[]): string {
  const below = units.flatMap(({ versions }) =>
    versions.flatMap(({ version, isOffered }) =>
      isOffered && parse(version) !== null && gt(bad, version) ? [version] : [],
    ),
  );
  const whole = below.sort(rcompare).find((version) => {
    const { withdrawn, lacking } = sortedBy(version, units);
    return withdrawn.length + lacking.length === 0;
  });
  return whole === undefined ? "" : ` The last whole one before ${bad} is ${whole}.`;
}

/** Whether users are offered a version of a unit. */
export function isOffered(good: string, { versions }: Pick<Looked, "versions">): boolean {
  return versions.some((each) => each.version === good && each.isOffered);
}

/**
 * What stands against offering a version again: something newer took its place, at the dist-tag that it was
 * published with. A newer version elsewhere, such as that of a next major, took nothing.
 */
export function restoreProblems(version: string, units: readonly Candidate[]): readonly Problem[] {
  const newer = units.flatMap(({ name, known, ownTag }) => {
    const stands = known?.distTags[ownTag];
    if (stands === undefined || parse(stands) === null || !gt(stands, version)) return [];
    return known?.deprecated.includes(stands) === true ? [] : [{ name, ownTag, stands }];
  });
  if (newer.length === 0) return [];
  const tags = [...new Set(newer.map(({ ownTag }) => ownTag))];
  return [
    {
      code: "newer-version-is-latest",
      message: `${firstFew(
        newer.map(({ name, stands }) => `${name}@${stands}`),
        5,
      )} took the place of ${version}: ${tags.join(", ")} is there.`,
      remedy: "Nothing was changed. What is newer stays; release the fix above it.",
    },
  ];
}

/**
 * Packages that the person who is logged in does not maintain.
 *
 * @param registry its name for people, and npm's option for it
 */
export function ownerProblems(
  user: string,
  maintainers: ReadonlyMap<string, readonly string[] | undefined>,
  registry = { title: "npm", option: "" },
): readonly Problem[] {
  const foreign = [...maintainers].flatMap(([name, of]) => {
    return of?.includes(user) === false ? [name] : [];
  });
  const [first] = foreign;
  if (first === undefined) return [];
  const { title, option } = registry;
  return [
    {
      code: "not-a-maintainer",
      message: `${user} does not maintain ${firstFew(foreign, 5)} at ${title}.`,
      remedy: `Log in as a maintainer: npm login${option}. npm owner ls ${first}${option} lists them.`,
    },
  ];
}

/** What npm and the release notes tell users. */
export function wordsFor(good: string | undefined, because: string | undefined): string {
  const reason =
    because === undefined ? "Withdrawn." : `Withdrawn: ${because.replace(/\.?$/, ".")}`;
  return good === undefined ? reason : `${reason} Use ${good}.`;
}

/** Whether a deprecation is that of a withdrawal, in the words above. */
export function isOwnWarning(warning: string | undefined): boolean {
  return /^Withdrawn[.:]/.test(warning ?? "");
}
