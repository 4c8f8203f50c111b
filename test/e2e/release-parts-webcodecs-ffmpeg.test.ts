import { createHash } from "node:crypto";
import { afterEach, expect, jest, test } from "@jest/globals";
import { packPackage, type ArtifactFiles } from "@fairlead/sandbox";
import { manifest, misplaced, npmContents, repository, sampleNamed } from "./npm-scene.ts";
import {
  closeReleaseParts,
  filesOf,
  linesOf,
  npmManifest,
  openReleaseParts,
  releaseTwice,
  type ReleaseParts,
} from "./release-parts-scene.ts";
import { releasesOf } from "./release-scene.ts";

jest.setTimeout(300_000);
afterEach(closeReleaseParts);

const version = "0.1.7";
const scope = "@pproenca/webcodecs-ffmpeg";
const tiers = ["", "-non-free"];
/** By the platform: how packages call it, and a library of it. */
const libraries = {
  "darwin-arm64": { short: "darwin-arm64", sample: "ar-darwin-arm64.a" },
  "darwin-x64": { short: "darwin-x64", sample: "ar-darwin-x86_64.a" },
  "linux-arm64": { short: "linux-arm64", sample: "elf-aarch64-gnu.so" },
  "linux-x64": { short: "linux-x64", sample: "ar-gnu-x86_64.a" },
  "linuxmusl-x64": { short: "linux-x64-musl", sample: "elf-x86_64-musl.so" },
};
const platforms = Object.entries(libraries);
const ciFile = ".github/workflows/ci.yml";

test("webcodecs-ffmpeg is released by fewer than its 155 lines, workflow and declaration together", async () => {
  expect(await linesOf("webcodecs-ffmpeg")).toBeLessThan(155);
});

/** What CI uploads: an archive for each platform and tier, and its checksum. */
async function builtByCi(): Promise<readonly (readonly [string, ArtifactFiles])[]> {
  const names = platforms.flatMap(([platform, { sample }]) =>
    ["free", "non-free"].map((tier) => ({ name: `ffmpeg-${platform}-${tier}`, tier, sample })),
  );
  return Promise.all(
    names.map(async ({ name, tier, sample }) => {
      const archive = await packPackage({
        [`lib/libavcodec.${sample.split(".").at(-1) ?? ""}`]: await sampleNamed(sample),
        "include/libavcodec/avcodec.h": "#pragma once\n",
        "versions.json": `{ "tier": "${tier}" }\n`,
        "link-flags.js": "module.exports = [];\n",
      });
      const sum = createHash("sha256").update(archive).digest("hex");
      const files = {
        [`${name}.tar.gz`]: archive,
        [`${name}.tar.gz.sha256`]: `${sum}  ${name}.tar.gz\n`,
      };
      return [name, files] as const;
    }),
  );
}

/** What is built, and how. */
const sources = {
  [ciFile]: "on: push\n",
  ".github/workflows/_build.yml": "on: workflow_call\n",
  "platforms/build.sh": "make\n",
  "docker/Dockerfile": "FROM scratch\n",
  "shared/versions.sh": "FFMPEG=6\n",
  LICENSE: "MIT\n",
};

function packages(): Record<string, unknown> {
  const own = (name: string, more: Readonly<Record<string, unknown>>) =>
    manifest(name, { version, ...more });
  const exports = { "./link-flags": "./link-flags.js", "./versions": "./versions.json" };
  return Object.fromEntries([
    ...tiers.flatMap((tier) => [
      ...platforms.map(([, { short }]) => [
        `npm/webcodecs-ffmpeg-${short}${tier}/package.json`,
        own(`${scope}-${short}${tier}`, {
          exports,
          files: ["lib", "versions.json", "link-flags.js"],
        }),
      ]),
      [
        `npm/webcodecs-ffmpeg${tier}/package.json`,
        own(`${scope}${tier}`, { scripts: { postinstall: "node install.js" }, main: "resolve.js" }),
      ],
      [`npm/webcodecs-ffmpeg${tier}/install.js`, "require('./resolve.js');\n"],
      [`npm/webcodecs-ffmpeg${tier}/resolve.js`, "module.exports = {};\n"],
    ]),
    ["npm/dev/package.json", own(`${scope}-dev`, { main: "gyp-config.js" })],
    ["npm/dev/gyp-config.js", "module.exports = {};\n"],
  ]) as Record<string, unknown>;
}

