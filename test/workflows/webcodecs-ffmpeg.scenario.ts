import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { expectJobs } from "./expectations.ts";
import { closeScenes, openScene, type EndedRun, type Scene } from "./scene.ts";

let scene: Scene;
let ci: EndedRun;
beforeAll(async () => {
  scene = await openScene("examples/webcodecs-ffmpeg", "fairlead-examples/webcodecs-ffmpeg");
  ci = await scene.run({ workflow: "ci.yml", on: "push" });
});
afterAll(closeScenes);

test("CI builds eight artifacts", () => {
  expectJobs(ci, { build: "success" });
  const names = scene.github
    .artifacts(scene.fullName)
    .list(ci.id)
    .map(({ name }) => name);
  expect(names.sort()).toEqual(
    ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"].flatMap((platform) => [
      `ffmpeg-${platform}-free`,
      `ffmpeg-${platform}-non-free`,
    ]),
  );
});

test("dry", async () => {
  const run = await scene.run({
    workflow: "release.yml",
    on: { inputs: { version: "0.2.0", dry_run: "true" } },
  });
  console.log(scene.writes());
  expectJobs(run, { prepare: "success", "publish-meta": "success", "release-summary": "success" });
});

test("first", async () => {
  const run = await scene.run({ workflow: "release.yml", on: { inputs: { version: "0.2.0" } } });
  console.log(scene.writes());
  expectJobs(run, { prepare: "success", "publish-meta": "success", "release-summary": "success" });
});
