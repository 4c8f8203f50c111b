import path from "node:path";
import { throwProblems, type Problem } from "@fairlead/publishing";
import type { Manifest } from "../manifests/manifest-file.ts";
import { normalized, packageTree } from "./package-tree.ts";
import { workspaceRootOf, workspacesOf } from "./workspace-root.ts";

/**
 * The files that `npm pack` takes of a folder, told by npm's own library: paths with `/`, sorted. No
 * script runs and nothing is written.
 *
 * @param folder relative to the checkout: npm heeds ignore files above a package of a workspace
 * @param checkout absolute
 * @param manifest counts instead of the package.json in the folder
 * @throws ProblemsError where `files` is no list of texts
 */
export async function listPackFiles(
  folder: string,
  checkout: string,
  manifest: Manifest,
): Promise<readonly string[]> {
  throwProblems(filesProblems(manifest));
  const { default: packlist } = await import("npm-packlist");
  const own = path.join(checkout, folder);
  const pkg = await normalized(manifest, own);
  const tree = await packageTree(own, pkg, await workspacesOf(own, pkg));
  const root = await workspaceRootOf(folder, checkout);
  const files = await packlist(tree, {
    path: own,
    ...(root !== undefined && { prefix: root, workspaces: [own] }),
  });
  // What a link among the bundled packages leads to may lie outside, where no path of a package goes.
  return files.filter((file) => !file.startsWith("../")).sort();
}

/** npm takes a text for a list of its letters, and fails at anything else. */
export function filesProblems({ name, files }: Manifest): Problem[] {
  if (files === undefined || files === null || files === false) return [];
  const isList =
    Array.isArray(files) && (files as readonly unknown[]).every((each) => typeof each === "string");
  if (isList) return [];
  return [
    {
      code: "manifest-invalid",
      ...(typeof name === "string" && { unit: name }),
      message: `"files" in the package.json of ${String(name)} is ${JSON.stringify(files).slice(0, 80)}; npm expects a list of strings.`,
      remedy: `Write "files": ${JSON.stringify(typeof files === "string" ? [files] : ["dist"])}.`,
    },
  ];
}
