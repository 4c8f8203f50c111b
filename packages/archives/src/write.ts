import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { gzipOf } from "./gzip-blocks.ts";
import type { HashedEntry } from "./list.ts";
import { inOrder, type PackedFile } from "./packed-file.ts";
import { tarOf } from "./tar-of.ts";
import { zipOf } from "./zip-of.ts";

/** The formats that are written. */
export const archiveFormats = ["tar.gz", "tar.xz", "zip"] as const;
export type ArchiveFormat = (typeof archiveFormats)[number];

/** A file that was written. */
export interface WrittenFile {
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

export interface WriteOptions {
  readonly format: ArchiveFormat;
  /** The one time of all files, in seconds since 1970, from 0 to 2³¹ − 1. */
  readonly modifiedAt: number;
  /** Compresses a tar for a `tar.xz`. */
  readonly xz: (tar: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
}

/**
 * Writes an archive of files. The same files give the same bytes on every system: `tar.gz` and `zip`
 * with the compressor that Node brings along, `tar.xz` with the same `xz`. Memory does not grow with
 * the files.
 *
 * @param target an absolute path; nothing may be there
 * @throws ArchiveError for paths that could not be unpacked again; before anything is written
 */
export async function writeArchive(
  target: string,
  files: readonly PackedFile[],
  { format, modifiedAt, xz, signal }: WriteOptions,
): Promise<WrittenFile> {
  const sorted = inOrder(files);
  const chunks = {
    "tar.gz": () => gzipOf(tarOf(sorted, modifiedAt)),
    "tar.xz": () => xz(tarOf(sorted, modifiedAt)),
    zip: () => zipOf(sorted, modifiedAt),
  }[format]();
  return writeHashed(target, chunks, signal);
}

/** A `.tar.gz` that was written, with what `listTarGz` would find in it. */
export interface WrittenTarGz {
  /** Bytes. */
  readonly size: number;
  /** Of the whole file, by the algorithms that were asked for. */
  readonly digests: ReadonlyMap<string, Buffer>;
  /** In the archive's order. */
  readonly files: readonly HashedEntry[];
}

/**
 * Writes a `.tar.gz`, as `writeArchive` does, and lists it on the way: nobody has to read it again.
 *
 * @param algorithms as `createHash` knows them
 */
export async function writeTarGz(
  target: string,
  files: readonly PackedFile[],
  { modifiedAt, signal }: Pick<WriteOptions, "modifiedAt" | "signal">,
  algorithms: readonly string[],
): Promise<WrittenTarGz> {
  const listed: HashedEntry[] = [];
  const tar = tarOf(inOrder(files), modifiedAt, ({ path, executable, size }, sha256) => {
    listed.push({ path, executable, size, sha256 });
  });
  const hashes = new Map(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]));
  const size = await writeThrough(target, gzipOf(tar), signal, [...hashes.values()]);
  return {
    ...{ size, files: listed },
    digests: new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest()])),
  };
}

/** Writes a `.gz` of one file, without its name and time; nothing may be at `target`. */
export async function writeGz(
  file: string,
  target: string,
  signal: AbortSignal,
): Promise<WrittenFile> {
  return writeHashed(target, gzipOf(createReadStream(file)), signal);
}

/** Copies a file byte for byte; nothing may be at `target`. */
export async function copyHashed(
  file: string,
  target: string,
  signal: AbortSignal,
): Promise<WrittenFile> {
  return writeHashed(target, createReadStream(file), signal);
}

async function writeHashed(
  target: string,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<WrittenFile> {
  const hash = createHash("sha256");
  const size = await writeThrough(target, chunks, signal, [hash]);
  return { size, sha256: hash.digest("hex") };
}

/** Writes a file piece by piece, and has each of the hashes see it. Returns its bytes. */
async function writeThrough(
  target: string,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  hashes: readonly Hash[],
): Promise<number> {
  let size = 0;
  const file = await open(target, "wx");
  try {
    // Each piece is done with before the next one is asked for, which may take its memory.
    const write = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const piece of pieces) {
        for (const hash of hashes) hash.update(piece);
        size += piece.length;
        await file.writeFile(piece);
      }
    };
    await pipeline(chunks, write, { signal });
  } finally {
    await file.close();
  }
  return size;
}
