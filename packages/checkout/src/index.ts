import { getExecOutput } from "@actions/exec";
import { firstFew, type Problem } from "@fairlead/publishing";
import type { Commit } from "./commit.ts";

export { readCommit } from "./commit.ts";
export { findProgram } from "./program.ts";
export type { Commit } from "./commit.ts";
export { tagCommit } from "./tag-commit.ts";

/** What git says about the checkout; undefined where there is no git repository. */
export interface Checkout {
  /** The commit that is checked out. */
  readonly head: string;
  /** Files with uncommitted changes, untracked ones included, relative to the repository's root. */
  readonly dirty: readonly string[];
}

/**
 * Reads the commit and the uncommitted files below some folders.
 *
 * @param cwd any folder of the checkout
 * @param folders absolute
 */
export async function readCheckout(
  cwd: string,
  folders: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Checkout | undefined> {
  const git = async (...args: readonly string[]) =>
    // In a container the checkout may belong to another user; git is only asked to read here.
    getExecOutput("git", ["-c", "safe.directory=*", ...args], {
      cwd,
      env: { ...env },
      silent: true,
      ignoreReturnCode: true,
    });
  let head;
  try {
    head = await git("rev-parse", "--verify", "HEAD");
  } catch {
    return undefined;
  }
  if (head.exitCode !== 0) return undefined;
  const status = await git(
    "status",
    "--porcelain",
    "-z",
    "--untracked-files=all",
    "--",
    ...folders,
  );
  return { head: head.stdout.trim(), dirty: parseStatus(status.stdout) };
}

/**
 * The paths of `git status --porcelain -z`: `XY path`, and for a file that is renamed (R) or copied
 * (C) in the index (X) or beside it (Y) its old path after it.
 */
export function parseStatus(output: string): string[] {
  const paths: string[] = [];
  const fields = output.split("\0");
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? "";
    if (field === "") continue;
    paths.push(field.slice(3));
    if (/[RC]/.test(field.slice(0, 2))) index += 1;
  }
  return paths;
}

/** The commit that is checked out must be the one that is released; where either is unknown, nothing is compared. */
export function checkHead(
  commit: Pick<Commit, "head"> | undefined,
  sha: string | undefined,
): Problem[] {
  if (commit === undefined || sha === undefined || commit.head === sha) return [];
  return [
    {
      code: "checkout-of-other-commit",
      message: `HEAD is ${commit.head}, and the commit to release is ${sha}: the tag or branch has moved since the run began, or something else was checked out.`,
      remedy: "Check out that commit (actions/checkout with ref), or give sha the commit you mean.",
    },
  ];
}

/** Crates that are packed from the checkout hold its files, so these must be those of the commit. */
export function checkUncommitted(checkout: Pick<Checkout, "dirty"> | undefined): Problem[] {
  if (checkout === undefined || checkout.dirty.length === 0) return [];
  return [
    {
      code: "uncommitted-files",
      message: `The crates' folders hold uncommitted files: ${firstFew(checkout.dirty, 10)}.`,
      remedy: "Commit or remove them, or set allow-dirty: true.",
    },
  ];
}
