import type { RunOptions } from "./scene.ts";
import {
  changelog,
  crates,
  packageManifest,
  packagesOf,
  platforms,
  sampleFiles,
  sources,
  version,
  workspaceFiles,
} from "./text-sample.ts";

/** A repository that a workflow of docs/workflows is written for, and what is released there. */
export interface ReadySample {
  readonly on: RunOptions["on"];
  /** A folder of this checkout, which holds the binaries that its builds leave. */
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  /** Crates as `name@version`. Version 1.2.2 of each is published, and of each package. */
  readonly crates: readonly string[];
  /** Of the packages. Default: 1.2.3. */
  readonly version?: string;
  readonly packages: readonly string[];
  /** Tags of published releases. */
  readonly releases: readonly string[];
  /** Crates that are members, and not released. */
  readonly unchanged?: readonly string[];
  /** The run of CI has built it before. */
  readonly hasCi?: boolean;
  /** What the repository declares, beside the workflow in docs/workflows. */
  readonly declaration?: string;
  /** Nothing of it is published yet: everything is a new name. Default: there are older versions. */
  readonly isNew?: boolean;
}

const programs = "test/fixtures/binaries/samples";
const tag = `v${version}`;
const core = [...packagesOf("core").values()];
const shared = {
  on: { tag },
  source: sources.core,
  crates: [],
  packages: [],
  releases: [],
} as const;

/** Programs for platforms as Node.js names them: `dist/tool`, taken from the samples of binaries. */
const buildScript = `#!/bin/sh
set -eu
case "$1" in
  linux-x64) sample=elf-x86_64-static.exe ;;
  linux-arm64) sample=elf-aarch64-static.exe ;;
  darwin-x64) sample=macho-x86_64.exe ;;
  darwin-arm64) sample=macho-arm64.exe ;;
  win32-x64) sample=pe-x86_64.exe ;;
esac
mkdir -p dist
cp "$sample" "dist/tool$2"
`;

/** Instead of `napi build`: the addon that was built before for the target that it is given. */
const napiBuild = `import { cpSync } from "node:fs";
const [flag, target] = process.argv.slice(2);
const platforms = {
  "x86_64-unknown-linux-gnu": "linux-x64-gnu",
  "aarch64-unknown-linux-gnu": "linux-arm64-gnu",
  "x86_64-apple-darwin": "darwin-x64",
  "aarch64-apple-darwin": "darwin-arm64",
  "x86_64-pc-windows-msvc": "win32-x64-msvc",
};
const platform = platforms[target];
if (flag !== "--target" || platform === undefined) throw new Error("Expected --target and one of five.");
cpSync(\`prebuilt/bindings-\${platform}/core.node\`, \`core.\${platform}.node\`);
`;

function manifest(name: string, more: object): string {
  const own = JSON.parse(packageManifest("core", ".", name)) as object;
  return JSON.stringify({ ...own, files: ["*.js"], main: "index.js", ...more });
}

/** A lockfile of packages that need nothing. */
function lockfile(folders: ReadonlyMap<string, string>): string {
  const linked = [...folders].flatMap(([folder, name]) => [
    [folder, { name, version }],
    [`node_modules/${name}`, { resolved: folder, link: true }],
  ]);
  const root = folders.size === 0 ? {} : { workspaces: ["packages/*"] };
  const packages = Object.fromEntries([["", root], ...linked]) as object;
  return JSON.stringify({ lockfileVersion: 3, requires: true, packages });
}

const tool = "@scope/tool";
const toolPlatforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"];
const monorepo = new Map([
  ["packages/first", "@scope/first"],
  ["packages/second", "@scope/second"],
]);

