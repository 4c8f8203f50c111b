import { getExecOutput } from "@actions/exec";

/**
 * When the commit that is checked out was made, in seconds since 1970; undefined where there is no
 * git repository.
 *
 * @param cwd any folder of the checkout
 */
export async function commitTime(
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  try {
    // In a container the checkout may belong to another user; git is only asked to read here.
    const { exitCode, stdout } = await getExecOutput(
      "git",
      ["-c", "safe.directory=*", "show", "--no-patch", "--format=%ct", "HEAD"],
      { cwd, env: { ...env }, silent: true, ignoreReturnCode: true },
    );
    const text = stdout.trim();
    return exitCode === 0 && /^-?\d+$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}
