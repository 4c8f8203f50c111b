import { BinaryError } from "../binary.ts";
import { Fields } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";
import { readHeader, readSegments } from "../elf.ts";
import { dynamicEntries, elfText, fromAddress, type Segment } from "../elf-segments.ts";
import { readSections, type Sections } from "./elf-sections.ts";
import { importedSymbols, MAX_SYMBOLS } from "./elf-symbols.ts";
import { highestVersions, neededVersions, type NeededVersion } from "./elf-versions.ts";
import { readNames } from "./names.ts";
import type { ElfNeeds, VersionNeed } from "./needs.ts";
import { AddonImports } from "./node-api.ts";

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_TLS = 7;
const PT_GNU_STACK = 0x6474e551;
const PF_X = 1;
/** `d_tag` (System V ABI; binutils' `elf/common.h`). */
const DT = {
  ...{ NEEDED: 1, HASH: 4, STRTAB: 5, SYMTAB: 6, STRSZ: 10, SONAME: 14, RPATH: 15, TEXTREL: 22 },
  ...{ RUNPATH: 29, FLAGS: 30, GNU_HASH: 0x6ffffef5, VERSYM: 0x6ffffff0 },
  ...{ VERNEED: 0x6ffffffe, VERNEEDNUM: 0x6fffffff },
} as const;
const DF_TEXTREL = 4;
const DF_STATIC_TLS = 0x10;
const MAX_NEEDED = 256;
const namedCauses = 3;

/** Reads what an ELF executable or library needs; undefined for objects and core dumps. */
export async function elfNeeds(file: Bytes): Promise<ElfNeeds | undefined> {
  const { header, bits, order, type, machine } = await readHeader(file);
  if (type !== 2 && type !== 3) return undefined;
  const little = order === "little";
  const segments = await readSegments(file, header, bits);
  const segment = segments.find(({ type, size }) => type === PT_DYNAMIC && size > 0);
  const entries = segment === undefined ? [] : await dynamicEntries(file, segment, bits, little);
  const one = (tag: number): number | undefined => entries.findLast(([each]) => each === tag)?.[1];
  const all = (tag: number): number[] =>
    entries.flatMap(([each, value]) => (each === tag ? [value] : []));
  const at = (tag: number): Bytes | undefined => {
    const address = one(tag);
    return address === undefined ? undefined : fromAddress(file, segments, address);
  };

  const strings = at(DT.STRTAB);
  const texts = async (offsets: readonly number[]): Promise<string[]> => {
    if (offsets.length === 0) return [];
    if (offsets.length > MAX_NEEDED) throw file.fault(`needs ${offsets.length} libraries`);
    if (strings === undefined) throw file.fault("has its dynamic names outside the file");
    const found: string[] = [];
    for (const offset of offsets) found.push(await elfText(strings, offset));
    return found;
  };
  const [soname] = await texts(all(DT.SONAME).slice(0, 1));
  const rpaths = await texts([...all(DT.RPATH), ...all(DT.RUNPATH)]);

  const verneed = at(DT.VERNEED);
  const places =
    verneed === undefined ? [] : await neededVersions(verneed, one(DT.VERNEEDNUM) ?? 0, little);
  const needed = await namedVersions(places, strings);
  const { versions, unnumbered } = highestVersions(needed);

  const unknown: string[] = [];
  const part = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof BinaryError)) throw error;
      unknown.push(error.message);
      return undefined;
    }
  };
  const sections = await part(() => readSections(file, header, bits));
  const addon = new AddonImports();
  const causes = new Map<number, string[]>();
  await part(async () => {
    const table = at(DT.SYMTAB);
    if (table === undefined || strings === undefined) return;
    const count = await symbolCount(at, sections, one, little, bits);
    if (count > MAX_SYMBOLS) throw file.fault(`has ${count} symbols`);
    const imports = await importedSymbols(table, count, at(DT.VERSYM), bits, little);
    await readNames(strings, imports.names, (name, index) => {
      addon.add(name);
      const version = imports.versions[index] ?? 0;
      if (version < 2) return;
      const named = causes.get(version) ?? [];
      if (named.length < namedCauses) causes.set(version, [...named, name]);
    });
  });

  const flags = one(DT.FLAGS) ?? 0;
  const stack = segments.find(({ type }) => type === PT_GNU_STACK);
  const loaded = segments.filter(({ type, memory }) => type === PT_LOAD && memory > 0);
  const tls = (flags & DF_STATIC_TLS) !== 0 ? tlsBytes(segments) : undefined;
  return {
    format: "ELF",
    machine: machine.machine,
    versions: versions.map(({ entries, ...need }): VersionNeed => {
      const own = entries.flatMap(({ index }) => causes.get(index) ?? []);
      return { ...need, causes: [...new Set(own)].sort().slice(0, namedCauses) };
    }),
    unnumbered,
    libraries: await texts(all(DT.NEEDED)),
    ...(soname === undefined ? {} : { soname }),
    rpaths: rpaths.flatMap((each) => each.split(":")).filter((each) => each !== ""),
    executableStack: stack !== undefined && (stack.flags & PF_X) !== 0,
    ...(tls === undefined ? {} : { staticTls: tls }),
    textRelocations: one(DT.TEXTREL) !== undefined || (flags & DF_TEXTREL) !== 0,
    ...(loaded.length === 0
      ? {}
      : { pageAlignment: Math.min(...loaded.map(({ alignment }) => alignment)) }),
    addon: addon.needs,
    ...(sections === undefined ? {} : { debugShare: Math.min(1, sections.debugBytes / file.size) }),
    ...(unknown.length === 0 ? {} : { unknown: unknown.join("; ") }),
  };
}

