import { createReadStream } from "node:fs";
import { ArchiveError, archiveGuard, type ArchiveEntry, type ArchiveLimits } from "./guard.ts";
import { readTarGz } from "./tar-gz.ts";
import { targetFolder } from "./target-folder.ts";
import { readZip } from "./zip.ts";

type Visit = (entry: ArchiveEntry, contents: AsyncIterable<Buffer>) => Promise<void> | void;

/**
 * Unpacks the `.zip` at `file` into `folder`, which is made if it is not there, and returns what was
 * unpacked. Files get the mode 0755 if they have any exec bit, else 0644; new folders 0755.
 *
 * The archive is read twice: nothing is written before all of it, checksums included, has been found
 * good, and before the folder has been found to have room for it: no link is followed and no file
 * replaced that already exists. Throws an ArchiveError for both. Contents are never in memory as
 * a whole. If writing itself fails (disk full), what was written stays.
 */
export async function extractZip(
  file: string,
  folder: string,
  limits: ArchiveLimits,
): Promise<readonly ArchiveEntry[]> {
  return extractTwice(folder, (visit) => readZip(file, limits, visit));
}

/** Unpacks the `.tar.gz` at `file` exactly as `extractZip` does a `.zip`. */
export async function extractTarGz(
  file: string,
  folder: string,
  limits: ArchiveLimits,
): Promise<readonly ArchiveEntry[]> {
  return extractTwice(folder, (visit) =>
    readTarGz(createReadStream(file), limits, visit, archiveGuard),
  );
}

async function extractTwice(
  folder: string,
  read: (visit: Visit) => Promise<void>,
): Promise<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  await read((entry) => {
    entries.push(entry);
  });
  const target = targetFolder(folder);
  for (const entry of entries) await target.check(entry);

  await target.make();
  const expected = entries.values();
  await read(async (entry, contents) => {
    const { value } = expected.next();
    if (value?.path !== entry.path || value.kind !== entry.kind) {
      throw new ArchiveError("is new: the archive changed after it was checked", entry.path);
    }
    await target.write(entry, contents);
  });
  return entries;
}
