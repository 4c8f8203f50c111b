import { afterAll, expect, test } from "@jest/globals";
import { afterArtifact } from "./artifact-trouble.ts";
import { drafts, expectJobs } from "./expectations.ts";
import { killAfterUploads } from "./kill.ts";
import {
  allGoodWithInputs,
  expectWhole,
  fullName,
  openRuvectorWithInputs,
  publishedCrates,
  publishedPackages,
  releaseByHand,
} from "./ruvector-scene.ts";
import { closeScenes } from "./scene.ts";

afterAll(closeScenes);

// That a fork's CI run is offered cannot happen here: this release builds what it ships itself, and takes
// no artifact of another run. See webcodecs-trouble.scenario.ts.

const skipTests = { skip_tests: "true" };
const good = { ...allGoodWithInputs, validate: "skipped" } as const;

test("without tests, a job that is killed among the crates, and run again while crates.io is down for a while, ends whole", async () => {
  const scene = await openRuvectorWithInputs();
  let act: number | undefined;
  const kill = killAfterUploads(scene.crates, {
    ...{ action: "publish-crates-ordered", count: 9 },
    pid: () => act,
  });
  const run = await releaseByHand(scene, skipTests, {
    onStart: (pid) => {
      act = pid;
    },
  });
  // Whatever else went wrong is named by its job.
  expectJobs(run, { ...good, "publish-crates": "failure" });
  expect(kill.killed).toBeGreaterThan(0);
  const before = publishedCrates(scene);
  expect(before).toHaveLength(9);
  expect(publishedPackages(scene)).toHaveLength(9);
  expect(drafts(scene)).toEqual([true]);

  scene.forget();
  const down = scene.crates.faults.add({
    match: { method: "PUT", skip: 4 },
    times: 3,
    fault: { kind: "server-error", status: 503 },
  });
  const again = await releaseByHand(scene, skipTests, { again: run.id, pauses: "moved" });
  expect(down.struck).toBe(3);
  expectJobs(again, good);
  expectWhole(scene, run.sha);
  const uploads = scene.crates.requests.uploads().map(({ crate }) => crate);
  expect(uploads.filter((name) => before.includes(name ?? ""))).toEqual([]);
  expect(scene.npm.requests.uploads()).toEqual([]);
});

test("a platform's artifact that gets lost, and then a wrong binary in it, keep npm's meta and the release back", async () => {
  const scene = await openRuvectorWithInputs();
  const bindings = "bindings-darwin-arm64";
  const npmFailed = { ...good, "publish-npm": "failure" } as const;
  const isDarwin = (name: string) => name === "@ruvector/core-darwin-arm64";

  const lost = afterArtifact(scene, bindings, ({ id }, artifacts) => {
    artifacts.expire(id);
  });
  const first = await releaseByHand(scene, skipTests);
  expect(lost.happened).toBe(1);
  expectJobs(first, { ...npmFailed, "create-release": "failure" });
  expect(publishedCrates(scene)).toHaveLength(26);
  expect(publishedPackages(scene)).toEqual([]);
  expect(scene.github.releases(fullName).all).toEqual([]);

  const wrong = afterArtifact(scene, bindings, ({ id, run, attempt, name }, artifacts) => {
    const other = artifacts.list(run).find((one) => one.name === "bindings-darwin-x64");
    artifacts.expire(id);
    artifacts.add({ run, attempt, name, files: other?.bytes ?? { "core.node": "no binary" } });
  });
  const second = await releaseByHand(scene, skipTests, { again: first.id });
  expect(wrong.happened).toBe(1);
  expectJobs(second, npmFailed);
  expect(publishedPackages(scene).filter(isDarwin)).toEqual([]);
  expect(publishedPackages(scene)).not.toContain("@ruvector/core");
  expect(drafts(scene)).toEqual([true]);

  // It waits until the wrong file in the draft is old enough to be left behind.
  const third = await releaseByHand(scene, skipTests, { again: first.id, pauses: "moved" });
  expectJobs(third, good);
  expectWhole(scene, first.sha);
});

test("a run by hand with another version than the crates have ends with the plan", async () => {
  const scene = await openRuvectorWithInputs();
  const run = await releaseByHand(scene, { version: "0.9.9" });
  expectJobs(run, {
    plan: "failure",
    validate: "skipped",
    "build-crates": "skipped",
    "build-wasm": "skipped",
    "build-native": "skipped",
    "publish-crates": "skipped",
    "publish-npm": "skipped",
    "create-release": "skipped",
    "release-summary": "success",
  });
  const words = run.legs.find(({ job }) => job === "plan")?.annotations.join("\n");
  expect(words).toContain("0.9.9");
  expect(scene.writes()).toEqual([]);
});
