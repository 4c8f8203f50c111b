import type { Problem } from "@fairlead/publishing";
import { tooMany } from "./asset-problems.ts";
import type { Ref, ReleaseCalls } from "./rest-calls.ts";
import { pickRelease, type Release } from "./pick-release.ts";
import type { Tag } from "./tag.ts";
import { foreignFiles, tagProblem } from "./tags.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** What GitHub has before anything is written. */
export interface Seen {
  /** All of the repository, drafts too if the token may write. */
  readonly releases: readonly Release[];
  /** Those of the tag's kind. */
  readonly tags: readonly Ref[];
  /** The commit of the tag; undefined: it is not there. */
  readonly tagSha: string | undefined;
}

/** @param releases if they are known */
export async function look(
  tag: Tag,
  calls: ReleaseCalls,
  releases?: readonly Release[],
): Promise<Seen> {
  const [all, tags] = await Promise.all([releases ?? calls.releases(), calls.tags(tag.kind)]);
  const here = tags.find((ref) => ref.tag === tag.name);
  const tagSha = here?.annotated === true ? await calls.commitOf(here.sha) : here?.sha;
  return { releases: all, tags, tagSha };
}

/** What GitHub has that keeps a release from being made. */
export function seenProblems(
  { tag, sha, assets }: Pick<WantedRelease, "tag" | "sha" | "assets">,
  { releases, tagSha }: Seen,
): readonly Problem[] {
  const { release } = pickRelease(releases, tag.name);
  return [
    ...tagProblem(tag.name, tagSha, sha),
    ...(tagSha === undefined ? foreignFiles(assets, release, sha) : []),
    ...tooMany(assets, release),
  ];
}
