import { createHash } from "node:crypto";
import { listingGuard, type ArchiveEntry, type ArchiveLimits } from "./guard.ts";
import { readTarGz } from "./tar-gz.ts";

/** A file of an archive, as far as two archives are compared: no owner, no time. */
export interface HashedEntry {
  readonly path: string;
  readonly executable: boolean;
  readonly size: number;
  /** Of the contents, hex. */
  readonly sha256: string;
}

export interface ArchiveListing {
  /** The files, in the archive's order; folders say nothing that their files do not say. */
  readonly files: readonly HashedEntry[];
  /** The contents of the files that were asked for, by path. */
  readonly kept: ReadonlyMap<string, Buffer>;
}

/**
 * Lists the files of a `.tar.gz` with their hashes, and keeps the contents of those that `keep` picks
 * (in memory: pick small ones). Throws as `readTarGz` does.
 */
export async function listTarGz(
  source: AsyncIterable<unknown> | Buffer,
  limits: ArchiveLimits,
  keep: (entry: ArchiveEntry) => boolean = () => false,
): Promise<ArchiveListing> {
  const files: HashedEntry[] = [];
  const kept = new Map<string, Buffer>();
  const list = async (entry: ArchiveEntry, contents: AsyncIterable<Buffer>): Promise<void> => {
    if (entry.kind !== "file") return;
    const wanted = keep(entry);
    const hash = createHash("sha256");
    const chunks: Buffer[] = [];
    for await (const chunk of contents) {
      hash.update(chunk);
      if (wanted) chunks.push(chunk);
    }
    const { path, executable, size } = entry;
    files.push({ path, executable, size, sha256: hash.digest("hex") });
    if (wanted) kept.set(path, Buffer.concat(chunks));
  };
  await readTarGz(source, limits, list, listingGuard);
  return { files, kept };
}
