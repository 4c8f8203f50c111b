import { stat } from "node:fs/promises";
import path from "node:path";
import { matchNames } from "@fairlead/selection";
import { missingFiles } from "../manifests/entry-points.ts";
import type { NpmTarball } from "./npm-tarball.ts";
import { patternsOf } from "./own-files.ts";

/**
 * The files that a package names, that lie in its folder, and that npm does not pack: what keeps each of
 * them out, which is the `files` of its manifest or an ignore file, relative to the folder.
 *
 * @param folder absolute; undefined for a package that is not packed from a folder
 */
export async function keptOutOf(
  { manifest, entries }: Pick<NpmTarball, "manifest" | "entries">,
  folder: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const by = new Map<string, string>();
  if (folder === undefined) return by;
  const packed = new Set(entries.map((entry) => entry.path));
  const patterns = patternsOf(manifest)?.flatMap((each) => each.patterns);
  for (const { target } of missingFiles(manifest, packed)) {
    const file = path.posix.normalize(target);
    if (file.startsWith("..") || !(await isFile(path.join(folder, file)))) continue;
    const isListed = patterns === undefined || matchNames(patterns, [file]).matched.length > 0;
    const keeper = isListed ? await ignoreFileFor(folder, file) : '"files" in package.json';
    if (keeper !== undefined) by.set(target, keeper);
  }
  return by;
}

/** The ignore file nearest to a file: npm reads .gitignore only where there is no .npmignore. */
async function ignoreFileFor(folder: string, file: string): Promise<string | undefined> {
  for (let at = path.posix.dirname(file); ; at = path.posix.dirname(at)) {
    for (const name of [".npmignore", ".gitignore"]) {
      const found = path.posix.join(at, name);
      if (await isFile(path.join(folder, found))) return found;
    }
    if (at === ".") return undefined;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
