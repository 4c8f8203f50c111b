import type { Commit } from "./git-data.ts";
import type { Call } from "./route.ts";
import { htmlUrl, isoDate, nodeId, repositoryUrl, simpleUser } from "./shapes.ts";

type Place = Pick<Call, "repository" | "context">;

const unsigned = {
  ...{ verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
};

/** A commit as lists and comparisons have it (`commit`). */
export function commitShape(commit: Commit, place: Place): object {
  const { repository, context } = place;
  const { sha, message } = commit;
  const url = repositoryUrl(repository, context.urls);
  const user = simpleUser(repository.owner, context.urls);
  const person = personAt(commit);
  return {
    ...{ sha, node_id: nodeId("Commit", sha), url: `${url}/commits/${sha}` },
    html_url: `${htmlUrl(repository, context.urls)}/commit/${sha}`,
    comments_url: `${url}/commits/${sha}/comments`,
    commit: {
      ...{ author: person, committer: person, message, comment_count: 0 },
      url: `${url}/git/commits/${sha}`,
      tree: { sha, url: `${url}/git/trees/${sha}` },
      verification: unsigned,
    },
    ...{ author: user, committer: user, parents: parentsOf(commit, place, "commits") },
  };
}

/** A commit as git has it (`git-commit`). */
export function gitCommitShape(commit: Commit, place: Place): object {
  const { repository, context } = place;
  const { sha, message } = commit;
  const url = repositoryUrl(repository, context.urls);
  const person = personAt(commit);
  return {
    ...{ sha, node_id: nodeId("Commit", sha), url: `${url}/git/commits/${sha}` },
    html_url: `${htmlUrl(repository, context.urls)}/commit/${sha}`,
    ...{ author: person, committer: person, message, verification: unsigned },
    tree: { sha, url: `${url}/git/trees/${sha}` },
    parents: parentsOf(commit, place, "git/commits"),
  };
}

function parentsOf({ parents }: Commit, { repository, context }: Place, below: string): object[] {
  return parents.map((sha) => ({
    sha,
    url: `${repositoryUrl(repository, context.urls)}/${below}/${sha}`,
    html_url: `${htmlUrl(repository, context.urls)}/commit/${sha}`,
  }));
}

function personAt({ date }: Commit): object {
  return { name: "Maintainer", email: "maintainer@example.com", date: isoDate(date) };
}
