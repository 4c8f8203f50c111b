import type { HashedEntry } from "@fairlead/archives";
import { firstFew, saidCommit, type Comparison, type MadeFrom } from "@fairlead/publishing";
import { judge, type GradedFile } from "@fairlead/rebuilds";
import type { CrateContents } from "../packing/crate-file.ts";
import { compareManifests, type ManifestDifferences } from "./manifest-meaning.ts";

const vcsInfo = ".cargo_vcs_info.json";
const lockFile = "Cargo.lock";
const manifest = "Cargo.toml";
const originalManifest = "Cargo.toml.orig";

/** How many fields of a manifest are named. */
const namedFields = 8;

/**
 * Compares a packed crate with the one of the same version in the registry: same bytes, or the same
 * files where ours was packed without its `Cargo.lock`, as all are that are only compared; else the same
 * entries (path, exec bit, contents: tar times differ between versions of cargo); else the same
 * entries but for `.cargo_vcs_info.json`, which any commit changes, `Cargo.lock`, which a sibling's
 * checksum changes, how the manifests are written, and what was built anew. Anything else differs, with each
 * entry named, and the fields of a manifest.
 *
 * @param graded what the contents say of the entries that `contentsWanted` names
 */
export function compareCrates(
  ours: CrateContents,
  theirs: CrateContents,
  graded: readonly GradedFile[] = [],
): Extract<Comparison, { kind: "same" | "equivalent" | "other" }> {
  if (ours.checksum === theirs.checksum) return { kind: "same" };
  const isLockLeftOut = !hasLock(ours) && hasLock(theirs);
  const differences = differing(ours.entries, theirs.entries).filter(
    ({ path }) => path !== lockFile || !isLockLeftOut,
  );
  if (differences.length === 0 && isLockLeftOut) return { kind: "same" };
  if (differences.length === 0) {
    return {
      kind: "equivalent",
      note: "the same files; only how they were packed differs (times or compression)",
    };
  }
  const manifests = compareManifests(ours.manifests, theirs.manifests);
  const isAsWritten = theirs.manifests.original === undefined;
  const significant = differences.flatMap((difference) => {
    // Old versions of cargo packed no other manifest than that.
    if (difference.path === originalManifest && isAsWritten) return [];
    const how = significance(difference, manifests);
    return how === undefined ? [] : [{ ...difference, how }];
  });
  const built = significant.flatMap(({ path, isContentsOnly }) =>
    isContentsOnly ? graded.filter((file) => file.path === path) : [],
  );
  const judged = judge(built, { ours: commitOf(ours), theirs: commitOf(theirs) });
  if (built.length < significant.length || judged.kind === "other") {
    const hows = new Map(built.map(({ path, how }) => [path, how]));
    const entries = significant.map(({ path, how }) => `${path} (${hows.get(path) ?? how})`);
    const isAllBuilt = built.length === significant.length;
    return {
      ...{ kind: "other", entries },
      ...(isAllBuilt && judged.kind === "other" && { reason: judged.reason }),
    };
  }
  const named = differences
    .filter(({ path }) => !built.some((file) => file.path === path))
    .map(({ path, how }) =>
      path === vcsInfo
        ? `${path} (${commits(ours, theirs) ?? how})`
        : `${path} (${isManifest(path) ? "only how it is written" : how})`,
    );
  const notes = [
    ...(named.length > 0 ? [`the same files except ${named.join(" and ")}`] : []),
    ...(judged.note === "" ? [] : [judged.note]),
  ];
  return { kind: "equivalent", note: notes.join("; ") };
}

/** Of more files than this nobody is told one by one, and no build makes so many anew. */
const mostLookedInto = 200;

/** The entries that may have been built anew: only their contents differ, and these are no manifest. */
export function contentsWanted(ours: CrateContents, theirs: CrateContents): ReadonlySet<string> {
  const wanted = differing(ours.entries, theirs.entries).filter(
    ({ path, isContentsOnly }) =>
      isContentsOnly && path !== vcsInfo && path !== lockFile && !isManifest(path),
  );
  return new Set(wanted.length > mostLookedInto ? [] : wanted.map(({ path }) => path));
}

/** The commit that a crate was packed from, unless its files were not those of the commit. */
function commitOf({ vcs }: CrateContents): string | undefined {
  return vcs?.dirty === true ? undefined : vcs?.sha1;
}

/**
 * Where a published crate is from, as it says itself. Both crates name a commit of the repository that
 * holds them: in a submodule, one that the release knows nothing of. One that was packed with uncommitted
 * changes, such as its version, is not what its commit has.
 */
export function publishedFrom(
  ours: Pick<CrateContents, "vcs">,
  theirs: Pick<CrateContents, "vcs">,
): MadeFrom | undefined {
  const { sha1: said, dirty } = theirs.vcs ?? {};
  if (said !== undefined && said === ours.vcs?.sha1) return "here";
  return dirty === true ? undefined : saidCommit(said);
}

function hasLock({ entries }: CrateContents): boolean {
  return entries.some(({ path }) => path === lockFile);
}

interface Difference {
  readonly path: string;
  readonly how: string;
  /** The entry is on both sides with the same exec bit. */
  readonly isContentsOnly: boolean;
}

/** How an entry differs in a way that counts, in words; undefined if it means the same. */
function significance(
  { path, how, isContentsOnly }: Difference,
  manifests: ManifestDifferences,
): string | undefined {
  if (path === vcsInfo || path === lockFile) return undefined;
  if (!isManifest(path) || !isContentsOnly) return how;
  const fields = path === manifest ? manifests.normalized : manifests.original;
  return fields.length === 0 ? undefined : firstFew(fields, namedFields);
}

function isManifest(path: string): boolean {
  return path === manifest || path === originalManifest;
}

function differing(ours: readonly HashedEntry[], theirs: readonly HashedEntry[]): Difference[] {
  const here = new Map(ours.map((entry) => [entry.path, entry]));
  const there = new Map(theirs.map((entry) => [entry.path, entry]));
  const paths = [...new Set([...here.keys(), ...there.keys()])].sort();
  return paths.flatMap((path) => {
    const [ours, theirs] = [here.get(path), there.get(path)];
    if (ours === undefined) return [{ path, how: "only in the registry", isContentsOnly: false }];
    if (theirs === undefined) return [{ path, how: "only here", isContentsOnly: false }];
    const isContentsOnly = ours.executable === theirs.executable;
    const what = [
      ...(ours.sha256 === theirs.sha256 ? [] : ["contents"]),
      ...(isContentsOnly ? [] : ["exec bit"]),
    ];
    return what.length === 0 ? [] : [{ path, how: what.join(", "), isContentsOnly }];
  });
}

/** Two commits in words, if both crates say theirs. */
function commits(ours: CrateContents, theirs: CrateContents): string | undefined {
  const here = ours.vcs?.sha1;
  const there = theirs.vcs?.sha1;
  if (here === undefined || there === undefined || here === there) return undefined;
  return `commit ${here.slice(0, 10)} here, ${there.slice(0, 10)} in the registry`;
}
