import { mkdir, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { planCrates, publishCrates } from "@fairlead/sandbox";
import { git } from "./plan-scene.ts";
import { closeScenes, ends, openScene, quick, uploaded, type Scene } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

/** Tries, publishes, and publishes again: the last run finds all that the second has uploaded. */
async function publishedTwice(
  { registry, rehearsal }: Pick<Scene, "registry" | "rehearsal">,
  {
    env = {},
    workspace = rehearsal.workspace,
  }: { readonly env?: Readonly<Record<string, string>>; readonly workspace?: string } = {},
): Promise<void> {
  const world = { workspace, home: rehearsal.home };
  const run = (inputs: Readonly<Record<string, string>>) =>
    publishCrates(world, registry, { env, inputs: { ...quick, ...inputs } });
  const dry = await run({ "dry-run": "true", token: "" });
  expect(ends(dry)).toEqual({ "would-publish": ["odd-a@1.0.0", "odd-b@1.0.0"] });
  const first = await run({});
  expect(ends(first)).toEqual({ published: ["odd-a@1.0.0", "odd-b@1.0.0"] });
  const second = await run({});
  expect(ends(second)).toEqual({ "already-published": ["odd-a@1.0.0", "odd-b@1.0.0"] });
  expect([dry.exitCode, first.exitCode, second.exitCode]).toEqual([0, 0, 0]);
  expect(uploaded(registry)).toHaveLength(2);
}

/** A folder that has the tools of Rust and none else. */
async function rustAlone(folder: string): Promise<string> {
  const bin = join(folder, "rust-alone");
  await mkdir(bin);
  for (const tool of ["cargo", "rustc"]) {
    for (const at of (process.env["PATH"] ?? "").split(delimiter)) {
      const target = await realpath(join(at, tool)).catch(() => undefined);
      if (target === undefined) continue;
      // rustup goes by the name that it is started with.
      await symlink(target, join(bin, tool));
      break;
    }
  }
  return bin;
}

describe("A workspace is published, and again a no-op,", () => {
  const crates = chain("odd-a", "odd-b");

  test("where there is neither git nor a repository", async () => {
    const scene = await openScene(crates);
    const { workspace, folder } = scene.rehearsal;
    await rm(join(workspace, ".git"), { recursive: true });
    await publishedTwice(scene, { env: { PATH: await rustAlone(folder) } });
  });

  test("whose README is the workspace's, by inheritance and by a link, beside one of its own", async () => {
    const scene = await openScene([
      { name: "odd-a", fields: "readme.workspace = true", files: { "README.md": "Its own.\n" } },
      { name: "odd-b", needs: ["odd-a"] },
    ]);
    const { workspace } = scene.rehearsal;
    await writeFile(join(workspace, "README.md"), "That of all.\n");
    const root = `[workspace]\nresolver = "2"\nmembers = ["odd-a", "odd-b"]\n\n[workspace.package]\nreadme = "README.md"\n`;
    await writeFile(join(workspace, "Cargo.toml"), root);
    await symlink("../README.md", join(workspace, "odd-b/README.md"));
    await scene.rehearsal.commit();
    await publishedTwice(scene);
  });

  test("that links to a folder outside of its crate", async () => {
    const scene = await openScene(crates);
    const { workspace } = scene.rehearsal;
    await mkdir(join(workspace, "shared"));
    await writeFile(join(workspace, "shared/data.txt"), "data\n");
    await symlink("../shared", join(workspace, "odd-a/shared"));
    await scene.rehearsal.commit();
    await publishedTwice(scene);
  });

  test("inside another repository that is not clean", async () => {
    const scene = await openScene(crates);
    const outer = join(scene.rehearsal.folder, "outer");
    await mkdir(outer);
    await git(outer, "init", "-q");
    await writeFile(join(outer, "new.txt"), "not committed\n");
    await rename(scene.rehearsal.workspace, join(outer, "inner"));
    await publishedTwice(scene, { workspace: join(outer, "inner") });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["target-dir of the configuration", {}, '[build]\ntarget-dir = "elsewhere"\n'],
    ["build.target of the configuration", {}, '[build]\ntarget = "wasm32-wasip2"\n'],
    ["CARGO_TARGET_DIR", { CARGO_TARGET_DIR: "elsewhere" }, ""],
    ["CARGO_BUILD_TARGET", { CARGO_BUILD_TARGET: "wasm32-wasip2" }, ""],
  ])("whatever %s says", async (_, env, configuration) => {
    const scene = await openScene(crates);
    const { workspace } = scene.rehearsal;
    await mkdir(join(workspace, ".cargo"));
    await writeFile(join(workspace, ".cargo/config.toml"), configuration);
    await scene.rehearsal.commit();
    await publishedTwice(scene, { env });
  });

  test("of which a member lies outside of the workspace's folder", async () => {
    const scene = await openScene([]);
    const { workspace } = scene.rehearsal;
    const manifest = (name: string, more = "") =>
      `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2021"\ndescription = "d"\nlicense = "MIT"\n${more}`;
    const files = {
      "ws/Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["odd-b", "../odd-a"]\n',
      "odd-a/Cargo.toml": manifest("odd-a", 'workspace = "../ws"\n'),
      "ws/odd-b/Cargo.toml": manifest(
        "odd-b",
        '[dependencies]\nodd-a = { path = "../../odd-a", version = "1" }\n',
      ),
      ...{ "odd-a/src/lib.rs": "", "ws/odd-b/src/lib.rs": "" },
    };
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, file)), { recursive: true });
      await writeFile(join(workspace, file), text);
    }
    await rm(join(workspace, "Cargo.toml"));
    await scene.rehearsal.commit();
    const { registry, rehearsal } = scene;
    const inputs = { ...quick, "manifest-path": "ws/Cargo.toml" };
    const run = await publishCrates(rehearsal, registry, { inputs });
    expect(ends(run)).toEqual({ published: ["odd-a@1.0.0", "odd-b@1.0.0"] });
    await writeFile(join(workspace, "odd-a/src/lib.rs"), "// changed\n");
    await writeFile(
      join(workspace, "odd-a/Cargo.toml"),
      manifest("odd-a", 'workspace = "../ws"\n').replace("1.0.0", "1.0.1"),
    );
    const dirty = await publishCrates(rehearsal, registry, { inputs });
    expect(JSON.parse(dirty.outputs["problem-codes"] ?? "")).toEqual(["uncommitted-files"]);
  });
});

