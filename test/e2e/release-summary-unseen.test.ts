import { afterEach, expect, jest, test } from "@jest/globals";
import { cancelAction, type ActionControl } from "@fairlead/sandbox";
import {
  all,
  closeSummaryScenes,
  headingOf,
  idsOf,
  openSummaryScene,
  shipped,
} from "./summary-scene.ts";

jest.setTimeout(120_000);
afterEach(closeSummaryScenes);

test("where nothing can be reached, the page says what could not be seen", async () => {
  const scene = await openSummaryScene();
  await Promise.all([scene.crates.stop(), scene.npm.stop()]);
  const nowhere = "http://127.0.0.1:9";
  const run = await scene.run({
    env: { GITHUB_API_URL: nowhere, ACTIONS_RUNTIME_TOKEN: "", ACTIONS_RESULTS_URL: "" },
  });
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { complete: "false", missing: JSON.stringify(idsOf(all)), state: "unconfirmed" },
  });
  expect(headingOf(run.summary)).toBe("## ❓ v1.2.3: not everything could be confirmed");
  for (const part of [
    "### What could not be checked",
    "The registry could not be read",
    "npm could not be asked for &#64;",
    "The release of v1.2.3 could not be read",
    "The reports of the run are not read",
  ]) {
    expect(run.summary).toContain(part);
  }
});

test("a summary that is cancelled writes what it knows", async () => {
  const scene = await shipped();
  const held = scene.npm.faults.add({ fault: { kind: "hold" }, times: Infinity });
  const started = Promise.withResolvers<ActionControl>();
  const run = scene.run({ onStart: started.resolve });
  const control = await started.promise;
  await held.first;
  await cancelAction(control);
  const ended = await run;
  expect(ended.outputs).toMatchObject({ complete: "false", state: "unconfirmed" });
  expect(ended.summary).toContain("npm could not be asked for");
  expect(ended.summary).toContain("❓ could not be checked, published in the report");
});

test("a large plan whose artifact is gone is told on the page, and the rest is shown", async () => {
  const scene = await shipped();
  const crates = `["artifact:fairlead-plan-1-0123abcd/crates.json#sha256:${"a".repeat(64)}"]`;
  const run = await scene.run({ inputs: { crates } }, { "publish-crates": "failure" });
  expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "false", state: "unconfirmed" } });
  expect(run.summary).toContain("fairlead-plan-1-0123abcd");
  expect(run.summary).toContain("| <code>publish-crates</code> | ❌ failure |");
  expect(run.summary).toContain("✅ published by this run");
});

test("bad inputs are told on the page, and the rest is shown", async () => {
  const scene = await shipped();
  const run = await scene.run({
    inputs: { needs: "{", crates: "octo-base", version: "", npm: "[", "registry-url": "nowhere" },
  });
  expect(run.exitCode).toBe(0);
  for (const input of ["needs", "crates", "npm", "registry-url"]) {
    expect(run.summary).toContain(`The input &#34;${input}&#34;`);
  }
  expect(run.summary).toContain("✅ published by this run");
});
