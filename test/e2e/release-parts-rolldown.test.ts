import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, npmContents, sampleNamed } from "./npm-scene.ts";
import { libraryFor, platformOf } from "./release-parts-binaries.ts";
import {
  closeReleaseParts,
  filesOf,
  linesOf,
  openReleaseParts,
  releaseTwice,
} from "./release-parts-scene.ts";
import { before, manifestAt, trust } from "./release-parts-trust.ts";
import { releasesOf } from "./release-scene.ts";
import { accepted, contents } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(600_000);
afterEach(closeReleaseParts);

const version = "1.99.0";
const words = [
  ...["android-arm-eabi", "android-arm64", "darwin-arm64", "darwin-x64", "freebsd-x64"],
  ...["linux-arm-gnueabihf", "linux-arm64-gnu", "linux-arm64-musl", "linux-ppc64-gnu"],
  ...["linux-s390x-gnu", "linux-x64-gnu", "linux-x64-musl", "openharmony-arm64"],
  ...["win32-arm64-msvc", "win32-x64-msvc"],
];
const bindings = [...words, "wasm32-wasi"].map((word) => `@rolldown/binding-${word}`);
const crates = ["rolldown_common", "rolldown_utils", "rolldown"];

const own = (name: string, more: object) => manifest(name, { version, ...more });
const files = {
  LICENSE: "MIT\n",
  "THIRD-PARTY-LICENSE": "All of them.\n",
  "packages/rolldown/package.json": own("rolldown", {
    ...{ main: "dist/index.cjs", files: ["dist", "THIRD-PARTY-LICENSE"] },
    engines: { node: ">=20" },
    napi: { binaryName: "rolldown-binding", packageName: "@rolldown/binding" },
    // As it stands there: of an older version.
    optionalDependencies: { "@rolldown/binding-wasm32-wasi": "1.98.0" },
  }),
  "packages/browser/package.json": own("@rolldown/browser", {
    ...{ main: "dist/index.js", files: ["dist", "THIRD-PARTY-LICENSE"] },
  }),
  "packages/debug/package.json": own("@rolldown/debug", { main: "dist/index.js", files: ["dist"] }),
};

async function built() {
  const native = words.map(async (word) => {
    const file = `rolldown-binding.${word}.node`;
    return [`bindings-${platformOf(word).target}`, { [file]: await libraryFor(word) }] as const;
  });
  const wasi = { main: "binding.cjs", files: ["binding.cjs", "binding.wasm"], cpu: ["wasm32"] };
  return {
    ...Object.fromEntries(await Promise.all(native)),
    "npm-dirs": {
      "wasm32-wasi/package.json": JSON.stringify(own("@rolldown/binding-wasm32-wasi", wasi)),
      "wasm32-wasi/binding.cjs": "module.exports = {};\n",
      "wasm32-wasi/binding.wasm": await sampleNamed("module.wasm"),
    },
    "node-artifact": { "index.cjs": "module.exports = {};\n" },
    "browser-artifact": { "index.js": "export {};\n" },
    "debug-artifact": { "index.js": "export {};\n" },
  };
}

test("rolldown is released by fewer than its 136 lines, workflows and declarations together", async () => {
  expect(await linesOf("rolldown")).toBeLessThan(117 + 19);
});

test("rolldown: sixteen bindings with WebAssembly among them, three packages, and a release with the commit's text", async () => {
  const workflow = "publish-to-npm.yml";
  const scene = await openReleaseParts("rolldown", {
    ...{ files, workflow, artifacts: await built(), ref: "refs/heads/main" },
    message: `release: v${version}\n\n- What the commit says.`,
    others: { build: {}, "notify-before-publish": {} },
  });
  const npm = [...bindings, "@rolldown/browser", "@rolldown/debug", "rolldown"];
  await trust(scene, workflow, { npm });
  await releaseTwice(scene, "plan", "pack", "publish", "release");

  expect(npmContents(scene.npm)).toEqual(
    Object.fromEntries(npm.map((name) => [name, [before, version]])),
  );
  expect(await manifestAt(scene, "rolldown", version)).toMatchObject({
    optionalDependencies: Object.fromEntries(bindings.map((name) => [name, version])),
  });
  const ohos = await manifestAt(scene, "@rolldown/binding-openharmony-arm64", version);
  expect(ohos).toMatchObject({ os: ["openharmony"], cpu: ["arm64"] });
  const musl = await manifestAt(scene, "@rolldown/binding-linux-x64-musl", version);
  expect(musl).toMatchObject({
    ...{ os: ["linux"], cpu: ["x64"], libc: ["musl"] },
    main: "rolldown-binding.linux-x64-musl.node",
  });
  const wasi = await manifestAt(scene, "@rolldown/binding-wasm32-wasi", version);
  expect(wasi).toMatchObject({ cpu: ["wasm32"], main: "binding.cjs" });
  expect(scene.npm.distTags("rolldown")).toEqual({ latest: version });
  expect(filesOf(scene, `v${version}`)).toEqual([]);
  const [release] = releasesOf(scene.github);
  expect(release).toMatchObject({ tag: `v${version}`, draft: false });
  expect(release?.body).toContain("- What the commit says.");
});

test("rolldown: its crates, which trust a workflow of their own", async () => {
  const workflow = "release-crates.yml";
  const scene = await openReleaseParts("rolldown", {
    ...{ files, crates: chain(...crates), workflow, ref: "refs/heads/main", others: {} },
  });
  await trust(scene, workflow, { crates });
  await releaseTwice(scene, "pack", "release");
  expect(contents(scene.crates)).toEqual(
    Object.fromEntries(crates.map((name) => [name, [before, "1.0.0"]])),
  );
  expect(accepted(scene.crates).map(({ crate }) => crate)).toEqual(crates);
  expect(npmContents(scene.npm)).toEqual({});
});
