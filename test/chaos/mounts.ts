import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NotPossible } from "./line.ts";

/** A file system in memory. */
export interface Mount {
  readonly folder: string;
  /** Ends it, and removes the folder. */
  readonly end: () => Promise<void>;
}

/**
 * Mounts a file system in memory.
 *
 * @param options of tmpfs: `size=64k`, `nr_inodes=40`
 * @throws NotPossible where this user may not mount
 */
export async function mountTmpfs(options: string): Promise<Mount> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-disk-"));
  try {
    asRoot("mount", "-t", "tmpfs", "-o", `${options},mode=777`, "tmpfs", folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new NotPossible("this user may not mount a file system", { cause: error });
  }
  return { folder, end: () => unmount(folder) };
}

/** Shows a folder once more, where nothing can be written to it. */
export async function mountReadOnly(of: string): Promise<Mount> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-disk-"));
  try {
    asRoot("mount", "--bind", of, folder);
    asRoot("mount", "-o", "remount,bind,ro", folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new NotPossible("this user may not mount a folder", { cause: error });
  }
  return { folder, end: () => unmount(folder) };
}

async function unmount(folder: string): Promise<void> {
  asRoot("umount", "-l", folder);
  await rm(folder, { recursive: true, force: true });
}

/** CI's runners are no root, and need no password to become it. */
function asRoot(...command: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  const [program = "", ...args] = isRoot ? command : ["sudo", "-n", ...command];
  execFileSync(program, args, { stdio: "pipe" });
}
