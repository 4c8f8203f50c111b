import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createFetch } from "@fairlead/actionkit";
import { checkedBytes, send, StreamedBody } from "@fairlead/http";
import { documentPieces } from "../../../packages/npm/src/registry/publish-document.ts";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  file = path.join(folder, "a.bin");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function checked(bytes: Uint8Array) {
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { file, size: bytes.length, algorithm: "sha256", digest } as const;
}

async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  // A piece is good until the next one is asked for.
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

/** Sizes around those of a piece, 96 KiB. */
const contents = fc
  .tuple(fc.constantFrom(0, 1, 2, 3, 98_303, 98_304, 98_305, 196_608, 250_000), fc.nat(255))
  .map(([size, byte]) => Buffer.alloc(size, byte));

describe("a file that is sent", () => {
  test("is sent whole, as it is and as base64", async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (bytes) => {
        await writeFile(file, bytes);
        expect((await readAll(checkedBytes(checked(bytes)))).equals(bytes)).toBe(true);
        const ends = { head: Buffer.from("<"), tail: Buffer.from(">") };
        const document = await readAll(documentPieces(ends, checked(bytes)));
        expect(document.toString() === `<${bytes.toString("base64")}>`).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("is read into little memory, which is used again", async () => {
    const bytes = Buffer.alloc(12_000_000, 1);
    await writeFile(file, bytes);
    const ends = { head: Buffer.alloc(0), tail: Buffer.alloc(0) };
    const memory = new Set<ArrayBufferLike>();
    for await (const piece of checkedBytes(checked(bytes))) memory.add(piece.buffer);
    for await (const piece of documentPieces(ends, checked(bytes))) memory.add(piece.buffer);
    const held = [...memory].reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(held).toBeLessThan(1_000_000);
  });

  test("never arrives whole if it has changed since it was checked", async () => {
    const arrived: { readonly bytes: number; readonly isWhole: boolean }[] = [];
    const server = createServer((request, response) => {
      let bytes = 0;
      request.on("data", (chunk: Buffer) => (bytes += chunk.length));
      request.on("close", () => arrived.push({ bytes, isWhole: request.complete }));
      request.on("error", () => undefined);
      request.on("end", () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const before = Buffer.alloc(250_000, 1);
    const other = Buffer.from(before);
    other[249_999] = 2;
    for (const after of [other, before.subarray(1), Buffer.concat([before, Buffer.of(1)])]) {
      await writeFile(file, after);
      const body = new StreamedBody(before.length, () => checkedBytes(checked(before)));
      const request = { method: "PUT", body };
      const reply = await send(createFetch({}), url, request, new AbortController().signal);
      expect(reply).toMatchObject({ kind: "failed", code: "file-changed" });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.closeAllConnections();
    server.close();
    expect(arrived.filter(({ isWhole }) => isWhole)).toEqual([]);
    for (const { bytes } of arrived) expect(bytes).toBeLessThan(before.length);
  });
});
