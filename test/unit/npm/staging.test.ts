import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { sample } from "./samples.ts";
import {
  modeOf,
  pathsOf,
  read,
  stagingScene,
  template,
  told,
  type Given,
} from "./staging-scene.ts";

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

describe("a staged package", () => {
  test("is its folder with the sources over it, in a place of its own", async () => {
    workspace.write({
      "npm/x/package.json": { json: { ...template, bin: "run.sh" } },
      "npm/x/run.sh": { script: "#!/bin/sh" },
      "npm/x/README.md": "old",
      "schema.json": "{}",
    });
    const own = path.join(workspace.folder, "npm/x/package.json");
    const before = readFileSync(own, "utf8");
    const [staged] = await stage(
      `- path: npm/x
  contents:
    - { artifact: out, from: dist, to: lib }
    - { artifact: docs, files: "*.md" }
    - { path: schema.json, as: s.json, to: data }`,
      {
        artifacts: {
          out: { "dist/a.js": "a", "dist/deep/b.js": "b", "other.js": "o" },
          docs: { "README.md": "new", "x.txt": "" },
        },
      },
    );
    expect([...(staged?.files ?? [])].map(([file, { artifact }]) => [file, artifact])).toEqual([
      ["package.json", undefined],
      ["run.sh", undefined],
      ["lib/a.js", "out"],
      ["lib/deep/b.js", "out"],
      ["README.md", "docs"],
      ["data/s.json", undefined],
      ["LICENSE", undefined],
    ]);
    expect(read(staged, "README.md")).toBe("new");
    expect(read(staged, "package.json")).toBe(
      '{\n  "name": "@s/x",\n  "version": "1.2.3",\n  "bin": "run.sh"\n}\n',
    );
    expect(modeOf(staged, "run.sh")).toBe(0o755);
    expect(modeOf(staged, "lib/a.js")).toBe(0o644);
    expect(readFileSync(own, "utf8")).toBe(before);
    expect(existsSync(path.join(workspace.folder, "npm/x/LICENSE"))).toBe(false);
  });

  test("has what is run executable, also where an artifact lost the bit, and nothing else", async () => {
    workspace.write({
      "npm/x/package.json": { json: { ...template, bin: { x: "./cli.js" } } },
      "npm/x/cli.js": "run()",
      "npm/x/notes.txt": "",
    });
    chmodSync(path.join(workspace.folder, "npm/x/notes.txt"), 0o600);
    const [staged] = await stage("- { path: npm/x, artifact: a }", {
      artifacts: {
        a: {
          "bin/tool": sample("elf-x86_64-gnu.exe"),
          "bin/setup": "#!/bin/sh\n",
          "lib/core.node": sample("elf-x86_64-gnu.so"),
        },
      },
    });
    const modes = ["bin/tool", "bin/setup", "cli.js", "lib/core.node", "notes.txt", "package.json"];
    expect(modes.map((file) => [file, modeOf(staged, file)])).toEqual([
      ["bin/tool", 0o755],
      ["bin/setup", 0o755],
      ["cli.js", 0o755],
      ["lib/core.node", 0o644],
      ["notes.txt", 0o644],
      ["package.json", 0o644],
    ]);
  });

  test("keeps its own licence", async () => {
    workspace.write({ "npm/x/package.json": { json: template }, "npm/x/LICENCE.md": "own" });
    const [staged] = await stage("npm/x");
    expect(pathsOf(staged)).toEqual(["LICENCE.md"]);
  });

  test("may be what its sources bring, the manifest included, and no file that hides others", async () => {
    const [staged] = await stage("- { artifact: wasm, from: a/pkg }", {
      artifacts: {
        wasm: {
          "a/pkg/package.json": { json: { name: "w" } },
          "a/pkg/.gitignore": "*",
          "a/pkg/w.js": "",
        },
      },
    });
    expect(staged).toMatchObject({ name: "w", version: "1.2.3" });
    expect(pathsOf(staged)).toEqual(["w.js", "LICENSE"]);
  });

  test("passes over a package.json of a source where it has one, and says so", async () => {
    workspace.write({ "npm/x/package.json": { json: template } });
    const [staged] = await stage("- { path: npm/x, artifact: a }", {
      artifacts: { a: { "package.json": "{}", "deep/package.json": "{}" } },
    });
    expect(staged?.notes).toEqual(["@s/x: skipped the package.json of a."]);
    expect(pathsOf(staged)).toEqual(["deep/package.json", "LICENSE"]);
  });

  test("like a meta is made from it, with a README of one sentence", async () => {
    workspace.write({ "npm/x/package.json": { json: { ...template, license: "MIT" } } });
    const [staged] = await stage(
      `- { like: npm/x, name: "@s/x-{platform}", artifact: "b-{platform}" }`,
      { words: ["linux-x64-gnu"], artifacts: { "b-linux-x64-gnu": { "x.node": "1" } } },
    );
    expect(staged?.manifest).toMatchObject({
      name: "@s/x-linux-x64-gnu",
      version: "1.2.3",
      license: "MIT",
      libc: ["glibc"],
      main: "x.node",
    });
    expect(read(staged, "README.md")).toContain("[@s/x](");
  });

  test("of sources for platforms says by its manifest which one it is", async () => {
    const files = {
      "package.json": { json: { name: "n", os: ["linux"], cpu: ["x64"] } },
      "a.node": "",
    };
    const given: Given = { kind: "platform", words: ["linux-x64"], artifacts: { a: files } };
    expect((await stage("- artifact: a", given))[0]?.platform?.word).toBe("linux-x64");
    expect(await told(stage("- artifact: a", { ...given, words: ["darwin-x64"] }))).toContain(
      "is for linux x64, which is not one of the declared platforms: darwin-x64.",
    );
  });

  test("that is a meta pins its platform packages", async () => {
    workspace.write({ "npm/x/package.json": { json: template } });
    const [staged] = await stage(`- { path: npm/x, platform-package: "@s/x-{platform}" }`, {
      kind: "meta",
      words: ["linux-x64-gnu", "darwin-arm64"],
    });
    expect(staged?.manifest["optionalDependencies"]).toEqual({
      "@s/x-linux-x64-gnu": "1.2.3",
      "@s/x-darwin-arm64": "1.2.3",
    });
  });

  test("has the versions of this release for its siblings", async () => {
    const dependencies = { "@s/y": "workspace:^", "@s/own": "workspace:*" };
    workspace.write({
      "npm/x/package.json": { json: { ...template, dependencies } },
      "npm/y/package.json": { json: { name: "@s/y", version: "0.0.0" } },
      "npm/own/package.json": { json: { name: "@s/own", version: "4.0.0" } },
    });
    const [staged] = await stage("npm/x");
    expect(staged?.manifest["dependencies"]).toEqual({ "@s/y": "^1.2.3", "@s/own": "4.0.0" });
    expect([...(staged?.siblings ?? [])]).toEqual(["@s/y", "@s/own"]);
  });
});
