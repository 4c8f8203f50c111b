import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import {
  ArchiveError,
  type ArchiveEntry,
  type ArchiveLimits,
  type Guard,
  type RawEntry,
} from "./guard.ts";

/** What a tar may hold besides its contents: each entry's header, extended header and padding. */
const entryOverheadBytes = 4096;
/** The largest extended header that tar-stream takes, and two blocks of end marker with padding. */
const overheadBytes = 5 * 1024 * 1024;
/** A tar ends with two blocks of zeros (POSIX pax, "ustar Interchange Format"). */
const endMarkerBytes = 1024;

/**
 * Reads a `.tar.gz` from front to back and calls `visit` for each entry, one after another. Contents
 * come as a stream, so memory does not grow with the archive; what `visit` leaves unread is skipped.
 *
 * Each entry has passed the guard when `visit` sees it, later ones have not: what `visit` collects is
 * good only when the promise resolves. Throws an ArchiveError for damaged, cut off or refused
 * archives, and for bytes behind the gzip stream, a second gzip member included (cargo reads the
 * first one only). Errors of `source` and of `visit` are thrown as they are.
 *
 * @param guardOf `archiveGuard` for what is unpacked, `listingGuard` for what is only read
 */
export async function readTarGz(
  source: Readable | Buffer,
  limits: ArchiveLimits,
  visit: (entry: ArchiveEntry, contents: AsyncIterable<Buffer>) => Promise<void> | void,
  guardOf: Guard,
): Promise<void> {
  // One fault ends all four streams, each with an error of its own: the first one is the cause.
  let first: Error | undefined;
  const note = (error: unknown): void => {
    first ??= asError(error);
  };
  const input = Buffer.isBuffer(source) ? Readable.from([source]) : source;
  const gunzip = createGunzip({ rejectGarbageAfterEnd: true });
  const metered = meter(limits);
  const tar = extract();
  input.once("error", note);
  for (const stream of [gunzip, metered, tar]) {
    stream.once("error", (error: Error) => {
      note(described(error));
    });
  }

  const guard = guardOf(limits);
  const visitAll = async (): Promise<void> => {
    for await (const stream of tar) {
      try {
        const entry = guard(rawEntry(stream.header));
        const contents = chunksOf(stream);
        if (entry !== undefined) await visit(entry, contents);
        await drain(contents);
      } catch (error) {
        note(error);
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled([pipeline(input, gunzip, metered, tar), visitAll()]);
  for (const end of ends) if (end.status === "rejected") note(end.reason);
  if (first !== undefined) throw first;
}

/** A header as tar-stream really gives it; its own types leave the nulls away. */
interface TarHeader {
  readonly name: string;
  /** Null for a kind that tar-stream does not know. */
  readonly type: string | null;
  readonly linkname: string | null;
  readonly mode: number;
  readonly size: number;
}

function rawEntry({ name, type, linkname, mode, size }: TarHeader): RawEntry {
  return { name, kind: type ?? "unknown", target: linkname ?? "", mode, size };
}

/** The entry's chunks. Leaving a loop over them early ends nothing: the rest can still be read. */
function chunksOf(stream: AsyncIterable<unknown>): AsyncIterable<Buffer> {
  const chunks = stream[Symbol.asyncIterator]();
  const next = async (): Promise<IteratorResult<Buffer, undefined>> => {
    try {
      const result: IteratorResult<unknown, unknown> = await chunks.next();
      const { value } = result;
      if (result.done === true) return { done: true, value: undefined };
      if (!(value instanceof Uint8Array)) throw new TypeError("expected bytes");
      return { done: false, value: Buffer.from(value.buffer, value.byteOffset, value.byteLength) };
    } catch (error) {
      throw described(asError(error));
    }
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

async function drain(contents: AsyncIterable<Buffer>): Promise<void> {
  const chunks = contents[Symbol.asyncIterator]();
  while ((await chunks.next()).done !== true);
}

/** Passes a tar on, bounded by the limits, and fails at its end if the end marker is missing. */
function meter(limits: ArchiveLimits): Transform {
  const most = limits.maxBytes + overheadBytes + entryOverheadBytes * limits.maxEntries;
  let bytes = 0;
  let zerosAtEnd = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      zerosAtEnd = trailingZeros(chunk) + (isZero(chunk) ? zerosAtEnd : 0);
      if (bytes > most) done(new ArchiveError(`unpacks to more than ${most} bytes`));
      else done(null, chunk);
    },
    flush(done) {
      if (zerosAtEnd >= endMarkerBytes) done();
      else done(new ArchiveError("is cut off: the tar has no end marker"));
    },
  });
}

function trailingZeros(chunk: Buffer): number {
  let count = 0;
  while (count < chunk.length && chunk[chunk.length - 1 - count] === 0) count += 1;
  return count;
}

function isZero(chunk: Buffer): boolean {
  return trailingZeros(chunk) === chunk.length;
}

/** What zlib and tar-stream found, in words. */
function described(error: Error): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const reason =
    code === "Z_BUF_ERROR"
      ? "is cut off: the gzip stream ends early"
      : code === "ERR_TRAILING_JUNK_AFTER_STREAM_END"
        ? "has more bytes behind its gzip stream"
        : code.startsWith("Z_")
          ? `is damaged or no gzip: ${error.message}`
          : `is a damaged tar: ${error.message}`;
  return new ArchiveError(reason, undefined, { cause: error });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
