import path from "node:path";
import type { Environment, InputsOf } from "@fairlead/actionkit";
import type { ReleaseInputs } from "@fairlead/github";
import type { OpenPack } from "@fairlead/pack";
import { inputs as assetsInputs } from "../package-release-assets/inputs.ts";
import type { inputs } from "./inputs.ts";

/** Where packaged assets lie in a workflow without a pack; in one with it they are another part. */
export const packaged = `${assetsInputs.directory.fallback}/`;

/**
 * What the workflow says about the release, from the action's inputs and the run.
 *
 * @param pack what another job has packed: it holds all files
 */
export function toReleaseInputs(
  given: InputsOf<typeof inputs>,
  { ref, sha, repository }: Pick<Environment, "ref" | "sha" | "repository">,
  pack?: OpenPack,
): ReleaseInputs {
  const tagOnly = given["tag-only"];
  const files = given.files?.map(({ text }) => text);
  return {
    tag: given.tag,
    ref,
    sha: given.sha ?? sha,
    files: pack === undefined ? files : assetsOf(pack),
    ...(pack !== undefined && {
      filesOf: assetsByTag(pack),
      unpacked: files?.filter((pattern) => !pattern.startsWith(packaged)) ?? [],
    }),
    name: given.name,
    body: given.body,
    bodyPath: given["body-path"],
    changelog: given.changelog,
    generateNotes: given["generate-notes"],
    crates: given.crates ?? [],
    npm: given.npm ?? [],
    draft: given.draft,
    publishWhen: given["publish-when"],
    prerelease: given.prerelease,
    makeLatest: given["make-latest"],
    extraTags: given["extra-tags"]?.map(({ text }) => text) ?? [],
    tagOnly: tagOnly === "true" || (tagOnly !== "false" && tagOnly),
    rolling: given.rolling,
    dryRun: given["dry-run"],
    repository,
    token: given["github-token"],
  };
}

/** Of a pack for one release. */
function assetsOf({ folder, manifest }: OpenPack): readonly string[] | undefined {
  const hasAssets = manifest.files.some(({ kind, tag }) => kind === "asset" && tag === undefined);
  return hasAssets ? [path.join(folder, "assets", "*")] : undefined;
}

/** Of a pack for many: those of each lie in a folder of their own. */
function assetsByTag({ folder, manifest }: OpenPack): ReadonlyMap<string, readonly string[]> {
  const assets = manifest.files.filter(({ kind }) => kind === "asset");
  return new Map(
    assets.flatMap(({ path: below, tag }) =>
      tag === undefined ? [] : [[tag, [path.join(folder, path.posix.dirname(below), "*")]]],
    ),
  );
}
