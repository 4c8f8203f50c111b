import { afterEach, expect, jest, test } from "@jest/globals";
import { findPlatform } from "@fairlead/platforms";
import { binaryFor, manifest, sampleNamed } from "./npm-scene.ts";
import {
  closeReleaseParts,
  filesOf,
  linesOf,
  npmManifest,
  openReleaseParts,
  releaseTwice,
  type ReleaseParts,
} from "./release-parts-scene.ts";
import { accepted } from "./scene.ts";
import { workspaceFiles, type SmallCrate } from "./small-workspace.ts";

jest.setTimeout(600_000);
afterEach(closeReleaseParts);

const repository = "tauri-apps/tauri";
const words = [
  ...["darwin-arm64", "darwin-x64", "linux-arm-gnueabihf", "linux-arm64-gnu", "linux-arm64-musl"],
  ...["linux-x64-gnu", "linux-x64-musl", "win32-arm64-msvc", "win32-ia32-msvc", "win32-x64-msvc"],
];
const samples: Readonly<Record<string, string>> = {
  "linux-arm-gnueabihf": "elf-arm-gnueabihf.so",
  "linux-arm64-musl": "elf-aarch64-musl.so",
  "linux-x64-musl": "elf-x86_64-musl.so",
  "win32-arm64-msvc": "pe-aarch64.dll",
  "win32-ia32-msvc": "pe-x86.dll",
};
const programs = ["darwin-arm64", "darwin-x64", "linux-x64-gnu", "win32-arm64-msvc"].concat(
  "win32-x64-msvc",
);

/** The crates, each with those that it needs; each has a version of its own. */
const needs: Readonly<Record<string, readonly string[]>> = {
  "tauri-utils": [],
  "tauri-macos-sign": [],
  "tauri-driver": [],
  "tauri-bundler": ["tauri-utils", "tauri-macos-sign"],
  "tauri-runtime": ["tauri-utils"],
  "tauri-runtime-wry": ["tauri-utils", "tauri-runtime"],
  "tauri-codegen": ["tauri-utils"],
  "tauri-macros": ["tauri-codegen", "tauri-utils"],
  "tauri-plugin": ["tauri-utils"],
  "tauri-build": ["tauri-codegen", "tauri-utils"],
  tauri: ["tauri-macros", "tauri-utils", "tauri-runtime", "tauri-runtime-wry", "tauri-build"],
  "tauri-cli": ["tauri-bundler", "tauri-utils", "tauri-macos-sign"],
};
/** Published before, from an earlier commit. */
const before = Object.fromEntries(Object.keys(needs).map((name, at) => [name, `2.${at}.4`]));
/** What this push releases. */
const bumped = { "tauri-utils": "2.99.1", "tauri-cli": "2.99.0", tauri: "2.99.2" };
const [cli, api] = ["2.99.0", "2.98.7"];

test("tauri is released by fewer than its 115 lines, workflow and declaration together", async () => {
  expect(await linesOf("tauri")).toBeLessThan(115);
});

/** The workspace at these versions; a requirement fits them all. */
function members(versions: Readonly<Record<string, string>>): readonly SmallCrate[] {
  return Object.entries(needs).map(([name, needed]) => ({
    ...{ name, version: versions[name] ?? "" },
    needs: needed.map((each) => ({ name: each, requirement: "2" })),
    files: { "CHANGELOG.md": changelog(name, versions[name] ?? ""), "README.md": `${name}\n` },
  }));
}

/** As covector writes it. */
function changelog(name: string, version: string): string {
  const section = (of: string) => `## \\[${of}]\n\n### Bug Fixes\n\n- Of ${name} ${of}.\n`;
  return `# Changelog\n\n${section(version)}\n${section("2.0.0")}`;
}

/** What the build jobs upload. */
async function built(api: string) {
  const bindings = words.map(async (word) => {
    const found = findPlatform(word);
    if (found.kind !== "found") throw new Error(`There is no platform ${word}.`);
    const sample = samples[word];
    const binary = sample === undefined ? await binaryFor(word) : await sampleNamed(sample);
    const { target } = found.platform;
    const exe = word.startsWith("win32") ? ".exe" : "";
    const program = [`cargo-tauri-${target}${exe}`, { [`cargo-tauri${exe}`]: binary }] as const;
    return [
      [`bindings-${target}`, { [`cli.${word}.node`]: binary }] as const,
      ...(programs.includes(word) ? [program] : []),
    ];
  });
  return {
    ...Object.fromEntries((await Promise.all(bindings)).flat()),
    "tauri-api": {
      "package.json": JSON.stringify(owned("@tauri-apps/api", { version: api, main: "index.cjs" })),
      "index.cjs": "module.exports = {};\n",
    },
  };
}

const owned = (name: string, more: Readonly<Record<string, unknown>>) =>
  manifest(name, {
    ...more,
    repository: { type: "git", url: `git+https://github.com/${repository}.git` },
  });