test.each([
  ["to nothing", "gone.txt"],
  ["to itself", "broken"],
  ["out of the checkout", "/nowhere/at/all"],
])(
  "a link %s in a crate is named with its crate before anything is uploaded",
  async (_, target) => {
    const { registry, rehearsal, publish } = await openScene(chain("odd-a", "odd-b"));
    await symlink(target, join(rehearsal.workspace, "odd-b/src/broken"));
    await rehearsal.commit();
    const run = await publish();
    expect(JSON.parse(run.outputs["problem-codes"] ?? "")).toEqual(["packing-failed"]);
    const problem = run.annotations[0]?.message ?? "";
    for (const told of ["odd-b/src/broken", "Fix odd-b", "exclude: odd-b"]) {
      expect(problem).toContain(told);
    }
    expect(registry.requests.writes()).toEqual([]);
  },
);

test("where nothing is selected, plan and release say so, name what was skipped, and pass", async () => {
  const { registry, rehearsal, publish } = await openScene([
    { name: "never-a", fields: "publish = false" },
    { name: "corp-b", fields: 'publish = ["corp"]' },
  ]);
  const plan = await planCrates(rehearsal, registry);
  expect(plan.exitCode).toBe(0);
  expect(plan.summary).toContain("Release: nothing to publish");
  expect(plan.outputs).toMatchObject({ crates: "[]", problems: "[]", "problem-codes": "[]" });
  const run = await publish();
  expect(run.exitCode).toBe(0);
  expect(run.log).toContain("There is no crate to publish.");
  expect(run.outputs).toMatchObject({ complete: "true", remaining: "[]", "problem-codes": "[]" });
  for (const { log } of [plan, run]) {
    expect(log).toContain('Skipped (publish = ["corp"]');
    expect(log).toContain("Skipped (publish = false");
  }
  expect(registry.requests.writes()).toEqual([]);
});
