import { readFileSync } from "node:fs";
import path from "node:path";
import { artifactOpener, declarePlatforms } from "@fairlead/contents";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import { expandEntries } from "../../../packages/npm/src/entries/expand.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { packStaged } from "../../../packages/npm/src/packing/pack-staged.ts";
import { binariesOf } from "../../../packages/npm/src/packing/packed-binaries.ts";
import { checkPacked } from "../../../packages/npm/src/packing/packed-checks.ts";
import { stagePackage } from "../../../packages/npm/src/packing/staging.ts";
import { readWorkspacePackages } from "../../../packages/npm/src/manifests/workspace-facts.ts";
import { sample } from "./samples.ts";
import { scratch } from "./scratch.ts";

let made: ReturnType<typeof scratch>;
let temp: ReturnType<typeof scratch>;
beforeEach(() => {
  made = scratch({ LICENSE: "MIT" });
  temp = scratch();
});
afterEach(() => {
  made.done();
  temp.done();
});

/** From entries to checked tarballs, as an action does it. */
async function pack(text: string, words: readonly string[], artifactNames: readonly string[]) {
  const workspace = made.folder;
  const version = "1.2.3";
  const { platforms } = declarePlatforms(words, "platforms");
  const { specs, problems } = await expandEntries(parseEntries(text, "platform").entries, {
    ...{ workspace, temp: temp.folder, input: "packages", platforms, version, kind: "platform" },
  });
  expect(problems).toEqual([]);
  const artifacts = new Map(artifactNames.map((name) => [name, path.join(temp.folder, name)]));
  const packages = await readWorkspacePackages(workspace, specs, version);
  const open = artifactOpener(artifacts, path.join(temp.folder, "opened"));
  const staged = await Promise.all(
    specs.map((spec, index) =>
      stagePackage(spec, path.join(temp.folder, "staged", String(index)), {
        ...{ workspace, version, platforms },
        ...{ packages, artifacts, open },
      }),
    ),
  );
  const told: string[] = [];
  const tarballs = [];
  for (const [index, each] of staged.entries()) {
    const { name, files, lost, platform } = each;
    const file = path.join(temp.folder, `${index}.tgz`);
    await packStaged(each, file, new AbortController().signal);
    const tarball = await readNpmTarball(file, name);
    const binaries = await binariesOf(files);
    const facts = {
      tarball,
      version,
      staged: files,
      lost,
      binaries,
      platform,
      checkBinaries: true,
    };
    told.push(...checkPacked(facts).map(({ message }) => message));
    tarballs.push(tarball);
  }
  return { tarballs, told };
}

const linux = sample("elf-x86_64-gnu.so");
const mac = sample("macho-arm64.dylib");
const entries = `
- path: npm/{platform}
  artifact: bindings-{platform}
- like: npm/meta
  name: "@s/core-{platform}"
  artifact: bindings-{platform}
`;

describe("platform packages, staged and packed", () => {
  beforeEach(() => {
    const manifest = (word: string) => ({
      json: { name: `@s/x-${word}`, version: "0.0.0", files: ["core.node"], main: "core.node" },
    });
    made.write({
      "npm/linux-x64-gnu/package.json": manifest("linux-x64-gnu"),
      "npm/darwin-arm64/package.json": manifest("darwin-arm64"),
      "npm/darwin-arm64/.gitignore": "*.node\n",
      "npm/meta/package.json": { json: { name: "@s/core", version: "0.0.0", license: "MIT" } },
    });
    temp.write({ "bindings-linux-x64-gnu/core.node": linux });
  });

  test("hold their binaries, their platform and the licence", async () => {
    temp.write({ "bindings-darwin-arm64/core.node": mac });
    const words = ["linux-x64-gnu", "darwin-arm64"];
    const names = ["bindings-linux-x64-gnu", "bindings-darwin-arm64"];
    const { tarballs, told } = await pack(entries, words, names);
    expect(told).toEqual([]);
    expect(
      tarballs.map(({ name, version, entries }) => [
        name,
        version,
        entries.map(({ path }) => path).sort(),
      ]),
    ).toEqual([
      ["@s/x-linux-x64-gnu", "1.2.3", ["LICENSE", "core.node", "package.json"]],
      ["@s/x-darwin-arm64", "1.2.3", ["LICENSE", "core.node", "package.json"]],
      ["@s/core-linux-x64-gnu", "1.2.3", ["LICENSE", "README.md", "core.node", "package.json"]],
      ["@s/core-darwin-arm64", "1.2.3", ["LICENSE", "README.md", "core.node", "package.json"]],
    ]);
    expect(tarballs[1]?.manifest).toMatchObject({ os: ["darwin"], cpu: ["arm64"] });
    expect(readFileSync(path.join(made.folder, "npm/meta/package.json"), "utf8")).toContain(
      "0.0.0",
    );
  });

  test("are refused with another platform's binary, and where npm leaves one out", async () => {
    temp.write({ "bindings-darwin-arm64/core.node": linux, "bindings-darwin-arm64/b.node": mac });
    const { told } = await pack(entries, ["darwin-arm64"], ["bindings-darwin-arm64"]);
    expect(told).toEqual([
      "npm does not pack b.node of @s/x-darwin-arm64, taken from bindings-darwin-arm64.",
      "core.node is ELF x86_64 (glibc); @s/x-darwin-arm64 says os darwin and cpu arm64.",
      "core.node is ELF x86_64 (glibc); @s/core-darwin-arm64 says os darwin and cpu arm64.",
    ]);
  });

  test("name a file that no package can hold", async () => {
    temp.write({ "bindings-darwin-arm64/core.node": mac });
    made.write({ "npm/darwin-arm64/package.json": { json: { name: "@s/x", main: "core.node" } } });
    made.write({ "npm/darwin-arm64/a:b.js": "" });
    await expect(pack(entries, ["darwin-arm64"], ["bindings-darwin-arm64"])).rejects.toMatchObject({
      problems: [
        {
          code: "file-name-unsupported",
          unit: "@s/x",
          message: '"a:b.js" of @s/x has a colon in its name; expected a plain relative path.',
        },
      ],
    });
  });
});
