import { describe, expect, test } from "@jest/globals";
import {
  headerKind,
  isBinOf,
  stagedMode,
  type HeaderKind,
} from "../../../packages/npm/src/packing/file-modes.ts";
import { sample } from "./samples.ts";
import { scratch } from "./scratch.ts";

describe("a file is packed", () => {
  test.each<[string, HeaderKind | undefined, boolean, boolean, 0o755 | 0o644]>([
    ["a program that lost its bit as executable", "program", false, false, 0o755],
    ["a script that lost its bit as executable", "script", false, false, 0o755],
    ["what bin names as executable, whatever it is", undefined, true, false, 0o755],
    ["a library that bin names as executable", "library", true, false, 0o755],
    ["what else has the bit as executable", undefined, false, true, 0o755],
    ["a library without its linker's bit", "library", false, true, 0o644],
    ["all else as plain", undefined, false, false, 0o644],
  ])("%s", (_, header, isBin, isExecutable, mode) => {
    expect(stagedMode({ header, isBin, isExecutable })).toBe(mode);
  });
});

test("what a file is to be run for is told by its first bytes", async () => {
  const addon = sample("elf-x86_64-gnu.so");
  const made = scratch({
    "a-tool": sample("elf-x86_64-gnu.exe"),
    "b.so": addon,
    "c.sh": "#!/bin/sh",
    "d.txt": "# no script",
    "e-damaged": addon.subarray(0, 30),
    "f-empty": "",
    "g.wasm": Buffer.from("\0asm\x01\0\0\0"),
  });
  try {
    const names = ["a-tool", "b.so", "c.sh", "d.txt", "e-damaged", "f-empty", "g.wasm"];
    const kinds = await Promise.all(names.map((name) => headerKind(`${made.folder}/${name}`)));
    expect(kinds.slice(0, 3)).toEqual(["program", "library", "script"]);
    expect(kinds.slice(3)).toEqual([undefined, undefined, undefined, "library"]);
  } finally {
    made.done();
  }
});

test.each([
  ["a text", { bin: "./cli.js" }, "cli.js", "lib/cli.js"],
  ["an object", { bin: { a: "bin/a.js", b: 7 } }, "bin/a.js", "bin/b.js"],
  ["a folder", { directories: { bin: "./bin/" } }, "bin/deep/a", "binary"],
  ["nothing", {}, undefined, "cli.js"],
])("bin is read where it is %s", (_, manifest, named, other) => {
  const isBin = isBinOf(manifest);
  expect([named === undefined || isBin(named), isBin(other)]).toEqual([true, false]);
});
