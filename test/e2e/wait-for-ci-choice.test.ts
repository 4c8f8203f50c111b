import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { ciFile, closeCiScenes, fork, openCiScene, repository, type CiScene } from "./ci-scene.ts";
import { problemsOf } from "./refusals.ts";

jest.setTimeout(120_000);
afterEach(closeCiScenes);

const ci = { workflow: "ci.yml" };
const none = { "run-id": "none", "run-attempt": "none", url: "none", sha: "none" };
const minute = 60_000;

describe("what does not count is not taken", () => {
  test("a run of a fork, of a pull request, of another workflow, of another commit", async () => {
    const scene = await openCiScene();
    scene.addRun({ headRepository: fork });
    scene.addRun({ event: "pull_request" });
    scene.addRun({ workflow: ".github/workflows/other.yml" });
    scene.addRun({ headSha: scene.github.addCommit(repository) });
    const run = await scene.run("wait-for-ci", ci);
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toEqual({ ...none, "problem-codes": '["run-missing"]' });
    const [problem = ""] = problemsOf(run);
    expect(problem).toContain(
      "The likely reason: its runs were started by an event that does not count",
    );
    expect(problem).toContain(`ran the code of ${fork}, not that of ${repository}`);
    expect(problem).toContain("was started by pull_request");
    expect(problem).toContain("These workflows ran for the commit: other.yml.");
    expect(problem).toContain("A run of another commit is never used instead.");
  });

  test("a run that was given by hand and does not fit, with every reason", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({
      ...{
        headRepository: fork,
        event: "pull_request",
        headSha: scene.github.addCommit(repository),
      },
      workflow: ".github/workflows/other.yml",
    });
    const run = await scene.run("wait-for-ci", { ...ci, "run-id": String(id) });
    expect(run.exitCode).toBe(1);
    expect(problemsOf(run).map((problem) => problem.split(/[,.] /)[0])).toEqual([
      `Run ${id} ran the code of ${fork}`,
      `Run ${id} was started by pull_request`,
      `Run ${id} belongs to .github/workflows/other.yml`,
      expect.stringMatching(new RegExp(`^Run ${id} built the commit [0-9a-f]{40}$`)),
    ]);
  });

  test("but a run that was given by hand and fits is, also if it is not the newest", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    scene.addRun({ status: "in_progress" });
    const run = await scene.run("wait-for-ci", { ...ci, "run-id": String(id) });
    expect(run.outputs["run-id"]).toBe(String(id));
  });

  test("a run that is not there", async () => {
    const scene = await openCiScene();
    const run = await scene.run("wait-for-ci", { ...ci, "run-id": "5" });
    expect(problemsOf(run)[0]).toMatch(/^Run 5 of \S+ could not be read: 404 Not Found\. /);
  });
});

test("the run of this very job is refused at once: it would wait for itself", async () => {
  const { github, addRun, run } = await openCiScene();
  const own = addRun({ status: "in_progress" });
  const waited = await run("wait-for-ci", ci, { env: { GITHUB_RUN_ID: String(own) } });
  expect(waited.exitCode).toBe(1);
  expect(problemsOf(waited)[0]).toContain(`Run ${own} of ci.yml is the run of this job`);
  expect(github.requests.entries).toHaveLength(1);
});

