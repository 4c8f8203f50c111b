import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { askGit, unreadable } from "./git.ts";
import { repositoryOf } from "./repository.ts";

/** A file or folder that is not as the commit has it. */
export interface Change {
  /** Absolute, without a slash at its end. Of a folder all that is below it is meant. */
  readonly path: string;
  /**
   * `ignored`: not committed, and named in a .gitignore. `moved`: a submodule at another commit.
   * `left-out`: committed, and not there, as a sparse checkout wants it.
   */
  readonly kind: "changed" | "untracked" | "ignored" | "deleted" | "moved" | "left-out";
}

/** What of a commit is not in its work tree, or is there as something else. */
export interface WorkTree {
  readonly changes: readonly Change[];
  /** Submodules without their files; absolute folders. */
  readonly missingSubmodules: readonly string[];
  /** Files that are pointers to Git LFS instead of what they mean; absolute. */
  readonly pointers: readonly string[];
}

/**
 * How the files below some paths differ from the commits of their repositories: of the one given, of
 * the submodules in it, and of the repositories that it is a submodule of, as far as these record it.
 * Undefined where there is no git.
 *
 * @param top the top folder of a repository, absolute
 * @param paths absolute; what lies in other repositories is skipped
 * @throws ProblemsError if git cannot read one of them
 */
export async function readWorkTree(
  top: string,
  paths: readonly string[],
  env: Readonly<Record<string, string>>,
  options: WorkTreeOptions = { ignored: true },
): Promise<WorkTree | undefined> {
  const own = paths.filter((each) => isWithin(each, top));
  if (own.length === 0) return { changes: [], missingSubmodules: [], pointers: [] };
  const found = await readOne(top, own, env, options);
  if (found === undefined) return undefined;
  const inner = await Promise.all(
    found.submodules
      .filter((folder) => existsSync(path.join(folder, ".git")))
      .map((folder) => readWorkTree(folder, [folder], env, options)),
  );
  return {
    changes: [...found.changes, ...inner.flatMap((each) => each?.changes ?? [])],
    missingSubmodules: [
      ...found.submodules.filter((folder) => !existsSync(path.join(folder, ".git"))),
      ...inner.flatMap((each) => each?.missingSubmodules ?? []),
    ],
    pointers: [...found.pointers, ...inner.flatMap((each) => each?.pointers ?? [])],
  };
}

/**
 * Whether the repository around this one records another commit of it than it is at.
 *
 * @param top the top folder of a repository, absolute
 */
export async function isMovedSubmodule(
  top: string,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const outer = repositoryOf(path.dirname(top));
  if (outer === undefined) return false;
  const { changes } = (await readOne(outer, [top], env, { ignored: false })) ?? { changes: [] };
  return changes.some(({ kind }) => kind === "moved");
}

interface WorkTreeOptions {
  /** False: files that a .gitignore names are no changes, and are not looked for. */
  readonly ignored: boolean;
}

interface OneTree {
  readonly changes: readonly Change[];
  readonly submodules: readonly string[];
  readonly pointers: readonly string[];
}

async function readOne(
  top: string,
  paths: readonly string[],
  env: Readonly<Record<string, string>>,
  { ignored }: WorkTreeOptions,
): Promise<OneTree | undefined> {
  const filters = await noFilters(top, env);
  const ask = async (...args: readonly string[]) => {
    const answer = await askGit(top, args, env, filters);
    if (answer !== undefined && answer.code !== 0) throw unreadable(top, answer);
    return answer?.stdout;
  };
  // Names of files are no patterns.
  const below = paths.map((each) => `:(literal)${path.relative(top, each) || "."}`);
  const [staged, status, lfs] = await Promise.all([
    ask("ls-files", "--stage", "-t", "-z", "--", ...below),
    // Of a submodule the commit alone: its files are read in it, whatever .gitmodules says of it.
    ask(
      ...["status", "--porcelain=v1", "-z", "--no-renames", "--ignore-submodules=dirty"],
      ...["--untracked-files=all", `--ignored=${ignored ? "traditional" : "no"}`, "--", ...below],
    ),
    ask("ls-files", "-z", "--", ":(attr:filter=lfs)"),
  ]);
  if (staged === undefined || status === undefined || lfs === undefined) return undefined;
  const absolute = (name: string) => path.join(top, name);
  const entries = fieldsOf(staged).map((line) => {
    const [tag, mode] = line.split(" ", 2);
    return { tag, mode, path: absolute(line.slice(line.indexOf("\t") + 1)) };
  });
  const submodules = entries.filter(({ mode }) => mode === "160000").map((entry) => entry.path);
  // `git status` says nothing of these ("git ls-files", -t: S for skip-worktree).
  const leftOut = entries.filter(
    ({ tag, mode, path: at }) => tag === "S" && mode !== "160000" && !existsSync(at),
  );
  const pointers: string[] = [];
  for (const file of fieldsOf(lfs).map(absolute)) {
    if (paths.some((each) => isWithin(file, each)) && (await isPointer(file))) pointers.push(file);
  }
  return {
    changes: [
      ...fieldsOf(status).map((line) =>
        changeOf(line.slice(0, 2), absolute(line.slice(3).replace(/\/$/, "")), submodules),
      ),
      ...leftOut.map((entry): Change => ({ path: entry.path, kind: "left-out" })),
    ],
    ...{ submodules, pointers },
  };
}

/**
 * Settings that take away the programs which a repository names to convert its files: like cargo's,
 * this look at it starts none.
 */
async function noFilters(top: string, env: Readonly<Record<string, string>>): Promise<string[]> {
  const pattern = "^filter\\..*\\.(clean|process|required)$";
  const named = await askGit(top, ["config", "--name-only", "-z", "--get-regexp", pattern], env);
  return fieldsOf(named?.stdout ?? "").map((name) =>
    name.endsWith(".required") ? `${name}=false` : `${name}=`,
  );
}

function changeOf(letters: string, at: string, submodules: readonly string[]): Change {
  if (letters === "??") return { path: at, kind: "untracked" };
  if (letters === "!!") return { path: at, kind: "ignored" };
  if (submodules.includes(at)) return { path: at, kind: "moved" };
  return { path: at, kind: letters.includes("D") ? "deleted" : "changed" };
}

const pointerStart = "version https://git-lfs.github.com/spec/";

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: less than 1,024 bytes, `version` first. */
async function isPointer(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_024), 0, 1_024, 0);
      return bytesRead < 1_024 && buffer.toString("latin1").startsWith(pointerStart);
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

function fieldsOf(output: string): string[] {
  return output.split("\0").filter((field) => field !== "");
}

/** Is a path this folder, or in it? */
export function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
