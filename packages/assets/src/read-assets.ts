import { declarePlatforms } from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import { parseAssets } from "./asset-entry.ts";
import { foldersOf } from "./asset-name.ts";
import { expandAssets, type AssetSpec } from "./expand-assets.ts";
import type { AssetsInputs } from "./inputs.ts";

/** The assets that the inputs mean, with all that is wrong with them but what files show. */
export interface MeantAssets {
  readonly specs: readonly AssetSpec[];
  /** What was skipped, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads what is to be packaged, and nothing else. */
export function readAssets({
  assets,
  platforms,
  version,
  byRelease = false,
}: Pick<AssetsInputs, "assets" | "platforms" | "version" | "byRelease">): MeantAssets {
  const { entries, problems } = parseAssets(assets);
  const declared = declarePlatforms(platforms ?? [], "platforms");
  const { specs, notes, ...expanded } = expandAssets(entries, {
    ...{ input: "assets", folderOf: foldersOf(byRelease) },
    platforms: platforms === undefined ? undefined : declared.platforms,
    version,
  });
  const wrong = [...problems, ...declared.problems, ...expanded.problems];
  const isEmpty = specs.length === 0 && wrong.length === 0;
  return { specs, notes, problems: isEmpty ? [nothingLeft(notes)] : wrong };
}

function nothingLeft(notes: readonly string[]): Problem {
  return {
    code: "nothing-selected",
    message: ['The input "assets" selects nothing to package.', ...notes].join(" "),
    remedy: "Add an asset, or skip this step.",
    input: "assets",
  };
}
