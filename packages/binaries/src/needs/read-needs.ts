import { BinaryError } from "../binary.ts";
import { Bytes, withFile, type Read } from "../bytes.ts";
import { machoOrder } from "../object.ts";
import { elfNeeds } from "./elf-needs.ts";
import { machoNeeds } from "./macho-needs.ts";
import type { Needs } from "./needs.ts";
import { peNeeds } from "./pe-needs.ts";

export interface ReadNeeds {
  /** Compare the pages of Mach-O files with their signed hashes, for which all of the file is read. Default: yes. */
  readonly signatures?: boolean;
}

/**
 * What an executable or library needs of the system that it runs on, by its own headers: ELF, Mach-O
 * (each machine's part) and PE. Other files, also objects and archives, have no parts. What is damaged,
 * or larger than real files are, is `unknown` with the reason; errors of `read` are thrown as they are.
 *
 * Reads tables in pieces of 64 KiB, in time that grows as the file does.
 *
 * @param size of the whole file, in bytes.
 */
export async function readNeeds(
  read: Read,
  size: number,
  { signatures = true }: ReadNeeds = {},
): Promise<Needs> {
  const file = new Bytes(read, size);
  try {
    const magic = await file.upTo(0, 20);
    if (magic.length < 20) return { parts: [] };
    if (magic.toString("latin1", 0, 4) === "\x7fELF") {
      const needs = await elfNeeds(file.as("ELF file"));
      return { parts: needs === undefined ? [] : [needs] };
    }
    if (magic.toString("latin1", 0, 2) === "MZ") {
      const needs = await peNeeds(file.as("PE file"));
      return { parts: needs === undefined ? [] : [needs] };
    }
    if (isMachO(magic)) {
      return { parts: await machoNeeds(file.as("Mach-O file"), magic, signatures) };
    }
    return { parts: [] };
  } catch (error) {
    if (!(error instanceof BinaryError)) throw error;
    return { parts: [], unknown: error.message };
  }
}

/** `readNeeds` for a file on disk. Throws what opening it throws. */
export async function readFileNeeds(file: string, options?: ReadNeeds): Promise<Needs> {
  return withFile(file, (read, size) => readNeeds(read, size, options));
}

/** Thin or universal; a Java class has the number of a universal file and a version of 45 and more behind it. */
function isMachO(magic: Buffer): boolean {
  const first = magic.readUInt32BE(0);
  if (machoOrder(first) !== undefined) return true;
  if (first === 0xcafebabe) return magic.readUInt32BE(4) < 45;
  return [0xcafebabf, 0xbebafeca, 0xbfbafeca].includes(first);
}
