import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { listingGuard, readTarGz, type ArchiveLimits } from "@fairlead/archives";
import type { ChangedFile } from "./changed-file.ts";

/** Unpacks files into a folder (absolute, and empty); gives them by their names. */
type Unpack = (folder: string) => Promise<ReadonlyMap<string, string>>;

/**
 * Looks into files that are on both sides. They are unpacked for that, and taken away again.
 *
 * @param temp absolute
 * @throws what unpacking and looking throw
 */
export async function inBoth<T>(
  unpack: { readonly ours: Unpack; readonly theirs: Unpack },
  temp: string,
  look: (files: readonly ChangedFile[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(temp, "compared-"));
  try {
    const [here, there] = [path.join(folder, "ours"), path.join(folder, "theirs")];
    await Promise.all([mkdir(here), mkdir(there)]);
    const ours = await unpack.ours(here);
    const theirs = await unpack.theirs(there);
    const files = [...ours].flatMap(([name, ours]): ChangedFile[] => {
      const other = theirs.get(name);
      return other === undefined ? [] : [{ path: name, ours, theirs: other }];
    });
    return await look(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

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
