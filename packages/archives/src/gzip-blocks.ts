import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";

/** Compressed on its own, on whatever core is free. Other sizes give other bytes. */
const blockBytes = 512 * 1024;
/** What a block may refer to before it (RFC 1951, 3.2.5). */
const windowBytes = 32 * 1024;
/** That of gzip. */
const level = 6;
/** The most: by measure a quarter faster than the usual 8, and no larger. */
const memLevel = 9;
/** RFC 1952, 2.3: no name, no time, no word about the system. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** Node compresses on so many threads, whatever there are of cores. */
const mostAtOnce = 4;
/** Blocks in line behind those, so that no core is idle while this thread reads, hashes and writes. */
const inLine = 3;

const deflateBlock = promisify<Buffer, object, Buffer>(deflateRaw);

/**
 * One gzip stream. Blocks of one size are compressed side by side, each with the end of the block
 * before it as its dictionary, so the bytes do not depend on the cores or on the pieces that come in.
 */
export async function* gzipOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const atOnce = Math.min(availableParallelism(), mostAtOnce) + inLine;
  const queue: Promise<Buffer>[] = [];
  let sum = 0;
  let bytes = 0;
  let before: Buffer | undefined;
  yield header;
  try {
    for await (const { block, last } of blocksOf(chunks)) {
      sum = crc32(block, sum);
      bytes += block.length;
      const started = deflateBlock(block, {
        level,
        memLevel,
        finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
        chunkSize: blockBytes,
        ...(before !== undefined && { dictionary: before.subarray(-windowBytes) }),
      });
      queue.push(started);
      before = block;
      if (queue.length >= atOnce) yield await first(queue);
    }
    while (queue.length > 0) yield await first(queue);
  } finally {
    // One that fails after the reader has gone is of no interest.
    await Promise.allSettled(queue);
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(sum, 0);
  trailer.writeUInt32LE(bytes % 2 ** 32, 4);
  yield trailer;
}

async function first(queue: Promise<Buffer>[]): Promise<Buffer> {
  return (await queue.shift()) ?? Buffer.alloc(0);
}

/** The same bytes in blocks of one size; the last one has what is left, and may be empty. */
async function* blocksOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly block: Buffer; readonly last: boolean }> {
  let block = Buffer.allocUnsafe(blockBytes);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const piece = chunk.subarray(from, from + blockBytes - filled);
      block.set(piece, filled);
      filled += piece.length;
      from += piece.length;
      if (filled < blockBytes) continue;
      yield { block, last: false };
      block = Buffer.allocUnsafe(blockBytes);
      filled = 0;
    }
  }
  yield { block: block.subarray(0, filled), last: true };
}
