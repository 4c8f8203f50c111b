import { afterEach, expect, jest, test } from "@jest/globals";
import { closeParts, filesOf, openParts, program } from "./parts-with-inputs.ts";
import { releasesOf, repository, untilRequest } from "./release-scene.ts";

jest.setTimeout(300_000);
afterEach(closeParts);

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