/** What the repository has at these versions of its crates. */
function checkout(versions: Readonly<Record<string, string>>, cli: string, api: string) {
  return {
    ...workspaceFiles(members(versions), { below: "crates" }),
    "crates/tauri-cli/LICENSE_MIT": "MIT\n",
    "crates/tauri-schema-generator/schemas/config.schema.json": "{}\n",
    "packages/api/package.json": owned("@tauri-apps/api", { version: api, main: "./index.cjs" }),
    "packages/api/CHANGELOG.md": changelog("@tauri-apps/api", api),
    "packages/api/src/core.ts": "export {};\n",
    "packages/cli/package.json": owned("@tauri-apps/cli", {
      ...{ version: cli, main: "main.js", bin: { tauri: "./tauri.js" } },
    }),
    "packages/cli/main.js": "module.exports = {};\n",
    "packages/cli/tauri.js": "#!/usr/bin/env node\n",
    "packages/cli/CHANGELOG.md": changelog("@tauri-apps/cli", cli),
  };
}

/** The tags of the releases that are public, with what they are called. */
const releasesIn = ({ github }: ReleaseParts) =>
  Object.fromEntries(
    github.releases(repository).all.map(({ tag, name, draft }) => [tag, draft ? "draft" : name]),
  );
const released = (versions: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [
      `${name}-v${version}`,
      `${name} v${version}`,
    ]),
  );

test("tauri: what a push has raised is published, each with a release and its notes, two with files", async () => {
  const jobs = ["plan", "pack", "publish", "releases"];
  const first = { "@tauri-apps/cli": "2.1.0", "@tauri-apps/api": "2.1.1" };
  const scene = await openReleaseParts("tauri", {
    ...{ repository, ref: "refs/heads/dev" },
    files: checkout(before, first["@tauri-apps/cli"], first["@tauri-apps/api"]),
    artifacts: await built(first["@tauri-apps/api"]),
  });
  for (const { exitCode, log } of await scene.run(...jobs)) {
    expect({ exitCode, said: exitCode === 0 ? "" : log }).toEqual({ exitCode: 0, said: "" });
  }
  expect(releasesIn(scene)).toEqual(released({ ...before, ...first }));

  const uploaded = accepted(scene.crates).length;
  const raised = { ...bumped, "@tauri-apps/cli": "2.99.0", "@tauri-apps/api": "2.98.7" };
  await scene.push(
    checkout({ ...before, ...bumped }, raised["@tauri-apps/cli"], raised["@tauri-apps/api"]),
  );
  await scene.begin({
    ref: "refs/heads/dev",
    artifacts: await built(raised["@tauri-apps/api"]),
  });
  await releaseTwice(scene, ...jobs);
  // The next push builds nothing.
  const [plan] = await scene.run("plan");
  expect(plan?.outputs).toMatchObject({ "unpublished-crates": "[]", "unpublished-npm": "[]" });

  const order = accepted(scene.crates).slice(uploaded);
  expect(order.map(({ crate }) => crate).sort()).toEqual(Object.keys(bumped).sort());
  expect(order[0]?.crate).toBe("tauri-utils");
  const own = Object.fromEntries(words.map((word) => [`@tauri-apps/cli-${word}`, cli]));
  expect(await npmManifest(scene, "@tauri-apps/cli", cli)).toMatchObject({
    optionalDependencies: own,
  });
  expect(await npmManifest(scene, "@tauri-apps/cli-linux-arm-gnueabihf", cli)).toMatchObject({
    ...{ os: ["linux"], cpu: ["arm"], libc: ["glibc"], main: "cli.linux-arm-gnueabihf.node" },
  });
  expect(scene.npm.versions("@tauri-apps/api").map(({ version }) => version)).toEqual([
    ...[first["@tauri-apps/api"], api],
  ]);
  const names = [...Object.keys(own), "@tauri-apps/cli"];
  expect(names.filter((name) => scene.npm.attestations(name, cli).length === 0)).toEqual([]);

  expect(releasesIn(scene)).toEqual({ ...released({ ...before, ...first }), ...released(raised) });
  for (const [name, version] of Object.entries(raised)) {
    const tag = `${name}-v${version}`;
    const release = scene.github.releases(repository).all.find((each) => each.tag === tag);
    expect(release).toMatchObject({ isLatest: name === "tauri" });
    expect(release?.body).toContain(`- Of ${name} ${version}.`);
    expect(release?.body).not.toContain("2.0.0");
  }
  expect(filesOf(scene, `@tauri-apps/cli-v${cli}`)).toEqual(
    ["SHA256SUMS", ...words.map((word) => `cli.${word}.node`)].sort(),
  );
  expect(filesOf(scene, "tauri-cli-v2.99.0")).toEqual([
    "SHA256SUMS",
    "cargo-tauri-aarch64-apple-darwin.zip",
    "cargo-tauri-aarch64-pc-windows-msvc.zip",
    "cargo-tauri-x86_64-apple-darwin.zip",
    "cargo-tauri-x86_64-pc-windows-msvc.zip",
    "cargo-tauri-x86_64-unknown-linux-gnu.tgz",
  ]);
});
