import { afterEach, expect, jest, test } from "@jest/globals";
import { findPlatform } from "@fairlead/platforms";
import { binaryFor, manifest, npmContents, repository, sampleNamed } from "./npm-scene.ts";
import {
  closeReleaseParts,
  filesOf,
  linesOf,
  openReleaseParts,
  releaseTwice,
} from "./release-parts-scene.ts";
import { contents } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(300_000);
afterEach(closeReleaseParts);

/** Lines of what each repository has in its own workflows for the same, without blanks and comments. */
const theirs = { ripgrep: 78, "y-crdt": 91, lightningcss: 58 };

test.each(Object.entries(theirs))(
  "%s is released by fewer than its %i lines, workflow and declaration together",
  async (name, lines) => {
    expect(await linesOf(name)).toBeLessThan(lines);
  },
);

/** A binary whose header fits the platform. */
function sampleFor(word: string): Promise<Buffer> {
  const others: Readonly<Record<string, string>> = {
    "android-arm64": "elf-aarch64-android.so",
    "freebsd-x64": "elf-x86_64-freebsd.so",
    "linux-arm-gnueabihf": "elf-arm-gnueabihf.so",
    "linux-arm64-musl": "elf-aarch64-musl.so",
    "linux-x64-musl": "elf-x86_64-musl.so",
    "win32-arm64-msvc": "pe-aarch64.dll",
  };
  const sample = others[word];
  return sample === undefined ? binaryFor(word) : sampleNamed(sample);
}

test("ripgrep: fourteen archives and a package, a checksum beside each, an underlined changelog, a draft", async () => {
  const program = await sampleNamed("elf-x86_64-gnu.exe");
  const linux = [
    ...["x86_64-unknown-linux-musl", "i686-unknown-linux-gnu", "aarch64-unknown-linux-gnu"],
    ...["aarch64-unknown-linux-musl", "armv7-unknown-linux-gnueabihf"],
    ...["armv7-unknown-linux-musleabihf", "armv7-unknown-linux-musleabi"],
    "s390x-unknown-linux-gnu",
  ];
  const targets = [
    ...[...linux, "x86_64-apple-darwin", "aarch64-apple-darwin"],
    ...["x86_64-pc-windows-msvc", "x86_64-pc-windows-gnu", "aarch64-pc-windows-msvc"],
    "i686-pc-windows-msvc",
  ];
  const texts = ["README.md", "COPYING", "UNLICENSE", "LICENSE-MIT", "FAQ.md", "GUIDE.md"];
  const heading = (version: string) => `${version} (2026-01-02)\n==================`;
  const scene = await openReleaseParts("ripgrep", {
    files: {
      "Cargo.toml": '[package]\nname = "ripgrep"\nversion = "15.2.0"\n',
      "CHANGELOG.md": `${heading("15.2.0")}\n* New.\n\n${heading("15.1.0")}\n* Old.\n`,
      ...Object.fromEntries(texts.map((name) => [name, `${name}\n`])),
    },
    artifacts: {
      ...Object.fromEntries(
        targets.map((target) => {
          const exe = target.includes("windows") ? ".exe" : "";
          return [`rg-${target}`, { [`rg${exe}`]: program, "doc/rg.1": "manual" }];
        }),
      ),
      "rg-deb": { "ripgrep_15.2.0-1_amd64.deb": "deb" },
    },
    ref: "refs/tags/15.2.0",
  });
  await releaseTwice(scene, "pack", "release");
  const archives = [
    ...targets.map((target) => {
      return `ripgrep-15.2.0-${target}.${target.includes("windows") ? "zip" : "tar.gz"}`;
    }),
    "ripgrep_15.2.0-1_amd64.deb",
  ];
  const sums = archives.map((name) => `${name}.sha256`);
  expect(filesOf(scene, "15.2.0")).toEqual([...archives, ...sums, "SHA256SUMS"].sort());
  const [draft] = scene.github.releases(repository).all;
  expect(draft).toMatchObject({ tag: "15.2.0", draft: true });
  expect(draft?.body).toContain("* New.");
  expect(draft?.body).not.toContain("* Old.");
});

