/** A version requirement that cargo would refuse. */
export class RequirementError extends Error {
  override readonly name = "RequirementError";
}

const comparatorPattern =
  /^(?<op>[=~^]|[<>]=?)? *(?<major>\d+)(?:\.(?<minor>\d+|[*xX])(?:\.(?<patch>\d+|[*xX])(?<tail>[-+][^ ,]*)?)?)? *$/;
const preReleasePattern =
  /^-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*$/;
const buildPattern = /^\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*$/;

/**
 * A version requirement as cargo prints it, in the index and in the upload's JSON: `1` is `^1`,
 * `>= 1.0.0 ,<2` is `>=1.0.0, <2`, `1.X` is `1.*`; build metadata goes away. This is what the
 * `semver` crate's `VersionReq` prints after reading. Throws a RequirementError for what it refuses.
 */
export function normalizeRequirement(requirement: string): string {
  if (/^ *[*xX] *$/.test(requirement)) return "*";
  const comparators = requirement.split(",").map((part) => normalizeComparator(part, requirement));
  return comparators.join(", ");
}

function normalizeComparator(comparator: string, requirement: string): string {
  const refuse = (): never => {
    throw new RequirementError(
      `${JSON.stringify(requirement)} is no version requirement that cargo reads; expected something like "1.2" or ">=1.0.0, <2"`,
    );
  };
  const groups = comparatorPattern.exec(comparator.replace(/^ +/, ""))?.groups;
  if (groups === undefined) return refuse();
  const { op, major = "", minor, patch, tail = "" } = groups;
  const numbers = [major, minor, patch].filter((part) => part !== undefined);
  const firstWildcard = numbers.findIndex(isWildcard);
  const known = firstWildcard < 0 ? numbers : numbers.slice(0, firstWildcard);
  // After a wildcard only wildcards may follow; a number has no leading zero.
  if (firstWildcard >= 0 && !numbers.slice(firstWildcard).every(isWildcard)) return refuse();
  if (known.some((part) => /^0\d/.test(part))) return refuse();

  const plus = tail.indexOf("+");
  const preRelease = plus < 0 ? tail : tail.slice(0, plus);
  const build = plus < 0 ? "" : tail.slice(plus);
  if (tail !== "" && firstWildcard >= 0) return refuse();
  if (preRelease !== "" && !preReleasePattern.test(preRelease)) return refuse();
  if (build !== "" && !buildPattern.test(build)) return refuse();

  const version = known.join(".") + preRelease;
  // A wildcard behind an operator only leaves the number away: `>=1.*` is `>=1`.
  if (op === undefined && firstWildcard >= 0) return `${version}.*`;
  return `${op ?? "^"}${version}`;
}

function isWildcard(part: string): boolean {
  return part === "*" || part === "x" || part === "X";
}
