import { jsonAnswer, type Answer } from "../http-server.ts";
import { notFound } from "./api-error.ts";
import { changedFiles, changesBetween } from "./changes.ts";
import { commitShape } from "./commit-shapes.ts";
import type { Commit, GitData } from "./git-data.ts";
import { parameter, type Call } from "./route.ts";
import { htmlUrl, repositoryUrl } from "./shapes.ts";

/**
 * What lies between two commits or refs, `base...head`: the commits of head that base lacks, oldest
 * first, and the files that differ from where the two parted
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits). 250 commits a page; the files
 * stand on the first.
 */
export function compareCommits(call: Call): Answer {
  const { repository, query, context } = call;
  const { git } = repository;
  const basehead = parameter(call, "basehead");
  const [baseName = "", headName = ""] = basehead.split("...");
  const [base, head] = [git.resolve(baseName), git.resolve(headName)];
  const mergeBase = base && head && mergeBaseOf(git, base, head);
  if (base === undefined || head === undefined || mergeBase === undefined) {
    throw notFound("rest/commits/commits#compare-two-commits");
  }
  const ofBase = git.ancestors(base.sha);
  const ofHead = git.ancestors(head.sha);
  const ahead = git.history(head.sha).filter(({ sha }) => !ofBase.has(sha));
  const behindBy = [...ofBase].filter((sha) => !ofHead.has(sha)).length;
  const size = Math.min(Number(query.get("per_page") ?? 250) || 250, 250);
  const page = Math.max(Number(query.get("page") ?? 1) || 1, 1);
  const commits = ahead.reverse().slice((page - 1) * size, page * size);
  const changes = changesBetween(mergeBase.files, head.files);
  const api = `${repositoryUrl(repository, context.urls)}/compare/`;
  const html = `${htmlUrl(repository, context.urls)}/compare/`;
  const exact = encodeURI(basehead);
  return jsonAnswer(200, {
    ...{ url: api + exact, html_url: html + exact },
    permalink_url: `${html}${base.sha.slice(0, 7)}...${head.sha.slice(0, 7)}`,
    ...{ diff_url: `${html}${exact}.diff`, patch_url: `${html}${exact}.patch` },
    base_commit: commitShape(base, call),
    merge_base_commit: commitShape(mergeBase, call),
    status: relation(ahead.length, behindBy),
    ...{ ahead_by: ahead.length, behind_by: behindBy, total_commits: ahead.length },
    commits: commits.map((commit) => commitShape(commit, call)),
    ...(page === 1 && { files: changedFiles(changes, head.sha, call) }),
  });
}

function relation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

/** The newest commit that both are built on; undefined if they have nothing in common. */
function mergeBaseOf(git: GitData, base: Commit, head: Commit): Commit | undefined {
  const ofBase = git.ancestors(base.sha);
  return git.history(head.sha).find(({ sha }) => ofBase.has(sha));
}
