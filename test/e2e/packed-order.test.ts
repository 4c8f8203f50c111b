import { afterEach, expect, jest, test } from "@jest/globals";
import { publishCrates } from "@fairlead/sandbox";
import { realShapes } from "./real-shapes.ts";
import { accepted, closeScenes, ends, openScene, quick, reportOf, uploaded } from "./scene.ts";
import { chain, type SmallCrate } from "./small-workspace.ts";

jest.setTimeout(240_000);
afterEach(closeScenes);

/** Each crate after all that it needs. */
function expectInOrder(
  order: readonly (string | undefined)[],
  crates: readonly SmallCrate[],
): void {
  for (const { name, needs = [] } of crates) {
    for (const need of needs) {
      const before = typeof need === "string" ? need : need.name;
      if (!order.includes(name) || !order.includes(before)) continue;
      expect([before, order.indexOf(before) < order.indexOf(name)]).toEqual([before, true]);
    }
  }
}

test("24 new crates of ruvector's shape go out in one run from what another job packed", async () => {
  const crates = realShapes().find(({ name }) => name === "ruvector, one release")?.crates ?? [];
  const { registry, pack, publishPacked } = await openScene(crates, { limits: "off" });
  const run = await publishPacked(await pack());
  expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
  expect(accepted(registry)).toHaveLength(24);
  expect(registry.requests.writes()).toHaveLength(24);
  expectInOrder(uploaded(registry), crates);
});

test("requirements of every form and kind hold the order, and an older release makes none", async () => {
  const crates: SmallCrate[] = [
    {
      name: "aa-app",
      version: "1.0.5",
      needs: [
        { name: "zz-core", requirement: "1.0" },
        { name: "yy-build", kind: "build", requirement: ">=0.3, <0.5" },
        { name: "xx-opt", optional: true, requirement: "0.2.1" },
        { name: "ww-target", target: "cfg(windows)", requirement: "=2" },
        { name: "vv-named", as: "renamed", requirement: "~1.4.0-rc.1" },
        { name: "uu-dev", kind: "dev", requirement: "1.*" },
        { name: "bb-test", kind: "dev", by: "path" },
      ],
    },
    { name: "bb-test", needs: [{ name: "aa-app", requirement: "1" }] },
    { name: "uu-dev", version: "1.9.0" },
    { name: "vv-named", version: "1.4.2" },
    { name: "ww-target", version: "2.3.0" },
    { name: "xx-opt", version: "0.2.7" },
    { name: "yy-build", version: "0.4.0" },
    { name: "zz-core", version: "1.2.0+build.2" },
  ];
  const { registry, pack, publishPacked } = await openScene(crates, { limits: "off" });
  const run = await publishPacked(await pack());
  expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
  const order = uploaded(registry);
  expect(order).toHaveLength(crates.length);
  expect(order.slice(-2)).toEqual(["aa-app", "bb-test"]);
});

test("a crate whose dependency failed is held back, also where the name exists", async () => {
  const crates: SmallCrate[] = [
    { name: "aa-user", version: "1.1.0", needs: [{ name: "zz-base", requirement: "1.0.0" }] },
    { name: "zz-base", version: "1.1.0" },
    { name: "mm-other" },
  ];
  const { registry, pack, publishPacked } = await openScene(crates);
  await registry.seedCrate({ name: "zz-base", version: "1.0.0" });
  const packed = await pack();
  registry.faults.add({
    match: { method: "PUT", crate: "zz-base" },
    fault: { kind: "refusal", status: 400, message: "invalid upload request" },
  });
  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(1);
  expect(uploaded(registry)).not.toContain("aa-user");
  const { units } = await reportOf(run);
  expect(units.map(({ name, outcome }) => [name, outcome])).toEqual([
    ["zz-base", "refused"],
    ["aa-user", "blocked"],
    ["mm-other", "published"],
  ]);
  const again = await publishPacked(packed);
  expect(ends(again)["published"]).toEqual(["zz-base@1.1.0", "aa-user@1.1.0"]);
});

test("a registry that does not know a dependency yet is asked again by the next run", async () => {
  const { registry, pack, publishPacked } = await openScene(chain("late-a", "late-b"));
  const packed = await pack();
  registry.faults.add({
    match: { method: "PUT", crate: "late-b" },
    fault: { kind: "refusal", status: 400, message: "no known crate named `late-a`" },
  });
  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(1);
  expect(run.summary).toContain("Run this job again");
  expect(run.summary).not.toContain("Correct what the registry names");
  const again = await publishPacked(packed);
  expect(ends(again)).toEqual({
    published: ["late-b@1.0.0"],
    "already-published": ["late-a@1.0.0"],
  });
});

