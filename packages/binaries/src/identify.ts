import { identifyAr } from "./ar.ts";
import type { Binary } from "./binary.ts";
import { Bytes, withFile } from "./bytes.ts";
import type { Read } from "./bytes.ts";
import { identifyElf } from "./elf.ts";
import { identifyMachO } from "./macho.ts";
import { AR_MAGIC, objectPart } from "./object.ts";
import { nativeBinary } from "./binary.ts";
import { identifyPe } from "./pe.ts";
import { identifyXcoff } from "./xcoff.ts";

/** Enough for every magic number, and for the header of an object. */
const MAGIC_BYTES = 20;

/**
 * What a file is, from its own bytes: ELF, Mach-O (thin or universal), PE, XCOFF, WebAssembly, an
 * `ar` archive of objects (`.a`, `.lib`), or a single object. Anything else is `{ kind: "other" }`.
 *
 * Reads headers only: a few KiB, and for an archive some 100 bytes for each member. Throws a
 * BinaryError if a file that starts like a binary is damaged, cut off, or claims more than a real one
 * has; errors of `read` are thrown as they are.
 *
 * @param size of the whole file, in bytes.
 */
export async function identify(read: Read, size: number): Promise<Binary> {
  const file = new Bytes(read, size);
  const magic = await file.upTo(0, MAGIC_BYTES);
  const starts = (bytes: string): boolean =>
    magic.subarray(0, bytes.length).equals(Buffer.from(bytes, "latin1"));
  if (starts("\x7fELF")) return identifyElf(file.as("ELF file"));
  if (starts("MZ")) return identifyPe(file.as("PE file"));
  if (starts(AR_MAGIC)) return identifyAr(file.as("ar archive"));
  if (starts("!<thin>\n")) {
    throw file.as("ar archive").fault("is thin: it only names its members, which are other files");
  }
  const machO = await identifyMachO(file.as("Mach-O file"), magic);
  if (machO !== undefined) return machO;
  if (starts("\0asm")) {
    if (size < 8) throw file.as("WebAssembly file").fault("is cut off");
    return nativeBinary("wasm", [{ format: "WebAssembly", machine: "wasm32", cpu: "wasm32" }]);
  }
  const xcoff = await identifyXcoff(file.as("XCOFF file"), magic);
  if (xcoff !== undefined) return xcoff;
  const part = objectPart(magic, size);
  return part === undefined ? { kind: "other" } : nativeBinary("object", [part]);
}

/** `identify` for a file on disk. Throws also what opening it throws. */
export async function identifyFile(file: string): Promise<Binary> {
  return withFile(file, identify);
}
