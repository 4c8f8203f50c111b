import { realpathSync } from "node:fs";
import path from "node:path";
import { askGit, unreadable } from "./git.ts";
import { existingFolder, repositoryOf } from "./repository.ts";

/** The commit that is checked out. */
export interface Commit {
  readonly head: string;
  /** When it was made, in seconds since 1970. */
  readonly seconds: number;
  /** Commits of the repositories around this one that record it as their submodule. */
  readonly recordedBy: readonly string[];
}

/**
 * Reads the commit that is checked out, and nothing of its files; undefined where there is no git, no
 * repository, or no commit in it.
 *
 * @param cwd any folder of the checkout; one that is not there means the nearest one above
 * @throws ProblemsError if there is a repository that git cannot read
 */
export async function readCommit(
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Commit | undefined> {
  const folder = existingFolder(cwd);
  const [head, dated, outer] = await Promise.all([
    readHead(folder, env),
    // Plumbing: `git show` obeys the settings of its log, which may start a program.
    askGit(folder, ["rev-list", "--max-count=1", "--timestamp", "HEAD"], env),
    readSuperproject(folder, env),
  ]);
  if (head === undefined) return undefined;
  const [, seconds] = /^(-?\d+) /.exec(dated?.stdout ?? "") ?? [];
  if (dated === undefined) return undefined;
  if (dated.code !== 0 || seconds === undefined) throw unreadable(folder, dated);
  return {
    head,
    seconds: Number(seconds),
    recordedBy: await recordersOf(folder, head, outer, env),
  };
}

async function readHead(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const answer = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
  if (answer === undefined) return undefined;
  if (answer.code === 0) return answer.stdout.trim();
  // 1: no commit yet; else the repository itself is at fault, if there is one.
  if (answer.code === 1 || repositoryOf(folder) === undefined) return undefined;
  throw unreadable(folder, answer);
}

/** The work tree around this one, as whose submodule it is recorded; nothing if there is none. */
async function readSuperproject(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const found = await askGit(folder, ["rev-parse", "--show-superproject-working-tree"], env);
  return found?.code === 0 ? found.stdout.trim() : "";
}

/** The commits that a submodule's commit means, outward. */
async function recordersOf(
  folder: string,
  head: string,
  outer: string,
  env: Readonly<Record<string, string>>,
): Promise<string[]> {
  const top = repositoryOf(folder);
  if (outer === "" || top === undefined) return [];
  const outerHead = await readHead(outer, env);
  if (outerHead === undefined) return [];
  const at = path.relative(outer, realpathSync(top)).replaceAll(path.sep, "/");
  const recorded = await askGit(outer, ["rev-parse", "--verify", "--quiet", `HEAD:${at}`], env);
  if (recorded?.code !== 0 || recorded.stdout.trim() !== head) return [];
  const around = await readSuperproject(outer, env);
  return [outerHead, ...(await recordersOf(outer, outerHead, around, env))];
}
