import { ArchiveError, archiveGuard } from "./guard.ts";

/** A file that goes into an archive. */
export interface PackedFile {
  /** In the archive, with `/`. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly executable: boolean;
}

/** Everything may be written that could be unpacked again. */
const limits = { maxEntries: Number.MAX_SAFE_INTEGER, maxBytes: Number.MAX_SAFE_INTEGER };

/**
 * The files in the one order that archives have: by the bytes of their paths.
 *
 * @throws ArchiveError for a path that this package would not unpack, and for one that appears twice
 */
export function inOrder(files: readonly PackedFile[]): readonly PackedFile[] {
  const guard = archiveGuard(limits);
  const sorted = [...files].sort((a, b) =>
    Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)),
  );
  for (const { path, size } of sorted) {
    const entry = guard({ name: path, kind: "file", target: "", mode: 0, size });
    if (entry?.path !== path) throw new ArchiveError("is not a normalized path", path);
  }
  return sorted;
}

/** The two modes that a file of an archive has. */
export function modeOf({ executable }: PackedFile): number {
  return executable ? 0o755 : 0o644;
}
