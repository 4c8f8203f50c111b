import type { StoredAsset, StoredRelease } from "./release-state.ts";
import type { Call } from "./route.ts";
import { htmlUrl, isoDate, nodeId, repositoryUrl, simpleUser } from "./shapes.ts";

/** A release as the API describes it to this caller. */
export function describeRelease(release: StoredRelease, call: Call): Record<string, unknown> {
  const { urls } = call.context;
  const api = repositoryUrl(call.repository, urls);
  const page = htmlUrl(call.repository, urls);
  const own = `${api}/releases/${release.id}`;
  const archive = (kind: string) => (release.draft ? null : `${api}/${kind}/${release.tag}`);
  return {
    url: own,
    assets_url: `${own}/assets`,
    upload_url: `${urls.uploads}/repos/${call.repository.fullName}/releases/${release.id}/assets{?name,label}`,
    html_url: `${page}/releases/tag/${publicTag(release)}`,
    id: release.id,
    author: simpleUser(release.author, urls),
    node_id: nodeId("Release", release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: isoDate(release.createdAt),
    updated_at: isoDate(release.updatedAt),
    published_at: release.publishedAt === undefined ? null : isoDate(release.publishedAt),
    // What has not been uploaded whole is in the list of assets only
    // (https://github.com/itchio/gothub/issues/1, https://github.com/cli/cli/issues/4863).
    assets: release.assets
      .filter(({ state }) => state === "uploaded")
      .map((asset) => describeAsset(asset, release, call)),
    tarball_url: archive("tarball"),
    zipball_url: archive("zipball"),
    body: release.body,
  };
}

/** An asset as the API describes it. */
export function describeAsset(
  asset: StoredAsset,
  release: StoredRelease,
  call: Call,
): Record<string, unknown> {
  const { urls } = call.context;
  const page = htmlUrl(call.repository, urls);
  return {
    url: `${repositoryUrl(call.repository, urls)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId("ReleaseAsset", asset.id),
    name: asset.name,
    label: asset.label,
    uploader: simpleUser(asset.uploader, urls),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.size,
    digest: asset.sha256 === undefined || asset.hidesDigest ? null : `sha256:${asset.sha256}`,
    download_count: asset.downloads,
    created_at: isoDate(asset.createdAt),
    updated_at: isoDate(asset.updatedAt),
    browser_download_url: `${page}/releases/download/${publicTag(release)}/${encodeURIComponent(asset.name)}`,
  };
}

/** The tag in the URLs of pages; a draft's own tag is in none of them. */
function publicTag({ draft, alias, tag }: StoredRelease): string {
  return encodeURIComponent(draft ? alias : tag);
}
