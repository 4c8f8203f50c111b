import { nativeBinary } from "./binary.ts";
import type { Binary } from "./binary.ts";
import { Fields } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { coffMachine } from "./machines.ts";

/** Where the offset of the PE header stands; a file without it is a program for DOS, or none. */
const DOS_HEADER = 64;
/** Linkers put the PE header right behind a small program for DOS. */
const MAX_STUB = 64 * 1024;
/** Windows loads no image with more ("PE Format", "NumberOfSections"). */
const MAX_SECTIONS = 96;
const SECTION_HEADER = 40;

const IMAGE_FILE_DLL = 0x2000;
const I386 = 0x014c;
/** The data directory of the .NET header: the 15th, 8 bytes each, behind a head of this size. */
const CLR_DIRECTORY = 14;
const directories: ReadonlyMap<number, number> = new Map([
  [0x10b, 96],
  [0x20b, 112],
]);

/** A program or library for Windows (Microsoft's "PE Format"). */
export async function identifyPe(file: Bytes): Promise<Binary> {
  if (file.size < DOS_HEADER) {
    // A text may start with the same two letters; the header of a program has zeros among its first bytes.
    const head = await file.upTo(0, DOS_HEADER);
    if (head.includes(0)) throw file.fault("is cut off");
    return { kind: "other" };
  }
  const offset = new Fields(await file.at(0, DOS_HEADER), true).u32(0x3c);
  // As in a text, whose letters are no offset.
  if (offset > MAX_STUB) return { kind: "other" };
  const header = new Fields(await file.at(offset, 24), true);
  if (header.buffer.toString("latin1", 0, 4) !== "PE\0\0") return { kind: "other" };

  const number = header.u16(4);
  const optionalSize = header.u16(20);
  const optional = new Fields(await file.at(offset + 24, optionalSize), true);
  const head = optionalSize < 2 ? undefined : directories.get(optional.u16(0));
  if (head === undefined) throw file.fault("has no optional header that Windows recognizes");
  await checkSections(file, offset + 24 + optionalSize, header.u16(6));

  const kind = (header.u16(22) & IMAGE_FILE_DLL) === 0 ? "executable" : "shared library";
  // .NET for any machine calls itself i386 and runs wherever .NET does.
  if (number === I386 && hasClr(optional, head)) {
    return nativeBinary(kind, [{ format: "PE", machine: ".NET" }]);
  }
  const name = `machine 0x${number.toString(16)}`;
  const machine = coffMachine(number) ?? { machine: name, cpu: name };
  return nativeBinary(kind, [{ format: "PE", ...machine, os: "win32" }]);
}

function hasClr({ buffer }: Fields, head: number): boolean {
  const at = head + CLR_DIRECTORY * 8;
  return buffer.length >= at + 8 && buffer.readUInt32LE(at) !== 0;
}

async function checkSections(file: Bytes, offset: number, count: number): Promise<void> {
  if (count > MAX_SECTIONS) throw file.fault(`has ${count} sections`);
  const table = new Fields(await file.at(offset, count * SECTION_HEADER), true);
  for (let at = 0; at < table.buffer.length; at += SECTION_HEADER) {
    file.slice(table.u32(at + 20), table.u32(at + 16), file.name);
  }
}
