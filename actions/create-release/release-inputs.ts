import type { Environment, InputsOf } from "@fairlead/actionkit";
import type { ReleaseInputs } from "@fairlead/github";
import type { inputs } from "./inputs.ts";

/** What the workflow says about the release, from the action's inputs and the run. */
export function toReleaseInputs(
  given: InputsOf<typeof inputs>,
  { ref, sha, repository }: Pick<Environment, "ref" | "sha" | "repository">,
): ReleaseInputs {
  return {
    tag: given.tag,
    ref,
    sha: given.sha ?? sha,
    files: given.files?.map(({ text }) => text),
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
