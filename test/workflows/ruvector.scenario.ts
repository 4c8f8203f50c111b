import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkDownloads, listDownload, runWithCargo, runWithNpm } from "./consumer.ts";
import { expectJobs, expectNoSecrets, expectPages } from "./expectations.ts";
import {
  allGood,
  expectWhole,
  fullName,
  openRuvector,
  platforms,
  releaseByHand,
  version,
} from "./ruvector-scene.ts";
import { closeScenes, type EndedRun, type Scene } from "./scene.ts";

// One repository: the tests are what happens to it, one after the other. What goes wrong is in
// ruvector-trouble.scenario.ts.
let scene: Scene;
let first: EndedRun;
beforeAll(async () => {
  scene = await openRuvector();
});
afterAll(closeScenes);

test("the dry run of the quick start goes through all jobs and writes nothing, also of another version", async () => {
  const run = await releaseByHand(scene, { version: "0.1.3-test", dry_run: "true" });
  expectJobs(run, allGood);
  expect(scene.writes()).toEqual([]);
  expect(scene.oidc.issued).toBe(0);
  expect(scene.crates.crates()).toEqual([]);
  expect(scene.npm.packages()).toEqual([]);
  expect(scene.github.releases(fullName).all).toEqual([]);
});

test("a pushed tag releases 26 crates, nine packages and six archives", async () => {
  await scene.repository.tag(`v${version}`);
  first = await scene.run({ workflow: "release.yml", on: { tag: `v${version}` } });
  expectJobs(first, allGood);
  expectWhole(scene, first.sha);
  const native = first.legs.filter(({ job }) => job === "build-native");
  expect(native.map(({ matrix }) => matrix["platform"]).sort()).toEqual(platforms);
  expect(native.map(({ matrix }) => matrix["runner"]).sort()).toEqual([
    ...["macos-15", "macos-15-intel", "ubuntu-22.04", "ubuntu-22.04", "windows-2022"],
  ]);
  const names = scene.github
    .artifacts(fullName)
    .list(first.id)
    .map(({ name }) => name);
  expect(names.filter((name) => !name.startsWith("fairlead-")).sort()).toEqual([
    ...platforms.map((platform) => `bindings-${platform}`),
    ...["release", "wasm-packages"],
  ]);
});

test("every job of it has a page, no secret is on any, and the last one sums the release up", async () => {
  expectPages(first);
  await expectNoSecrets(scene, first);
  const page = first.legs.find(({ job }) => job === "release-summary")?.summary;
  const jobs = Object.keys(allGood).filter((job) => job !== "release-summary");
  for (const job of jobs) expect(page).toContain(`✅ <code>${job}</code>`);
  for (const part of [
    "26 crates and 9 npm packages, and the GitHub release with 7 files",
    `https://crates.io/crates/ruvector-core/${version}`,
    `https://www.npmjs.com/package/@ruvector/core/v/${version}`,
    "### Verify it",
    `cargo add ruvector-core@${version}`,
    "npm audit signatures",
    "sha256sum -c SHA256SUMS",
    "### Next steps",
  ]) {
    expect(page).toContain(part);
  }
});

test("the same run again finds all of it there, and writes nothing", async () => {
  scene.forget();
  const on = { tag: `v${version}` };
  const run = await scene.run({ workflow: "release.yml", on, again: first.id });
  expectJobs(run, allGood);
  expect(scene.writes()).toEqual([]);
});

test("a consumer builds on the crates, runs the packages, and checks the archives", async () => {
  const main = 'fn main() { println!("{}", ruvector_cli::run(&["3,3.5".into()]).unwrap()); }\n';
  expect(await runWithCargo(scene, { "ruvector-cli": version }, main)).not.toBe("");
  const said = await runWithNpm(
    scene,
    ["@ruvector/core", "@ruvector/cli"],
    ["ruvector", "distance", "3,4", "0,0"],
  );
  expect(said).toContain("5");
  const checked = await checkDownloads(scene, () => ["SHA256SUMS"]);
  expect(checked).toHaveLength(6);
  expect(await listDownload(scene, "ruvector-wasm.tar.gz")).toEqual(
    expect.arrayContaining(
      ["", "-gnn", "-graph", "-tiny-dancer"].map((kind) => `ruvector${kind}-wasm/pkg/package.json`),
    ),
  );
  expect(checked.filter((line) => !line.endsWith(": OK"))).toEqual([]);
});
