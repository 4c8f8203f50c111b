import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { expectNothingAsked } from "./npm-refusals.ts";
import {
  addon,
  binaryFor,
  closeNpmScenes,
  manifest,
  npmEnds,
  openNpmScene,
  platformInputs,
  sampleNamed,
} from "./npm-scene.ts";

jest.setTimeout(60_000);
afterEach(closeNpmScenes);

const linux = "linux-x64-gnu";
const mac = "darwin-arm64";
const look = (platform: string) =>
  `Check which artifact the package of ${platform} takes, and what was built in it.`;

describe("the package of a platform", () => {
  test("is refused with the binary of another, which is told of every package at once", async () => {
    const platforms = [linux, mac, "linux-arm64-gnu", "win32-x64-msvc"];
    const scene = await openNpmScene(addon(...platforms));
    const wrong: [string, Buffer][] = [
      [linux, await binaryFor("linux-x64-musl")],
      [mac, await binaryFor("darwin-x64")],
      ["linux-arm64-gnu", await binaryFor(mac)],
      ["win32-x64-msvc", (await binaryFor(linux)).subarray(0, 40)],
    ];
    for (const [platform, core] of wrong) {
      scene.addArtifact(`bindings-${platform}`, { "core.node": core });
    }
    const run = await scene.run("publish-npm-platform", { inputs: platformInputs(...platforms) });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      `core.node is ELF x86_64 (musl); @demo/core-${linux} says libc glibc. ${look(linux)}`,
      `core.node is Mach-O x86_64; @demo/core-${mac} says cpu arm64. ${look(mac)}`,
      `core.node is Mach-O arm64; @demo/core-linux-arm64-gnu says os linux. ${look("linux-arm64-gnu")}`,
      "core.node in @demo/core-win32-x64-msvc is damaged: the ELF file is cut off. Build it again, and check how it was added to the artifact.",
    ]);
  });

  test("is refused where its manifest names another platform, before an artifact is fetched", async () => {
    const scene = await openNpmScene({
      ...addon(linux, mac),
      [`npm/${mac}/package.json`]: manifest(`@demo/core-${mac}`, { os: ["darwin"], cpu: ["x64"] }),
    });
    await scene.addBindings(linux, mac);
    const inputs = platformInputs(linux, mac);
    const run = await scene.run("publish-npm-platform", { inputs });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      `@demo/core-${mac} says cpu ["x64"], and it is the package of ${mac}, whose cpu is arm64. Write "cpu": ["arm64"], or remove cpu: Fairlead fills it in.`,
    ]);
    const paths = scene.artifacts.requests.entries.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("/blobs/downloads/"))).toEqual([]);
  });

  test("is refused without any binary, and with one of the checkout beside an artifact", async () => {
    const scene = await openNpmScene({
      ...addon(linux, mac),
      [`npm/${linux}/old.node`]: await binaryFor(linux),
    });
    await scene.addBindings(linux);
    scene.addArtifact(`bindings-${mac}`, { "core.node": "not a binary" });
    const inputs = platformInputs(linux, mac);
    const run = await scene.run("publish-npm-platform", { inputs });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      `old.node in @demo/core-${linux} comes from the checkout, not from an artifact. Remove it from the checkout, or take it from an artifact.`,
      `@demo/core-${mac} contains no binary, and it is the package of ${mac}. core.node is empty, or not what the name says. Check the job that builds it, and what it uploads.`,
    ]);
  });

  test("is refused for one wrong binary among several, down to the members of an archive", async () => {
    const scene = await openNpmScene(addon(linux));
    scene.addArtifact(`bindings-${linux}`, {
      "core.node": await binaryFor(linux),
      "lib/libx.a": await sampleNamed("ar-darwin-arm64.a"),
    });
    const run = await scene.run("publish-npm-platform", { inputs: platformInputs(linux) });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      `lib/libx.a is ar archive of Mach-O arm64; @demo/core-${linux} says os linux and cpu x64. ${look(linux)}`,
    ]);
  });

  test("goes out as it is where nobody is to look at headers; its manifest still is", async () => {
    const scene = await openNpmScene(addon(linux, mac));
    scene.addArtifact(`bindings-${linux}`, { "core.node": "not a binary" });
    scene.addArtifact(`bindings-${mac}`, { "core.node": await binaryFor(linux) });
    const inputs = { ...platformInputs(linux, mac), "check-binaries": "false" };
    const run = await scene.run("publish-npm-platform", { inputs });
    expect(run.exitCode).toBe(0);
    expect(npmEnds(run)).toEqual({
      published: [`@demo/core-${linux}@1.2.3`, `@demo/core-${mac}@1.2.3`],
    });
  });
});

test("an entry leaves its own binaries unchecked, and no others", async () => {
  const scene = await openNpmScene(addon(linux, mac));
  scene.addArtifact(`bindings-${linux}`, { "core.node": "not a binary" });
  scene.addArtifact(`bindings-${mac}`, { "core.node": await binaryFor(linux) });
  const entry = (platform: string, more: string) =>
    `- { path: npm/${platform}, artifact: bindings-${platform}, platforms: ${platform}${more} }`;
  const packages = (more: string) => [entry(linux, ", check-binaries: false"), entry(mac, more)];
  const inputs = { platforms: `${linux} ${mac}`, packages: packages("").join("\n") };
  const refused = await scene.run("publish-npm-platform", { inputs });
  expectNothingAsked(refused, scene, "publish-npm-platform", [
    `core.node is ELF x86_64 (glibc); @demo/core-${mac} says os darwin and cpu arm64. ${look(mac)}`,
  ]);
  const both = { ...inputs, packages: packages(", check-binaries: false").join("\n") };
  const run = await scene.run("publish-npm-platform", { inputs: both });
  expect(npmEnds(run)).toEqual({
    published: [`@demo/core-${linux}@1.2.3`, `@demo/core-${mac}@1.2.3`],
  });
});

test("a package of every platform may take no binary from the checkout beside an artifact either", async () => {
  const scene = await openNpmScene({
    ...addon(),
    "npm/core/core.node": await binaryFor(linux),
  });
  scene.addArtifact("js", { "dist/a.js": "1" });
  const inputs = { packages: "- { path: npm/core, artifact: js }" };
  const run = await scene.run("publish-npm-packages", { inputs });
  expectNothingAsked(run, scene, "publish-npm-packages", [
    "core.node in @demo/core comes from the checkout, not from an artifact. Remove it from the checkout, or take it from an artifact.",
  ]);
});
