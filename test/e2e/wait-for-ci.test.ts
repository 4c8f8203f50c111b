import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { cancelAction } from "@fairlead/sandbox";
import {
  canary,
  closeCiScenes,
  expectNoToken,
  fork,
  openCiScene,
  repository,
  type CiScene,
} from "./ci-scene.ts";
import { problemsOf } from "./refusals.ts";

jest.setTimeout(120_000);
afterEach(closeCiScenes);

const ci = { workflow: "ci.yml" };
const none = { "run-id": "none", "run-attempt": "none", url: "none", sha: "none" };
const minute = 60_000;

/** The requests, without what all have in common. */
const asked = ({ github }: CiScene) =>
  github.requests.entries.map(({ method, path, status }) => {
    const what = path.replace(/^.*\/octo-org\/octo-repo\//, "");
    return `${method} ${what}${status === 200 ? "" : ` ${status}`}`;
  });

describe("a run that has ended", () => {
  test("is found and given on, with two requests and no write", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(0);
    const url = `${scene.github.serverUrl}/${repository}/actions/runs/${id}/attempts/1`;
    expect(run.outputs).toEqual({
      ...{ "run-id": String(id), "run-attempt": "1", sha: scene.sha, url },
      "problem-codes": "[]",
    });
    expect(run.log).toContain(`Run ${id} ended with success: ${url}`);
    expect(run.summary).toContain("ci.yml: success");
    expect(asked(scene)).toEqual(["GET actions/workflows/ci.yml/runs", `GET actions/runs/${id}`]);
    expectNoToken(run);
  });

  test("with a failure fails, with the jobs that failed and the run in the outputs", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({
      conclusion: "failure",
      jobs: [
        { name: "lint" },
        { name: "build (linux)", conclusion: "failure" },
        { name: "docs", conclusion: "skipped" },
        { name: "build (mac)", conclusion: "timed_out" },
      ],
    });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(1);
    expect(run.outputs["run-id"]).toBe(String(id));
    const [linux = "", mac = "", ...more] = problemsOf(run);
    expect(linux).toMatch(
      /^The job build \(linux\) of run \d+ ended with failure: http:.*\/job\/\d+$/,
    );
    expect(mac).toMatch(/^The job build \(mac\) of run \d+ ended with timed_out: /);
    expect(more).toEqual([]);
    expect(run.annotations.at(-1)?.message).toContain("ci.yml did not succeed, with 2 jobs");
    expect(run.summary).toContain("<code>build &#40;linux&#41;</code>: failure");
  });

  test.each(["cancelled", "startup_failure"] as const)("with %s fails too", async (conclusion) => {
    const scene = await openCiScene();
    const id = scene.addRun({ conclusion });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(1);
    expect(problemsOf(run)[0]).toContain(`Run ${id} ended with ${conclusion}`);
    expect(run.annotations.at(-1)?.message).toMatch(/^ci\.yml did not succeed: Run/);
  });
});

