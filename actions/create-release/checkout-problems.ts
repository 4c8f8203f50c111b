import { checkHead, checkoutOf, readCommit } from "@fairlead/checkout";
import type { ReleaseInputs } from "@fairlead/github";
import type { Problem } from "@fairlead/publishing";

/**
 * Words of the workspace are those of the commit that is checked out, so it must be the one that is
 * released. Without such words, and without a checkout, there is nothing to compare.
 *
 * @param env that of git
 */
export async function checkoutProblems(
  { changelog, bodyPath, sha }: ReleaseInputs,
  workspace: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly Problem[]> {
  const paths = [changelog, bodyPath].filter((each) => each !== undefined);
  if (paths.length === 0) return [];
  return checkHead(await readCommit(checkoutOf(workspace, paths), env), sha || undefined);
}
