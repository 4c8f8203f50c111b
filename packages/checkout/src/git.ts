import { getExecOutput } from "@actions/exec";
import { ProblemsError } from "@fairlead/publishing";
import { findProgram } from "./program.ts";

/**
 * What a checkout's own configuration could have git start: it is a file that any step may have
 * written. `safe.directory`: in a container the checkout may belong to another user, and git is only
 * asked to read here.
 */
const settings = [
  ...["-c", "safe.directory=*", "-c", "safe.bareRepository=explicit"],
  ...["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
];

export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Asks git to read something; undefined where there is no git.
 *
 * @param cwd an existing folder
 * @param more settings of git, each as `name=value`
 */
export async function askGit(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<GitAnswer | undefined> {
  const git = await findProgram("git", env);
  if (git === undefined) return undefined;
  try {
    const { exitCode, stdout, stderr } = await getExecOutput(
      // In quotes: it is taken for a command line, of which a space ends the program's name.
      `"${git}"`,
      [...settings, ...more.flatMap((setting) => ["-c", setting]), ...args],
      // Reading takes no locks, and its words are not in the language of the machine.
      {
        cwd,
        env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
        silent: true,
        ignoreReturnCode: true,
      },
    );
    return { code: exitCode, stdout, stderr };
  } catch {
    return undefined;
  }
}

/** A repository that git cannot read: what cannot be checked must not pass as checked. */
export function unreadable(folder: string, { stderr }: GitAnswer): ProblemsError {
  const words = stderr.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return new ProblemsError([
    {
      code: "git-unreadable",
      message: `git cannot read the repository of ${folder}: ${words}.`,
      remedy: "Check the repository out again (actions/checkout) before this step.",
    },
  ]);
}
