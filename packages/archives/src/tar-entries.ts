import { cutOff, type ByteReader } from "./byte-reader.ts";
import { ArchiveError, type RawEntry } from "./guard.ts";
import {
  blockBytes,
  readHeader,
  readPax,
  refuseUnknown,
  type PaxRecord,
  type TarHeader,
} from "./tar-header.ts";
import { gnuSparse, mapBefore, paxSparse, type PaxSparse, type Sparse } from "./tar-sparse.ts";

/** An entry of a tar, with its contents to be read before the next one is asked for. */
export interface TarEntry {
  readonly raw: RawEntry;
  /** Leaving a loop over them early ends nothing: the rest can still be read. */
  readonly contents: AsyncIterable<Buffer>;
}

/** The largest extended header or long name that is read. */
const maxHeaderBytes = 4 * 1024 * 1024;

const kinds = new Map([
  ["0", "file"],
  ["7", "file"], // a contiguous file: "treated as a regular file" (POSIX)
  ["1", "link"],
  ["2", "symlink"],
  ["3", "character-device"],
  ["4", "block-device"],
  ["5", "directory"],
  ["6", "fifo"],
  ["S", "file"],
]);

/**
 * Reads a tar, entry by entry: ustar, pax, GNU's and v7. Sparse files come as they were, in all of
 * GNU's formats. Written here, since no library for Node restores those, and one that does not hands on
 * other bytes under another name. A header that is not understood is refused.
 */
export async function* tarEntries(reader: ByteReader): AsyncGenerator<TarEntry> {
  const shared = new Map<string, string>();
  for (let own: OwnHeaders = noHeaders; ;) {
    const block = await nextHeader(reader);
    if (block === undefined) return;
    const header = readHeader(block);
    if (header === undefined) continue; // a lone block of zeros
    const { type, size } = header;
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new ArchiveError(`says that it has ${size} bytes`, header.name);
    }
    if (type === "x" || type === "X") own = { ...own, pax: readPax(await meta(reader, size)) };
    else if (type === "g") {
      for (const [key, value] of readPax(await meta(reader, size))) shared.set(key, value);
    } else if (type === "L") own = { ...own, name: text(await meta(reader, size)) };
    else if (type === "K") own = { ...own, linkname: text(await meta(reader, size)) };
    else if (type === "V")
      await reader.skip(padded(size)); // a volume label is no entry
    else {
      const records = [...shared, ...own.pax];
      const entry = await openEntry(reader, block, header, { ...own, pax: records });
      yield entry;
      await entry.leave();
      await reader.skip(padded(entry.storedBytes) - entry.storedBytes);
      own = noHeaders;
    }
  }
}

/** What stands before an entry and is about it alone. */
interface OwnHeaders {
  readonly pax: readonly PaxRecord[];
  readonly name?: string;
  readonly linkname?: string;
}

const noHeaders: OwnHeaders = { pax: [] };

/** The next header, or undefined behind the end marker: two blocks of zeros, and nothing but zeros. */
async function nextHeader(reader: ByteReader): Promise<Buffer | undefined> {
  const block = await reader.upTo(blockBytes);
  if (block.length === 0) {
    throw new ArchiveError("is cut off: the tar has no end marker");
  }
  if (block.length < blockBytes) throw cutOff();
  if (!isZero(block)) return block;
  const second = await reader.upTo(blockBytes);
  if (second.length < blockBytes) throw new ArchiveError("is cut off: the tar has no end marker");
  if (!isZero(second)) return second;
  for (;;) {
    const padding = await reader.some(64 * 1024);
    if (padding.length === 0) return undefined;
    if (!isZero(padding)) throw new ArchiveError("has extra bytes after the end of its tar");
  }
}

/** The contents as they stand in the tar. */
interface Stored {
  readonly storedBytes: number;
  /** Goes past what was not read of them. */
  readonly leave: () => Promise<void>;
}

