import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { readNpmTarball } from "../../packages/npm/src/packing/npm-tarball.ts";
import {
  addon,
  binaryFor,
  closeNpmScenes,
  manifest,
  npmEnds,
  npmUploads,
  openNpmScene,
  type CheckoutFiles,
  type NpmActionName,
} from "./npm-scene.ts";
import { namesOf, runPlan } from "./plan-scene.ts";
import { problemsOf } from "./refusals.ts";

jest.setTimeout(60_000);
afterEach(closeNpmScenes);

const linux = "linux-x64-gnu";

/** The codes that stop an action in a checkout, of which nothing is uploaded. */
async function stoppedBy(
  action: NpmActionName,
  files: CheckoutFiles,
  inputs: Readonly<Record<string, string>>,
): Promise<unknown> {
  const scene = await openNpmScene(files);
  const run = await scene.run(action, { inputs });
  expect(scene.registry.requests.writes()).toEqual([]);
  expect(run.exitCode).toBe(1);
  return JSON.parse(run.outputs["problem-codes"] ?? "");
}

const packages = { packages: "npm/a npm/b", "new-names": "allow" };
const good = {
  "npm/a/package.json": manifest("@demo/a", { main: "a.js" }),
  "npm/a/a.js": "module.exports = 1;\n",
};
/** `@demo/b` beside a package that nothing is wrong with. */
const beside = (more: Readonly<Record<string, unknown>>): CheckoutFiles => ({
  ...good,
  "npm/b/package.json": manifest("@demo/b", { main: "b.js", ...more }),
  "npm/b/b.js": "module.exports = 1;\n",
});

describe("one package stops the whole release before its first upload", () => {
  const elsewhere = "https://npm.pkg.github.com";
  test.each([
    ["another registry in its publishConfig", { publishConfig: { registry: elsewhere } }],
    ["one of its scope there", { publishConfig: { "@demo:registry": elsewhere } }],
  ])("with %s", async (_, more) => {
    expect(await stoppedBy("publish-npm-packages", beside(more), packages)).toContain(
      "publish-registry-mismatch",
    );
  });

  test("with another registry of its scope in the checkout's .npmrc, and goes out with its own word", async () => {
    const npmrc = { ".npmrc": `@demo:registry=${elsewhere}\n` };
    expect(await stoppedBy("publish-npm-packages", { ...beside({}), ...npmrc }, packages)).toEqual([
      "publish-registry-mismatch",
    ]);
    const scene = await openNpmScene(npmrc);
    const { url } = scene.registry;
    const config = { publishConfig: { access: "public", registry: url } };
    await scene.write({ "npm/b/package.json": manifest("@demo/b", config), "npm/b/index.js": "" });
    const run = await scene.run("publish-npm-packages", { inputs: { packages: "npm/b" } });
    expect(npmEnds(run)).toEqual({ published: ["@demo/b@1.2.3"] });
  });

  test.each([
    ["an exact dependency that does not exist", { dependencies: { gone: "1.0.0" } }],
    ["one by another name", { optionalDependencies: { x: "npm:gone@2.0.0" } }],
    ["an exact peer", { peerDependencies: { "@demo/gone": "=3.0.0" } }],
  ])("with %s", async (_, more) => {
    expect(await stoppedBy("publish-npm-packages", beside(more), packages)).toEqual([
      "dependency-missing",
    ]);
  });

  test.each([
    [{ dependencies: { other: "0.0.0" } }],
    [{ optionalDependencies: { other: "^0.0.0" } }],
    [{ peerDependencies: { x: "npm:other@0.0.0" } }],
  ])("with a placeholder for a version: %j", async (more) => {
    expect(await stoppedBy("publish-npm-packages", beside(more), packages)).toEqual([
      "dependency-placeholder",
    ]);
  });

  test.each(["0.0.0", "1.2.3"])(
    "where a meta lists a package of its family that nobody declares, at %s",
    async (version) => {
      const meta = manifest("@demo/core", {
        main: "index.js",
        optionalDependencies: { "@demo/core-mips-x99": version },
      });
      const files = { ...addon(linux), "npm/core/package.json": meta };
      const entry = "- { path: npm/core, platform-package: '@demo/core-{platform}' }";
      expect(
        await stoppedBy("publish-meta", files, { platforms: linux, packages: entry }),
      ).toContain("platform-undeclared");
    },
  );

  test("with a bin that is not packed, unless a warning is enough", async () => {
    const files = beside({ bin: "gone.js" });
    expect(await stoppedBy("publish-npm-packages", files, packages)).toEqual([
      "entry-point-missing",
    ]);
    const scene = await openNpmScene(files);
    const inputs = { ...packages, "check-packed": "warn" };
    const run = await scene.run("publish-npm-packages", { inputs });
    expect(npmEnds(run)).toEqual({ published: ["@demo/a@1.2.3", "@demo/b@1.2.3"] });
    expect(run.annotations.map(({ message }) => message).join("\n")).toContain("gone.js");
  });
});

