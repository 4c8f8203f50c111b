import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { RequestFault } from "./request-fault.ts";

/** A file as it was when it was checked. */
export interface CheckedFile {
  /** Absolute path. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly algorithm: "sha256" | "sha512";
  /** In hexadecimal digits. */
  readonly digest: string;
}

/** A multiple of 3, so that pieces of base64 join; small, since several uploads go out at once. */
const pieceBytes = 3 * 32 * 1024;

/**
 * The bytes of a file for an upload, hashed as they are read. The last piece is held back until the
 * digest of all is that of the check, so a file that has changed since never arrives whole.
 *
 * @throws RequestFault `file-changed` in the place of the last piece
 */
export async function* checkedBytes(checked: CheckedFile): AsyncGenerator<Buffer> {
  const { file, size, algorithm, digest } = checked;
  const hash = createHash(algorithm);
  let read = 0;
  let held: Buffer | undefined;
  for await (const chunk of createReadStream(file, { highWaterMark: pieceBytes })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError("expected bytes");
    if (held !== undefined) yield held;
    read += chunk.length;
    if (read > size) throw changed(file, `it has more than its ${size} bytes`);
    hash.update(chunk);
    held = chunk;
  }
  if (read < size) throw changed(file, `it has ${read} bytes and had ${size}`);
  const now = hash.digest("hex");
  if (now !== digest) throw changed(file, `its ${algorithm} is ${now} and was ${digest}`);
  if (held !== undefined) yield held;
}

function changed(file: string, how: string): RequestFault {
  return new RequestFault("file-changed", `${file} has changed since it was checked: ${how}`);
}
