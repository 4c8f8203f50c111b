import { jsonAnswer, type Answer } from "../http-server.ts";
import type { Breakage } from "../request-cycle.ts";
import { ApiError, notFound, validationFailed, type FieldError } from "./api-error.ts";
import { redirectToBytes } from "./asset-download.ts";
import { nameAsServed } from "./asset-name.ts";
import { paged } from "./pages.ts";
import { describeAsset } from "./release-answers.ts";
import { isVisible, visibleRelease } from "./release-routes.ts";
import type { StoredAsset, StoredRelease } from "./release-state.ts";
import { may, parameter, type Call, type Route } from "./route.ts";

const docs = "rest/releases/assets";

/** https://docs.github.com/en/rest/releases/assets */
export const routes: readonly Route[] = [
  {
    ...{ method: "GET", path: "/releases/{release_id}/assets", permission: { contents: "read" } },
    answer: list,
  },
  {
    ...{ method: "POST", path: "/releases/{release_id}/assets", permission: { contents: "write" } },
    ...{ host: "uploads", answer: upload, broken: leaveStarter },
  },
  {
    ...{ method: "GET", path: "/releases/assets/{asset_id}", permission: { contents: "read" } },
    answer: get,
  },
  {
    ...{ method: "PATCH", path: "/releases/assets/{asset_id}", permission: { contents: "write" } },
    answer: edit,
  },
  {
    ...{ method: "DELETE", path: "/releases/assets/{asset_id}", permission: { contents: "write" } },
    answer: remove,
  },
];

function list(call: Call): Answer {
  const release = visibleRelease(call);
  const { items, headers } = paged(release.assets, call);
  const described = items.map((asset) => describeAsset(asset, release, call));
  return jsonAnswer(200, described, headers);
}

function upload(call: Call): Answer {
  const release = visibleRelease(call);
  if (call.upload === undefined) throw new Error("An upload came without its body.");
  const { file, size, sha256 } = call.upload;
  refuseUpload(release, call, size);
  const asset = { ...newAsset(call), state: "uploaded" as const, size, sha256, file };
  release.assets.push(asset);
  return jsonAnswer(201, describeAsset(asset, release, call));
}

/**
 * What an upload leaves that broke: an asset that has the name and no bytes. After a 502 it is empty
 * (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset); when the connection ended,
 * it has been seen with the size that was announced.
 */
function leaveStarter(call: Call, by: Breakage): void {
  if (!may(call, "contents", "write")) return;
  const release = visibleRelease(call);
  refuseUpload(release, call, undefined);
  const size = by === "connection" ? Number(call.headers["content-length"]) : 0;
  release.assets.push({ ...newAsset(call), size });
}

function newAsset({ query, headers, context, token }: Call): StoredAsset {
  const now = context.clock.now();
  return {
    id: context.state.nextId(),
    name: nameAsServed(query.get("name") ?? ""),
    label: query.get("label") ?? "",
    contentType: headers["content-type"] ?? "",
    state: "starter",
    ...{ size: 0, sha256: undefined, hidesDigest: false, file: undefined, downloads: 0 },
    ...{ createdAt: now, updatedAt: now },
    uploader: token?.login ?? "ghost",
  };
}

/** Throws GitHub's refusal. Sizes and types are judged by the headers, before a byte is taken. */
function refuseUpload(release: StoredRelease, call: Call, size: number | undefined): void {
  const { headers, query } = call;
  const { maxAssetBytes, maxAssets } = call.repository.releases.limits;
  if ((headers["content-type"] ?? "") === "") {
    throw new ApiError(400, "Invalid Content-Type: ''");
  }
  if (headers["content-length"] === undefined) throw new ApiError(400, "Bad Content-Length: ");
  if (release.immutable) {
    throw new ApiError(422, "Cannot upload assets to an immutable release.");
  }
  const declared = size ?? Number(headers["content-length"]);
  const problems: FieldError[] = [];
  if (declared < 1) problems.push(custom("size", "size must be greater than or equal to 1"));
  if (declared > maxAssetBytes) {
    problems.push(custom("size", `size must be less than or equal to ${maxAssetBytes}`));
  }
  if (isTaken(release, nameAsServed(query.get("name") ?? ""))) problems.push(nameTaken);
  else if (release.assets.length >= maxAssets) {
    problems.push(custom("file_count", `file_count limited to ${maxAssets} assets per release`));
  }
  if (problems.length > 0) throw validationFailed(problems);
}

function get(call: Call): Answer {
  const { asset, release } = visibleAsset(call);
  const wantsBytes = /\bapplication\/octet-stream\b/.test(call.headers["accept"] ?? "");
  if (wantsBytes && asset.file !== undefined) return redirectToBytes(asset, call.context);
  return jsonAnswer(200, describeAsset(asset, release, call));
}

function edit(call: Call): Answer {
  const { asset, release } = visibleAsset(call);
  const { name, label } = call.body;
  if (release.immutable) {
    throw validationFailed(
      [custom(undefined, "Cannot update asset of an immutable release")],
      docs,
    );
  }
  if (typeof name === "string") {
    const served = nameAsServed(name);
    if (served !== asset.name && isTaken(release, served))
      throw validationFailed([nameTaken], docs);
    asset.name = served;
  }
  if (typeof label === "string") asset.label = label;
  asset.updatedAt = call.context.clock.now();
  return jsonAnswer(200, describeAsset(asset, release, call));
}

function remove(call: Call): Answer {
  const { asset, release } = visibleAsset(call);
  if (release.immutable) {
    const words = "Cannot delete asset from an immutable release";
    throw validationFailed([custom(undefined, words)], docs);
  }
  release.assets.splice(release.assets.indexOf(asset), 1);
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}

function visibleAsset(call: Call): { release: StoredRelease; asset: StoredAsset } {
  const found = call.repository.releases.asset(Number(parameter(call, "asset_id")));
  if (found === undefined || !isVisible(found.release, call)) throw notFound(docs);
  return found;
}

function isTaken({ assets }: StoredRelease, name: string): boolean {
  return assets.some((asset) => asset.name === name);
}

function custom(field: string | undefined, message: string): FieldError {
  return {
    resource: "ReleaseAsset",
    code: "custom",
    ...(field !== undefined && { field }),
    message,
  };
}

const nameTaken: FieldError = { resource: "ReleaseAsset", code: "already_exists", field: "name" };
