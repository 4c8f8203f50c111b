import { lstat, mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { firstFew, type Problem } from "@fairlead/publishing";
import { checksumsName, sumName } from "./asset-name.ts";
import { namesInChecksums } from "./checksums.ts";

/**
 * What speaks against writing the assets into a folder of the workspace. It may hold the assets of an
 * earlier run, which are known by their checksums, and nothing else. One that is not made anew may be
 * that of another step of this job: it would be lost in silence.
 *
 * @param made the names of the assets that are to be made; undefined: not all are known yet
 */
export async function folderProblems(
  workspace: string,
  directory: string,
  made: ReadonlySet<string> | undefined,
): Promise<Problem[]> {
  const input = "directory";
  const segments = directory.replace(/\/+$/, "").split("/");
  const isPlain =
    !path.isAbsolute(directory) &&
    !/[\\:]/.test(directory) &&
    segments.every((segment) => !["", ".", ".."].includes(segment));
  if (!isPlain) {
    const message = `The input "directory" is ${JSON.stringify(directory)}; expected a folder of the workspace, without "." and "..".`;
    return [
      { code: "directory-invalid", message, remedy: "Write directory: release-assets.", input },
    ];
  }
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const below = segments.slice(0, depth).join("/");
    const found = await lstat(path.join(workspace, below)).catch(() => undefined);
    if (found === undefined) return [];
    if (!found.isDirectory()) {
      const message = `The assets would be written to ${directory}, and ${below} is ${found.isSymbolicLink() ? "a link" : "no folder"}.`;
      return [
        {
          code: "directory-invalid",
          message,
          remedy: "Set directory to another folder.",
          input,
        },
      ];
    }
  }
  const folder = path.join(workspace, directory);
  const there = await readdir(folder);
  const sums = await readFile(path.join(folder, checksumsName), "utf8").catch(() => "");
  const earlier = namesInChecksums(sums);
  const known = new Set([checksumsName, ...earlier, ...[...earlier].map(sumName)]);
  const foreign = there.filter((name) => !known.has(name));
  const lost = there.filter((name) => earlier.has(name) && made?.has(name) === false);
  if (foreign.length === 0 && lost.length > 0) {
    const message = `The assets would be written to ${directory}, which holds assets that this step does not make: ${firstFew(lost, 5)}.`;
    const remedy =
      "Use a separate directory for each step, or put all assets into one step. Remove what an earlier run left behind first.";
    return [{ code: "directory-not-empty", message, remedy, input }];
  }
  if (foreign.length === 0) return [];
  return [
    {
      code: "directory-not-empty",
      message: `The assets would be written to ${directory}, where other files are: ${firstFew(foreign, 5)}.`,
      remedy: "Set directory to another folder, or remove these files.",
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
