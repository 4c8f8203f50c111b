import { readFile } from "node:fs/promises";
import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, npmContents } from "./npm-scene.ts";
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

jest.setTimeout(600_000);
afterEach(closeReleaseParts);

const [cli, js] = ["2.99.0", "4.99.0"];
const words = [
  ...["darwin-arm64", "darwin-x64", "linux-arm64", "linux-arm64-musl"],
  ...["linux-x64", "linux-x64-musl", "win32-arm64", "win32-x64"],
];
const wasm = ["wasm-bundler", "wasm-nodejs", "wasm-web"];
const ofCli = [
  ...words.map((word) => `@biomejs/cli-${word}`),
  ...[...wasm, "biome", "backend-jsonrpc"].map((name) => `@biomejs/${name}`),
];
const changelog = (version: string) =>
  `# Changelog\n\n## ${version}\n\n- New in ${version}.\n\n## 0.1.0\n\n- Old.\n`;

/** Manifests as changesets have left them: each platform package with its own, at the version. */
const files = {
  LICENSE: "MIT\n",
  ...Object.fromEntries(
    words.map((word) => {
      const { os = "", cpu = "", libc, exe } = platformOf(word);
      return [
        `packages/@biomejs/cli-${word}/package.json`,
        manifest(`@biomejs/cli-${word}`, {
          ...{ version: cli, os: [os], cpu: [cpu], ...(libc !== undefined && { libc: [libc] }) },
          bin: { biome: `biome${exe}` },
        }),
      ];
    }),
  ),
  ...Object.fromEntries(
    wasm.map((name) => [
      `packages/@biomejs/${name}/package.json`,
      manifest(`@biomejs/${name}`, {
        ...{ version: cli, main: "biome_wasm.js", files: ["biome_wasm*"] },
      }),
    ]),
  ),
  "packages/@biomejs/biome/package.json": manifest("@biomejs/biome", {
    ...{ version: cli, bin: "bin/biome", files: ["bin"] },
    optionalDependencies: Object.fromEntries(words.map((word) => [`@biomejs/cli-${word}`, cli])),
  }),
  "packages/@biomejs/biome/bin/biome": "#!/usr/bin/env node\n",
  "packages/@biomejs/biome/CHANGELOG.md": changelog(cli),
  "packages/@biomejs/backend-jsonrpc/package.json": manifest("@biomejs/backend-jsonrpc", {
    ...{ version: cli, main: "dist/index.js", files: ["dist"] },
  }),
  "packages/@biomejs/js-api/package.json": manifest("@biomejs/js-api", {
    ...{ version: js, main: "dist/index.js", files: ["dist"] },
  }),
  "packages/@biomejs/js-api/CHANGELOG.md": changelog(js),
};

async function built() {
  const programs = words.map(async (word) => {
    const { target, exe } = platformOf(word);
    return [`cli-${target}`, { [`biome-${word}${exe}`]: await libraryFor(word) }] as const;
  });
  return {
    ...Object.fromEntries(await Promise.all(programs)),
    ...Object.fromEntries(
      wasm.map((name) => [
        `${name}-artefact`,
        // wasm-pack's manifest and texts are beside what is meant.
        {
          [`${name}/biome_wasm.js`]: "export {};\n",
          [`${name}/biome_wasm_bg.wasm`]: "wasm",
          [`${name}/README.md`]: "Of wasm-pack.\n",
        },
      ]),
    ),
    "backend-jsonrpc": { "index.js": "module.exports = {};\n" },
    "js-api": { "index.js": "module.exports = {};\n" },
  };
}

test("biome is released by fewer than its 151 lines, workflows and declarations together", async () => {
  expect(await linesOf("biome")).toBeLessThan(138 + 13);
});

test("biome: two releases of packages with a version each, one with the programs", async () => {
  const scene = await openReleaseParts("biome", {
    ...{ files, artifacts: await built(), ref: "refs/heads/main" },
    others: { changesets: { hasChangesets: "false" }, "build-cli": {}, "build-js-api": {} },
  });
  const npm = [...ofCli, "@biomejs/js-api"];
  await trust(scene, "release.yml", { npm });
  await releaseTwice(scene, "plan", "pack-cli", "publish-cli", "pack-js-api", "publish-js-api");

  expect(npmContents(scene.npm)).toEqual({
    ...Object.fromEntries(ofCli.map((name) => [name, [before, cli]])),
    "@biomejs/js-api": [before, js],
  });
  const pins = Object.fromEntries(words.map((word) => [`@biomejs/cli-${word}`, cli]));
  expect(await manifestAt(scene, "@biomejs/biome", cli)).toMatchObject({
    optionalDependencies: pins,
  });
  expect(await manifestAt(scene, "@biomejs/cli-linux-x64-musl", cli)).toMatchObject({
    ...{ os: ["linux"], cpu: ["x64"], libc: ["musl"], bin: { biome: "biome" } },
  });
  const tag = `@biomejs/biome@${cli}`;
  expect(filesOf(scene, tag)).toEqual(
    ["SHA256SUMS", ...words.map((word) => `biome-${word}${platformOf(word).exe}`)].sort(),
  );
  const releases = releasesOf(scene.github);
  expect(releases.map(({ name, isLatest }) => [name, isLatest]).sort()).toEqual([
    [`Biome CLI v${cli}`, true],
    [`JavaScript APIs v${js}`, false],
  ]);
  for (const { body, tag: of } of releases) {
    expect(body).toContain(`- New in ${of === tag ? cli : js}.`);
    expect(body).not.toContain("- Old.");
  }
});

test("biome: nothing is planned, built or packed while there are changesets", async () => {
  const scene = await openReleaseParts("biome", {
    ...{ files, ref: "refs/heads/main", others: { changesets: { hasChangesets: "true" } } },
  });
  expect(await scene.run("plan", "pack-cli", "publish-cli")).toEqual([]);
  expect(scene.results()).toMatchObject({ plan: "skipped", "publish-cli": "skipped" });
});

test("biome: its crates but those that it keeps", async () => {
  const released = ["biome_rowan", "biome_parser", "biome_cli"];
  const declared = await readFile(
    new URL("../fixtures/release-parts/biome/fairlead-crates.yml", import.meta.url),
    "utf8",
  );
  const kept = declared.match(/\bbiome_\w+/g) ?? [];
  expect(kept).toHaveLength(47);
  const version = "0.5.7";
  const scene = await openReleaseParts("biome", {
    ...{ files, workflow: "publish-crates.yml", ref: "refs/heads/main", inputs: {}, others: {} },
    crates: [
      { name: "biome_cli", version, needs: ["biome_parser", "biome_rowan"] },
      { name: "biome_parser", version, needs: ["biome_rowan"] },
      { name: "biome_rowan", version },
      ...kept.map((name) => ({ name, version, needs: ["biome_rowan"] })),
    ],
  });
  await releaseTwice(scene, "pack", "publish");
  expect(contents(scene.crates)).toEqual(
    Object.fromEntries(released.map((name) => [name, [version]])),
  );
  expect(accepted(scene.crates).map(({ crate }) => crate)).toEqual(released);
});
