import { BinaryError } from "../binary.ts";
import { Fields } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";
import { machoMachine } from "../machines.ts";
import { machoOrder } from "../object.ts";
import { readSignature } from "./macho-signature.ts";
import { readNames } from "./names.ts";
import type { MachoNeeds } from "./needs.ts";
import { AddonImports } from "./node-api.ts";

/** Load commands (`mach-o/loader.h`). */
const LC_SEGMENT = 0x1;
const LC_SYMTAB = 0x2;
const LC_DYSYMTAB = 0xb;
const LC_SEGMENT_64 = 0x19;
const LC_CODE_SIGNATURE = 0x1d;
const LC_VERSION_MIN_MACOSX = 0x24;
const LC_BUILD_VERSION = 0x32;
const LC_RPATH = 0x8000001c;
/** Load, weak, reexport, lazy, upward. */
const libraries: ReadonlySet<number> = new Set([0xc, 0x80000018, 0x8000001f, 0x20, 0x80000023]);
/** macOS and Mac Catalyst. Catalyst counts versions of iOS, so only macOS' own are taken. */
const PLATFORM_MACOS = 1;
const MAX_COMMANDS = 64 * 1024;
const MAX_SLICES = 16;
const MAX_IMPORTS = 262_144;
const CHUNK = 48 * 1024;

/**
 * What each machine's part of a Mach-O file needs; objects and archives need nothing.
 *
 * @param signatures whether pages are compared with their signed hashes, which reads all of the file
 */
export async function machoNeeds(
  file: Bytes,
  magic: Buffer,
  signatures: boolean,
): Promise<MachoNeeds[]> {
  const first = magic.readUInt32BE(0);
  if (machoOrder(first) !== undefined) return thinNeeds(file, signatures);
  const little = first === 0xbebafeca || first === 0xbfbafeca;
  const wide = first === 0xcafebabf || first === 0xbfbafeca;
  const count = new Fields(magic, little).u32(4);
  if (count > MAX_SLICES) throw file.fault(`says that it holds ${count} machines`);
  const entry = wide ? 32 : 20;
  const table = new Fields(await file.at(8, count * entry), little);
  const parts: MachoNeeds[] = [];
  for (let at = 0; at < table.buffer.length; at += entry) {
    const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
    const size = wide ? table.u64(at + 16) : table.u32(at + 12);
    const slice = file.slice(offset, size, file.name);
    const start = await slice.upTo(0, 4);
    if (start.length < 4 || machoOrder(start.readUInt32BE(0)) === undefined) continue;
    parts.push(...(await thinNeeds(slice, signatures)));
  }
  return parts;
}

