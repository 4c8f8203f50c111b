import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { listingGuard, readTarGz, type ArchiveLimits } from "@fairlead/archives";

/**
 * Unpacks some files of a `.tar.gz` into a folder, under numbers: no name of an archive becomes a path.
 * Memory does not grow with them.
 *
 * @param nameOf what a path in the archive is called; undefined for what is not wanted
 * @param folder absolute, and empty
 * @returns the files, absolute, by their names
 * @throws what `readTarGz` throws
 */
export async function unpackSome(
  source: AsyncIterable<unknown>,
  limits: ArchiveLimits,
  nameOf: (path: string) => string | undefined,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  await readTarGz(
    source,
    limits,
    async (entry, contents) => {
      const name = entry.kind === "file" ? nameOf(entry.path) : undefined;
      if (name === undefined) return;
      const file = path.join(folder, String(found.size));
      await pipeline(Readable.from(contents), createWriteStream(file, { flags: "wx" }));
      found.set(name, file);
    },
    listingGuard,
  );
  return found;
}
