import { constants } from "node:buffer";
import { size, type Problem } from "@fairlead/publishing";
import { nameProblems, versionProblem } from "../manifests/npm-name.ts";
import type { NpmTarball } from "./npm-tarball.ts";

/**
 * What npm itself can send: a package as base64 in one text, which is 384 MiB with Node 24, less a
 * mebibyte for the rest of the document. Uploads stream here, but no registry is known to take more.
 */
export const mostBytes = Math.floor(((constants.MAX_STRING_LENGTH - 1024 * 1024) / 4) * 3);

/** What would stop a packed package in the middle of a release: npm refuses it when it is sent. */
export function checkPublishable(
  tarball: Pick<NpmTarball, "name" | "version" | "manifest" | "size">,
): Problem[] {
  const { name, version, manifest } = tarball;
  const problems: Problem[] = [];
  const { always } = nameProblems(name);
  if (always !== undefined) {
    problems.push({
      code: "npm-name-invalid",
      unit: name,
      message: `${name} is not a valid npm name: it ${always}.`,
      remedy: "Choose another name.",
    });
  }
  const wrongVersion = versionProblem(version);
  if (wrongVersion !== undefined) {
    problems.push({
      code: "version-invalid",
      unit: name,
      message: `${name} was packed as ${version}, which ${wrongVersion}.`,
      remedy: "Pack again with a version such as 1.2.3.",
    });
  }
  if (manifest["private"]) {
    problems.push({
      code: "package-private",
      unit: name,
      message: `${name} is private: its packed package.json says "private": ${JSON.stringify(manifest["private"])}.`,
      remedy: 'Remove "private" and pack again, or remove the entry.',
    });
  }
  problems.push(...extensionProblems(name, manifest));
  if (tarball.size > mostBytes) {
    problems.push({
      code: "package-too-large",
      unit: name,
      message: `${name} is ${size(tarball.size)} packed; npm uploads at most ${size(mostBytes)}.`,
      remedy: "Exclude files, or publish a package for each platform.",
    });
  }
  return problems;
}

/** Of a manifest, packed or not. */
export function extensionProblems(name: string, manifest: NpmTarball["manifest"]): Problem[] {
  if (manifest["packageExtensions"] === undefined) return [];
  return [
    {
      code: "package-extensions",
      unit: name,
      message: `${name} has packageExtensions in its package.json, which npm refuses to publish.`,
      remedy: "Remove them: packageExtensions take effect only in the root of a project.",
    },
  ];
}
