import { afterEach, expect, jest, test } from "@jest/globals";
import { startGitHub } from "@fairlead/sandbox";
import { addon, closeNpmScenes, closing, openNpmScene, repository } from "./npm-scene.ts";
import { runPlan } from "./plan-scene.ts";
import { problemsOf } from "./refusals.ts";

jest.setTimeout(60_000);
afterEach(closeNpmScenes);

const token = "ghs_CanaryCanaryCanaryCanaryCanary0001";
const inputs = { "npm-packages": "npm/linux-x64-gnu", version: "1.2.3", provenance: "false" };

async function openWithGitHub() {
  const scene = await openNpmScene(addon("linux-x64-gnu"));
  const github = await startGitHub({});
  closing(() => github.stop());
  github.addRepository({ fullName: repository });
  github.addToken({ token, permissions: { contents: "read" }, repository });
  const env = { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl };
  return { scene, github, env };
}

test.each([false, true])(
  "a tag that only GitHub has, at another commit, is a problem: annotated %s",
  async (annotated) => {
    const { scene, github, env } = await openWithGitHub();
    const sha = github.addCommit(repository);
    if (annotated) github.addTag(repository, "v1.2.3", sha);
    else github.setRef(repository, "refs/tags/v1.2.3", sha);
    github.addTag(repository, "v1.2.30", github.addCommit(repository));
    const run = await runPlan(scene, { inputs, env, githubToken: token });
    expect(problemsOf(run)).toEqual([expect.stringContaining(`The tag v1.2.3 is at ${sha}, and`)]);
    expect(run.log + run.summary).not.toContain(token);
  },
);

test("a tag that is not there yet is none, and with an empty token nobody is asked", async () => {
  const { scene, github, env } = await openWithGitHub();
  const run = await runPlan(scene, { inputs, env, githubToken: token });
  expect(run.exitCode).toBe(0);
  expect(github.requests.entries).toHaveLength(1);
  const without = await runPlan(scene, { inputs, env });
  expect(without.exitCode).toBe(0);
  expect(github.requests.entries).toHaveLength(1);
});

test("a token that may not read the tags is a warning, and stops no plan", async () => {
  const { scene, env } = await openWithGitHub();
  const run = await runPlan(scene, { inputs, env, githubToken: "ghs_unknown" });
  expect(run.exitCode).toBe(0);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining("It is unknown whether the tag v1.2.3 exists"),
  ]);
});
