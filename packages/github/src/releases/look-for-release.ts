import { withErrorMessage, hasStatus } from "../rest/permissions.ts";
import type { Rest } from "../rest/rest.ts";
import { known, knownAsset, listOf, toRelease } from "./answer.ts";
import { isWhole } from "./asset-plan.ts";
import { pickRelease } from "./pick-release.ts";

/** The release of a tag, as one sees it who only looks. */
export interface SeenRelease {
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly notes: string;
  /** Its page. */
  readonly url: string;
  readonly assets: readonly {
    readonly name: string;
    /** Bytes. */
    readonly size: number;
    /** Hex; old servers have none. */
    readonly sha256?: string;
    /** False: its upload broke off. */
    readonly isWhole: boolean;
  }[];
}

/**
 * Looks for the release of a tag: the published one, else a draft among the newest 100 releases, which
 * only a token with `contents: write` is shown
 * (https://docs.github.com/en/rest/releases/releases#list-releases).
 *
 * @param repository `owner/name`
 * @returns undefined if there is none that the token may see
 * @throws ProblemsError if GitHub does not answer
 */
export async function lookForRelease(
  rest: Rest,
  repository: string,
  tag: string,
): Promise<SeenRelease | undefined> {
  const [owner = "", repo = ""] = repository.split("/");
  const at = { owner, repo };
  const release = await withErrorMessage(`The release of ${tag} could not be read`, async () => {
    try {
      return known((await rest.rest.repos.getReleaseByTag({ ...at, tag })).data);
    } catch (error) {
      if (!hasStatus(error, 404)) throw error;
      const { data } = await rest.rest.repos.listReleases({ ...at, per_page: 100 });
      return pickRelease(listOf(data, toRelease, "a list of releases"), tag).release;
    }
  });
  if (release === undefined) return undefined;
  // What the release itself holds of them lacks those that did not come whole.
  const assets = await withErrorMessage("The files of the release could not be listed", () =>
    rest.paginate(rest.rest.repos.listReleaseAssets, {
      ...{ ...at, release_id: release.id, per_page: 100 },
    }),
  );
  return {
    draft: release.draft,
    prerelease: release.prerelease,
    notes: release.body,
    url: release.url,
    assets: assets.map(knownAsset).map((asset) => {
      const { name, size, digest } = asset;
      const sha256 = digest?.startsWith("sha256:") === true ? digest.slice(7) : undefined;
      return { name, size, isWhole: isWhole(asset), ...(sha256 !== undefined && { sha256 }) };
    }),
  };
}
