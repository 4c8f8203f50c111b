import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { BinaryError } from "./binary.ts";

/** Reads `length` bytes at `offset`; fewer only at the end of the file. */
export type Read = (offset: number, length: number) => Promise<Buffer>;

/** The most that one read may ask for. */
const MAX_READ = 64 * 1024;
/**
 * The most reads for one file. Only archives need more than a few: one for each member, and the largest
 * static libraries have some ten thousand.
 */
const MAX_READS = 65_536;

/** A stretch of a file, which never reads outside itself and never much at a time. */
export class Bytes {
  readonly size: number;
  /** What it is, for errors: "ELF file". */
  readonly name: string;
  readonly #read: Read;
  readonly #start: number;
  /** Shared by all stretches of a file. */
  readonly #count: { reads: number };

  constructor(read: Read, size: number, name = "file", start = 0, count = { reads: 0 }) {
    this.size = size;
    this.name = name;
    this.#read = read;
    this.#start = start;
    this.#count = count;
  }

  /** The same bytes under another name. */
  as(name: string): Bytes {
    return new Bytes(this.#read, this.size, name, this.#start, this.#count);
  }

  /** A stretch of this stretch. Throws a BinaryError if it does not lie inside. */
  slice(offset: number, size: number, name: string): Bytes {
    this.#check(offset, size);
    return new Bytes(this.#read, size, name, this.#start + offset, this.#count);
  }

  /** Exactly these bytes. Throws a BinaryError if they are not all there. */
  async at(offset: number, length: number): Promise<Buffer> {
    this.#check(offset, length);
    if (length > MAX_READ) throw this.fault(`has a header of ${length} bytes`);
    if (length === 0) return Buffer.alloc(0);
    this.#count.reads += 1;
    if (this.#count.reads > MAX_READS) {
      throw this.fault(`needs more than ${MAX_READS} reads to examine`);
    }
    const found = await this.#read(this.#start + offset, length);
    if (found.length < length) throw this.fault("is cut off");
    return found.subarray(0, length);
  }

  /** At most `most` bytes: fewer where the stretch ends. */
  async upTo(offset: number, most: number): Promise<Buffer> {
    return this.at(offset, Math.max(0, Math.min(most, this.size - offset)));
  }

  fault(fault: string): BinaryError {
    return new BinaryError(this.name, fault);
  }

  #check(offset: number, length: number): void {
    if (offset < 0 || length < 0 || offset + length > this.size) throw this.fault("is cut off");
  }
}

/** Numbers of a header in the file's byte order. Offsets must lie inside: they are those of a format. */
export class Fields {
  readonly buffer: Buffer;
  readonly little: boolean;

  constructor(buffer: Buffer, little: boolean) {
    this.buffer = buffer;
    this.little = little;
  }

  u16(offset: number): number {
    return this.little ? this.buffer.readUInt16LE(offset) : this.buffer.readUInt16BE(offset);
  }

  u32(offset: number): number {
    return this.little ? this.buffer.readUInt32LE(offset) : this.buffer.readUInt32BE(offset);
  }

  /** Beyond 2^53 it is not exact, but still larger than every file. */
  u64(offset: number): number {
    return Number(
      this.little ? this.buffer.readBigUInt64LE(offset) : this.buffer.readBigUInt64BE(offset),
    );
  }
}

/** Reads through an open file. */
function fileReader(handle: FileHandle): Read {
  return async (offset, length) => {
    const buffer = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  };
}

/** Opens a file for as long as `use` takes. Throws what opening or `use` throws. */
export async function withFile<T>(
  file: string,
  use: (read: Read, size: number) => Promise<T>,
): Promise<T> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    return await use(fileReader(handle), size);
  } finally {
    await handle.close();
  }
}
