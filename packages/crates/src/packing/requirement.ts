/** A version requirement that cargo would refuse. */
export class RequirementError extends Error {
  override readonly name = "RequirementError";
}

/**
 * A version requirement in cargo's grammar, which is not npm's: to cargo `1.2.3` is `^1.2.3`, and a
 * comma stands between comparators. Only `readRequirement` makes one.
 */
export interface CargoRequirement {
  /** As cargo prints it in the index, in the upload's JSON and in its metadata. */
  readonly text: string;
  /** A version must meet all of them; none: any version that is no pre-release. */
  readonly comparators: readonly Comparator[];
}

interface Comparator {
  readonly op: "=" | ">" | ">=" | "<" | "<=" | "~" | "^";
  readonly major: bigint;
  /** Undefined where the requirement leaves it open. */
  readonly minor: bigint | undefined;
  /** Undefined where the requirement leaves it open. */
  readonly patch: bigint | undefined;
  /** Identifiers of the pre-release; none: it is no pre-release. */
  readonly pre: readonly string[];
}

interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly pre: readonly string[];
}

const comparatorPattern =
  /^(?<op>[=~^]|[<>]=?)? *(?<major>\d+)(?:\.(?<minor>\d+|[*xX])(?:\.(?<patch>\d+|[*xX])(?<tail>[-+][^ ,]*)?)?)? *$/;
const versionPattern = /^(?<major>\d+)\.(?<minor>\d+)\.(?<patch>\d+)(?<tail>[-+].*)?$/;
const preReleasePattern =
  /^-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*$/;
const buildPattern = /^\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*$/;

/**
 * Reads a requirement as the `semver` crate's `VersionReq` does, and prints it likewise: `1` is `^1`,
 * `>= 1.0.0 ,<2` is `>=1.0.0, <2`, `1.X` is `1.*`; build metadata goes away. Throws a RequirementError
 * for what it refuses.
 */
export function readRequirement(written: string): CargoRequirement {
  if (/^ *[*xX] *$/.test(written)) return { text: "*", comparators: [] };
  const read = written.split(",").map((part) => {
    const comparator = readComparator(part);
    if (comparator !== undefined) return comparator;
    throw new RequirementError(
      `${JSON.stringify(written)} is not a version requirement that cargo reads; expected something like "1.2" or ">=1.0.0, <2"`,
    );
  });
  return {
    text: read.map(({ text }) => text).join(", "),
    comparators: read.map(({ comparator }) => comparator),
  };
}

function readComparator(part: string): { text: string; comparator: Comparator } | undefined {
  const groups = comparatorPattern.exec(part.replace(/^ +/, ""))?.groups;
  if (groups === undefined) return undefined;
  const { op, major = "", minor, patch, tail = "" } = groups;
  const numbers = [major, minor, patch].filter((number) => number !== undefined);
  const firstWildcard = numbers.findIndex(isWildcard);
  const known = firstWildcard < 0 ? numbers : numbers.slice(0, firstWildcard);
  // After a wildcard only wildcards may follow.
  if (firstWildcard >= 0 && !numbers.slice(firstWildcard).every(isWildcard)) return undefined;
  if (!known.every(isNumber)) return undefined;
  const pre = readTail(tail);
  if (pre === undefined || (tail !== "" && firstWildcard >= 0)) return undefined;

  const [first = 0n, second, third] = known.map(BigInt);
  const version = known.join(".") + (pre.length > 0 ? `-${pre.join(".")}` : "");
  const place = { major: first, minor: second, patch: third, pre };
  // A wildcard behind an operator only leaves the number away: `>=1.*` is `>=1`.
  if (op === undefined && firstWildcard >= 0) {
    return { text: `${version}.*`, comparator: { op: "=", ...place } };
  }
  return { text: `${op ?? "^"}${version}`, comparator: { op: operatorOf(op), ...place } };
}