describe("while it waits", () => {
  test("it tells each change, and nothing more than once a minute", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({ status: "queued" });
    scene.github.later(2 * minute, () => {
      scene.github.updateRun(id, { status: "in_progress" });
    });
    scene.github.later(10 * minute, () => {
      scene.github.updateRun(id);
    });
    const before = scene.github.clock.now();
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(0);
    expect(scene.github.clock.now() - before).toBeGreaterThanOrEqual(10 * minute);
    const lines = run.log.split("\n").filter((line) => line.includes(`Run ${id}`));
    expect(lines[0]).toMatch(/is queued\. Waiting for it to end: http/);
    expect(lines.filter((line) => /is in progress: http/.test(line))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/ended with success: http/);
    expect(lines.length).toBeLessThanOrEqual(13);
    expect(lines.length).toBeGreaterThan(8);
  });

  test("answers without news do not count against the limit", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({ status: "in_progress" });
    scene.github.later(20 * minute, () => {
      scene.github.updateRun(id);
    });
    await scene.run("wait-for-ci", ci);
    const polls = scene.github.requests.entries.filter(({ path }) => path.endsWith(`/runs/${id}`));
    expect(polls.length).toBeGreaterThan(30);
    expect(polls.filter(({ status }) => status === 200).length).toBeLessThan(5);
    const pauses = polls.slice(1).map(({ at }, index) => at - (polls[index]?.at ?? 0));
    expect(Math.max(...pauses)).toBeLessThan(35_000);
  });

  test("a re-run changes the attempt, and is waited for", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({ status: "in_progress" });
    scene.github.later(minute, () => {
      scene.github.updateRun(id, { conclusion: "failure" });
      scene.github.rerun(id);
    });
    scene.github.later(5 * minute, () => {
      scene.github.updateRun(id);
    });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ "run-id": String(id), "run-attempt": "2" });
    expect(run.log).toContain(`Run ${id} (attempt 2) is queued`);
  });

  test("a run that is started again just when it has ended is waited for", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({ conclusion: "failure" });
    const end = scene.github.onRequest(({ path }, moment) => {
      if (!path.endsWith(`/runs/${id}`) || moment !== "before-commit") return;
      end();
      scene.github.rerun(id);
      scene.github.later(minute, () => {
        scene.github.updateRun(id);
      });
    });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(0);
    expect(run.outputs["run-attempt"]).toBe("2");
    expect(run.log).toContain(`Run ${id} ended with failure. Run ${id} (attempt 2) is queued`);
  });

  test("a newer run of the commit takes the place of the one that was waited for", async () => {
    const scene = await openCiScene();
    const first = scene.addRun({ status: "in_progress" });
    let second = 0;
    scene.github.later(minute, () => {
      second = scene.addRun({ status: "queued", event: "workflow_dispatch" });
      scene.github.updateRun(first, { conclusion: "cancelled" });
    });
    scene.github.later(3 * minute, () => {
      scene.github.updateRun(second);
    });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(0);
    expect(run.outputs["run-id"]).toBe(String(second));
  });

  test("it ends at timeout-minutes, and says what to do", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({ status: "waiting" });
    const before = scene.github.clock.now();
    const run = await scene.run("wait-for-ci", { ...ci, "timeout-minutes": "7" });
    expect(run.exitCode).toBe(1);
    expect(problemsOf(run)[0]).toMatch(
      new RegExp(`^Run ${id} is waiting, even after 7 minutes: http.* Run this job again when`),
    );
    expect(run.outputs).toEqual({ ...none, "problem-codes": '["run-not-finished"]' });
    expect(scene.github.clock.now() - before).toBeLessThan(8 * minute);
  });

  test("it ends when the job is cancelled", async () => {
    const scene = await openCiScene();
    scene.addRun({ status: "in_progress" });
    const hold = scene.github.faults.add({
      match: { path: /\/actions\/runs\/\d+$/ },
      fault: { kind: "hold" },
    });
    const run = await scene.run("wait-for-ci", ci, {
      onStart: (action) => {
        void hold.first.then(() => cancelAction(action));
      },
    });
    expect(run.exitCode).toBe(1);
    expect(problemsOf(run)).toEqual([
      "The job was cancelled while it waited for ci.yml. Run it again: nothing was changed.",
    ]);
    expect(run.outputs).toEqual({ ...none, "problem-codes": '["cancelled"]' });
  });
});

