import { join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { publishCrates, rehearse } from "@fairlead/sandbox";
import { ffmpegPlatforms, ruvectorPlatforms } from "../../examples/npm-artifacts.ts";
import { closing, closeNpmScenes, npmSceneOf, openNpm, runId } from "./npm-scene.ts";
import { namesOf, runPlan } from "./plan-scene.ts";
import { closeScenes, openRegistry } from "./scene.ts";
import { chain, writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);
afterEach(closeScenes);

async function openExample(folder?: string) {
  const rehearsal = await rehearse(folder);
  closing(() => rehearsal.remove());
  return npmSceneOf(await openNpm(), rehearsal);
}

test("the whole of RuVector is planned in one step: 26 crates, 9 packages, 5 platforms", async () => {
  const scene = await openExample("examples/ruvector");
  const crates = await openRegistry();
  const run = await runPlan(scene, {
    crates,
    repository: "ruvnet/ruvector",
    inputs: {
      ...{ platforms: ruvectorPlatforms.join(" "), "version-from": "Cargo.toml" },
      "new-names": "allow",
      "npm-packages": [
        "- npm/{platform}",
        "- { artifact: wasm-packages, from: ruvector-wasm/pkg, name: ruvector-wasm }",
        "- npm/cli",
        "- npm/extensions",
      ].join("\n"),
      metas: '- { path: npm/core, platform-package: "@ruvector/core-{platform}" }',
    },
  });
  expect(run.outputs["problems"]).toBe("[]");
  expect(run.exitCode).toBe(0);
  expect(namesOf(run, "crates")).toHaveLength(26);
  const npm = namesOf(run, "npm");
  expect(npm).toHaveLength(9);
  expect(npm.indexOf("@ruvector/core")).toBeLessThan(npm.indexOf("@ruvector/cli"));
  expect(JSON.parse(run.outputs["platforms"] ?? "")).toHaveLength(5);
  expect(run.outputs).toMatchObject({ version: "0.1.2", tag: "v0.1.2", "estimate-minutes": "210" });
  expect(run.summary).toContain("Release 0.1.2: 26 crates and 9 packages, 35 to publish");
  expect([...crates.requests.writes(), ...scene.registry.requests.writes()]).toEqual([]);
});

test("a dry plan of RuVector for another version warns, as its quick start has it", async () => {
  const scene = await openExample("examples/ruvector");
  const inputs = { "new-names": "allow", version: "0.1.3-test", "dry-run": "true" };
  const run = await runPlan(scene, { crates: await openRegistry(), inputs });
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ version: "0.1.3-test", prerelease: "true" });
  expect(run.summary).toContain("26 crates have version 0.1.2, but 0.1.3-test is being released");
});

test("the whole of webcodecs-ffmpeg is planned without crates: two tiers for each platform", async () => {
  const scene = await openExample("examples/webcodecs-ffmpeg");
  const name = "@pproenca/webcodecs-ffmpeg";
  const run = await runPlan(scene, {
    inputs: {
      platforms: ffmpegPlatforms.join(" "),
      version: "0.2.0",
      "npm-packages": "npm/{platform} npm/{platform}-non-free npm/dev",
      metas: [
        `- { path: npm/webcodecs-ffmpeg, platform-package: "${name}-{platform}" }`,
        `- { path: npm/webcodecs-ffmpeg-non-free, platform-package: "${name}-{platform}-non-free" }`,
      ].join("\n"),
    },
  });
  expect(run.outputs["problems"]).toBe("[]");
  expect(namesOf(run, "npm").slice(-2)).toEqual([name, `${name}-non-free`]);
  expect(namesOf(run, "npm")).toHaveLength(11);
  expect(run.outputs).toMatchObject({ crates: "[]", tag: "v0.2.0", "dist-tag": "latest" });
});

test("a plan that is too large for outputs hands its lists on in an artifact, which the next action takes", async () => {
  const scene = await openExample();
  const crates = await openRegistry();
  const long = "a-crate-of-many-with-a-name-that-is-long-enough-for-the-test";
  const names = Array.from({ length: 500 }, (_, index) => `${long}-${index}`);
  await writeWorkspace(
    scene.rehearsal.workspace,
    names.map((name) => ({ name })),
  );
  await scene.rehearsal.commit();
  const inputs = { "new-names": "allow", version: "1.0.0" };
  const run = await runPlan(scene, { crates, inputs });
  expect(run.exitCode).toBe(0);
  expect(run.outputs["crates"]).toMatch(
    /^\["artifact:fairlead-plan-1-[0-9a-f]{8}\/crates.json#sha256:[0-9a-f]{64}"\]$/,
  );
  // Names alone fit.
  const { "new-names": newNames = "", ...others } = run.outputs;
  expect(JSON.parse(newNames)).not.toEqual([]);
  expect(Object.values(others).join("").length).toBeLessThan(2_000);
  expect(scene.artifacts.list(runId).map(({ name }) => name)).toEqual([
    expect.stringMatching(/^fairlead-plan-1-/),
  ]);

  // Two are left in the checkout: that the next action misses the others shows what it has read.
  await writeWorkspace(scene.rehearsal.workspace, chain(names[0] ?? "", names[1] ?? ""));
  const next = await publishCrates(scene.rehearsal, crates, {
    temp: join(scene.rehearsal.folder, "temp"),
    env: scene.artifacts.environment(runId, "publish"),
    inputs: { packages: run.outputs["crates"] ?? "", "dry-run": "true", verify: "false" },
  });
  expect(next.log).toContain(`The input "packages" names ${names[2] ?? ""}, which is not a crate`);

  // Any job of the run can put another artifact in its place.
  const [made] = scene.artifacts.list(runId);
  if (made === undefined) throw new Error("The plan made an artifact.");
  const { id, name } = made;
  scene.artifacts.expire(id);
  scene.artifacts.add({ run: runId, name, files: { "crates.json": '["serde"]' } });
  const tampered = await publishCrates(scene.rehearsal, crates, {
    env: scene.artifacts.environment(runId, "publish"),
    inputs: { packages: run.outputs["crates"] ?? "" },
  });
  expect(tampered.exitCode).toBe(1);
  expect(tampered.log).toContain(`crates.json of the artifact ${name} is not what the plan wrote.`);
  expect(crates.requests.writes()).toEqual([]);
});
