import { askGit } from "./git.ts";

/**
 * Those of some paths that git ignores, whether or not they exist; none where it cannot be asked.
 *
 * @param cwd an existing folder
 * @param paths relative to it
 */
export async function ignoredFiles(
  cwd: string,
  paths: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  // It answers 1 where it ignores none, and 128 where there is no repository.
  const answer = await askGit(cwd, ["check-ignore", "--", ...paths], env, ["core.quotePath=false"]);
  const lines = new Set(answer?.code === 0 ? answer.stdout.split("\n") : []);
  return paths.filter((path) => lines.has(path));
}