describe("a meta without a folder of its own", () => {
  const family = "platform-package: '@demo/core-{platform}'";
  const root = manifest("@demo/root", {
    ...{ keywords: ["demo"], funding: "https://example.com/fund", engines: { node: ">=99" } },
  });
  const program = { bin: { demo: "demo.js" }, scripts: { postinstall: "node postinstall.js" } };
  const made = {
    "package.json": JSON.stringify(manifest("@demo/cli", program)),
    "demo.js": "#!/usr/bin/env node\n",
    "postinstall.js": "// Puts the program in place.\n",
  };
  test.each([
    [
      "is made like another package, with its funding and without its engines",
      `- { like: ., name: '@demo/cli', artifact: cli, ${family} }`,
      { "index.js": "module.exports = 1;\n" },
      { keywords: ["demo"], funding: "https://example.com/fund" },
    ],
    [
      "comes with the manifest that a build job made",
      `- { name: '@demo/cli', artifact: cli, ${family} }`,
      made,
      program,
    ],
  ])("%s", async (_, metas, files, fields) => {
    const scene = await openNpmScene({ ...addon(linux), "package.json": root });
    await scene.addBindings(linux);
    scene.addArtifact("cli", files);
    const packages = "- { path: 'npm/{platform}', artifact: 'bindings-{platform}' }";
    const plan = await runPlan(scene, {
      inputs: { platforms: linux, "npm-packages": packages, metas, version: "v1.2.3" },
    });
    expect(problemsOf(plan)).toEqual([]);
    expect(namesOf(plan, "npm")).toEqual([`@demo/core-${linux}`, "@demo/cli"]);

    await scene.run("publish-npm-platform", { inputs: { platforms: linux, packages } });
    const run = await scene.run("publish-meta", { inputs: { platforms: linux, packages: metas } });
    expect(npmEnds(run)).toEqual({ published: ["@demo/cli@1.2.3"] });
    const kept = await scene.registry.tarball("@demo/cli", "1.2.3");
    const { manifest: packed } = await readNpmTarball(kept, "kept");
    expect(packed).toMatchObject({
      ...{ name: "@demo/cli", version: "1.2.3", ...fields },
      optionalDependencies: { [`@demo/core-${linux}`]: "1.2.3" },
    });
    expect(packed).not.toHaveProperty("engines");
  });
});

test("platforms of one's own go through as they are declared, and are checked as such", async () => {
  const platforms = `
- linux-x64-gnu
- { name: linux-64, target: x86_64-unknown-linux-musl, libc: "", runner: own-runner }
- { name: plan9-arm64, os: plan9, cpu: arm64, runner: other }
`;
  const words = ["linux-x64-gnu", "linux-64", "plan9-arm64"];
  const scene = await openNpmScene(addon(...words));
  await scene.addBindings(linux);
  scene.addArtifact("bindings-linux-64", { "core.node": await binaryFor("linux-x64-musl") });
  scene.addArtifact("bindings-plan9-arm64", { "core.node": await binaryFor("linux-x64-gnu") });
  const packages = "- { path: 'npm/{platform}', artifact: 'bindings-{platform}' }";
  const refused = await scene.run("publish-npm-platform", { inputs: { platforms, packages } });
  expect(JSON.parse(refused.outputs["problem-codes"] ?? "")).toEqual(["platform-mismatch"]);
  expect(npmUploads(scene.registry)).toEqual([]);

  const without = platforms.replace(/^.*plan9.*$/m, "");
  const run = await scene.run("publish-npm-platform", { inputs: { platforms: without, packages } });
  expect(npmEnds(run)).toEqual({
    published: ["@demo/core-linux-x64-gnu@1.2.3", "@demo/core-linux-64@1.2.3"],
  });
  const kept = await scene.registry.tarball("@demo/core-linux-64", "1.2.3");
  const { manifest: packed } = await readNpmTarball(kept, "kept");
  expect(packed).toMatchObject({ os: ["linux"], cpu: ["x64"] });
  expect(packed).not.toHaveProperty("libc");

  const meta = "- { path: npm/core, platform-package: '@demo/core-{platform}' }";
  const pinned = await scene.run("publish-meta", {
    inputs: { platforms: without, packages: meta },
  });
  expect(npmEnds(pinned)).toEqual({ published: ["@demo/core@1.2.3"] });
});
