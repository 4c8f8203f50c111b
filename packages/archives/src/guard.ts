/** One file or folder of an archive. */
export interface ArchiveEntry {
  /** Relative and normalized, with `/`; no leading `./`, no trailing `/`. */
  readonly path: string;
  readonly kind: "file" | "directory";
  /** True if any of the exec bits is set. */
  readonly executable: boolean;
  /** Bytes, unpacked. */
  readonly size: number;
}

/** Bounds against archives that are made to fill a disk. */
export interface ArchiveLimits {
  readonly maxEntries: number;
  /** Bytes, unpacked, all entries together. */
  readonly maxBytes: number;
}

/** An entry as its format describes it, before anything of it is believed. */
export interface RawEntry {
  readonly name: string;
  /** "file", "directory", or what else the format calls it: "symlink", "fifo". */
  readonly kind: string;
  /** Where a link points to. */
  readonly target: string;
  /** Unix mode bits. */
  readonly mode: number;
  readonly size: number;
  /** Bytes that are no hole of a sparse file, if it is one. */
  readonly heldBytes?: number;
}

/** An archive that is damaged or must not be unpacked. Names the entry, if it is about one. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  /** The entry's name as it stands in the archive. */
  readonly entry: string | undefined;

  /** `reason` goes on after "the archive" or "entry "name"": "is cut off". */
  constructor(reason: string, entry?: string, options?: ErrorOptions) {
    const subject = entry === undefined ? "the archive" : `entry ${JSON.stringify(entry)}`;
    super(`${subject} ${reason}`, options);
    this.entry = entry;
  }
}

/** An archive with a link, hard or symbolic, where only files and folders may be. */
export class LinkEntryError extends ArchiveError {}

/** The longest path that macOS opens (PATH_MAX), in bytes; Linux takes 4096. */
const maxPathBytes = 1024;
/** Far more folders than real packages have; the guard keeps each parent of each entry in memory. */
const maxDepth = 100;

/** How much larger than all that is held a sparse file may be: holes take no disk, but they are read. */
const sparseFactor = 16;

/** Checks each entry of an archive in its order; see `archiveGuard`. */
export type Guard = (limits: ArchiveLimits) => (raw: RawEntry) => ArchiveEntry | undefined;

/**
 * The guard for unpacking, for all archive formats: neither tar-stream nor yauzl refuses all of these. The
 * function it returns is called for each entry in the archive's order. It answers with the entry in
 * normalized form, or with `undefined` for the archive's own root (`./`), and throws an ArchiveError
 * for what must not be unpacked:
 *
 * - a path that is absolute, has an empty, `.` or `..` segment, a backslash, a colon, a control
 *   character, or is no UTF-8. One leading `./` is what `tar .` writes: it is dropped. Nor may it be
 *   longer or deeper than a path of a real file;
 * - anything but files and folders: links of both kinds, devices, pipes;
 * - a path that stands in the archive twice, if only with other case or Unicode form (they are one
 *   file on macOS and Windows), and a path that goes through a file;
 * - more entries or bytes than the limits allow.
 */
export const archiveGuard: Guard = (limits) => guardBy(limits, onAnySystem);

/**
 * The guard for reading what nobody unpacks: paths that differ in case or Unicode form are two files, as
 * they are on Linux. All else is as for unpacking.
 */
export const listingGuard: Guard = (limits) => guardBy(limits, (path) => path);

/** Groups of paths that are one file on systems that ignore case or Unicode form, such as macOS. */
export function oneFileElsewhere(paths: readonly string[]): readonly (readonly string[])[] {
  return [...Map.groupBy(paths, onAnySystem).values()].filter((same) => same.length > 1);
}

