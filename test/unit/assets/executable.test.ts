import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isExecutable } from "../../../packages/assets/src/executable.ts";

const samples = new URL("../../fixtures/binaries/samples/", import.meta.url);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-executable-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sample = (name: string) => readFile(new URL(name, samples));

test.each([
  ["a script", () => "#!/bin/sh\n", true],
  ["a script with the line ends of Windows", () => "#!/bin/sh\r\n", true],
  ["a program of Linux", () => sample("elf-x86_64-gnu.exe"), true],
  ["a library", () => sample("elf-x86_64-gnu.so"), false],
  ["a text", () => "MIT License\n", false],
  ["a script with a blank before its interpreter", () => "#! /usr/bin/env node\n", true],
  ["a source of Rust that begins with an attribute", () => "#![no_std]\n", false],
  ["a text that begins with these signs", () => "#! heading\n", false],
  ["a text with these signs later", () => " #!/bin/sh\n", false],
  ["one byte", () => "#", false],
  ["nothing", () => "", false],
  ["a damaged program", async () => (await sample("elf-x86_64-gnu.exe")).subarray(0, 20), false],
])("%s, without its bit", async (what, contents, expected) => {
  const file = path.join(folder, what.replaceAll(" ", "-"));
  await writeFile(file, await contents());
  await chmod(file, 0o644);
  expect(await isExecutable(file, (await stat(file)).mode)).toBe(expected);
  // The bit itself is believed.
  expect(await isExecutable(file, 0o100_744)).toBe(true);
});
