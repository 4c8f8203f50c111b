import { askGit } from "./git.ts";
import { existingFolder } from "./repository.ts";

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
  const named = ["rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`];
  const answer = await askGit(existingFolder(cwd), named, env);
  return answer?.code === 0 ? answer.stdout.trim() : undefined;
}
