import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { identifyFile, proves } from "@fairlead/binaries";
import { findPlatform } from "@fairlead/platforms";
import { copyFile, readFile, rm } from "node:fs/promises";
import path from "node:path";
import {
  buildRuvectorArtifacts,
  ruvectorPlatforms,
  type BuiltArtifact,
} from "../../../examples/npm-artifacts.ts";
import { emptyProject, examples, type Installed } from "./installed.ts";

const templates = path.join(examples, "ruvector/npm");
/** The one of the five on which these tests run, if it is one. */
const own = ruvectorPlatforms.find((word) => {
  const isGlibc = word.endsWith("-gnu") ? hasGlibc() : true;
  return word.startsWith(`${process.platform}-${process.arch}`) && isGlibc;
});
const onOwnPlatform = own === undefined ? test.skip : test;

let project: Installed;
let artifacts: string;
let built: BuiltArtifact[];

beforeAll(async () => {
  project = await emptyProject();
  artifacts = path.join(project.folder, "artifacts");
  built = await buildRuvectorArtifacts(artifacts, { from: "prebuilt" });
  for (const name of ["core", "cli", "extensions"]) {
    await project.add(`@ruvector/${name}`, path.join(templates, name));
  }
});

afterAll(() => project.remove());

describe("the artifacts", () => {
  test("are an addon for each platform and the wasm packages", () => {
    expect(built.map(({ name }) => name)).toEqual([
      ...ruvectorPlatforms.map((platform) => `bindings-${platform}`),
      "wasm-packages",
    ]);
  });

  test.each(ruvectorPlatforms)("hold an addon whose header proves %s", async (word) => {
    const found = findPlatform(word);
    if (found.kind !== "found") throw new Error(`${word} is no platform`);
    const binary = await identifyFile(path.join(artifacts, `bindings-${word}`, "core.node"));
    expect(binary.kind).toBe("shared library");
    expect(proves(binary, found.platform)).toEqual({ verdict: "agree" });
  });

  test.each(ruvectorPlatforms)("fit the manifest of %s", async (word) => {
    const found = findPlatform(word);
    if (found.kind !== "found") throw new Error(`${word} is no platform`);
    const { os, cpu, libc } = found.platform;
    const manifest: unknown = JSON.parse(
      await readFile(path.join(templates, word, "package.json"), "utf8"),
    );
    expect(manifest).toMatchObject({
      ...{ name: `@ruvector/core-${word}`, main: "core.node", os: [os], cpu: [cpu] },
      ...(libc === undefined ? {} : { libc: [libc] }),
    });
  });

  test.each([
    ["ruvector-wasm", "distance([3, 4], [0, 0])", "5"],
    ["ruvector-gnn-wasm", "aggregate([1, 2, 6])", "3"],
    ["ruvector-graph-wasm", "loops([[1, 1], [1, 2], [3, 3]])", "2"],
    ["ruvector-tiny-dancer-wasm", "route([0.1, 0.7, 0.2])", "1"],
  ])("hold the package of %s, which computes", async (crate, call, result) => {
    const folder = path.join(artifacts, "wasm-packages", crate, "pkg");
    const ran = await project.node("-p", `require(${JSON.stringify(folder)}).${call}`);
    expect(ran).toEqual({ code: 0, stdout: `${result}\n`, stderr: "" });
  });
});

describe("the loader", () => {
  onOwnPlatform("finds the addon of this machine, for the command and the extensions", async () => {
    const word = String(own);
    const folder = await project.add(`@ruvector/core-${word}`, path.join(templates, word));
    const addon = path.join(folder, "core.node");
    await copyFile(path.join(artifacts, `bindings-${word}`, "core.node"), addon);

    const cli = path.join(project.folder, "node_modules/@ruvector/cli/cli.js");
    const distance = await project.node(cli, "distance", "3,4", "0,0");
    const version = await project.node(cli, "--version");
    const unequal = await project.node(cli, "distance", "3,4", "0");
    const nearest = await project.node(
      "--input-type=module",
      "-e",
      'import { nearest } from "@ruvector/extensions"; console.log(JSON.stringify(nearest([1, 1], [[9, 9], [1, 2]])));',
    );
    await rm(folder, { recursive: true });

    expect(distance).toEqual({ code: 0, stdout: "5\n", stderr: "" });
    expect(version.stdout).toBe("0.1.2\n");
    expect(unequal).toMatchObject({
      code: 1,
      stderr: "ruvector: distance takes two arrays of one length\n",
    });
    expect(nearest.stdout).toBe('{"index":1,"distance":1}\n');
  });

  onOwnPlatform("names the package that is missing", async () => {
    const { code, stderr } = await project.node("-e", 'require("@ruvector/core")');
    expect(code).toBe(1);
    expect(stderr).toContain(
      `@ruvector/core needs the package @ruvector/core-${String(own)}, which is not installed.`,
    );
  });

  test("names the platforms that there are on any other", async () => {
    const { code, stderr } = await project.node(
      "-e",
      'Object.defineProperty(process, "arch", { value: "riscv64" }); require("@ruvector/core")',
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /has no addon for \w+-riscv64.*; it has one for darwin-arm64, darwin-x64, linux-arm64/,
    );
  });
});

function hasGlibc(): boolean {
  const report: unknown = process.report.getReport();
  return JSON.stringify(report).includes('"glibcVersionRuntime"');
}