async function openEntry(
  reader: ByteReader,
  block: Buffer,
  header: TarHeader,
  { pax, name, linkname }: OwnHeaders,
): Promise<TarEntry & Stored> {
  // An empty value takes a key back (POSIX pax, "pax Extended Header").
  const said = (key: string) => pax.findLast(([each]) => each === key)?.[1];
  const nextBlock = () => reader.exactly(blockBytes);
  const size = said("size") ? Number(said("size")) : header.size;
  const path = [said("path"), name].find((each) => each) ?? header.name;
  refuseUnknown(pax, path);
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new ArchiveError(`says that it has ${size} bytes`, path);
  }

  const isFile = kinds.get(header.type) === "file";
  const found: PaxSparse = isFile ? paxSparse(pax, size) : { kind: "none" };
  let sparse: Sparse | undefined;
  let storedBytes = size;
  if (header.type === "S") sparse = await gnuSparse(block, size, nextBlock);
  else if (found.kind === "mapped") sparse = found.sparse;
  else if (found.kind === "map-follows") {
    let mapBytes = 0;
    sparse = await mapBefore(found.size, size, () => {
      mapBytes += blockBytes;
      return nextBlock();
    });
    storedBytes -= mapBytes;
  }
  const given = found.kind === "none" ? path : (found.name ?? path);
  // v7 knows no type for folders.
  const isFolder = header.type === "0" && given.endsWith("/");
  const kind = isFolder ? "directory" : (kinds.get(header.type) ?? header.type);
  return {
    raw: {
      name: given,
      kind,
      target: [said("linkpath"), linkname].find((each) => each) ?? header.linkname,
      mode: header.mode,
      size: sparse?.size ?? size,
      ...(sparse !== undefined && { heldBytes: storedBytes }),
    },
    ...(sparse === undefined ? bytesOf(reader, size) : restored(reader, sparse)),
    storedBytes,
  };
}

/** A chunk of zeros that represents a hole: to be told from others without being looked at. */
const hole = Buffer.alloc(64 * 1024);

/** Whether a chunk of contents is part of a hole of a sparse file, and need not be written. */
export function isHole(chunk: Buffer): boolean {
  return chunk.buffer === hole.buffer && chunk.byteOffset === hole.byteOffset;
}

type Contents = Pick<TarEntry, "contents"> & Pick<Stored, "leave">;

/** The bytes that follow, each once, however many loops read them. */
function bytesOf(reader: ByteReader, size: number): Contents {
  let left = size;
  const contents = resumable(async () => {
    if (left === 0) return undefined;
    const piece = await reader.some(left);
    if (piece.length === 0) throw cutOff();
    left -= piece.length;
    return piece;
  });
  return { contents, leave: () => reader.skip(left) };
}

/** A sparse file as it was: its stretches, with holes between them. */
function restored(reader: ByteReader, { size, stretches }: Sparse): Contents {
  let at = 0;
  let index = 0;
  const contents = resumable(async () => {
    let stretch = stretches[index];
    while (stretch !== undefined && at === stretch.offset + stretch.bytes) {
      index += 1;
      stretch = stretches[index];
    }
    const next = stretch?.offset ?? size;
    const piece =
      at < next
        ? hole.subarray(0, Math.min(hole.length, next - at))
        : await reader.some(stretch === undefined ? 0 : stretch.offset + stretch.bytes - at);
    if (at === size) return undefined;
    if (piece.length === 0) throw cutOff();
    at += piece.length;
    return piece;
  });
  return { contents, leave: () => drain(contents) };
}

async function drain(contents: AsyncIterable<Buffer>): Promise<void> {
  const chunks = contents[Symbol.asyncIterator]();
  while ((await chunks.next()).done !== true);
}

function resumable(next: () => Promise<Buffer | undefined>): AsyncIterable<Buffer> {
  const step = async (): Promise<IteratorResult<Buffer, undefined>> => {
    const value = await next();
    return value === undefined ? { done: true, value } : { done: false, value };
  };
  return { [Symbol.asyncIterator]: () => ({ next: step }) };
}

async function meta(reader: ByteReader, size: number): Promise<Buffer> {
  if (size > maxHeaderBytes) {
    throw new ArchiveError(`has an extended header of ${size} bytes`);
  }
  const contents = await reader.exactly(padded(size));
  return contents.subarray(0, size);
}

/** A long name of GNU's, which ends with NUL. */
function text(contents: Buffer): string {
  const end = contents.indexOf(0);
  return contents.toString("utf8", 0, end === -1 ? contents.length : end);
}

function padded(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes;
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
