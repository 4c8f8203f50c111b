import { checkHead, readCommit } from "@fairlead/checkout";
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
  if (changelog === undefined && bodyPath === undefined) return [];
  return checkHead(await readCommit(workspace, env), sha || undefined);
}
