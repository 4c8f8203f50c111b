import type { Part } from "./binary.ts";
import { Fields } from "./bytes.ts";
import { coffMachine, elfMachine, machoMachine } from "./machines.ts";
import { osOfAbi } from "./elf-system.ts";

export const AR_MAGIC = "!<arch>\n";

/** Bytes of a COFF header; those of the other formats that are needed here lie within as many. */
export const OBJECT_HEADER = 20;

/**
 * The machine of one object, as it stands in an archive, from its first `OBJECT_HEADER` bytes (fewer if
 * the object is smaller). Undefined for what is no object of machine code: symbol tables, metadata of
 * Rust, LLVM's bitcode.
 *
 * @param size of the whole object, in bytes.
 */
export function objectPart(head: Buffer, size: number): Part | undefined {
  if (head.length < OBJECT_HEADER) return undefined;
  const magic = head.readUInt32BE(0);
  if (magic === 0x7f454c46) return elfPart(head);
  if (magic === 0x0061736d) return { format: "WebAssembly", machine: "wasm32", cpu: "wasm32" };
  const order = machoOrder(magic);
  if (order !== undefined) {
    return {
      format: "Mach-O",
      ...machoMachine(new Fields(head, order === "little").u32(4)),
      os: "darwin",
    };
  }
  return coffPart(head, size);
}

/** `feedface` and `feedfacf` in both byte orders (`mach-o/loader.h`). */
export function machoOrder(magic: number): "little" | "big" | undefined {
  if (magic === 0xfeedface || magic === 0xfeedfacf) return "big";
  return magic === 0xcefaedfe || magic === 0xcffaedfe ? "little" : undefined;
}

function elfPart(head: Buffer): Part | undefined {
  const [bits, order] = [head[4], head[5]];
  if ((bits !== 1 && bits !== 2) || (order !== 1 && order !== 2)) return undefined;
  const number = new Fields(head, order === 1).u16(18);
  const os = osOfAbi(head[7] ?? 0);
  return {
    format: "ELF",
    ...elfMachine(number, bits === 1 ? 32 : 64, order === 1 ? "little" : "big"),
    ...(os === undefined ? {} : { os }),
  };
}

/**
 * A COFF object ("PE Format", "COFF File Header"), one with many sections, or an entry of an import
 * library ("Import Header"): the latter two start with 0 and 0xffff and have the machine at 6.
 */
function coffPart(head: Buffer, size: number): Part | undefined {
  const fields = new Fields(head, true);
  const special = fields.u32(0) === 0xffff0000;
  const machine = coffMachine(fields.u16(special ? 6 : 0));
  if (machine === undefined) return undefined;
  const sections = fields.u16(2);
  // The number alone is two bytes that other files may start with too: no optional header, a table of
  // sections (40 bytes each) and one of symbols inside the file.
  const plausible =
    special ||
    (fields.u16(16) === 0 &&
      fields.u32(8) <= size &&
      sections > 0 &&
      OBJECT_HEADER + sections * 40 <= size);
  return plausible ? { format: "COFF", ...machine, os: "win32" } : undefined;
}
