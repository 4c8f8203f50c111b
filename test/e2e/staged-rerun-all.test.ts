import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { startSigstore, type Sigstore } from "@fairlead/sandbox";
import { closeNpmScenes, npmEnds, runId, type NpmRunOptions } from "./npm-scene.ts";
import { both, darwin, linux, trustedSceneWith } from "./npm-trusted-scene.ts";
import { reportOf } from "./scene.ts";

jest.setTimeout(120_000);

const ids = [`${linux}@1.2.3`, `${darwin}@1.2.3`];
const jobToken = "ghs_CanaryCanaryCanaryCanaryCanary0007";
let sigstore: Sigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(closeNpmScenes);
afterAll(() => sigstore.stop());

/** Platform packages of trusted publishers that may only stage, and the job's token for the REST API. */
async function sceneWith(actions: "read" | "none") {
  const scene = await trustedSceneWith(sigstore, [linux, darwin], { allows: "stage" });
  scene.artifacts.addToken(jobToken, { actions });
  const stage = (attempt: number, more: NpmRunOptions = {}) => {
    const job = scene.job({ "publish-mode": "stage", provenance: "true" });
    return scene.run("publish-npm-platform", { ...job, attempt, githubToken: jobToken, ...more });
  };
  /** All jobs run again: the build too, which gives the same bytes. */
  const rerunAll = async (attempt: number) => {
    scene.artifacts.rerunAll(runId, attempt);
    const first = scene.artifacts.list(runId).filter(({ name }) => name.startsWith("bindings-"));
    for (const { name, bytes } of first.slice(0, both.length)) {
      scene.artifacts.add({ run: runId, attempt, name, files: bytes });
    }
    scene.registry.requests.clear();
    return stage(attempt);
  };
  return { ...scene, stage, rerunAll };
}

const codesOf = ({ warnings }: Awaited<ReturnType<typeof reportOf>>) =>
  warnings.map(({ code }) => code);

test("after Re-run all jobs, a job with actions: read knows what the first attempt staged", async () => {
  const scene = await sceneWith("read");
  const first = await reportOf(await scene.stage(1));
  const entries = sigstore.entries;
  const again = await scene.rerunAll(2);
  expect(again.exitCode).toBe(0);
  expect(npmEnds(again)).toEqual({ pending: ids });
  expect(scene.registry.requests.uploads()).toEqual([]);
  expect(sigstore.entries).toBe(entries);
  const told = await reportOf(again);
  expect(told.units.map(({ stageId }) => stageId)).toEqual(
    first.units.map(({ stageId }) => stageId),
  );
  expect(codesOf(told)).toEqual([]);
});

test("without actions: read, the page says that nobody knows who staged it, and why", async () => {
  const scene = await sceneWith("none");
  await scene.stage(1);
  const again = await scene.rerunAll(2);
  expect(again.exitCode).toBe(0);
  expect(npmEnds(again)).toEqual({ pending: ids });
  const told = await reportOf(again);
  expect(told.units.map(({ stageId }) => stageId)).toEqual([undefined, undefined]);
  expect(codesOf(told)).toEqual(["earlier-reports-unread"]);
  for (const said of [
    `${ids.join(", ")} were sent before, perhaps by an earlier attempt of this run, whose reports this job could not read.`,
    `The artifacts of run ${runId} could not be listed: 403 Resource not accessible by integration.`,
    "npm stage list",
    "actions: read",
  ]) {
    expect(told.warnings.map(({ message, remedy }) => `${message} ${remedy ?? ""}`)[0]).toContain(
      said,
    );
  }
  expect(again.summary).toContain("whose reports this job could not read");
  expect(again.log).toContain("This job sees no report of attempt 1 of this run.");
});

test("without actions: read, a first attempt that staged nothing is missed by nobody", async () => {
  const scene = await sceneWith("none");
  const again = await scene.rerunAll(2);
  expect(npmEnds(again)).toEqual({ pending: ids });
  const told = await reportOf(again);
  expect(told.units.every(({ stageId }) => stageId !== undefined)).toBe(true);
  expect(codesOf(told)).toEqual([]);
});

test("what expired before the approval is told as that", async () => {
  const scene = await sceneWith("read");
  await scene.stage(1);
  for (const { id, name } of scene.artifacts.list(runId)) {
    if (name.startsWith("fairlead-report-")) scene.artifacts.expire(id);
  }
  const told = await reportOf(await scene.stage(2));
  expect(codesOf(told)).toEqual(["earlier-reports-unread"]);
  expect(told.warnings[0]?.message).toMatch(
    /fairlead-report-publish-npm-platform-1-\w+ of this run has expired/,
  );
});

/** As GitHub's service did from 24 July 2026 on: it listed what it did not let the job download. */
test.each([
  { actions: "read" as const, exitCode: 0, ends: { pending: ids } },
  { actions: "none" as const, exitCode: 1, ends: {} },
])(
  "artifacts that are listed and refused are read by the REST API, with actions: $actions",
  async ({ actions, exitCode, ends }) => {
    const scene = await sceneWith(actions);
    const first = await reportOf(await scene.stage(1));
    scene.artifacts.faults.add({
      match: { path: /GetSignedArtifactURL$/ },
      times: Infinity,
      fault: { kind: "refusal", status: 404, message: "workflow run not found" },
    });
    scene.registry.requests.clear();
    const again = await scene.stage(2);
    expect(again.exitCode).toBe(exitCode);
    expect(npmEnds(again)).toEqual(ends);
    expect(scene.registry.requests.uploads()).toEqual([]);
    if (exitCode === 0) {
      const { units } = await reportOf(again);
      expect(units.map(({ stageId }) => stageId)).toEqual(
        first.units.map(({ stageId }) => stageId),
      );
      return;
    }
    expect(again.log).toMatch(
      /The artifact bindings-\S+ could not be downloaded: .*workflow run not found.* GitHub's REST API does not return it either: .*Resource not accessible by integration/,
    );
    expect(again.log).toContain("use Re-run all jobs");
  },
);
