/** A merged pull request, as the generated notes name it. */
export interface MergedPullRequest {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  /** The commit that brought it into the branch. */
  readonly commit: string;
  /** The author's first one in this repository. */
  readonly isFirst?: boolean;
}

export interface NotesRange {
  /** `https://github.com/owner/name` */
  readonly repositoryUrl: string;
  readonly tag: string;
  /** Where the range begins; undefined: the whole history. */
  readonly previousTag: string | undefined;
  /** Those whose commits are in the range, in the order of their merge. */
  readonly pullRequests: readonly MergedPullRequest[];
}

/**
 * The notes that GitHub generates without a configuration
 * (https://docs.github.com/en/repositories/releasing-projects-on-github/automatically-generated-release-notes).
 * Commits that no pull request brought are not named.
 */
export function notesOf({ repositoryUrl, tag, previousTag, pullRequests }: NotesRange): string {
  const link = ({ number }: MergedPullRequest): string => `${repositoryUrl}/pull/${number}`;
  const changes = pullRequests.map((each) => `* ${each.title} by @${each.author} in ${link(each)}`);
  const first = pullRequests
    .filter(({ isFirst }) => isFirst)
    .map((each) => `* @${each.author} made their first contribution in ${link(each)}`);
  const range = previousTag === undefined ? `commits/${tag}` : `compare/${previousTag}...${tag}`;
  const sections = [
    ...(changes.length > 0 ? [["## What's Changed", ...changes].join("\n")] : []),
    ...(first.length > 0 ? [["## New Contributors", ...first].join("\n")] : []),
  ];
  return [...sections, `**Full Changelog**: ${repositoryUrl}/${range}`].join("\n\n");
}
