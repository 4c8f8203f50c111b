import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { startSigstore, type ActionRun, type Sigstore } from "@fairlead/sandbox";
import { reportOf } from "./scene.ts";
import {
  binaryFor,
  closeNpmScenes,
  npmEnds,
  npmToken,
  runId,
  type NpmRunOptions,
} from "./npm-scene.ts";
import { both, darwin, linux, trustedSceneWith, type TrustedScene } from "./npm-trusted-scene.ts";

jest.setTimeout(120_000);

const ids = [`${linux}@1.2.3`, `${darwin}@1.2.3`];
let sigstore: Sigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(closeNpmScenes);
afterAll(() => sigstore.stop());

interface StagedScene extends TrustedScene {
  /** Runs the platform packages in stage mode, signed, as an attempt of the run. */
  readonly stage: (attempt: number, options?: NpmRunOptions) => Promise<ActionRun>;
  readonly stageIds: () => readonly string[];
}

async function stagedScene(): Promise<StagedScene> {
  const scene = await trustedSceneWith(sigstore, [linux, darwin], { allows: "stage" });
  return {
    ...scene,
    stageIds: () => {
      // They are staged side by side.
      const stages = scene.registry.stages();
      return [linux, darwin].flatMap((name) =>
        stages.flatMap((stage) => (stage.name === name ? [stage.id] : [])),
      );
    },
    stage: (attempt, options = {}) => {
      const job = scene.job({ "publish-mode": "stage", provenance: "true", ...options.inputs });
      const env = { ...job.env, ...options.env };
      return scene.run("publish-npm-platform", { ...job, env, attempt });
    },
  };
}

/** What the report says of each package, as far as a later job needs it. */
async function stagedOf(run: ActionRun) {
  const { units } = await reportOf(run);
  return units.map(({ name, outcome, stageId }) => ({ name, outcome, stageId }));
}

/** Everything that a run has sent, signed or waited for. */
function worked(scene: TrustedScene, before: number) {
  return {
    uploads: scene.registry.requests.uploads().length,
    entries: sigstore.entries - before,
  };
}

describe("a re-run before the approval", () => {
  test("knows each stage by the report of the first attempt: nothing is signed, sent or waited for", async () => {
    const scene = await stagedScene();
    const first = await scene.stage(1);
    expect(first.exitCode).toBe(0);
    const told = await stagedOf(first);
    expect(told.map(({ stageId }) => stageId).sort()).toEqual([...scene.stageIds()].sort());
    const { units } = await reportOf(first);
    for (const unit of units) {
      expect(unit).toMatchObject({ tag: "latest", layer: 0, pins: [], runAttempt: 1 });
      expect(unit).toMatchObject({
        shasum: expect.stringMatching(/^[0-9a-f]{40}$/),
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        logIndex: expect.stringMatching(/^\d+$/),
      });
    }
    scene.registry.requests.clear();
    const [entries, from] = [sigstore.entries, scene.registry.clock.now()];

    const again = await scene.stage(2);
    expect(again.exitCode).toBe(0);
    expect(npmEnds(again)).toEqual({ pending: ids });
    expect(worked(scene, entries)).toEqual({ uploads: 0, entries: 0 });
    expect(await stagedOf(again)).toEqual(told);
    expect((await reportOf(again)).units).toMatchObject([{ runAttempt: 1 }, { runAttempt: 1 }]);
    for (const id of scene.stageIds()) expect(again.summary).toContain(id);
    // A minute of the registry's clock is less than any wait for something to be served.
    expect(scene.registry.clock.now() - from).toBeLessThan(60_000);
  });

  test("after half of the approvals finds those, and the ids of the rest", async () => {
    const scene = await stagedScene();
    await scene.stage(1);
    const [approved = "", left = ""] = scene.stageIds();
    await scene.registry.approve(approved);
    scene.registry.requests.clear();
    const again = await scene.stage(2);
    expect(npmEnds(again)).toEqual({ "already-published": ids.slice(0, 1), pending: ids.slice(1) });
    expect(scene.registry.requests.uploads()).toEqual([]);
    expect(again.summary).toContain(left);
    expect(again.summary).not.toContain(approved);
  });

  test("with a person's token stages what was rejected anew, and only that", async () => {
    const scene = await stagedScene();
    await scene.stage(1);
    const [rejected = "", kept = ""] = scene.stageIds();
    scene.registry.reject(rejected);
    const again = await scene.stage(2, { inputs: { token: npmToken } });
    expect(npmEnds(again)).toEqual({ pending: ids });
    expect(scene.stageIds()).toHaveLength(2);
    expect(scene.stageIds()).toContain(kept);
    const told = await stagedOf(again);
    expect(told.map(({ stageId }) => stageId)).toEqual(
      expect.arrayContaining([...scene.stageIds()]),
    );
  });
});

