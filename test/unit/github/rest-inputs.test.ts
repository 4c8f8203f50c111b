import { expect, test } from "@jest/globals";
import { readRestTarget } from "@fairlead/github";

const here = { repository: "octo-org/octo-repo", sha: "A".repeat(40) };
const token = "ghs_Canary";

test("the commit is that of the run, or the one that was given", () => {
  const sha = "b".repeat(40);
  expect(readRestTarget({ token, sha: undefined }, here)).toEqual({
    target: { token, repository: here.repository, sha: "a".repeat(40) },
    problems: [],
  });
  expect(readRestTarget({ token, sha }, here).target.sha).toBe(sha);
});

test("a missing token, repository and commit are told at once", () => {
  const alone = { repository: "", sha: "" };
  const { problems } = readRestTarget({ token: undefined, sha: undefined }, alone);
  expect(problems.map(({ message }) => message)).toEqual([
    "There is no token for GitHub: github-token is empty.",
    "GITHUB_REPOSITORY does not name this repository.",
    "The commit is unknown: sha and GITHUB_SHA are both empty.",
  ]);
});
