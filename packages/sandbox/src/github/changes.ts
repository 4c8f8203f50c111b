import type { Blob, Commit, GitData } from "./git-data.ts";
import type { Call } from "./route.ts";
import { htmlUrl, repositoryUrl } from "./shapes.ts";

/** More files than these are not named (https://docs.github.com/en/rest/commits/commits#compare-two-commits). */
const mostFiles = 300;

export interface Change {
  readonly path: string;
  readonly status: "added" | "removed" | "modified" | "renamed";
  readonly previousPath?: string;
  readonly sha: string;
}

/** What a commit changes against its first parent. */
export function changesOf({ commits }: GitData, { parents, files }: Commit): Change[] {
  return changesBetween(commits.get(parents[0] ?? "")?.files ?? new Map(), files);
}

/** Sorted by path. A file that is gone while the same bytes appear elsewhere was renamed. */
export function changesBetween(
  before: ReadonlyMap<string, Blob>,
  after: ReadonlyMap<string, Blob>,
): Change[] {
  const gone = new Map([...before].filter(([path]) => !after.has(path)));
  const changes: Change[] = [];
  for (const [path, { sha }] of after) {
    const old = before.get(path);
    if (old?.sha === sha) continue;
    const [previousPath] = [...gone].find(([, blob]) => blob.sha === sha) ?? [];
    if (old !== undefined) changes.push({ path, sha, status: "modified" });
    else if (previousPath === undefined) changes.push({ path, sha, status: "added" });
    else {
      gone.delete(previousPath);
      changes.push({ path, sha, status: "renamed", previousPath });
    }
  }
  for (const [path, { sha }] of gone) changes.push({ path, sha, status: "removed" });
  return changes.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** At most 300 (`diff-entry`). Lines are not compared: what changed counts as one of them. */
export function changedFiles(
  changes: readonly Change[],
  commit: string,
  { repository, context }: Pick<Call, "repository" | "context">,
): object[] {
  const html = htmlUrl(repository, context.urls);
  const api = repositoryUrl(repository, context.urls);
  return changes.slice(0, mostFiles).map(({ path, sha, status, previousPath }) => {
    const additions = status === "added" || status === "modified" ? 1 : 0;
    const deletions = status === "removed" || status === "modified" ? 1 : 0;
    const encoded = encodeURIComponent(path);
    return {
      ...{ sha, filename: path, status, additions, deletions, changes: additions + deletions },
      blob_url: `${html}/blob/${commit}/${encoded}`,
      raw_url: `${html}/raw/${commit}/${encoded}`,
      contents_url: `${api}/contents/${encoded}?ref=${commit}`,
      ...(previousPath !== undefined && { previous_filename: previousPath }),
    };
  });
}
