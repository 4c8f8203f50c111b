import { nativeBinary } from "./binary.ts";
import type { NativeBinary } from "./binary.ts";
import { Fields } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { elfSystem } from "./elf-system.ts";
import { elfMachine, type Machine } from "./machines.ts";
import { elfBrands, elfDynamic, elfText } from "./elf-segments.ts";
import type { Segment } from "./elf-segments.ts";

/** More program headers than any real file has (most have about ten). */
const MAX_SEGMENTS = 256;

/** Where the fields of a header lie (System V ABI, "ELF Header" and "Program Header"). */
const layouts = {
  32: { header: 52, phoff: 28, shoff: 32, flags: 36, phentsize: 42, phnum: 44, segment: 32 },
  64: { header: 64, phoff: 32, shoff: 40, flags: 48, phentsize: 54, phnum: 56, segment: 56 },
} as const;

/** An ELF file: executable, shared library or object; other types (core dumps) are refused. */
export async function identifyElf(file: Bytes): Promise<NativeBinary | { readonly kind: "other" }> {
  const { header, bits, order, abi, type, machine } = await readHeader(file);
  const part = (os: string | undefined) => [
    { format: "ELF" as const, ...machine, ...(os === undefined ? {} : { os }) },
  ];
  if (type === 1) {
    const { os } = elfSystem({
      ...{ abi, machine: machine.machine, needed: [], brands: [], executable: false },
    });
    return nativeBinary("object", part(os), { libc: "unknown", ...floatOf(header, machine) });
  }
  // A core dump, or a number that only an operating system or a processor knows.
  if (type !== 2 && type !== 3) return { kind: "other" };

  const segments = await readSegments(file, header, bits);
  const interpreter = await readInterpreter(file, segments);
  const dynamic = await elfDynamic(file, segments, bits, order === "little");
  // No system loads it: Dart does, from ELF on all of them.
  if (dynamic.isSnapshot) return nativeBinary("snapshot", part(undefined));
  // Both an executable that may lie anywhere and a library are ET_DYN; the C library has a loader too.
  const executable =
    type === 2 || dynamic.pie || (interpreter !== undefined && dynamic.soname === undefined);
  const { os, libc } = elfSystem({
    abi,
    machine: machine.machine,
    ...(interpreter === undefined ? {} : { interpreter }),
    needed: dynamic.needed,
    brands: await elfBrands(file, segments, order === "little"),
    executable,
  });
  return nativeBinary(executable ? "executable" : "shared library", part(os), {
    libc,
    ...floatOf(header, machine),
  });
}

/** The header of an ELF file, whose end is there. Throws a BinaryError for what is damaged. */
export async function readHeader(file: Bytes): Promise<{
  readonly header: Fields;
  readonly bits: 32 | 64;
  readonly order: "little" | "big";
  /** `EI_OSABI`. */
  readonly abi: number;
  /** `e_type`: 1 object, 2 executable, 3 shared library or executable. */
  readonly type: number;
  readonly machine: Machine;
}> {
  const ident = await file.at(0, 16);
  const bits = ident[4] === 1 ? 32 : ident[4] === 2 ? 64 : undefined;
  const order = ident[5] === 1 ? "little" : ident[5] === 2 ? "big" : undefined;
  if (bits === undefined) throw file.fault(`is of the unknown class ${ident[4] ?? 0}`);
  if (order === undefined) throw file.fault(`has the unknown byte order ${ident[5] ?? 0}`);
  const header = new Fields(await file.at(0, layouts[bits].header), order === "little");
  checkEnd(file, header, bits);
  const machine = elfMachine(header.u16(18), bits, order);
  return { header, bits, order, abi: ident[7] ?? 0, type: header.u16(16), machine };
}

/** `e_flags` of arm in version 5 of its ABI ("ELF for the Arm Architecture", 5.4): Go sets neither bit. */
function floatOf(header: Fields, { machine }: Machine): Pick<NativeBinary, "float"> {
  if (machine !== "arm") return {};
  const flags = header.u32(layouts[32].flags);
  if (flags >>> 24 !== 5) return {};
  if ((flags & 0x400) !== 0) return { float: "hard" };
  return (flags & 0x200) === 0 ? {} : { float: "soft" };
}

/** Linkers write the section headers last: what is cut off has lost them. Stripping may remove them all. */
function checkEnd(file: Bytes, header: Fields, bits: 32 | 64): void {
  const { shoff, phnum } = layouts[bits];
  const offset = bits === 32 ? header.u32(shoff) : header.u64(shoff);
  // `e_shentsize` and `e_shnum` follow `e_phnum`.
  const size = header.u16(phnum + 2) * header.u16(phnum + 4);
  if (offset > 0) file.slice(offset, size, file.name);
}

/** The program headers. Throws a BinaryError for what no linker writes. */
export async function readSegments(file: Bytes, header: Fields, bits: 32 | 64): Promise<Segment[]> {
  const layout = layouts[bits];
  const offset = bits === 32 ? header.u32(layout.phoff) : header.u64(layout.phoff);
  const count = header.u16(layout.phnum);
  if (count === 0) return [];
  const entry = header.u16(layout.phentsize);
  if (entry !== layout.segment) throw file.fault(`has program headers of ${entry} bytes`);
  if (count > MAX_SEGMENTS) throw file.fault(`has ${count} program headers`);
  const table = await file.at(offset, count * entry);
  const segments: Segment[] = [];
  for (let start = 0; start < table.length; start += entry) {
    const fields = new Fields(table.subarray(start, start + entry), header.little);
    segments.push(
      bits === 32
        ? {
            type: fields.u32(0),
            offset: fields.u32(4),
            address: fields.u32(8),
            size: fields.u32(16),
            memory: fields.u32(20),
            flags: fields.u32(24),
            alignment: fields.u32(28),
          }
        : {
            type: fields.u32(0),
            offset: fields.u64(8),
            address: fields.u64(16),
            size: fields.u64(32),
            memory: fields.u64(40),
            flags: fields.u32(4),
            alignment: fields.u64(48),
          },
    );
  }
  return segments;
}

async function readInterpreter(
  file: Bytes,
  segments: readonly Segment[],
): Promise<string | undefined> {
  const segment = segments.find(({ type }) => type === 3);
  if (segment === undefined || segment.size === 0) return undefined;
  return elfText(file.slice(segment.offset, segment.size, file.name), 0);
}
