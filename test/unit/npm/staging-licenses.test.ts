import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { isLicenseFile } from "../../../packages/npm/src/packing/license-files.ts";
import { pathsOf, read, stagingScene, template, told } from "./staging-scene.ts";

let scene: ReturnType<typeof stagingScene>;
let workspace: typeof scene.workspace;
let stage: typeof scene.stage;
beforeEach(() => {
  scene = stagingScene();
  ({ workspace, stage } = scene);
});
afterEach(() => {
  scene.done();
});

test.each([
  ["LICENSE", true],
  ["licence.md", true],
  ["LICENSE-MIT", true],
  ["LICENSE-APACHE-2.0.txt", true],
  ["LICENSE_BSD", true],
  ["COPYING.LGPLv2.1", true],
  ["UNLICENSE", true],
  ["license.js", false],
  ["license-checker.config.json", false],
  ["LICENSE-HEADER.txt", false],
  ["license.orig", false],
  ["licenses", false],
  ["README.md", false],
])("%s is the text of a license: %s", (file, is) => {
  expect(isLicenseFile(file)).toBe(is);
});

describe("the licenses of the repository", () => {
  beforeEach(() => {
    workspace.write({ "LICENSE-MIT": "m", "LICENSE-APACHE": "a", "license.js": "" });
  });

  test("are in the package, and in the list of its files where it has one", async () => {
    const names = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];
    workspace.write({
      "npm/x/package.json": { json: { ...template, files: ["x.js"] } },
      "npm/x/x.js": "",
    });
    const [staged] = await stage("npm/x");
    expect(pathsOf(staged)).toEqual(["x.js", ...names]);
    expect(staged?.manifest["files"]).toEqual(["x.js", "LICENSE-APACHE", "LICENSE-MIT"]);
    const [like] = await stage(
      `- { like: npm/x, name: "@s/x-{platform}", artifact: "b-{platform}" }`,
      { words: ["linux-x64-gnu"], artifacts: { "b-linux-x64-gnu": { "x.node": "1" } } },
    );
    expect(pathsOf(like)).toEqual(["x.node", ...names, "README.md"]);
  });

  test("stay out of a package with one of its own, packed or only beside it", async () => {
    workspace.write({
      "npm/x/package.json": { json: { ...template, files: ["x.js"] } },
      "npm/x/LICENSE-OWN": "own",
    });
    const [staged] = await stage("npm/x");
    expect(pathsOf(staged)).toEqual(["LICENSE-OWN"]);
    expect(read(staged, "LICENSE-OWN")).toBe("own");
  });

  test.each(["UNLICENSED", "SEE LICENSE IN EULA.txt", "see licence in <x>"])(
    "stay out of a package whose license is %s",
    async (license) => {
      workspace.write({ "npm/x/package.json": { json: { ...template, license } } });
      expect(pathsOf((await stage("npm/x"))[0])).toEqual([]);
    },
  );
});

describe("a link", () => {
  test("that is a README or a license is the file that it leads to, inside the checkout", async () => {
    workspace.write({
      "README.md": "all",
      "docs/EULA": "eula",
      "npm/x/package.json": { json: { ...template, files: ["i.js"] } },
      "npm/x/README.md": { link: "../../README.md" },
      "npm/x/LICENSE": { link: "../../docs/EULA" },
      "npm/x/i.js": "",
    });
    const [staged] = await stage("npm/x");
    expect(pathsOf(staged)).toEqual(["i.js", "LICENSE", "README.md"]);
    expect([read(staged, "README.md"), read(staged, "LICENSE")]).toEqual(["all", "eula"]);
    expect(staged?.notes).toEqual([]);
  });

  test.each(["/etc/hostname", "../../../out", "../../gone", "../../.git/config", "../.."])(
    "that leads to %s stays out",
    async (target) => {
      workspace.write({
        ".git/config": "secret",
        "npm/x/package.json": { json: template },
        "npm/x/README.md": { link: target },
      });
      const [staged] = await stage("npm/x");
      expect(pathsOf(staged)).toEqual(["LICENSE"]);
      expect(staged?.notes).toEqual([
        "@s/x: npm does not pack symbolic links, so it leaves out README.md.",
      ]);
    },
  );
});

describe("a name that npm does not pack", () => {
  test("is refused in a list of files, and told otherwise", async () => {
    workspace.write({
      "npm/x/package.json": { json: { ...template, files: ["*.js"] } },
      "npm/x/a*.js": "",
    });
    expect(await told(stage("npm/x"))).toContain("a*.js in npm/x has an asterisk in its name");
    workspace.write({ "npm/x/package.json": { json: template } });
    expect((await stage("npm/x"))[0]?.notes).toEqual([
      "@s/x: npm does not pack names with an asterisk, so it leaves out a*.js.",
    ]);
  });

  test("is told of what an artifact brings, with what helps", async () => {
    workspace.write({ "npm/x/package.json": { json: { ...template, files: ["a.node"] } } });
    const artifacts = { a: { "a.node": "", "b.node": "", "._a.node": "" } };
    const [staged] = await stage("- { path: npm/x, artifact: a }", { artifacts });
    expect(staged?.lost.map(({ path, isNeverPacked }) => [path, isNeverPacked])).toEqual([
      ["._a.node", true],
      ["b.node", false],
    ]);
  });

  test("is no loss where the package's own folder leaves the same file out", async () => {
    workspace.write({
      "npm/x/package.json": { json: { ...template, files: ["a.js"] } },
      "npm/x/CHANGELOG.md": "same",
    });
    const artifacts = { a: { "a.js": "", "CHANGELOG.md": "same" } };
    const [staged] = await stage("- { path: npm/x, artifact: a }", { artifacts });
    expect(staged?.lost).toEqual([]);
    expect(staged?.notes).toEqual([
      "@s/x: CHANGELOG.md skipped, since the package's own folder has it.",
    ]);
    const changed = { b: { "a.js": "", "CHANGELOG.md": "other" } };
    const [other] = await stage("- { path: npm/x, artifact: b }", { artifacts: changed });
    expect(other?.lost.map(({ path }) => path)).toEqual(["CHANGELOG.md"]);
  });
});

test("A list of files that is a text is refused: npm takes it for its letters", async () => {
  workspace.write({ "npm/x/package.json": { json: { ...template, files: "dist" } } });
  expect(await told(stage("npm/x"))).toContain('"files" in the package.json of @s/x is "dist"');
});

test("Texts for os, cpu and libc are written as lists", async () => {
  const fields = { os: "linux", cpu: "x64", libc: ["musl"] };
  workspace.write({ "npm/x/package.json": { json: { ...template, ...fields } } });
  expect((await stage("npm/x"))[0]?.manifest).toMatchObject({
    os: ["linux"],
    cpu: ["x64"],
    libc: ["musl"],
  });
});
