import { Bytes, Fields, type Read } from "./bytes.ts";
import { machoOrder } from "./object.ts";

/**
 * A field in which a linker keeps the time of a build, or what tells it from other builds. Nothing that
 * the program does depends on it.
 */
export interface LinkerStamp {
  /** For people: "PE time stamp". */
  readonly what: string;
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
}

/**
 * The linker's stamps in an executable or library: time stamps, check sum and debug GUID of a PE file
 * ("PE Format"), GNU's and Go's build ids among the notes of an ELF file, LC_UUID and the linker's own
 * signature of a Mach-O file (`mach-o/loader.h`). Other files have none, and neither has what is damaged.
 *
 * @param size of the whole file, in bytes
 * @throws {BinaryError} if a header leads out of the file
 */
export async function linkerStamps(read: Read, size: number): Promise<readonly LinkerStamp[]> {
  const file = new Bytes(read, size);
  const magic = await file.upTo(0, 8);
  if (magic.toString("latin1", 0, 2) === "MZ") return peStamps(file.as("PE file"));
  if (magic.toString("latin1", 0, 4) === "\x7fELF") return elfStamps(file.as("ELF file"));
  return magic.length < 8 ? [] : machoStamps(file.as("Mach-O file"), magic);
}

const timeStamp = "PE time stamp";
const SECTION_HEADER = 40;
const DEBUG_ENTRY = 28;
/** `IMAGE_DEBUG_TYPE_CODEVIEW` and `_REPRO`; a CodeView record of today begins with RSDS. */
const CODEVIEW = 2;
const REPRO = 16;
/** More sections or debug entries than any real file has. */
const mostEntries = 96;

async function peStamps(file: Bytes): Promise<LinkerStamp[]> {
  if (file.size < 64) return [];
  const offset = new Fields(await file.at(0, 64), true).u32(0x3c);
  if (offset + 24 > file.size) return [];
  const header = new Fields(await file.at(offset, 24), true);
  if (header.buffer.toString("latin1", 0, 4) !== "PE\0\0") return [];
  const optional = new Fields(await file.at(offset + 24, header.u16(20)), true);
  const head = optional.buffer.length < 2 || optional.u16(0) !== 0x20b ? 96 : 112;
  if (optional.buffer.length < head) return [];
  const directory = (index: number): { readonly address: number; readonly size: number } => {
    const at = head + index * 8;
    const isThere = at + 8 <= optional.buffer.length;
    return isThere
      ? { address: optional.u32(at), size: optional.u32(at + 4) }
      : { address: 0, size: 0 };
  };
  const count = Math.min(header.u16(6), mostEntries);
  const tableAt = offset + 24 + header.u16(20);
  const sections = new Fields(await file.at(tableAt, count * SECTION_HEADER), true);
  const placeOf = (address: number): number | undefined => {
    for (let at = 0; at < sections.buffer.length; at += SECTION_HEADER) {
      const into = address - sections.u32(at + 12);
      if (into >= 0 && into < sections.u32(at + 16)) return sections.u32(at + 20) + into;
    }
    return undefined;
  };
  const stamps: LinkerStamp[] = [
    { what: timeStamp, offset: offset + 8, length: 4 },
    { what: "check sum", offset: offset + 24 + 64, length: 4 },
  ];
  const exports = directory(0);
  const exportsAt = exports.size < 8 ? undefined : placeOf(exports.address);
  if (exportsAt !== undefined) stamps.push({ what: timeStamp, offset: exportsAt + 4, length: 4 });
  const debug = directory(6);
  const debugAt = placeOf(debug.address);
  if (debugAt === undefined) return stamps;
  const entries = Math.min(Math.floor(debug.size / DEBUG_ENTRY), mostEntries);
  const table = new Fields(await file.at(debugAt, entries * DEBUG_ENTRY), true);
  for (let at = 0; at < table.buffer.length; at += DEBUG_ENTRY) {
    const [type, length, place] = [table.u32(at + 12), table.u32(at + 16), table.u32(at + 24)];
    stamps.push({ what: timeStamp, offset: debugAt + at + 4, length: 4 });
    if (type === REPRO && length > 0) stamps.push({ what: timeStamp, offset: place, length });
    if (type !== CODEVIEW || length < 24) continue;
    const isCurrent = (await file.at(place, 4)).toString("latin1") === "RSDS";
    if (isCurrent) stamps.push({ what: "debug GUID", offset: place + 4, length: 20 });
  }
  return stamps;
}

const PT_NOTE = 4;
/** By owner and type: `NT_GNU_BUILD_ID` of `elf.h`, and `ELF_NOTE_GOBUILDID_TAG` of Go's linker. */
const buildIds: ReadonlyMap<string, string> = new Map([
  ["GNU\0 3", "build id"],
  ["Go\0\0 4", "Go build id"],
]);
const mostNoteBytes = 16 * 1024;