test("what a step packed is published by the path that it gives, and nothing from elsewhere is", async () => {
  const { registry, rehearsal, publish } = await openScene(chain("step-a", "step-b"));
  const packing = await publish({ inputs: { "dry-run": "true", token: "" } });
  const packed = packing.outputs["packed"] ?? "";
  const temp = `${rehearsal.folder}/temp`;
  expect(packed.startsWith(`${temp}/`)).toBe(true);
  registry.requests.clear();

  const elsewhere = await publishCrates(rehearsal, registry, {
    temp: `${rehearsal.folder}/another`,
    inputs: { ...quick, "crate-files": `${packed}/*.crate ${packed}/../../../*.crate` },
  });
  expect(elsewhere.exitCode).toBe(1);
  expect(elsewhere.log).toContain(
    "lies outside both the workspace and the runner's temporary folder",
  );
  expect(registry.requests.entries).toEqual([]);

  const run = await publish({ inputs: { "crate-files": `${packed}/*.crate` } });
  expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
  expect(uploaded(registry)).toEqual(["step-a", "step-b"]);
});

test("a cycle through a test's dependency needs the name that closes it, in packed files too", async () => {
  const crates: SmallCrate[] = [
    { name: "loop-a", needs: [{ name: "loop-b", requirement: "1" }] },
    { name: "loop-b", needs: [{ name: "loop-a", requirement: "1", kind: "dev" }] },
  ];
  const { registry, pack, publishPacked } = await openScene(crates);
  await registry.seedCrate({ name: "loop-a", version: "0.9.0" });
  const packed = await pack();
  const { registry: empty } = await openScene([]);
  const refused = await publishCrates(
    { workspace: packed.workspace, home: `${packed.workspace}/home` },
    empty,
    { sha: packed.sha, inputs: { ...quick, "crate-files": "packed/*.crate" } },
  );
  expect(refused.exitCode).toBe(1);
  expect(refused.log).toContain("crates.io does not have loop-a yet");
  expect(empty.requests.writes()).toEqual([]);

  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(0);
  expect(uploaded(registry)).toEqual(["loop-b", "loop-a"]);
});

test("a workspace as untidy as real ones goes out in order from what was packed", async () => {
  const crates: SmallCrate[] = [
    {
      name: "aa-app",
      version: "2.0.0",
      needs: [
        { name: "zz-core", requirement: "1.0" },
        // By its name alone: cargo takes the member, as `[patch]` says.
        { name: "yy-patched", requirement: "0.3.1", by: "registry" },
        // An older release, under another name, beside the one that is released.
        { name: "xx-twice", requirement: "1" },
        { name: "xx-twice", requirement: "0.9", by: "registry", as: "xx-old" },
      ],
      // It depends on zz-core, and so brings it back from the registry.
      tables: '[dev-dependencies]\nback-again = "1"\n',
    },
    { name: "bb-corp", fields: 'publish = ["corp"]', needs: ["aa-app"] },
    { name: "cc-here", fields: 'publish = ["crates-io"]', needs: ["aa-app"] },
    { name: "dd-tool", needs: ["aa-app"] },
    { name: "xx-twice", version: "1.1.0" },
    { name: "yy-patched", version: "0.3.4" },
    { name: "zz-core", version: "1.2.0" },
  ];
  const { registry, pack, publishPacked } = await openScene(crates, {
    limits: "off",
    workspace: {
      excluded: ["dd-tool"],
      tables: '[patch.crates-io]\nyy-patched = { path = "yy-patched" }\n',
    },
  });
  await registry.seedCrate({ name: "xx-twice", version: "0.9.2" });
  await registry.seedCrate({ name: "zz-core", version: "1.0.3" });
  await registry.seedCrate({ name: "yy-patched", version: "0.3.1" });
  const back = { name: "back-again", version: "1.0.0", dependencies: { "zz-core": "1" } };
  await registry.seedCrate(back);
  const run = await publishPacked(await pack());
  expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
  const order = uploaded(registry);
  expect(order.toSorted()).toEqual(["aa-app", "cc-here", "xx-twice", "yy-patched", "zz-core"]);
  expect(order.slice(-2)).toEqual(["aa-app", "cc-here"]);
});
