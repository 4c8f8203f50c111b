import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { ArtifactFiles } from "@fairlead/sandbox";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { fromBufferPromise } from "yauzl";
import { drafts, expectJobs } from "./expectations.ts";
import { killAfterUploads } from "./kill.ts";
import { closeScenes, type RunArtifact } from "./scene.ts";
import {
  allGoodWithInputs,
  dev,
  expectWhole,
  fullName,
  metas,
  openBuilt,
  openWebcodecsWithInputs,
  packagesOf,
  platforms,
  published,
  release,
} from "./webcodecs-scene.ts";

/** What CI makes of the example: built once, for all tests here. */
let built: readonly RunArtifact[];
beforeAll(async () => {
  const scene = await openWebcodecsWithInputs();
  const ci = await scene.run({ workflow: "ci.yml", on: "push" });
  expectJobs(ci, { build: "success" });
  built = scene.github
    .artifacts(fullName)
    .list(ci.id)
    .map(({ name, bytes }) => ({ name, files: bytes }));
  await closeScenes();
});
afterAll(closeScenes);

/** The jobs after `check-artifacts`, when there is nothing to release. */
const nothingReleased = {
  release: "skipped",
  "publish-platform": "skipped",
  "publish-dev": "skipped",
  "publish-meta": "skipped",
  "publish-release": "skipped",
  "release-summary": "success",
} as const;

/** The jobs after `release`, when a platform's packages are not there. */
const metaMissing = {
  ...allGoodWithInputs,
  "publish-platform": "failure",
  "publish-meta": "skipped",
  "publish-release": "skipped",
} as const;

test("a publishing job that is killed is made good by running the release again", async () => {
  const scene = await openBuilt(built);
  let act: number | undefined;
  const kill = killAfterUploads(scene.npm, {
    ...{ action: "publish-npm-platform", count: 3 },
    pid: () => act,
  });
  const run = await release(scene, {
    onStart: (pid) => {
      act = pid;
    },
  });
  // Whatever else went wrong is named by its job.
  expectJobs(run, metaMissing);
  expect(kill.killed).toBeGreaterThan(0);
  expect(published(scene)).not.toEqual(expect.arrayContaining([metas[0]]));
  expect(drafts(scene)).toEqual([true]);
  const before = published(scene);

  scene.forget();
  const again = await release(scene, { again: run.id });
  expectJobs(again, allGoodWithInputs);
  expectWhole(scene, run.sha);
  const uploads = scene.npm.requests.uploads().map(({ package: name }) => name);
  expect(uploads.filter((name) => before.includes(name ?? ""))).toEqual([]);
});

test("a wrong binary stops its platform alone; the right one and another run finish the release", async () => {
  const right = built.find(({ name }) => name === "ffmpeg-darwin-arm64-free");
  const other = built.find(({ name }) => name === "ffmpeg-linux-x64-free");
  if (right === undefined || other === undefined) throw new Error("CI made other artifacts.");
  const wrong = { name: right.name, files: await renamed(other.files, right.name) };
  const scene = await openBuilt(built.map((one) => (one === right ? wrong : one)));
  const run = await release(scene);
  expectJobs(run, metaMissing);
  const others = platforms.filter((platform) => platform !== "darwin-arm64");
  expect(published(scene).sort()).toEqual([...others.flatMap(packagesOf), dev].sort());
  expect(drafts(scene)).toEqual([true]);

  // Another CI run of the same commit, that built it as it should. It waits until the wrong file in the
  // draft is old enough to be left behind.
  await scene.addCiRun(built);
  expectJobs(await release(scene, { pauses: "moved" }), allGoodWithInputs);
  expectWhole(scene, run.sha);
});

test("an artifact that is missing stops the release before anything is written", async () => {
  const scene = await openBuilt(built.filter(({ name }) => name !== "ffmpeg-linux-x64-non-free"));
  const run = await release(scene);
  expectJobs(run, { "check-artifacts": "failure", ...nothingReleased });
  const words = run.legs.find(({ job }) => job === "check-artifacts")?.annotations.join("\n");
  expect(words).toContain("ffmpeg-linux-x64-non-free");
  expect(scene.writes()).toEqual([]);
});

test("the CI run of a fork is no run to release, offered by the branch or by its number", async () => {
  const scene = await openWebcodecsWithInputs();
  const fork = "evil/webcodecs-ffmpeg";
  scene.github.addRepository({ fullName: fork, forkOf: fullName, visibility: "public" });
  const id = await scene.addCiRun(built, { headRepository: fork });
  const refused = { "wait-for-ci": "failure", "check-artifacts": "skipped" } as const;
  expectJobs(await release(scene, { pauses: "moved" }), { ...refused, ...nothingReleased });
  const named = await release(scene, { inputs: { run_id: String(id) } });
  expectJobs(named, { ...refused, ...nothingReleased });
  const words = named.legs.find(({ job }) => job === "wait-for-ci")?.annotations.join("\n");
  expect(words).toContain(fork);
  expect(scene.writes()).toEqual([]);
});

test("npm that is down for a while delays the release, and no more", async () => {
  const scene = await openBuilt(built);
  const down = scene.npm.faults.add({
    match: { skip: 60 },
    times: 6,
    fault: { kind: "server-error", status: 503 },
  });
  const run = await release(scene, { pauses: "moved" });
  expectJobs(run, allGoodWithInputs);
  expect(down.struck).toBe(6);
  expectWhole(scene, run.sha);
});

test("a run by hand with another version than the changelog has ends before anything is written", async () => {
  const scene = await openBuilt(built);
  const run = await release(scene, { inputs: { version: "0.3.0" } });
  expectJobs(run, { prepare: "success", ...nothingReleased, release: "failure" });
  const words = run.legs.find(({ job }) => job === "release")?.annotations.join("\n");
  expect(words).toContain("0.3.0");
  expect(scene.writes()).toEqual([]);
});

/** The archive of an artifact under the name of another one, with a checksum that fits. */
async function renamed(files: RunArtifact["files"], name: string): Promise<ArtifactFiles> {
  if (!Buffer.isBuffer(files)) return files;
  const zip = await fromBufferPromise(files);
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith(".tar.gz")) continue;
    const archive = await buffer(await zip.openReadStreamPromise(entry));
    const sum = createHash("sha256").update(archive).digest("hex");
    return { [`${name}.tar.gz`]: archive, [`${name}.tar.gz.sha256`]: `${sum}  ${name}.tar.gz\n` };
  }
  throw new Error("There is no archive in the artifact.");
}