function operatorOf(op: string | undefined): Comparator["op"] {
  const operators = ["=", ">", ">=", "<", "<=", "~"] as const;
  return operators.find((each) => each === op) ?? "^";
}

/** Without a leading zero, and of 64 bits. */
function isNumber(part: string): boolean {
  return !/^0\d/.test(part) && BigInt(part) < 2n ** 64n;
}

function isWildcard(part: string): boolean {
  return part === "*" || part === "x" || part === "X";
}

/** The identifiers of the pre-release in what stands behind the numbers; undefined: it is no such. */
function readTail(tail: string): readonly string[] | undefined {
  const plus = tail.indexOf("+");
  const preRelease = plus < 0 ? tail : tail.slice(0, plus);
  const build = plus < 0 ? "" : tail.slice(plus);
  if (preRelease !== "" && !preReleasePattern.test(preRelease)) return undefined;
  if (build !== "" && !buildPattern.test(build)) return undefined;
  return preRelease === "" ? [] : preRelease.slice(1).split(".");
}

/**
 * Whether a version meets a requirement, by the rules of the `semver` crate (its `eval.rs`). Build
 * metadata does not count. What is no version meets none.
 */
export function meets(version: string, { comparators }: CargoRequirement): boolean {
  const read = readVersion(version);
  if (read === undefined || !comparators.every((each) => isMetBy(each, read))) return false;
  // A pre-release is taken only where a requirement names one of the same three numbers.
  return (
    read.pre.length === 0 ||
    comparators.some(
      ({ major, minor, patch, pre }) =>
        pre.length > 0 && major === read.major && minor === read.minor && patch === read.patch,
    )
  );
}

function readVersion(text: string): Version | undefined {
  const groups = versionPattern.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { major = "", minor = "", patch = "", tail = "" } = groups;
  if (![major, minor, patch].every(isNumber)) return undefined;
  const pre = readTail(tail);
  if (pre === undefined) return undefined;
  return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), pre };
}

function isMetBy(comparator: Comparator, version: Version): boolean {
  const numbers = compareNumbers(version, comparator);
  // A pre-release of numbers that are left open: only a caret lets it pass, for another comparator to name.
  if (numbers === 0 && comparator.patch === undefined && version.pre.length > 0) {
    return comparator.op === "^";
  }
  const order = numbers === 0 ? comparePreReleases(version.pre, comparator.pre) : numbers;
  switch (comparator.op) {
    case "=":
      return order === 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "~":
      return (
        order >= 0 && sharesNumbers(comparator, version, comparator.minor === undefined ? 1 : 2)
      );
    case "^":
      return order >= 0 && sharesNumbers(comparator, version, fixedByCaret(comparator));
  }
}

const numberFields = ["major", "minor", "patch"] as const;

/** What the comparator leaves open is equal. */
function compareNumbers(version: Version, comparator: Comparator): number {
  for (const field of numberFields) {
    const wanted = comparator[field];
    if (wanted === undefined) return 0;
    if (version[field] !== wanted) return version[field] > wanted ? 1 : -1;
  }
  return 0;
}

function sharesNumbers(comparator: Comparator, version: Version, count: number): boolean {
  return numberFields
    .slice(0, count)
    .every((field) => comparator[field] === undefined || comparator[field] === version[field]);
}

/** How many of the numbers a caret holds: up to the first that is not zero. */
function fixedByCaret({ major, minor }: Comparator): number {
  if (major > 0n || minor === undefined) return 1;
  return minor > 0n ? 2 : 3;
}

/** By https://semver.org/#spec-item-11: a version without a pre-release comes after all with one. */
function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [a, b].map((text) => (/^\d+$/.test(text) ? BigInt(text) : undefined));
  if (left !== undefined && right !== undefined) return left > right ? 1 : -1;
  if (left !== undefined || right !== undefined) return left === undefined ? 1 : -1;
  return a > b ? 1 : -1;
}
