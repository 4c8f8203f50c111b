import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readCrateFile } from "../../../packages/crates/src/packing/crate-file.ts";
import { uploadMetadata } from "../../../packages/crates/src/packing/upload-metadata.ts";
import { withCargo } from "./cargo-in.ts";
import { recordingRegistry } from "./recording-registry.ts";
import type { RecordedUpload, RecordingRegistry } from "./recording-registry.ts";
import { uploadBytes } from "./upload-bytes.ts";

const packageTable = `
[package]
name = "fl-all"
version = "0.2.0"
edition = "2021"
license-file = "LICENSE.txt"
description = "All that a manifest may say"
homepage = "https://example.org/"
documentation = "https://example.org/docs"
repository = "https://example.org/repo"
keywords = ["one", "two"]
categories = ["science"]
authors = ["A <a@example.org>", "B"]
rust-version = "1.70"
links = "all"
build = "build.rs"
`;

const dependencyTables = `
[badges]
maintenance = { status = "experimental" }

[features]
default = ["std"]
std = ["fl-a/std", "dep:ren"]

[dependencies]
fl-a = "0.1"
ren = { package = "fl-b", version = ">= 0.1.0 ,<2", optional = true, default-features = false }
fl-opt = { version = "0.1.*", optional = true, features = [] }

[dev-dependencies]
fl-dev = "=0.1.0"
itself = { package = "fl-all", path = "." }

[build-dependencies]
fl-build = "~0.1"

[target.'cfg(all( unix,target_os="linux", not(any(windows,)) ))'.dependencies]
fl-a = { version = "*", default-features = false }

[target.x86_64-unknown-linux-gnu.build-dependencies]
fl-c = "0.1.0"

[target.'cfg(windows)'.dev-dependencies]
fl-d = "^0.1"
`;

const sources = {
  "src/lib.rs": "",
  "build.rs": "fn main() {}",
  "LICENSE.txt": "Do as you like.",
};

let registry: RecordingRegistry;

beforeEach(async () => {
  registry = await recordingRegistry();
});

afterEach(() => {
  registry.close();
});

/** What stock cargo uploads for these files, and what we make of the `.crate` in that upload. */
async function published(
  files: Readonly<Record<string, string>>,
  to: { readonly args: readonly string[]; readonly index: string; readonly isCratesIo: boolean },
): Promise<{ readonly cargo: RecordedUpload; readonly ours: Buffer }> {
  await withCargo(files, (cargo) =>
    cargo(["publish", "--no-verify", "--allow-dirty", ...to.args], {
      __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: registry.index("crates-io"),
      CARGO_REGISTRY_TOKEN: "token",
      CARGO_REGISTRIES_OTHER_INDEX: registry.index("other"),
      CARGO_REGISTRIES_OTHER_TOKEN: "token",
      CARGO_REGISTRIES_THIRD_INDEX: registry.index("third"),
    }),
  );
  const [cargo] = registry.uploads;
  if (cargo === undefined) throw new Error("cargo uploaded nothing");
  const crate = await readCrateFile(cargo.crate, "fl-all-0.2.0.crate");
  const metadata = uploadMetadata(crate, to);
  return { cargo, ours: await uploadBytes(metadata, cargo.crate) };
}

function decoded(body: Buffer): RecordedUpload {
  const jsonEnd = 4 + body.readUInt32LE(0);
  expect(body.readUInt32LE(jsonEnd)).toBe(body.length - jsonEnd - 4);
  const json: unknown = JSON.parse(body.subarray(4, jsonEnd).toString());
  return { json, crate: body.subarray(jsonEnd + 4) };
}

/** The order of dependencies has no meaning. */
function ordered({ json, crate }: RecordedUpload): unknown {
  if (typeof json !== "object" || json === null || !("deps" in json)) return json;
  const deps = Array.isArray(json.deps)
    ? json.deps.map((dep) => JSON.stringify(sortedKeys(dep)))
    : [];
  return { json: { ...json, deps: deps.sort() }, crate: crate.toString("hex") };
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test("for crates.io we upload what cargo uploads, of a manifest that says all there is", async () => {
  const files = {
    ...sources,
    "Cargo.toml": packageTable + dependencyTables,
    "README.md": "# All\n\nWith an é.\n",
  };
  const to = { args: [], index: registry.index("crates-io"), isCratesIo: true };
  const { cargo, ours } = await published(files, to);
  expect(ordered(decoded(ours))).toEqual(ordered(cargo));
  expect(cargo.json).toMatchObject({ name: "fl-all", readme: "# All\n\nWith an é.\n" });
}, 60_000);

test("for another registry we name the registry of each dependency as cargo does", async () => {
  const files = {
    ...sources,
    "Cargo.toml": `${packageTable}
[dependencies]
from-crates-io = "0.1"
from-the-same = { version = "0.1", registry = "other" }
from-a-third = { version = "0.1", registry = "third" }
`,
  };
  const to = { args: ["--registry", "other"], index: registry.index("other"), isCratesIo: false };
  const { cargo, ours } = await published(files, to);
  expect(ordered(decoded(ours))).toEqual(ordered(cargo));
  expect(JSON.stringify(cargo.json)).toContain("https://github.com/rust-lang/crates.io-index");
}, 60_000);

test("of a manifest that says next to nothing we upload what cargo uploads", async () => {
  const files = {
    "docs/hello.md": "elsewhere",
    "src/lib.rs": "",
    "Cargo.toml": `
[package]
name = "fl-all"
version = "0.2.0"
edition = "2021"
license = "MIT"
description = "Little"
readme = "docs/hello.md"
`,
  };
  const to = { args: [], index: registry.index("crates-io"), isCratesIo: true };
  const { cargo, ours } = await published(files, to);
  expect(ordered(decoded(ours))).toEqual(ordered(cargo));
  expect(cargo.json).toMatchObject({ readme: "elsewhere", readme_file: "docs/hello.md" });
}, 60_000);
