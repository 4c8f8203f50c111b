import { firstFew, type Comparison } from "@fairlead/publishing";
import { judge, type GradedFile } from "@fairlead/rebuilds";
import { isBinOf } from "../packing/file-modes.ts";
import { isLicenseFile } from "../packing/license-files.ts";
import type { NpmTarball } from "../packing/npm-tarball.ts";
import { manifestDifferences } from "./manifest-differences.ts";

/** One side of a comparison. */
export interface ComparedPackage extends Pick<NpmTarball, "integrity" | "entries" | "manifest"> {
  /** The commit that it was made from, if that is known: `gitHead`, or that of its provenance. */
  readonly commit: string | undefined;
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

/** What was found in the contents of the entries that `contentsWanted` names. */
export interface LookedInto {
  readonly graded: readonly GradedFile[];
  /** Paths of programs whose exec bit alone differs. */
  readonly programs: ReadonlySet<string>;
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
    const isBitHarmless = b.executable || isBin(path);
    if (a.sha256 !== b.sha256) {
      const fields =
        path === "package.json" ? manifestDifferences(ours.manifest, theirs.manifest) : undefined;
      const how =
        fields === undefined || fields.length === 0 ? "contents" : firstFew(fields, shownFields);
      const isHarmless = fields?.length === 0;
      return [
        {
          path,
          how: bit ? `${how}, exec bit` : how,
          kind: bit && !isBitHarmless ? "both" : "contents",
          isHarmless,
        },
      ];
    }
    if (!bit) return [];
    return [{ path, how: "exec bit", kind: "exec-bit", isHarmless: isBitHarmless }];
  });
}

/** So many fields are named before the rest is only counted. */
const shownFields = 5;

/** Of more files than this nobody is told one by one, and no build makes so many anew. */
const mostLookedInto = 200;

/** The differing entries whose contents decide: they may be built anew, or be programs without their bit. */
export function contentsWanted(differences: readonly Difference[]): readonly Difference[] {
  const open = differences.filter(
    ({ kind, isHarmless }) => !isHarmless && (kind === "contents" || kind === "exec-bit"),
  );
  return open.length > mostLookedInto ? [] : open;
}

/**
 * Compares a packed package with the one of the same version in the registry: same bytes; else the
 * same entries but for what is harmless; else the same program, but for what a linker fills with time or
 * identity; else the same commit, where all that differs was built from it for the same system (a
 * rebuild). Anything else differs, with each entry named.
 *
 * @param looked what the contents say of the entries that `contentsWanted` names
 */
export function compareNpm(
  ours: ComparedPackage,
  theirs: ComparedPackage,
  looked: LookedInto,
): Exclude<Comparison, { kind: "unreadable" | "not-compared" }> {
  if (ours.integrity === theirs.integrity) return { kind: "same" };
  const differences = differingEntries(ours, theirs);
  if (differences.length === 0) {
    return {
      kind: "equivalent",
      note: "the same files; only how they were packed differs (times or compression)",
    };
  }
  const wanted = contentsWanted(differences);
  // A script without its bit is run by its interpreter; a library is not run at all.
  const open = differences.filter(
    (each) =>
      !each.isHarmless &&
      !(each.kind === "exec-bit" && wanted.includes(each) && !looked.programs.has(each.path)),
  );
  const graded = new Map(looked.graded.map((file) => [file.path, file]));
  const named = open.map(({ path, how, kind }) => {
    const found = kind === "contents" ? graded.get(path) : undefined;
    return `${path} (${found?.how ?? how})`;
  });
  if (open.some(({ path, kind }) => kind !== "contents" || !graded.has(path))) {
    return { kind: "other", entries: named };
  }
  const files = open.flatMap(({ path }) => graded.get(path) ?? []);
  const judged = judge(files, { ours: ours.commit, theirs: theirs.commit });
  if (judged.kind === "other") return { kind: "other", entries: named, reason: judged.reason };
  const harmless = differences
    .filter((each) => !open.includes(each))
    .map(({ path, how, kind }) => `${path} (${kind === "contents" ? "layout" : how})`);
  const notes = [
    ...(harmless.length > 0 ? [`the same except ${firstFew(harmless, shownFields)}`] : []),
    ...(judged.note === "" ? [] : [judged.note]),
  ];
  return { kind: "equivalent", note: notes.join("; ") };
}
