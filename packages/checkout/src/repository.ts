import { existsSync } from "node:fs";
import path from "node:path";

/** The top folder of the repository that a folder lies in, by the nearest `.git`: git and cargo look for it so. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

/** The folder, or the nearest one above it that exists: a process can be started there. */
export function existingFolder(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at) || at === path.dirname(at)) return at;
  }
}
