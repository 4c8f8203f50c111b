import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { parse } from "smol-toml";
import { isRecord } from "./json.ts";
import { readText } from "../house/sources.ts";
import { openScene, type EndedRun, type Scene } from "./scene.ts";

export const version = "0.1.2";
export const fullName = "ruvnet/ruvector";
export const platforms = [
  ...["darwin-arm64", "darwin-x64", "linux-arm64-gnu", "linux-x64-gnu", "win32-x64-msvc"],
] as const;

/** All jobs where steps say what they release, as they end when nothing is wrong. */
export const allGoodWithInputs = {
  plan: "success",
  validate: "success",
  "build-crates": "success",
  "build-wasm": "success",
  "build-native": "success",
  "publish-crates": "success",
  "publish-npm": "success",
  "create-release": "success",
  "release-summary": "success",
} as const;

/** All jobs, as they end when nothing is wrong. */
export const allGood = { ...allGoodWithInputs, pack: "success" } as const;

/** Who came first, in the order of the release: platforms (in any order), and then these. */
const platformPackages = platforms.map((platform) => `@ruvector/core-${platform}`);
const otherPackages = ["@ruvector/wasm", "@ruvector/cli", "@ruvector/extensions", "@ruvector/core"];

export function openRuvector(): Promise<Scene> {
  return openScene("examples/ruvector", fullName);
}

/** The example as it is without a declaration: each step says what it releases, and packs it itself. */
export function openRuvectorWithInputs(): Promise<Scene> {
  return openScene("examples/ruvector", fullName, {
    ".github/workflows/release.yml": readText("test/workflows/samples/inputs/ruvector.yml"),
    ".github/fairlead.yml": undefined,
  });
}

/** Runs the release by hand, or again. */
export function releaseByHand(
  scene: Scene,
  inputs: Readonly<Record<string, string>>,
  options: Partial<Omit<Parameters<Scene["run"]>[0], "on">> = {},
): Promise<EndedRun> {
  return scene.run({
    workflow: "release.yml",
    on: { inputs: { version, skip_tests: "false", dry_run: "false", ...inputs } },
    ...options,
  });
}

/** Crates that have the version, in the order of their publication. */
export function publishedCrates({ crates }: Scene): string[] {
  return crates.crates().filter((name) => crates.has(name, version));
}

/** npm packages that have the version, in the order of their publication. */
export function publishedPackages({ npm }: Scene): string[] {
  return npm.packages().filter((name) => npm.has(name, version));
}

/** That all 26 crates, nine packages and six archives are there, in order, and the release is public. */
export function expectWhole(scene: Scene, sha: string): void {
  expectCratesInOrder(scene);
  const names = publishedPackages(scene);
  expect(names.slice(0, 5).sort()).toEqual(platformPackages);
  expect(names.slice(5)).toEqual(otherPackages);
  const [release, ...others] = scene.github.releases(fullName).all;
  expect(others).toEqual([]);
  expect(release).toMatchObject({ tag: `v${version}`, draft: false, tagSha: sha });
  expect(release?.assets.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(
    [
      "SHA256SUMS",
      ...platforms.map((platform) => `ruvector-native-${platform}.tar.gz`),
      "ruvector-wasm.tar.gz",
    ].map((name) => `${name} uploaded`),
  );
  expect(scene.github.violations).toEqual([]);
}

/** That all 26 crates are there, each after those of its workspace that it needs. */
function expectCratesInOrder(scene: Scene): void {
  const crates = publishedCrates(scene);
  expect(crates).toHaveLength(26);
  const early = crates.flatMap((name, index) =>
    dependenciesOf(scene, name)
      .filter((needed) => !crates.slice(0, index).includes(needed))
      .map((needed) => `${name} before ${needed}`),
  );
  expect(early).toEqual([]);
  expect(dependenciesOf(scene, "ruvector-collections")).toContain("ruvector-core");
}

/** What a crate of the example needs, but for its tests. */
function dependenciesOf({ repository }: Scene, crate: string): string[] {
  const text = readFileSync(join(repository.folder, "crates", crate, "Cargo.toml"), "utf8");
  const manifest: unknown = parse(text);
  const dependencies = isRecord(manifest) ? manifest["dependencies"] : undefined;
  return isRecord(dependencies) ? Object.keys(dependencies) : [];
}
