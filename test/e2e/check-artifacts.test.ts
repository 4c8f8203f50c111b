import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { cancelAction, type ActionOptions } from "@fairlead/sandbox";
import {
  closeCiScenes,
  expectNoToken,
  fork,
  openCiScene,
  ownRun,
  repository,
  type CiScene,
} from "./ci-scene.ts";
import { problemsOf } from "./refusals.ts";

jest.setTimeout(120_000);
afterEach(closeCiScenes);

const none = { "run-id": "none", artifacts: "[]" };
const hour = 3_600_000;

interface Checked {
  readonly name: string;
  readonly id: number;
  readonly digest: string;
  readonly size: number;
  readonly expiry: string;
}

/** A run with these artifacts, each with one file. */
function addArtifacts({ github }: CiScene, run: number, ...names: string[]): number[] {
  const artifacts = github.artifacts(repository);
  return names.map((name) => artifacts.add({ run, name, files: { "a.txt": name } }).id);
}

function check(
  scene: CiScene,
  run: number,
  inputs: Readonly<Record<string, string>>,
  more: Partial<ActionOptions> = {},
) {
  return scene.run("check-artifacts", { "run-id": String(run), ...inputs }, more);
}

describe("artifacts that are there", () => {
  test("are given with id, digest, size and expiry, and so is the run", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    const [linux, mac, wasm] = addArtifacts(
      ...([scene, id, "bindings-linux-x64-gnu", "bindings-darwin-arm64", "wasm", "logs"] as const),
    );
    const run = await check(scene, id, {
      artifacts: "bindings-{platform} wasm",
      platforms: "linux-x64-gnu darwin-arm64",
    });
    expect(run.exitCode).toBe(0);
    expect(run.outputs["run-id"]).toBe(String(id));
    const found = JSON.parse(run.outputs["artifacts"] ?? "") as Checked[];
    expect(found.map((artifact) => artifact.id).sort()).toEqual([linux, mac, wasm].sort());
    const listed = scene.github.artifacts(repository).list(id);
    for (const { name, digest, size, expiry } of found) {
      expect(listed.find((artifact) => artifact.name === name)).toMatchObject({ digest, size });
      expect(Date.parse(expiry)).toBeGreaterThan(scene.github.clock.now() + 80 * 24 * hour);
    }
    expect(run.summary).toContain("## ✅ 3 artifacts of run");
    expect(run.summary).toContain("bindings-linux-x64-gnu");
    expect(run.log).toContain(`Run ${id} has all that is wanted: 3 artifacts.\n`);
    expect(run.log).toMatch(/^ {2}bindings-darwin-arm64, \d+ B$/m);
    expect(scene.github.requests.entries).toHaveLength(2);
    expect(scene.github.requests.writes()).toEqual([]);
    expectNoToken(run);
  });

  test("can be those of this run, which is not judged", async () => {
    const scene = await openCiScene();
    scene.addRun({ id: ownRun, status: "in_progress", event: "release" });
    addArtifacts(scene, ownRun, "a");
    const run = await scene.run("check-artifacts", { artifacts: "a" });
    expect(run.outputs["run-id"]).toBe(String(ownRun));
    expect(scene.github.requests.entries).toHaveLength(1);
  });

  test("are chosen by patterns, and by the plan's platforms", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    addArtifacts(scene, id, "ffmpeg-linux-x64-free", "ffmpeg-linux-x64-non-free", "other");
    const run = await check(scene, id, {
      artifacts: "ffmpeg-{short}-{free,non-free}",
      platforms: JSON.stringify([{ platform: "linux-x64", runner: "ubuntu-latest" }]),
    });
    const found = JSON.parse(run.outputs["artifacts"] ?? "") as Checked[];
    expect(found.map(({ name }) => name)).toEqual([
      "ffmpeg-linux-x64-free",
      "ffmpeg-linux-x64-non-free",
    ]);
  });

  test("are told apart by their ids where attempts made several of one name", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({ attempt: 2 });
    const [, newer] = addArtifacts(scene, id, "a", "a");
    const run = await check(scene, id, { artifacts: "a" });
    const found = JSON.parse(run.outputs["artifacts"] ?? "") as Checked[];
    expect(found.map((artifact) => artifact.id)).toEqual([newer]);
    expect(run.log).toContain(`Run ${id} has 2 artifacts a: using the newest`);
  });

  test("are read from all pages", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    const names = Array.from({ length: 250 }, (_, index) => `a-${index}`);
    addArtifacts(scene, id, ...names);
    const run = await check(scene, id, { artifacts: "a-*" });
    expect(JSON.parse(run.outputs["artifacts"] ?? "")).toHaveLength(250);
  });

  test("are read after limits and failures that pass", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    addArtifacts(scene, id, "a");
    const { faults } = scene.github;
    faults.add({ fault: { kind: "server-error", status: 503 } });
    const message = "You have exceeded a secondary rate limit.";
    const headers = { "retry-after": "60" };
    faults.add({ fault: { kind: "refusal", status: 403, message, headers } });
    expect(await check(scene, id, { artifacts: "a" })).toMatchObject({ exitCode: 0 });
  });

  test("on GitHub Enterprise too", async () => {
    const scene = await openCiScene({ kind: "enterprise" });
    const id = scene.addRun();
    addArtifacts(scene, id, "a");
    expect((await check(scene, id, { artifacts: "a" })).outputs["run-id"]).toBe(String(id));
  });
});

