import { jsonAnswer, type Answer } from "../http-server.ts";
import { ApiError, notFound } from "./api-error.ts";
import type { Blob } from "./git-data.ts";
import { parameter, type Call } from "./route.ts";
import { htmlUrl, repositoryUrl } from "./shapes.ts";

const documentation = "rest/repos/contents#get-repository-content";

/** A file in Base64, or what a folder holds (https://docs.github.com/en/rest/repos/contents). */
export function readContents(call: Call): Answer {
  const { repository, query } = call;
  const ref = query.get("ref") ?? repository.defaultBranch;
  const commit = repository.git.resolve(ref);
  if (commit === undefined) {
    throw new ApiError(404, `No commit found for the ref ${ref}`, { documentation });
  }
  const path = parameter(call, "path").replace(/\/$/, "");
  const blob = commit.files.get(path);
  if (blob !== undefined) {
    // Above 1 MB there is no content in JSON.
    const content =
      blob.size > 1_000_000
        ? { encoding: "none", content: "" }
        : { encoding: "base64", content: inLines(blob.read().toString("base64")) };
    return jsonAnswer(200, { ...entry(path, "file", blob, ref, call), ...content });
  }
  const below = [...commit.files].filter(([file]) => file.startsWith(`${path}/`));
  if (below.length === 0) throw notFound(documentation);
  const entries = new Map<string, object>();
  for (const [file, found] of below) {
    const [name = "", ...deeper] = file.slice(path.length + 1).split("/");
    const isFile = deeper.length === 0;
    const whole = `${path}/${name}`;
    entries.set(name, entry(whole, isFile ? "file" : "dir", isFile ? found : undefined, ref, call));
  }
  return jsonAnswer(200, [...entries.values()]);
}

function entry(
  path: string,
  type: "file" | "dir",
  blob: Blob | undefined,
  ref: string,
  { repository, context }: Call,
): object {
  const api = repositoryUrl(repository, context.urls);
  const sha = blob?.sha ?? "0".repeat(40);
  const url = `${api}/contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${type === "file" ? "blobs" : "trees"}/${sha}`;
  const view = type === "file" ? "blob" : "tree";
  const html = `${htmlUrl(repository, context.urls)}/${view}/${encodeURI(`${ref}/${path}`)}`;
  return {
    ...{ type, path, sha, url, size: blob?.size ?? 0, name: path.split("/").at(-1) ?? path },
    ...{ git_url: git, html_url: html },
    download_url: type === "file" ? html.replace("/blob/", "/raw/") : null,
    _links: { self: url, git, html },
  };
}

/** GitHub breaks Base64 into lines of 60. */
function inLines(base64: string): string {
  return base64.replaceAll(/.{1,60}/g, "$&\n");
}