function tlsBytes(segments: readonly Segment[]): number {
  return segments.find(({ type }) => type === PT_TLS)?.memory ?? 0;
}

/** The texts of the versions that are needed; a library or a version that is not there is damage. */
async function namedVersions(
  places: Awaited<ReturnType<typeof neededVersions>>,
  strings: Bytes | undefined,
): Promise<NeededVersion[]> {
  if (places.length === 0) return [];
  const names = new Map<number, string>();
  const offsets = [...new Set(places.flatMap(({ libraryAt, nameAt }) => [libraryAt, nameAt]))];
  if (strings === undefined)
    throw new BinaryError("ELF file", "has its dynamic names outside the file");
  await readNames(strings, offsets, (name, index) => names.set(offsets[index] ?? 0, name));
  return places.map(({ libraryAt, nameAt, ...place }) => {
    const [library, name] = [names.get(libraryAt), names.get(nameAt)];
    if (library === undefined || name === undefined)
      throw strings.fault("has its names of versions outside the file");
    return { ...place, library, name };
  });
}

/**
 * How many dynamic symbols there are: no entry of the dynamic section says it. The section header does,
 * or the old hash table (its second word). The newer one begins with the first symbol that it lists, and
 * what is imported comes before; for a file that exports nothing it says 1, and then the names follow.
 */
async function symbolCount(
  at: (tag: number) => Bytes | undefined,
  sections: Sections | undefined,
  one: (tag: number) => number | undefined,
  little: boolean,
  bits: 32 | 64,
): Promise<number> {
  if (sections?.symbols !== undefined) return sections.symbols;
  const old = at(DT.HASH);
  if (old !== undefined) return new Fields(await old.at(0, 8), little).u32(4);
  const gnu = at(DT.GNU_HASH);
  const first = gnu === undefined ? 0 : new Fields(await gnu.at(0, 8), little).u32(4);
  if (first > 1) return first;
  const [symbols, strings] = [one(DT.SYMTAB) ?? 0, one(DT.STRTAB) ?? 0];
  return Math.max(0, Math.floor((strings - symbols) / (bits === 32 ? 16 : 24)));
}
