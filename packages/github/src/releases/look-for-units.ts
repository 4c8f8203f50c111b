import { concurrently } from "@fairlead/publishing";
import type { Rest } from "../rest/rest.ts";
import { pickRelease } from "./pick-release.ts";
import { releaseCalls } from "./rest-calls.ts";

/** What GitHub has of the tag of a unit: a release, a tag alone, or nothing that the token may see. */
export interface SeenTag {
  readonly state: "published" | "draft" | "tag" | "none";
  /** Of the release's page. */
  readonly url?: string;
}

const atOnce = 8;

/**
 * Looks for the releases of many tags, and for the tags of those that have none. The releases are read
 * once for all (1 for each 100).
 *
 * @param repository `owner/name`
 * @throws ProblemsError if GitHub does not answer
 */
export async function lookForTags(
  rest: Rest,
  repository: string,
  tags: readonly string[],
  cancelled: AbortSignal,
): Promise<ReadonlyMap<string, SeenTag>> {
  if (tags.length === 0) return new Map();
  const calls = releaseCalls(rest, repository, cancelled);
  const releases = await calls.releases();
  const seen = await concurrently(
    tags,
    async (tag): Promise<readonly [string, SeenTag]> => {
      const { release } = pickRelease(releases, tag);
      if (release !== undefined) {
        return [tag, { state: release.draft ? "draft" : "published", url: release.url }];
      }
      const isThere = (await calls.tags(tag)).some((ref) => ref.tag === tag);
      return [tag, { state: isThere ? "tag" : "none" }];
    },
    atOnce,
  );
  return new Map(seen);
}
