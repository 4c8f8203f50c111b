import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunArtifact, Scene } from "./scene.ts";

/** What the workflows of the texts release: a workspace of crates, and packages as the texts name them. */
export const fullName = "octo-org/sample";
export const version = "1.2.3";
export const crates = ["mylib-core", "mylib", "mylib-macros", "mylib-new", "mylib-bench"];

/** `core`: an addon for five platforms. `ffmpeg`: libraries for four platforms, in two tiers. */
export type Kind = "core" | "ffmpeg";

export const platforms = {
  core: ["linux-x64-gnu", "linux-arm64-gnu", "darwin-x64", "darwin-arm64", "win32-x64-msvc"],
  ffmpeg: ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"],
} as const;

/** Folders of this checkout whose `prebuilt/<artifact>` are real binaries. */
export const sources = {
  core: "examples/ruvector/npm/native",
  ffmpeg: "examples/webcodecs-ffmpeg/native",
} as const;

/** Which kind a text is about. */
export function kindOf(text: string): Kind {
  return /ffmpeg|non-free/.test(text) ? "ffmpeg" : "core";
}

/** The npm packages of a kind: names by folder, platform packages first, what others need before them. */
export function packagesOf(kind: Kind): ReadonlyMap<string, string> {
  const forPlatforms = platforms[kind].flatMap((platform): [string, string][] =>
    kind === "core"
      ? [[`npm/${platform}`, `@scope/core-${platform}`]]
      : [
          [`npm/${platform}`, `@scope/ffmpeg-${platform}`],
          [`npm/${platform}-non-free`, `@scope/ffmpeg-${platform}-non-free`],
        ],
  );
  const others: [string, string][] =
    kind === "core"
      ? [
          ["npm/core", "@scope/core"],
          ["npm/cli", "@scope/cli"],
          ["prebuilt/wasm-packages/core-wasm/pkg", "@scope/core-wasm"],
        ]
      : [
          ["npm/dev", "@scope/ffmpeg-dev"],
          ["npm/meta", "@scope/ffmpeg"],
          ["npm/meta-non-free", "@scope/ffmpeg-non-free"],
        ];
  return new Map([...forPlatforms, ...others]);
}

/** The files of the repository, by path, besides those of its source; `workflow` is its `release.yml`. */
export function sampleFiles(kind: Kind, workflow: string): Record<string, string> {
  const files: Record<string, string> = {
    ".github/workflows/release.yml": workflow,
    ".github/workflows/build.yml": buildWorkflow(kind),
    "CHANGELOG.md": changelog,
    ...workspaceFiles(new Map(crates.map((name) => [name, version]))),
  };
  if (workflow.includes("/actions/pack@")) {
    const isMixed = /\/actions\/(?:publish-npm|create-release)/.test(workflow);
    // Crates alone need none, but for the place of the local registry.
    files[".github/fairlead.yml"] = isMixed ? declaration : "crates:\n  verify: true\n";
  }
  const [named] = /\.github\/fairlead-[a-z]+\.yml/.exec(workflow) ?? [];
  if (named !== undefined) files[named] = declaration;
  for (const [folder, name] of packagesOf(kind)) {
    files[`${folder}/package.json`] = packageManifest(kind, folder, name);
    files[`${folder}/README.md`] = `# ${name}\n`;
    if (/cli|core$|meta|pkg/.test(folder)) files[`${folder}/index.js`] = "module.exports = {};\n";
  }
  return files;
}

/** What a workflow that packs releases: something for each of its steps. */
const declaration = `crates:
  packages: [mylib-core, mylib]
npm:
  packages: [npm/cli]
release:
  changelog: CHANGELOG.md
`;

export const changelog = `# Changelog\n\n## ${version}\n\n- What is new.\n`;

/**
 * A workspace of crates, by their names, with their versions.
 *
 * @param needs which version `mylib` needs of `mylib-core`
 */