describe("other bytes under a version that is staged", () => {
  /** As by a build that is run again and gives other bytes. */
  async function rebuild(scene: StagedScene) {
    for (const platform of both) {
      const contents = Buffer.concat([await binaryFor(platform), Buffer.from("again")]);
      scene.addArtifact(`bindings-${platform}`, { "core.node": contents });
    }
  }

  test("are a conflict before anything is signed or sent, with both ways out", async () => {
    const scene = await stagedScene();
    await scene.stage(1);
    const stages = scene.stageIds();
    await rebuild(scene);
    scene.registry.requests.clear();
    const before = sigstore.entries;
    const again = await scene.stage(2);
    expect(again.exitCode).toBe(1);
    expect(npmEnds(again)).toEqual({ conflicts: ids });
    expect(worked(scene, before)).toEqual({ uploads: 0, entries: 0 });
    // The command is told once, and each stage's id with its package.
    expect(again.summary).toContain("npm stage reject &#60;stage id&#62;");
    for (const id of stages) expect(again.summary).toContain(` as ${id}, and what is staged`);
    expect(again.summary).toContain("the artifacts of attempt 1 of run");
    expect(scene.stageIds()).toEqual(stages);
  });

  test.each([
    { rejected: true, ends: { pending: ids }, code: 0 },
    { rejected: false, ends: { remaining: ids }, code: 1 },
  ])("are staged by the attempt after that if the old were rejected: $rejected", async (each) => {
    const scene = await stagedScene();
    await scene.stage(1);
    const stages = scene.stageIds();
    await rebuild(scene);
    await scene.stage(2);
    if (each.rejected) for (const id of stages) scene.registry.reject(id);
    const third = await scene.stage(3);
    expect(third.exitCode).toBe(each.code);
    expect(npmEnds(third)).toEqual(each.ends);
    expect(scene.stageIds().some((id) => stages.includes(id))).toBe(!each.rejected);
    expect(scene.stageIds()).toHaveLength(2);
  });
});

test("the bytes of a stage that a person was told to reject are staged anew, if it was rejected", async () => {
  const scene = await stagedScene();
  await scene.stage(1);
  const stages = scene.stageIds();
  for (const platform of both) {
    const contents = Buffer.concat([await binaryFor(platform), Buffer.from("again")]);
    scene.addArtifact(`bindings-${platform}`, { "core.node": contents });
  }
  expect((await scene.stage(2)).exitCode).toBe(1);
  const [rejected = "", kept = ""] = stages;
  scene.registry.reject(rejected);
  // Built once more, and as the first time.
  await scene.addBindings(...both);
  const third = await scene.stage(3);
  expect(third.exitCode).toBe(0);
  expect(npmEnds(third)).toEqual({ pending: ids });
  expect(scene.stageIds()).toHaveLength(2);
  expect(scene.stageIds()).toContain(kept);
  expect((await stagedOf(third)).map(({ stageId }) => stageId)).toEqual(scene.stageIds());
});

const otherRunId = runId + 7;

/** Has a job run in another run than the first one. */
function anotherRun(scene: StagedScene): NpmRunOptions {
  return { env: scene.artifacts.environment(otherRunId, "publish-npm-platform", 1) };
}

test("what another run has staged waits for a person, whose id nobody knows, and nobody waits for it", async () => {
  const scene = await stagedScene();
  await scene.stage(1);
  const from = scene.registry.clock.now();
  for (const platform of both) {
    const files = { "core.node": await binaryFor(platform) };
    scene.artifacts.add({ run: otherRunId, name: `bindings-${platform}`, files });
  }
  const other = await scene.stage(1, anotherRun(scene));
  expect(other.exitCode).toBe(0);
  expect(await stagedOf(other)).toEqual(
    [linux, darwin].map((name) => ({ name, outcome: "staged", stageId: undefined })),
  );
  for (const name of [linux, darwin]) expect(other.summary).toContain(`npm stage list ${name}`);
  expect(scene.registry.clock.now() - from).toBeLessThan(60_000);
  expect(scene.registry.stages()).toHaveLength(2);
});

test.each([
  ["another repository", (report: string) => report.replaceAll("octo-org/octo-repo", "evil/repo")],
  ["another run", (report: string) => report],
  [
    "another commit",
    (report: string) =>
      report.replaceAll(/"commit": "[0-9a-f]{40}"/g, `"commit": "${"f".repeat(40)}"`),
  ],
  [
    "a bent stage id",
    (report: string) => report.replaceAll(/"stageId": "[^"]*"/g, '"stageId": "1; sh"'),
  ],
  [
    "no sha512",
    (report: string) => report.replaceAll(/"checksum": "sha512-[^"]*"/g, '"checksum": "sha512-x"'),
  ],
])("a report of %s is not trusted, and that is told", async (kind, bend) => {
  const scene = await stagedScene();
  const first = await scene.stage(1);
  const own = JSON.stringify(await reportOf(first), null, 1);
  const here = own.replaceAll(String(runId), String(otherRunId));
  const report = bend(kind === "another run" ? own : here);
  const run = otherRunId;
  const name = "fairlead-report-publish-npm-platform-1-00000001";
  for (const platform of both) {
    const files = { "core.node": await binaryFor(platform) };
    scene.artifacts.add({ run, name: `bindings-${platform}`, files });
  }
  scene.artifacts.add({ run, name, files: { "report.json": report } });
  const again = await scene.stage(2, anotherRun(scene));
  expect(again.exitCode).toBe(0);
  const { warnings } = await reportOf(again);
  expect(warnings.map(({ code }) => code)).toEqual(["stage-record-untrusted"]);
  // Without it nobody knows the ids, and the registry says that something is staged.
  expect(npmEnds(again)).toEqual({ pending: ids });
  expect((await stagedOf(again)).map(({ stageId }) => stageId)).toEqual([undefined, undefined]);
});
