import { expect, test } from "@jest/globals";
import { gzipSync } from "node:zlib";
import { listingGuard, readTarGz } from "@fairlead/archives";
import fc from "fast-check";
import { ByteReader } from "../../../packages/archives/src/byte-reader.ts";
import { tarOf } from "./tarball.ts";

const aMemory = fc.record({
  /** Of chunks that share one memory, one after another. */
  chunks: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  /** Bytes at its end that no chunk has. */
  unused: fc.constantFrom(0, 0, 0, 1),
});
const aStep = fc.record({
  does: fc.constantFrom("skip", "read"),
  bytes: fc.integer({ min: 0, max: 12 }),
});

test("memory is released when all of it was skipped, and nobody has seen a byte of it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aMemory), fc.array(aStep), async (given, steps) => {
      const memories = given.map(
        ({ chunks, unused }) => new ArrayBuffer(chunks.reduce((sum, each) => sum + each, unused)),
      );
      const owners = given.flatMap(({ chunks }, at) =>
        chunks.flatMap((length) => Array.from({ length }, () => at)),
      );
      const released: number[] = [];
      const reader = new ByteReader(chunksOf(given, memories), (memory) => {
        released.push(memories.findIndex((each) => each === memory));
      });
      const skipped = memories.map(() => 0);
      let at = 0;
      for (const { does, bytes } of steps) {
        const count = Math.min(bytes, owners.length - at);
        if (does === "read") await reader.upTo(count);
        else {
          await reader.skip(count);
          for (const owner of owners.slice(at, at + count))
            skipped[owner] = Number(skipped[owner]) + 1;
        }
        at += count;
      }
      const whole = memories.flatMap(({ byteLength }, index) =>
        skipped[index] === byteLength ? [index] : [],
      );
      expect(released).toEqual(whole);
    }),
  );
});

async function* chunksOf(
  given: readonly { readonly chunks: readonly number[] }[],
  memories: readonly ArrayBuffer[],
): AsyncGenerator<Buffer> {
  for (const [at, { chunks }] of given.entries()) {
    let from = 0;
    for (const length of chunks) {
      await Promise.resolve();
      yield Buffer.from(memories[at] ?? new ArrayBuffer(0), from, length);
      from += length;
    }
  }
}

test("what a visitor has kept stays as it was, whatever is skipped around it", async () => {
  const most = 300_000;
  const aFile = fc.record({
    size: fc.integer({ min: 0, max: most }),
    taken: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(aFile, { minLength: 1, maxLength: 5 }), async (files) => {
      const entries = files.map(({ size }, at) => ({
        ...{ name: `p/${at}`, contents: String.fromCharCode(97 + at).repeat(size) },
      }));
      const kept: Buffer[][] = [];
      const visit = async (_: unknown, contents: AsyncIterable<Buffer>) => {
        const pieces: Buffer[] = [];
        const { size, taken } = files[kept.length] ?? { size: 0, taken: 0 };
        kept.push(pieces);
        let left = Math.round(size * taken);
        if (left === 0) return;
        for await (const piece of contents) {
          pieces.push(piece);
          left -= piece.length;
          if (left <= 0) return;
        }
      };
      const limits = { maxEntries: 10, maxBytes: 10 * most };
      await readTarGz(gzipSync(await tarOf(entries)), limits, visit, listingGuard);
      for (const [at, pieces] of kept.entries()) {
        const text = Buffer.concat(pieces).toString();
        expect(entries[at]?.contents.slice(0, text.length)).toBe(text);
        expect(text.length).toBeGreaterThanOrEqual(
          Math.round(Number(files[at]?.size) * Number(files[at]?.taken)),
        );
      }
    }),
    { numRuns: 30 },
  );
});
