import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { startSigstore, type ActionRun, type Sigstore } from "@fairlead/sandbox";
import { expectPassed, family, familyScene, platforms, six, waysOf } from "./npm-auto-scene.ts";
import { closeNpmScenes, npmEnds } from "./npm-scene.ts";
import { runPlan } from "./plan-scene.ts";
import { problemsOf } from "./refusals.ts";
import { list } from "./scene.ts";

jest.setTimeout(120_000);

let sigstore: Sigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(closeNpmScenes);
afterAll(() => sigstore.stop());

const planned = {
  ...{ version: "1.2.3", platforms: six.join(" "), "npm-packages": "npm/{platform} npm/cli" },
  metas: "- { path: npm/core, platform-package: '@demo/core-{platform}' }",
};

test("row 8, S7: directly, with publishers that may only stage: all are refused, once, and the remedy says how to go on", async () => {
  const scene = await familyScene(sigstore, "stage");
  const runs = await scene.release(1, { inputs: { "publish-mode": "direct" } });
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([1]);
  const [first] = runs as [ActionRun];
  expect(list(first, "problem-codes")).toEqual(["upload-refused"]);
  expect(npmEnds(first)).toEqual({ remaining: platforms.map((name) => `${name}@1.2.3`) });
  expect(waysOf(scene)).toEqual(platforms.map((name) => `direct ${name} 403`).sort());
  expect(scene.registry.stages()).toEqual([]);
  const remaining = first.summary.split("\n").filter((line) => line.includes("6 packages refused"));
  expect(remaining).toHaveLength(1);
  for (const told of ["may only stage", "publish-mode: auto", "remove it on npmjs.com"]) {
    expect(remaining[0]).toContain(told);
  }
  scene.registry.requests.clear();
  expectPassed(await scene.release(2, { inputs: { "publish-mode": "auto" } }));
  expect(
    scene.registry
      .stages()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(family.toSorted());
});

test("row 3, S5: with trusted publishing, a re-run cannot tell a rejected stage, and says so once on each page", async () => {
  const scene = await familyScene(sigstore, "stage");
  const first = await scene.release(1, { inputs: { "publish-mode": "stage" } });
  expectPassed(first);
  const [rejected] = scene.registry.stages();
  const caveatsIn = (runs: readonly ActionRun[]) =>
    runs.map(({ summary }) => summary.split("If npm no longer knows").length - 1);
  // It was staged a moment ago.
  expect(caveatsIn(first)).toEqual(first.map(() => 0));
  scene.registry.reject(rejected?.id ?? "");
  const again = await scene.release(2, { inputs: { "publish-mode": "stage" } });
  expectPassed(again);
  expect(caveatsIn(again)).toEqual(again.map(() => 1));
});

describe("row 9: one new name and no token", () => {
  const [linux = ""] = platforms;

  test.each([
    ["a platform package", linux],
    ["the meta", "@demo/core"],
    ["what needs the meta", "@demo/cli"],
  ])("%s: the plan names it and who can create it; its own job sends nothing", async (_, name) => {
    const scene = await familyScene(sigstore, "stage", {}, [name]);
    const plan = await runPlan(scene, { inputs: planned });
    expect(plan.exitCode).toBe(0);
    for (const told of [plan.log, plan.summary]) {
      const lines = told.split("\n").filter((line) => line.includes("Trusted publishing cannot"));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(name.slice(1));
      expect(lines[0]).toContain("a granular token");
    }
    const runs = await scene.release(1, { inputs: { "publish-mode": "auto" } });
    const last = runs.at(-1) as ActionRun;
    expect(last.exitCode).toBe(1);
    expect(list(last, "problem-codes")).toEqual(["token-missing"]);
    expect(problemsOf(last)).toHaveLength(1);
    expect(problemsOf(last)[0]).toContain(`${name} is new`);
    // All before it is staged by jobs of its own, and nothing of the job with the new name.
    const before = family.slice(0, Math.max(0, family.indexOf(name)));
    expect(
      scene.registry
        .stages()
        .map((stage) => stage.name)
        .sort(),
    ).toEqual(before.toSorted());
    expect(scene.registry.packages()).not.toContain(name);
  });
});
