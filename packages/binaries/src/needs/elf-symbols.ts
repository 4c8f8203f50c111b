import { Fields } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";

/** Imported symbols: where each name stands in the string table, and the index of its version. */
export interface ImportedSymbols {
  readonly names: number[];
  /** 0 where there is none. */
  readonly versions: number[];
}

/** The largest of the libraries that were measured have some 100,000. */
export const MAX_SYMBOLS = 4_000_000;
/** Imports that are kept; beyond, functions are not named. */
const MAX_IMPORTS = 262_144;
/** A multiple of the sizes of a symbol, 16 and 24 bytes. */
const CHUNK = 48 * 1024;

/**
 * The undefined symbols of a dynamic symbol table (System V ABI, "Symbol Table").
 *
 * @param versym the table of version indices, if there is one
 */
export async function importedSymbols(
  table: Bytes,
  count: number,
  versym: Bytes | undefined,
  bits: 32 | 64,
  little: boolean,
): Promise<ImportedSymbols> {
  const width = bits === 32 ? 16 : 24;
  const section = bits === 32 ? 14 : 6;
  const found: ImportedSymbols = { names: [], versions: [] };
  const perChunk = CHUNK / width;
  for (let first = 0; first < count; first += perChunk) {
    const many = Math.min(perChunk, count - first);
    const symbols = new Fields(await table.at(first * width, many * width), little);
    const indices =
      versym === undefined ? undefined : new Fields(await versym.at(first * 2, many * 2), little);
    for (let each = 0; each < many; each += 1) {
      const at = each * width;
      const name = symbols.u32(at);
      if (name === 0 || symbols.u16(at + section) !== 0) continue;
      if (found.names.length >= MAX_IMPORTS)
        throw table.fault(`imports more than ${MAX_IMPORTS} symbols`);
      found.names.push(name);
      found.versions.push((indices?.u16(each * 2) ?? 0) & 0x7fff);
    }
  }
  return found;
}
