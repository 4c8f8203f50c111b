import type { Problem } from "@fairlead/publishing";
import { withErrorMessage, hasStatus } from "../rest/permissions.ts";
import { ownerAndName, type RepositoryRest } from "./workflow-run.ts";

/** A path as GitHub names it: `./crates/` is `crates`; the root itself is empty. */
export function fromRoot(path: string): string {
  return path
    .replace(/^(\.\/+)+/, "")
    .replace(/\/+$/, "")
    .replace(/^\.$/, "");
}

/**
 * Paths that can fit no file of a commit, whatever it holds: a comparison would find no change under
 * them, so the run of every ancestor would count.
 */
export function pathProblems(paths: readonly string[]): readonly Problem[] {
  return paths
    .filter((path) => /^!?\/|\\|(^|[/{,!])\.\.($|[/},])/.test(path))
    .map((path) => ({
      code: "path-invalid",
      message: `\`paths\` has ${JSON.stringify(path)}, which is not a path from the root of the repository.`,
      remedy: "Write it with / between folders, without a leading / or .., such as crates/core.",
      input: "paths",
    }));
}

/** What a pattern takes from: itself, or the folders before its first wildcard. */
export function fixedPart(path: string): string {
  const segments = fromRoot(path).split("/");
  const wild = segments.findIndex((segment) => /[*{]/.test(segment));
  return segments.slice(0, wild === -1 ? undefined : wild).join("/");
}

/**
 * Paths that the commit does not have. One that is misspelled never changes, so every ancestor would
 * count; one that is gone stands in the comparison.
 */
export async function missingPaths(
  { rest, repository }: RepositoryRest,
  sha: string,
  paths: readonly string[],
): Promise<readonly Problem[]> {
  const isThere = async (path: string) => {
    try {
      await rest.rest.repos.getContent({ ...ownerAndName(repository), path, ref: sha });
      return true;
    } catch (error) {
      if (hasStatus(error, 404)) return false;
      // A file that is too large to be read so; that contents may be read has been seen.
      if (hasStatus(error, 403)) return true;
      throw error;
    }
  };
  const problems: Problem[] = [];
  for (const path of paths.filter((each) => !each.startsWith("!"))) {
    const fixed = fixedPart(path);
    const there =
      fixed === "" || (await withErrorMessage(`${fixed} could not be read`, () => isThere(fixed)));
    if (there) continue;
    problems.push({
      code: "path-not-in-commit",
      message: `\`paths\` has ${path}, and the commit ${sha} has no ${fixed}. Nothing can change there, so the run of any ancestor would count.`,
      remedy: "Correct it, or omit it. Paths count from the root of the repository.",
      input: "paths",
    });
  }
  return problems;
}
