import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkDownloads, runWithNpm } from "./consumer.ts";
import { expectJobs, expectNoSecrets, expectPages } from "./expectations.ts";
import { closeScenes, type EndedRun, type Scene } from "./scene.ts";
import {
  allGood,
  archives,
  expectWhole,
  fullName,
  openWebcodecs,
  platforms,
  published,
  release,
  version,
} from "./webcodecs-scene.ts";

// One repository: the tests are what happens to it, one after the other. What goes wrong is in
// webcodecs-trouble.scenario.ts. There is no release without tests: CI has run them, not the release,
// which takes the artifacts of a run that succeeded and of no other.
let scene: Scene;
let ci: EndedRun;
beforeAll(async () => {
  scene = await openWebcodecs();
});
afterAll(closeScenes);

test("a push has CI build and test the libraries, and leave eight artifacts", async () => {
  ci = await scene.run({ workflow: "ci.yml", on: "push" });
  expectJobs(ci, { build: "success" });
  const names = scene.github
    .artifacts(fullName)
    .list(ci.id)
    .map(({ name }) => name);
  expect(names.sort()).toEqual(archives());
});

test("a dry run goes through all jobs, writes nothing and asks for no ID token", async () => {
  scene.forget();
  const run = await release(scene, { inputs: { dry_run: "true" } });
  expectJobs(run, allGood);
  expect(scene.writes()).toEqual([]);
  expect(scene.oidc.issued).toBe(0);
  expect(scene.npm.packages()).toEqual([]);
  expect(scene.github.releases(fullName).all).toEqual([]);
  expect(scene.github.ref(fullName, `refs/tags/v${version}`)).toBeUndefined();
});

test("a first release publishes eleven packages with provenance, and the release with the eight archives", async () => {
  const run = await release(scene);
  expectJobs(run, allGood);
  expectWhole(scene, run.sha);
  const legs = run.legs.filter(({ job }) => job === "publish-platform");
  expect(legs.map(({ matrix }) => matrix["platform"]).sort()).toEqual(platforms);
  for (const name of published(scene)) {
    expect([name, scene.npm.attestations(name, version).length]).toEqual([name, 1]);
  }
  expectPages(run);
  await expectNoSecrets(scene, run);
});

test("the same release again finds all of it there, and writes nothing", async () => {
  scene.forget();
  const run = await release(scene);
  expectJobs(run, allGood);
  expect(scene.writes()).toEqual([]);
});

test("a consumer installs the meta and runs it, and the archives are what their checksums say", async () => {
  const said = await runWithNpm(scene, ["@pproenca/webcodecs-ffmpeg"], ["webcodecs-ffmpeg"]);
  expect(said).toContain("ffmpeg");
  const checked = await checkDownloads(scene, (names) => [
    "SHA256SUMS",
    ...names.filter((name) => name.endsWith(".sha256")),
  ]);
  expect(checked).toHaveLength(24);
  expect(checked.filter((line) => !line.endsWith(": OK"))).toEqual([]);
});
