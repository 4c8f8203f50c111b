import type { Problem } from "@fairlead/publishing";

/** What every call of the REST API needs to know. */
export interface RestTarget {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  readonly sha: string;
}

/**
 * The token, the repository and the commit that an action asks GitHub about, and which of them is
 * missing.
 *
 * @param given the inputs `github-token` and `sha`
 * @param here what the runner says about this run
 */
export function readRestTarget(
  given: { readonly token: string | undefined; readonly sha: string | undefined },
  here: { readonly repository: string; readonly sha: string },
): { readonly target: RestTarget; readonly problems: readonly Problem[] } {
  const { token = "" } = given;
  const sha = given.sha ?? here.sha.toLowerCase();
  const problems: Problem[] = [];
  if (token === "") {
    problems.push({
      code: "token-missing",
      message: "There is no token for GitHub: github-token is empty.",
      remedy: "Omit github-token: its default is the token of the job.",
      input: "github-token",
    });
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(here.repository)) {
    problems.push({
      code: "repository-unknown",
      message: "GITHUB_REPOSITORY does not name this repository.",
      remedy: "Set GITHUB_REPOSITORY to owner/name, as GitHub's runner does.",
    });
  }
  if (sha === "") {
    problems.push({
      code: "commit-missing",
      message: "The commit is unknown: sha and GITHUB_SHA are both empty.",
      remedy: "Set sha to the full hash of the commit to release.",
      input: "sha",
    });
  }
  return { target: { token, repository: here.repository, sha }, problems };
}
