import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { startNpm, type ActionOptions, type ActionRun } from "@fairlead/sandbox";
import { list } from "./scene.ts";
import {
  canary,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
} from "./release-scene.ts";

jest.setTimeout(300_000);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all([closeReleaseScenes(), ...open.splice(0).map((close) => close())]);
});

const runId = 1_000_000_001;
const [platform, meta] = ["@octo/core-linux-x64-gnu", "@octo/core"];
/** Only the meta is named: users install that. */
const named = `${meta}@1.2.3`;

/** A GitHub and an npmjs; both packages can be published, and recorded with what was published. */
async function recordScene() {
  const scene = await openReleaseScene({ files: 1 });
  const { github, sha } = scene;
  const npm = await startNpm({ clock: github.clock });
  open.push(() => npm.stop());
  const publish = (name: string) => npm.seed({ name, version: "1.2.3" });
  const integrityOf = (name: string) => npm.versions(name)[0]?.integrity;
  const other = `sha512-${Buffer.alloc(64, 7).toString("base64")}`;
  const unit = (name: string, checksum = integrityOf(name) ?? other) => ({
    ...{ id: `${name}@1.2.3`, name, version: "1.2.3", outcome: "staged", checksum, size: 1 },
    ...{ attempts: 1, tag: "latest", commit: sha, stageId: "06f2-1" },
    pins: name === meta ? [`${platform}@1.2.3`] : [],
  });
  const artifacts = github.artifacts(repository);
  const report = (units: readonly object[], more: object = {}, run = runId) => {
    const text = JSON.stringify({
      ...{ schemaVersion: 1, action: "publish-npm-packages", repository, sha, units },
      run: { url: `https://github.com/${repository}/actions/runs/${run}/attempts/1`, attempt: 1 },
      registry: { title: "npm", url: npm.url },
      ...{ finishedAt: new Date(github.clock.now()).toISOString(), dryRun: false, ...more },
    });
    const name = `fairlead-report-publish-npm-packages-1-${Math.random().toString(16).slice(2, 10)}`;
    artifacts.add({ run, name, files: { "report.json": text } });
  };
  const run = ({ inputs, env, ...more }: Partial<ActionOptions> = {}): Promise<ActionRun> =>
    scene.run({
      inputs: { npm: named, "registry-url": npm.url, ...inputs },
      env: { ...artifacts.environment(runId), npm_config_registry: npm.url, ...env },
      ...more,
    });
  const isDraft = () => releasesOf(github)[0]?.draft;
  return { ...scene, npm, publish, unit, other, report, run, isDraft };
}

describe("with a record of the run, the release waits", () => {
  test("while a package that is live pins one that is not", async () => {
    const scene = await recordScene();
    await scene.publish(meta);
    scene.report([scene.unit(platform), scene.unit(meta)]);
    const held = await scene.run();
    expect(held).toMatchObject({ exitCode: 0, outputs: { state: "waiting" } });
    expect(list(held, "missing")).toEqual([`${platform}@1.2.3`]);
    expect(scene.isDraft()).toBe(true);
    await scene.publish(platform);
    const after = await scene.run({ attempt: 2 });
    // The record was made of other bytes than those that came.
    expect(list(after, "problem-codes")).toEqual(["published-bytes-differ"]);
  });

  const [ofPlatform, ofMeta] = [`${platform}@1.2.3`, `${meta}@1.2.3`];
  /** What is live with other bytes is never said to come, whatever else is awaited. */
  test.each([
    ["of what is live", [platform, meta], [platform], { missing: [ofPlatform], awaited: [] }],
    ["of all", [platform, meta], [platform, meta], { missing: [ofPlatform, ofMeta], awaited: [] }],
    [
      "of one, while another waits",
      [meta],
      [meta],
      { missing: [ofPlatform, ofMeta], awaited: [ofPlatform] },
    ],
    [
      "of a pin, while the meta waits",
      [platform],
      [platform],
      { missing: [ofPlatform, ofMeta], awaited: [ofMeta] },
    ],
  ])(
    "as a conflict, if the bytes %s differ from those that the run sent",
    async (_, live, differing, { missing, awaited }) => {
      const scene = await recordScene();
      for (const name of live) await scene.publish(name);
      scene.report(
        [platform, meta].map((name) =>
          scene.unit(name, differing.includes(name) ? scene.other : undefined),
        ),
      );
      const held = await scene.run();
      expect(held).toMatchObject({ exitCode: 1, outputs: { state: "draft" } });
      expect(list(held, "problem-codes")).toEqual(["published-bytes-differ"]);
      expect(list(held, "missing")).toEqual(missing);
      const [told, ...more] = held.annotations.filter(({ message }) => /other bytes/.test(message));
      expect(more).toEqual([]);
      for (const name of differing) expect(told?.message).toContain(`${name}@1.2.3`);
      expect(held.log).not.toMatch(/not live yet|Run this job again/);
      const listed = held.summary.split("### Not live yet")[1] ?? "";
      for (const id of missing) {
        expect([id, listed.includes(id.replaceAll("@", "&#64;"))]).toEqual([
          id,
          awaited.includes(id),
        ]);
      }
      expect(scene.isDraft()).toBe(true);
    },
  );

  test("and no longer than that", async () => {
    const scene = await recordScene();
    await scene.publish(platform);
    await scene.publish(meta);
    scene.report([scene.unit(platform), scene.unit(meta)]);
    const out = await scene.run();
    expect(out).toMatchObject({ exitCode: 0, outputs: { state: "published", missing: "[]" } });
    expect(out.annotations).toEqual([]);
  });
});

