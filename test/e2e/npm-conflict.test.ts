import { createGunzip } from "node:zlib";
import { afterEach, expect, jest, test } from "@jest/globals";
import { extract } from "tar-stream";
import { reportOf } from "./scene.ts";
import {
  addon,
  binaryFor,
  closeNpmScenes,
  manifest,
  npmEnds,
  npmUploads,
  openNpmScene,
  platformInputs,
  sampleNamed,
  type NpmScene,
} from "./npm-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const platform = "linux-x64-gnu";
const id = `@demo/core-${platform}@1.2.3`;

/** A release that is out, and then the same binary once more, built anew: other bytes, same header. */
async function rebuilt(): Promise<NpmScene> {
  const scene = await openNpmScene(addon(platform));
  await scene.addBindings(platform);
  const first = await scene.run("publish-npm-platform", { inputs: platformInputs(platform) });
  expect(npmEnds(first)).toEqual({ published: [id] });
  const binary = await binaryFor(platform);
  scene.addArtifact(`anew-${platform}`, {
    "core.node": Buffer.concat([binary, Buffer.from("another build")]),
  });
  scene.registry.requests.clear();
  return scene;
}

const anew = {
  platforms: platform,
  packages: "- { path: 'npm/{platform}', artifact: 'anew-{platform}' }",
};

test("a rebuild of the same commit counts as published already, and the report says what differs", async () => {
  const { registry, run } = await rebuilt();
  const job = await run("publish-npm-platform", { inputs: anew });
  expect(job.exitCode).toBe(0);
  expect(npmEnds(job)).toEqual({ "already-published": [id] });
  const { units } = await reportOf(job);
  expect(units[0]?.note).toMatch(/^a rebuild of the same commit \(\w{10}\): .*core\.node/);
  expect(registry.requests.writes()).toEqual([]);
});

test("the binary of another commit is a conflict, which fails the job and names the file", async () => {
  const { registry, run, write } = await rebuilt();
  await write({ "notes.txt": "another commit" });
  const job = await run("publish-npm-platform", { inputs: anew });
  expect(job.exitCode).toBe(1);
  expect(npmEnds(job)).toEqual({ conflicts: [id] });
  const { units } = await reportOf(job);
  expect(units.find(({ outcome }) => outcome === "conflict")?.entries).toEqual([
    "core.node (another build)",
  ]);
  expect(registry.requests.writes()).toEqual([]);
});

test("with on-conflict: warn a conflict is kept and said, and the others are published", async () => {
  const { registry, run, write, addArtifact } = await rebuilt();
  addArtifact("anew-darwin-arm64", { "core.node": await binaryFor("darwin-arm64") });
  await write(addon(platform, "darwin-arm64"));
  const job = await run("publish-npm-platform", {
    inputs: { ...anew, platforms: `${platform} darwin-arm64`, "on-conflict": "warn" },
  });
  expect(job.exitCode).toBe(0);
  expect(npmEnds(job)).toEqual({
    published: ["@demo/core-darwin-arm64@1.2.3"],
    changed: [id],
  });
  const { units } = await reportOf(job);
  expect(units.find(({ outcome }) => outcome === "conflict")?.entries).toEqual([
    "core.node (another build)",
  ]);
  expect(npmUploads(registry)).toEqual(["@demo/core-darwin-arm64 200"]);
});

test("other text of the same commit is no rebuild", async () => {
  const { run, addArtifact } = await rebuilt();
  addArtifact(`text-${platform}`, {
    "core.node": await binaryFor(platform),
    "index.js": "module.exports = require('./core.node');\n",
  });
  const job = await run("publish-npm-platform", {
    inputs: { ...anew, packages: anew.packages.replace("anew-", "text-") },
  });
  expect(job.exitCode).toBe(1);
  expect(npmEnds(job)).toEqual({ conflicts: [id] });
  expect((await reportOf(job)).units[0]?.entries).toEqual(["index.js (only here)"]);
});

test("an executable that lost its exec bit on the way through an artifact has it again in the package", async () => {
  const scene = await openNpmScene({
    [`npm/${platform}/package.json`]: manifest(`@demo/cli-${platform}`, { bin: "demo" }),
    LICENSE: "MIT License\n",
  });
  scene.addArtifact(`cli-${platform}`, {
    demo: { contents: await sampleNamed("elf-x86_64-gnu.exe"), mode: 0o644 },
    "versions.json": "{}",
  });
  const packages = "- { path: 'npm/{platform}', artifact: 'cli-{platform}' }";
  const job = await scene.run("publish-npm-platform", {
    inputs: { platforms: platform, packages },
  });
  expect(job.exitCode).toBe(0);
  const tarball = await scene.registry.tarball(`@demo/cli-${platform}`, "1.2.3");
  expect(await modesIn(tarball)).toEqual({
    "package/LICENSE": 0o644,
    "package/demo": 0o755,
    "package/package.json": 0o644,
    "package/versions.json": 0o644,
  });
});

/** Modes of a tarball's files, by path. */
async function modesIn(tarball: Buffer): Promise<Record<string, number | undefined>> {
  const modes: Record<string, number | undefined> = {};
  const archive = extract();
  const gunzip = createGunzip();
  gunzip.pipe(archive);
  gunzip.end(tarball);
  for await (const entry of archive) {
    modes[entry.header.name] = entry.header.mode;
    entry.resume();
  }
  return modes;
}