const names = [
  ...[scope, `${scope}-non-free`, `${scope}-dev`],
  ...platforms.flatMap(([, { short }]) => tiers.map((tier) => `${scope}-${short}${tier}`)),
];
const inputs = { tag: `v${version}` };

/** The packages that npm has no provenance of. */
function unproven({ npm }: ReleaseParts): readonly string[] {
  return names.filter((name) => npm.attestations(name, version).length === 0);
}

/** CI has built a commit, the next one has the tag, and a third one is the newest. */
async function openTagged() {
  const start = { ref: "refs/heads/main", inputs };
  const scene = await openReleaseParts("webcodecs-ffmpeg", { files: sources, ...start });
  const built = await scene.push({ "shared/versions.sh": "FFMPEG=7\n" });
  const ci = scene.github.addRun(repository, { workflow: ciFile, headSha: built });
  for (const [name, files] of await builtByCi()) {
    scene.github.artifacts(repository).add({ run: ci, name, files });
  }
  const tagged = await scene.push(packages(), `v${version}`);
  await scene.push({ "README.md": "Of the next version.\n" });
  return { scene, tagged };
}

test("webcodecs-ffmpeg: 13 packages and 21 files of an older tag, with what CI built of the commit before", async () => {
  const { scene, tagged } = await openTagged();
  await scene.begin({ ref: "refs/heads/main", inputs });
  await releaseTwice(scene, "pack", "release-and-publish");

  expect(names).toHaveLength(13);
  expect(npmContents(scene.npm)).toEqual(
    Object.fromEntries(names.map((name) => [name, [version]])),
  );
  expect(await misplaced(scene.npm)).toEqual([]);
  // It would name the newest commit, of which nothing is in them.
  expect(unproven(scene)).toEqual(names);
  for (const tier of tiers) {
    const pins = platforms.map(([, { short }]) => [`${scope}-${short}${tier}`, version] as const);
    expect(await npmManifest(scene, `${scope}${tier}`, version)).toMatchObject({
      optionalDependencies: Object.fromEntries(pins),
      scripts: { postinstall: "node install.js" },
    });
  }
  expect(await npmManifest(scene, `${scope}-linux-x64-musl-non-free`, version)).toMatchObject({
    ...{ os: ["linux"], cpu: ["x64"], libc: ["musl"] },
  });

  const archives = (await builtByCi()).flatMap(([, files]) => Object.entries(files));
  expect(filesOf(scene, `v${version}`)).toEqual(
    ["SHA256SUMS", ...archives.map(([name]) => name)].sort(),
  );
  const [release] = releasesOf(scene.github);
  expect(release).toMatchObject({ draft: false, isLatest: true, tagSha: tagged });
  const sums = Object.fromEntries(
    archives.map(([name, bytes]) => [
      name,
      createHash("sha256")
        .update(bytes as Buffer)
        .digest("hex"),
    ]),
  );
  expect(release?.files).toMatchObject(sums);
});

test("webcodecs-ffmpeg: a run on the tag itself gives each package provenance", async () => {
  const { scene } = await openTagged();
  await scene.begin({ ref: `refs/tags/v${version}`, inputs });
  const runs = await scene.run("pack", "release-and-publish");
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  expect(unproven(scene)).toEqual([]);
});

test("webcodecs-ffmpeg: nothing is published of a tag whose sources CI has not built", async () => {
  const scene = await openReleaseParts("webcodecs-ffmpeg", {
    files: sources,
    ...{ ref: "refs/heads/main", inputs },
  });
  const built = await scene.push({ "shared/versions.sh": "FFMPEG=7\n" });
  scene.github.addRun(repository, { workflow: ciFile, headSha: built });
  await scene.push({ ...packages(), "shared/versions.sh": "FFMPEG=8\n" }, `v${version}`);
  await scene.begin({ ref: "refs/heads/main", inputs });
  const runs = await scene.run("pack", "release-and-publish");
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 1]);
  expect(runs[1]?.outputs["problem-codes"]).toBe('["run-missing"]');
  expect(scene.results()).toMatchObject({ pack: "failure", "release-and-publish": "skipped" });
  expect(scene.writes()).toBe(0);
});
