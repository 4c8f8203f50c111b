import type { ReleaseFields } from "./rest-calls.ts";
import type { Release } from "./pick-release.ts";
import type { WantedRelease } from "./wanted-release.ts";

/**
 * The fields in which a draft is not yet what is wanted; of no draft, all.
 *
 * @param body undefined: the draft's stays
 * @param tagMissing the tag is made when the release is published, so it must be said where
 */
export function draftDiff(
  wanted: Pick<WantedRelease, "tag" | "sha" | "name" | "prerelease">,
  draft: Release | undefined,
  body: string | undefined,
  tagMissing: boolean,
): ReleaseFields {
  const { tag, sha, prerelease } = wanted;
  // A name that somebody gave the draft stays.
  const name = wanted.name ?? (draft === undefined || draft.name === "" ? tag.name : draft.name);
  const sameBody = body === undefined || lines(body) === lines(draft?.body ?? "");
  return {
    ...(name !== draft?.name && { name }),
    ...((!sameBody || draft === undefined) && { body: body ?? "" }),
    ...(prerelease !== draft?.prerelease && { prerelease }),
    // A tag that exists counts alone; GitHub would pass the target over.
    ...(tagMissing && draft?.target !== sha && { target_commitish: sha }),
  };
}

/** GitHub's page writes other line ends. */
function lines(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