async function thinNeeds(file: Bytes, signatures: boolean): Promise<MachoNeeds[]> {
  const start = await file.at(0, 28);
  const magic = start.readUInt32BE(0);
  const header = new Fields(start, machoOrder(magic) === "little");
  const wide = magic === 0xfeedfacf || magic === 0xcffaedfe;
  const type = header.u32(12);
  if (type !== 2 && type !== 6 && type !== 8) return [];
  const commands = file.slice(wide ? 32 : 28, header.u32(20), file.name);
  if (commands.size > MAX_COMMANDS) throw file.fault(`has ${commands.size} bytes of load commands`);
  const fields = new Fields(await commands.at(0, commands.size), header.little);
  const loaded: string[] = [];
  const rpaths: string[] = [];
  let macos: string | undefined;
  let signature: readonly [offset: number, size: number] | undefined;
  let symbols: readonly [offset: number, strings: number, stringBytes: number] | undefined;
  let imported: readonly [first: number, count: number] | undefined;
  let debug = 0;
  let at = 0;
  for (let index = 0; index < header.u32(16) && at + 8 <= fields.buffer.length; index += 1) {
    const command = fields.u32(at);
    const size = fields.u32(at + 4);
    if (size < 8 || at + size > fields.buffer.length)
      throw file.fault("has a damaged load command");
    if (libraries.has(command) && size >= 24) loaded.push(commandText(fields, at, size));
    else if (command === LC_RPATH && size >= 12) rpaths.push(commandText(fields, at, size));
    else if (command === LC_VERSION_MIN_MACOSX && size >= 12) {
      macos = packedVersion(fields.u32(at + 8));
    } else if (command === LC_BUILD_VERSION && size >= 16) {
      if (fields.u32(at + 8) === PLATFORM_MACOS) macos = packedVersion(fields.u32(at + 12));
    } else if (command === LC_CODE_SIGNATURE && size >= 16) {
      signature = [fields.u32(at + 8), fields.u32(at + 12)];
    } else if (command === LC_SYMTAB && size >= 24) {
      symbols = [fields.u32(at + 8), fields.u32(at + 16), fields.u32(at + 20)];
    } else if (command === LC_DYSYMTAB && size >= 32) {
      imported = [fields.u32(at + 24), fields.u32(at + 28)];
    } else if (command === LC_SEGMENT || command === LC_SEGMENT_64) {
      const is64 = command === LC_SEGMENT_64;
      if (size < (is64 ? 56 : 40)) throw file.fault("has a damaged load command");
      const name = fields.buffer.toString("latin1", at + 8, at + 24).replace(/\0.*$/s, "");
      if (name === "__DWARF") debug += is64 ? fields.u64(at + 48) : fields.u32(at + 36);
    }
    at += size;
  }
  let unknown: string | undefined;
  const addon = new AddonImports();
  try {
    if (symbols !== undefined && imported !== undefined) {
      await readImports(file, symbols, imported, wide, header.little, addon);
    }
  } catch (error) {
    if (!(error instanceof BinaryError)) throw error;
    unknown = error.message;
  }
  return [
    {
      format: "Mach-O",
      machine: machoMachine(header.u32(4)).machine,
      ...(macos === undefined ? {} : { macos }),
      libraries: loaded,
      rpaths,
      ...(signature === undefined
        ? { signature: { kind: "none" } }
        : signatures
          ? { signature: await readSignature(file, ...signature) }
          : {}),
      addon: addon.needs,
      debugShare: Math.min(1, debug / file.size),
      ...(unknown === undefined ? {} : { unknown }),
    },
  ];
}

/** The text of a command, whose offset in it is its third word (`union lc_str`). */
function commandText(fields: Fields, at: number, size: number): string {
  const from = fields.u32(at + 8);
  if (from >= size) return "";
  return fields.buffer.toString("latin1", at + from, at + size).replace(/\0.*$/s, "");
}

/** `xxxx.yy.zz` in 32 bits; a third number of 0 is left out. */
function packedVersion(value: number): string {
  const [major, minor, patch] = [value >>> 16, (value >>> 8) & 255, value & 255];
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

/** Names of the undefined symbols, which lie together (`iundefsym`, `nundefsym`). */
async function readImports(
  file: Bytes,
  [offset, strings, stringBytes]: readonly [offset: number, strings: number, stringBytes: number],
  [first, count]: readonly [first: number, count: number],
  wide: boolean,
  little: boolean,
  addon: AddonImports,
): Promise<void> {
  if (count > MAX_IMPORTS) throw file.fault(`imports ${count} symbols`);
  const width = wide ? 16 : 12;
  const names: number[] = [];
  for (let done = 0; done < count; done += CHUNK / width) {
    const many = Math.min(CHUNK / width, count - done);
    const table = new Fields(await file.at(offset + (first + done) * width, many * width), little);
    for (let at = 0; at < table.buffer.length; at += width) names.push(table.u32(at));
  }
  const texts = file.slice(strings, stringBytes, file.name);
  await readNames(texts, names, (name) => {
    addon.add(name.startsWith("_") ? name.slice(1) : name);
  });
}
