import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { sandboxClock, startGitHub, type GitHub, type GitHubOptions } from "@fairlead/sandbox";
import { askGitHub, type Asked, type Question } from "./github-ask.ts";

const repository = "octo-org/octo-repo";
const publicRepository = "octo-org/open";
let github: GitHub;
let sha: string;

beforeEach(() => start());
afterEach(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub({ clock: sandboxClock(), ...options });
  github.addRepository({ fullName: repository });
  github.addRepository({ fullName: publicRepository, visibility: "public" });
  github.addToken({ token: "token", permissions: { contents: "write" }, repository });
  github.addToken({ token: "poor", permissions: { contents: "read" }, repository });
  sha = github.addCommit(repository);
  github.addCommit(publicRepository);
}

async function restart(options: GitHubOptions): Promise<void> {
  await github.stop();
  await start(options);
}

function ask(path: string, question?: Question): Promise<Asked> {
  return askGitHub(github, `/repos/${repository}${path}`, question);
}

function makeTag(tag: string, token = "token"): Promise<Asked> {
  const body = { ref: `refs/tags/${tag}`, sha };
  return ask("/git/refs", { method: "POST", token, body });
}

describe("a token", () => {
  test.each([
    ["that nobody knows is bad", "unknown", "", 401, "Bad credentials"],
    ["that is missing sees no private repository", null, "", 404, "Not Found"],
    ["without the permission to read is told", "poor", "/actions/runs", 403, /^Resource not acc/],
    ["with it reads", "poor", "/git/ref/heads/main", 200, undefined],
  ])("%s", async (_words, token, path, status, message) => {
    const asked = await ask(path, { token });
    expect(asked.status).toBe(status);
    if (message !== undefined) {
      expect(asked.value).toMatchObject({
        message: expect.stringMatching(message),
        status: String(status),
      });
    }
  });

  test("that may only read is told which permission a write takes, and nothing is written", async () => {
    const { status, value, headers } = await makeTag("v1", "poor");
    expect([status, value]).toMatchObject([
      403,
      { message: "Resource not accessible by integration" },
    ]);
    expect(headers.get("x-accepted-github-permissions")).toBe("contents=write");
    expect(github.ref(repository, "refs/tags/v1")).toBeUndefined();
  });

  test("of another repository sees a private one as missing, and reads a public one", async () => {
    github.addToken({
      ...{ token: "other", permissions: { contents: "write" }, repository: publicRepository },
    });
    expect((await ask("", { token: "other" })).status).toBe(404);
    const path = `/repos/${publicRepository}/actions/runs`;
    for (const token of [null, "token"]) {
      expect((await askGitHub(github, path, { token })).status).toBe(200);
    }
    const body = { ref: "refs/tags/v1", sha };
    const write = { method: "POST", body };
    const refs = `/repos/${publicRepository}/git/refs`;
    expect((await askGitHub(github, refs, { ...write, token: null })).status).toBe(401);
    expect((await askGitHub(github, refs, write)).status).toBe(403);
  });
});

describe("the limits", () => {
  test("count down in headers and end in 403 until the hour is over", async () => {
    await restart({ limits: { primary: { requests: 2 } } });
    const [, second, third] = [await ask(""), await ask(""), await ask("")];
    expect(second.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(third).toMatchObject({
      status: 403,
      value: { message: expect.stringMatching(/^API rate limit exceeded/) },
    });
    const reset = Number(third.headers.get("x-ratelimit-reset")) * 1_000;
    expect(reset).toBeGreaterThan(github.clock.now());
    github.clock.advanceTo(reset);
    expect((await ask("")).status).toBe(200);
  });

  test("let content be created so often a minute, and say how long to wait", async () => {
    await restart({ limits: { content: { perMinute: 2, perHour: 3 }, retryAfterSeconds: 30 } });
    const statuses = [];
    for (const tag of ["a", "b", "c"]) statuses.push((await makeTag(tag)).status);
    expect(statuses).toEqual([201, 201, 403]);
    const refused = await makeTag("d");
    expect(refused.headers.get("retry-after")).toBe("30");
    expect(refused.value).toMatchObject({ message: expect.stringContaining("secondary rate") });
    expect((await ask("")).status).toBe(200);
    github.clock.advance(60_000);
    expect((await makeTag("c")).status).toBe(201);
    github.clock.advance(60_000);
    expect((await makeTag("d")).status).toBe(403);
    github.clock.advance(3_600_000);
    expect((await makeTag("d")).status).toBe(201);
  });

  test("can be ordered for one request, with the wait that a test wants", async () => {
    github.faults.add({ match: { method: "POST" }, fault: { kind: "rate-limit", afterMs: 1_000 } });
    const refused = await makeTag("v1");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([403, "1"]);
    expect(github.ref(repository, "refs/tags/v1")).toBeUndefined();
    expect((await makeTag("v1")).status).toBe(201);
  });
});

describe("a write that fails on the way", () => {
  const match = { method: "POST", path: /\/git\/refs$/ };

  test.each([
    ["502 before it is done leaves nothing", { kind: "server-error", status: 502 }, false],
    [
      "502 after it is done leaves it done",
      { kind: "server-error", status: 502, when: "after-commit" },
      true,
    ],
    ["a reset before the body leaves nothing", { kind: "reset", when: "before-body" }, false],
    ["a reset within the body leaves nothing", { kind: "reset", when: "mid-body" }, false],
    ["a reset of the answer leaves it done", { kind: "reset", when: "after-commit" }, true],
  ] as const)("%s", async (_words, fault, isDone) => {
    github.faults.add({ match, fault });
    const asked = makeTag("v1").then(
      ({ status }) => status,
      () => "reset",
    );
    expect(await asked).toBe(fault.kind === "reset" ? "reset" : 502);
    expect(github.ref(repository, "refs/tags/v1")).toBe(isDone ? sha : undefined);
    expect(github.requests.writes()).toMatchObject([{ faulted: fault.kind }]);
  });

  test("is seen by hooks before and after it takes effect", async () => {
    const seen: unknown[] = [];
    const end = github.onRequest(({ method, path }, moment) => {
      seen.push([method, path, moment, github.ref(repository, "refs/tags/v1") !== undefined]);
    });
    await makeTag("v1");
    end();
    await makeTag("v2");
    const path = `/repos/${repository}/git/refs`;
    expect(seen).toEqual([
      ["POST", path, "before-commit", false],
      ["POST", path, "after-commit", true],
    ]);
  });
});

test("the addresses of GitHub Enterprise lie below paths of one server", async () => {
  await restart({ kind: "enterprise" });
  expect(github.apiUrl).toBe(`${github.url}/api/v3`);
  expect(github.uploadsUrl).toBe(`${github.url}/api/uploads`);
  const { status, value } = await ask("");
  expect([status, value]).toMatchObject([200, { url: `${github.apiUrl}/repos/${repository}` }]);
});
