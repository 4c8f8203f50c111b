import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { folderProblems, freshFolder } from "../../../packages/assets/src/output-folder.ts";

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), "fairlead-output-"));
});
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

const sum = "0".repeat(64);

test.each(["out", "build/out", "empty"])("%s can be written into", async (directory) => {
  mkdirSync(path.join(workspace, "empty"));
  expect(await folderProblems(workspace, directory, undefined)).toEqual([]);
});

test.each([".", "..", "/tmp", "../up", "a/../b", "a\\b", "C:/x", "a//b"])(
  "%s is no plain folder of the workspace",
  async (directory) => {
    const [problem] = await folderProblems(workspace, directory, undefined);
    expect(problem?.message).toContain("expected a folder of the workspace");
  },
);

test("the assets of an earlier run are replaced, and anything else is not", async () => {
  const folder = path.join(workspace, "out");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "a.zip"), "a");
  writeFileSync(path.join(folder, "SHA256SUMS"), `${sum}  a.zip\n`);
  expect(await folderProblems(workspace, "out", new Set(["a.zip"]))).toEqual([]);
  writeFileSync(path.join(folder, "mine.txt"), "mine");
  const [problem] = await folderProblems(workspace, "out", new Set(["a.zip"]));
  expect(problem?.message).toContain("other files are: mine.txt");
  rmSync(path.join(folder, "mine.txt"));
  await freshFolder(workspace, "out");
  expect(readdirSync(folder)).toEqual([]);
});

test("assets that were made before are not deleted where they are not made anew", async () => {
  const folder = path.join(workspace, "out");
  mkdirSync(folder);
  for (const name of ["a.zip", "b.zip"]) writeFileSync(path.join(folder, name), name);
  writeFileSync(path.join(folder, "SHA256SUMS"), `${sum}  a.zip\n${sum}  b.zip\n`);
  const [problem] = await folderProblems(workspace, "out", new Set(["b.zip", "c.zip"]));
  expect(problem?.message).toContain("assets that this step does not make: a.zip.");
  expect(await folderProblems(workspace, "out", new Set(["b.zip", "a.zip"]))).toEqual([]);
});

test("a file and a link are no folder to write into, on the way too", async () => {
  writeFileSync(path.join(workspace, "file"), "");
  symlinkSync(tmpdir(), path.join(workspace, "link"));
  for (const [directory, what] of [
    ["file", "file is no folder"],
    ["link", "link is a link"],
    ["link/below", "link is a link"],
  ] as const) {
    const [problem] = await folderProblems(workspace, directory, undefined);
    expect(problem?.message).toContain(what);
  }
});
