import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  startCratesIo,
  startNpm,
  type ActionControl,
  type ActionOptions,
  type ActionRun,
} from "@fairlead/sandbox";
import { list } from "./scene.ts";
import {
  addFile,
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

const names = { crates: "octo-core@1.2.3", npm: "@octo/core@1.2.3 @octo/core-linux-x64-gnu@1.2.3" };
/** In the order in which they are told. */
const ids = ["octo-core@1.2.3", "@octo/core-linux-x64-gnu@1.2.3", "@octo/core@1.2.3"];

/** A GitHub with both registries on one clock; the release names a crate and two packages. */
async function liveScene(files = 3) {
  const scene = await openReleaseScene({ files });
  const { clock } = scene.github;
  const [crates, npm] = await Promise.all([startCratesIo({ clock }), startNpm({ clock })]);
  open.push(
    () => crates.stop(),
    () => npm.stop(),
  );
  const publish = async (...wanted: readonly string[]) => {
    for (const id of wanted) {
      const name = id.slice(0, id.lastIndexOf("@"));
      const unit = { name, version: "1.2.3" };
      await (name.startsWith("@") ? npm.seed(unit) : crates.seedCrate(unit));
    }
  };
  const run = ({ inputs, ...more }: Partial<ActionOptions> = {}): Promise<ActionRun> =>
    scene.run({
      inputs: { ...names, index: crates.indexUrl, "registry-url": npm.url, ...inputs },
      env: {
        __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: crates.indexUrl,
        npm_config_registry: npm.url,
      },
      ...more,
    });
  const release = () => releasesOf(scene.github)[0];
  return { ...scene, crates, npm, publish, run, release };
}

test("what is not live keeps the release a complete draft, and a later call publishes it", async () => {
  const scene = await liveScene();
  const { github, files, run, publish, release } = scene;
  await publish(...ids.slice(0, 1));
  const inputs = { "extra-tags": "v1" };
  const first = await run({ inputs });
  expect(first.exitCode).toBe(0);
  expect(first.outputs["state"]).toBe("waiting");
  expect(list(first, "missing")).toEqual(ids.slice(1));
  for (const id of ids.slice(1)) expect(first.log).toContain(id);
  expect(release()).toMatchObject({ draft: true, files, tagSha: undefined });
  expect(release()?.body).toContain("npm install @octo/core@1.2.3");
  for (const tag of ["v1.2.3", "v1"])
    expect(github.ref(repository, `refs/tags/${tag}`)).toBeUndefined();

  await publish(...ids.slice(1));
  const second = await run({ inputs, attempt: 2 });
  expect(second).toMatchObject({ exitCode: 0, outputs: { state: "published", missing: "[]" } });
  expect(release()).toMatchObject({ draft: false, files, tagSha: scene.sha, isLatest: true });
  expect(github.releases(repository).creations).toBe(1);
});

test("a crate that was yanked is not live: nobody can install it", async () => {
  const { crates, publish, run, release } = await liveScene();
  await publish(...ids);
  crates.yank("octo-core", "1.2.3");
  const held = await run();
  expect(held).toMatchObject({ exitCode: 0, outputs: { state: "waiting" } });
  expect(list(held, "missing")).toEqual(ids.slice(0, 1));
  expect(release()).toMatchObject({ draft: true });
});

test("neither registry is sent a credential, nor asked in a dry run or with publish-when: now", async () => {
  const { crates, npm, run, release } = await liveScene();
  await run();
  for (const { requests } of [crates, npm]) {
    expect(requests.entries.length).toBeGreaterThan(0);
    expect(new Set(requests.entries.map(({ credential }) => credential))).toEqual(
      new Set(["none"]),
    );
    requests.clear();
  }
  const dry = await run({ inputs: { "dry-run": "true" } });
  expect(dry.exitCode).toBe(0);
  const now = await run({ inputs: { "publish-when": "now" } });
  expect(now.outputs["state"]).toBe("published");
  expect(release()).toMatchObject({ draft: false });
  expect([...crates.requests.entries, ...npm.requests.entries]).toEqual([]);
});

test("a registry that does not answer leaves the draft complete, and fails the job", async () => {
  const { npm, publish, run, release, files } = await liveScene();
  await publish(...ids);
  npm.faults.add({
    match: { method: "GET" },
    times: 99,
    fault: { kind: "server-error", status: 503 },
  });
  const down = await run();
  expect(down.exitCode).toBe(1);
  expect(down.outputs["problem-codes"]).toBe('["registry-unreachable"]');
  expect(release()).toMatchObject({ draft: true, files });
  npm.faults.clear();
  expect((await run({ attempt: 2 })).outputs["state"]).toBe("published");
});

test("a release that is published moves no tag while something is missing", async () => {
  const { github, run, publish, release } = await liveScene();
  await run({ inputs: { "publish-when": "now" } });
  const held = await run({ inputs: { "extra-tags": "v1" }, attempt: 2 });
  expect(held).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(list(held, "missing")).toEqual(ids);
  const v1 = () => github.ref(repository, "refs/tags/v1");
  expect(v1()).toBeUndefined();
  await publish(...ids);
  await run({ inputs: { "extra-tags": "v1" }, attempt: 3 });
  expect(v1()).toBeDefined();
  expect(release()).toMatchObject({ draft: false });
});

describe.each([
  ["to GitHub", "github"],
  ["to a registry", "npm"],
] as const)("whichever request %s a job dies at", (_, at) => {
  test("the next run ends the same: a draft while something is missing, then the release", async () => {
    let deaths = 0;
    for (let dieAt = 1; ; dieAt += 1) {
      const scene = await liveScene(1);
      await scene.publish(...ids.slice(0, 2));
      let control: ActionControl | undefined;
      const held = scene[at].faults.add({ match: { skip: dieAt - 1 }, fault: { kind: "hold" } });
      void held.first.then(() => control?.kill("SIGKILL"));
      const killed = await scene.run({ onStart: (started) => (control = started) });
      if (killed.signal === null) {
        expect(killed.outputs["state"]).toBe("waiting");
        break;
      }
      deaths += 1;
      scene[at].faults.clear();
      const second = await scene.run({ attempt: 2 });
      const { files, sha } = scene;
      expect([second.exitCode, second.outputs["state"]]).toEqual([0, "waiting"]);
      expect(list(second, "missing")).toEqual(ids.slice(2));
      expect(scene.release()).toMatchObject({ draft: true, files });
      await scene.publish(...ids.slice(2));
      const third = await scene.run({ attempt: 3 });
      expect([third.exitCode, third.outputs["state"]]).toEqual([0, "published"]);
      expect(scene.release()).toMatchObject({ draft: false, files, tagSha: sha });
      expect(scene.github.releases(repository).creations).toBe(1);
    }
    expect(deaths).toBeGreaterThan(1);
  });
});

test("a name that is neither published nor in the checkout is a warning with the one that is meant", async () => {
  const { workspace, run } = await liveScene();
  await addFile(workspace, "core/Cargo.toml", '[package]\nname = "octo-core"\n');
  await addFile(workspace, "broken/Cargo.toml", "[package\n");
  await addFile(workspace, "npm/core/package.json", '{ "name": "@octo/core" }');
  const inputs = { crates: "octo-corr octo-core", npm: "@octo/croe @other/thing-linux-x64-gnu" };
  const first = await run({ inputs });
  expect(first.exitCode).toBe(0);
  const warned = first.annotations.filter(({ message }) => message.includes("not published"));
  expect(warned.map(({ level, message }) => [level, message])).toEqual([
    ["warning", expect.stringMatching(/^`crates` names octo-corr, .*did you mean octo-core\?$/)],
    ["warning", expect.stringMatching(/^`npm` names @octo\/croe, .*did you mean @octo\/core\?$/)],
  ]);
  // What the plan gives is right, wherever it lies.
  const object = { name: "octo-corr", version: "1.2.3", path: "none", published: false };
  const planned = await run({ inputs: { crates: JSON.stringify([object]), npm: "" } });
  expect(list(planned, "missing")).toEqual(["octo-corr@1.2.3"]);
  expect(planned.annotations.filter(({ message }) => message.includes("not published"))).toEqual(
    [],
  );
});
