import type { Addresses } from "./route.ts";
import type { Repository } from "./state.ts";

/** A user or an organization in GitHub's short form (`simple-user`). */
export function simpleUser(login: string, { api, server }: Addresses): object {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  const isBot = login.endsWith("[bot]");
  return {
    login,
    id: idOf(login),
    node_id: nodeId("User", idOf(login)),
    avatar_url: `${server}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: "",
    url,
    html_url: isBot
      ? `${server}/apps/${login.replace("[bot]", "")}`
      : `${server}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: isBot ? "Bot" : "User",
    site_admin: false,
  };
}

/** A repository in GitHub's short form (`minimal-repository`), as runs name it. */
export function minimalRepository(repository: Repository, urls: Addresses): object {
  const { id, name, fullName, owner, isPrivate, parent } = repository;
  const url = repositoryUrl(repository, urls);
  return {
    ...{ id, name, url, private: isPrivate, full_name: fullName, fork: parent !== undefined },
    node_id: nodeId("Repository", id),
    owner: simpleUser(owner, urls),
    html_url: htmlUrl(repository, urls),
    description: null,
    ...Object.fromEntries(Object.entries(links).map(([key, path]) => [key, url + path])),
  };
}

/** What `GET /repos/{owner}/{repo}` answers (`full-repository`). */
export function fullRepository(repository: Repository, urls: Addresses): object {
  const { defaultBranch, createdAt, isPrivate } = repository;
  const html = htmlUrl(repository, urls);
  const host = new URL(urls.server).host;
  return {
    ...minimalRepository(repository, urls),
    ...{ default_branch: defaultBranch, visibility: isPrivate ? "private" : "public" },
    ...{ clone_url: `${html}.git`, git_url: `git://${host}/${repository.fullName}.git` },
    ...{ ssh_url: `git@${host}:${repository.fullName}.git`, svn_url: html },
    ...{ archived: false, disabled: false, has_discussions: false, has_issues: true },
    ...{ has_pages: false, has_projects: false, has_wiki: false, has_downloads: true },
    ...{ forks: 0, forks_count: 0, network_count: 0, open_issues: 0, open_issues_count: 0 },
    ...{ size: 1, stargazers_count: 0, subscribers_count: 0, watchers: 0, watchers_count: 0 },
    ...{ homepage: null, language: null, license: null, mirror_url: null },
    created_at: isoDate(createdAt),
    pushed_at: isoDate(createdAt),
    updated_at: isoDate(createdAt),
  };
}

export function repositoryUrl({ fullName }: Repository, { api }: Addresses): string {
  return `${api}/repos/${fullName}`;
}

export function htmlUrl({ fullName }: Repository, { server }: Addresses): string {
  return `${server}/${fullName}`;
}

/** GitHub's dates have no fractions of a second. */
export function isoDate(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+Z$/, "Z");
}

export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}${id}`).toString("base64");
}

/** The same login has the same id. */
function idOf(login: string): number {
  return Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 1e8, 7);
}

const links: Readonly<Record<string, string>> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
};
