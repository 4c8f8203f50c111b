import { Fields } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";

/** A program header, as far as it is needed here. Sizes and places in bytes. */
export interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
  /** `p_flags`: 1 executable, 2 writable, 4 readable. */
  readonly flags: number;
  /** In memory, in bytes. */
  readonly memory: number;
  readonly alignment: number;
}

/** What the dynamic section tells. */
export interface Dynamic {
  readonly needed: readonly string[];
  readonly soname: string | undefined;
  /** Marked as an executable that may lie anywhere. */
  readonly pie: boolean;
  /** Compiled Dart, which Dart's own loader reads on every system. */
  readonly isSnapshot: boolean;
}

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_NOTE = 4;
/** `d_tag` (System V ABI, "Dynamic Section"; `DT_FLAGS_1` is Sun's, as binutils and LLVM write it). */
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_STRSZ = 10;
const DT_SONAME = 14;
const DT_FLAGS_1 = 0x6ffffffb;
const DF_1_PIE = 0x08000000;

/** Real files stay far below: some 40 entries, a dozen libraries, names of 100 letters, 4 notes. */
const MAX_ENTRIES = 2048;
const MAX_NEEDED = 256;
const MAX_TEXT = 4096;
const TEXT_STEP = 256;
const MAX_NOTE_SEGMENTS = 8;
const MAX_NOTE_BYTES = 1024;
/** The names of a snapshot are five symbols and no more. */
const MAX_SNAPSHOT_NAMES = 512;

/** Reads the dynamic section; a file without one needs nothing. */
export async function elfDynamic(
  file: Bytes,
  segments: readonly Segment[],
  bits: 32 | 64,
  little: boolean,
): Promise<Dynamic> {
  const segment = segments.find(({ type }) => type === PT_DYNAMIC);
  // Split debug information keeps the header and drops the contents.
  if (segment === undefined || segment.size === 0) {
    return { needed: [], soname: undefined, pie: false, isSnapshot: false };
  }
  const needed: number[] = [];
  let soname: number | undefined;
  let strings: number | undefined;
  let stringBytes = 0;
  let pie = false;
  for (const [tag, value] of await dynamicEntries(file, segment, bits, little)) {
    if (tag === DT_NEEDED) needed.push(value);
    else if (tag === DT_SONAME) soname = value;
    else if (tag === DT_STRTAB) strings = value;
    else if (tag === DT_STRSZ) stringBytes = value;
    // The flags lie in the low 32 bits, which a double holds exactly.
    else if (tag === DT_FLAGS_1) pie = (value & DF_1_PIE) !== 0;
  }
  if (needed.length > MAX_NEEDED) throw file.fault(`needs ${needed.length} libraries`);
  if (needed.length === 0 && soname === undefined) {
    const isSnapshot = await namesSnapshot(file, segments, strings, stringBytes);
    return { needed: [], soname: undefined, pie, isSnapshot };
  }
  if (strings === undefined) throw file.fault("has a dynamic section without names");

  const texts = fromAddress(file, segments, strings);
  if (texts === undefined) throw file.fault("has its dynamic names outside the file");
  const names: string[] = [];
  for (const offset of needed) names.push(await elfText(texts, offset));
  return {
    needed: names,
    soname: soname === undefined ? undefined : await elfText(texts, soname),
    pie,
    isSnapshot: false,
  };
}

/**
 * The entries of a dynamic section up to its end, as tag and value.
 *
 * @param segment the one of type PT_DYNAMIC
 */
export async function dynamicEntries(
  file: Bytes,
  segment: Segment,
  bits: 32 | 64,
  little: boolean,
): Promise<[tag: number, value: number][]> {
  const width = bits === 32 ? 8 : 16;
  const section = file.slice(segment.offset, segment.size, file.name);
  const table = new Fields(await section.upTo(0, MAX_ENTRIES * width), little);
  const entries: [tag: number, value: number][] = [];
  for (let at = 0; at + width <= table.buffer.length; at += width) {
    const tag = bits === 32 ? table.u32(at) : table.u64(at);
    if (tag === DT_NULL) return entries;
    entries.push([tag, bits === 32 ? table.u32(at + 4) : table.u64(at + 8)]);
  }
  if (segment.size > MAX_ENTRIES * width) {
    throw file.fault(`has more than ${MAX_ENTRIES} dynamic entries`);
  }
  return entries;
}

/** Does it export the data of a Dart isolate (`_kDartIsolateSnapshotData` in Dart's `dart_api.h`)? */
async function namesSnapshot(
  file: Bytes,
  segments: readonly Segment[],
  strings: number | undefined,
  size: number,
): Promise<boolean> {
  if (strings === undefined || size > MAX_SNAPSHOT_NAMES) return false;
  const texts = fromAddress(file, segments, strings);
  const names = await texts?.upTo(0, size);
  return names !== undefined && names.includes("\0_kDartIsolateSnapshotData\0", 0, "latin1");
}

/** From what lies at an address in memory to the end of its segment; undefined outside of the file. */
export function fromAddress(
  file: Bytes,
  segments: readonly Segment[],
  address: number,
): Bytes | undefined {
  const home = segments.find(
    (each) =>
      each.type === PT_LOAD && address >= each.address && address < each.address + each.size,
  );
  if (home === undefined) return undefined;
  const into = address - home.address;
  return file.slice(home.offset + into, home.size - into, file.name);
}

/** A text that ends with a zero byte. */
export async function elfText(bytes: Bytes, offset: number): Promise<string> {
  let text = "";
  while (text.length < MAX_TEXT) {
    const piece = await bytes.upTo(offset + text.length, TEXT_STEP);
    const end = piece.indexOf(0);
    text += piece.toString("latin1", 0, end < 0 ? piece.length : end);
    if (end >= 0) return text;
    if (piece.length < TEXT_STEP) throw bytes.fault("has an unterminated name");
  }
  throw bytes.fault(`has a name of more than ${MAX_TEXT} bytes`);
}

/**
 * Owners of the notes by which a system brands a file: those of type 1, and OpenHarmony's. Notes that are damaged brand nothing:
 * loaders skip them too.
 */
export async function elfBrands(
  file: Bytes,
  segments: readonly Segment[],
  little: boolean,
): Promise<string[]> {
  const brands: string[] = [];
  const notes = segments.filter(({ type, size }) => type === PT_NOTE && size > 0);
  for (const { offset, size } of notes.slice(0, MAX_NOTE_SEGMENTS)) {
    const section = file.slice(offset, size, file.name);
    const fields = new Fields(await section.upTo(0, MAX_NOTE_BYTES), little);
    let at = 0;
    while (at + 12 <= fields.buffer.length) {
      const nameSize = fields.u32(at);
      const contents = at + 12 + padded(nameSize);
      if (contents > fields.buffer.length) break;
      const name = fields.buffer.toString("latin1", at + 12, at + 12 + nameSize);
      // OpenHarmony's note is of type 0, and its contents follow the name without padding.
      if (fields.u32(at + 8) === 1 || name === "OHOS\0") {
        // GNU's note of type 1 names the kernel: 0 is Linux (glibc's `abi-tag.h`).
        const other =
          name === "GNU\0" && contents < fields.buffer.length - 3 && fields.u32(contents) !== 0;
        if (!other) brands.push(name.replace(/\0+$/, ""));
      }
      at = contents + padded(fields.u32(at + 4));
    }
  }
  return brands;
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}
