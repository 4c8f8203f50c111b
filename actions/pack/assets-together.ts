import { stat } from "node:fs/promises";
import path from "node:path";
import { assetProblems } from "@fairlead/github";
import type { Problem } from "@fairlead/publishing";
import type { PartEnd } from "./part-ends.ts";

/**
 * What GitHub would refuse of the files of a release: its parts bring some without knowing of each other's.
 * Files of two releases may have one name, as the checksums of each have.
 */
export async function assetsTogether(
  ends: readonly PartEnd[],
  workspace: string,
): Promise<readonly Problem[]> {
  const files = ends.flatMap(({ packed }) => packed?.files ?? []);
  const assets = files.filter(({ kind }) => kind === "asset");
  const found = await Promise.all(
    assets.map(async ({ file, name, tag }) => {
      const below = path.relative(workspace, file);
      const shown = below.split(path.sep)[0] === ".." ? name : below;
      return { file, name, tag, shown, size: (await stat(file)).size };
    }),
  );
  return [...Map.groupBy(found, ({ tag }) => tag).values()].flatMap(assetProblems);
}
