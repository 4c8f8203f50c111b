import { describe, expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import {
  withErrorMessage,
  hasStatus,
  neededPermission,
  refusalOf,
  refusalProblem,
  type Refusal,
} from "../../../packages/github/src/rest/permissions.ts";

const api = "https://api.github.com/repos/octo-org/octo-repo";

/** As octokit throws it. */
function refused(status: number, message: string, url = `${api}/actions/runs/7`, method = "GET") {
  return Object.assign(new Error(message), { status, request: { method, url } });
}

async function said(error: Error): Promise<unknown> {
  return withErrorMessage("Run 7 could not be read", () => Promise.reject(error)).catch(
    (thrown: unknown) => (thrown instanceof ProblemsError ? thrown.problems : thrown),
  );
}

describe("the permission that a call needs", () => {
  test.each([
    ["GET", "/actions/runs/7", "actions: read"],
    ["GET", "/actions/workflows/ci.yml/runs?head_sha=1", "actions: read"],
    ["GET", "/compare/a...b", "contents: read"],
    ["GET", "/commits/a", "contents: read"],
    ["GET", "/contents/.github/workflows/ci.yml", "contents: read"],
    ["GET", "/git/ref/tags/v1", "contents: read"],
    ["GET", "/releases/tags/v1", "contents: read"],
    ["GET", "/releases", "contents: read"],
    ["POST", "/releases", "contents: write"],
    ["POST", "/git/refs", "contents: write"],
    ["POST", "/releases/1/assets?name=x", "contents: write"],
    ["PATCH", "/releases/1", "contents: write"],
    ["DELETE", "/releases/assets/1", "contents: write"],
    ["GET", "/issues", undefined],
    ["GET", "/releasesX", undefined],
  ])("of %s %s", (method, path, permission) => {
    expect(neededPermission(method, api + path)).toBe(permission);
    const enterprise = `https://ghe.example/api/v3/repos/o/r${path}`;
    expect(neededPermission(method, enterprise)).toBe(permission);
  });
});

describe("a refusal becomes a sentence", () => {
  test("that names the permission and the line to add", async () => {
    const message =
      "Resource not accessible by integration - https://docs.github.com/rest/actions/workflow-runs";
    expect(await said(refused(403, message))).toEqual([
      {
        code: "github-forbidden",
        message: "Run 7 could not be read: 403 Resource not accessible by integration.",
        remedy:
          "Add `actions: read` below `permissions:` of the job, or give github-token a token that may do this.",
      },
    ]);
  });

  const byJob = "Resource not accessible by integration";
  const byPerson = "Resource not accessible by personal access token";
  /** What may be told: to add the permission, that a tag is made of workflows, that none is missing. */
  test.each<
    [string, string, string, Refusal["known"], { add?: string; tag?: string; none?: true }]
  >([
    ["POST", "/releases", byJob, {}, { add: "Add `contents: write`", tag: "create a tag at" }],
    ["POST", "/releases", byJob, { mayWrite: true }, { tag: "create a tag at" }],
    ["POST", "/releases", byJob, { isTagThere: true }, { add: "Add `contents: write`" }],
    ["POST", "/releases", byJob, { isTagThere: true, mayWrite: true }, { none: true }],
    ["PATCH", "/releases/7", byJob, {}, { add: "Add `contents: write`", tag: "create a tag at" }],
    ["PATCH", "/releases/7", byJob, { mayWrite: true }, { tag: "create a tag at" }],
    ["PATCH", "/releases/7", byJob, { isTagThere: true, mayWrite: true }, { none: true }],
    ["POST", "/git/refs", byJob, {}, { add: "Add `contents: write`", tag: "create a tag at" }],
    ["PATCH", "/git/refs/tags/v1", byJob, { mayWrite: true }, { tag: "move a tag to" }],
    ["POST", "/releases/7/assets", byJob, {}, { add: "Add `contents: write`" }],
    ["POST", "/releases/7/assets", byJob, { mayWrite: true }, { none: true }],
    ["DELETE", "/releases/assets/7", byJob, { mayWrite: true }, { none: true }],
    ["DELETE", "/releases/7", byJob, {}, { add: "Add `contents: write`" }],
    ["GET", "/actions/runs/7", byJob, { mayWrite: true }, { add: "Add `actions: read`" }],
    ["GET", "/releases", byPerson, {}, { add: "Give the token in github-token Contents: read" }],
    [
      ...(["POST", "/releases", byPerson, {}] as const),
      { add: "Give the token in github-token Contents: write", tag: "create a tag at" },
    ],
    ["POST", "/releases", byPerson, { mayWrite: true }, { tag: "create a tag at" }],
    ["POST", "/releases", "Must have push access", {}, { add: "Add `contents: write`" }],
  ])("of %s %s, %s, with what is known: %j", (method, path, message, known, told) => {
    const { request } = refused(403, message, api + path, method);
    const { code, remedy = "" } = refusalProblem("It failed", {
      ...{ ...request, status: 403, said: message },
      ...(known !== undefined && { known }),
    });
    expect(code).toBe("github-forbidden");
    expect({
      ...{ add: /^(?:Add|Give the token in github-token) \S+ \S+/.exec(remedy)?.[0].trim() },
      tag: /create a tag at|move a tag to/.exec(remedy)?.[0],
      ...(remedy.includes("no permission is missing") && { none: true }),
    }).toEqual(told);
    // Who has no `permissions:` is not sent there.
    expect(remedy.includes("`permissions:`") && message === byPerson).toBe(false);
  });

  test("that says what 404 can mean", async () => {
    expect(await said(refused(404, "Not Found"))).toEqual([
      {
        code: "github-not-found",
        message: "Run 7 could not be read: 404 Not Found.",
        remedy:
          "Check the id of the run. GitHub also answers 404 if a token lacks a permission: add `actions: read` below `permissions:` of the job, or give github-token a token that may do this.",
      },
    ]);
  });

  test.each([
    [401, "Bad credentials", "token-refused"],
    [403, "API rate limit exceeded", "github-rate-limited"],
    [503, "Unavailable", "github-unreachable"],
    [422, "Validation Failed", "github-refused"],
  ])("of %d", async (status, message, code) => {
    expect(await said(refused(status, message))).toMatchObject([
      { code, message: `Run 7 could not be read: ${status} ${message}.` },
    ]);
  });

  test("of one line that is not too long", async () => {
    const [problem] = (await said(refused(502, "<html>\n  <body>".repeat(100)))) as [Error];
    expect(problem.message).toMatch(/^Run 7 could not be read: 502 <html> <body>.{560,620}…\.$/);
  });
});

test("what is no refusal stays as it is", async () => {
  const bug = new TypeError("x is not a function");
  expect(await said(bug)).toBe(bug);
  expect(refusalOf(Object.assign(new Error("x"), { status: 404 }))).toBeUndefined();
  expect(refusalOf("text")).toBeUndefined();
});

test("a refusal is known by its status", () => {
  expect(hasStatus(refused(404, "Not Found"), 404)).toBe(true);
  expect(hasStatus(refused(404, "Not Found"), 409, 304)).toBe(false);
  expect(hasStatus(new Error("x"), 404)).toBe(false);
});

/** GitHub's words, as real reports have them. */
const created = "Cannot create ref due to creations being restricted.";
const violated = "Repository rule violations found";
describe("what GitHub says of a tag has its own remedy", () => {
  test.each([
    ["a ruleset, on a ref", 422, `${violated}\n\n${created}\n\n`, "tag-restricted"],
    [
      "a ruleset, when a tag is moved",
      422,
      `${violated}\n\nCannot update this protected ref.\n\n`,
      "tag-restricted",
    ],
    [
      "a ruleset, on a release",
      422,
      `Validation Failed: {"resource":"Release","code":"custom","field":"pre_receive","message":"pre_receive ${violated}\\n\\n${created}\\n\\n"}, {"resource":"Release","code":"custom","message":"Published releases must have a valid tag"}`,
      "tag-restricted",
    ],
    [
      "an immutable release that is gone",
      422,
      `Validation Failed: {"resource":"Release","code":"custom","field":"pre_receive","message":"pre_receive ${violated}\\n\\n${created}\\n\\n"}, {"resource":"Release","code":"custom","field":"tag_name","message":"tag_name was used by an immutable release"}`,
      "tag-used-up",
    ],
    ["workflows, of the commit", 403, "Resource not accessible by integration", "github-forbidden"],
    ["anything else", 422, "Validation Failed", "github-refused"],
  ])("%s", async (_, status, message, code) => {
    const error = refused(status, message, `${api}/releases/7`, "PATCH");
    expect(await said(error)).toMatchObject([{ code }]);
  });
});
