import { getExecOutput } from "@actions/exec";

/**
 * The commit that a tag of the checkout is at; undefined where there is no such tag, as in a shallow
 * checkout, which has none, or no git repository.
 *
 * @param cwd any folder of the checkout
 */
export async function tagCommit(
  cwd: string,
  tag: string,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    // In a container the checkout may belong to another user; git is only asked to read here.
    const { exitCode, stdout } = await getExecOutput(
      "git",
      ["-c", "safe.directory=*", "rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`],
      { cwd, env: { ...env }, silent: true, ignoreReturnCode: true },
    );
    return exitCode === 0 ? stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}
