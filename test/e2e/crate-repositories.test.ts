import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { planCrates, publishCrates } from "@fairlead/sandbox";
import { git } from "./plan-scene.ts";
import { closeScenes, ends, openScene, quick, uploaded, type Scene } from "./scene.ts";
import { chain, writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

/** Crates of which `sub-b` lies in a repository of its own. */
async function openNested(how: "submodule" | "second checkout"): Promise<Scene> {
  const scene = await openScene(chain("sub-a", "sub-b"));
  const { workspace, folder } = scene.rehearsal;
  const inner = join(folder, "inner");
  await rename(join(workspace, "sub-b"), inner);
  const identity = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
  await git(inner, "init", "-q");
  await git(inner, "add", "-A");
  await git(inner, ...identity, "commit", "-q", "-m", "The inner one");
  await git(workspace, "rm", "-rq", "--cached", "sub-b");
  if (how === "submodule") {
    const allowed = ["-c", "protocol.file.allow=always"];
    await git(workspace, ...allowed, "submodule", "--quiet", "add", "-f", inner, "sub-b");
  } else {
    await writeFile(join(workspace, ".git/info/exclude"), "/sub-b\n");
    await rename(inner, join(workspace, "sub-b"));
  }
  await scene.rehearsal.commit("With the inner one");
  return scene;
}

test.each(["submodule", "second checkout"] as const)(
  "a member in a %s goes through the two jobs, and from another commit it does not",
  async (how) => {
    const { registry, rehearsal, pack, publishPacked } = await openNested(how);
    const packed = await pack();
    const files = await readdir(join(packed.workspace, "packed"));
    expect(files).toContain("packed-from.json");
    const other = await rehearsal.commit("Another commit");
    const refused = await publishPacked({ ...packed, sha: other });
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain("sub-b@1.0.0 was packed from commit");
    expect(registry.requests.entries).toEqual([]);

    const run = await publishPacked(packed);
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["sub-a", "sub-b"]);
  },
);

test("what the file beside packed crates says holds for these very files alone", async () => {
  const { registry, pack, publishPacked } = await openNested("submodule");
  const packed = await pack();
  const beside = join(packed.workspace, "packed/packed-from.json");
  const text = await readFile(beside, "utf8");
  await writeFile(beside, text.replace(/"[0-9a-f]{64}"/, `"${"0".repeat(64)}"`));
  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain("sub-b@1.0.0 was packed from commit");
  expect(registry.requests.entries).toEqual([]);
});

test("crates that were packed with uncommitted changes are published with a warning", async () => {
  const { rehearsal, registry, publish, publishPacked } = await openScene(chain("dirty-a"));
  const sha = await git(rehearsal.workspace, "rev-parse", "HEAD");
  await writeFile(join(rehearsal.workspace, "dirty-a/src/more.rs"), "// more\n");
  const dry = await publish({
    inputs: { "dry-run": "true", token: "", "allow-dirty": "true" },
  });
  const workspace = join(rehearsal.folder, "other-job");
  await mkdir(workspace);
  await rename(dry.outputs["packed"] ?? "", join(workspace, "packed"));
  const run = await publishPacked({ workspace, sha });
  expect(run.exitCode).toBe(0);
  expect(uploaded(registry)).toEqual(["dirty-a"]);
  expect(run.log).toContain("dirty-a@1.0.0 was packed with uncommitted changes");
});

test("a checkout in a folder of the workspace is planned and released as one at its root", async () => {
  const { registry, rehearsal } = await openScene(chain("src-a", "src-b"));
  const workspace = join(rehearsal.folder, "workspace");
  await mkdir(workspace);
  await git(rehearsal.workspace, "tag", "v1.0.0");
  await rehearsal.commit("Another commit");
  const sha = await git(rehearsal.workspace, "rev-parse", "HEAD");
  await rename(rehearsal.workspace, join(workspace, "src"));
  const world = { workspace, home: rehearsal.home };
  const ofPlan = { "manifest-path": "src/Cargo.toml", "new-names": "allow" };
  const plan = await planCrates(world, registry, { inputs: ofPlan });
  expect(plan.exitCode).toBe(0);
  expect(plan.outputs["sha"]).toBe(sha);
  const moved = await planCrates(world, registry, { inputs: { ...ofPlan, version: "1.0.0" } });
  expect(moved.exitCode).toBe(1);
  expect(moved.log).toContain("v1.0.0");

  const run = await publishCrates(world, registry, {
    sha,
    inputs: { ...ofPlan, ...quick },
  });
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ published: ["src-a@1.0.0", "src-b@1.0.0"] });
});

test("cargo is asked where the manifest lies, with the settings and the toolchain of that folder", async () => {
  const { registry, rehearsal } = await openScene([]);
  const rust = join(rehearsal.workspace, "rust");
  await writeWorkspace(rust, chain("rust-a"));
  await mkdir(join(rust, ".cargo"));
  // A setting that cargo cannot read: only who starts it there sees it.
  await writeFile(join(rust, ".cargo/config.toml"), "[build\n");
  await rehearsal.commit();
  const inputs = { "manifest-path": "rust/Cargo.toml", "new-names": "allow" };
  for (const run of [
    await planCrates(rehearsal, registry, { inputs }),
    await publishCrates(rehearsal, registry, { inputs }),
  ]) {
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(".cargo/config.toml");
  }
  expect(registry.requests.entries).toEqual([]);
});

test("members for another registry are named as skipped, by the plan and by the release", async () => {
  const { registry, rehearsal, publish } = await openScene([
    { name: "open-a" },
    { name: "corp-b", fields: 'publish = ["corp"]' },
    { name: "never-c", fields: "publish = false" },
  ]);
  const plan = await planCrates(rehearsal, registry, { inputs: { "new-names": "allow" } });
  for (const run of [plan, await publish({ inputs: { "dry-run": "true", token: "" } })]) {
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/Skipped \(publish = \["corp"\].*: corp-b/);
    expect(run.log).toMatch(/Skipped \(publish = false.*: never-c/);
  }
});