describe("what is wrong with artifacts is told at once", () => {
  test("missing, expired and empty ones, with what is there instead", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    const [, old = 0] = addArtifacts(scene, id, "bindings-linux", "old");
    const artifacts = scene.github.artifacts(repository);
    artifacts.expire(old);
    artifacts.add({ run: id, name: "empty", files: {} });
    const run = await check(scene, id, { artifacts: "binding-linux old empty" });
    expect(run.exitCode).toBe(1);
    const instead = `Run ${id} has bindings-linux, empty.`;
    expect(problemsOf(run)).toEqual([
      `No artifact of run ${id} matches "binding-linux". Did you mean bindings-linux? ${instead}`,
      `The artifact old of run ${id} has expired. Run the job that makes it again. ${instead}`,
      `The artifact empty of run ${id} is empty: it has 22 bytes. Check the job that uploads it, and run it again.`,
    ]);
    expect(run.outputs).toEqual({
      ...none,
      "problem-codes": '["artifact-missing","artifact-expired","artifact-empty"]',
    });
  });

  test("an artifact that expires within a day, as a warning", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    const expiresAt = scene.github.clock.now() + 5 * hour;
    scene.github.artifacts(repository).add({ run: id, name: "a", files: { a: "a" }, expiresAt });
    const run = await check(scene, id, { artifacts: "a" });
    expect(run.exitCode).toBe(0);
    const [warning] = run.annotations.filter(({ level }) => level === "warning");
    expect(warning?.message).toContain(`The artifact a of run ${id} expires at `);
    expect(run.summary).toContain("expires at");
  });
});

