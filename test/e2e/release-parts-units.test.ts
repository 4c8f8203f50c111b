import { afterEach, expect, jest, test } from "@jest/globals";
import { closeParts, filesOf, openParts, program } from "./parts-with-inputs.ts";
import { releasesOf, repository, untilRequest, writesOf } from "./release-scene.ts";

jest.setTimeout(300_000);
afterEach(closeParts);

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
