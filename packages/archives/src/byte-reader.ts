import { ArchiveError } from "./guard.ts";

/** Reads a stream of bytes in the pieces that a format has. */
export class ByteReader {
  private readonly chunks: AsyncIterator<unknown>;
  private rest: Buffer = Buffer.alloc(0);
  private readonly release: (memory: ArrayBufferLike) => void;
  /** Of one memory, whose chunks follow each other. */
  private skipped: { memory?: ArrayBufferLike; bytes: number } = { bytes: 0 };

  /** @param release is given memory all of whose bytes were skipped, so that nobody else has them */
  constructor(
    chunks: AsyncIterable<unknown>,
    release: (memory: ArrayBufferLike) => void = () => undefined,
  ) {
    this.chunks = chunks[Symbol.asyncIterator]();
    this.release = release;
  }

  /** At most so many bytes, without a copy; none at the end. */
  async some(most: number): Promise<Buffer> {
    while (this.rest.length === 0) {
      const next: IteratorResult<unknown, unknown> = await this.chunks.next();
      if (next.done === true) return this.rest;
      if (!Buffer.isBuffer(next.value)) throw new TypeError("expected bytes");
      this.rest = next.value;
    }
    const piece = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(piece.length);
    return piece;
  }

  /** Just so many bytes, or fewer at the end. */
  async upTo(count: number): Promise<Buffer> {
    const first = await this.some(count);
    if (first.length === count) return first;
    const pieces = [first];
    for (let left = count - first.length; left > 0;) {
      const piece = await this.some(left);
      if (piece.length === 0) break;
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  /** @throws ArchiveError if there are fewer */
  async exactly(count: number): Promise<Buffer> {
    const piece = await this.upTo(count);
    if (piece.length < count) throw cutOff();
    return piece;
  }

  /** @throws ArchiveError if there are fewer */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0;) {
      const piece = await this.some(left);
      if (piece.length === 0) throw cutOff();
      left -= piece.length;
      const { buffer: memory } = piece;
      const before = this.skipped.memory === memory ? this.skipped.bytes : 0;
      this.skipped = { memory, bytes: before + piece.length };
      if (this.skipped.bytes === memory.byteLength) this.release(memory);
    }
  }
}

/** The tar ends before what it announced. */
export function cutOff(): ArchiveError {
  return new ArchiveError("is cut off: the tar ends too early");
}
