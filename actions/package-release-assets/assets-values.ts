import type { Environment, InputsOf } from "@fairlead/actionkit";
import type { AssetsInputs, PackagedAssets } from "@fairlead/assets";
import { problemAnnotations, renderAssets } from "@fairlead/reporting";
import type { inputs } from "./inputs.ts";

export type AssetsOutput = "directory" | "assets" | "checksums";

/** The inputs for packaging from the action's. */
export function toAssetsInputs(
  given: InputsOf<typeof inputs>,
  { sha }: Pick<Environment, "sha">,
): AssetsInputs {
  return {
    assets: given.assets,
    platforms: given.platforms,
    version: given.version,
    directory: given.directory.replace(/^(\.\/+)+/, "").replace(/\/+$/, ""),
    oldestSystem: given["oldest-system"],
    sha256Files: given["sha256-files"],
    sha: given.sha ?? (sha === "" ? undefined : sha),
  };
}

/** How a run ends that packaged assets. */
export function assetsConclusion(packaged: PackagedAssets) {
  return {
    outputs: assetsOutputs(packaged),
    summary: renderAssets(packaged),
    annotations: problemAnnotations(packaged.warnings, "warning"),
  };
}

/** The outputs of a run that packaged assets; none is ever an empty string. */
export function assetsOutputs({
  directory,
  assets,
  checksums,
}: PackagedAssets): Record<AssetsOutput, string> {
  const listed = assets.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  return { directory, assets: JSON.stringify(listed), checksums };
}

/** The outputs of a run that found problems. */
export const noAssetsOutputs: Readonly<Record<AssetsOutput, string>> = {
  directory: "none",
  assets: "[]",
  checksums: "none",
};
