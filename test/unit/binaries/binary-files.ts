import { describeBinary, identify, type Binary } from "@fairlead/binaries";
import { countedRead } from "./samples.ts";

/** What the product takes the bytes for. */
export async function told(contents: Buffer): Promise<Binary> {
  return identify(countedRead(contents).read, contents.length);
}

/** The same in words. */
export async function words(contents: Buffer): Promise<string> {
  return describeBinary(await told(contents));
}

/** The bytes with some of them replaced: `[offset, bytes]`. */
export function changed(
  contents: Buffer,
  ...changes: (readonly [number, readonly number[]])[]
): Buffer {
  const copy = Buffer.from(contents);
  for (const [offset, bytes] of changes) copy.set(bytes, offset);
  return copy;
}

/** A number of 32 bits. */
export function u32(value: number, little: boolean): Buffer {
  const bytes = Buffer.alloc(4);
  if (little) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}

export interface MachOHeader {
  readonly little?: boolean;
  readonly wide?: boolean;
  readonly cputype?: number;
  readonly filetype?: number;
  /** Words of 32 bits. */
  readonly commands?: readonly (readonly number[])[];
}

/** A thin Mach-O file without contents. */
export function machO(header: MachOHeader): Buffer {
  const { little = true, wide = true, cputype = 0x0100000c, filetype = 6, commands = [] } = header;
  const size = commands.flat().length * 4;
  const fields = [wide ? 0xfeedfacf : 0xfeedface, cputype, 0, filetype, commands.length, size, 0];
  const all = [...fields, ...(wide ? [0] : []), ...commands.flat()];
  return Buffer.concat(all.map((value) => u32(value, little)));
}

export interface Slice {
  readonly cputype: number;
  readonly contents: Buffer;
}

/** A universal Mach-O file of these slices. */
export function universal(slices: readonly Slice[], magic: number, little: boolean): Buffer {
  const wide = (magic & 1) === 1;
  const fields: number[] = [];
  const number64 = (value: number): number[] => (little ? [value, 0] : [0, value]);
  let offset = 8 + slices.length * (wide ? 32 : 20);
  for (const { cputype, contents } of slices) {
    const place = wide
      ? [...number64(offset), ...number64(contents.length)]
      : [offset, contents.length];
    fields.push(cputype, 0, ...place, 0, ...(wide ? [0] : []));
    offset += contents.length;
  }
  const head = [magic, slices.length, ...fields].map((value) => u32(value, little));
  return Buffer.concat([...head, ...slices.map(({ contents }) => contents)]);
}

/** A member of an archive, with its header. */
export function arMember(name: string, contents: Buffer): Buffer {
  const head =
    name.padEnd(16) + "0".padEnd(12) + "0     0     644     " + `${contents.length}`.padEnd(10);
  const pad = contents.length % 2 === 1 ? "\n" : "";
  return Buffer.concat([Buffer.from(`${head}\`\n`), contents, Buffer.from(pad)]);
}

/** An archive of these members. */
export function ar(...members: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from("!<arch>\n"), ...members]);
}