/** By the name of the workflow's file. */
export const readySamples: Readonly<Record<string, ReadySample>> = {
  "one-crate.yml": {
    ...shared,
    files: workspaceFiles(new Map([["my-crate", version]])),
    crates: [`my-crate@${version}`],
  },
  "crates-one-version.yml": {
    ...shared,
    files: workspaceFiles(new Map(crates.map((name) => [name, version]))),
    crates: crates.map((name) => `${name}@${version}`),
  },
  "crates-own-versions.yml": {
    ...shared,
    on: "push",
    files: workspaceFiles(
      new Map([
        ["mylib-core", "1.4.0"],
        ["mylib", "2.0.0"],
        ["mylib-macros", "1.2.2"],
      ]),
    ),
    crates: ["mylib-core@1.4.0", "mylib@2.0.0"],
    unchanged: ["mylib-macros"],
    releases: ["mylib-core-v1.4.0", "mylib-v2.0.0"],
  },
  "napi-rs-addon.yml": {
    ...shared,
    files: {
      "package.json": manifest("@scope/core", { scripts: { build: "node build.mjs" } }),
      "package-lock.json": lockfile(new Map()),
      "build.mjs": napiBuild,
      "index.js": "module.exports = {};\n",
    },
    packages: [...platforms.core.map((platform) => `@scope/core-${platform}`), "@scope/core"],
  },
  "crates-and-addon.yml": {
    ...shared,
    on: { tag: "v0.1.0" },
    version: "0.1.0",
    isNew: true,
    declaration: "crates-and-addon/fairlead.yml",
    files: {
      ...workspaceFiles(
        new Map([
          ["mylib-core", "0.1.0"],
          ["mylib", "0.1.0"],
        ]),
        "0.1",
      ),
      "package.json": manifest("@scope/core", {
        version: "0.1.0",
        scripts: { build: "node build.mjs" },
      }),
      "package-lock.json": lockfile(new Map()),
      "build.mjs": napiBuild,
      "index.js": "module.exports = {};\n",
      "CHANGELOG.md": "# Changelog\n\n## 0.1.0\n\n- The first release.\n",
    },
    crates: ["mylib-core@0.1.0", "mylib@0.1.0"],
    packages: [...platforms.core.map((platform) => `@scope/core-${platform}`), "@scope/core"],
    releases: ["v0.1.0"],
  },
  "crates-and-addon-own-versions.yml": {
    ...shared,
    on: "push",
    version: "0.1.0",
    isNew: true,
    declaration: "crates-and-addon-own-versions/fairlead.yml",
    files: {
      ...workspaceFiles(
        new Map([
          ["mylib-core", "0.4.0"],
          ["mylib", "0.7.0"],
        ]),
        "0.4",
      ),
      "package.json": manifest("@scope/core", {
        version: "0.1.0",
        scripts: { build: "node build.mjs" },
      }),
      "package-lock.json": lockfile(new Map()),
      "build.mjs": napiBuild,
      "index.js": "module.exports = {};\n",
    },
    crates: ["mylib-core@0.4.0", "mylib@0.7.0"],
    packages: [...platforms.core.map((platform) => `@scope/core-${platform}`), "@scope/core"],
    releases: ["@scope/core-v0.1.0", "mylib-core-v0.4.0", "mylib-v0.7.0"],
  },
  "command-line-packages.yml": {
    ...shared,
    source: programs,
    files: {
      "scripts/build.sh": buildScript,
      "npm/tool/package.json": manifest(tool, { bin: { tool: "tool.js" }, main: undefined }),
      "npm/tool/tool.js": "#!/usr/bin/env node\n",
    },
    packages: [...toolPlatforms.map((platform) => `${tool}-${platform}`), tool],
  },
  "npm-changesets.yml": {
    ...shared,
    on: "push",
    files: {
      ...{ "package.json": JSON.stringify({ private: true, workspaces: ["packages/*"] }) },
      "package-lock.json": lockfile(monorepo),
      ".gitignore": "dist\nnode_modules\n",
      ...Object.fromEntries(
        [...monorepo].map(([folder, name]) => [
          `${folder}/package.json`,
          manifest(name, {
            ...{ files: ["dist"], main: "dist/index.js" },
            scripts: { build: "mkdir -p dist && echo 'module.exports = {};' > dist/index.js" },
          }),
        ]),
      ),
    },
    packages: [...monorepo.values()],
    releases: [...monorepo.values()].map((name) => `${name}@${version}`),
  },
  "everything.yml": {
    ...shared,
    files: sampleFiles("core", ""),
    crates: crates.map((name) => `${name}@${version}`),
    packages: core.filter((name) => /core(?!-wasm|-darwin-x64)/.test(name)),
    releases: [tag],
    hasCi: true,
  },
  "github-release.yml": {
    ...shared,
    source: programs,
    files: { "scripts/build.sh": buildScript, "CHANGELOG.md": changelog },
    releases: [tag],
  },
};
