import { createHash } from "node:crypto";
import { chmod, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  buildFfmpegArtifacts,
  buildRuvectorArtifacts,
  ruvectorPlatforms,
} from "../../examples/npm-artifacts.ts";
import { assetsOf, closeAssetsScenes, openAssetsScene, type AssetsScene } from "./assets-scene.ts";
import { sampleNamed } from "./npm-scene.ts";

jest.setTimeout(60_000);
afterEach(closeAssetsScenes);

const ruvectorInputs = {
  platforms: ruvectorPlatforms.join(" "),
  assets: `- { artifact: "bindings-{platform}", name: "ruvector-native-{platform}.tar.gz" }
- { artifact: wasm-packages, name: ruvector-wasm.tar.gz }`,
};

async function openRuvector(): Promise<AssetsScene> {
  const scene = await openAssetsScene({ LICENSE: "MIT\n" });
  const folder = path.join(scene.rehearsal.folder, "built");
  for (const { name, files } of await buildRuvectorArtifacts(folder, { from: "prebuilt" })) {
    scene.addArtifact(name, files);
  }
  return scene;
}

describe("the six archives of ruvector", () => {
  test("are made from its artifacts, with checksums that coreutils reads, and told in outputs and page", async () => {
    const scene = await openRuvector();
    const run = await scene.run(ruvectorInputs);
    expect(run.exitCode).toBe(0);
    const names = [
      ...ruvectorPlatforms.map((platform) => `ruvector-native-${platform}.tar.gz`),
      "ruvector-wasm.tar.gz",
    ];
    expect(await scene.made()).toEqual(["SHA256SUMS", ...names.toSorted()]);
    expect(assetsOf(run).map(({ name }) => name)).toEqual(names);
    for (const { name, size, sha256 } of assetsOf(run)) {
      const bytes = await scene.read(name);
      expect(size).toBe(bytes.length);
      expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(run.summary).toContain(sha256);
    }
    expect(run.outputs).toMatchObject({
      directory: "release-assets",
      checksums: "release-assets/SHA256SUMS",
    });
    expect(run.summary).toContain("📦 6 release assets");
    expect(await scene.inAssets("sha256sum", "--check", "--strict", "SHA256SUMS")).toBe(
      names
        .toSorted()
        .map((name) => `${name}: OK`)
        .join("\n"),
    );
    expect(await scene.inAssets("tar", "tzf", "ruvector-native-linux-x64-gnu.tar.gz")).toBe(
      "core.node",
    );
    expect(await scene.inAssets("tar", "tzf", "ruvector-wasm.tar.gz")).toContain(
      "ruvector-wasm/pkg/package.json",
    );
  });

  test("have the same bytes when they are made again, in another zone and over those of before", async () => {
    const scene = await openRuvector();
    const first = await scene.run(ruvectorInputs);
    const again = await scene.run(ruvectorInputs, { env: { TZ: "Asia/Tokyo", LANG: "ja_JP" } });
    expect(again.exitCode).toBe(0);
    expect(again.outputs).toEqual(first.outputs);
  });

  test("have the commit's time, or that of SOURCE_DATE_EPOCH, which changes their bytes", async () => {
    const scene = await openRuvector();
    const first = await scene.run(ruvectorInputs);
    expect(first.log).toMatch(/All files get the time of the commit, 20\d\d-/);
    const env = { SOURCE_DATE_EPOCH: "1700000000" };
    const dated = await scene.run(ruvectorInputs, { env });
    expect(dated.log).toContain(
      "All files get the time of SOURCE_DATE_EPOCH, 2023-11-14T22:13:20.000Z.",
    );
    expect(dated.outputs["assets"]).not.toBe(first.outputs["assets"]);
    const listed = await scene.inAssets("tar", "tvzf", "ruvector-native-darwin-x64.tar.gz");
    expect(listed).toMatch(/^-rw-r--r-- 0\/0 +\d+ 2023-11-14 22:13 core\.node$/);
  });

  test("can be of another run, which takes the token of the job", async () => {
    const scene = await openAssetsScene();
    const headSha = await scene.write({ "a.txt": "a" });
    scene.artifacts.describeRun(5, { headSha });
    scene.artifacts.addToken("ghs_canary");
    scene.artifacts.add({ run: 5, name: "docs", files: { "a.txt": "a" } });
    const inputs = { assets: "- { artifact: docs, name: docs.zip }", "run-id": "5" };
    const run = await scene.run(inputs, { githubToken: "ghs_canary" });
    expect(run.exitCode).toBe(0);
    expect(await scene.made()).toEqual(["SHA256SUMS", "docs.zip"]);
    expect(run.log).not.toContain("ghs_canary");
  });
});

