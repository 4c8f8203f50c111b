import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A crate of a few lines, in a folder of its own name. */
export interface SmallCrate {
  readonly name: string;
  /** Default 1.0.0. */
  readonly version?: string;
  /** Members that it depends on by path and version; it uses what they give. */
  readonly needs?: readonly string[];
  /** More lines under `[package]`. */
  readonly fields?: string;
  /** More tables of the manifest. */
  readonly tables?: string;
  /** More files, or other ones than those made here, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Writes a workspace of small libraries: each has a function `words`, which names the crate and all
 * that it needs. A crate that was written before is replaced.
 */
export async function writeWorkspace(
  folder: string,
  crates: readonly SmallCrate[],
  registry?: string,
): Promise<void> {
  const members = crates.map(({ name }) => JSON.stringify(name)).join(", ");
  const files: Record<string, string> = {
    "Cargo.toml": `[workspace]\nresolver = "2"\nmembers = [${members}]\n`,
    ".gitignore": "target\n/packed\nCargo.lock\n",
  };
  const versions = new Map(crates.map(({ name, version }) => [name, version ?? "1.0.0"]));
  for (const crate of crates) {
    const { name } = crate;
    files[`${name}/Cargo.toml`] = manifestOf(crate, versions, registry);
    files[`${name}/src/lib.rs`] = libraryOf(crate);
    for (const [path, contents] of Object.entries(crate.files ?? {})) {
      files[`${name}/${path}`] = contents;
    }
  }
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

function manifestOf(
  { name, version = "1.0.0", needs = [], fields = "", tables = "" }: SmallCrate,
  versions: ReadonlyMap<string, string>,
  registry: string | undefined,
): string {
  const from = registry === undefined ? "" : `, registry = "${registry}"`;
  const dependencies = needs.map(
    (need) => `${need} = { path = "../${need}", version = "${versions.get(need) ?? "1"}"${from} }`,
  );
  return `[package]
name = "${name}"
version = "${version}"
edition = "2021"
description = "A crate for a test."
license = "MIT"
${fields}

[dependencies]
${dependencies.join("\n")}

${tables}
`;
}

function libraryOf({ name, needs = [] }: SmallCrate): string {
  const words = [`"${name}".to_string()`, ...needs.map((need) => `${rust(need)}::words()`)];
  return `pub fn words() -> String {\n    [${words.join(", ")}].join(" ")\n}\n`;
}

/** The name of a crate in Rust. */
function rust(name: string): string {
  return name.replaceAll("-", "_");
}

/** A chain: each crate needs the one before. */
export function chain(...names: string[]): SmallCrate[] {
  return names.map((name, index) => ({
    name,
    needs: names.slice(Math.max(0, index - 1), index),
  }));
}
