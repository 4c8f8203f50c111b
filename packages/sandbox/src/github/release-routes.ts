import { jsonAnswer, type Answer } from "../http-server.ts";
import { ApiError, notFound, validationFailed } from "./api-error.ts";
import { generated } from "./notes-route.ts";
import { paged } from "./pages.ts";
import { describeRelease } from "./release-answers.ts";
import { untagged } from "./release-fields.ts";
import { latestOf } from "./release-latest.ts";
import { changesWorkflows, commitOfTarget, markLatest, publish } from "./release-publication.ts";
import {
  lockedProblems,
  problemsOf,
  readInput,
  type ReleaseInput,
  type WantedRelease,
} from "./release-rules.ts";
import type { StoredRelease } from "./release-state.ts";
import { may, parameter, type Call, type Route } from "./route.ts";

const docs = "rest/releases/releases";

/** https://docs.github.com/en/rest/releases/releases */
export const routes: readonly Route[] = [
  { method: "GET", path: "/releases", permission: { contents: "read" }, answer: list },
  { method: "POST", path: "/releases", permission: { contents: "write" }, answer: create },
  { method: "GET", path: "/releases/latest", permission: { contents: "read" }, answer: latest },
  { method: "GET", path: "/releases/tags/{tag}", permission: { contents: "read" }, answer: byTag },
  {
    ...{ method: "GET", path: "/releases/{release_id}", permission: { contents: "read" } },
    answer: (call) => jsonAnswer(200, describeRelease(visibleRelease(call), call)),
  },
  {
    ...{ method: "PATCH", path: "/releases/{release_id}", permission: { contents: "write" } },
    answer: edit,
  },
  {
    ...{ method: "DELETE", path: "/releases/{release_id}", permission: { contents: "write" } },
    answer: remove,
  },
  {
    ...{ method: "GET", path: "/immutable-releases", permission: { administration: "read" } },
    alwaysSigned: true,
    answer: ({ repository }) => {
      if (!repository.immutableReleases) throw notFound("rest/repos/repos");
      return jsonAnswer(200, { enabled: true, enforced_by_owner: false });
    },
  },
];

/** The release of the path. Throws 404 for none, and for a draft if the token may not write. */
export function visibleRelease(call: Call): StoredRelease {
  const release = call.repository.releases.find(Number(parameter(call, "release_id")));
  if (release === undefined || !isVisible(release, call)) throw notFound(docs);
  return release;
}

export function isVisible(release: StoredRelease, call: Call): boolean {
  return !release.draft || may(call, "contents", "write");
}

