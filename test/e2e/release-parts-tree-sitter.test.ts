import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, npmContents, sampleNamed } from "./npm-scene.ts";
import {
  closeReleaseParts,
  filesOf,
  linesOf,
  openReleaseParts,
  releaseTwice,
} from "./release-parts-scene.ts";
import { before, trust } from "./release-parts-trust.ts";
import { releasesOf } from "./release-scene.ts";
import { accepted, contents } from "./scene.ts";

jest.setTimeout(600_000);
afterEach(closeReleaseParts);

const version = "0.99.0";
const words = [
  ...["linux-arm64", "linux-arm", "linux-x64", "linux-x86", "linux-powerpc64"],
  ...["windows-arm64", "windows-x64", "windows-x86", "macos-arm64", "macos-x64"],
];
const jobs = ["pack", "release", "crates_io", "npm"];
const crates = [
  { name: "tree-sitter-language", version: "0.1.8" },
  { name: "tree-sitter", needs: ["tree-sitter-language"] },
  { name: "tree-sitter-generate" },
  { name: "tree-sitter-highlight", needs: ["tree-sitter"] },
  { name: "tree-sitter-tags", needs: ["tree-sitter"] },
  {
    name: "tree-sitter-loader",
    needs: ["tree-sitter", "tree-sitter-highlight", "tree-sitter-tags"],
  },
  { name: "tree-sitter-config" },
  {
    name: "tree-sitter-cli",
    needs: ["tree-sitter-config", "tree-sitter-generate", "tree-sitter-loader"],
  },
].map((crate) => ({ version, ...crate }));
const names = crates.map(({ name }) => name);

test("tree-sitter is released by fewer than its 119 lines, workflow and declarations together", async () => {
  expect(await linesOf("tree-sitter")).toBeLessThan(119);
});

test("tree-sitter: a nightly release each day, and a version with its crates and packages", async () => {
  const program = await sampleNamed("elf-x86_64-gnu.exe");
  const artifacts = {
    ...Object.fromEntries(
      words.map((word) => {
        const exe = word.startsWith("windows") ? ".exe" : "";
        return [`tree-sitter.${word}`, { [`tree-sitter${exe}`]: program }];
      }),
    ),
    "tree-sitter.wasm": {
      "web-tree-sitter.js": "export {};\n",
      "web-tree-sitter.wasm": await sampleNamed("module.wasm"),
      "debug/web-tree-sitter.js": "export {};\n",
    },
  };
  const own = (name: string, more: object) => manifest(name, { version, ...more });
  const nightly = { ref: "refs/heads/master", event: "schedule", artifacts };
  const scene = await openReleaseParts("tree-sitter", {
    files: {
      LICENSE: "MIT\n",
      "crates/cli/npm/package.json": own("tree-sitter-cli", { bin: "cli.js" }),
      "crates/cli/npm/cli.js": "#!/usr/bin/env node\n",
      "crates/cli/README.md": "# tree-sitter-cli\n",
      "lib/binding_web/package.json": own("web-tree-sitter", {
        main: "web-tree-sitter.js",
        files: ["web-tree-sitter.*", "debug"],
      }),
    },
    crates,
    ...nightly,
  });
  const npm = ["tree-sitter-cli", "web-tree-sitter"];
  await trust(scene, "release.yml", { crates: names, npm });
  await scene.crates.seedCrate({ name: "tree-sitter-language", version: "0.1.8" });

  const all = [
    ...words.flatMap((word) => [`tree-sitter-cli-${word}.zip`, `tree-sitter-${word}.gz`]),
    ...["SHA256SUMS", "web-tree-sitter.tar.gz"],
  ].sort();
  await releaseTwice(scene, ...jobs);
  expect(scene.results()).toMatchObject({
    release: "success",
    crates_io: "skipped",
    npm: "skipped",
  });
  const first = releasesOf(scene.github)[0]?.tagSha;
  const next = await scene.push({ "lib/binding_web/README.md": "Another day.\n" });
  expect(next).not.toBe(first);
  await scene.begin(nightly);
  await releaseTwice(scene, ...jobs);
  expect(filesOf(scene, "nightly")).toEqual(all);
  expect(releasesOf(scene.github)).toMatchObject([
    { tag: "nightly", prerelease: true, tagSha: next },
  ]);
  expect(accepted(scene.crates)).toEqual([]);

  await scene.begin({ ref: `refs/tags/v${version}`, artifacts });
  await releaseTwice(scene, ...jobs);
  expect(filesOf(scene, `v${version}`)).toEqual(all);
  expect(
    releasesOf(scene.github).map(({ tag, prerelease, isLatest }) => [tag, prerelease, isLatest]),
  ).toEqual(
    expect.arrayContaining([
      ["nightly", true, false],
      [`v${version}`, false, true],
    ]),
  );
  expect(contents(scene.crates)).toEqual({
    ...Object.fromEntries(names.map((name) => [name, [before, version]])),
    "tree-sitter-language": [before, "0.1.8"],
  });
  expect(
    accepted(scene.crates)
      .map(({ crate }) => crate)
      .at(-1),
  ).toBe("tree-sitter-cli");
  expect(npmContents(scene.npm)).toEqual(
    Object.fromEntries(npm.map((name) => [name, [before, version]])),
  );
});
