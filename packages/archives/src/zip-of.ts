import { PassThrough } from "node:stream";
import { ZipFile } from "yazl";
import { modeOf, type PackedFile } from "./packed-file.ts";

/** A zip's times begin with 1980, in local time (APPNOTE 4.4.6): a day later it is that in every zone. */
const earliest = Date.UTC(1980, 0, 2) / 1_000;
/** The type bits of a plain file (inode(7)), which unpackers look for beside the mode. */
const plainFile = 0o100000;

/**
 * A zip of files, in their order, with Unix modes. It says nothing of who packed it, where and when.
 *
 * @param modifiedAt seconds since 1970; what is before 1980-01-02 becomes that
 */
export async function* zipOf(
  files: readonly PackedFile[],
  modifiedAt: number,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  zip.on("error", (error: Error) => {
    output.destroy(error);
  });
  const mtime = new UtcDate(Math.max(modifiedAt, earliest) * 1_000);
  for (const each of files) {
    zip.addFile(each.file, each.path, {
      mtime,
      mode: plainFile | modeOf(each),
      compress: true,
      // The field that would be beside it holds the time in UTC, and for most readers counts more.
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const chunks: AsyncIterable<Uint8Array> = output;
  yield* chunks;
}

/** Times in a zip are local; with this one they are the same in every zone. */
class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
}
