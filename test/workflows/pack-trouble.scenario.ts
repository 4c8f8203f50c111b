import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, expect, test } from "@jest/globals";
import { readText } from "../house/sources.ts";
import { expectJobs, expectNoSecrets } from "./expectations.ts";
import { closeScenes, openScene } from "./scene.ts";
import { crates, fullName, packagesOf, sampleFiles, seedOlder, version } from "./text-sample.ts";

afterAll(closeScenes);

const run = promisify(execFile);
const [, smallest = ""] =
  /^## Smallest use$[^]*?^```yaml\n([^]*?)^```$/m.exec(readText("actions/pack/README.md")) ?? [];

test("a job that cannot pack a part publishes nothing, and the release is whole once that is put right", async () => {
  const files = sampleFiles("core", smallest);
  const cli = "npm/cli/package.json";
  const manifest = JSON.parse(files[cli] ?? "{}") as object;
  const scene = await openScene("test/workflows/samples/small", fullName, {
    ...files,
    [cli]: JSON.stringify({ ...manifest, bin: "lost.js" }),
  });
  const { repository, github, crates: cratesIo, npm } = scene;
  await seedOlder(scene, packagesOf("core").values(), crates);
  const on = { tag: `v${version}` };
  const workflow = "release.yml";
  await repository.tag(on.tag);

  const red = await scene.run({ workflow, on });
  expectJobs(red, { pack: "failure", publish: "skipped" });
  expect(scene.writes()).toEqual([]);
  expect(github.releases(fullName).all).toEqual([]);
  expect(github.artifacts(fullName).list(red.id)).toEqual([]);
  const page = red.legs.find(({ job }) => job === "pack")?.summary ?? "";
  expect(page).toContain(
    `There is no pack of ${version} to publish: npm packages failed. Ready: crates and GitHub release.`,
  );
  expect(page).toContain("lost.js");

  // Run again as it is, it is as red: the commit has to change, and nothing holds the tag.
  await repository.commit("Name the file that there is", { [cli]: files[cli] });
  await run("git", ["tag", "-d", on.tag], { cwd: repository.folder });
  await run("git", ["push", "-q", repository.remote, `:refs/tags/${on.tag}`], {
    cwd: repository.folder,
  });
  await repository.tag(on.tag);
  const green = await scene.run({ workflow, on });
  expectJobs(green, { pack: "success", publish: "success" });
  const uploads = [cratesIo, npm].map(({ requests }) => requests.uploads());
  expect(uploads.map((all) => all.length)).toEqual([2, 1]);
  expect(npm.has("@scope/cli", version)).toBe(true);
  const releases = github.releases(fullName).all;
  expect(releases).toMatchObject([{ tag: on.tag, draft: false }]);
  await expectNoSecrets(scene, green);

  // All jobs again: the pack finds its own bytes published, and nothing goes out twice.
  scene.forget();
  const again = await scene.run({ workflow, on, again: green.id });
  expectJobs(again, { pack: "success", publish: "success" });
  expect(scene.writes()).toEqual([]);
});
