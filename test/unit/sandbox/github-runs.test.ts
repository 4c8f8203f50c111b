import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { sandboxClock, startGitHub, type GitHub } from "@fairlead/sandbox";
import { runClient } from "./artifact-job.ts";
import { askGitHub, type Asked, type Question } from "./github-ask.ts";

const repository = "octo-org/octo-repo";
const ci = ".github/workflows/ci.yml";
let github: GitHub;
let sha: string;

beforeEach(async () => {
  github = await startGitHub({ clock: sandboxClock() });
  github.addRepository({ fullName: repository, workflows: [{ path: ci, name: "CI" }] });
  github.addToken({ token: "token", permissions: { actions: "read" }, repository });
  sha = github.addCommit(repository, {
    message: "Add a thing\n\nand more",
    files: { [ci]: "on: push" },
  });
});

afterEach(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

function ask(path: string, question?: Question): Promise<Asked> {
  return askGitHub(github, `/repos/${repository}${path}`, question);
}

/** The ids of the runs that a list names. */
async function idsAt(path: string): Promise<unknown[]> {
  const { value } = await ask(path);
  return (value as { workflow_runs: { id: number }[] }).workflow_runs.map(({ id }) => id);
}

describe("the runs of a workflow", () => {
  test("are found by the name of its file, newest first, and by commit, event, branch and status", async () => {
    const base = { workflow: ci, headSha: sha };
    const push = github.addRun(repository, { ...base, conclusion: "failure" });
    const dispatched = github.addRun(repository, {
      ...{ ...base, event: "workflow_dispatch", status: "in_progress", headBranch: "next" },
    });
    const elsewhere = github.addRun(repository, { ...base, headSha: "0".repeat(40) });
    github.addRun(repository, { ...base, workflow: ".github/workflows/other.yml" });

    const runs = "/actions/workflows/ci.yml/runs";
    expect(await idsAt(runs)).toEqual([elsewhere, dispatched, push]);
    expect(await idsAt(`${runs}?head_sha=${sha}`)).toEqual([dispatched, push]);
    expect(await idsAt(`${runs}?event=workflow_dispatch`)).toEqual([dispatched]);
    expect(await idsAt(`${runs}?branch=main`)).toEqual([elsewhere, push]);
    expect(await idsAt(`${runs}?status=failure`)).toEqual([push]);
    expect(await idsAt(`${runs}?status=in_progress`)).toEqual([dispatched]);
    expect((await ask("/actions/runs?per_page=1")).value).toMatchObject({ total_count: 4 });
    expect((await ask(`/actions/runs/${push}`)).value).toMatchObject({
      ...{ id: push, path: ci, head_sha: sha, event: "push", run_number: 1, run_attempt: 1 },
      ...{ status: "completed", conclusion: "failure", display_title: "Add a thing" },
      head_repository: { full_name: repository, fork: false },
    });
  });

  test("can be counted over pages that the link header leads through", async () => {
    for (let each = 0; each < 300; each += 1) {
      github.addRun(repository, { workflow: ci, headSha: sha });
    }
    const ids = new Set<unknown>();
    let next: string | undefined =
      `${github.apiUrl}/repos/${repository}/actions/workflows/ci.yml/runs?head_sha=${sha}&per_page=100`;
    let pages = 0;
    while (next !== undefined) {
      const { value, headers } = await askGitHub(github, next);
      for (const { id } of (value as { workflow_runs: { id: number }[] }).workflow_runs)
        ids.add(id);
      next = /<([^>]+)>; rel="next"/.exec(headers.get("link") ?? "")?.[1];
      pages += 1;
    }
    expect([pages, ids.size]).toEqual([3, 300]);
  });

  test("show in lists only after the index has caught up, and by their id at once", async () => {
    const late = github.addRun(repository, { workflow: ci, headSha: sha, visibleAfterMs: 20_000 });
    expect(await idsAt("/actions/runs")).toEqual([]);
    expect((await ask(`/actions/runs/${late}`)).status).toBe(200);
    github.clock.advance(20_000);
    expect(await idsAt("/actions/runs")).toEqual([late]);
  });

  test("of a fork say so, and a disabled workflow says its state", async () => {
    github.addRepository({ fullName: "someone/octo-repo", forkOf: repository });
    const run = github.addRun(repository, {
      ...{ workflow: ci, headSha: sha, event: "pull_request" },
      ...{ headBranch: "main", headRepository: "someone/octo-repo" },
    });
    expect((await ask(`/actions/runs/${run}`)).value).toMatchObject({
      ...{ event: "pull_request", head_branch: "main" },
      repository: { full_name: repository },
      head_repository: { full_name: "someone/octo-repo", fork: true },
    });
    github.setWorkflow(repository, { path: ci, state: "disabled_manually" });
    expect((await ask("/actions/workflows/ci.yml")).value).toMatchObject({
      ...{ name: "CI", path: ci, state: "disabled_manually" },
    });
    expect((await ask("/actions/workflows")).value).toMatchObject({ total_count: 1 });
    expect((await ask("/actions/workflows/none.yml")).status).toBe(404);
  });
});

describe("a run", () => {
  test("changes with the clock, and a re-run is a new attempt beside the old one", async () => {
    const run = github.addRun(repository, { workflow: ci, headSha: sha, status: "queued" });
    github.later(60_000, () => {
      github.updateRun(run, {
        conclusion: "failure",
        jobs: [{ name: "build" }, { name: "test", conclusion: "failure" }],
      });
    });
    const path = `/actions/runs/${run}`;
    expect((await ask(path)).value).toMatchObject({ status: "queued", conclusion: null });
    github.clock.advance(60_000);
    expect((await ask(path)).value).toMatchObject({ status: "completed", conclusion: "failure" });

    github.rerun(run, { status: "in_progress" });
    expect((await ask(path)).value).toMatchObject({
      ...{ run_attempt: 2, status: "in_progress", conclusion: null },
    });
    expect((await ask(`${path}/attempts/1`)).value).toMatchObject({
      ...{ run_attempt: 1, conclusion: "failure" },
    });
    expect((await ask(`${path}/attempts/1/jobs`)).value).toMatchObject({
      total_count: 2,
      jobs: [{ name: "build" }, { name: "test", conclusion: "failure", run_attempt: 1 }],
    });
    expect((await ask(`${path}/jobs`)).value).toMatchObject({
      jobs: [{ status: "queued" }, { status: "queued", run_attempt: 2 }],
    });
    expect((await ask(`${path}/jobs?filter=all`)).value).toMatchObject({ total_count: 4 });
    expect((await ask(`${path}/attempts/3`)).status).toBe(404);
  });

  test("that is asked for with the tag of the last answer gets 304, which does not count", async () => {
    const run = github.addRun(repository, { workflow: ci, headSha: sha, status: "in_progress" });
    const first = await ask(`/actions/runs/${run}`);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    const again = await ask(`/actions/runs/${run}`, { headers });
    expect(again).toMatchObject({ status: 304, value: "" });
    const used = [first, again].map((each) => each.headers.get("x-ratelimit-used"));
    expect(used).toEqual(["1", "1"]);
    github.updateRun(run);
    expect((await ask(`/actions/runs/${run}`, { headers })).status).toBe(200);
  });
});

describe("artifacts of a run", () => {
  test("are listed newest first with size, digest and expiry, and downloaded by a signed address", async () => {
    const run = github.addRun(repository, { workflow: ci, headSha: sha });
    const artifacts = github.artifacts(repository);
    artifacts.add({ run, name: "native", files: { "a.txt": "old" } });
    artifacts.add({ run, name: "native", attempt: 2, files: { "a.txt": "new" } });
    artifacts.add({ run: run + 1, name: "native", files: { "a.txt": "of no run" } });
    const [old, fresh] = artifacts.list(run);
    const { value } = await ask(`/actions/runs/${run}/artifacts?name=native`);
    expect(value).toMatchObject({
      total_count: 2,
      artifacts: [
        {
          ...{ id: fresh?.id, digest: fresh?.digest, size_in_bytes: fresh?.size, expired: false },
          workflow_run: { id: run, head_sha: sha, head_branch: "main" },
        },
        { id: old?.id },
      ],
    });

    const redirect = await ask(`/actions/artifacts/${fresh?.id ?? 0}/zip`);
    expect(redirect.status).toBe(302);
    const location = redirect.headers.get("location") ?? "";
    const bytes = Buffer.from(await (await fetch(location)).arrayBuffer());
    expect(bytes.equals(fresh?.bytes ?? Buffer.alloc(0))).toBe(true);
    github.clock.advance(60_000);
    expect((await fetch(location)).status).toBe(403);
  });

  test("that have expired are named, and gone", async () => {
    const run = github.addRun(repository, { workflow: ci, headSha: sha });
    const artifacts = github.artifacts(repository);
    const { id } = artifacts.add({ run, name: "native", files: { "a.txt": "a" } });
    artifacts.expire(id);
    expect((await ask(`/actions/artifacts/${id}`)).value).toMatchObject({ expired: true });
    expect(await ask(`/actions/artifacts/${id}/zip`)).toMatchObject({
      status: 410,
      value: { message: "Artifact has expired" },
    });
  });

  test("can be listed of a public repository by everyone, but downloaded with permission only", async () => {
    const open = "octo-org/open";
    github.addRepository({ fullName: open, visibility: "public" });
    github.addToken({ token: "poor", permissions: { contents: "write" }, repository: open });
    const run = github.addRun(open, { workflow: ci, headSha: sha });
    const { id } = github.artifacts(open).add({ run, name: "native", files: { "a.txt": "a" } });
    const statuses = [];
    for (const token of [null, "poor"]) {
      for (const path of [`runs/${run}/artifacts`, `artifacts/${id}/zip`]) {
        const asked = await askGitHub(github, `/repos/${open}/actions/${path}`, { token });
        statuses.push(asked.status);
      }
    }
    expect(statuses).toEqual([200, 401, 200, 403]);
  });

  test("that a job uploads with GitHub's own client are found by another run's, through the REST API", async () => {
    const place = await mkdtemp(join(tmpdir(), "fairlead-github-"));
    try {
      const run = github.addRun(repository, { workflow: ci, headSha: sha, status: "in_progress" });
      const environment = github.artifacts(repository).environment(run);
      await writeFile(join(place, "tool"), "#!/bin/sh\n");
      const variables = { ...environment, GITHUB_WORKSPACE: place };
      const files = [join(place, "tool")];
      await runClient(variables, { do: "upload", name: "native", root: place, files });
      const [kept] = github.artifacts(repository).list(run);
      const [repositoryOwner, repositoryName] = ["octo-org", "octo-repo"];
      const findBy = { token: "token", workflowRunId: run, repositoryOwner, repositoryName };
      expect(await runClient(variables, { do: "list", findBy })).toMatchObject([
        { name: "native", id: kept?.id, digest: kept?.digest },
      ]);
      const folder = join(place, "download");
      const id = kept?.id ?? 0;
      await runClient(variables, { do: "download", id, path: folder, findBy });
      expect(await readFile(join(folder, "tool"), "utf8")).toBe("#!/bin/sh\n");
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});
