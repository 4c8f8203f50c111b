import HostedGitInfo from "hosted-git-info";
import { asRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import type { Manifest } from "./manifest-file.ts";

/**
 * What npm would refuse about `repository` when provenance is published: it must be the repository
 * that runs (E422 "package.json: "repository.url" is …, expected to match …").
 *
 * @param repository `https://github.com/owner/name`
 * @param toEdit the package.json that a remedy sends to
 */
export function repositoryProblem(
  manifest: Manifest,
  title: string,
  repository: string,
  toEdit = "package.json",
): Problem | undefined {
  const field = manifest["repository"];
  const url = typeof field === "string" ? field : asRecord(field)?.["url"];
  const remedy = `Add "repository": { "type": "git", "url": "git+${repository}.git" } to ${toEdit}.`;
  if (typeof url !== "string" || url === "") {
    return {
      code: "repository-url-mismatch",
      unit: title,
      message: `${title} has no repository.url, but npm accepts provenance only if it names the repository of the run.`,
      remedy,
    };
  }
  const found = plainAddress(url);
  if (found === repository) return undefined;
  const near = found.toLowerCase() === repository.toLowerCase() ? "; case matters" : "";
  return {
    code: "repository-url-mismatch",
    unit: title,
    message: `${title} has the repository.url ${url}, but npm accepts provenance only for ${repository}${near}.`,
    remedy,
  };
}

/**
 * The address that npm writes into what it publishes (`@npmcli/package-json`, `normalize-data`), as that of
 * a page: hosts and forms are made one, and a fragment stays.
 */
function plainAddress(url: string): string {
  const hosted = HostedGitInfo.fromUrl(url.trim());
  const sent = hosted === undefined ? url : hosted.https();
  return sent
    .replace(/^git\+/, "")
    .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, "https://$1/")
    .replace(/^(?:git|http|ssh):\/\//, "https://")
    .replace(/\/+$/, "")
    .replace(/\.git(?=#|$)/, "");
}
