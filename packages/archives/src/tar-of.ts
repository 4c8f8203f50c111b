import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { pack, type Pack } from "tar-stream";
import { modeOf, type PackedFile } from "./packed-file.ts";

/** Read from a file at once. */
const readBytes = 256 * 1024;

/**
 * A tar of files, in their order. It says nothing of who packed it, where and when: no owner, one
 * time, two modes, no folders. Long and foreign names have extended headers, as POSIX pax has them.
 *
 * @param modifiedAt seconds since 1970
 * @param onFile hears of each file that was read, with the SHA-256 of its contents in hex
 */
export async function* tarOf(
  files: readonly PackedFile[],
  modifiedAt: number,
  onFile?: (file: PackedFile, sha256: string) => void,
): AsyncGenerator<Uint8Array> {
  const tar = pack();
  const fed = feed(tar, files, new Date(modifiedAt * 1_000), onFile).catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  // Told below, when the tar has come to its end.
  fed.catch(() => undefined);
  const chunks: AsyncIterable<unknown> = tar;
  try {
    for await (const chunk of chunks) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError("expected bytes");
      yield chunk;
    }
  } finally {
    tar.destroy();
  }
  await fed;
}

async function feed(
  tar: Pack,
  files: readonly PackedFile[],
  mtime: Date,
  onFile?: (file: PackedFile, sha256: string) => void,
): Promise<void> {
  for (const each of files) {
    const { path, file, size } = each;
    const header = { name: path, mode: modeOf(each), size, mtime, uid: 0, gid: 0 };
    const hash = createHash("sha256");
    const contents = createReadStream(file, { highWaterMark: readBytes });
    if (onFile !== undefined) contents.on("data", (chunk) => hash.update(chunk));
    await pipeline(contents, tar.entry(header));
    onFile?.(each, hash.digest("hex"));
  }
  tar.finalize();
}
