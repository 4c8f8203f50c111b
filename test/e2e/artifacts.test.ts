import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { cancelAction, startArtifacts, type ActionRun, type Artifacts } from "@fairlead/sandbox";
import { runClient } from "../unit/sandbox/artifact-job.ts";
import { expectRefusedOffline, problemsOf } from "./refusals.ts";
import { closeScenes, contents, ends, openScene, type Packed, type Scene } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(120_000);

const run = 7;
const githubToken = "ghs_CanaryCanaryCanaryCanaryCanary01";

let service: Artifacts;
let empty: string;
beforeEach(async () => {
  service = await startArtifacts({ repository: "ruvnet/ruvector", headSha: "0".repeat(40) });
  service.addToken(githubToken);
  empty = await mkdtemp(join(tmpdir(), "fairlead-empty-"));
});
afterEach(async () => {
  await closeScenes();
  await service.stop();
  await rm(empty, { recursive: true });
});

interface Job {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly attempt?: number;
  readonly sha?: string;
}

/** Runs the action as another job of the run, without a checkout and without cargo. */
function publishIn(scene: Scene, { sha = "0".repeat(40) }: Partial<Packed>, job: Job = {}) {
  const { attempt = 1, inputs } = job;
  const env = { ...service.environment(run, "publish", attempt), PATH: "/nowhere" };
  return scene.publishPacked(
    { workspace: empty, sha },
    { env, attempt, githubToken, inputs: { "crate-files": "", artifact: "crates", ...inputs } },
  );
}

/** Packs the crates of a scene, and uploads them as GitHub's own action does. */
async function packAndUpload(scene: Scene, ofRun = run, attempt = 1): Promise<Packed> {
  const packed = await scene.pack();
  const root = join(packed.workspace, "packed");
  const files = (await readdir(root)).map((file) => join(root, file));
  const environment = service.environment(ofRun, "pack", attempt);
  await runClient(environment, { do: "upload", name: "crates", root, files });
  service.requests.clear();
  return packed;
}

/** The artifacts of the run that hold a report. */
const reports = () => service.list(run).filter(({ name }) => name.startsWith("fairlead-report-"));

