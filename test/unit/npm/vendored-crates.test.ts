import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import {
  checkVendored,
  missingVendored,
} from "../../../packages/npm/src/packing/vendored-crates.ts";
import { scratch } from "./scratch.ts";

const list = (...files: readonly string[]) => ({
  json: { files: Object.fromEntries(files.map((file) => [file, "0".repeat(64)])), package: "0" },
});

describe("vendored crates in a package", () => {
  test.each([
    ["hold all of their lists", { "vendor/a/.cargo-checksum.json": list("Cargo.toml") }, []],
    [
      "lack what npm never packs",
      { "vendor/a/.cargo-checksum.json": list("Cargo.toml", "Cargo.toml.orig") },
      ["vendor/a/Cargo.toml.orig"],
    ],
    [
      "lack files of several crates",
      {
        "vendor/a/.cargo-checksum.json": list(".github/x.yml"),
        "vendor/b/.cargo-checksum.json": list("Cargo.toml"),
      },
      ["vendor/a/.github/x.yml", "vendor/b/Cargo.toml"],
    ],
    ["may lie at the top", { ".cargo-checksum.json": list("src/lib.rs") }, ["src/lib.rs"]],
    ["list nothing", { "vendor/a/.cargo-checksum.json": { json: { files: {} } } }, []],
    ["have a list that is none", { "vendor/a/.cargo-checksum.json": "{" }, []],
    ["have a list of another form", { "vendor/a/.cargo-checksum.json": { json: [1] } }, []],
    ["have no list", { "vendor/a/cargo-checksum.json": list("x") }, []],
  ])("%s", async (_, files, missing) => {
    const held = { "vendor/a/Cargo.toml": "", ...files };
    const made = scratch(held);
    try {
      const packed = Object.keys(held).map(
        (file) => [file, { file: path.join(made.folder, file) }] as const,
      );
      const found = await missingVendored(new Map(packed));
      expect(found).toEqual(missing);
      const problems = checkVendored({ name: "p" }, found);
      expect(problems.map(({ code, unit }) => [code, unit])).toEqual(
        missing.length > 0 ? [["vendored-crate-incomplete", "p"]] : [],
      );
    } finally {
      made.done();
    }
  });
});
