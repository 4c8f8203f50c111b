import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readCrateFile, type CrateFile } from "../../packages/crates/src/packing/crate-file.ts";
import { compareCrates } from "../../packages/crates/src/registry/compare.ts";

/**
 * Published crates, most of them packed by older versions of cargo. Each is packed again from its own
 * files by this machine's cargo, which normalizes the manifest anew: it must mean the same.
 */
const published: readonly (readonly [string, string])[] = [
  ["tracing-log", "0.2.0"],
  ["tracing-serde", "0.2.0"],
  ["tracing-futures", "0.2.5"],
  ["tracing-error", "0.2.1"],
  ["tracing-flame", "0.2.0"],
  ["serde_derive_internals", "0.29.1"],
  ["crossbeam", "0.8.4"],
  ["crossbeam-skiplist", "0.1.3"],
  ["cargo-credential-1password", "0.4.5"],
  ["ywasm", "0.19.1"],
  ["ywasm", "0.19.2"],
  ["lightningcss-derive", "1.0.0-alpha.43"],
  ["static-self-derive", "0.1.1"],
  ["git2-curl", "0.21.0"],
  ["wasm-bindgen", "0.2.100"],
  ["wasm-bindgen-backend", "0.2.100"],
  ["wasm-bindgen-cli", "0.2.100"],
  ["wasm-bindgen-cli-support", "0.2.100"],
  ["wasm-bindgen-macro", "0.2.100"],
  ["wasm-bindgen-macro-support", "0.2.100"],
  ["wasm-bindgen-shared", "0.2.100"],
  ["wasm-bindgen-futures", "0.4.50"],
  ["wasm-bindgen-test", "0.3.50"],
  ["embassy-futures", "0.1.2"],
  ["tree-sitter-language", "0.1.3"],
  ["anyhow", "1.0.40"],
  ["libc", "0.2.80"],
  ["serde", "1.0.100"],
  ["clap", "3.0.0"],
  ["tokio", "1.0.0"],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-real-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(published)(
  "%s %s packed by this cargo is the one that is published",
  async (name, version) => {
    const bytes = await download(name, version);
    const theirs = await readCrateFile(bytes, `${name}-${version}.crate`);
    const { ours, original } = await packAgain(bytes, name, version);
    // Both were made from the same authors' manifest; only what the two cargos made of it differs.
    const manifests = { ...ours.manifests, original };
    const manifest = ours.entries.filter(({ path }) => path === "Cargo.toml");
    const others = theirs.entries.filter(({ path }) => path !== "Cargo.toml");
    const entries = [...manifest, ...others];
    expect(compareCrates({ ...ours, manifests, entries }, theirs)).toEqual({
      kind: "equivalent",
      note: expect.any(String),
    });

    const normalized = manifests.normalized.replace(/^version = .*$/m, 'version = "9.9.9"');
    const other = compareCrates(
      {
        ...ours,
        manifests: { ...manifests, normalized },
        entries: [...manifest.map((entry) => ({ ...entry, sha256: "another" })), ...others],
      },
      theirs,
    );
    expect(other).toEqual({ kind: "other", entries: ["Cargo.toml (package.version)"] });
  },
);

async function download(name: string, version: string): Promise<Buffer> {
  const answer = await fetch(`https://static.crates.io/crates/${name}/${version}/download`);
  if (!answer.ok) throw new Error(`${name} ${version}: ${String(answer.status)}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The crate's files, packed by this machine's cargo from the published manifest. */
async function packAgain(
  bytes: Buffer,
  name: string,
  version: string,
): Promise<{ readonly ours: CrateFile; readonly original: string }> {
  const run = promisify(execFile);
  const place = join(folder, `${name}-${version}`);
  await mkdir(place);
  const file = join(place, "published.crate");
  await writeFile(file, bytes);
  await run("tar", ["xzf", file, "-C", place]);
  const crate = join(place, `${name}-${version}`);
  const original = await readFile(join(crate, "Cargo.toml.orig"), "utf8");
  for (const made of ["Cargo.toml.orig", ".cargo_vcs_info.json", "Cargo.lock"]) {
    await rm(join(crate, made), { force: true });
  }
  // What is packed is all that was packed: `include` was applied when it was.
  const args = ["package", "--no-verify", "--exclude-lockfile", "--allow-dirty"];
  await run("cargo", [...args, "--target-dir", join(place, "target")], { cwd: crate });
  const packed = join(place, "target/package", `${name}-${version}.crate`);
  await copyFile(packed, join(place, "again.crate"));
  expect(await readdir(place)).toContain("again.crate");
  return {
    ours: await readCrateFile(await readFile(packed), `${name}-${version}.crate`),
    original,
  };
}
