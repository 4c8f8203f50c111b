import path from "node:path";
import { firstFew, ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { findFiles, nearest, withSpace } from "@fairlead/selection";
import { readManifestFile } from "../manifests/manifest-file.ts";
import type { Template } from "../manifests/package-spec.ts";
import { isPattern } from "./tarball-entries.ts";

export interface FoundFolder {
  readonly template: Template;
  /** Named, not found by a pattern. */
  readonly literal: boolean;
}

/**
 * The folders that a path or a pattern means.
 *
 * @param away patterns with a leading `!`: they take folders away from what a pattern finds
 * @throws ProblemsError where nothing is found, and for manifests that cannot be read, all at once
 */
export async function findFolders(
  written: string,
  away: readonly string[],
  workspace: string,
): Promise<readonly FoundFolder[]> {
  if (!isPattern(written)) {
    return [{ template: await readTemplate(workspace, written), literal: true }];
  }
  const patterns = written.startsWith("!") ? [written] : [written, ...away];
  const { files, unmatched, outside } = await findFiles(
    patterns.map((pattern) => `${pattern}/package.json`),
    workspace,
  );
  if (unmatched.includes(`${written}/package.json`) || outside.length > 0) {
    const message = `The path ${written} matches no folder with a package.json.`;
    const remedy = `Use a path relative to the root of the checkout.${listed(await packageFolders(workspace))}`;
    throw new ProblemsError([{ code: "pattern-unmatched", message, remedy }]);
  }
  const found: FoundFolder[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      // What a pattern finds lies inside.
      const manifest = await readManifestFile(workspace, file);
      found.push({ template: { folder: path.posix.dirname(file), manifest }, literal: false });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems(problems);
  return found;
}

/** @throws ProblemsError if the folder has no package.json, or none that can be read */
export async function readTemplate(workspace: string, folder: string): Promise<Template> {
  const file = path.posix.join(folder, "package.json");
  const manifest = await readManifestFile(workspace, file).catch(async (error: unknown) => {
    throw await withNearFolder(error, folder, workspace);
  });
  const inside = await findFiles([file], workspace);
  if (inside.outside.length > 0) {
    throw new ProblemsError([
      {
        code: "path-outside-workspace",
        message: `${folder} leaves the workspace through a link.`,
        remedy: "Use a folder of the checkout.",
      },
    ]);
  }
  return { folder, manifest };
}

/** The same error; of a folder without a package.json, with the one that may be meant. */
async function withNearFolder(error: unknown, folder: string, workspace: string): Promise<unknown> {
  const [problem] = error instanceof ProblemsError ? error.problems : [];
  if (problem?.code !== "manifest-missing") return error;
  const meant = withSpace(folder);
  const folders = await packageFolders(workspace);
  const near = nearFolder(folder, folders) ?? (folders.length === 1 ? folders[0] : undefined);
  const remedy =
    meant !== undefined
      ? `Write a space after the colon: \`${meant}\`.`
      : near === undefined
        ? `${problem.remedy ?? ""}${listed(folders)}`
        : `Did you mean ${near}?`;
  return new ProblemsError([{ ...problem, remedy }]);
}

/** Which folders there are to choose from; the root is no news. */
function listed(folders: readonly string[]): string {
  const below = folders.filter((folder) => folder !== ".");
  return below.length === 0 ? "" : ` These folders have one: ${firstFew(below, 5)}.`;
}

/** The folder that differs in its own name, or in what leads to it: most letters of all paths are alike. */
function nearFolder(wanted: string, folders: readonly string[]): string | undefined {
  const beside = folders.filter((each) => path.posix.dirname(each) === path.posix.dirname(wanted));
  const near = nearest(
    path.posix.basename(wanted),
    beside.map((each) => path.posix.basename(each)),
  );
  if (near !== undefined) return path.posix.join(path.posix.dirname(wanted), near);
  return nearest(
    wanted,
    folders.filter((each) => path.posix.basename(each) === path.posix.basename(wanted)),
  );
}

/** The folders of the workspace that have a package.json. */
export async function packageFolders(workspace: string): Promise<readonly string[]> {
  const { files } = await findFiles(["**/package.json"], workspace);
  return files.map((file) => path.posix.dirname(file));
}
