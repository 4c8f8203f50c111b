import { describe, expect, test } from "@jest/globals";
import { checkManifests } from "../../../packages/crates/src/checks/manifest-checks.ts";
import { readRequirement } from "../../../packages/crates/src/packing/requirement.ts";
import type {
  DeclaredDependency,
  Member,
} from "../../../packages/crates/src/discover/workspace.ts";
import { member, on } from "./members.ts";

const cratesIo = {
  isCratesIo: true,
  index: "sparse+https://index.crates.io/",
  registryName: "crates-io",
};
const other = { isCratesIo: false, index: "sparse+https://r.example/", registryName: "mine" };

const core = member("core");
const hidden = member("hidden", { publish: [] });

function messages(found: Member, target = cratesIo): string[] {
  return checkManifests([found], [found, core, hidden], target).map(({ message }) => message);
}

function ofDependency(dependency: DeclaredDependency, target = cratesIo): string[] {
  return messages(member("x", { dependencies: [dependency] }), target);
}

describe("crates.io demands of a manifest", () => {
  test("nothing that a good one lacks", () => {
    expect(messages(member("x"))).toEqual([]);
    expect(messages(member("x", { license: " ", licenseFile: "LICENSE" }))).toEqual([]);
  });

  test("a description and a license, and blanks are none", () => {
    expect(messages(member("x", { description: " ", license: "" }))).toEqual([
      "x has no description and no license or license-file, and crates.io demands both.",
    ]);
    expect(messages(member("x", { description: "" }))).toEqual([
      "x has no description, and crates.io demands it.",
    ]);
  });

  test.each(["1st", "_x", "naïve", "a".repeat(65)])("another name than %s", (name) => {
    expect(messages(member(name))[0]).toMatch(/^crates\.io refuses the name /);
  });

  test.each(["std", "Proc_Macro", "nul", "COM1"])("a name that is not reserved: %s", (name) => {
    expect(messages(member(name))).toEqual([
      `crates.io reserves the name ${name}, so nobody can publish it.`,
    ]);
  });

  test("at most five keywords and five categories", () => {
    const six = ["a", "b", "c", "d", "e", "f"];
    expect(messages(member("x", { keywords: six.slice(1), categories: six.slice(1) }))).toEqual([]);
    expect(messages(member("x", { keywords: six, categories: six }))).toEqual([
      "x has 6 keywords; crates.io takes 5 at most.",
      "x has 6 categories; crates.io takes 5 at most.",
    ]);
  });

  test.each(["c++", "3d", "no_std", "a".repeat(20)])("takes the keyword %s", (keyword) => {
    expect(messages(member("x", { keywords: [keyword] }))).toEqual([]);
  });

  test.each(["two words", "-x", "", "é", "a".repeat(21)])("refuses the keyword %j", (keyword) => {
    expect(messages(member("x", { keywords: [keyword] }))).toHaveLength(1);
  });

  test("categories that look like its slugs", () => {
    expect(messages(member("x", { categories: ["no-std", "os::macos-apis"] }))).toEqual([]);
    expect(messages(member("x", { categories: ["Command line"] }))).toHaveLength(1);
  });

  test("nothing of this from another registry", () => {
    expect(
      messages(member("1st", { description: "", license: "", keywords: [""] }), other),
    ).toEqual([]);
  });
});

describe("a dependency", () => {
  test("by path with a version is fine, and one from outside", () => {
    expect(ofDependency(on("core"))).toEqual([]);
    expect(
      ofDependency({ name: "serde", requirement: readRequirement("^1"), kind: "normal" }),
    ).toEqual([]);
  });

  test.each([
    ["normal", "dependency"],
    ["build", "build-dependency"],
  ] as const)("by path without a version is refused: %s", (kind, word) => {
    expect(ofDependency(on("core", { requirement: "*", kind }))).toEqual([
      `x has the ${word} core by path, without a version.`,
    ]);
  });

  test.each(["normal", "dev"] as const)(
    "by path with a version that the crate there does not have is refused: %s",
    (kind) => {
      const told = ofDependency(on("core", { requirement: "^0.9", kind }));
      expect(told).toEqual([
        expect.stringMatching(/core \^0\.9 by path, and core has version 1\.0\.0 there\.$/),
      ]);
      expect(ofDependency(on("core", { requirement: ">=0.9, <2", kind }))).toEqual([]);
    },
  );

  test("by git without a version is refused", () => {
    const git = {
      name: "g",
      requirement: readRequirement("*"),
      kind: "normal",
      git: "git+https://g",
    } as const;
    expect(ofDependency(git)).toEqual(["x has the dependency g by git, without a version."]);
  });

  test("for tests alone needs no version, since cargo leaves it out", () => {
    expect(ofDependency(on("core", { requirement: "*", kind: "dev" }))).toEqual([]);
    expect(ofDependency(on("hidden", { requirement: "*", kind: "dev" }))).toEqual([]);
  });

  test("with any version is refused by crates.io alone", () => {
    const wild = { name: "serde", requirement: readRequirement("*"), kind: "dev" } as const;
    expect(ofDependency(wild)).toEqual([
      'x has the dev-dependency serde = "*": crates.io refuses wildcard versions.',
    ]);
    expect(ofDependency(wild, other)).toEqual([]);
  });

  test.each(["normal", "build", "dev"] as const)(
    "on a member that may not be published is refused: %s",
    (kind) => {
      expect(ofDependency(on("hidden", { kind }))[0]).toMatch(
        /hidden \^1\.0\.0, a member that may not be published\.$/,
      );
    },
  );

  test("on a member has to name the registry, where that is not crates.io", () => {
    expect(ofDependency(on("core"), other)).toEqual([
      "x has the dependency core without `registry`: cargo would take the crate of that name from crates.io.",
    ]);
    expect(ofDependency(on("core", { registry: other.index }), other)).toEqual([]);
  });
});

test("everything is told at once, each problem with its manifest", () => {
  const bad = [member("std"), member("y", { description: "", dependencies: [on("hidden")] })];
  expect(checkManifests(bad, [...bad, hidden], cratesIo).map(({ file }) => file)).toEqual([
    "std/Cargo.toml",
    "y/Cargo.toml",
    "y/Cargo.toml",
  ]);
});
