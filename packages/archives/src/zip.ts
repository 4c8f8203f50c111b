import { open as openFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from "yauzl";
import {
  ArchiveError,
  archiveGuard,
  type ArchiveEntry,
  type ArchiveLimits,
  type RawEntry,
} from "./guard.ts";

/**
 * Reads a `.zip` and calls `visit` for each entry, in the order of the central directory. That whole
 * directory has passed the guard before the first call. Contents come as a stream, so memory does not
 * grow with the archive; what `visit` leaves unread is read all the same, for its checksum.
 *
 * Throws an ArchiveError for damaged, cut off, encrypted or refused archives. Whether contents have
 * the size and the CRC-32 that the directory says is known at their end only: what `visit` collects is
 * good when the promise resolves. Errors of the file system and of `visit` are thrown as they are.
 */
export async function readZip(
  file: string,
  limits: ArchiveLimits,
  visit: (entry: ArchiveEntry, contents: AsyncIterable<Buffer>) => Promise<void> | void,
): Promise<void> {
  const zip = await openPromise(file, { autoClose: false, decodeStrings: false }).catch(rethrow);
  // An error in closing the file changes nothing about what has been read.
  zip.on("error", () => undefined);
  try {
    const checked = await readDirectory(zip, limits);
    await checkDirectoryIsWhole(file, zip, checked);
    for (const { entry, zipped } of checked) {
      if (entry === undefined) continue;
      const contents = contentsOf(zip, zipped);
      try {
        await visit(entry, { [Symbol.asyncIterator]: () => ({ next: () => contents.next() }) });
        while ((await contents.next()).done !== true);
      } finally {
        await contents.return(undefined);
      }
    }
  } finally {
    zip.close();
  }
}

interface CheckedEntry {
  /** Undefined for the archive's own root. */
  readonly entry: ArchiveEntry | undefined;
  readonly zipped: Entry;
}

async function readDirectory(zip: ZipFile, limits: ArchiveLimits): Promise<CheckedEntry[]> {
  const guard = archiveGuard(limits);
  const checked: CheckedEntry[] = [];
  const entries = zip.eachEntry();
  for (;;) {
    // Only what yauzl finds is about the archive; so no `for await`, whose body would be caught too.
    const next = await entries.next().catch(rethrow);
    if (next.done === true) return checked;
    const zipped = next.value;
    const raw = rawEntry(zipped);
    const target = raw.kind === "symlink" ? await linkTarget(zip, zipped) : "";
    const entry = guard({ ...raw, target });
    if (!zipped.canDecodeFileData()) {
      const method = String(zipped.compressionMethod);
      const reason = zipped.isEncrypted() ? "is encrypted" : `has the compression method ${method}`;
      throw new ArchiveError(`${reason}; expected a plain entry, stored or deflated`, raw.name);
    }
    checked.push({ entry, zipped });
  }
}

/** Hosts whose external attributes hold a Unix mode: Unix, OS X (APPNOTE 4.4.2.2). */
const unixHosts: ReadonlySet<number> = new Set([3, 19]);

/** The kinds of `st_mode` (inode(7)), by its type bits. */
const kinds: ReadonlyMap<number, string> = new Map([
  [0o010000, "fifo"],
  [0o020000, "character-device"],
  [0o040000, "directory"],
  [0o060000, "block-device"],
  [0o100000, "file"],
  [0o120000, "symlink"],
  [0o140000, "socket"],
]);

function rawEntry(zipped: Entry): RawEntry {
  const name = nameOf(zipped);
  const isUnix = unixHosts.has(zipped.versionMadeBy >>> 8);
  const mode = isUnix ? zipped.externalFileAttributes >>> 16 : 0;
  const type = mode & 0o170000;
  // Many writers give no type: a folder is then told by its slash (APPNOTE 4.4.17.1).
  const untyped = name.endsWith("/") ? "directory" : "file";
  const kind = type === 0 ? untyped : (kinds.get(type) ?? `mode ${mode.toString(8)}`);
  return { name, kind, target: "", mode, size: zipped.uncompressedSize };
}

/** Control characters have glyphs in CP437, where no check would find them: they stay what they are. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }: Entry): string {
  if (fileNameRaw.some((byte) => byte < 0x20 || byte === 0x7f))
    return fileNameRaw.toString("latin1");
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** Where a link points to is its contents; longer than a path it is none. */
async function linkTarget(zip: ZipFile, zipped: Entry): Promise<string> {
  if (zipped.uncompressedSize > 4096 || !zipped.canDecodeFileData()) return "";
  const chunks: Buffer[] = [];
  for await (const chunk of contentsOf(zip, zipped)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** A whole entry, unpacked. Throws an ArchiveError at its end if size or CRC-32 are not as declared. */
async function* contentsOf(zip: ZipFile, zipped: Entry): AsyncGenerator<Buffer, undefined> {
  const name = nameOf(zipped);
  const damaged = (error: unknown): never => rethrow(error, name);
  const stream = await zip.openReadStreamPromise(zipped).catch(damaged);
  // yauzl forwards errors late; one that comes after the first must not end the process.
  stream.on("error", () => undefined);
  const chunks: AsyncIterator<unknown, unknown> = stream[Symbol.asyncIterator]();
  let sum = 0;
  try {
    for (;;) {
      const next = await chunks.next().catch(damaged);
      if (next.done === true) break;
      if (!Buffer.isBuffer(next.value)) throw new TypeError("expected bytes");
      sum = crc32(next.value, sum);
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== zipped.crc32) {
    throw new ArchiveError("is damaged: its contents do not match its CRC-32", name);
  }
  return undefined;
}

/** Sizes of the records that end an archive and begin each entry (APPNOTE 4.3.16 and 4.3.12). */
const endRecord = 22;
const entryRecord = 46;

/**
 * The end record counts the entries and says how long their directory is. A count that is too small
 * (also one that ran over, at 65536) would silently omit entries; the length shows it.
 */
async function checkDirectoryIsWhole(
  file: string,
  zip: ZipFile,
  checked: readonly CheckedEntry[],
): Promise<void> {
  const record = Buffer.alloc(endRecord);
  const handle = await openFile(file);
  try {
    await handle.read(record, 0, endRecord, zip.fileSize - endRecord - zip.comment.length);
  } finally {
    await handle.close();
  }
  const declared = record.readUInt32LE(12);
  const read = checked.reduce(
    (sum, { zipped }) =>
      sum +
      entryRecord +
      zipped.fileNameLength +
      zipped.extraFieldLength +
      zipped.fileCommentLength,
    0,
  );
  // All ones: the length stands in the zip64 record, whose count has room for all.
  if (declared !== 0xffffffff && declared !== read) {
    throw new ArchiveError(
      `is a damaged zip: its directory has ${declared} bytes, its entries ${read}`,
    );
  }
}

/** What yauzl found, as an ArchiveError; errors of the file system stay as they are. */
function rethrow(error: unknown, entry?: string): never {
  if (isSystemError(error)) throw error;
  const words = error instanceof Error ? error.message : String(error);
  throw new ArchiveError(
    `is ${entry === undefined ? "a damaged zip" : "damaged"}: ${words}`,
    entry,
    {
      cause: error,
    },
  );
}

function isSystemError(error: unknown): error is Error {
  return typeof error === "object" && error !== null && "syscall" in error;
}
