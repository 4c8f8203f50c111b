import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { readText, root } from "../house/sources.ts";
import { expectJobs } from "./expectations.ts";
import { readySamples } from "./ready-samples.ts";
import { closeScenes, openScene } from "./scene.ts";
import { artifactsOf, fullName, seedOlder, version } from "./text-sample.ts";
import { readWorkflow } from "./workflow-files.ts";

afterAll(closeScenes);

const folder = "docs/workflows";
const ready = readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".yml"));

test("every file of docs/workflows is run here", () => {
  expect(ready.toSorted()).toEqual(Object.keys(readySamples).toSorted());
});

test.each([
  ["crates-and-addon.yml", 60],
  ["crates-and-addon-own-versions.yml", 64],
])("crates, an addon and its GitHub releases take a short workflow: %s, %i lines", (file, most) => {
  const lines = readText(`${folder}/${file}`).trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(most);
});

test.each(Object.entries(readySamples))(
  "copied into a repository of its kind, docs/workflows/%s releases what it says",
  async (file, sample) => {
    const { on, source, files, declaration, unchanged = [], ...released } = sample;
    const workflow = ".github/workflows/release.yml";
    const scene = await openScene(source, fullName, {
      ...files,
      [workflow]: readText(`${folder}/${file}`),
      ...(declaration && { ".github/fairlead.yml": readText(`${folder}/${declaration}`) }),
    });
    const { crates, npm, github, repository } = scene;
    const names = released.crates.map((crate) => crate.split("@")[0] ?? "");
    if (sample.isNew !== true) {
      await seedOlder(scene, released.packages, [...names, ...unchanged]);
    }
    if (typeof on === "object" && "tag" in on) await repository.tag(on.tag);
    if (sample.hasCi === true) await scene.addCiRun(await artifactsOf(scene));

    const run = await scene.run({ workflow: "release.yml", on });
    const { jobs } = await readWorkflow(repository.folder, workflow);
    expectJobs(run, Object.fromEntries(jobs.map((job) => [job, "success"] as const)));
    const newCrates = crates.requests
      .uploads()
      .map((upload) => `${upload.crate}@${upload.version}`);
    expect(newCrates.toSorted()).toEqual(released.crates.toSorted());
    expect(
      npm.requests
        .uploads()
        .map((upload) => upload.package)
        .sort(),
    ).toEqual(released.packages.toSorted());
    expect(released.packages.every((name) => npm.has(name, sample.version ?? version))).toBe(true);
    const releases = github.releases(fullName).all;
    expect(releases.map(({ tag }) => tag).sort()).toEqual(released.releases.toSorted());
    expect(releases.filter(({ draft }) => draft)).toEqual([]);
  },
);
