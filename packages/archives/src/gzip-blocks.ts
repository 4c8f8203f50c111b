import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";

/** Compressed on its own, on whatever core is free. Other sizes give other bytes. */
const blockBytes = 512 * 1024;
/** More than deflate makes of a block that cannot be compressed: what it makes is one piece, uncopied. */
const deflatedBytes = blockBytes + 1024;
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
/** Blocks in line behind those, so that no core is idle while this thread reads, hashes and writes; each takes 2 MB. */
const inLine = 1;

/** The smallest piece that a stream reads of a file, but for its end. */
const readBytes = 64 * 1024;

const deflateBlock = promisify<Buffer, object, Buffer>(deflateRaw);

/** A block that is being compressed. */
interface Started {
  readonly block: Buffer;
  readonly deflated: Promise<Buffer>;
}

/**
 * One gzip stream. Blocks of one size are compressed side by side, each with the end of the block
 * before it as its dictionary, so the bytes do not depend on the cores or on the pieces that come in.
 *
 * Nothing is left to the garbage collection, which lets 32 MB of buffers pile up before it looks:
 * blocks are used again, and memory is given back at once. So a piece of the result is good only
 * until the next one is asked for, and the large ones of `chunks` are taken over.
 */
export async function* gzipOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const atOnce = Math.min(availableParallelism(), mostAtOnce) + inLine;
  const queue: Started[] = [];
  const spare: Buffer[] = [];
  const made: Buffer[] = [];
  const fresh = (): Buffer => {
    const block = spare.pop() ?? Buffer.allocUnsafeSlow(blockBytes);
    if (!made.includes(block)) made.push(block);
    return block;
  };
  let sum = 0;
  let bytes = 0;
  let before: Buffer | undefined;
  yield header;
  try {
    for await (const { block, last } of blocksOf(chunks, fresh)) {
      sum = crc32(block, sum);
      bytes += block.length;
      const flush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
      const deflated = deflateBlock(block, {
        ...{ level, memLevel, chunkSize: deflatedBytes },
        // Without the first, the library flushes in a call of its own, and joins two pieces.
        ...{ flush, finishFlush: flush },
        ...(before !== undefined && { dictionary: before.subarray(-windowBytes) }),
      });
      queue.push({ block, deflated });
      before = block;
      if (queue.length >= atOnce) yield* first(queue, spare);
    }
    while (queue.length > 0) yield* first(queue, spare);
  } finally {
    // One that fails after the reader has gone is of no interest.
    await Promise.allSettled(queue.map(({ deflated }) => deflated));
    for (const block of made) giveBack(block);
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(sum, 0);
  trailer.writeUInt32LE(bytes % 2 ** 32, 4);
  yield trailer;
}

/** Gives what was made of the first block in line. The one after it has been started, and needs it no more. */
async function* first(queue: Started[], spare: Buffer[]): AsyncGenerator<Buffer> {
  const started = queue.shift();
  if (started === undefined) return;
  const deflated = await started.deflated;
  if (queue.length > 0) spare.push(started.block);
  yield deflated;
  giveBack(deflated);
}

function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** The same bytes in blocks of one size; the last one has what is left, and may be empty. */
async function* blocksOf(
  chunks: AsyncIterable<Uint8Array>,
  fresh: () => Buffer,
): AsyncGenerator<{ readonly block: Buffer; readonly last: boolean }> {
  let block = fresh();
  let filled = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const piece = chunk.subarray(from, from + blockBytes - filled);
      block.set(piece, filled);
      filled += piece.length;
      from += piece.length;
      if (filled < blockBytes) continue;
      yield { block, last: false };
      block = fresh();
      filled = 0;
    }
    // What is small may be a part of something larger, or a constant of a library.
    if (chunk.length >= readBytes && chunk.length === chunk.buffer.byteLength) giveBack(chunk);
  }
  yield { block: block.subarray(0, filled), last: true };
}