test("y-crdt: two crates, a package that an artifact brings, and three archives, by one tag", async () => {
  const version = "0.99.0";
  const program = await sampleNamed("elf-x86_64-gnu.exe");
  const scene = await openReleaseParts("y-crdt", {
    files: {},
    crates: chain("yrs", "yffi", "ywasm-internal").map((crate) => ({ ...crate, version })),
    artifacts: {
      ywasm: {
        "package.json": JSON.stringify(manifest("ywasm", { main: "y.js", version })),
        "y.js": "module.exports = {};\n",
      },
      "bins-x86_64-linux": { "libyrs.so": program },
      "bins-aarch64-macos": { "libyrs.dylib": program },
      "bins-x86_64-windows": { "yrs.dll": program },
    },
    ref: `refs/tags/v${version}`,
  });
  await releaseTwice(scene, "pack", "publish", "release");
  expect(contents(scene.crates)).toEqual({ yrs: [version], yffi: [version] });
  expect(Object.keys(npmContents(scene.npm))).toEqual(["ywasm"]);
  expect(filesOf(scene, `v${version}`)).toEqual([
    "SHA256SUMS",
    `yffi-v${version}-aarch64-macos.tar.xz`,
    `yffi-v${version}-x86_64-linux.tar.xz`,
    `yffi-v${version}-x86_64-windows.zip`,
  ]);
});

test("lightningcss: two packages for each of eleven platforms, their metas, wasm, and crates of other versions", async () => {
  const version = "1.99.0";
  const words = [
    ...["android-arm64", "darwin-arm64", "darwin-x64", "freebsd-x64", "linux-arm-gnueabihf"],
    ...["linux-arm64-gnu", "linux-arm64-musl", "linux-x64-gnu", "linux-x64-musl"],
    ...["win32-arm64-msvc", "win32-x64-msvc"],
  ];
  const own = (name: string, more: Readonly<Record<string, unknown>>) =>
    manifest(name, { ...more, version });
  const bindings = words.map(async (word) => {
    const found = findPlatform(word);
    if (found.kind !== "found") throw new Error(`There is no platform ${word}.`);
    const binary = await sampleFor(word);
    const exe = word.startsWith("win32") ? ".exe" : "";
    const files = { [`lightningcss.${word}.node`]: binary, [`lightningcss${exe}`]: binary };
    return [`bindings-${found.platform.target}`, files] as const;
  });
  const scene = await openReleaseParts("lightningcss", {
    files: {
      "package.json": own("lightningcss", { main: "node/index.js", files: ["node"] }),
      "node/index.js": "module.exports = {};\n",
      "README.md": "lightningcss\n",
      LICENSE: "MPL-2.0\n",
      "cli/package.json": own("lightningcss-cli", { bin: "lightningcss.js" }),
      "cli/lightningcss.js": "#!/usr/bin/env node\n",
    },
    crates: chain("parcel_selectors", "lightningcss"),
    artifacts: {
      ...Object.fromEntries(await Promise.all(bindings)),
      wasm: {
        "package.json": JSON.stringify(own("lightningcss-wasm", { main: "index.js" })),
        "index.js": "module.exports = {};\n",
      },
      flow: { "index.js.flow": "// @flow\n" },
    },
    ref: "refs/heads/master",
  });
  for (const name of ["parcel_selectors", "lightningcss"]) {
    await scene.crates.seedCrate({ name, version: "0.9.0" });
  }
  await releaseTwice(scene, "pack", "publish");
  expect(contents(scene.crates)).toEqual({
    lightningcss: ["0.9.0", "1.0.0"],
    parcel_selectors: ["0.9.0", "1.0.0"],
  });
  expect(Object.keys(npmContents(scene.npm)).sort()).toEqual(
    [
      ...["lightningcss", "lightningcss-cli", "lightningcss-wasm"],
      ...words.flatMap((word) => [`lightningcss-${word}`, `lightningcss-cli-${word}`]),
    ].sort(),
  );
});