describe("artifacts of a run that does not fit are not given", () => {
  test("one of a fork, of a pull request, of another commit", async () => {
    const scene = await openCiScene();
    const headSha = scene.github.addCommit(repository);
    const id = scene.addRun({ headRepository: fork, event: "pull_request", headSha });
    addArtifacts(scene, id, "a");
    const run = await check(scene, id, { artifacts: "a b" });
    expect(run.exitCode).toBe(1);
    expect(problemsOf(run).map((problem) => problem.split(/[,.] /)[0])).toEqual([
      `Run ${id} ran the code of ${fork}`,
      `Run ${id} was started by pull_request`,
      `Run ${id} built the commit ${headSha}`,
      `No artifact of run ${id} matches "b"`,
    ]);
    expect(JSON.parse(run.outputs["problem-codes"] ?? "")).toEqual([
      ...["run-of-other-repository", "run-event-untrusted", "run-of-other-commit"],
      "artifact-missing",
    ]);
    expect(run.outputs).toMatchObject(none);
  });

  test("but one of the commit that sha names is", async () => {
    const scene = await openCiScene();
    const sha = scene.github.addCommit(repository);
    const id = scene.addRun({ headSha: sha });
    addArtifacts(scene, id, "a");
    expect((await check(scene, id, { artifacts: "a", sha })).exitCode).toBe(0);
  });

  test("and one of an ancestor of the released commit is taken, which the log says", async () => {
    const scene = await openCiScene();
    const id = scene.addRun();
    const sha = scene.github.addCommit(repository);
    addArtifacts(scene, id, "a");
    const run = await check(scene, id, { artifacts: "a", sha });
    expect(problemsOf(run)).toEqual([]);
    expect(run.outputs["run-id"]).toBe(String(id));
    expect(run.log).toContain(`an ancestor of ${sha}, which is being released`);
  });

  test("one that is not there", async () => {
    const scene = await openCiScene();
    const run = await check(scene, 5, { artifacts: "a" });
    expect(problemsOf(run)[0]).toMatch(/^Run 5 of \S+ could not be read: 404 Not Found\. /);
  });

  test("one that has failed is only warned of, for its artifacts may be whole", async () => {
    const scene = await openCiScene();
    const id = scene.addRun({ conclusion: "failure" });
    addArtifacts(scene, id, "a");
    const run = await check(scene, id, { artifacts: "a" });
    expect(run.exitCode).toBe(0);
    expect(run.annotations[0]?.message).toContain(`Run ${id} ended with failure`);
  });
});

test("a token without the permission is told with the line to add", async () => {
  const scene = await openCiScene({ permissions: { contents: "read" } });
  const run = await check(scene, scene.addRun(), { artifacts: "a" });
  expect(problemsOf(run)[0]).toContain("Add `actions: read` below `permissions:` of the job");
  expectNoToken(run);
});

test("a cancelled job ends as a problem, not as a bug", async () => {
  const scene = await openCiScene();
  const id = scene.addRun();
  const hold = scene.github.faults.add({ fault: { kind: "hold" } });
  const run = await check(
    scene,
    id,
    { artifacts: "a" },
    {
      onStart: (action) => {
        void hold.first.then(() => cancelAction(action));
      },
    },
  );
  expect(run.exitCode).toBe(1);
  expect(problemsOf(run)).toEqual([
    "The job was cancelled while it checked the artifacts. Run it again: nothing was changed.",
  ]);
});

test("all that is wrong with the inputs is told before GitHub is asked", async () => {
  const scene = await openCiScene();
  const run = await scene.run("check-artifacts", {
    ...{ "run-id": "latest", sha: "main", platforms: "linux-x46-gnu" },
    artifacts: "a-{platfrom} b-{version}",
  });
  expect(problemsOf(run).map((problem) => problem.split("; ")[0])).toEqual([
    'The input "run-id" is "latest"',
    'The input "sha" is "main"',
    'The platform "linux-x46-gnu" is unknown. Did you mean linux-x64-gnu?',
    'The input "artifacts": "a-{platfrom}" holds {platfrom}, which is not a placeholder. Did you mean {platform}? Known placeholders: {platform}, {target}, {short}, {exe}, {ext}, {version}.',
    'The input "artifacts": "b-{version}" holds {version}. Write the version out, or *.',
  ]);
  const without = await scene.run("check-artifacts", { artifacts: "a-{target}" });
  expect(problemsOf(without)).toEqual([
    'The input "artifacts": "a-{target}" needs platforms. Set `platforms`.',
  ]);
  expect(scene.github.requests.entries).toEqual([]);
});
