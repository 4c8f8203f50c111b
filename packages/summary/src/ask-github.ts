import {
  connect,
  isBranch,
  lookForRelease,
  lookForTags,
  noTag,
  type SeenTag,
} from "@fairlead/github";
import type { Fetch } from "@fairlead/http";
import { messageOf, ProblemsError, type Clock, type Problem } from "@fairlead/publishing";
import type { ReleasedOnGitHub } from "@fairlead/reporting";
import { isMarkedWithdrawn } from "@fairlead/withdrawal";

interface GitHubPorts {
  readonly apiUrl: string;
  readonly repository: string;
  /** GITHUB_REF */
  readonly ref: string;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly log: { readonly info: (line: string) => void };
}

/** A summary is not worth a longer wait for GitHub's limits. */
const patienceMs = 120_000;

/** What GitHub says; nothing of what was not asked. */
export interface OnGitHub {
  readonly release?: ReleasedOnGitHub;
  /** By tag; undefined: it could not be asked. */
  readonly tags?: ReadonlyMap<string, SeenTag> | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Asks GitHub for the release of a tag, and for the tags of single units. Never throws; nothing is asked
 * without a tag.
 */
export async function askGitHub(
  tag: string | undefined,
  unitTags: readonly string[],
  token: string | undefined,
  { repository, ref, clock, ...ports }: GitHubPorts,
): Promise<OnGitHub> {
  if (tag === undefined && unitTags.length === 0) return { problems: [] };
  const unseen = (problems: readonly Problem[]): OnGitHub => {
    const cause = problems[0]?.message ?? "";
    return { ...(tag !== undefined && { release: { kind: "unseen", cause } }), problems };
  };
  if (tag !== undefined && isBranch(tag, ref)) return unseen([noTag(tag, ref)]);
  if (token === undefined || !/^[^/\s]+\/[^/\s]+$/.test(repository)) {
    const missing = token === undefined ? "github-token is empty" : "GITHUB_REPOSITORY is not set";
    return unseen([
      {
        code: token === undefined ? "token-missing" : "repository-unknown",
        message: `GitHub is not asked for the ${tag === undefined ? "tags of crates and packages" : `release of ${tag}`}: ${missing}.`,
        remedy: "Omit github-token: its default is the token of the job.",
      },
    ]);
  }
  try {
    const deadline = clock.now() + patienceMs;
    const rest = await connect({ ...ports, clock, token, deadline });
    const tags = await lookForTags(rest, repository, unitTags, ports.cancelled);
    if (tag === undefined) return { tags, problems: [] };
    const release = await lookForRelease(rest, repository, tag);
    if (release === undefined) return { release: { kind: "none" }, tags, problems: [] };
    const { draft, prerelease: isPrerelease, notes, url, assets } = release;
    const kind = draft ? "draft" : "published";
    const isWithdrawn = isPrerelease && isMarkedWithdrawn(notes);
    return { release: { kind, url, assets, isPrerelease, isWithdrawn }, tags, problems: [] };
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