describe("GitHub's list of runs", () => {
  test("lags behind, and is asked again", async () => {
    const scene = await openCiScene({ indexLagMs: 90_000 });
    const id = scene.addRun();
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(0);
    expect(run.outputs["run-id"]).toBe(String(id));
    expect(run.log).toContain("GitHub's list of runs can lag");
  });

  test("has many pages, of which all are read", async () => {
    const scene = await openCiScene({ limits: "off" });
    const id = scene.addRun();
    for (let count = 0; count < 300; count += 1) scene.addRun({ event: "pull_request" });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.outputs["run-id"]).toBe(String(id));
    const lists = scene.github.requests.filter(({ path }) => path.endsWith("/runs"));
    expect(lists).toHaveLength(4);
  });

  test("is answered after limits and failures that pass", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    const { faults } = scene.github;
    faults.add({ fault: { kind: "server-error", status: 502 } });
    faults.add({ fault: { kind: "reset", when: "before-body" } });
    const message = "You have exceeded a secondary rate limit.";
    const headers = { "retry-after": "30" };
    faults.add({ fault: { kind: "refusal", status: 429, message, headers } });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(0);
    expect(run.outputs["run-id"]).toBe(String(id));
    expect(run.log).toMatch(/GitHub's secondary rate limit is reached\. Waiting until/);
    expect(run.log).toMatch(/GitHub did not answer .* Waiting until/);
  });
});

test("it works on GitHub Enterprise", async () => {
  const scene = await openCiScene({ kind: "enterprise" });
  const id = scene.addRun();
  const run = await scene.run("wait-for-ci", ci);
  expect(run.outputs["run-id"]).toBe(String(id));
  expect(scene.github.requests.entries.every(({ path }) => path.startsWith("/api/v3/"))).toBe(true);
});

test("a token without the permission is told with the line to add", async () => {
  const scene = await openCiScene({ permissions: { contents: "read" } });
  scene.addRun();
  const run = await scene.run("wait-for-ci", ci);
  expect(problemsOf(run)).toEqual([
    "The runs of ci.yml could not be listed: 403 Resource not accessible by integration. Add `actions: read` below `permissions:` of the job, or give github-token a token that may do this.",
  ]);
  expectNoToken(run);
});

test("a token that cannot see the repository is told with the line to add, at once", async () => {
  const scene = await openCiScene();
  const token = `${canary}elsewhere`;
  const permissions = { actions: "read" } as const;
  scene.github.addToken({ token, permissions, repository: fork });
  const before = scene.github.clock.now();
  const run = await scene.run("wait-for-ci", { ...ci, "github-token": token });
  expect(problemsOf(run)).toEqual([
    "The workflows could not be listed: 404 Not Found. GitHub also answers 404 if a token lacks a permission: add `actions: read` below `permissions:` of the job, or give github-token a token that may do this.",
  ]);
  expect(scene.github.clock.now() - before).toBeLessThan(minute);
});

test("a token that is no longer valid is told as such", async () => {
  const scene = await openCiScene();
  const run = await scene.run("wait-for-ci", { ...ci, "github-token": `${canary}x` });
  expect(problemsOf(run)).toEqual([
    "The runs of ci.yml could not be listed: 401 Bad credentials. Omit github-token, or set it to a token that is still valid.",
  ]);
});

test("all that is wrong with the inputs is told before GitHub is asked", async () => {
  const scene = await openCiScene();
  const run = await scene.run("wait-for-ci", {
    ...{ workflow: ".github/workflows/ci.yml", sha: "v1.2.3", "run-id": "latest" },
    ...{ paths: "{a", "timeout-minutes": "soon" },
  });
  expect(problemsOf(run).map((problem) => problem.split(";")[0])).toEqual([
    'The input "workflow" is ".github/workflows/ci.yml"',
    'The input "sha" is "v1.2.3"',
    'The input "paths" opens a brace that is never closed, near "{a". Alternatives are written {a,b}.',
    'The input "run-id" is "latest"',
    'The input "timeout-minutes" is "soon"',
  ]);
  expect(scene.github.requests.entries).toEqual([]);
  const bare = await scene.run("wait-for-ci", { workflow: "ci" });
  expect(problemsOf(bare)).toEqual([
    'The input "workflow" is "ci"; expected the name of a file in .github/workflows without its folder, such as ci.yml.',
  ]);
});
