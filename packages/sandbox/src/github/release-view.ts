import { latestOf } from "./release-latest.ts";
import type { StoredAsset, StoredRelease } from "./release-state.ts";
import type { Repository } from "./state.ts";

/** An asset as a test compares it. */
export type AssetView = Pick<
  StoredAsset,
  "id" | "name" | "label" | "contentType" | "state" | "size" | "sha256"
>;

/** A release as a test compares it. */
export interface ReleaseView extends Pick<
  StoredRelease,
  "id" | "tag" | "target" | "name" | "body" | "draft" | "prerelease" | "immutable"
> {
  readonly isLatest: boolean;
  /** The commit of its tag; undefined as long as there is none. */
  readonly tagSha: string | undefined;
  readonly assets: readonly AssetView[];
}

export interface ReleasesView {
  /** In the order of their creation. */
  readonly all: readonly ReleaseView[];
  /** How many releases were created by requests, drafts too. */
  readonly creations: number;
  /** How many times a request made a release public. */
  readonly publications: number;
}

export function viewReleases({ git, releases }: Repository): ReleasesView {
  const latest = latestOf(releases.all, releases.latest);
  const { creations, publications } = releases;
  const all = releases.all.map((release) => {
    const { id, tag, target, name, body, draft, prerelease, immutable } = release;
    return {
      ...{ id, tag, target, name, body, draft, prerelease, immutable },
      isLatest: release === latest,
      tagSha: git.commitOfTag(tag),
      assets: release.assets.map(viewAsset),
    };
  });
  return { all, creations, publications };
}

function viewAsset(asset: StoredAsset): AssetView {
  const { id, name, label, contentType, state, size, sha256 } = asset;
  return { id, name, label, contentType, state, size, sha256 };
}
