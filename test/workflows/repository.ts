import { execFile } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");

/** Files by path; undefined for one that is removed. */
export type RepositoryFiles = Readonly<Record<string, string | undefined>>;

/** A repository as a maintainer has it, and the bare one that runners fetch from. */
export interface TestRepository {
  /** The maintainer's checkout, absolute. */
  readonly folder: string;
  /** The bare repository beside it, absolute. */
  readonly remote: string;
  /** Writes and removes files, commits all that is there, and pushes. Returns the commit. */
  commit(message: string, files?: RepositoryFiles): Promise<string>;
  /** Tags HEAD and pushes the tag. Returns the commit. */
  tag(name: string): Promise<string>;
  /** The commit at HEAD. */
  head(): Promise<string>;
}

/**
 * Makes a git repository out of a folder of this checkout, such as `examples/ruvector`, below `folder`.
 *
 * @param fullName `owner/name` on GitHub
 */
export async function makeRepository(
  source: string,
  fullName: string,
  below: string,
): Promise<TestRepository> {
  const folder = join(below, "repository");
  const remote = join(below, "remote.git");
  const git = async (...args: string[]): Promise<string> => {
    const identity = ["-c", "user.name=Maintainer", "-c", "user.email=maintainer@example.com"];
    return (await run("git", [...identity, ...args], { cwd: folder })).stdout.trim();
  };
  const built = /[\\/](?:target|node_modules|\.git|dist)$/;
  await cp(join(root, source), folder, { recursive: true, filter: (path) => !built.test(path) });
  await run("git", ["init", "-q", "--bare", "-b", "main", remote]);
  await run("git", ["config", "uploadpack.allowAnySHA1InWant", "true"], { cwd: remote });
  await git("init", "-q", "-b", "main");
  // Where act reads the repository's name.
  await git("remote", "add", "origin", `https://github.com/${fullName}.git`);
  const head = (): Promise<string> => git("rev-parse", "HEAD");
  const push = async (): Promise<string> => {
    await git("push", "-q", remote, "main", "--tags");
    return head();
  };
  const repository: TestRepository = {
    ...{ folder, remote, head },
    async commit(message, files = {}) {
      for (const [path, contents] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        if (contents === undefined) await rm(join(folder, path));
        else await writeFile(join(folder, path), contents);
      }
      await git("add", "-A");
      await git("commit", "-q", "--allow-empty", "-m", message);
      return push();
    },
    async tag(name) {
      await git("tag", name);
      return push();
    },
  };
  await repository.commit("Write it");
  return repository;
}
