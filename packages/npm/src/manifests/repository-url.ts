import { asRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import type { Manifest } from "./manifest-file.ts";

/**
 * What npm would refuse about `repository` when provenance is published: it must be the repository
 * that runs (E422 "package.json: "repository.url" is …, expected to match …").
 *
 * @param repository `https://github.com/owner/name`
 */
export function repositoryProblem(
  manifest: Manifest,
  title: string,
  repository: string,
): Problem | undefined {
  const field = manifest["repository"];
  const url = typeof field === "string" ? field : asRecord(field)?.["url"];
  const remedy = `Write "repository": { "type": "git", "url": "git+${repository}.git" } into its package.json.`;
  if (typeof url !== "string" || url === "") {
    return {
      code: "repository-url-mismatch",
      unit: title,
      message: `${title} has no repository.url, and npm takes provenance only with the address of the repository that runs.`,
      remedy,
    };
  }
  const found = plainAddress(url);
  if (found === repository) return undefined;
  const near =
    found.toLowerCase() === repository.toLowerCase() ? "; upper and lower case count" : "";
  return {
    code: "repository-url-mismatch",
    unit: title,
    message: `${title} has the repository.url ${url}, and npm takes provenance only for ${repository}${near}.`,
    remedy,
  };
}

/** The forms that npm knows (https://docs.npmjs.com/cli/configuring-npm/package-json#repository) as one. */
function plainAddress(url: string): string {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url)?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  return url
    .replace(/^git\+/, "")
    .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, "https://$1/")
    .replace(/^(?:git|http|ssh):\/\//, "https://")
    .replace(/#.*$/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
}
