import { firstFew, type Comparison } from "@fairlead/publishing";
import { isBinOf } from "../packing/file-modes.ts";
import { isLicenseFile } from "../packing/license-files.ts";
import type { NpmTarball } from "../packing/npm-tarball.ts";
import { manifestDifferences } from "./manifest-differences.ts";

/** One side of a comparison. */
export interface ComparedPackage extends Pick<NpmTarball, "integrity" | "entries" | "manifest"> {
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
  /** What differs, for people: "only here", "dependencies.semver", "contents, exec bit". */
  readonly how: string;
  readonly kind: "only-here" | "only-there" | "contents" | "exec-bit" | "both";
  /** Another tool, or another version of this one, packs the same package so. */
  readonly isHarmless: boolean;
}

/** What the headers of a differing entry say, on both sides. */
export interface BothHeaders {
  readonly ours: HeaderFacts;
  readonly theirs: HeaderFacts;
}

type Compared = Pick<ComparedPackage, "entries" | "manifest">;

/**
 * The entries that differ by path, exec bit or contents, sorted by path; tar times say nothing.
 *
 * Harmless are: a `package.json` that means the same, a license that only we add, and an exec bit that
 * npm sets when it installs or that nobody runs the file by. The bit of a program is looked for in its
 * header, by `compareNpm`.
 */
export function differingEntries(ours: Compared, theirs: Compared): Difference[] {
  const here = new Map(ours.entries.map((entry) => [entry.path, entry]));
  const there = new Map(theirs.entries.map((entry) => [entry.path, entry]));
  const isBin = isBinOf(theirs.manifest);
  return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path): Difference[] => {
    const [a, b] = [here.get(path), there.get(path)];
    if (a === undefined) {
      return [{ path, how: "only in the registry", kind: "only-there", isHarmless: false }];
    }
    if (b === undefined) {
      return [{ path, how: "only here", kind: "only-here", isHarmless: isLicenseFile(path) }];
    }
    const bit = a.executable !== b.executable;
    if (a.sha256 !== b.sha256) {
      const fields =
        path === "package.json" ? manifestDifferences(ours.manifest, theirs.manifest) : undefined;
      const how =
        fields === undefined || fields.length === 0 ? "contents" : firstFew(fields, shownFields);
      const isHarmless = fields?.length === 0;
      return [
        { path, how: bit ? `${how}, exec bit` : how, kind: bit ? "both" : "contents", isHarmless },
      ];
    }
    if (!bit) return [];
    const isHarmless = b.executable || isBin(path);
    return [{ path, how: "exec bit", kind: "exec-bit", isHarmless }];
  });
}

/** So many fields are named before the rest is only counted. */
const shownFields = 5;

/** The differing entries whose headers decide: bits, and what a commit that both sides share was built into. */
export function headersWanted(
  ours: Pick<ComparedPackage, "commit">,
  theirs: Pick<ComparedPackage, "commit">,
  differences: readonly Difference[],
): readonly string[] {
  const open = differences.filter(({ isHarmless }) => !isHarmless);
  const isSame =
    ours.commit !== undefined && ours.commit.toLowerCase() === theirs.commit?.toLowerCase();
  const decides = ({ kind }: Difference) => kind === "exec-bit" || (isSame && kind === "contents");
  return open.every(decides) ? open.map(({ path }) => path) : [];
}

/**
 * Compares a packed package with the one of the same version in the registry: same bytes; else the
 * same entries but for what is harmless; else the same commit, where all that differs are executables,
 * libraries or WebAssembly for the same system (a rebuild: binaries are seldom the same twice). Anything
 * else differs, with each entry named.
 *
 * @param headers by path, for the entries that `headersWanted` names
 */
export function compareNpm(
  ours: ComparedPackage,
  theirs: ComparedPackage,
  headers: ReadonlyMap<string, BothHeaders>,
): Exclude<Comparison, { kind: "unreadable" | "not-compared" }> {
  if (ours.integrity === theirs.integrity) return { kind: "same" };
  const differences = differingEntries(ours, theirs);
  if (differences.length === 0) {
    return {
      kind: "equivalent",
      note: "the same files; only how they were packed differs (times or compression)",
    };
  }
  const open = differences.filter(
    (each) =>
      !each.isHarmless && !(each.kind === "exec-bit" && isNoProgram(headers.get(each.path))),
  );
  const wanted = new Set(headersWanted(ours, theirs, differences));
  const isRebuild = open.every(({ path, kind }) => {
    const both = headers.get(path);
    return kind === "contents" && wanted.has(path) && both !== undefined && sameSystem(both);
  });
  if (!isRebuild) {
    return { kind: "other", entries: open.map(({ path, how }) => `${path} (${how})`) };
  }
  const harmless = differences
    .filter((each) => !open.includes(each))
    .map(({ path, how, kind }) => `${path} (${kind === "contents" ? "layout" : how})`);
  const built = open.map(({ path }) => path).join(", ");
  const notes = [
    ...(harmless.length > 0 ? [`the same except ${firstFew(harmless, shownFields)}`] : []),
    ...(built === ""
      ? []
      : [
          `a rebuild of the same commit (${ours.commit?.slice(0, 10) ?? ""}): only binaries differ (${built})`,
        ]),
  ];
  return { kind: "equivalent", note: notes.join("; ") };
}

/** A script without its bit is run by its interpreter; a program is not run at all. */
function isNoProgram(both: BothHeaders | undefined): boolean {
  return both !== undefined && both.theirs.kind !== "executable";
}

function sameSystem({ ours, theirs }: BothHeaders): boolean {
  if (ours.kind === "other" || ours.kind !== theirs.kind) return false;
  const cpus = ({ cpus = [] }: HeaderFacts) => [...cpus].sort().join(" ");
  return ours.os === theirs.os && ours.libc === theirs.libc && cpus(ours) === cpus(theirs);
}
