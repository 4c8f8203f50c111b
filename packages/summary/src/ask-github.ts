import { connect, lookForRelease } from "@fairlead/github";
import { messageOf, ProblemsError, type Clock, type Problem } from "@fairlead/publishing";
import type { ReleasedOnGitHub } from "@fairlead/reporting";

interface GitHubPorts {
  readonly apiUrl: string;
  readonly repository: string;
  readonly userAgent: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly log: { readonly info: (line: string) => void };
}

/** A summary is not worth a longer wait for GitHub's limits. */
const patienceMs = 120_000;

/**
 * Asks GitHub for the release of a tag. Never throws; nothing is asked without a tag.
 */
export async function askGitHub(
  tag: string | undefined,
  token: string | undefined,
  { repository, clock, ...ports }: GitHubPorts,
): Promise<{ readonly release?: ReleasedOnGitHub; readonly problems: readonly Problem[] }> {
  if (tag === undefined) return { problems: [] };
  const unseen = (problems: readonly Problem[]) => {
    const cause = problems[0]?.message ?? "";
    return { release: { kind: "unseen", cause } as const, problems };
  };
  if (token === undefined || !/^[^/\s]+\/[^/\s]+$/.test(repository)) {
    const missing = token === undefined ? "github-token is empty" : "GITHUB_REPOSITORY is not set";
    return unseen([
      {
        code: token === undefined ? "token-missing" : "repository-unknown",
        message: `GitHub is not asked for the release of ${tag}: ${missing}.`,
        remedy: "Omit github-token: its default is the token of the job.",
      },
    ]);
  }
  try {
    const deadline = clock.now() + patienceMs;
    const rest = await connect({ ...ports, clock, token, deadline });
    const release = await lookForRelease(rest, repository, tag);
    if (release === undefined) return { release: { kind: "none" }, problems: [] };
    const { draft, url, assets } = release;
    return { release: { kind: draft ? "draft" : "published", url, assets }, problems: [] };
  } catch (error) {
    if (error instanceof ProblemsError) return unseen(error.problems);
    if (!ports.cancelled.aborted) throw error;
    return unseen([
      {
        code: "cancelled",
        message: `GitHub was not asked for the release: ${messageOf(error).replace(/\.$/, "")}.`,
      },
    ]);
  }
}
