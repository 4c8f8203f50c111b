import { lstat, mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { firstFew, type Problem } from "@fairlead/publishing";
import { checksumsName } from "./asset-name.ts";
import { namesInChecksums } from "./checksums.ts";

/**
 * What speaks against writing the assets into a folder of the workspace. It may hold the assets of an
 * earlier run, which are known by their checksums, and nothing else.
 */
export async function folderProblems(workspace: string, directory: string): Promise<Problem[]> {
  const input = "directory";
  const segments = directory.replace(/\/+$/, "").split("/");
  const isPlain =
    !path.isAbsolute(directory) &&
    !/[\\:]/.test(directory) &&
    segments.every((segment) => !["", ".", ".."].includes(segment));
  if (!isPlain) {
    const message = `The input "directory" is ${JSON.stringify(directory)}; expected a folder of the workspace, without "." and "..".`;
    return [{ message, remedy: "Write directory: release-assets.", input }];
  }
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const below = segments.slice(0, depth).join("/");
    const found = await lstat(path.join(workspace, below)).catch(() => undefined);
    if (found === undefined) return [];
    if (!found.isDirectory()) {
      const message = `The assets are to be written into ${directory}, and ${below} is ${found.isSymbolicLink() ? "a link" : "no folder"}.`;
      return [{ message, remedy: "Give the input directory another folder.", input }];
    }
  }
  const folder = path.join(workspace, directory);
  const there = await readdir(folder);
  const sums = await readFile(path.join(folder, checksumsName), "utf8").catch(() => "");
  const earlier = namesInChecksums(sums);
  const foreign = there.filter((name) => name !== checksumsName && !earlier.has(name));
  if (foreign.length === 0) return [];
  return [
    {
      message: `The assets are to be written into ${directory}, where other files are: ${firstFew(foreign, 5)}.`,
      remedy: "Give the input directory another folder, or remove these.",
      input,
    },
  ];
}

/** Makes the folder anew, without the assets of an earlier run. Returns its absolute path. */
export async function freshFolder(workspace: string, directory: string): Promise<string> {
  const folder = path.join(workspace, directory);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
