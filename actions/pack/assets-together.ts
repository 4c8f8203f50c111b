import { stat } from "node:fs/promises";
import path from "node:path";
import { assetProblems } from "@fairlead/github";
import type { Problem } from "@fairlead/publishing";
import type { PartEnd } from "./part-ends.ts";

/** What GitHub would refuse of the files of a release: its parts bring some without knowing of each other's. */
export async function assetsTogether(
  ends: readonly PartEnd[],
  workspace: string,
): Promise<readonly Problem[]> {
  const files = ends.flatMap(({ packed }) => packed?.files ?? []);
  const assets = files.filter(({ kind }) => kind === "asset");
  const found = assets.map(async ({ file, name }) => {
    const below = path.relative(workspace, file);
    const shown = below.split(path.sep)[0] === ".." ? name : below;
    return { file, name, shown, size: (await stat(file)).size };
  });
  return assetProblems(await Promise.all(found));
}
