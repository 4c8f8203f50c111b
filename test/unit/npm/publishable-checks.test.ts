import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { binariesOf } from "../../../packages/npm/src/packing/packed-binaries.ts";
import {
  checkPublishable,
  mostBytes,
} from "../../../packages/npm/src/packing/publishable-checks.ts";
import { checkRunnable } from "../../../packages/npm/src/packing/runnable-checks.ts";
import { scriptFaultsOf } from "../../../packages/npm/src/packing/script-faults.ts";
import { npmTarball } from "./npm-files.ts";
import { sample } from "./samples.ts";
import { scratch } from "./scratch.ts";

describe("what npm would refuse in the middle of a release", () => {
  const good = { name: "a", version: "1.0.0", manifest: {}, size: 7 };
  test.each([
    ["a good package", {}, []],
    ["private: true", { manifest: { private: true } }, ["package-private"]],
    ["private as a text", { manifest: { private: "false" } }, ["package-private"]],
    ["private as a number", { manifest: { private: 1 } }, ["package-private"]],
    ["private: false", { manifest: { private: false } }, []],
    ["packageExtensions", { manifest: { packageExtensions: {} } }, ["package-extensions"]],
    ["build metadata", { version: "1.0.0-canary.1+abc" }, ["version-invalid"]],
    ["a version that is none", { version: "1.0" }, ["version-invalid"]],
    ["a name that is none", { name: "a b" }, ["npm-name-invalid"]],
    ["the most bytes", { size: mostBytes }, []],
    ["a byte more", { size: mostBytes + 1 }, ["package-too-large"]],
    [
      "all at once",
      { name: "A B", version: "1", size: 1e9 },
      ["npm-name-invalid", "version-invalid", "package-too-large"],
    ],
  ])("%s", (_, more, codes) => {
    expect(checkPublishable({ ...good, ...more }).map(({ code }) => code)).toEqual(codes);
  });
});

describe("a file that is to be run", () => {
  async function told(
    manifest: object,
    files: Readonly<Record<string, { readonly contents: string | Buffer; readonly mode: number }>>,
  ) {
    const made = scratch(
      Object.fromEntries(Object.entries(files).map(([file, { contents }]) => [file, contents])),
    );
    try {
      const at = Object.keys(files).map(
        (file) => [file, { file: path.join(made.folder, file) }] as const,
      );
      const json = JSON.stringify({ name: "a", version: "1.0.0", ...manifest });
      const tarball = await readNpmTarball(
        await npmTarball({ "package.json": json, ...files }),
        "a",
      );
      const problems = checkRunnable(tarball, await binariesOf(at), await scriptFaultsOf(at));
      return problems.map(({ code, message }) => `${code}: ${message.split(" in ")[0] ?? ""}`);
    } finally {
      made.done();
    }
  }
  const script = (contents: string, mode = 0o755) => ({ "cli.js": { contents, mode } });
  const program = (name: string, mode: number) => ({ tool: { contents: sample(name), mode } });

  test.each([
    ["LF", {}, script("#!/usr/bin/env node\nx\r\n"), []],
    ["CRLF", {}, script("#!/usr/bin/env node\r\nx"), ["script-not-runnable: cli.js"]],
    ["CRLF and no bit", {}, script("#!/usr/bin/env node\r\n", 0o644), []],
    [
      "CRLF, no bit and bin",
      { bin: "./cli.js" },
      script("#!/bin/sh\r\n", 0o644),
      ["script-not-runnable: cli.js"],
    ],
    ["a CR at the end of the file", {}, script("#!/bin/sh\r"), ["script-not-runnable: cli.js"]],
    [
      "a byte order mark",
      { bin: { c: "cli.js" } },
      script("\uFEFF#!/bin/sh\n"),
      ["script-not-runnable: cli.js"],
    ],
    ["a byte order mark and no #!", { bin: { c: "cli.js" } }, script("\uFEFFx\r\n"), []],
    ["a program", {}, program("elf-x86_64-gnu.exe", 0o755), []],
    [
      "a program without its bit",
      {},
      program("elf-x86_64-gnu.exe", 0o644),
      ["program-not-executable: tool"],
    ],
    ["a program that bin names", { bin: { t: "tool" } }, program("elf-x86_64-gnu.exe", 0o644), []],
    ["a library", {}, program("elf-x86_64-gnu.so", 0o644), []],
  ])("%s", async (_, manifest, files, expected) => {
    expect(await told(manifest, files)).toEqual(expected);
  });
});
