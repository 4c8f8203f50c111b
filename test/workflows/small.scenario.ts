import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { expectJobs } from "./expectations.ts";
import { closeScenes, openScene, type Scene } from "./scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene("test/workflows/samples/small", "octo-org/small");
});
afterAll(closeScenes);

test("a pushed tag runs a workflow whose artifacts go from job to job and into our bundle", async () => {
  const sha = await scene.repository.tag("v1.0.0");
  const run = await scene.run({ workflow: "release.yml", on: { tag: "v1.0.0" } });
  expectJobs(run, { build: "success", collect: "success", fail: "skipped", after: "success" });
  expect(run.sha).toBe(sha);
  const legs = run.legs.filter(({ job }) => job === "build");
  expect(legs.map(({ matrix }) => matrix["platform"]).sort()).toEqual([
    "darwin-arm64",
    "linux-x64-gnu",
  ]);
  const collected = run.legs.find(({ job }) => job === "collect");
  expect(collected?.log).toContain("small-linux-x64-gnu.tar.gz: OK");
  expect(collected?.summary).toContain("checked");
  const after = run.legs.find(({ job }) => job === "after");
  expect(after?.log).toContain("success skipped 1 v1.0.0");
  const names = scene.github
    .artifacts(scene.fullName)
    .list(run.id)
    .map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["bindings-linux-x64-gnu", "bindings-darwin-arm64"]),
  );
});

test("a run by hand has its inputs, a job that fails fails the run, and run again it is attempt 2", async () => {
  const on = { inputs: { fail: "true" } };
  const first = await scene.run({ workflow: "release.yml", on });
  expect(first.succeeded).toBe(false);
  expectJobs(first, { collect: "success", fail: "failure", after: "success" });
  const second = await scene.run({ workflow: "release.yml", on, again: first.id });
  expect(second.legs.find(({ job }) => job === "after")?.log).toContain("success failure 2 main");
});