async function elfStamps(file: Bytes): Promise<LinkerStamp[]> {
  const ident = await file.upTo(0, 64);
  if (ident.length < 52) return [];
  const [isWide, header] = [ident[4] === 2, new Fields(ident, ident[5] === 1)];
  if (isWide && ident.length < 64) return [];
  const number = (fields: Fields, at: number) => (isWide ? fields.u64(at) : fields.u32(at));
  const [tableAt, entry, count] = isWide
    ? [header.u64(32), header.u16(54), header.u16(56)]
    : [header.u32(28), header.u16(42), header.u16(44)];
  if (entry !== (isWide ? 56 : 32)) return [];
  const table = new Fields(
    await file.at(tableAt, Math.min(count, mostEntries) * entry),
    header.little,
  );
  const stamps: LinkerStamp[] = [];
  for (let at = 0; at < table.buffer.length; at += entry) {
    if (table.u32(at) !== PT_NOTE) continue;
    const start = number(table, at + (isWide ? 8 : 4));
    const size = number(table, at + (isWide ? 32 : 16));
    const notes = new Fields(await file.at(start, Math.min(size, mostNoteBytes)), header.little);
    for (let note = 0; note + 12 <= notes.buffer.length;) {
      const [nameSize, length, type] = [notes.u32(note), notes.u32(note + 4), notes.u32(note + 8)];
      const contents = note + 12 + padded(nameSize);
      if (contents + length > notes.buffer.length) break;
      const owner = notes.buffer.toString("latin1", note + 12, note + 12 + nameSize);
      const what = buildIds.get(`${owner.padEnd(4, "\0")} ${type}`);
      if (what !== undefined) stamps.push({ what, offset: start + contents, length });
      note = contents + padded(length);
    }
  }
  return stamps;
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

const LC_UUID = 0x1b;
const LC_CODE_SIGNATURE = 0x1d;
const mostCommandBytes = 64 * 1024;
const mostSlices = 16;

async function machoStamps(file: Bytes, magic: Buffer): Promise<LinkerStamp[]> {
  const first = magic.readUInt32BE(0);
  if (machoOrder(first) !== undefined) return sliceStamps(file, 0);
  // `mach-o/fat.h`, always big-endian; Java's classes start alike, with a version instead of a small count.
  const count = magic.readUInt32BE(4);
  if ((first !== 0xcafebabe && first !== 0xcafebabf) || count > mostSlices) return [];
  const [isWide, entry] = first === 0xcafebabf ? [true, 32] : [false, 20];
  const table = new Fields(await file.at(8, count * entry), false);
  const stamps: LinkerStamp[] = [];
  for (let at = 0; at < table.buffer.length; at += entry) {
    const offset = isWide ? table.u64(at + 8) : table.u32(at + 8);
    const size = isWide ? table.u64(at + 16) : table.u32(at + 12);
    stamps.push(...(await sliceStamps(file.slice(offset, size, file.name), offset)));
  }
  return stamps;
}

const CSMAGIC_EMBEDDED_SIGNATURE = 0xfade0cc0;
const CSMAGIC_CODEDIRECTORY = 0xfade0c02;
const CS_LINKER_SIGNED = 0x20000;

/**
 * The hashes of pages in the signature that a linker makes, which is a code directory and nothing else
 * (`kern/cs_blobs.h`). They follow from the other bytes. A signature by `codesign` also holds rights and
 * demands of the program, and is no stamp.
 */
async function linkerHashes(
  slice: Bytes,
  offset: number,
  size: number,
): Promise<Pick<LinkerStamp, "offset" | "length"> | undefined> {
  const head = new Fields(await slice.upTo(offset, Math.min(size, 20)), false);
  if (head.buffer.length < 20 || head.u32(0) !== CSMAGIC_EMBEDDED_SIGNATURE) return undefined;
  if (head.u32(8) !== 1 || head.u32(12) !== 0) return undefined;
  const at = offset + head.u32(16);
  const directory = new Fields(await slice.upTo(at, 40), false);
  if (directory.buffer.length < 40 || directory.u32(0) !== CSMAGIC_CODEDIRECTORY) return undefined;
  if ((directory.u32(12) & CS_LINKER_SIGNED) === 0) return undefined;
  const length = directory.u32(28) * (directory.buffer[36] ?? 0);
  const hashes = directory.u32(16);
  return hashes + length > directory.u32(4) ? undefined : { offset: at + hashes, length };
}

/** @param start where the slice begins in its file */
async function sliceStamps(slice: Bytes, start: number): Promise<LinkerStamp[]> {
  const header = await slice.upTo(0, 32);
  const order = header.length < 32 ? undefined : machoOrder(header.readUInt32BE(0));
  if (order === undefined) return [];
  const fields = new Fields(header, order === "little");
  const first = fields.u32(0) === 0xfeedfacf ? 32 : 28;
  const commands = new Fields(
    await slice.upTo(first, Math.min(fields.u32(20), mostCommandBytes)),
    fields.little,
  );
  const stamps: LinkerStamp[] = [];
  for (let at = 0, index = 0; index < fields.u32(16); index += 1) {
    if (at + 16 > commands.buffer.length) break;
    const [command, size] = [commands.u32(at), commands.u32(at + 4)];
    if (size < 8) break;
    if (command === LC_UUID && size >= 24) {
      stamps.push({ what: "LC_UUID", offset: start + first + at + 8, length: 16 });
    } else if (command === LC_CODE_SIGNATURE) {
      const hashes = await linkerHashes(slice, commands.u32(at + 8), commands.u32(at + 12));
      if (hashes !== undefined) {
        const offset = start + hashes.offset;
        stamps.push({ what: "signature", offset, length: hashes.length });
      }
    }
    at += size;
  }
  return stamps;
}
