import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
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

/**
 * A multiple of 3, so that pieces of base64 join; small, since several uploads go out at once; and more
 * than a stream takes before it says that it is full, so that it says so after each.
 */
const pieceBytes = 3 * 32 * 1024;

/**
 * The bytes of a file in pieces of one size, the last of which may be smaller. They are read into the same
 * memory in turns, which would pile up otherwise: a piece is good until the second one after it is asked for.
 */
export async function* filePieces(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    let [next, other] = [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)];
    for (;;) {
      const piece = await fill(next, handle);
      if (piece.length > 0) yield piece;
      if (piece.length < pieceBytes) return;
      [next, other] = [other, next];
    }
  } finally {
    await handle.close();
  }
}

/** What is next in a file, as much of it as there is room for. */
async function fill(room: Buffer, file: FileHandle): Promise<Buffer> {
  let filled = 0;
  while (filled < room.length) {
    const { bytesRead } = await file.read(room, filled, room.length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return room.subarray(0, filled);
}

/**
 * The bytes of a file for an upload, hashed as they are read. The last piece is held back until the
 * digest of all is that of the check, so a file that has changed since never arrives whole. All pieces
 * but the last are a multiple of 3 bytes, and each is good until the next one is asked for.
 *
 * @throws RequestFault `file-changed` instead of the last piece
 */
export async function* checkedBytes(checked: CheckedFile): AsyncGenerator<Buffer> {
  const { file, size, algorithm, digest } = checked;
  const hash = createHash(algorithm);
  let read = 0;
  let held: Buffer | undefined;
  for await (const piece of filePieces(file)) {
    if (held !== undefined) yield held;
    read += piece.length;
    if (read > size) throw changed(file, `it has more than its ${size} bytes`);
    hash.update(piece);
    held = piece;
  }
  if (read < size) throw changed(file, `it has ${read} bytes and had ${size}`);
  const now = hash.digest("hex");
  if (now !== digest) throw changed(file, `its ${algorithm} is ${now} and was ${digest}`);
  if (held !== undefined) yield held;
}

function changed(file: string, how: string): RequestFault {
  return new RequestFault("file-changed", `${file} has changed since it was checked: ${how}`);
}
