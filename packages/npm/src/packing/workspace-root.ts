import path from "node:path";
import { ProblemsError } from "@fairlead/publishing";
import { readManifestFile, type Manifest } from "../manifests/manifest-file.ts";

/**
 * The npm workspace that a package belongs to: npm heeds the ignore files from there down to it.
 *
 * @param folder of the package, relative to the checkout
 * @returns the absolute folder of the workspace's root; undefined for a package that is in none
 */
export async function workspaceRootOf(
  folder: string,
  checkout: string,
): Promise<string | undefined> {
  const own = path.join(checkout, folder);
  for (let at = path.posix.normalize(folder); at !== ".";) {
    at = path.posix.dirname(at);
    const root = path.join(checkout, at);
    const manifest = await manifestAt(checkout, path.posix.join(at, "package.json"));
    if (manifest === undefined) continue;
    if ([...(await workspacesOf(root, manifest)).values()].includes(own)) return root;
  }
  return undefined;
}

/** The folders of a workspace root's packages, by name; none where `workspaces` is wrong or absent. */
export async function workspacesOf(
  root: string,
  manifest: Manifest,
): Promise<ReadonlyMap<string, string>> {
  if (manifest["workspaces"] === undefined) return new Map();
  const { default: mapWorkspaces } = await import("@npmcli/map-workspaces");
  // npm moves on, too: https://github.com/npm/cli/blob/v12.2.2/workspaces/config/lib/index.js
  return mapWorkspaces({ cwd: root, pkg: manifest }).catch(() => new Map<string, string>());
}

async function manifestAt(checkout: string, file: string): Promise<Manifest | undefined> {
  try {
    return await readManifestFile(checkout, file);
  } catch (error) {
    if (error instanceof ProblemsError) return undefined;
    throw error;
  }
}
