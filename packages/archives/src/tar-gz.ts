import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { ByteReader } from "./byte-reader.ts";
import { ArchiveError, type ArchiveEntry, type ArchiveLimits, type Guard } from "./guard.ts";
import { tarEntries } from "./tar-entries.ts";

/** What a tar may hold besides its contents: each entry's header, extended header and padding. */
const entryOverheadBytes = 4096;
/** Unpacked at once. */
const unpackedBytes = 64 * 1024;
/** The largest extended header that is read, and two blocks of end marker with padding. */
const overheadBytes = 5 * 1024 * 1024;

/**
 * Reads a `.tar.gz` from front to back and calls `visit` for each entry, one after another. Contents
 * come as a stream, so memory does not grow with the archive; what `visit` leaves unread is skipped.
 *
 * Each entry has passed the guard when `visit` sees it, later ones have not: what `visit` collects is
 * good only when the promise resolves. Throws an ArchiveError for damaged, cut off or refused
 * archives, and for bytes behind the gzip stream, a second gzip member included (cargo reads the
 * first one only). Errors of `source` and of `visit` are thrown as they are.
 *
 * @param source asked for a piece only when the one before it has been used up, if that has 64 KiB
 * @param guardOf `archiveGuard` for what is unpacked, `listingGuard` for what is only read
 */
export async function readTarGz(
  source: AsyncIterable<unknown> | Buffer,
  limits: ArchiveLimits,
  visit: (entry: ArchiveEntry, contents: AsyncIterable<Buffer>) => Promise<void> | void,
  guardOf: Guard,
): Promise<void> {
  // One fault ends all streams, each with an error of its own: the first one is the cause.
  let first: Error | undefined;
  const note = (error: unknown): void => {
    first ??= asError(error);
  };
  async function* input(): AsyncGenerator {
    try {
      yield* Buffer.isBuffer(source) ? [source] : source;
    } catch (error) {
      note(error);
      throw error;
    }
  }
  const gunzip = createGunzip({ rejectGarbageAfterEnd: true, chunkSize: unpackedBytes });
  const metered = meter(limits);
  for (const stream of [gunzip, metered]) {
    stream.once("error", (error: Error) => {
      note(described(error));
    });
  }

  const guard = guardOf(limits);
  const visitAll = async (): Promise<void> => {
    try {
      for await (const { raw, contents } of tarEntries(new ByteReader(metered, giveBack))) {
        const entry = guard(raw);
        if (entry !== undefined) await visit(entry, contents);
      }
    } catch (error) {
      note(error);
      metered.destroy();
      throw error;
    }
  };
  const ends = await Promise.allSettled([pipeline(input, gunzip, metered), visitAll()]);
  for (const end of ends) if (end.status === "rejected") note(end.reason);
  if (first !== undefined) throw first;
}

/** Passes a tar on, bounded by the limits. */
function meter(limits: ArchiveLimits): Transform {
  const most = limits.maxBytes + overheadBytes + entryOverheadBytes * limits.maxEntries;
  let bytes = 0;
  return new Transform({
    // One piece at a time: several that wait would be joined, which copies them.
    readableHighWaterMark: 1,
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(new ArchiveError(`unpacks to more than ${most} bytes`));
      else done(null, chunk);
    },
  });
}

/** Memory at once, for the garbage collection lets 32 MB of buffers pile up before it looks. */
function giveBack(memory: ArrayBufferLike): void {
  if (memory instanceof ArrayBuffer) memory.transfer(0);
}

/** What zlib found, in words. */
function described(error: Error): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const reason =
    code === "Z_BUF_ERROR"
      ? "is cut off: the gzip stream ends early"
      : code === "ERR_TRAILING_JUNK_AFTER_STREAM_END"
        ? "has extra bytes after its gzip stream"
        : `is damaged or not gzip: ${error.message}`;
  return new ArchiveError(reason, undefined, { cause: error });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
