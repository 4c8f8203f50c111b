import { jsonAnswer, type Answer } from "../http-server.ts";
import { ApiError, notFound } from "./api-error.ts";
import { changedFiles, changesOf } from "./changes.ts";
import { commitShape, gitCommitShape } from "./commit-shapes.ts";
import { readContents } from "./contents.ts";
import type { Commit } from "./git-data.ts";
import { paged } from "./pages.ts";
import { parameter, type Call, type Route } from "./route.ts";
import { compareCommits } from "./compare.ts";

const permission = { contents: "read" } as const;

/** Commits and what they hold (https://docs.github.com/en/rest/commits/commits, …/repos/contents). */
export const commitRoutes: readonly Route[] = [
  { method: "GET", path: "/commits", permission, answer: listCommits },
  { method: "GET", path: "/commits/{ref}", permission, answer: readCommit },
  { method: "GET", path: "/git/commits/{commit_sha}", permission, answer: readGitCommit },
  { method: "GET", path: "/compare/{basehead}", permission, answer: compareCommits },
  { method: "GET", path: "/contents/{path}", permission, answer: readContents },
];

/** Newest first, from the commit or branch `sha`; with `path` only those that changed something there. */
function listCommits(call: Call): Answer {
  const { query, repository } = call;
  const { git, defaultBranch } = repository;
  const start = git.resolve(query.get("sha") ?? defaultBranch);
  if (start === undefined) throw notFound("rest/commits/commits#list-commits");
  const path = query.get("path");
  const since = Date.parse(query.get("since") ?? "") || Number.NEGATIVE_INFINITY;
  const until = Date.parse(query.get("until") ?? "") || Number.POSITIVE_INFINITY;
  const found = git
    .history(start.sha)
    .filter(({ date }) => since <= date && date <= until)
    .filter((commit) => path === null || touches(call, commit, path));
  const { items, headers } = paged(found, call);
  return jsonAnswer(
    200,
    items.map((commit) => commitShape(commit, call)),
    headers,
  );
}

/** A file, or anything in a folder. */
function touches({ repository: { git } }: Call, commit: Commit, path: string): boolean {
  return changesOf(git, commit).some((change) => {
    return [change.path, change.previousPath].some(
      (each) => each === path || each?.startsWith(`${path.replace(/\/$/, "")}/`),
    );
  });
}

function readCommit(call: Call): Answer {
  const ref = parameter(call, "ref");
  const commit = call.repository.git.resolve(ref);
  if (commit === undefined) {
    const documentation = "rest/commits/commits#get-a-commit";
    throw new ApiError(422, `No commit found for SHA: ${ref}`, { documentation });
  }
  const changes = changesOf(call.repository.git, commit);
  const files = changedFiles(changes, commit.sha, call);
  const stats = { additions: changes.length, deletions: changes.length, total: changes.length * 2 };
  return jsonAnswer(200, { ...commitShape(commit, call), stats, files });
}

function readGitCommit(call: Call): Answer {
  const commit = call.repository.git.commits.get(parameter(call, "commit_sha"));
  if (commit === undefined) throw notFound("rest/git/commits#get-a-commit-object");
  return jsonAnswer(200, gitCommitShape(commit, call));
}