test.each([
  ["another commit", { sha: "f".repeat(40) }, true],
  ["another repository", { repository: "evil/octo-repo" }, false],
  ["nothing that can be read", { schemaVersion: 9 }, false],
])("a record of %s is not used, and that is told", async (_, more, isOfUnits) => {
  const scene = await recordScene();
  await scene.publish(meta);
  const units = [scene.unit(platform), scene.unit(meta, scene.other)];
  // Without one of their own, the packages are of the commit of the run.
  const ofRun = units.map((unit) => ({ ...unit, commit: undefined }));
  scene.report(isOfUnits ? ofRun : units, more);
  const run = await scene.run();
  expect(run).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(run.annotations).toMatchObject([{ level: "warning" }]);
});

describe("the record of another run", () => {
  const stagingRun = runId - 7;

  test("is read with run-id", async () => {
    const scene = await recordScene();
    await scene.publish(meta);
    const workflow = ".github/workflows/release.yml";
    scene.github.addRun(repository, { id: stagingRun, workflow, headSha: scene.sha });
    const permissions = { contents: "write", actions: "read" } as const;
    scene.github.addToken({ token: canary, permissions, repository });
    scene.report([scene.unit(platform), scene.unit(meta)], {}, stagingRun);
    const inputs = { "run-id": String(stagingRun), sha: scene.sha };
    const held = await scene.run({ inputs });
    expect(held.outputs).toMatchObject({ state: "waiting", "problem-codes": "[]" });
    expect(list(held, "missing")).toEqual([`${platform}@1.2.3`]);
  });

  test.each([
    ["left no record", [], {}, "record-missing"],
    [
      "recorded another registry only",
      [meta],
      { title: "x", url: "https://npm.example" },
      "record-missing",
    ],
    ["recorded other packages only", [platform], undefined, "record-incomplete"],
  ])("that %s is no word for the bytes that are live", async (_, names, registry, code) => {
    const scene = await recordScene();
    await scene.publish(platform);
    await scene.publish(meta);
    const workflow = ".github/workflows/release.yml";
    scene.github.addRun(repository, { id: stagingRun, workflow, headSha: scene.sha });
    const permissions = { contents: "write", actions: "read" } as const;
    scene.github.addToken({ token: canary, permissions, repository });
    const units = names.map((name) => scene.unit(name));
    if (units.length > 0) scene.report(units, registry && { registry }, stagingRun);
    const run = await scene.run({ inputs: { "run-id": String(stagingRun), sha: scene.sha } });
    expect(list(run, "problem-codes")).toEqual([code]);
    expect(run.exitCode).toBe(1);
    expect(scene.isDraft()).toBe(true);
  });

  test("that cannot be read leaves the draft complete, and fails", async () => {
    const scene = await recordScene();
    await scene.publish(platform);
    await scene.publish(meta);
    const run = await scene.run({ inputs: { "run-id": "7", sha: scene.sha } });
    expect(run.exitCode).toBe(1);
    expect(list(run, "problem-codes").length).toBeGreaterThan(0);
    expect(scene.isDraft()).toBe(true);
  });
});
