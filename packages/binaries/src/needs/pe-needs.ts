import { Fields } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";
import { coffMachine } from "../machines.ts";
import type { PeNeeds } from "./needs.ts";
import { readNames } from "./names.ts";
import { AddonImports } from "./node-api.ts";

/** Microsoft's "PE Format": data directories, import and delay-import descriptors. */
const IMPORTS = { directory: 1, width: 20, name: 12, lookup: 0, bound: 16 };
const DELAYED = { directory: 13, width: 32, name: 4, lookup: 16, bound: 16 };
const heads: ReadonlyMap<number, number> = new Map([
  [0x10b, 96],
  [0x20b, 112],
]);
const SECTION = 40;
/** Real files import from some 30 libraries and a few hundred functions of Node. */
const MAX_LIBRARIES = 512;
const MAX_FUNCTIONS = 65_536;
const CHUNK = 32 * 1024;
/** Where addons find Node: its program, or the library of MSYS2. */
const nodeLibrary = /^(?:node\.exe|libnode(?:\.\d+)?\.dll|electron\.exe|nw\.exe)$/i;

/** Reads what a program or library for Windows imports; undefined for what is only for DOS. */
export async function peNeeds(file: Bytes): Promise<PeNeeds | undefined> {
  if (file.size < 64) return undefined;
  const offset = new Fields(await file.at(0, 64), true).u32(0x3c);
  const header = new Fields(await file.at(offset, 24), true);
  if (header.buffer.toString("latin1", 0, 4) !== "PE\0\0") return undefined;
  const size = header.u16(20);
  const optional = new Fields(await file.at(offset + 24, size), true);
  const head = size < 2 ? undefined : heads.get(optional.u16(0));
  if (head === undefined) return undefined;
  const sections = new Fields(await file.at(offset + 24 + size, header.u16(6) * SECTION), true);
  const places = new Places(file, sections);
  const addon = new AddonImports();

  const imported = async (layout: typeof IMPORTS): Promise<string[]> => {
    const at = head + layout.directory * 8;
    if (at + 8 > size || optional.u32(at) === 0) return [];
    const table = places.from(optional.u32(at));
    const names: string[] = [];
    for (let index = 0; index < MAX_LIBRARIES; index += 1) {
      const entry = new Fields(await table.at(index * layout.width, layout.width), true);
      const nameAt = entry.u32(layout.name);
      if (nameAt === 0) return names;
      const [name = ""] = await places.texts([nameAt]);
      names.push(name);
      if (!nodeLibrary.test(name)) continue;
      const lookup = entry.u32(layout.lookup) || entry.u32(layout.bound);
      const functions = await functionsAt(places, lookup, head === 112);
      for (const each of await places.texts(functions)) addon.add(each);
    }
    throw file.fault(`imports from more than ${MAX_LIBRARIES} libraries`);
  };
  const machine = header.u16(4);
  return {
    format: "PE",
    machine: coffMachine(machine)?.machine ?? `machine 0x${machine.toString(16)}`,
    libraries: await imported(IMPORTS),
    delayed: await imported(DELAYED),
    addon: addon.needs,
  };
}

/** Addresses of the names of functions that are imported by name, behind each one's hint of 2 bytes. */
async function functionsAt(places: Places, lookup: number, wide: boolean): Promise<number[]> {
  const table = places.from(lookup);
  const width = wide ? 8 : 4;
  const found: number[] = [];
  for (let start = 0; start < MAX_FUNCTIONS * width; start += CHUNK) {
    const rows = new Fields(await table.upTo(start, CHUNK), true);
    for (let at = 0; at + width <= rows.buffer.length; at += width) {
      const value = rows.u32(at);
      const high = rows.u32(at + width - 4);
      if (value === 0 && high === 0) return found;
      // The highest bit: imported by number.
      if (high < 0x80000000) found.push(value + 2);
    }
    if (rows.buffer.length < CHUNK) break;
  }
  return found;
}

/** Finds addresses in memory in the file, by the table of sections. */
class Places {
  readonly #file: Bytes;
  readonly #sections: Fields;

  constructor(file: Bytes, sections: Fields) {
    this.#file = file;
    this.#sections = sections;
  }

  /** From an address to the end of its section. Throws a BinaryError if it is in none. */
  from(address: number): Bytes {
    const { at, into } = this.#section(address);
    const offset = this.#sections.u32(at + 20);
    const size = this.#sections.u32(at + 16);
    return this.#file.slice(offset + into, size - into, this.#file.name);
  }

  /** The texts at these addresses, in any order. Each section is read once. */
  async texts(addresses: readonly number[]): Promise<string[]> {
    const homes = new Map<number, number[]>();
    for (const address of addresses) {
      const { at, into } = this.#section(address);
      const offsets = homes.get(at) ?? [];
      offsets.push(into);
      homes.set(at, offsets);
    }
    const found: string[] = [];
    for (const [at, offsets] of homes) {
      await readNames(this.from(this.#sections.u32(at + 12)), offsets, (name) => found.push(name));
    }
    return found;
  }

  #section(address: number): { at: number; into: number } {
    const { buffer } = this.#sections;
    for (let at = 0; at < buffer.length; at += SECTION) {
      const start = this.#sections.u32(at + 12);
      const into = address - start;
      if (into >= 0 && into < this.#sections.u32(at + 16)) return { at, into };
    }
    throw this.#file.fault("has imports outside its sections");
  }
}
