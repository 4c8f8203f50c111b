import { getExecOutput } from "@actions/exec";

/** The commit that is checked out. */
export interface Commit {
  readonly head: string;
  /** When it was made, in seconds since 1970. */
  readonly seconds: number;
}

/**
 * Reads the commit that is checked out, and nothing of its files; undefined where there is no git
 * repository.
 *
 * @param cwd any folder of the checkout
 */
export async function readCommit(
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Commit | undefined> {
  try {
    // In a container the checkout may belong to another user; git is only asked to read here.
    const { exitCode, stdout } = await getExecOutput(
      "git",
      ["-c", "safe.directory=*", "show", "--no-patch", "--format=%H %ct", "HEAD"],
      { cwd, env: { ...env }, silent: true, ignoreReturnCode: true },
    );
    const [, head, seconds] = /^([0-9a-f]{40,64}) (-?\d+)$/.exec(stdout.trim()) ?? [];
    if (exitCode !== 0 || head === undefined) return undefined;
    return { head, seconds: Number(seconds) };
  } catch {
    return undefined;
  }
}
