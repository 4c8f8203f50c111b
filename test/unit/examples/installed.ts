import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { extractTarGz } from "@fairlead/archives";

const run = promisify(execFile);

export const examples = path.resolve(import.meta.dirname, "../../../examples");

/** A folder with packages in it as npm would put them there. */
export interface Installed {
  readonly folder: string;
  /** Copies a package's folder. */
  add(name: string, from: string): Promise<string>;
  /** Runs Node.js there; `code` is its exit code. */
  node(...args: string[]): Promise<Ended>;
  remove(): Promise<void>;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function emptyProject(): Promise<Installed> {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-installed-"));
  return {
    folder,
    async add(name, from) {
      const target = path.join(folder, "node_modules", name);
      await cp(from, target, { recursive: true });
      return target;
    },
    async node(...args) {
      try {
        return { code: 0, ...(await run(process.execPath, args, { cwd: folder })) };
      } catch (error) {
        const { code, stdout, stderr } = error as Ended;
        return { code, stdout, stderr };
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What lies in the one top folder of an archive, unpacked into `target`. */
export async function unpack(archive: string, target: string): Promise<string> {
  const limits = { maxEntries: 100, maxBytes: 1 << 24 };
  await extractTarGz(archive, target, limits);
  const [top = "", ...others] = await readdir(target);
  if (others.length > 0) throw new Error(`${archive} has several top folders`);
  return path.join(target, top);
}
