import { Fields } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";

/** What is read of the section headers, which a loader does not need and stripping may remove. */
export interface Sections {
  /** Entries of the dynamic symbol table. */
  readonly symbols?: number;
  /** Bytes in sections of debug information. */
  readonly debugBytes: number;
}

const SHT_NOBITS = 8;
const SHT_DYNSYM = 11;
/** Real libraries have some 40; with a section for each function some thousands. */
const MAX_SECTIONS = 65_535;
/** Names of all sections. */
const MAX_NAMES = 64 * 1024;

/** Where the fields lie (System V ABI, "ELF Header" and "Sections"). */
const layouts = {
  32: { shoff: 32, shnum: 48, width: 40, offset: 16, size: 20 },
  64: { shoff: 40, shnum: 60, width: 64, offset: 24, size: 32 },
} as const;

/** Reads the section headers; undefined where there are none. */
export async function readSections(
  file: Bytes,
  header: Fields,
  bits: 32 | 64,
): Promise<Sections | undefined> {
  const layout = layouts[bits];
  const number = (fields: Fields, at: number): number =>
    bits === 32 ? fields.u32(at) : fields.u64(at);
  const start = number(header, layout.shoff);
  const count = header.u16(layout.shnum);
  if (start === 0 || count === 0 || header.u16(layout.shnum - 2) !== layout.width) return undefined;
  const perChunk = Math.floor((48 * 1024) / layout.width);
  const rows: { name: number; type: number; offset: number; size: number }[] = [];
  for (let first = 0; first < Math.min(count, MAX_SECTIONS); first += perChunk) {
    const many = Math.min(perChunk, count - first);
    const fields = new Fields(
      await file.at(start + first * layout.width, many * layout.width),
      header.little,
    );
    for (let at = 0; at < many * layout.width; at += layout.width) {
      rows.push({
        name: fields.u32(at),
        type: fields.u32(at + 4),
        offset: number(fields, at + layout.offset),
        size: number(fields, at + layout.size),
      });
    }
  }
  const strings = rows[header.u16(layout.shnum + 2)];
  const names =
    strings === undefined || strings.type === SHT_NOBITS
      ? Buffer.alloc(0)
      : await file.slice(strings.offset, strings.size, file.name).upTo(0, MAX_NAMES);
  const dynamic = rows.find(({ type }) => type === SHT_DYNSYM);
  const debug = rows.filter(
    ({ name, type }) =>
      type !== SHT_NOBITS && /^\.z?debug_/.test(names.toString("latin1", name, name + 8)),
  );
  return {
    ...(dynamic === undefined
      ? {}
      : { symbols: Math.floor(dynamic.size / (bits === 32 ? 16 : 24)) }),
    debugBytes: debug.reduce((sum, { size }) => sum + size, 0),
  };
}
