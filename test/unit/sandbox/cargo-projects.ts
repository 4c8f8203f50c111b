import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files by path; a folder of its own for each project. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** A temporary folder that is gone after `remove()`. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes files below `folder` and returns its path. */
  readonly write: (folder: string, files: ProjectFiles) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "fairlead-sandbox-"));
  return {
    path,
    async write(folder, files) {
      for (const [name, contents] of Object.entries(files)) {
        const file = join(path, folder, name);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, contents);
      }
      return join(path, folder);
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** A manifest that crates.io takes. */
export function manifest(name: string, version: string, tables = ""): string {
  return `[package]
name = "${name}"
version = "${version}"
edition = "2021"
description = "A crate for a test."
license = "MIT"

${tables}
`;
}
