import { afterEach, expect, jest, test } from "@jest/globals";
import {
  canary,
  closeSummaryScenes,
  crateNames,
  openSummaryScene,
  packageNames,
  repository,
} from "./summary-scene.ts";

jest.setTimeout(120_000);
afterEach(closeSummaryScenes);

/** Both registries have everything; only the GitHub release is in question. */
async function allButRelease(...given: Parameters<typeof openSummaryScene>) {
  const scene = await openSummaryScene(...given);
  await scene.publish(...crateNames, ...packageNames);
  return scene;
}

test("a file whose upload broke off leaves the release incomplete", async () => {
  const scene = await allButRelease();
  scene.release({
    assets: [
      { name: "octo.tar.gz", contents: "x" },
      { name: "broken.tar.gz", state: "starter" },
    ],
  });
  const run = await scene.run();
  expect(run.outputs).toMatchObject({ complete: "false", missing: "[]", state: "partial" });
  expect(run.summary).toContain("the GitHub release is not whole");
  expect(run.summary).toContain("their upload was interrupted: <code>broken.tar.gz</code>");
  expect(scene.github.violations).toEqual([]);
});

test("a draft is not shown to a token that only reads, and the page says so", async () => {
  const scene = await allButRelease();
  scene.release({ draft: true });
  const run = await scene.run();
  expect(run.outputs).toMatchObject({ complete: "false", missing: "[]", state: "partial" });
  expect(run.summary).toContain("A draft shows only to a token with <code>contents: write</code>");
});

test("without a tag no release is looked for, and none is needed", async () => {
  const scene = await allButRelease();
  const run = await scene.run({ inputs: { tag: "" } });
  expect(run.outputs).toMatchObject({ complete: "true", state: "complete" });
  const asked = scene.github.requests.entries.filter(({ path }) => path.includes("/releases"));
  expect(asked).toEqual([]);
});

test("of a branch that was given for the tag no release is looked for, and the page says so", async () => {
  const scene = await allButRelease();
  const env = { GITHUB_REF: "refs/heads/main" };
  const run = await scene.run({ inputs: { tag: "main" }, env });
  expect(run.outputs).toMatchObject({ complete: "false", state: "unconfirmed" });
  expect(run.summary).toContain("Run the workflow on the tag");
  const asked = scene.github.requests.entries.filter(({ path }) => path.includes("/releases"));
  expect(asked).toEqual([]);
});

test("a token that may not look leaves the release unconfirmed, with the line to add", async () => {
  const scene = await allButRelease({ permissions: { actions: "read" } });
  scene.release();
  const run = await scene.run();
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { complete: "false", missing: "[]", state: "unconfirmed" },
  });
  expect(run.summary).toContain("What could not be checked");
  expect(run.summary).toContain("<code>contents: read</code>");
});

test("a GitHub that fails for a while is asked again", async () => {
  const scene = await allButRelease();
  scene.release();
  scene.github.faults.add({
    match: { path: /\/releases\/tags\// },
    fault: { kind: "server-error", status: 502 },
    times: 2,
  });
  const run = await scene.run();
  expect(run.outputs).toMatchObject({ complete: "true", state: "complete" });
  const said = run.rawLog.replaceAll(/^::add-mask::.*$/gm, "");
  expect(said + run.summary).not.toContain(canary);
  expect(run.summary).toContain(repository);
});

test.each([
  ["half of an answer", { kind: "truncated" }],
  ["a page of HTML", { kind: "html" }],
] as const)("%s says nothing about the release", async (_, fault) => {
  const scene = await allButRelease();
  scene.release();
  scene.github.faults.add({ match: { path: /\/releases/ }, fault, times: Infinity });
  const run = await scene.run();
  expect(run.outputs).toMatchObject({ complete: "false", missing: "[]", state: "unconfirmed" });
  expect(run.summary).toContain("The release of v1.2.3 could not be read");
});