test("the eight archives of webcodecs-ffmpeg are taken as they are, with their .sha256", async () => {
  const scene = await openAssetsScene();
  const folder = path.join(scene.rehearsal.folder, "built");
  const built = await buildFfmpegArtifacts(folder, { from: "prebuilt" });
  for (const { name, files } of built) scene.addArtifact(name, files);
  const run = await scene.run({ assets: '- { artifact: "ffmpeg-*", format: as-is }' });
  expect(run.exitCode).toBe(0);
  const names = built.flatMap(({ name }) => [`${name}.tar.gz`, `${name}.tar.gz.sha256`]);
  expect(assetsOf(run).map(({ name }) => name)).toEqual(names.toSorted());
  for (const { name } of built) {
    const original = await readFile(path.join(folder, name, `${name}.tar.gz`));
    expect((await scene.read(`${name}.tar.gz`)).equals(original)).toBe(true);
    await scene.inAssets("sha256sum", "--check", `${name}.tar.gz.sha256`);
  }
});

describe("an archive", () => {
  test("has a top folder, files of the checkout beside those of an artifact, and the modes of each", async () => {
    const scene = await openAssetsScene({
      LICENSE: "MIT\n",
      "docs/guide.md": "# Guide\n",
      "docs/node_modules/x.md": "no",
      "scripts/setup.sh": "#!/bin/sh\n",
    });
    await chmod(path.join(scene.rehearsal.workspace, "scripts/setup.sh"), 0o755);
    const program = await sampleNamed("elf-x86_64-gnu.exe");
    const library = await sampleNamed("elf-x86_64-gnu.so");
    scene.addArtifact("tool-linux-x64", {
      "bin/tool": program,
      "bin/run.sh": { contents: "#!/bin/sh\n", mode: 0o755 },
      "lib/libtool.so": library,
    });
    const run = await scene.run({
      version: "v1.2.3",
      platforms: "linux-x64",
      assets: `
- contents:
    - artifact: "tool-{platform}"
    - { path: LICENSE }
    - { path: docs, files: "**/*.md", to: doc }
    - { path: scripts/setup.sh, as: setup }
  folder: "tool-{version}"
  name: "tool-{version}-{platform}.{ext}"
- { artifact: "tool-{platform}", path: LICENSE, files: "bin/*", name: short.zip }
- { artifact: "tool-{platform}", files: bin/tool, name: "tool-{platform}{exe}" }
- { artifact: "tool-{platform}", files: bin/tool, name: "tool-{platform}.gz" }`,
      "sha256-files": "true",
    });
    expect(run.exitCode).toBe(0);
    const listed = await scene.inAssets("tar", "tvzf", "tool-1.2.3-linux-x64.tar.gz");
    expect(listed.split("\n").map((line) => line.replace(/ +0\/0.* /, " "))).toEqual([
      "-rw-r--r-- tool-1.2.3/LICENSE",
      "-rwxr-xr-x tool-1.2.3/bin/run.sh",
      "-rwxr-xr-x tool-1.2.3/bin/tool",
      "-rw-r--r-- tool-1.2.3/doc/guide.md",
      "-rw-r--r-- tool-1.2.3/lib/libtool.so",
      "-rwxr-xr-x tool-1.2.3/setup",
    ]);
    expect((await scene.inAssets("unzip", "-Z1", "short.zip")).split("\n")).toEqual([
      ...["LICENSE", "bin/run.sh", "bin/tool"],
    ]);
    expect((await scene.read("tool-linux-x64")).equals(program)).toBe(true);
    const compressed = await scene.read("tool-linux-x64.gz");
    expect(gunzipSync(compressed).equals(program)).toBe(true);
    expect(compressed.subarray(3, 10)).toEqual(Buffer.from([0, 0, 0, 0, 0, 0, 255])); // no name, no time
    const sums = (await scene.made()).filter((name) => name.endsWith(".sha256"));
    expect(sums).toEqual(
      assetsOf(run)
        .map(({ name }) => `${name}.sha256`)
        .toSorted(),
    );
    for (const sum of sums) await scene.inAssets("sha256sum", "--check", "--strict", sum);

    const again = await scene.run({ assets: "- { path: LICENSE, name: LICENSE-MIT }" });
    expect(JSON.parse(again.outputs["problem-codes"] ?? "")).toEqual(["directory-not-empty"]);
  });

  test("in tar.xz is written with the machine's xz", async () => {
    const scene = await openAssetsScene({ "a.txt": "a\n" });
    const run = await scene.run({ assets: "- { path: a.txt, name: a.tar.xz }" });
    expect(run.exitCode).toBe(0);
    expect(await scene.inAssets("tar", "tJf", "a.tar.xz")).toBe("a.txt");
  });
});
