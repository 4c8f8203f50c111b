import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import {
  runAction,
  startCratesIo,
  startGitHub,
  startNpm,
  type ActionRun,
  type GitHub,
} from "@fairlead/sandbox";
import { closeAssetsScenes, openAssetsScene, type AssetsScene } from "./assets-scene.ts";
import { sampleNamed, type CheckoutFiles } from "./npm-scene.ts";
import { releasesOf, repository, untilRequest, writesOf } from "./release-scene.ts";

jest.setTimeout(300_000);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all([closeAssetsScenes(), ...open.splice(0).map((close) => close())]);
});

/** The release parts of four projects' workflows, with small stand-ins for what they build. */
interface PartsScene extends AssetsScene {
  readonly github: GitHub;
  /** Runs the plan, or create-release, in the checkout, at its newest commit. */
  readonly step: (
    action: "plan" | "create-release",
    inputs: Readonly<Record<string, string>>,
    more?: { readonly ref?: string } & ReturnType<typeof untilRequest>,
  ) => Promise<ActionRun>;
  /** Commits, and gives GitHub what is committed. */
  readonly push: (files: CheckoutFiles) => Promise<string>;
  readonly crates: (name: string, version: string) => Promise<void>;
  readonly npm: (name: string, version: string) => Promise<void>;
}

const actions = path.resolve(import.meta.dirname, "../../actions");
const token = "ghs_CanaryCanaryCanaryCanaryCanary0001";

async function openParts(files: CheckoutFiles): Promise<PartsScene> {
  const scene = await openAssetsScene(files);
  const { workspace } = scene.rehearsal;
  const github = await startGitHub();
  const { clock } = github;
  const [crates, npm] = await Promise.all([startCratesIo({ clock }), startNpm({ clock })]);
  open.push(
    () => github.stop(),
    () => crates.stop(),
    () => npm.stop(),
  );
  github.addRepository({ fullName: repository });
  github.addToken({ token, permissions: { contents: "write" }, repository });
  let sha = "";
  const push = async (more: CheckoutFiles) => {
    sha = await scene.write(more);
    github.importCheckout(repository, workspace);
    return sha;
  };
  await push({});
  return {
    ...{ ...scene, github, push },
    crates: (name, version) => crates.seedCrate({ name, version }),
    npm: (name, version) => npm.seed({ name, version }),
    step: (action, inputs, { ref = "refs/heads/main", ...more } = {}) =>
      runAction(action === "plan" ? path.dirname(actions) : path.join(actions, action), {
        ...{ workspace, sha, repository, githubToken: token, movedClock: github.url },
        temp: path.join(scene.rehearsal.folder, "temp"),
        ...more,
        env: {
          ...{ GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl },
          __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: crates.indexUrl,
          ...{ npm_config_registry: npm.url, GITHUB_REF: ref },
        },
        inputs: {
          ...inputs,
          ...(action === "create-release" && { index: crates.indexUrl }),
          ...(action === "create-release" && { "registry-url": npm.url }),
        },
      }),
  };
}

const program = await sampleNamed("elf-x86_64-gnu.exe");
const filesOf = (github: GitHub, tag: string) =>
  Object.keys(releasesOf(github).find((release) => release.tag === tag)?.files ?? {}).sort();

