import { afterEach, expect, jest, test } from "@jest/globals";
import { npmEnds } from "./npm-scene.ts";
import { closePackScenes, openPackScene, platforms, version } from "./pack-scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

test("steps and jobs of a matrix publish what they select of one pack, and each package once", async () => {
  const scene = await openPackScene();
  const from = (await scene.pack()).outputs["pack"] ?? "";
  const platform = (word: string) =>
    scene.publish("publish-npm-platform", from, { inputs: { packages: `@demo/core-${word}` } });
  for (const word of platforms) {
    expect(npmEnds(await platform(word))["published"]).toEqual([`@demo/core-${word}@${version}`]);
  }
  const meta = await scene.publish("publish-npm-packages", from, {
    inputs: { packages: "@demo/core" },
  });
  expect(npmEnds(meta)["published"]).toEqual([`@demo/core@${version}`]);
  const rest = await scene.publish("publish-npm-packages", from, {
    inputs: { packages: "!@demo/core*" },
  });
  expect(npmEnds(rest)["published"]).toEqual([`@demo/cli@${version}`]);
});

test.each([
  ...["publish-crates-ordered", "publish-npm-platform", "publish-npm-packages"],
  ...["publish-meta", "create-release"],
])("%s never takes an empty output for the checkout", async (action) => {
  const scene = await openPackScene();
  for (const from of ["", "none"]) {
    // A checkout that could be published lies there, with its declaration.
    const { workspace } = scene.rehearsal;
    const run = await scene.publish(action, from, { workspace });
    expect({ log: run.log, codes: run.outputs["problem-codes"] }).toMatchObject({
      codes: '["pack-missing"]',
    });
  }
  const servers = [scene.crates, scene.npm, scene.github];
  expect(servers.flatMap(({ requests }) => requests.entries)).toEqual([]);
});

test("a name that the pack does not hold is told before anything is asked", async () => {
  const scene = await openPackScene();
  const from = (await scene.pack()).outputs["pack"] ?? "";
  const run = await scene.publish("publish-npm-packages", from, {
    inputs: { packages: "@demo/clii" },
  });
  expect(run).toMatchObject({
    exitCode: 1,
    outputs: { "problem-codes": '["package-not-in-pack"]' },
  });
  expect(run.log).toContain("Did you mean @demo/cli?");
  expect(scene.writes()).toBe(0);
});