function list(call: Call): Answer {
  const visible = call.repository.releases.all
    .filter((release) => isVisible(release, call))
    .toSorted((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  const { items, headers } = paged(visible, call);
  const described = items.map((release) => describeRelease(release, call));
  return jsonAnswer(200, described, headers);
}

function latest(call: Call): Answer {
  const { releases } = call.repository;
  const found = latestOf(releases.all, releases.latest);
  if (found === undefined) throw notFound(`${docs}#get-the-latest-release`);
  return jsonAnswer(200, describeRelease(found, call));
}

/** A draft is not found by its tag, not even by who may see it; its alias finds it. */
function byTag(call: Call): Answer {
  const { releases } = call.repository;
  const tag = parameter(call, "tag");
  const found =
    releases.published(tag) ?? releases.all.find(({ draft, alias }) => draft && alias === tag);
  if (found === undefined || !isVisible(found, call)) {
    throw notFound(`${docs}#get-a-release-by-tag-name`);
  }
  return jsonAnswer(200, describeRelease(found, call));
}

function create(call: Call): Answer {
  const { repository, context, token } = call;
  const { releases } = repository;
  const input = readInput(call.body);
  const wanted = {
    tag: input.tag_name ?? "",
    target: input.target_commitish ?? repository.defaultBranch,
    draft: input.draft ?? false,
    prerelease: input.prerelease ?? false,
  };
  refuse(wanted, input, call, undefined);
  const now = context.clock.now();
  const commit = commitOfTarget(repository.git, wanted.target) ?? "";
  const release: StoredRelease = {
    ...wanted,
    ...texts(wanted.tag, input, call),
    id: context.state.nextId(),
    alias: untagged(),
    draft: true,
    immutable: false,
    keptBack: false,
    createdAt: repository.git.commits.get(commit)?.date ?? now,
    publishedAt: undefined,
    updatedAt: now,
    author: token?.login ?? "ghost",
    assets: [],
  };
  releases.all.push(release);
  releases.creations += 1;
  if (!wanted.draft) publish(release, repository, now);
  markLatest(releases, release, input, !wanted.draft);
  const described = describeRelease(release, call);
  return jsonAnswer(201, described, { location: String(described["url"]) });
}

function texts(
  tag: string,
  input: ReleaseInput,
  call: Call,
): { readonly name: string | null; readonly body: string | null } {
  const { name = null, body = null } = input;
  if (input.generate_release_notes !== true) return { name, body };
  const notes = generated(call, { tag, target: input.target_commitish, previous: undefined });
  return { name: name ?? notes.name, body: [body ?? "", notes.body].filter(Boolean).join("\n\n") };
}

function edit(call: Call): Answer {
  const { repository, context } = call;
  const release = visibleRelease(call);
  const input = readInput(call.body);
  const locked = lockedProblems(release, input);
  if (locked.length > 0) throw validationFailed(locked, `${docs}#update-a-release`);
  const draft = input.draft ?? release.draft;
  const wanted = {
    tag: editedTag(release, input, draft),
    target: input.target_commitish ?? release.target,
    draft,
    prerelease: input.prerelease ?? release.prerelease,
  };
  refuse(wanted, input, call, release);
  const now = context.clock.now();
  const wasPublic = !release.draft;
  release.tag = wanted.tag;
  release.target = wanted.target;
  release.prerelease = wanted.prerelease;
  release.name = input.name ?? release.name;
  release.body = input.body ?? release.body;
  release.updatedAt = now;
  if (draft) {
    release.draft = true;
    release.publishedAt = undefined;
  } else if (!wasPublic) publish(release, repository, now);
  else keepTag(release, call);
  markLatest(repository.releases, release, input, !draft && !wasPublic);
  return jsonAnswer(200, describeRelease(release, call));
}

/**
 * An edit that leaves a draft a draft and does not name its tag takes the tag away from it
 * (https://github.com/jdx/communique/pull/241, and `gh release edit`, which for that reason always
 * sends the tag).
 */
function editedTag(release: StoredRelease, input: ReleaseInput, draft: boolean): string {
  const isUnnamed = input.tag_name === undefined || input.tag_name === "";
  if (release.draft && draft && isUnnamed) return untagged();
  return input.tag_name ?? release.tag;
}

/** The tag of a public release is made if an edit gives it another. */
function keepTag({ tag, target }: StoredRelease, { repository: { git } }: Call): void {
  const sha = git.commitOfTag(tag) ?? commitOfTarget(git, target);
  if (sha !== undefined && git.commitOfTag(tag) === undefined) {
    git.refs.set(`refs/tags/${tag}`, { type: "commit", sha });
  }
}

/** Throws GitHub's 422 if the release cannot be so; `self` is the release that is edited. */
function refuse(
  wanted: WantedRelease & { readonly target: string },
  input: ReleaseInput,
  call: Call,
  self: StoredRelease | undefined,
): void {
  const { tag } = wanted;
  const { git, releases } = call.repository;
  const published = releases.published(tag);
  const problems = problemsOf(wanted, input, {
    tagExists: git.commitOfTag(tag) !== undefined,
    targetIsKnown: commitOfTarget(git, wanted.target) !== undefined,
    tagIsTaken: published !== undefined && published !== self,
    tagIsBurned: releases.burned.has(tag) && published === undefined,
  });
  const part = self === undefined ? "create-a-release" : "update-a-release";
  if (problems.length > 0) throw validationFailed(problems, `${docs}#${part}`);
  if (git.commitOfTag(tag) === undefined) refuseWorkflows(wanted.target, call);
}

/** GITHUB_TOKEN may make no tag at a commit whose workflows are not those of the default branch. */
function refuseWorkflows(target: string, call: Call): void {
  const sha = commitOfTarget(call.repository.git, target);
  if (sha === undefined || !changesWorkflows(call.repository, sha)) return;
  if (may(call, "workflows", "write")) return;
  const headers = {
    "x-accepted-github-permissions": "contents=write; contents=write,workflows=write",
  };
  throw new ApiError(403, "Resource not accessible by integration", { headers });
}

/** The tag stays. That of an immutable release may be deleted from now on, but never used again. */
function remove(call: Call): Answer {
  call.repository.releases.remove(visibleRelease(call));
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}
