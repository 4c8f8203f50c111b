import { jsonAnswer, type Answer } from "../http-server.ts";
import { ApiError } from "./api-error.ts";
import { notesOf } from "./notes.ts";
import { latestOf } from "./release-latest.ts";
import { commitOfTarget } from "./release-publication.ts";
import { readInput } from "./release-rules.ts";
import type { Call, Route } from "./route.ts";

const documentation = "rest/releases/releases#generate-release-notes-content-for-a-release";

/** Nothing is kept, and yet the token must be allowed to write. */
export const route: Route = {
  method: "POST",
  path: "/releases/generate-notes",
  permission: { contents: "write" },
  answer(call): Answer {
    const { tag_name: tag = "", target_commitish: target } = readInput(call.body);
    const { previous_tag_name: previous } = call.body;
    const asked = typeof previous === "string" ? previous : undefined;
    return jsonAnswer(200, generated(call, { tag, target, previous: asked }));
  },
};

/**
 * Name and text for a release of `tag`, since `previous` or else since the latest full release before
 * it. Throws GitHub's 400 for a previous tag or a target that it does not know.
 */
export function generated(
  { repository, context }: Pick<Call, "repository" | "context">,
  { tag, target = repository.defaultBranch, previous }: WantedNotes,
): { readonly name: string; readonly body: string } {
  const { git, releases } = repository;
  const head = git.commitOfTag(tag) ?? commitOfTarget(git, target);
  if (head === undefined) {
    throw new ApiError(400, "Invalid target_commitish parameter", { documentation });
  }
  const before = releases.all.filter((release) => release.tag !== tag);
  const previousTag = previous ?? latestOf(before, undefined)?.tag;
  const base = previousTag === undefined ? undefined : git.commitOfTag(previousTag);
  if (previousTag !== undefined && base === undefined) {
    throw new ApiError(400, "Invalid previous_tag parameter", { documentation });
  }
  const old = base === undefined ? new Set() : git.ancestors(base);
  const range = git.ancestors(head);
  const repositoryUrl = `${context.urls.server}/${repository.fullName}`;
  const pullRequests = releases.pullRequests.filter(
    ({ commit }) => range.has(commit) && !old.has(commit),
  );
  return { name: tag, body: notesOf({ repositoryUrl, tag, previousTag, pullRequests }) };
}

interface WantedNotes {
  readonly tag: string;
  readonly target: string | undefined;
  readonly previous: string | undefined;
}
