import { afterEach, expect, jest, test } from "@jest/globals";
import { cancelAction, type ActionRun } from "@fairlead/sandbox";
import { reportOf } from "./scene.ts";
import {
  addon,
  closeNpmScenes,
  npmEnds,
  npmUploads,
  openNpmScene,
  platformInputs,
} from "./npm-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const both = ["linux-x64-gnu", "darwin-arm64"];
const [linux, mac] = ["@demo/core-linux-x64-gnu@1.2.3", "@demo/core-darwin-arm64@1.2.3"];

async function scene() {
  const opened = await openNpmScene(addon(...both));
  await opened.addBindings(...both);
  return opened;
}

/** The run came to its own end after SIGINT, with all that it leaves behind. */
async function expectOrderlyEnd(run: ActionRun): Promise<void> {
  expect({ exitCode: run.exitCode, signal: run.signal }).toEqual({ exitCode: 1, signal: null });
  expect(run.outputs["complete"]).toBe("false");
  expect(run.summary).toContain("ancelled");
  expect(await reportOf(run)).toMatchObject({ cancelled: true, complete: false });
}

test("cancelled while artifacts are fetched, a release says what remains, and the next one finishes it", async () => {
  const { artifacts, registry, run } = await scene();
  const held = artifacts.faults.add({
    match: { path: /^\/blobs\/downloads\// },
    ...{ times: Infinity, fault: { kind: "hold" } },
  });
  const inputs = platformInputs(...both);
  const cancelled = await run("publish-npm-platform", {
    inputs,
    onStart: (control) => {
      void held.first.then(() => cancelAction(control));
    },
  });
  held.cancel();
  held.release();
  await expectOrderlyEnd(cancelled);
  expect(npmEnds(cancelled)).toEqual({ remaining: [linux, mac] });
  expect(registry.requests.entries).toEqual([]);

  const next = await run("publish-npm-platform", { inputs, attempt: 2 });
  expect(npmEnds(next)).toEqual({ published: [linux, mac] });
});

test("cancelled while the registry is asked, it writes nothing and says what remains", async () => {
  const { registry, run } = await scene();
  const held = registry.faults.add({ match: { method: "GET" }, fault: { kind: "hold" } });
  const cancelled = await run("publish-npm-platform", {
    inputs: platformInputs(...both),
    onStart: (control) => {
      void held.first.then(() => cancelAction(control));
    },
  });
  held.release();
  await expectOrderlyEnd(cancelled);
  expect(npmEnds(cancelled)).toEqual({ remaining: [linux, mac] });
  expect(registry.requests.writes()).toEqual([]);
});

test("cancelled while an upload is under way, it calls that one unclear, and the next run finds it", async () => {
  const { registry, run } = await scene();
  const held = registry.faults.add({
    match: { method: "PUT" },
    fault: { kind: "hold", when: "after-commit" },
  });
  // One at a time, so that the other has not been reached.
  const inputs = { ...platformInputs(...both), "delay-seconds": "0" };
  const cancelled = await run("publish-npm-platform", {
    inputs,
    onStart: (control) => {
      void held.first.then(() => cancelAction(control));
    },
  });
  held.release();
  await expectOrderlyEnd(cancelled);
  expect(npmEnds(cancelled)).toEqual({ remaining: [linux, mac] });
  const { units } = await reportOf(cancelled);
  expect(units.map(({ outcome }) => outcome)).toEqual(["unclear", "not-reached"]);
  registry.requests.clear();

  const next = await run("publish-npm-platform", { inputs, attempt: 2 });
  expect(npmEnds(next)).toEqual({ published: [mac], "already-published": [linux] });
  expect(npmUploads(registry)).toEqual(["@demo/core-darwin-arm64 200"]);
});
