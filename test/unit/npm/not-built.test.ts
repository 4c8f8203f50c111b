import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { notBuilt } from "../../../packages/npm/src/packing/not-built.ts";

let workspace = "";
const childEnvironment = () => ({ PATH: process.env["PATH"] ?? "" });

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), "fairlead-not-built-"));
  execFileSync("git", ["init", "-q"], { cwd: workspace });
  mkdirSync(path.join(workspace, "pkg"));
  writeFileSync(path.join(workspace, ".gitignore"), "pkg/index.js\nlib\n*.node\n-x.js\n");
  writeFileSync(path.join(workspace, "pkg/there.node"), "");
});
afterAll(() => {
  rmSync(workspace, { recursive: true });
});

test.each([
  ["a loader", { main: "index.js" }, ["index.js"]],
  ["one that is written with its folder", { main: "./index.js" }, ["index.js"]],
  ["one in an ignored folder", { exports: "./lib/a.js" }, ["lib/a.js"]],
  ["a program", { bin: { a: "lib/b.js" } }, ["lib/b.js"]],
  ["a name that begins like an option", { main: "-x.js" }, ["-x.js"]],
  ["one that exists", { main: "there.node" }, []],
  ["one that exists with an ending", { main: "there" }, []],
  ["one that git does not ignore", { main: "other.js" }, []],
  ["one that is not needed", { types: "lib/a.d.ts" }, []],
  ["one outside of the package", { main: "../lib/a.js" }, []],
])("what a build makes, and no checkout has: %s", async (_, manifest, expected) => {
  const ports = { workspace, childEnvironment };
  expect(await notBuilt(manifest, new Set(), "pkg", ports)).toEqual(expected);
  expect(await notBuilt(manifest, new Set(expected), "pkg", ports)).toEqual([]);
});

test("without a repository nothing is known to be built", async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), "fairlead-not-built-"));
  const ports = { workspace: elsewhere, childEnvironment };
  expect(await notBuilt({ main: "index.js" }, new Set(), ".", ports)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});