test("ripgrep: fourteen targets, a package, a checksum beside each, an underlined changelog, a draft", async () => {
  const targets = [
    ...["x86_64-unknown-linux-musl", "i686-unknown-linux-gnu", "aarch64-unknown-linux-gnu"],
    ...["aarch64-unknown-linux-musl", "armv7-unknown-linux-gnueabihf"],
    ...["armv7-unknown-linux-musleabihf", "armv7-unknown-linux-musleabi"],
    ...["s390x-unknown-linux-gnu", "x86_64-apple-darwin", "aarch64-apple-darwin"],
    ...["x86_64-pc-windows-msvc", "x86_64-pc-windows-gnu", "aarch64-pc-windows-msvc"],
    "i686-pc-windows-msvc",
  ];
  const heading = (version: string) => `${version} (2026-01-02)\n==================`;
  const scene = await openParts({
    "Cargo.toml": '[package]\nname = "ripgrep"\nversion = "15.2.0"\n',
    "CHANGELOG.md": `${heading("15.2.0")}\nBug fixes:\n\n* New.\n\n${heading("15.1.0")}\n* Old.\n`,
    ...Object.fromEntries(
      ["README.md", "COPYING", "UNLICENSE", "LICENSE-MIT", "FAQ.md", "GUIDE.md"].map((name) => [
        name,
        `${name}\n`,
      ]),
    ),
  });
  for (const target of targets) {
    const exe = target.includes("windows") ? ".exe" : "";
    scene.addArtifact(`rg-${target}`, { [`rg${exe}`]: program, "doc/rg.1": "manual" });
  }
  scene.addArtifact("rg-deb", { "ripgrep_15.2.0-1_amd64.deb": "deb" });
  const ref = "refs/tags/15.2.0";

  // The version of the file and the tag are compared, without a crate or a package.
  const from = {
    ...{ "manifest-path": "none", "version-from": "Cargo.toml", "tag-template": "{version}" },
  };
  const plan = await scene.step("plan", from, { ref });
  expect(plan).toMatchObject({ exitCode: 0, outputs: { version: "15.2.0", tag: "15.2.0" } });
  expect(await scene.step("plan", from, { ref: "refs/tags/15.2.1" })).toMatchObject({
    exitCode: 1,
    outputs: { "problem-codes": '["versions-disagree"]' },
  });

  const packed = await scene.run({
    platforms: targets.join(" "),
    "sha256-files": "true",
    assets: `
- contents:
    - { artifact: "rg-{target}" }
    - { path: ., files: "README.md COPYING UNLICENSE LICENSE-MIT" }
    - { path: ., files: "CHANGELOG.md FAQ.md GUIDE.md", to: doc }
  folder: ripgrep-15.2.0-{target}
  name: ripgrep-15.2.0-{target}.{ext}
- { artifact: rg-deb, name: ripgrep_15.2.0-1_amd64.deb }`,
  });
  expect(packed).toMatchObject({ exitCode: 0 });
  const names = [
    ...targets.map((target) => {
      return `ripgrep-15.2.0-${target}.${target.includes("windows") ? "zip" : "tar.gz"}`;
    }),
    "ripgrep_15.2.0-1_amd64.deb",
  ];
  const linux = "ripgrep-15.2.0-armv7-unknown-linux-musleabi";
  const listed = await scene.inAssets("tar", "tzf", `${linux}.tar.gz`);
  expect(listed.split("\n")).toEqual(
    expect.arrayContaining([`${linux}/rg`, `${linux}/doc/rg.1`, `${linux}/doc/GUIDE.md`]),
  );
  const sums = [...names.map((name) => `${name}.sha256`)];
  await scene.inAssets("sha256sum", "--check", "--strict", ...sums);

  const release = {
    files: `${packed.outputs["directory"] ?? ""}/*`,
    ...{ changelog: "CHANGELOG.md", "generate-notes": "false", draft: "true" },
  };
  const ended = await scene.step("create-release", release, { ref });
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "draft" } });
  expect(filesOf(scene.github, "15.2.0")).toEqual([...names, ...sums, "SHA256SUMS"].sort());
  const body = releasesOf(scene.github)[0]?.body;
  expect(body).toContain("* New.");
  expect(body).not.toContain("* Old.");
  expect(scene.github.violations).toEqual([]);
});

