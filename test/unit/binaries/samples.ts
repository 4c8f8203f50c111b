import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Read } from "@fairlead/binaries";

/** What a real cross-compiler made: `test/fixtures/binaries/make.py`. */
export const samplesFolder = path.resolve(import.meta.dirname, "../../fixtures/binaries/samples");

export const sampleNames: readonly string[] = readdirSync(samplesFolder).sort();

export function sample(name: string): Buffer {
  return readFileSync(path.join(samplesFolder, name));
}

export interface CountedRead {
  readonly read: Read;
  readonly counts: { reads: number; bytes: number; largest: number };
}

/** Reads from memory and counts what is asked for. */
export function countedRead(contents: Buffer): CountedRead {
  return counted((offset, length) => contents.subarray(offset, offset + length));
}

/** A file without an end: the contents again and again, so that every read finds something. */
export function endlessRead(contents: Buffer): CountedRead {
  return counted((offset, length) => {
    const start = offset % contents.length;
    const turns = Math.ceil((start + length) / contents.length);
    return Buffer.concat(Array<Buffer>(turns).fill(contents)).subarray(start, start + length);
  });
}

function counted(read: (offset: number, length: number) => Buffer): CountedRead {
  const counts = { reads: 0, bytes: 0, largest: 0 };
  return {
    counts,
    read: (offset, length) => {
      counts.reads += 1;
      counts.bytes += length;
      counts.largest = Math.max(counts.largest, length);
      return Promise.resolve(read(offset, length));
    },
  };
}
