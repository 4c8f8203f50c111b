import { afterEach, expect, jest, test } from "@jest/globals";
import { closeNpmScenes, manifest, openNpmScene, runId } from "./npm-scene.ts";
import { stageToken } from "./staged-states-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const name = "@demo/core";
const otherRun = runId + 1;

test.each([
  ["stage", { "stage-token": stageToken }, otherRun, true],
  ["direct", { "stage-token": stageToken }, otherRun, true],
  // The token that publishes, where it may list them.
  ["auto", {}, otherRun, true],
  // What this run staged before, its own reports tell.
  ["direct", {}, runId, true],
  ["direct", {}, otherRun, false],
  ["stage", { "stage-token": stageToken, tag: "next" }, otherRun, false],
])(
  "with publish-mode %s and %o, a stage of an older version by run %i is named: %p",
  async (mode, more, by, isNamed) => {
    const scene = await openNpmScene({
      "npm/core/package.json": manifest(name),
      "npm/core/index.js": "",
    });
    const { registry, artifacts } = scene;
    registry.addToken({ token: stageToken, readOnly: true });
    await registry.seed({ name, version: "1.1.0" });
    const packages = "- path: npm/core";
    const older = await scene.run("publish-npm-packages", {
      env: artifacts.environment(by, "publish"),
      inputs: { packages, version: "1.2.0", "publish-mode": "stage" },
    });
    expect(older.exitCode).toBe(0);
    const id = registry.stages()[0]?.id ?? "";

    const run = await scene.run("publish-npm-packages", {
      env: artifacts.environment(runId, "publish", 2),
      attempt: 2,
      inputs: { packages, "publish-mode": mode, ...more },
    });
    expect(run.exitCode).toBe(0);
    const named = run.annotations.filter(({ message }) => message.includes("is still staged"));
    const message = expect.stringContaining(`npm stage reject ${id}`);
    expect(named).toMatchObject(isNamed ? [{ level: "warning", title: name, message }] : []);
    expect(run.summary.includes(`npm stage reject ${id}`)).toBe(isNamed);
  },
);
