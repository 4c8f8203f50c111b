import { afterEach, expect, jest, test } from "@jest/globals";
import { findPlatform } from "@fairlead/platforms";
import { binaryFor, manifest, npmContents, repository, sampleNamed } from "./npm-scene.ts";
import {
  closeReleaseParts,
  linesOf,
  npmManifest,
  openReleaseParts,
  releaseTwice,
  type ReleaseParts,
} from "./release-parts-scene.ts";
import { releasesOf } from "./release-scene.ts";
import { contents } from "./scene.ts";

jest.setTimeout(300_000);
afterEach(closeReleaseParts);

const words = [
  ...["darwin-arm64", "linux-arm64-gnu", "linux-arm64-musl", "linux-x64-gnu", "linux-x64-musl"],
  ...["win32-arm64-msvc", "win32-x64-msvc"],
];
const names = ["@lancedb/lancedb", ...words.map((word) => `@lancedb/lancedb-${word}`)];
const jobs = ["pack", "publish", "gh-release", "pack-crate", "publish-crate"];
const [before, beta, stable] = ["0.37.0", "0.38.0-beta.4", "0.38.0"];

test("lancedb is released by fewer than its 139 lines, workflow and declaration together", async () => {
  expect(await linesOf("lancedb")).toBeLessThan(139);
});

/** The manifests that carry a version. */
function versioned(version: string): Record<string, unknown> {
  const crate = `name = "lancedb"\nversion = "${version}"\nedition = "2021"\nlicense = "MIT"\n`;
  return {
    "nodejs/package.json": manifest("@lancedb/lancedb", { main: "dist/index.js", version }),
    ...Object.fromEntries(
      words.map((word) => [
        `nodejs/npm/${word}/package.json`,
        manifest(`@lancedb/lancedb-${word}`, { main: `lancedb.${word}.node`, version }),
      ]),
    ),
    "rust/lancedb/Cargo.toml": `[package]\n${crate}description = "A database."\n\n[features]\nremote = []\n`,
  };
}

/** What the build uploads; its JavaScript is this. */
async function built(script: string) {
  const others: Readonly<Record<string, string>> = {
    "linux-arm64-musl": "elf-aarch64-musl.so",
    "win32-arm64-msvc": "pe-aarch64.dll",
  };
  const bindings = words.map(async (word) => {
    const found = findPlatform(word);
    if (found.kind !== "found") throw new Error(`There is no platform ${word}.`);
    const sample = others[word];
    const binary = sample === undefined ? await binaryFor(word) : await sampleNamed(sample);
    return [`lancedb-${found.platform.target}`, { [`lancedb.${word}.node`]: binary }] as const;
  });
  return {
    ...Object.fromEntries(await Promise.all(bindings)),
    "nodejs-dist": { "index.js": script, "native.js": "module.exports = {};\n" },
  };
}

/** Everything has a version before, and trusts the workflow: there is no token. */
async function openLancedb(): Promise<ReleaseParts> {
  const scene = await openReleaseParts("lancedb", {
    files: {
      ...versioned(beta),
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["rust/lancedb"]\n',
      ".gitignore": "target\nCargo.lock\n",
      "rust/lancedb/src/lib.rs": '#[cfg(feature = "remote")]\npub fn remote() {}\n',
      LICENSE: "Apache-2.0\n",
    },
    ref: `refs/tags/v${beta}`,
    artifacts: await built("exports.of = 'beta';\n"),
  });
  await scene.crates.seedCrate({ name: "lancedb", version: before });
  const [repositoryOwner = "", repositoryName = ""] = repository.split("/");
  scene.crates.addTrustedPublisher({
    ...{ crate: "lancedb", repositoryOwner, repositoryName, repositoryOwnerId: 65 },
    workflowFilename: "release.yml",
  });
  for (const name of names) {
    await scene.npm.seed({ name, version: before });
    scene.npm.addTrustedPublisher({ package: name, repository, workflow: "release.yml" });
  }
  return scene;
}

const tagsOf = ({ npm }: ReleaseParts) => names.map((name) => npm.distTags(name));
const versionsOf = ({ npm }: ReleaseParts, ...versions: readonly string[]) => ({
  is: npmContents(npm),
  expected: Object.fromEntries(names.map((name) => [name, versions])),
});

test("lancedb: a beta is a preview, a nightly run is none, and a release has a crate", async () => {
  const scene = await openLancedb();
  await releaseTwice(scene, ...jobs);
  const previewed = versionsOf(scene, before, beta);
  expect(previewed.is).toEqual(previewed.expected);
  expect(tagsOf(scene)).toEqual(names.map(() => ({ latest: before, preview: beta })));
  expect(contents(scene.crates)).toEqual({ lancedb: [before] });
  expect(scene.results()).toMatchObject({ "pack-crate": "skipped", "publish-crate": "skipped" });
  expect(releasesOf(scene.github)).toMatchObject([
    { tag: `v${beta}`, name: `LanceDB v${beta}`, prerelease: true, draft: false, isLatest: false },
  ]);

  // The next night main has another commit, and the version that is published already.
  await scene.push({ "nodejs/README.md": "Since the beta.\n" });
  await scene.begin({ ref: "refs/heads/main", artifacts: await built("exports.of = 'night';\n") });
  const written = scene.writes();
  const [packed, ...others] = await scene.run(...jobs);
  expect({ exitCode: packed?.exitCode, others }).toEqual({ exitCode: 0, others: [] });
  expect(scene.results()).toMatchObject({ pack: "success", publish: "skipped" });
  expect(scene.results()).toMatchObject({ "gh-release": "skipped", "publish-crate": "skipped" });
  expect(scene.writes()).toBe(written);

  await scene.push(versioned(stable));
  await scene.begin({
    ref: `refs/tags/v${stable}`,
    artifacts: await built("exports.of = 'stable';\n"),
  });
  await releaseTwice(scene, ...jobs);
  const released = versionsOf(scene, before, beta, stable);
  expect(released.is).toEqual(released.expected);
  expect(tagsOf(scene)).toEqual(names.map(() => ({ latest: stable, preview: beta })));
  expect(await npmManifest(scene, "@lancedb/lancedb", stable)).toMatchObject({
    optionalDependencies: Object.fromEntries(
      words.map((word) => [`@lancedb/lancedb-${word}`, stable]),
    ),
  });
  expect(contents(scene.crates)).toEqual({ lancedb: [before, stable] });
  expect(names.filter((name) => scene.npm.attestations(name, stable).length === 0)).toEqual([]);
  expect(releasesOf(scene.github)).toContainEqual(
    expect.objectContaining({ tag: `v${stable}`, prerelease: false, draft: false, isLatest: true }),
  );
});
