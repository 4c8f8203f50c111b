import path from "node:path";
import type { Environment, InputsOf } from "@fairlead/actionkit";
import type { ReleaseInputs } from "@fairlead/github";
import type { OpenPack } from "@fairlead/pack";
import type { inputs } from "./inputs.ts";

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
  return {
    tag: given.tag,
    ref,
    sha: given.sha ?? sha,
    files: pack === undefined ? given.files?.map(({ text }) => text) : assetsOf(pack),
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
    tagOnly: given["tag-only"],
    rolling: given.rolling,
    dryRun: given["dry-run"],
    repository,
    token: given["github-token"],
  };
}

function assetsOf({ folder, manifest }: OpenPack): readonly string[] | undefined {
  const hasAssets = manifest.files.some(({ kind }) => kind === "asset");
  return hasAssets ? [path.join(folder, "assets", "*")] : undefined;
}
