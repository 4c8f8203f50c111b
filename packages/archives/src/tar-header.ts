import { ArchiveError } from "./guard.ts";

/** Bytes of a tar's block: headers and contents are padded to it. */
export const blockBytes = 512;

/** A header block as it stands in the archive: ustar, GNU or v7 (POSIX pax, "ustar Interchange Format"). */
export interface TarHeader {
  readonly name: string;
  /** One character; what v7 leaves as NUL is `0`. */
  readonly type: string;
  readonly linkname: string;
  readonly mode: number;
  /** Bytes that follow in the archive. */
  readonly size: number;
}

/**
 * Reads a header block.
 *
 * @returns undefined for a block of zeros, which ends a tar
 * @throws ArchiveError if its check sum is wrong, or a number is none
 */
export function readHeader(block: Buffer): TarHeader | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  if (numberAt(block, 148, 8) !== checkSum(block)) {
    throw new ArchiveError("is a damaged tar: the checksum of a header is wrong");
  }
  const isUstar = block.toString("latin1", 257, 263) === "ustar\0";
  const prefix = isUstar ? textAt(block, 345, 155) : "";
  const name = textAt(block, 0, 100);
  const flag = block[156] ?? 0;
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    type: flag === 0 ? "0" : String.fromCharCode(flag),
    linkname: textAt(block, 157, 100),
    mode: numberAt(block, 100, 8),
    size: numberAt(block, 124, 12),
  };
}

/** The sum of a header's bytes, with spaces instead of the sum itself. */
function checkSum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < block.length; at += 1) {
    if (at < 148 || at >= 156) sum += block[at] ?? 0;
  }
  return sum;
}

/** Text up to the first NUL. */
export function textAt(block: Buffer, from: number, length: number): string {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end === -1 ? length : end);
}

/** Octal digits, or base 256 with the first bit set, as GNU tar writes what needs more digits. */
export function numberAt(block: Buffer, from: number, length: number): number {
  const field = block.subarray(from, from + length);
  const first = field[0] ?? 0;
  if ((first & 0x80) === 0) {
    const digits = textAt(block, from, length).trim();
    if (!/^[0-7]*$/.test(digits)) {
      throw new ArchiveError(
        `is a damaged tar: a header has ${JSON.stringify(digits)} as a number`,
      );
    }
    return digits === "" ? 0 : Number.parseInt(digits, 8);
  }
  const value = BigInt(`0x${field.toString("hex")}`) ^ (0x80n << BigInt(8 * (length - 1)));
  return first === 0x80 ? Number(value) : -1;
}

/** Keys of extended headers that say nothing of what an entry holds, or that are followed here. */
const knownKeys = [
  /^(?:path|linkpath|size|atime|ctime|mtime|uid|gid|uname|gname|comment|charset)$/,
  /^SCHILY\.(?:dev|devmajor|devminor|ino|nlink|fflags|acl\..+|xattr\..+)$/,
  /^LIBARCHIVE\.(?:creationtime|symlinktype|xattr\..+)$/,
  /^RHT\.security\.selinux$/,
  /^GNU\.sparse\.(?:major|minor|name|realsize|size|numblocks|offset|numbytes|map)$/,
];
/** With `BINARY`, names are bytes of no declared encoding: those that are no UTF-8 are refused anyway. */
const knownCharsets = ["ISO-IR 10646 2000 UTF-8", "BINARY"];

/** A record of an extended header. */
export type PaxRecord = readonly [key: string, value: string];

/** The records of a pax extended header, in their order: GNU's oldest sparse format repeats keys. */
export function readPax(header: Buffer): readonly PaxRecord[] {
  const records: PaxRecord[] = [];
  for (let at = 0; at < header.length;) {
    const space = header.indexOf(0x20, at);
    const digits = space === -1 ? "" : header.toString("latin1", at, space);
    const end = at + Number(digits);
    const equals = header.indexOf(0x3d, space);
    const isWhole = /^[1-9]\d{0,8}$/.test(digits) && end <= header.length;
    if (!isWhole || equals === -1 || equals >= end || header[end - 1] !== 0x0a) {
      throw new ArchiveError("is a damaged tar: an extended header is malformed");
    }
    const key = header.toString("utf8", space + 1, equals);
    const value = header.toString("utf8", equals + 1, end - 1);
    records.push([key, value]);
    at = end;
  }
  return records;
}

/** @throws ArchiveError for a key that is not known: it may change what the entry is */
export function refuseUnknown(records: readonly PaxRecord[], entry: string): void {
  for (const [key, value] of records) {
    const isKnown =
      key === "hdrcharset"
        ? knownCharsets.includes(value)
        : knownKeys.some((each) => each.test(key));
    if (isKnown) continue;
    throw new ArchiveError(
      `has the extended header ${JSON.stringify(key)}, which is unknown and may change what the file is`,
      entry,
    );
  }
}
