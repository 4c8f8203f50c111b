import { existsSync } from "node:fs";
import path from "node:path";

/** The top folder of the repository that a folder lies in, by the nearest `.git`: git and cargo look for it so. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

/**
 * The folder to ask git in about what is released. A workflow may check out into a folder of the
 * workspace: the paths that its inputs name then lie in that.
 *
 * @param workspace absolute
 * @param paths relative to the workspace
 * @returns the workspace if it lies in a repository, or if no path does
 */
export function checkoutOf(workspace: string, paths: readonly string[]): string {
  if (repositoryOf(workspace) !== undefined) return workspace;
  const folders = paths.map((each) => path.resolve(workspace, each));
  return folders.find((folder) => repositoryOf(folder) !== undefined) ?? workspace;
}

/** The folder, or the nearest one above it that exists: a process can be started there. */
export function existingFolder(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at) || at === path.dirname(at)) return at;
  }
}