describe("packed crates that come as an artifact", () => {
  test("are published byte for byte, without cargo and without a checkout, and so is the re-run", async () => {
    const scene = await openScene(chain("art-a", "art-b"));
    const packed = await packAndUpload(scene);
    const first = await publishIn(scene, packed, { inputs: { "new-names": "" } });
    expect(first.exitCode).toBe(0);
    expect(ends(first)).toEqual({ published: ["art-a@1.0.0", "art-b@1.0.0"] });
    for (const name of ["art-a", "art-b"]) {
      const file = await readFile(join(packed.workspace, "packed", `${name}-1.0.0.crate`));
      expect(scene.registry.versions(name)[0]?.bytes).toEqual(file);
    }
    scene.registry.requests.clear();
    const again = await publishIn(scene, packed, { attempt: 2 });
    expect(again).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
    expect(scene.registry.requests.writes()).toEqual([]);
  });

  test("are one line of the log each: what GitHub's client says is folded", async () => {
    const scene = await openScene(chain("fold-a"));
    const run = await publishIn(scene, await packAndUpload(scene));
    const unfolded = run.log.replaceAll(/^##\[group\][\s\S]*?^##\[endgroup\]\n/gm, "");
    expect(unfolded.match(/^.*\bartifact\b.*$/gim)).toEqual([
      expect.stringMatching(/^Downloaded the artifact crates \(id \d+\)\.$/),
      expect.stringMatching(/^Uploaded the report as the artifact fairlead-report-\S+\.$/),
    ]);
    expect(unfolded).not.toMatch(/blob|is valid!|SHA256 digest/);
    expect(run.log).toMatch(/^##\[group\]Downloading 1 artifact$/m);
  });

  test("are chosen by crate-files, as globs inside the artifact", async () => {
    const scene = await openScene(chain("glob-a", "glob-b"));
    const packed = await packAndUpload(scene);
    const one = await publishIn(scene, packed, { inputs: { "crate-files": "glob-a-*.crate" } });
    expect(ends(one)).toEqual({ published: ["glob-a@1.0.0"] });
  });

  test("can be of another run, which takes the token of the job", async () => {
    const scene = await openScene(chain("other-a"));
    const packed = await packAndUpload(scene, 5);
    service.describeRun(5, { headSha: packed.sha });
    const taken = await publishIn(scene, packed, { inputs: { "run-id": "5" } });
    expect(ends(taken)).toEqual({ published: ["other-a@1.0.0"] });
    expect(taken.masks).toContain(githubToken);
    const said = taken.rawLog.replaceAll(/^::add-mask::.*$/gm, "");
    expect(said + taken.summary + JSON.stringify(taken.outputs)).not.toContain(githubToken);
  });

  test("are those of the newest attempt, which is said", async () => {
    const scene = await openScene(chain("new-a"));
    service.add({ run, name: "crates", files: { "old.txt": "of the first attempt" } });
    const packed = await packAndUpload(scene, run, 2);
    const newest = await publishIn(scene, packed, { attempt: 2 });
    expect(ends(newest)).toEqual({ published: ["new-a@1.0.0"] });
    expect(newest.log).toContain("This run has 2 artifacts crates: using the newest");
  });
});

describe("an artifact that must not be published is refused before the registry is asked", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(chain("bad-a"));
  });
  const refused = (of: ActionRun, ...problems: string[]) => {
    expectRefusedOffline(of, scene.registry, problems);
  };

  test("one whose bytes do not have its digest", async () => {
    const digest = `sha256:${"0".repeat(64)}`;
    service.add({ run, name: "crates", files: { "a.crate": "" }, digest });
    refused(
      await publishIn(scene, {}),
      `What was downloaded of the artifact crates does not have its digest, ${digest}. Run the job again. If it fails again, something has changed the artifact: do not publish it.`,
    );
  });

  test("a hostile one", async () => {
    service.add({ run, name: "crates", files: { "../../evil.crate": "" } });
    refused(
      await publishIn(scene, {}),
      'The artifact crates is not unpacked: entry "../../evil.crate" has ".." in its path; expected a plain relative path. Check the job that uploaded it.',
    );
  });

  test("one that is not there, with what is there", async () => {
    service.add({ run, name: "crate", files: {} });
    service.add({ run, name: "docs", files: {} });
    refused(
      await publishIn(scene, {}),
      'No artifact of this run matches "crates". Did you mean crate? This run has crate, docs.',
    );
  });

  test("one of another run that has expired", async () => {
    service.expire(service.add({ run: 5, name: "crates", files: {} }).id);
    service.add({ run: 5, name: "docs", files: {} });
    refused(
      await publishIn(scene, {}, { inputs: { "run-id": "5" } }),
      "The artifact crates of run 5 has expired. Run the job that makes it again. Run 5 has docs.",
    );
  });

  test("one of another run that a stranger could have started, or of another commit", async () => {
    service.add({ run: 5, name: "crates", files: {} });
    const headSha = "1".repeat(40);
    service.describeRun(5, { event: "pull_request", headRepository: "evil/ruvector", headSha });
    refused(
      await publishIn(scene, {}, { inputs: { "run-id": "5" } }),
      "Run 5 ran the code of evil/ruvector, not that of ruvnet/ruvector. Use a run of ruvnet/ruvector itself: a fork's author decides what is in its artifacts.",
      "Run 5 was started by pull_request, so it may have built code that is not on any branch of ruvnet/ruvector. Use a run started by one of these events: push, merge_group, workflow_dispatch, schedule, release.",
      `Run 5 built the commit ${headSha}, but ${"0".repeat(40)} is being released. Use a run of ${"0".repeat(40)}.`,
    );
  });

  test("one that holds no packed crate", async () => {
    service.add({ run, name: "crates", files: { "notes.txt": "", "target/x.rlib": "" } });
    refused(
      await publishIn(scene, {}),
      'The input "crate-files" holds **/*.crate, which matches no file of the artifact crates. It holds notes.txt, target/x.rlib.',
    );
  });

  test("a pattern that several fit", async () => {
    for (const name of ["crates-a", "crates-b"]) service.add({ run, name, files: {} });
    refused(
      await publishIn(scene, {}, { inputs: { artifact: "crates-*" } }),
      'The input artifact is "crates-*", which matches 2 artifacts: crates-a, crates-b. Name the one that holds the packed crates.',
    );
  });

  test("one of another run that the token may not read", async () => {
    service.addToken(githubToken, { actions: "none" });
    refused(
      await publishIn(scene, {}, { inputs: { "run-id": "5" } }),
      "Run 5 of ruvnet/ruvector could not be read: 403 Resource not accessible by integration. Add `actions: read` below `permissions:` of the job, or give github-token a token that may do this.",
    );
  });

  test("all that is wrong with the inputs, before any artifact is asked for", async () => {
    const wrong = { "run-id": "5", "github-token": "", "delay-seconds": "soon" };
    refused(
      await publishIn(scene, {}, { inputs: wrong }),
      'The input "delay-seconds" is "soon"; expected a decimal number that is at least 0, or auto.',
      "Artifacts of another run, 5, need a token, and github-token is empty. Omit github-token, and add actions: read to the job's permissions.",
    );
    refused(
      await publishIn(
        scene,
        {},
        { inputs: { artifact: "", "run-id": "5", "crate-files": "packed/*.crate" } },
      ),
      "The input run-id says where an artifact is taken from, and the input artifact is empty. Name the artifact, or omit run-id.",
      'The input "crate-files" holds packed/*.crate, which matches no file of the workspace. Pack before this step in the same job, or download the packed crates into a folder of the workspace, such as packed/*.crate.',
    );
    expect(service.requests.entries).toEqual([]);
  });

  test("any, outside of a job", async () => {
    const alone = { inputs: { "crate-files": "", artifact: "crates" } };
    const without = await scene.publishPacked({ workspace: empty, sha: "0".repeat(40) }, alone);
    expect(problemsOf(without)).toEqual([
      "Artifacts of this run can only be downloaded inside a job of GitHub Actions: ACTIONS_RUNTIME_TOKEN is not set. Use files from a folder of this machine instead.",
    ]);
  });
});

