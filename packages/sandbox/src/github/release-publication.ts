import type { Blob, GitData } from "./git-data.ts";
import type { ReleaseInput } from "./release-rules.ts";
import type { Releases, StoredRelease } from "./release-state.ts";
import type { Repository } from "./state.ts";

/** The commit of a branch or of a full sha; GitHub takes nothing else as the target of a release. */
export function commitOfTarget(git: GitData, target: string): string | undefined {
  const branch = git.refs.get(`refs/heads/${target}`);
  if (branch !== undefined) return git.peel(branch);
  const sha = target.toLowerCase();
  return sha.length === 40 && git.commits.has(sha) ? sha : undefined;
}

/**
 * Makes a release public: its tag is made at the target if there is none, and stays where it is if
 * there is one. From now on the release is immutable if the repository says so.
 */
export function publish(release: StoredRelease, repository: Repository, now: number): void {
  const { git, releases } = repository;
  const target = git.commitOfTag(release.tag) ?? commitOfTarget(git, release.target);
  if (target === undefined) throw new Error(`${release.tag} cannot be tagged: its target is gone.`);
  if (git.commitOfTag(release.tag) === undefined) {
    git.refs.set(`refs/tags/${release.tag}`, { type: "commit", sha: target });
  }
  release.draft = false;
  release.createdAt = git.commits.get(target)?.date ?? release.createdAt;
  release.publishedAt = now;
  release.immutable = repository.immutableReleases;
  if (release.immutable) releases.burned.add(release.tag);
  releases.publications += 1;
}

/** Does a commit add or change a workflow, as seen from the default branch? */
export function changesWorkflows({ git, defaultBranch }: Repository, sha: string): boolean {
  const base = git.commits.get(commitOfTarget(git, defaultBranch) ?? "")?.files;
  const files = git.commits.get(sha)?.files ?? new Map<string, Blob>();
  return [...files].some(
    ([path, blob]) => path.startsWith(".github/workflows/") && base?.get(path)?.sha !== blob.sha,
  );
}

/** Notes which release is the latest, as the request has it, or by default when it becomes public. */
export function markLatest(
  releases: Releases,
  release: StoredRelease,
  { make_latest: asked }: ReleaseInput,
  isNew: boolean,
): void {
  const wish = asked ?? (isNew && !release.prerelease ? "true" : undefined);
  if (wish === undefined) return;
  release.keptBack = wish === "false";
  if (wish === "true") releases.latest = release.id;
  else if (wish === "legacy" || releases.latest === release.id) releases.latest = undefined;
}

/** A release whose tag is deleted becomes a draft again. */
export function loseTag({ releases }: Repository, tag: string): void {
  const release = releases.published(tag);
  if (release === undefined) return;
  release.draft = true;
  release.publishedAt = undefined;
}
