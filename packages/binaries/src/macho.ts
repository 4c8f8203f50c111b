import { identifyAr } from "./ar.ts";
import { nativeBinary } from "./binary.ts";
import type { Binary, Kind, NativeBinary } from "./binary.ts";
import { Fields } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { machoMachine } from "./machines.ts";
import { AR_MAGIC, machoOrder } from "./object.ts";

/** Apple ships two machines in a file, seldom three; old ones had four. */
const MAX_SLICES = 16;
/** A Java class starts with the same magic number, then its version: 45 and more (JVM specification, 4.1). */
const FIRST_JAVA_VERSION = 45;
/** Load commands that are looked at; real files have 1 to 8 KiB of them. */
const MAX_COMMANDS = 32 * 1024;

/** `filetype` (`mach-o/loader.h`): others are core dumps, debug symbols, parts of the system. */
const kinds: ReadonlyMap<number, Kind> = new Map([
  [1, "object"],
  [2, "executable"],
  [6, "shared library"],
  [8, "shared library"],
  [9, "shared library"],
]);

/** Load commands (`mach-o/loader.h`). */
const LC_SEGMENT = 0x1;
const LC_SEGMENT_64 = 0x19;
const LC_BUILD_VERSION = 0x32;
/** What came before LC_BUILD_VERSION: a command for each system. */
const minimumVersions: ReadonlyMap<number, string> = new Map([
  [0x24, "darwin"],
  [0x25, "ios"],
  [0x2f, "tvos"],
  [0x30, "watchos"],
]);
/** `platform` of LC_BUILD_VERSION. Mac Catalyst (6) runs on macOS. */
const platforms: ReadonlyMap<number, string> = new Map([
  [1, "darwin"],
  [2, "ios"],
  [3, "tvos"],
  [4, "watchos"],
  [6, "darwin"],
  [7, "ios"],
  [8, "tvos"],
  [9, "watchos"],
  [11, "visionos"],
  [12, "visionos"],
]);

/** A thin or universal Mach-O file; undefined if the first bytes are not of one. */
export async function identifyMachO(file: Bytes, magic: Buffer): Promise<Binary | undefined> {
  if (magic.length < 8) return undefined;
  const first = magic.readUInt32BE(0);
  if (machoOrder(first) !== undefined) return identifyThin(file);
  // `mach-o/fat.h`: always written big-endian, but the swapped number is named there too.
  const little = first === 0xbebafeca || first === 0xbfbafeca;
  if (!little && first !== 0xcafebabe && first !== 0xcafebabf) return undefined;
  const count = new Fields(magic, little).u32(4);
  if (first === 0xcafebabe && count >= FIRST_JAVA_VERSION) return { kind: "other" };
  return identifyUniversal(file, count, little, first === 0xcafebabf || first === 0xbfbafeca);
}

async function identifyThin(file: Bytes): Promise<Binary> {
  const start = await file.at(0, 28);
  const magic = start.readUInt32BE(0);
  const wide = magic === 0xfeedfacf || magic === 0xcffaedfe;
  const header = new Fields(start, machoOrder(magic) === "little");
  const kind = kinds.get(header.u32(12));
  if (kind === undefined) return { kind: "other" };
  const commands = file.slice(wide ? 32 : 28, header.u32(20), file.name);
  const os = await checkCommands(file, commands, header.u32(16), header.little);
  return nativeBinary(kind, [{ format: "Mach-O", ...machoMachine(header.u32(4)), os }]);
}

/** Answers the system that the commands name, and refuses a file that lacks bytes of its segments. */
async function checkCommands(
  file: Bytes,
  commands: Bytes,
  count: number,
  little: boolean,
): Promise<string> {
  const fields = new Fields(await commands.upTo(0, MAX_COMMANDS), little);
  const systems: string[] = [];
  let at = 0;
  for (let index = 0; index < count && at + 8 <= fields.buffer.length; index += 1) {
    const command = fields.u32(at);
    const size = fields.u32(at + 4);
    if (size < 8 || at + size > commands.size) throw file.fault("has a damaged load command");
    if (at + size > fields.buffer.length) break;
    if (command === LC_SEGMENT && size >= 40) {
      file.slice(fields.u32(at + 32), fields.u32(at + 36), file.name);
    } else if (command === LC_SEGMENT_64 && size >= 56) {
      file.slice(fields.u64(at + 40), fields.u64(at + 48), file.name);
    } else if (command === LC_BUILD_VERSION && size >= 12) {
      const number = fields.u32(at + 8);
      systems.push(platforms.get(number) ?? `apple platform ${number}`);
    }
    const older = minimumVersions.get(command);
    if (older !== undefined) systems.push(older);
    at += size;
  }
  // One library can be for macOS and Catalyst. Old compilers named no system but macOS.
  return systems.includes("darwin") ? "darwin" : (systems[0] ?? "darwin");
}

async function identifyUniversal(
  file: Bytes,
  count: number,
  little: boolean,
  wide: boolean,
): Promise<NativeBinary> {
  if (count === 0 || count > MAX_SLICES) throw file.fault(`says that it holds ${count} machines`);
  const entry = wide ? 32 : 20;
  const table = new Fields(await file.at(8, count * entry), little);
  const slices: NativeBinary[] = [];
  for (let at = 0; at < table.buffer.length; at += entry) {
    const { machine, cpu } = machoMachine(table.u32(at));
    const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
    const size = wide ? table.u64(at + 16) : table.u32(at + 12);
    const slice = file.slice(offset, size, `${machine} part of the Mach-O file`);
    const found = await identifySlice(slice);
    if (found.cpus.some((each) => each !== cpu)) {
      throw slice.fault(`holds code for ${found.cpus.join(" and ")}`);
    }
    // An archive without objects still is for the machine that the header names.
    const empty = [{ format: "Mach-O" as const, machine, cpu, os: "darwin" }];
    slices.push(found.parts.length > 0 ? found : { ...found, parts: empty });
  }
  const [kind, ...others] = new Set(slices.map((slice) => slice.kind));
  if (kind === undefined || others.length > 0) throw file.fault("mixes kinds of files");
  return nativeBinary(
    kind,
    slices.flatMap(({ parts }) => parts),
    { container: "universal" },
  );
}

/** What `lipo` puts together: thin files, or archives of objects. */
async function identifySlice(slice: Bytes): Promise<NativeBinary> {
  const magic = await slice.upTo(0, AR_MAGIC.length);
  const thin = magic.length >= 4 && machoOrder(magic.readUInt32BE(0)) !== undefined;
  const found = thin
    ? await identifyThin(slice)
    : magic.toString("latin1") === AR_MAGIC
      ? await identifyAr(slice)
      : undefined;
  if (found === undefined || found.kind === "other") throw slice.fault("is not a Mach-O file");
  return found;
}
