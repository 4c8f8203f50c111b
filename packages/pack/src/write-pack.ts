import { constants, copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { concurrently, throwProblems, type Problem } from "@fairlead/publishing";
import { repeated } from "./check-pack.ts";
import {
  digestOf,
  folderOf,
  manifestName,
  manifestText,
  type PackEntry,
  type PackManifest,
} from "./manifest.ts";
import { hashFile } from "./open-pack.ts";
import { isPathOf } from "./read-manifest.ts";

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
 * @throws ProblemsError for files that `openPack` would refuse; nothing is written then
 */
export async function writePack(
  folder: string,
  release: Omit<PackManifest, "files">,
  files: readonly FileToPack[],
): Promise<{ readonly manifest: PackManifest; readonly digest: string }> {
  const placed = files.map(({ below, ...entry }) => ({
    ...entry,
    at: path.posix.join(folderOf[entry.kind], below),
  }));
  throwProblems([
    ...placed.filter(({ kind, at }) => !isPathOf(kind, at)).map(strangePath),
    ...repeated(placed.map(({ at, name, kind }) => ({ path: at, name, kind }))),
  ]);
  const entries = await concurrently(
    placed,
    async ({ file, at, ...entry }): Promise<PackEntry> => {
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

function strangePath({ at }: { readonly at: string }): Problem {
  return {
    code: "file-name-invalid",
    message: `A pack cannot hold ${JSON.stringify(at)}: not every system accepts that path.`,
    remedy: "Rename that file.",
  };
}