export function workspaceFiles(
  versions: ReadonlyMap<string, string>,
  needs = "1",
): Record<string, string> {
  const files: Record<string, string> = {
    "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n',
    "Cargo.lock": `version = 4\n${[...versions].map(([name, own]) => locked(name, own)).join("")}`,
  };
  for (const [name, own] of versions) {
    files[`crates/${name}/Cargo.toml`] = crateManifest(name, own, needs);
    files[`crates/${name}/README.md`] = `# ${name}\n`;
    files[`crates/${name}/src/lib.rs`] = "//! A sample.\n";
  }
  return files;
}

/** An older version of all that there is, whose names trust the workflow of the sample. */
export async function seedOlder(
  { crates: cratesIo, npm }: Scene,
  packages: Iterable<string>,
  crateNames: Iterable<string> = crates,
): Promise<void> {
  const trust = { workflow: "release.yml", repository: fullName };
  for (const name of crateNames) {
    await cratesIo.seedCrate({ name, version: "1.2.2" });
    cratesIo.addTrustedPublisher({
      ...{ crate: name, repositoryOwner: "octo-org", repositoryOwnerId: 65 },
      ...{ repositoryName: "sample", workflowFilename: trust.workflow },
    });
  }
  for (const name of packages) {
    await npm.seed({ name, version: "1.2.2" });
    npm.addTrustedPublisher({ package: name, ...trust });
  }
}

/** The artifacts that the sample's builds upload. */
export async function artifactsOf({ repository }: Scene): Promise<RunArtifact[]> {
  const below = join(repository.folder, "prebuilt");
  const names = (await readdir(below)).filter((name) => /^(?:bindings|ffmpeg)-/.test(name));
  return Promise.all(
    names.map(async (name) => {
      const files = (await readdir(join(below, name))).map(
        async (file) => [file, await readFile(join(below, name, file))] as const,
      );
      return { name, files: Object.fromEntries(await Promise.all(files)) };
    }),
  );
}

/** The reusable workflow that the texts call to build. */
function buildWorkflow(kind: Kind): string {
  const names =
    kind === "core"
      ? [...platforms.core.map((platform) => `bindings-${platform}`), "wasm-packages"]
      : platforms.ffmpeg.flatMap((platform) =>
          ["free", "non-free"].map((tier) => `ffmpeg-${platform}-${tier}`),
        );
  const uploads = names.map(
    (name) =>
      `      - uses: actions/upload-artifact@v7\n        with: { name: ${name}, path: prebuilt/${name} }\n`,
  );
  return [
    "name: Build\non: workflow_call\npermissions: {}\njobs:\n  upload:\n    runs-on: ubuntu-latest\n",
    "    permissions: { contents: read }\n    steps:\n      - uses: actions/checkout@v7\n",
    ...uploads,
  ].join("");
}

function crateManifest(name: string, own: string, needs: string): string {
  const needed =
    name === "mylib" ? `mylib-core = { path = "../mylib-core", version = "${needs}" }\n` : "";
  return `[package]
name = "${name}"
version = "${own}"
edition = "2021"
license = "MIT"
description = "A sample"
repository = "https://github.com/${fullName}"
readme = "README.md"

[dependencies]
${needed}`;
}

function locked(name: string, own: string): string {
  const needs = name === "mylib" ? 'dependencies = ["mylib-core"]\n' : "";
  return `\n[[package]]\nname = "${name}"\nversion = "${own}"\n${needs}`;
}

/** A `package.json`, for a platform if its folder says so. */
export function packageManifest(kind: Kind, folder: string, name: string): string {
  const platform = platforms[kind].find((one) => folder.startsWith(`npm/${one}`));
  const [os, cpu, libc] = platform?.split("-") ?? [];
  return JSON.stringify({
    ...{ name, version, description: "A sample", license: "MIT" },
    repository: { type: "git", url: `git+https://github.com/${fullName}.git`, directory: folder },
    publishConfig: { access: "public" },
    ...(os !== undefined && { os: [os], cpu: [cpu] }),
    ...(libc === "gnu" && { libc: ["glibc"] }),
    ...(platform === undefined
      ? { files: ["index.js", "include", "dist"] }
      : { files: ["*.node", "lib", "versions.json"] }),
    ...(folder === "npm/core" || folder.includes("meta") ? { main: "index.js" } : {}),
    ...(folder === "npm/cli" && { dependencies: { "@scope/core": ">=1.2.2" } }),
  });
}
