import { readdir } from "node:fs/promises";
import path from "node:path";

export interface WalkedFolder {
  /** Relative to the folder, with `/`, sorted. */
  readonly files: readonly string[];
  /** Symbolic links, which are not followed. */
  readonly links: readonly string[];
}

/** Folders that nothing is taken from. */
const passedOver = new Set([".git", "node_modules"]);

/** The files below a folder. In a checkout `.git` and `node_modules` are skipped, at any depth. */
export async function walkFolder(folder: string, isCheckout: boolean): Promise<WalkedFolder> {
  const files: string[] = [];
  const links: string[] = [];
  const visit = async (below: string): Promise<void> => {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const name = path.posix.join(below, entry.name);
      if (entry.isSymbolicLink()) links.push(name);
      else if (entry.isFile()) files.push(name);
      else if (entry.isDirectory() && !(isCheckout && passedOver.has(entry.name))) {
        await visit(name);
      }
    }
  };
  await visit("");
  return { files: files.sort(), links: links.sort() };
}
