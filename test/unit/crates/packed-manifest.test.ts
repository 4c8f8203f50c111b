import { describe, expect, test } from "@jest/globals";
import { parsePackedManifest } from "../../../packages/crates/src/packing/packed-manifest.ts";
import { TomlFieldError } from "../../../packages/crates/src/packing/toml-fields.ts";
import { manifest } from "./packed-crate.ts";

test("what a manifest does not say is null, empty or undefined", () => {
  expect(parsePackedManifest(manifest)).toEqual({
    name: "demo",
    version: "1.2.3",
    authors: [],
    description: "A demo",
    documentation: null,
    homepage: null,
    repository: null,
    readme: undefined,
    keywords: [],
    categories: [],
    license: "MIT",
    licenseFile: null,
    links: null,
    rustVersion: null,
    badges: {},
    features: {},
    dependencies: [],
    targets: { hasLibrary: false, hasBuildScript: false, programs: [], choosesFiles: false },
  });
});

test.each([
  ['include = ["src"]', true],
  ["exclude = []", true],
  ["publish = true", false],
])("with %s, its author chose what is packed: %s", (line, choosesFiles) => {
  const chosen = manifest.replace("[package]\n", `[package]\n${line}\n`);
  expect(chosen).not.toBe(manifest);
  expect(parsePackedManifest(chosen).targets).toMatchObject({ choosesFiles });
});

test("dependencies come from all tables, in both spellings", () => {
  const { dependencies } = parsePackedManifest(`${manifest}
[dependencies]
a = "1"
local = { package = "real", version = "2", default_features = false }
[dev_dependencies]
b = "1"
without-version = {}
[build-dependencies]
c = { version = "1", optional = true, features = ["x"], registry-index = "sparse+https://r/" }
[target.'cfg(unix)'.build_dependencies]
d = "1"
`);
  expect(
    dependencies.map(({ name, localName, kind, target }) => [name, localName, kind, target]),
  ).toEqual([
    ["a", "a", "normal", null],
    ["real", "local", "normal", null],
    ["b", "b", "dev", null],
    ["c", "c", "build", null],
    ["d", "d", "build", "cfg(unix)"],
  ]);
  expect(dependencies[1]).toMatchObject({ requirement: { text: "^2" }, defaultFeatures: false });
  expect(dependencies[3]).toMatchObject({
    optional: true,
    features: ["x"],
    defaultFeatures: true,
    registryIndex: "sparse+https://r/",
  });
});

describe("a manifest is refused by the name of the field when", () => {
  test.each([
    ["it has no package", "[lib]\n", "package is missing; expected a table"],
    ["its version is a number", '[package]\nname = "a"\nversion = 1', "package.version is 1"],
    ["a keyword is none", `${manifest}keywords = ["a", 1]`, 'package.keywords is ["a",1]'],
    ["a feature is none", `${manifest}[features]\nx = "y"`, 'features.x is "y"; expected a list'],
    ["a date stands for a table", `${manifest}[badges]\nx = 2020-01-01`, "badges.x is"],
    [
      "optional is no flag",
      `${manifest}[dependencies]\na = { version = "1", optional = "yes" }`,
      'dependencies.a.optional is "yes"; expected true or false',
    ],
    [
      "a dependency has no version",
      `${manifest}[dependencies]\na = { path = "../a" }`,
      "the dependency a has no version",
    ],
    [
      "a dependency names its registry by a name that only its workspace knows",
      `${manifest}[dependencies]\na = { version = "1", registry = "mine" }`,
      "expected registry-index",
    ],
    [
      "cargo would not read a requirement",
      `${manifest}[dependencies]\na = "latest"`,
      'the dependency a has the version "latest", which cargo does not read',
    ],
  ])("%s", (_why, text, words) => {
    expect(() => parsePackedManifest(text)).toThrow(TomlFieldError);
    expect(() => parsePackedManifest(text)).toThrow(words);
  });
});
