import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { declarationFile, readInputs } from "@fairlead/actionkit";
import { declarationOf } from "../../../packages/actionkit/src/declaration-input.ts";

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), "fairlead-declaration-"));
  mkdirSync(path.join(workspace, ".github"));
  writeFileSync(path.join(workspace, ".github/fairlead.yml"), "crates:\n");
  writeFileSync(path.join(workspace, ".github/npm.yml"), "npm:\n");
});
afterEach(() => {
  rmSync(workspace, { recursive: true });
});

const read = (more: Readonly<Record<string, string>>) =>
  declarationOf({ GITHUB_WORKSPACE: workspace, ...more });

test.each([
  [".github/npm.yml", ".github/npm.yml"],
  [" .github/npm.yml\n", ".github/npm.yml"],
  ["  ", ".github/fairlead.yml"],
])("the input %j means the file %s", async (given, file) => {
  expect(await read({ INPUT_DECLARATION: given })).toMatchObject({ file, problems: [] });
});

test.each([
  ...["../fairlead.yml", ".github/../../a.yml", "/etc/passwd.yml", "a b.yml", "npm.json", ".yml/"],
  ...[".github\\npm.yml", "a.yml\nb.yml", "./", "https://example.com/a.yml"],
])("%j is no path of a declaration, and nothing is read", async (given) => {
  const env = { GITHUB_WORKSPACE: workspace, INPUT_DECLARATION: given };
  expect(await declarationOf(env)).toMatchObject({ file: undefined, problems: [] });
  const { problems } = readInputs({ declaration: declarationFile() }, env);
  expect(problems).toMatchObject([{ code: "input-malformed", input: "declaration" }]);
});

test("beside a pack, it is left to who takes the pack", async () => {
  const given = { INPUT_FROM: "release@sha256:0", INPUT_DECLARATION: ".github/gone.yml" };
  expect((await read(given)).problems).toEqual([]);
});
