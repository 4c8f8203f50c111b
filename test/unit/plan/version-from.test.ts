import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readVersionFrom } from "../../../packages/plan/src/version-from.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-version-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(file: string, text: string) {
  await writeFile(join(folder, file), text);
  return readVersionFrom(folder, file);
}

describe("version-from", () => {
  test.each([
    ["Cargo.toml", '[package]\nname = "a"\nversion = "1.2.3"\n'],
    ["Cargo.toml", '[workspace.package]\nversion = "1.2.3"\n'],
    ["Cargo.toml", '[package]\nversion.workspace = true\n[workspace.package]\nversion = "1.2.3"\n'],
    ["package.json", '\uFEFF{ "version": "1.2.3" }'],
  ])("reads the version of %s", async (file, text) => {
    expect(await read(file, text)).toEqual({ file, version: "1.2.3" });
  });

  test.each([
    ["of the nearest workspace above", "x/a/Cargo.toml", ""],
    ["of a workspace further up", "x/deep/er/Cargo.toml", ""],
    ["of the workspace that it names", "beside/Cargo.toml", 'workspace = "../x"\n'],
  ])("reads the version that a member inherits %s", async (_, file, more) => {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await mkdir(join(folder, "x"), { recursive: true });
    await writeFile(join(folder, "Cargo.toml"), '[workspace.package]\nversion = "9.9.9"\n');
    await writeFile(join(folder, "x/Cargo.toml"), '[workspace.package]\nversion = "1.2.3"\n');
    const inherits = `[package]\nname = "a"\nversion.workspace = true\n${more}`;
    expect(await read(file, inherits)).toEqual({ file, version: "1.2.3" });
  });

  test.each([
    ["Cargo.toml", "[workspace]\n", "which has no version"],
    ["package.json", '{ "version": "0.0.0" }', "and its version is 0.0.0"],
    ["package.json", '{ "version": "v1.2" }', "and its version is v1.2"],
    ["package.json", "{", "which cannot be read"],
    ["VERSION", "1.2.3", "is neither a .toml nor a .json file"],
  ])("tells what is wrong with %s: %s", async (file, text, message) => {
    const found = await read(file, text);
    expect(found).toMatchObject({ problem: { input: "version-from" } });
    expect(JSON.stringify(found)).toContain(message);
  });

  test("reads nothing outside the workspace", async () => {
    expect(await readVersionFrom(folder, "../package.json")).toHaveProperty("problem");
    expect(await readVersionFrom(folder, "/etc/x.json")).toHaveProperty("problem");
  });
});
