/** One comparator of a requirement, as Rust's `semver` crate reads it. */
interface Comparator {
  readonly operator: string;
  readonly version: string;
}

/**
 * Reads a requirement and writes it as Rust's `semver` crate prints it: `1` becomes `^1`,
 * `>= 1.0.0 ,<2` becomes `>=1.0.0, <2`, `1.X` becomes `1.*`. Undefined if it is none.
 */
export function normalizeRequirement(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^[*xX]$/.test(trimmed)) return "*";
  const comparators: string[] = [];
  for (const part of trimmed.split(",")) {
    const comparator = readComparator(part.trim());
    if (comparator === undefined) return undefined;
    comparators.push(comparator.operator + comparator.version);
  }
  return comparators.length <= 32 ? comparators.join(", ") : undefined;
}

const number = "(?:0|[1-9][0-9]*)";
const wildcard = "[*xX]";
const identifiers = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
const comparatorPattern = new RegExp(
  `^(?<operator>=|>=|>|<=|<|~|\\^)? *(?<major>${number})` +
    `(?:\\.(?<minor>${number}|${wildcard})(?:\\.(?<patch>${number}|${wildcard})` +
    `(?:-(?<pre>${identifiers}))?(?:\\+${identifiers})?)?)?$`,
);

function readComparator(text: string): Comparator | undefined {
  const groups = comparatorPattern.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { operator, major = "", minor, patch, pre } = groups;
  const minorIsWild = isWildcard(minor);
  const patchIsWild = isWildcard(patch);
  // After a wildcard only wildcards may follow, and nothing has a prerelease then.
  if (minorIsWild && patch !== undefined && !patchIsWild) return undefined;
  if ((minorIsWild || patchIsWild) && pre !== undefined) return undefined;
  const numbers = [major];
  if (minor !== undefined && !minorIsWild) numbers.push(minor);
  if (patch !== undefined && !patchIsWild) numbers.push(patch);
  const version = numbers.join(".") + (pre === undefined ? "" : `-${pre}`);
  if (operator !== undefined) return { operator, version };
  return minorIsWild || patchIsWild
    ? { operator: "", version: `${version}.*` }
    : { operator: "^", version };
}

function isWildcard(part: string | undefined): boolean {
  return part !== undefined && /^[*xX]$/.test(part);
}
