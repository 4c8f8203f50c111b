import { expect } from "@jest/globals";
import { readText } from "../house/sources.ts";
import { openScene, type EndedRun, type RunArtifact, type Scene } from "./scene.ts";

export const version = "0.2.0";
export const fullName = "pproenca/webcodecs-ffmpeg";
export const platforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"] as const;
export const tiers = ["free", "non-free"] as const;

const meta = "@pproenca/webcodecs-ffmpeg";
const nonFree = `${meta}-non-free`;
export const metas = [meta, nonFree];
export const dev = `${meta}-dev`;
/** The packages of a platform, in both tiers. */
export function packagesOf(platform: string): string[] {
  return [`${meta}-${platform}`, `${meta}-${platform}-non-free`];
}

/** All jobs where steps say what they release of the release, as they end when nothing is wrong. */
export const allGoodWithInputs = {
  prepare: "success",
  "wait-for-ci": "success",
  "check-artifacts": "success",
  release: "success",
  "publish-platform": "success",
  "publish-dev": "success",
  "publish-meta": "success",
  "publish-release": "success",
  "release-summary": "success",
} as const;

/** All jobs of the release, as they end when nothing is wrong. */
export const allGood = { ...allGoodWithInputs, pack: "success" } as const;

export function openWebcodecs(): Promise<Scene> {
  return openScene("examples/webcodecs-ffmpeg", fullName);
}

/** The example as it is without a declaration: each step says what it releases, and packs it itself. */
export function openWebcodecsWithInputs(): Promise<Scene> {
  return openScene("examples/webcodecs-ffmpeg", fullName, {
    ".github/workflows/release.yml": readText("test/workflows/samples/inputs/webcodecs-ffmpeg.yml"),
    ".github/fairlead.yml": undefined,
  });
}

/** The example with what CI has made of it, which was built once. */
export async function openBuilt(artifacts: readonly RunArtifact[]): Promise<Scene> {
  const scene = await openWebcodecsWithInputs();
  await scene.addCiRun(artifacts);
  return scene;
}

/** Runs the release by hand. */
export function release(
  scene: Scene,
  {
    inputs = {},
    ...options
  }: Partial<Omit<Parameters<Scene["run"]>[0], "on">> & {
    readonly inputs?: Readonly<Record<string, string>>;
  } = {},
): Promise<EndedRun> {
  return scene.run({
    workflow: "release.yml",
    on: { inputs: { version, ...inputs } },
    ...options,
  });
}

/** Packages that have the version, in the order of their publication. */
export function published({ npm }: Scene): string[] {
  return npm.packages().filter((name) => npm.has(name, version));
}

/** That all eleven packages are there, each before what pins it, and the release is public. */
export function expectWhole(scene: Scene, sha: string): void {
  const names = published(scene);
  const first = [...platforms.flatMap(packagesOf), dev];
  expect(names.slice(0, -2).sort()).toEqual(first.sort());
  expect(names.slice(-2)).toEqual(metas);
  const [draft, ...others] = scene.github.releases(fullName).all;
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ tag: `v${version}`, draft: false, tagSha: sha });
  expect(draft?.assets.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(
    [
      "SHA256SUMS",
      ...archives().flatMap((name) => [`${name}.tar.gz`, `${name}.tar.gz.sha256`]),
    ].map((name) => `${name} uploaded`),
  );
  expect(scene.github.violations).toEqual([]);
}

/** The eight archives, without their ending. */
export function archives(): string[] {
  return platforms.flatMap((platform) => tiers.map((tier) => `ffmpeg-${platform}-${tier}`));
}