test("tree-sitter: zip and gz of each platform, a nightly release each day, and a version", async () => {
  const words = ["linux-arm64", "linux-x64", "windows-x64", "macos-arm64"];
  const scene = await openParts({ "README.md": "tree-sitter\n" });
  const { github } = scene;
  for (const word of [...words, "linux-powerpc64"]) {
    const exe = word.startsWith("windows") ? ".exe" : "";
    scene.addArtifact(`tree-sitter.${word}`, { [`tree-sitter${exe}`]: program });
  }
  scene.addArtifact("tree-sitter.wasm", { "web-tree-sitter.wasm": "wasm", "debug/a.wasm": "d" });
  const pack = async () => {
    const packed = await scene.run({
      platforms: [
        ...words.map((word) => `- ${word}`),
        "- { name: linux-powerpc64, target: powerpc64-unknown-linux-gnu }",
      ].join("\n"),
      assets: `
- { artifact: "tree-sitter.{platform}", name: "tree-sitter-cli-{platform}.zip" }
- { artifact: "tree-sitter.{platform}", name: "tree-sitter-{platform}.gz", platforms: "linux-* macos-*" }
- { artifact: "tree-sitter.{platform}", name: "tree-sitter-{platform}.gz", platforms: "windows-*" }
- { artifact: tree-sitter.wasm, name: web-tree-sitter.tar.gz }`,
    });
    expect(packed).toMatchObject({ exitCode: 0 });
    return `${packed.outputs["directory"] ?? ""}/*`;
  };
  const all = [...words, "linux-powerpc64"];
  const names = [
    ...all.flatMap((word) => [`tree-sitter-cli-${word}.zip`, `tree-sitter-${word}.gz`]),
    ...["SHA256SUMS", "web-tree-sitter.tar.gz"],
  ].sort();
  const nightly = { tag: "nightly", rolling: "true", "generate-notes": "false" };

  expect(await scene.step("create-release", { ...nightly, files: await pack() })).toMatchObject({
    exitCode: 0,
  });
  const first = releasesOf(github)[0]?.tagSha;
  // Another day's run is killed in the middle, and run again.
  const next = await scene.push({ "README.md": "tree-sitter, another day\n" });
  const files = await pack();
  const killed = await scene.step(
    ...(["create-release", { ...nightly, files }, untilRequest(github, 12, true)] as const),
  );
  expect(killed.signal).not.toBeNull();
  expect(await scene.step("create-release", { ...nightly, files })).toMatchObject({ exitCode: 0 });
  expect(first).not.toBe(next);
  expect(releasesOf(github)).toMatchObject([{ tag: "nightly", prerelease: true, tagSha: next }]);
  expect(filesOf(github, "nightly")).toEqual(names);

  // The same workflow on a tag: nothing rolls, and nightly stays.
  const ref = "refs/tags/v0.27.0";
  github.setRef(repository, ref, next);
  const version = { rolling: "false", "generate-notes": "false", files: await pack() };
  expect(await scene.step("create-release", version, { ref })).toMatchObject({ exitCode: 0 });
  expect(filesOf(github, "v0.27.0")).toEqual(names);
  expect(releasesOf(github).map(({ tag, isLatest }) => [tag, isLatest])).toEqual(
    expect.arrayContaining([
      ["nightly", false],
      ["v0.27.0", true],
    ]),
  );
  expect(github.violations).toEqual([]);
});

test("tauri: a release of each crate, one of a file's version, and files into a published one", async () => {
  const units = [
    { name: "tauri-utils", version: "2.99.1", path: "crates/tauri-utils" },
    { name: "tauri-cli", version: "2.99.0", path: "crates/tauri-cli" },
    { name: "octo-repo", version: "2.99.2", path: "crates/octo-repo" },
  ];
  const section = (name: string, version: string) =>
    String.raw`## \[${version}]` + `\n\n### Bug Fixes\n\n- Of ${name} ${version}.\n`;
  const scene = await openParts({
    "packages/cli/package.json": '{ "name": "@tauri-apps/cli", "version": "2.99.0" }\n',
    "packages/cli/CHANGELOG.md": `# Changelog\n\n${section("cli", "2.99.0")}`,
    ...Object.fromEntries(
      units.flatMap(({ name, version, path: folder }) => [
        [
          `${folder}/CHANGELOG.md`,
          `# Changelog\n\n${section(name, version)}\n${section(name, "2.98.0")}`,
        ],
        [`${folder}/LICENSE_MIT`, "MIT\n"],
      ]),
    ),
  });
  const { github } = scene;
  for (const { name, version } of units) await scene.crates(name, version);
  const planned = units.map((unit) => {
    return { ...unit, tag: `${unit.name}-v${unit.version}`, published: false };
  });
  const releases = {
    ...{ tag: "{name}-v{version}", crates: JSON.stringify(planned), name: "{name} v{version}" },
    ...{ changelog: "{path}/CHANGELOG.md", "generate-notes": "false" },
  };
  const killed = await scene.step("create-release", releases, untilRequest(github, 9, true));
  expect(killed.signal).not.toBeNull();
  const ended = await scene.step("create-release", releases);
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(github.releases(repository).publications).toBe(3);
  for (const { name, version } of units) {
    const release = releasesOf(github).find(({ tag }) => tag === `${name}-v${version}`);
    expect(release).toMatchObject({ name: `${name} v${version}`, isLatest: name === "octo-repo" });
    expect(release?.body).toContain(`- Of ${name} ${version}.`);
    expect(release?.body).not.toContain("2.98.0");
  }

  // The command line for npm: its version is that of a file, its files are all artifacts' as they are.
  const plan = await scene.step("plan", {
    ...{ "manifest-path": "none", "version-from": "packages/cli/package.json" },
    "tag-template": "@tauri-apps/cli-v{version}",
  });
  expect(plan.outputs["tag"]).toBe("@tauri-apps/cli-v2.99.0");
  for (const word of ["darwin-arm64", "linux-x64-gnu"]) {
    scene.addArtifact(`bindings-${word}`, { [`cli.${word}.node`]: program });
    scene.addArtifact(`cargo-tauri-${word}`, { "cargo-tauri": program });
  }
  const bindings = await scene.run({ assets: '- { artifact: "bindings-*", format: as-is }' });
  const cli = await scene.step("create-release", {
    ...{ tag: plan.outputs["tag"] ?? "", changelog: "packages/cli/CHANGELOG.md" },
    files: `${bindings.outputs["directory"] ?? ""}/*.node`,
    ...{ "generate-notes": "false", "make-latest": "false" },
  });
  expect(cli).toMatchObject({ exitCode: 0, outputs: { state: "published" } });

  // And files into the release that is public already.
  const programs = await scene.run({
    ...{ platforms: "darwin-arm64 linux-x64-gnu", directory: "programs" },
    assets: `
- contents: [{ artifact: "cargo-tauri-{platform}" }, { path: crates/tauri-cli, files: "LICENSE*" }]
  name: "cargo-tauri-{target}.{ext}"`,
  });
  const added = await scene.step("create-release", {
    ...{ tag: "tauri-cli-v2.99.0", files: `${programs.outputs["directory"] ?? ""}/cargo-*` },
  });
  expect(added).toMatchObject({ exitCode: 0, outputs: { created: "false" } });
  expect(filesOf(github, "tauri-cli-v2.99.0")).toEqual([
    "cargo-tauri-aarch64-apple-darwin.tar.gz",
    "cargo-tauri-x86_64-unknown-linux-gnu.tar.gz",
  ]);
  expect(github.violations).toEqual([]);
});

