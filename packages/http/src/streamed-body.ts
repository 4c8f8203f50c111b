/**
 * A body of known length that is sent piece by piece and never in memory as a whole. Whoever sends it asks
 * for a piece when the one before it is on its way: the memory of pieces of 64 KiB and more may be used again.
 */
export class StreamedBody implements AsyncIterable<Uint8Array> {
  /** In bytes. */
  readonly length: number;
  readonly #pieces: () => AsyncIterable<Uint8Array>;

  /** @param pieces opens the body anew for each request */
  constructor(length: number, pieces: () => AsyncIterable<Uint8Array>) {
    this.length = length;
    this.#pieces = pieces;
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this.#pieces()[Symbol.asyncIterator]();
  }
}
