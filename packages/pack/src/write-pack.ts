import { constants, copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { concurrently } from "@fairlead/publishing";
import {
  digestOf,
  folderOf,
  manifestName,
  manifestText,
  type PackEntry,
  type PackManifest,
} from "./manifest.ts";
import { hashFile } from "./open-pack.ts";

/** A file that goes into a pack. */
export interface FileToPack extends Omit<PackEntry, "path" | "sha256" | "size"> {
  /** Absolute. */
  readonly file: string;
  /** Its path below the folder of its kind, with `/`. */
  readonly below: string;
}

/**
 * Lays files and their manifest down in a folder, as they are uploaded.
 *
 * @param folder absolute; empty, or not there yet
 * @returns the manifest, with the digest that names it
 */
export async function writePack(
  folder: string,
  release: Omit<PackManifest, "files">,
  files: readonly FileToPack[],
): Promise<{ readonly manifest: PackManifest; readonly digest: string }> {
  const entries = await concurrently(
    files,
    async ({ file, below, ...entry }): Promise<PackEntry> => {
      const at = path.posix.join(folderOf[entry.kind], below);
      const target = path.join(folder, at);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(file, target, constants.COPYFILE_FICLONE);
      return { path: at, ...entry, ...(await hashFile(target)) };
    },
    4,
  );
  const manifest = { ...release, files: entries };
  const text = manifestText(manifest);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, manifestName), text);
  return { manifest, digest: digestOf(text) };
}
