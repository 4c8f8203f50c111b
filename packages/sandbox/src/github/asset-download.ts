import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Answer } from "../http-server.ts";
import type { RequestHead } from "../request-cycle.ts";
import { errorAnswer, notFound } from "./api-error.ts";
import type { StoredAsset } from "./release-state.ts";
import type { GitHubContext } from "./route.ts";

/** How long the address of a download is good, on the sandbox's clock; GitHub's are for minutes too. */
const lifetimeMs = 300_000;
const key = randomBytes(32);

/** The API's answer to who wants the bytes of an asset: an address that needs no token. */
export function redirectToBytes(
  { id }: StoredAsset,
  { blobsUrl, clock }: Pick<GitHubContext, "blobsUrl" | "clock">,
): Answer {
  const expires = String(clock.now() + lifetimeMs);
  const query = new URLSearchParams({ expires, sig: signatureOf(String(id), expires) });
  const location = `${blobsUrl}/release-assets/${id}?${query.toString()}`;
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

/**
 * What such an address gives, and what the `browser_download_url` of an asset gives to anyone if the
 * repository is public (GitHub redirects there first). Undefined if the path is neither.
 */
export function downloadAnswer(
  { path, query }: Pick<RequestHead, "path" | "query">,
  { state, clock }: Pick<GitHubContext, "state" | "clock">,
): Answer | undefined {
  const [, id] = /^\/release-assets\/(\d+)$/.exec(path) ?? [];
  if (id !== undefined) {
    const expires = query.get("expires") ?? "0";
    const isGood = query.get("sig") === signatureOf(id, expires) && clock.now() < Number(expires);
    const found = [...state.repositories.values()]
      .map(({ releases }) => releases.asset(Number(id))?.asset)
      .find((asset) => asset !== undefined);
    return isGood ? bytesOf(found) : errorAnswer(notFound());
  }
  const [, fullName, tagAndName] = /^\/([^/]+\/[^/]+)\/releases\/download\/(.+)$/.exec(path) ?? [];
  if (fullName === undefined || tagAndName === undefined) return undefined;
  const slash = tagAndName.lastIndexOf("/");
  const [tag, name] = [tagAndName.slice(0, slash), tagAndName.slice(slash + 1)];
  const repository = state.repository(fullName);
  if (repository?.isPrivate !== false) return errorAnswer(notFound());
  return bytesOf(repository.releases.published(tag)?.assets.find((each) => each.name === name));
}

function bytesOf(asset: StoredAsset | undefined): Answer {
  if (asset?.file === undefined) return errorAnswer(notFound());
  asset.downloads += 1;
  return {
    status: 200,
    headers: {
      "content-type": asset.contentType,
      "content-disposition": `attachment; filename=${asset.name}`,
    },
    body: readFileSync(asset.file),
  };
}

function signatureOf(id: string, expires: string): string {
  return createHmac("sha256", key).update(`${id} ${expires}`).digest("hex");
}
