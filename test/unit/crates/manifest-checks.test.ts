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
  return checkManifests([found], [found, core, hidden], target).problems.map(
    ({ message }) => message,
  );
}

function ofDependency(dependency: DeclaredDependency, target = cratesIo): string[] {
  return messages(member("x", { dependencies: [dependency] }), target);
}

describe("crates.io's rules", () => {
  const bad = member("std", { description: "", keywords: [""], categories: ["none-such"] });

  test("are checked all at once, each problem with its crate and code", () => {
    const { problems } = checkManifests([bad], [bad], cratesIo);
    expect(problems.map(({ code }) => code)).toEqual([
      "crate-metadata-missing",
      "crate-name-reserved",
      "crate-keywords-invalid",
      "crate-category-unknown",
    ]);
    expect(new Set(problems.map(({ unit }) => unit))).toEqual(new Set(["std"]));
  });

  test("are those of crates.io alone", () => {
    expect(messages(bad, other)).toEqual([]);
  });

  test("count what is published: no implied feature, no dev-dependency that cargo leaves out", () => {
    const names = Array.from({ length: 600 }, (_, index) => `d${index}`);
    const large = member("x", {
      features: Object.fromEntries(names.map((name) => [name, [`dep:${name}`]])),
      dependencies: names.map((name) => on(name, { requirement: "*", kind: "dev" })),
    });
    expect(checkManifests([large], [large], cratesIo)).toEqual({ problems: [], warnings: [] });
  });

  test("let a dependency name crates.io as its registry, and no other", () => {
    const from = (registry: string) => ({
      name: "a",
      requirement: readRequirement("^1"),
      kind: "dev" as const,
      registry,
    });
    expect(ofDependency(from("https://github.com/rust-lang/crates.io-index"))).toEqual([]);
    expect(ofDependency(from("sparse+https://index.crates.io/"))).toEqual([]);
    expect(ofDependency(from("sparse+https://r.example/"))).toHaveLength(1);
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

  test("on a member has to name the registry, where that is not crates.io", () => {
    expect(ofDependency(on("core"), other)).toEqual([
      "x has the dependency core without `registry`: cargo would take the crate of that name from crates.io.",
    ]);
    expect(ofDependency(on("core", { registry: other.index }), other)).toEqual([]);
  });
});

test("everything is told at once, each problem with its manifest", () => {
  const bad = [
    member("std"),
    member("y", { description: "", dependencies: [on("hidden", { requirement: "*" })] }),
  ];
  const { problems } = checkManifests(bad, [...bad, hidden], cratesIo);
  expect(problems.map(({ file }) => file)).toEqual([
    "std/Cargo.toml",
    "y/Cargo.toml",
    "y/Cargo.toml",
  ]);
});
