import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import type { Header } from "tar-stream";

export type TarEntry = Partial<Omit<Header, "type">> & {
  readonly name: string;
  readonly type?: Header["type"];
  readonly contents?: string | Buffer;
};

/** A tar of these entries, in this order; no name and no kind is refused. */
export async function tarOf(entries: readonly TarEntry[]): Promise<Buffer> {
  const tar = pack();
  for (const { contents, ...header } of entries) tar.entry(header, contents ?? "");
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function tarGzOf(entries: readonly TarEntry[]): Promise<Buffer> {
  return gzipSync(await tarOf(entries));
}

/** The tar with its first header changed, and the check sum made to fit. */
export function withHeader(tar: Buffer, change: (block: Buffer) => void): Buffer {
  const changed = Buffer.from(tar);
  const block = changed.subarray(0, 512);
  change(block);
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return changed;
}
