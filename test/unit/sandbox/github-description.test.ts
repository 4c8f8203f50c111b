import { expect, test } from "@jest/globals";
import { sandboxClock, startGitHub } from "@fairlead/sandbox";
import { refRoutes } from "../../../packages/sandbox/src/github/refs.ts";
import { answerViolation } from "../../../packages/sandbox/src/github/validation.ts";
import { askGitHub } from "./github-ask.ts";

const repository = "octo-org/octo-repo";

test.each([
  [
    "a query that GitHub does not know",
    "/actions/runs?head=x",
    undefined,
    /query: .*additional properties: head$/,
  ],
  ["a status that no run has", "/actions/runs?status=done", undefined, /query: \/status must be/],
  [
    "a field that GitHub does not know",
    "/git/refs",
    { ref: "r", sha: "s", to: 1 },
    /body: .*additional properties: to$/,
  ],
  ["a field of another type", "/git/refs", { ref: 1, sha: "s" }, /body: \/ref must be string/],
  ["a field that is missing", "/git/refs", { ref: "refs/tags/a" }, /body: .*required.*'sha'/],
  ["a path that GitHub does not have", "/action/runs", undefined, /does not know this path/],
])("%s is a violation, which the sandbox writes down", async (_words, path, body, violation) => {
  const github = await startGitHub({ clock: sandboxClock() });
  try {
    github.addRepository({ fullName: repository });
    const permissions = { actions: "read", contents: "write" } as const;
    github.addToken({ token: "token", permissions, repository });
    const question = body === undefined ? {} : { method: "POST", body };
    const asked = await askGitHub(github, `/repos/${repository}${path}`, question);
    expect([404, 500]).toContain(asked.status);
    expect(github.violations).toEqual([expect.stringMatching(violation)]);
  } finally {
    await github.stop();
  }
});

const url = "https://api.github.com/repos/o/r/git";
const sha = "0123456789abcdef0123456789abcdef01234567";
const ref = { ref: "refs/tags/a", node_id: "x", url, object: { type: "commit", sha, url } };

test.each([
  ["as GitHub gives it fits", 200, ref, undefined],
  ["without a field that GitHub gives does not fit", 200, { ...ref, url: undefined }, /'url'/],
  [
    "with an invented field does not fit",
    200,
    { ...ref, peeled: sha },
    /additional properties: peeled/,
  ],
  [
    "with an invented field deep inside does not fit",
    200,
    { ...ref, object: { ...ref.object, name: "a" } },
    /^\/object must NOT have additional properties: name/,
  ],
  ["that is null does not fit", 200, null, /must be object/],
  ["under a status that is not described does not fit", 202, ref, /202/],
  ["that refuses has a message and a documentation_url", 403, { message: "No" }, /documentation/],
])("an answer %s", (_words, status, value, violation) => {
  const route = refRoutes.find(({ method, path }) => method === "GET" && path === "/git/ref/{ref}");
  if (route === undefined) throw new Error("There is no such route.");
  const json: unknown = JSON.parse(JSON.stringify(value));
  const found = answerViolation(route, status, json);
  if (violation === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(violation);
});