describe("where there is no run, it says why", () => {
  const reasonOf = async (scene: CiScene, inputs = ci) => {
    const run = await scene.run("wait-for-ci", inputs);
    expect(run.exitCode).toBe(1);
    const [problem = ""] = problemsOf(run);
    return /The likely reason: (.*)$/.exec(problem)?.[1] ?? problem;
  };

  test("a misspelled name, at once", async () => {
    const scene = await openCiScene();
    const before = scene.github.clock.now();
    expect(await reasonOf(scene, { workflow: "cl.yml" })).toMatch(
      /^the commit has no file \.github\/workflows\/cl\.yml\. Did you mean ci\.yml\?/,
    );
    expect(scene.github.clock.now() - before).toBeLessThan(minute);
  });

  test("a workflow that is switched off", async () => {
    const scene = await openCiScene();
    scene.github.setWorkflow(repository, { path: ciFile, state: "disabled_manually" });
    expect(await reasonOf(scene)).toMatch(/^the workflow is disabled \(disabled_manually\)/);
  });

  test("[skip ci]", async () => {
    const scene = await openCiScene({ message: "Mend docs [skip ci]" });
    expect(await reasonOf(scene)).toMatch(/^the commit's message says \[skip ci\]/);
  });

  test("a path filter", async () => {
    const scene = await openCiScene({ file: "on:\n  push:\n    paths: [src/**]\n" });
    expect(await reasonOf(scene)).toMatch(/^a filter of push kept it from running \(paths\)/);
  });

  test("events that do not count", async () => {
    const scene = await openCiScene({ file: "on: [pull_request]\n" });
    expect(await reasonOf(scene)).toMatch(/^the file says that pull_request starts it/);
  });

  test("a commit that is not there", async () => {
    const scene = await openCiScene();
    const run = await scene.run("wait-for-ci", { ...ci, sha: "0".repeat(40) });
    expect(problemsOf(run)[0]).toContain("the commit is not in octo-org/octo-repo");
  });

  test("or what it cannot read without contents: read", async () => {
    const scene = await openCiScene({ permissions: { actions: "read" } });
    const reason = await reasonOf(scene);
    expect(reason).toContain("was pushed with GITHUB_TOKEN");
    expect(reason).toContain("Add `contents: read` below `permissions:` of the job");
  });
});

describe("with paths", () => {
  /** A commit with a run, and two after it; the last one is released. */
  async function history(files: Readonly<Record<string, string>>) {
    const scene = await openCiScene();
    const id = scene.addRun();
    scene.github.addCommit(repository, { files: { "npm/package.json": "{}" } });
    const head = scene.github.addCommit(repository, { files });
    return { scene, id, head };
  }

  test("the run of an ancestor counts if nothing under them has changed, and says so", async () => {
    const { scene, id, head } = await history({ "docs/a.md": "a" });
    const run = await scene.run("wait-for-ci", { ...ci, sha: head, paths: `./src ${ciFile}` });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ "run-id": String(id), sha: scene.sha });
    const note = `Run ${id} of the commit ${scene.sha} counts for ${head}: nothing under ./src, ${ciFile} has changed since. See http`;
    expect(run.log).toContain(note);
    expect(run.log).toMatch(/compare\/[0-9a-f]{40}\.\.\.[0-9a-f]{40}/);
    expect(run.summary).toContain("nothing under");
  });

  test("it does not count if something has", async () => {
    const { scene, id, head } = await history({ "src/b.rs": "b" });
    const run = await scene.run("wait-for-ci", { ...ci, sha: head, paths: "src" });
    expect(run.exitCode).toBe(1);
    expect(problemsOf(run)[0]).toContain(
      `Run ${id} of the commit ${scene.sha} does not count for ${head}: its commit differs in src/b.rs. See http`,
    );
  });

  test("a path that the commit does not have is told, for no ancestor would differ under it", async () => {
    const { scene, head } = await history({ "src/b.rs": "b" });
    const run = await scene.run("wait-for-ci", { ...ci, sha: head, paths: "scr/**" });
    expect(run).toMatchObject({ exitCode: 1, outputs: none });
    expect(problemsOf(run)[0]).toContain(
      `\`paths\` has scr/**, and the commit ${head} has no scr. Nothing can change there`,
    );
  });

  test("the commit's own run comes first", async () => {
    const { scene, head } = await history({ "docs/a.md": "a" });
    const own = scene.addRun({ headSha: head });
    const run = await scene.run("wait-for-ci", { ...ci, sha: head, paths: "src" });
    expect(run.outputs["run-id"]).toBe(String(own));
  });

  test("a run of an ancestor can be given by hand, and is compared", async () => {
    const { scene, id, head } = await history({ "docs/a.md": "a" });
    const byHand = { ...ci, sha: head, "run-id": String(id) };
    const taken = await scene.run("wait-for-ci", { ...byHand, paths: "src" });
    expect(taken.outputs["run-id"]).toBe(String(id));
    const refused = await scene.run("wait-for-ci", { ...byHand, paths: "npm" });
    expect(problemsOf(refused)[0]).toContain(`Run ${id} built the commit ${scene.sha}`);
    expect(refused.log).toContain("differs in npm/package.json");
  });

  test("a missing contents: read is named", async () => {
    const scene = await openCiScene({ permissions: { actions: "read" } });
    const run = await scene.run("wait-for-ci", { ...ci, paths: "src" });
    expect(problemsOf(run)).toEqual([
      expect.stringMatching(/^The ancestors of .* could not be listed: 403 .*`contents: read`/),
    ]);
  });
});
