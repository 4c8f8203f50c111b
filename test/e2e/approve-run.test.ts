import { afterEach, expect, test } from "@jest/globals";
import { personInFolder, runProgram, runUrl } from "./approve-scene.ts";
import {
  addon,
  closeNpmScenes,
  npmContents,
  npmToken,
  openNpmScene,
  packedChain,
  platformInputs,
  runId,
} from "./npm-scene.ts";

afterEach(closeNpmScenes);

test("what the actions staged is approved by what they recorded", async () => {
  const platforms = ["linux-x64-gnu", "darwin-arm64"];
  const scene = await openNpmScene({
    ...addon(...platforms),
    ...(await packedChain("@demo/base", "@demo/cli")),
  });
  const { registry, artifacts, rehearsal } = scene;
  registry.addToken({ token: npmToken, stageOnly: true });
  registry.addToken({ token: "npm_person", otp: "123456" });
  artifacts.addToken("ghs_person");
  artifacts.describeRun(runId, { headSha: await scene.write({}) });
  await scene.addBindings(...platforms);
  const stage = { "publish-mode": "stage" };
  const first = await scene.run("publish-npm-platform", {
    inputs: { ...platformInputs(...platforms), ...stage },
  });
  const packages = "- tarball: packed/demo-base.tgz\n- tarball: packed/demo-cli.tgz";
  const second = await scene.run("publish-npm-packages", { inputs: { packages, ...stage } });
  expect([first.exitCode, second.exitCode]).toEqual([0, 0]);

  const env = await personInFolder(rehearsal.folder, registry, "npm_person");
  const run = await runProgram(["approve", runUrl], {
    cwd: rehearsal.folder,
    answers: ["1.2.3", "123456"],
    env: { ...env, GITHUB_API_URL: artifacts.url, GH_TOKEN: "ghs_person" },
  });
  expect(run).toMatchObject({ code: 0 });
  const both = ["0.0.0-stage", "1.2.3"];
  expect(npmContents(registry)).toEqual({
    ...Object.fromEntries(platforms.map((each) => [`@demo/core-${each}`, both])),
    ...{ "@demo/base": both, "@demo/cli": both },
  });
  const published = (name: string) => registry.versions(name).at(-1)?.publishedAt ?? 0;
  expect(published("@demo/cli")).toBeGreaterThan(published("@demo/base"));
});