describe("the report", () => {
  test("is a readable artifact of the run for each attempt, also for one that failed", async () => {
    const scene = await openScene(chain("rep-a", "rep-b"));
    const fault = { kind: "server-error", status: 503 } as const;
    scene.registry.faults.add({ match: { method: "PUT", crate: "rep-b" }, fault, times: 5 });
    const failed = await scene.publish({ env: service.environment(run) });
    const done = await scene.publish({ env: service.environment(run, "job", 2), attempt: 2 });
    expect([failed.exitCode, done.exitCode]).toEqual([1, 0]);
    expect(reports().map(({ name }) => name)).toEqual([
      expect.stringMatching(/^fairlead-report-publish-crates-ordered-1-[0-9a-f]{8}$/),
      expect.stringMatching(/^fairlead-report-publish-crates-ordered-2-[0-9a-f]{8}$/),
    ]);
    for (const [index, of] of [failed, done].entries()) {
      const path = join(empty, String(index));
      const id = reports()[index]?.id ?? 0;
      await runClient(service.environment(run), { do: "download", id, path });
      const [file = ""] = await readdir(path);
      const uploaded = await readFile(join(path, file), "utf8");
      expect(uploaded).toBe(await readFile(of.outputs["report"] ?? "", "utf8"));
      expect(JSON.parse(uploaded)).toMatchObject({ complete: of === done });
    }
  });

  test("is not uploaded where there is no service, and one line says so", async () => {
    const scene = await openScene(chain("alone-a"));
    const alone = await scene.publish();
    expect(alone.exitCode).toBe(0);
    expect(alone.log).toContain("The report is not uploaded as an artifact");
    expect(alone.annotations).toEqual([]);
  });

  test("that cannot be uploaded only warns", async () => {
    const scene = await openScene(chain("warn-a"));
    const fault = { kind: "refusal", status: 403, message: "not today" } as const;
    service.faults.add({ match: { path: /CreateArtifact$/ }, fault });
    const warned = await scene.publish({ env: service.environment(run) });
    expect(warned).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
    expect(warned.annotations).toMatchObject([
      {
        level: "warning",
        message: expect.stringMatching(/^The report could not be uploaded .*403.*not today\.$/),
      },
    ]);
    expect(contents(scene.registry)).toEqual({ "warn-a": ["1.0.0"] });
  });

  test("does not hold up a job that is cancelled: outputs and page are written in time", async () => {
    const scene = await openScene(chain("late-a"));
    const held = service.faults.add({
      match: { path: /CreateArtifact$/ },
      fault: { kind: "hold" },
    });
    const cancelled = await scene.publish({
      env: service.environment(run),
      onStart: (control) => {
        void held.first.then(() => cancelAction(control));
      },
    });
    held.release();
    expect(cancelled).toMatchObject({ exitCode: 0, signal: null, outputs: { complete: "true" } });
    expect(cancelled.summary).toContain("late-a");
    expect(cancelled.log).toContain("it took more than 2 s");
  });
});
