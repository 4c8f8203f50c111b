import { constants, type Stats } from "node:fs";
import { chmod, lstat, mkdir, open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError, type ArchiveEntry } from "./guard.ts";
import { isHole } from "./tar-entries.ts";

/** Whatever the archive says: no setuid bit, nothing that others can write. */
const modes = { folder: 0o755, executable: 0o755, file: 0o644 };

/** Creates a file, and fails if anything has its name, a link without target included. */
const newFile = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;

export interface TargetFolder {
  /** Throws an ArchiveError if something that is there stands in the entry's way. Writes nothing. */
  readonly check: (entry: ArchiveEntry) => Promise<void>;
  /** Makes the folder itself. */
  readonly make: () => Promise<void>;
  /** Writes an entry, with the folders on its way; checks again. */
  readonly write: (entry: ArchiveEntry, contents: AsyncIterable<Buffer>) => Promise<void>;
}

/**
 * A folder that entries are unpacked into. It may be a link itself, since the caller names it; below
 * it, no link is followed and no file replaced. Another process that changes the folder meanwhile can
 * still put a link in the way of a folder: Node has no `openat`.
 */
export function targetFolder(folder: string): TargetFolder {
  /** Paths below the folder that are real folders. */
  const known = new Set<string>();

  /** Walks down to a folder; what is not there is made or, without `make`, ends the walk. */
  const walk = async (path: string, entry: ArchiveEntry, make: boolean): Promise<void> => {
    for (const part of waysDown(path)) {
      if (known.has(part)) continue;
      const place = join(folder, part);
      const stats = await statsOf(place);
      if (stats === undefined) {
        if (!make) return;
        await mkdir(place);
        await chmod(place, modes.folder); // mkdir's mode passes the umask
      } else refuseUnlessFolder(stats, part, entry);
      known.add(part);
    }
  };

  return {
    async check(entry) {
      const { path, kind } = entry;
      await walk(kind === "directory" ? path : parentOf(path), entry, false);
      if (kind === "file" && (await statsOf(join(folder, path))) !== undefined) {
        throw new ArchiveError("would replace a file that already exists", path);
      }
    },

    async make() {
      known.clear(); // time has passed since the check
      await mkdir(folder, { recursive: true });
    },

    async write(entry, contents) {
      const { path, kind, executable } = entry;
      await walk(kind === "directory" ? path : parentOf(path), entry, true);
      if (kind === "directory") return;
      const handle = await open(join(folder, path), newFile);
      try {
        await handle.chmod(executable ? modes.executable : modes.file);
        await writeAll(handle, contents);
      } finally {
        await handle.close();
      }
    },
  };
}

/** Writes the chunks one after another; holes of a sparse file stay holes. */
async function writeAll(handle: FileHandle, contents: AsyncIterable<Buffer>): Promise<void> {
  let size = 0;
  for await (const chunk of contents) {
    for (let done = 0; !isHole(chunk) && done < chunk.length;) {
      done += (await handle.write(chunk, done, chunk.length - done, size + done)).bytesWritten;
    }
    size += chunk.length;
  }
  await handle.truncate(size);
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`; nothing for the folder itself. */
function waysDown(path: string): string[] {
  if (path === "") return [];
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

async function statsOf(place: string): Promise<Stats | undefined> {
  try {
    return await lstat(place);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}

function refuseUnlessFolder(stats: Stats, part: string, { path }: ArchiveEntry): void {
  if (stats.isDirectory()) return;
  const what = stats.isSymbolicLink() ? "a link" : "no folder";
  throw new ArchiveError(`would go through ${JSON.stringify(part)}, which is ${what} there`, path);
}