function onAnySystem(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** @param fileOf the file that a path means */
function guardBy(
  limits: ArchiveLimits,
  fileOf: (path: string) => string,
): (raw: RawEntry) => ArchiveEntry | undefined {
  const seen = new Map<string, string>();
  const files = new Set<string>();
  const parents = new Set<string>();
  let entries = 0;
  let bytes = 0;

  return (raw) => {
    const { name } = raw;
    entries += 1;
    if (entries > limits.maxEntries) {
      throw new ArchiveError(
        `is one entry too many: at most ${limits.maxEntries} are allowed`,
        name,
      );
    }
    const kind = checkedKind(raw);
    const path = checkedPath(name, kind);
    if (path === "") return undefined;
    if (!Number.isSafeInteger(raw.size) || raw.size < 0 || (kind === "directory" && raw.size > 0)) {
      throw new ArchiveError(`says that it has ${raw.size} bytes`, name);
    }
    bytes += raw.heldBytes ?? raw.size;
    if (bytes > limits.maxBytes || raw.size > limits.maxBytes * sparseFactor) {
      throw new ArchiveError(`exceeds the ${limits.maxBytes} bytes that are allowed`, name);
    }

    const key = fileOf(path);
    const earlier = seen.get(key);
    if (earlier !== undefined) throw new ArchiveError(doubled(path, earlier), name);
    for (const parent of parentsOf(key)) {
      if (files.has(parent)) {
        throw new ArchiveError(`lies below ${JSON.stringify(parent)}, which is a file`, name);
      }
      parents.add(parent);
    }
    if (kind === "file" && parents.has(key)) {
      throw new ArchiveError("is a file, but other entries lie below it", name);
    }
    seen.set(key, path);
    if (kind === "file") files.add(key);
    return { path, kind, executable: (raw.mode & 0o111) !== 0, size: raw.size };
  };
}

function checkedKind({ name, kind, target }: RawEntry): ArchiveEntry["kind"] {
  if (kind === "file" || kind === "directory") return kind;
  const named = {
    symlink: `a symbolic link to ${JSON.stringify(target)}`,
    link: `a hard link to ${JSON.stringify(target)}`,
    "character-device": "a device",
    "block-device": "a device",
    fifo: "a named pipe",
  }[kind];
  const Refusal = kind === "symlink" || kind === "link" ? LinkEntryError : ArchiveError;
  throw new Refusal(
    `is ${named ?? `of the unknown kind ${JSON.stringify(kind)}`}; expected only files and folders`,
    name,
  );
}

function checkedPath(name: string, kind: ArchiveEntry["kind"]): string {
  const refuse = (reason: string): never => {
    throw new ArchiveError(`${reason}; expected a plain relative path`, name);
  };
  if (name === "") refuse("has no name");
  if (Buffer.byteLength(name) > maxPathBytes) {
    throw new ArchiveError(
      `has a path of more than ${maxPathBytes} bytes`,
      `${name.slice(0, 100)}…`,
    );
  }
  if (/\p{Cc}/u.test(name)) refuse("has a control character in its name");
  if (name.includes("\uFFFD")) refuse("has a name that is not UTF-8");
  if (name.includes("\\")) refuse("has a backslash in its name");
  if (name.includes(":")) refuse("has a colon in its name");
  if (name.startsWith("/")) refuse("has an absolute path");
  let path = name === "." ? "./" : name;
  if (kind === "directory" && path.endsWith("/")) path = path.slice(0, -1);
  if (kind === "directory" && path === ".") return "";
  if (path.startsWith("./")) path = path.slice(2);
  const segments = path.split("/");
  if (segments.length > maxDepth) refuse(`lies more than ${maxDepth} folders deep`);
  for (const segment of segments) {
    if (segment === "..") refuse('has ".." in its path');
    if (segment === ".") refuse('has "." in its path');
    if (segment === "") refuse("has an empty segment in its path");
  }
  return path;
}

function doubled(path: string, earlier: string): string {
  return path === earlier
    ? "appears twice"
    : `is the same file as ${JSON.stringify(earlier)} on systems that ignore case or Unicode form`;
}

function parentsOf(path: string): string[] {
  const parents: string[] = [];
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
    parents.push(path.slice(0, end));
  }
  return parents;
}
