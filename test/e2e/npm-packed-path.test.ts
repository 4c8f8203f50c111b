import { afterEach, expect, jest, test } from "@jest/globals";
import {
  addon,
  closeNpmScenes,
  metaInputs,
  npmEnds,
  openNpmScene,
  platformInputs,
  type NpmActionName,
} from "./npm-scene.ts";
import { runPlan } from "./plan-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const platform = "linux-x64-gnu";

test("what a step packed is published as a tarball, by the path that its output gives", async () => {
  const scene = await openNpmScene(addon(platform));
  const { registry, run, addBindings, rehearsal } = scene;
  await addBindings(platform);
  const packed = async (action: NpmActionName, inputs: Readonly<Record<string, string>>) => {
    const dry = await run(action, { inputs: { ...inputs, "dry-run": "true" } });
    expect(dry.exitCode).toBe(0);
    return dry.outputs["packed"] ?? "";
  };
  const platforms = await packed("publish-npm-platform", platformInputs(platform));
  expect(registry.requests.writes()).toEqual([]);

  const packages = `- tarball: ${platforms}/*.tgz`;
  const temp = `${rehearsal.folder}/temp`;
  const names = { "npm-packages": packages, version: "1.2.3" };
  const plan = await runPlan(scene, { inputs: names, env: { RUNNER_TEMP: temp } });
  expect(plan.outputs["npm"]).toContain(`"@demo/core-${platform}"`);
  const published = await run("publish-npm-platform", {
    inputs: { packages, platforms: platform, "new-names": "allow" },
  });
  expect(npmEnds(published)).toEqual({ published: [`@demo/core-${platform}@1.2.3`] });

  const metas = await packed("publish-meta", metaInputs(platform));
  const meta = await run("publish-npm-packages", {
    inputs: { packages: `- tarball: ${metas}/*.tgz`, "new-names": "allow" },
  });
  expect(npmEnds(meta)).toEqual({ published: ["@demo/core@1.2.3"] });
});

test("a tarball from anywhere else on the machine is refused before anything is asked", async () => {
  const { registry, run, rehearsal } = await openNpmScene({ "packed/x.tgz": "x" });
  const ways = [
    `${rehearsal.folder}/elsewhere/*.tgz`,
    `${rehearsal.folder}/temp/../*.tgz`,
    `${rehearsal.workspace}/../*.tgz`,
  ];
  const entries = ways.map((way) => `- tarball: ${way}\n`).join("");
  const refused = await run("publish-npm-packages", { inputs: { packages: entries } });
  expect(refused.exitCode).toBe(1);
  expect(
    refused.annotations.filter(({ message }) => message.includes("lies outside both")),
  ).toHaveLength(ways.length);
  expect(registry.requests.entries).toEqual([]);
});
