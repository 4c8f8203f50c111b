import { hash } from "node:crypto";
import { BinaryError } from "../binary.ts";
import type { Bytes } from "../bytes.ts";
import type { Signature } from "./needs.ts";

/** `CSMAGIC_EMBEDDED_SIGNATURE`, `CSMAGIC_CODEDIRECTORY` (xnu's `cs_blobs.h`); always big-endian. */
const SUPER_BLOB = 0xfade0cc0;
const CODE_DIRECTORY = 0xfade0c02;
const CS_ADHOC = 0x2;
/** Slots of a code directory: the first, and others with another kind of hash. */
const isDirectorySlot = (type: number): boolean => type === 0 || (type >= 0x1000 && type < 0x1005);
/** `hashType`, the better ones last; 3 is SHA-256 of which 20 bytes are kept. */
const algorithms: ReadonlyMap<number, readonly [name: string, size: number]> = new Map([
  [1, ["sha1", 20]],
  [3, ["sha256", 20]],
  [2, ["sha256", 32]],
  [4, ["sha384", 48]],
]);
const preference = [...algorithms.keys()];
const MAX_BLOBS = 64;
const READ = 64 * 1024;

/**
 * How a thin Mach-O file is signed, and whether each page up to the signature has the hash that was
 * signed: macOS kills a process that loads one that has not. Certificates are not looked at.
 *
 * @param offset of the signature in the file, and its size (`LC_CODE_SIGNATURE`)
 */
export async function readSignature(file: Bytes, offset: number, size: number): Promise<Signature> {
  try {
    return await checked(file, file.slice(offset, size, "signature"));
  } catch (error) {
    if (!(error instanceof BinaryError)) throw error;
    return { kind: "unknown", reason: `the signature cannot be read: ${error.message}` };
  }
}

interface Directory {
  readonly blob: Bytes;
  readonly header: Buffer;
  readonly type: number;
}

async function checked(file: Bytes, signature: Bytes): Promise<Signature> {
  const directory = await bestDirectory(signature);
  if (directory === undefined) {
    return { kind: "unknown", reason: "the signature has no hashes that macOS knows" };
  }
  const { blob, header, type } = directory;
  const [algorithm = "", kept = 0] = algorithms.get(type) ?? [];
  const flags = header.readUInt32BE(12);
  const hashesAt = header.readUInt32BE(16);
  const slots = header.readUInt32BE(28);
  const limit = header.readUInt32BE(32);
  const shift = header[39] ?? 0;
  // 4 and 16 KiB; 0 means that the whole file is one page.
  if (shift < 10 || shift > 16) {
    return { kind: "unknown", reason: `the signature has pages of 2^${shift} bytes` };
  }
  const page = 2 ** shift;
  if (limit > file.size || slots !== Math.ceil(limit / page)) {
    return { kind: "unknown", reason: "the signature has not one hash for each page" };
  }
  const perRead = READ / page;
  let wrong = 0;
  for (let first = 0; first < slots; first += perRead) {
    const many = Math.min(perRead, slots - first);
    const contents = await file.at(first * page, Math.min(many * page, limit - first * page));
    const hashes = await blob.at(hashesAt + first * kept, many * kept);
    for (let each = 0; each < many; each += 1) {
      const own = hash(algorithm, contents.subarray(each * page, (each + 1) * page), "buffer");
      const signed = hashes.subarray(each * kept, (each + 1) * kept);
      if (!own.subarray(0, kept).equals(signed)) wrong += 1;
    }
  }
  if (wrong > 0) return { kind: "mismatch", pages: wrong, of: slots };
  return { kind: (flags & CS_ADHOC) !== 0 ? "ad hoc" : "certificate" };
}

/** The directory that macOS takes: the one with the best hash. */
async function bestDirectory(signature: Bytes): Promise<Directory | undefined> {
  const head = await signature.at(0, 12);
  const count = head.readUInt32BE(8);
  if (head.readUInt32BE(0) !== SUPER_BLOB || count > MAX_BLOBS) return undefined;
  const index = await signature.at(12, count * 8);
  const found: Directory[] = [];
  for (let at = 0; at < index.length; at += 8) {
    if (!isDirectorySlot(index.readUInt32BE(at))) continue;
    const offset = index.readUInt32BE(at + 4);
    const header = await signature.at(offset, 44);
    if (header.readUInt32BE(0) !== CODE_DIRECTORY) continue;
    const blob = signature.slice(offset, header.readUInt32BE(4), "code directory");
    const type = header[37] ?? 0;
    if (algorithms.get(type)?.[1] === header[36]) found.push({ blob, header, type });
  }
  return found.sort((a, b) => preference.indexOf(b.type) - preference.indexOf(a.type))[0];
}
