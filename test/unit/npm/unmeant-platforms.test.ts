import { expect, test } from "@jest/globals";
import type { DeclaredPlatform } from "@fairlead/contents";
import {
  otherPlatforms,
  unmeantPlatforms,
} from "../../../packages/npm/src/checks/unmeant-platforms.ts";
import type { PackageSpec } from "../../../packages/npm/src/manifests/package-spec.ts";

const napi = { targets: ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "no-such-target"] };

interface Given {
  readonly name: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly spec?: Partial<PackageSpec>;
}

function told(...given: readonly Given[]) {
  const packages = given.map(({ name, manifest, spec }) => ({
    ...{ name, manifest, file: "package.json" },
    spec: {
      ...{ kind: "packages" as const, name, platform: undefined, platformPackage: undefined },
      base: { kind: "folder" as const, template: { folder: ".", manifest } },
      ...{ contents: [], checkBinaries: true, listed: true, input: "packages", line: 1 },
      ...spec,
    },
  }));
  return unmeantPlatforms({ packages });
}

test("an addon that is planned without its platform packages names them and their inputs", () => {
  expect(told({ name: "@s/core", manifest: { napi } })).toEqual([
    {
      code: "platform-packages-unplanned",
      unit: "@s/core",
      message:
        "@s/core is an addon that napi-rs builds for linux-x64-gnu, darwin-arm64, but the plan has none of its platform packages.",
      remedy:
        'To publish them, add - { like: ., name: "@s/core-{platform}", artifact: "bindings-{target}" } to npm-packages, list the addon in metas instead, as - { path: ., platform-package: "@s/core-{platform}" }, and set:',
      copy: "platforms: linux-x64-gnu darwin-arm64",
      input: "npm-packages",
      file: "package.json",
    },
  ]);
});

test("napi-rs 2 has targets of its own, and may name the packages", () => {
  const manifest = { napi: { package: { name: "@s/native" }, triples: { additional: [] } } };
  expect(told({ name: "core", manifest })).toMatchObject([
    { copy: "platforms: linux-x64-gnu darwin-x64 win32-x64-msvc" },
  ]);
  expect(told({ name: "core", manifest })[0]?.remedy).toContain('"@s/native-{platform}"');
});

/** What is told of an addon for two platforms whose meta pins these packages. */
function toldOfPins(...pinned: readonly string[]) {
  const manifest = { napi };
  const platformPackages = new Map(pinned.map((name) => [{} as DeclaredPlatform, name]));
  const spec = { platformPackage: "@s/core-{platform}" } as PackageSpec;
  const meta = { name: "@s/core", manifest, file: "package.json", spec, platformPackages };
  return otherPlatforms({ packages: [meta] }).map(({ message }) => message.split(": ")[1]);
}

test.each<[readonly string[], string | undefined]>([
  [["@s/core-linux-x64-gnu", "@s/core-darwin-arm64"], undefined],
  [[], undefined],
  [["@s/core-linux-x64-gnu"], "the release lacks @s/core-darwin-arm64."],
  [
    ["@s/core-linux-x64", "@s/core-darwin-arm64"],
    "it would never load @s/core-linux-x64, and the release lacks @s/core-linux-x64-gnu.",
  ],
  [
    ["@s/core-linux-x64-gnu", "@s/core-darwin-arm64", "@s/core-win32-x64-msvc"],
    "it would never load @s/core-win32-x64-msvc.",
  ],
])("of an addon that pins %j: %s", (pinned, expected) => {
  expect(toldOfPins(...pinned)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
  ["@s/cores-{platform}", undefined, "@s/core-{platform}"],
  ["@s/core-{target}", undefined, "@s/core-{platform}"],
  ["@s/core-{platform}", "@s/native", "@s/native-{platform}"],
])("a meta with %s and the package name %s is told of %s", (platformPackage, named, expected) => {
  const manifest = { napi: { ...napi, ...(named !== undefined && { packageName: named }) } };
  const spec = { platformPackage } as PackageSpec;
  const platformPackages = new Map([[{} as DeclaredPlatform, "@s/any"]]);
  const meta = { name: "@s/core", manifest, file: "package.json", spec, platformPackages };
  expect(otherPlatforms({ packages: [meta] })).toEqual([
    {
      ...{ code: "platforms-not-of-napi", unit: "@s/core", input: "metas", file: "package.json" },
      message: `@s/core is an addon of napi-rs, whose loader looks for ${expected}, but its platform-package is ${platformPackage}: none of these would be loaded.`,
      remedy: `Set platform-package to "${expected}", or set napi.packageName in package.json.`,
    },
  ]);
});

test.each<[string, readonly Given[]]>([
  [
    "is planned with one of them",
    [
      { name: "@s/core", manifest: { napi } },
      { name: "@s/core-darwin-arm64", manifest: {} },
    ],
  ],
  [
    "is a meta",
    [{ name: "@s/core", manifest: { napi }, spec: { platformPackage: "@s/core-{platform}" } }],
  ],
  ["names no platform that is known", [{ name: "a", manifest: { napi: { targets: ["x"] } } }]],
  ["is not an addon", [{ name: "a", manifest: { optionalDependencies: { "b-linux-x64": "1" } } }]],
])("nothing is told of a package that %s", (_, packages) => {
  expect(told(...packages)).toEqual([]);
});
