import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { findProgram } from "@fairlead/checkout";

let folder: string;
const before = process.cwd();
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(before);
  await rm(folder, { recursive: true });
});

async function plant(place: string): Promise<string> {
  await mkdir(path.join(folder, place), { recursive: true });
  const file = path.join(folder, place, "tool");
  await writeFile(file, "");
  await chmod(file, 0o755);
  return file;
}

test("a program is found in the absolute folders of PATH only, the first first", async () => {
  await plant("");
  await plant("bin");
  const other = await plant("other");
  for (const PATH of ["", ":", ".", "bin", "./bin::", `:bin:${folder}/none`]) {
    expect(await findProgram("tool", { PATH })).toBeUndefined();
  }
  expect(await findProgram("tool", { PATH: `:bin:${folder}/other:${folder}/bin` })).toBe(other);
  expect(await findProgram("tool", {})).toBeUndefined();
});

test("a folder, and a file that cannot be run, are no programs", async () => {
  const file = await plant("bin");
  await chmod(file, 0o644);
  await mkdir(path.join(folder, "dirs/tool"), { recursive: true });
  expect(await findProgram("tool", { PATH: `${folder}/bin:${folder}/dirs` })).toBeUndefined();
});
