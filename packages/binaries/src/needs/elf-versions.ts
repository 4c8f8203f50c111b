import { Fields } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";
import type { VersionNeed } from "./needs.ts";
import { compareVersions } from "./versions.ts";

/** One entry of the table of needed versions. */
export interface NeededVersion {
  /** The library that must have it. */
  readonly library: string;
  /** `GLIBC_2.28`. */
  readonly name: string;
  /** By which symbols name it in `DT_VERSYM`. */
  readonly index: number;
  /** Marked so that a loader goes on without it (`VER_FLG_WEAK`). */
  readonly weak: boolean;
}

/** All of the table: real ones have up to 51 entries of 16 bytes. */
const MAX_TABLE = 64 * 1024;
const VER_FLG_WEAK = 2;

/** Where names in the string table stand, beside what else an entry says. */
export type NameOffset = Omit<NeededVersion, "library" | "name"> & {
  readonly libraryAt: number;
  readonly nameAt: number;
};

/**
 * Reads `DT_VERNEED` (the LSB's "Symbol Versioning", `Elfxx_Verneed` and `Elfxx_Vernaux`).
 *
 * Throws a BinaryError where entries lie outside or the table goes in a circle.
 *
 * @param count of libraries (`DT_VERNEEDNUM`)
 */
export async function neededVersions(
  table: Bytes,
  count: number,
  little: boolean,
): Promise<NameOffset[]> {
  const fields = new Fields(await table.upTo(0, MAX_TABLE), little);
  const found: NameOffset[] = [];
  const entry = (at: number): number => {
    if (at + 16 > fields.buffer.length)
      throw table.fault("has needed versions outside their table");
    return at;
  };
  for (let at = 0, library = 0; library < count; library += 1) {
    entry(at);
    const libraryAt = fields.u32(at + 4);
    const versions = fields.u16(at + 2);
    let aux = at + fields.u32(at + 8);
    for (let index = 0; index < versions; index += 1) {
      entry(aux);
      // Each takes 16 bytes of the table, so there cannot be more.
      if (found.length >= MAX_TABLE / 16) throw table.fault("has needed versions in a circle");
      found.push({
        libraryAt,
        weak: (fields.u16(aux + 4) & VER_FLG_WEAK) !== 0,
        index: fields.u16(aux + 6) & 0x7fff,
        nameAt: fields.u32(aux + 8),
      });
      const next = fields.u32(aux + 12);
      if (next === 0) break;
      aux += next;
    }
    const next = fields.u32(at + 12);
    if (next === 0) return found;
    at += next;
  }
  return found;
}

/** Libraries that are glibc's own, by the names of its ports. */
const glibcLibrary =
  /^(?:ld-linux.*\.so\.\d+|ld64\.so\.[12]|ld\.so\.1|libc\.so\.6(?:\.1)?|lib(?:m|mvec|anl|crypt|nsl|rt|util|dl|pthread|resolv|thread_db|BrokenLocale)\.so\.[\d.]+)$/;

const counted: readonly (readonly [VersionNeed["of"], library: RegExp, prefix: string])[] = [
  ["glibc", glibcLibrary, "GLIBC_"],
  ["libstdc++", /^libstdc\+\+\.so\.6$/, "GLIBCXX_"],
  ["CXXABI", /^libstdc\+\+\.so\.6$/, "CXXABI_"],
  // Ports for arm64 ask libgcc_s for "GLIBC_2.0", which is no version of glibc.
  ["libgcc", /^libgcc_s\.so\.1$/, "GCC_"],
  ["libatomic", /^libatomic\.so\.1$/, "LIBATOMIC_"],
];

/** Words of glibc that mean a version: DT_RELR came with 2.36 (its NEWS). */
const glibcWords: ReadonlyMap<string, string> = new Map([["GLIBC_ABI_DT_RELR", "2.36"]]);

/** The highest version of each library, with all entries that ask for it; and glibc's words without a number. */
export function highestVersions(needs: readonly NeededVersion[]): {
  readonly versions: readonly (Omit<VersionNeed, "causes"> & {
    readonly entries: readonly NeededVersion[];
  })[];
  readonly unnumbered: readonly string[];
} {
  const unnumbered = new Set<string>();
  const versions = counted.flatMap(([of, library, prefix]) => {
    let version = "";
    let entries: NeededVersion[] = [];
    for (const need of needs) {
      // A loader only warns where a version that is marked weak is missing.
      if (need.weak || !library.test(need.library) || !need.name.startsWith(prefix)) continue;
      const own = glibcWords.get(need.name) ?? need.name.slice(prefix.length);
      if (!/^\d+(?:\.\d+)*$/.test(own)) {
        if (of === "glibc") unnumbered.add(need.name);
        continue;
      }
      const order = entries.length === 0 ? 1 : compareVersions(own, version);
      if (order > 0) [version, entries] = [own, [need]];
      else if (order === 0) entries.push(need);
    }
    const [first] = entries;
    return first === undefined ? [] : [{ of, version, library: first.library, entries }];
  });
  return { versions, unnumbered: [...unnumbered] };
}
