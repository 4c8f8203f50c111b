import type { HashedEntry } from "@fairlead/archives";
import type { Comparison } from "@fairlead/publishing";
import type { NpmTarball } from "../packing/npm-tarball.ts";

/** One side of a comparison. */
export interface ComparedPackage extends Pick<NpmTarball, "integrity" | "entries"> {
  /** The commit that it was made from, if that is known: `gitHead`, or that of its provenance. */
  readonly commit: string | undefined;
}

/** What an entry is by its own header, as far as rebuilds are concerned. */
export interface HeaderFacts {
  /** `other`: no executable, library, object or WebAssembly. */
  readonly kind: string;
  /** npm's words. */
  readonly os?: string;
  readonly cpus?: readonly string[];
  readonly libc?: string;
}

/** An entry that is not the same on both sides. */
export interface Difference {
  readonly path: string;
  /** What differs, for people: "only here", "contents, exec bit". */
  readonly how: string;
  /** The entry is on both sides, and only its contents differ. */
  readonly onlyContents: boolean;
}

/** What the headers of a differing entry say, on both sides. */
export interface BothHeaders {
  readonly ours: HeaderFacts;
  readonly theirs: HeaderFacts;
}

/** The entries that differ by path, exec bit or contents, sorted by path; tar times say nothing. */
export function differingEntries(
  ours: readonly HashedEntry[],
  theirs: readonly HashedEntry[],
): Difference[] {
  const here = new Map(ours.map((entry) => [entry.path, entry]));
  const there = new Map(theirs.map((entry) => [entry.path, entry]));
  return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path) => {
    const [a, b] = [here.get(path), there.get(path)];
    if (a === undefined) return [{ path, how: "only in the registry", onlyContents: false }];
    if (b === undefined) return [{ path, how: "only here", onlyContents: false }];
    const contents = a.sha256 !== b.sha256;
    const bit = a.executable !== b.executable;
    if (!contents && !bit) return [];
    const how = [...(contents ? ["contents"] : []), ...(bit ? ["exec bit"] : [])].join(", ");
    return [{ path, how, onlyContents: !bit }];
  });
}

/** True where the headers of the differing entries decide: a commit that both sides share. */
export function mayBeRebuild(
  ours: Pick<ComparedPackage, "commit">,
  theirs: Pick<ComparedPackage, "commit">,
  differences: readonly Difference[],
): boolean {
  return (
    ours.commit !== undefined &&
    ours.commit.toLowerCase() === theirs.commit?.toLowerCase() &&
    differences.length > 0 &&
    differences.every(({ onlyContents }) => onlyContents)
  );
}

/**
 * Compares a packed package with the one of the same version in the registry: same bytes; else the
 * same entries; else the same commit, where all that differs are executables, libraries or WebAssembly
 * for the same system (a rebuild: binaries are seldom the same twice). Anything else is other contents,
 * with each entry named.
 *
 * @param headers by path, for entries that differ; needed only where `mayBeRebuild`
 */
export function compareNpm(
  ours: ComparedPackage,
  theirs: ComparedPackage,
  headers: ReadonlyMap<string, BothHeaders>,
): Exclude<Comparison, { kind: "unreadable" }> {
  if (ours.integrity === theirs.integrity) return { kind: "same" };
  const differences = differingEntries(ours.entries, theirs.entries);
  if (differences.length === 0) {
    return {
      kind: "equivalent",
      note: "the same files; only how they were packed differs (times or compression)",
    };
  }
  const isRebuild =
    mayBeRebuild(ours, theirs, differences) &&
    differences.every(({ path }) => {
      const both = headers.get(path);
      return both !== undefined && sameSystem(both);
    });
  if (!isRebuild) {
    return { kind: "other", entries: differences.map(({ path, how }) => `${path} (${how})`) };
  }
  const named = differences.map(({ path }) => path).join(", ");
  const commit = ours.commit?.slice(0, 10) ?? "";
  return {
    kind: "equivalent",
    note: `a rebuild of the same commit (${commit}): only binaries differ (${named})`,
  };
}

function sameSystem({ ours, theirs }: BothHeaders): boolean {
  if (ours.kind === "other" || ours.kind !== theirs.kind) return false;
  const cpus = ({ cpus = [] }: HeaderFacts) => [...cpus].sort().join(" ");
  return ours.os === theirs.os && ours.libc === theirs.libc && cpus(ours) === cpus(theirs);
}
