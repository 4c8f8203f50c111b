import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { closeScenes, ends, openScene, reportOf, uploaded, type Scene } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

/** A registry that has the first of three crates with different contents than the checkout. */
async function conflicting(): Promise<Scene> {
  const scene = await openScene(chain("con-a", "con-b", "con-c"));
  await scene.registry.seedCrate({ name: "con-a", version: "1.0.0" });
  return scene;
}

const differing = ["src/lib.rs (contents)", expect.stringContaining("Cargo.toml (")];

describe("A version that is published, but differs from what this run packed", () => {
  test.each([
    ["on-conflict: fail", { "on-conflict": "fail" }],
    ["on-conflict: auto with a version", { version: "1.0.0" }],
  ])("stops everything before the first upload under %s", async (_, inputs) => {
    const { registry, publish } = await conflicting();
    const run = await publish({ inputs });
    expect(run.exitCode).toBe(1);
    expect(registry.requests.writes()).toEqual([]);
    expect(ends(run)).toEqual({
      conflicts: ["con-a@1.0.0"],
      remaining: ["con-b@1.0.0", "con-c@1.0.0"],
    });
    expect(run.outputs["complete"]).toBe("false");
    const [unit] = (await reportOf(run)).units;
    expect(unit).toMatchObject({ outcome: "conflict" });
    expect(unit?.entries).toEqual(expect.arrayContaining(differing));
    for (const file of ["src/lib.rs", "Cargo.toml"])
      expect(run.summary).toContain(`<code>${file} `);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: "error", message: expect.stringContaining("con-a") }),
    );
  });

  test("is found before cargo compiles anything, where it stops the release", async () => {
    const broken = { "src/lib.rs": 'compile_error!("it was compiled");\n' };
    const { registry, publish } = await openScene([
      { name: "con-a" },
      { name: "new-b", files: broken },
    ]);
    await registry.seedCrate({ name: "con-a", version: "1.0.0" });
    const stopped = await publish({ inputs: { verify: "true", "on-conflict": "fail" } });
    expect(ends(stopped)).toEqual({ conflicts: ["con-a@1.0.0"], remaining: ["new-b@1.0.0"] });
    expect(stopped.log).toContain("Nothing is built: con-a@1.0.0 differs from what crates.io has.");
    expect(stopped.outputs["packed"]).toBe("none");
    expect(registry.requests.writes()).toEqual([]);
    const built = await publish({ inputs: { verify: "true", "on-conflict": "warn" } });
    expect(built.log).toContain("it was compiled");
  });

  test.each([
    ["on-conflict: warn", { "on-conflict": "warn", version: "1.0.0" }],
    ["on-conflict: auto without a version", {}],
  ])("is kept under %s, named file by file, and the rest goes on", async (_, inputs) => {
    const { registry, publish } = await conflicting();
    const run = await publish({ inputs });
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["con-b", "con-c"]);
    expect(ends(run)).toEqual({
      published: ["con-b@1.0.0", "con-c@1.0.0"],
      changed: ["con-a@1.0.0"],
    });
    expect(run.outputs["complete"]).toBe("true");
    for (const file of ["src/lib.rs", "Cargo.toml"])
      expect(run.summary).toContain(`<code>${file} `);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: "notice", title: "1 crate changed since its release" }),
    );
  });

  test.each([
    ["is kept in a dry run without a version", {}, 0],
    ["fails the packing job of the version that is released", { version: "1.0.0" }, 1],
    ["is kept in it under on-conflict: warn", { version: "1.0.0", "on-conflict": "warn" }, 0],
  ])("%s", async (_, inputs, exitCode) => {
    const { registry, publish } = await conflicting();
    const run = await publish({ inputs: { ...inputs, "dry-run": "true" } });
    expect(run.exitCode).toBe(exitCode);
    const kind = exitCode === 0 ? "changed" : "conflicts";
    expect(ends(run)).toMatchObject({ [kind]: ["con-a@1.0.0"] });
    expect(registry.requests.writes()).toEqual([]);
  });

  test("is what the dependants are built with, so what it lacks is noticed before an upload", async () => {
    const { registry, publish } = await conflicting();
    const run = await publish({ inputs: { verify: "true" } });
    expect(run.exitCode).toBe(1);
    expect(registry.requests.writes()).toEqual([]);
    expect(run.log).toMatch(/cannot find function `words` in crate `con_a`/);
    expect(run.summary).toContain("con-b");
  });
});

test("a crate that was changed without a new version is a conflict, and only its own file is named", async () => {
  const { registry, rehearsal, publish } = await openScene(chain("own-a", "own-b"));
  await publish();
  await writeFile(join(rehearsal.workspace, "own-a/src/lib.rs"), "pub fn words() {}\n");
  await rehearsal.commit("A change");
  registry.requests.clear();
  const run = await publish({ inputs: { version: "1.0.0" } });
  expect(run.exitCode).toBe(1);
  expect(ends(run)).toEqual({
    conflicts: ["own-a@1.0.0"],
    "already-published": ["own-b@1.0.0"],
  });
  expect((await reportOf(run)).units[0]?.entries).toEqual(["src/lib.rs (contents)"]);
  expect(registry.requests.writes()).toEqual([]);
});

test("a version that is there with other build metadata is a conflict that says so", async () => {
  const { registry, publish } = await openScene([{ name: "built", version: "1.0.0+two" }]);
  await registry.seedCrate({ name: "built", version: "1.0.0+one" });
  const run = await publish({ inputs: { "on-conflict": "fail" } });
  expect(run.exitCode).toBe(1);
  expect(ends(run)).toEqual({ conflicts: ["built@1.0.0+two"] });
  expect((await reportOf(run)).units[0]?.entries).toEqual([
    "Cargo.toml (version 1.0.0+one in the registry, which counts as the same)",
  ]);
});
