import type { HashedEntry } from "@fairlead/archives";
import type { Comparison } from "@fairlead/publishing";
import type { CrateFile } from "../packing/crate-file.ts";

const vcsInfo = ".cargo_vcs_info.json";
const lockFile = "Cargo.lock";

/**
 * Compares a packed crate with the one of the same version in the registry: same bytes; else the
 * same entries (path, exec bit, contents: tar times differ between versions of cargo); else the same
 * entries but for `.cargo_vcs_info.json`, which any commit changes, and `Cargo.lock`, which a
 * sibling's checksum changes. Anything else is other contents, with each entry named.
 */
export function compareCrates(
  ours: CrateFile,
  theirs: CrateFile,
): Exclude<Comparison, { kind: "unreadable" }> {
  if (ours.checksum === theirs.checksum) return { kind: "same" };
  const differences = differing(ours.entries, theirs.entries);
  if (differences.length === 0) {
    return {
      kind: "equivalent",
      note: "the same files; only how they were packed differs (times or compression)",
    };
  }
  const significant = differences.filter(({ path }) => path !== vcsInfo && path !== lockFile);
  if (significant.length > 0) {
    return { kind: "other", entries: significant.map(({ path, how }) => `${path} (${how})`) };
  }
  const named = differences.map(({ path, how }) =>
    path === vcsInfo ? `${path} (${commits(ours, theirs) ?? how})` : `${path} (${how})`,
  );
  return { kind: "equivalent", note: `the same files but for ${named.join(" and ")}` };
}

interface Difference {
  readonly path: string;
  readonly how: string;
}

function differing(ours: readonly HashedEntry[], theirs: readonly HashedEntry[]): Difference[] {
  const here = new Map(ours.map((entry) => [entry.path, entry]));
  const there = new Map(theirs.map((entry) => [entry.path, entry]));
  const paths = [...new Set([...here.keys(), ...there.keys()])].sort();
  return paths.flatMap((path) => {
    const how = difference(here.get(path), there.get(path));
    return how === undefined ? [] : [{ path, how }];
  });
}

function difference(ours?: HashedEntry, theirs?: HashedEntry): string | undefined {
  if (ours === undefined) return "only in the registry";
  if (theirs === undefined) return "only here";
  const what = [
    ...(ours.sha256 === theirs.sha256 ? [] : ["contents"]),
    ...(ours.executable === theirs.executable ? [] : ["exec bit"]),
  ];
  return what.length === 0 ? undefined : what.join(", ");
}

/** Two commits in words, if both crates say theirs. */
function commits(ours: CrateFile, theirs: CrateFile): string | undefined {
  const here = ours.vcs?.sha1;
  const there = theirs.vcs?.sha1;
  if (here === undefined || there === undefined || here === there) return undefined;
  return `commit ${here.slice(0, 10)} here, ${there.slice(0, 10)} in the registry`;
}