test("loro: a bare tag of each crate, a release of each package, and again nothing", async () => {
  const crates = ["loro", "loro-internal"].map((name) => ({ name, version: "1.99.0" }));
  const npm = [
    { name: "loro-crdt", version: "1.99.3", path: "loro-js" },
    { name: "loro-crdt-map", version: "1.99.3", path: "crates/loro-wasm-map" },
  ];
  const scene = await openParts(
    Object.fromEntries(
      npm.map(({ name, version, path: folder }) => [
        `${folder}/CHANGELOG.md`,
        `# Changelog\n\n## ${version}\n\n### Patch Changes\n\n- Of ${name}.\n\n## 1.99.2\n\n- Old.\n`,
      ]),
    ),
  );
  const { github } = scene;
  for (const { name, version } of crates) await scene.crates(name, version);
  for (const { name, version } of npm) await scene.npm(name, version);
  const plan = (units: readonly { name: string; version: string }[], mark: string) =>
    JSON.stringify(
      units.map((unit) => ({
        ...{ path: "none", published: false, ...unit },
        tag: `${unit.name}${mark}${unit.version}`,
      })),
    );
  const steps = [
    { tag: "{name}-v{version}", "tag-only": "true", crates: plan(crates, "-v") },
    {
      ...{ tag: "{name}@{version}", npm: plan(npm, "@"), changelog: "{path}/CHANGELOG.md" },
      ...{ "generate-notes": "false", "make-latest": "false" },
    },
  ];
  for (const inputs of steps) {
    expect(await scene.step("create-release", inputs)).toMatchObject({ exitCode: 0 });
  }
  expect(
    releasesOf(github)
      .map(({ tag }) => tag)
      .sort(),
  ).toEqual(["loro-crdt-map@1.99.3", "loro-crdt@1.99.3"]);
  expect(releasesOf(github).every(({ body }) => body?.includes("- Of loro-crdt"))).toBe(true);
  const tags = ["loro-v1.99.0", "loro-internal-v1.99.0"];
  expect(tags.filter((tag) => github.ref(repository, `refs/tags/${tag}`) === undefined)).toEqual(
    [],
  );
  github.requests.clear();
  for (const inputs of steps) {
    expect(await scene.step("create-release", inputs)).toMatchObject({ exitCode: 0 });
  }
  expect(writesOf(github)).toEqual([]);
  expect(github.violations).toEqual([]);
});
