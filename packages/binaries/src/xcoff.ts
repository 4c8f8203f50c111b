import { nativeBinary } from "./binary.ts";
import type { NativeBinary } from "./binary.ts";
import { Fields } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";

/** Where the fields of a header lie (IBM's "XCOFF Object File Format", AIX 7.3): `f_opthdr`, `f_flags`. */
const layouts = {
  32: { header: 20, optional: 16, flags: 18, section: 40, size: 16, offset: 20, sectionFlags: 36 },
  64: { header: 24, optional: 16, flags: 18, section: 72, size: 24, offset: 32, sectionFlags: 64 },
} as const;

/** Sizes that the optional header has: none, the short ones, the whole. */
const optionalSizes: ReadonlySet<number> = new Set([0, 28, 72, 110, 120]);
const F_EXEC = 0x0002;
const F_SHROBJ = 0x2000;
const STYP_BSS = 0x80;
/** Linkers make about ten. */
const MAX_SECTIONS = 255;

/** A program, library or object for AIX; undefined if the first bytes are not of one. */
export async function identifyXcoff(file: Bytes, magic: Buffer): Promise<NativeBinary | undefined> {
  if (magic.length < 20) return undefined;
  const number = magic.readUInt16BE(0);
  const bits = number === 0x01df ? 32 : number === 0x01f7 ? 64 : undefined;
  if (bits === undefined) return undefined;
  const layout = layouts[bits];
  const header = new Fields(magic, false);
  const count = header.u16(2);
  const optional = header.u16(layout.optional);
  // The magic number is two bytes that other files may start with too.
  if (count === 0 || count > MAX_SECTIONS || !optionalSizes.has(optional)) return undefined;
  const start = layout.header + optional;
  const name = await file.upTo(start, 8);
  if (!/^[.\w][\x20-\x7e]*\0*$/.test(name.toString("latin1"))) return undefined;

  const table = new Fields(await file.at(start, count * layout.section), false);
  for (let at = 0; at < table.buffer.length; at += layout.section) {
    const read = (field: number): number => (bits === 32 ? table.u32(field) : table.u64(field));
    const isFilled = (table.u32(at + layout.sectionFlags) & STYP_BSS) === 0;
    if (isFilled) file.slice(read(at + layout.offset), read(at + layout.size), file.name);
  }
  const flags = header.u16(layout.flags);
  const kind =
    (flags & F_SHROBJ) !== 0 ? "shared library" : (flags & F_EXEC) !== 0 ? "executable" : "object";
  const machine = bits === 32 ? "powerpc" : "powerpc64";
  const cpu = bits === 32 ? "ppc" : "powerpc64";
  return nativeBinary(kind, [{ format: "XCOFF", machine, cpu, os: "aix" }]);
}
