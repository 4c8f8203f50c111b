import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";

/** A dependency on another crate of the workspace, by path and version unless it says otherwise. */
export interface SmallNeed {
  readonly name: string;
  /** Default: the version that the other crate has. */
  readonly requirement?: string;
  readonly kind?: "dev" | "build";
  /** The name in the code. */
  readonly as?: string;
  readonly optional?: boolean;
  /** Of `[target.KEY.dependencies]`: the key. */
  readonly target?: string;
  /** `registry`: by version alone, as for any crate of others. `path`: by path alone. */
  readonly by?: "registry" | "path";
}

/** A crate of a few lines, in a folder of its own name. */
export interface SmallCrate {
  readonly name: string;
  /** Default 1.0.0. */
  readonly version?: string;
  /** Crates that it depends on; it uses what they give where its code can. */
  readonly needs?: readonly (string | SmallNeed)[];
  /** More lines under `[package]`. */
  readonly fields?: string;
  /** More tables of the manifest. */
  readonly tables?: string;
  /** More files, or other ones than those made here, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface WorkspaceOptions {
  /** cargo's name of the registry that dependencies come from. */
  readonly registry?: string;
  /** Crates that are no members: each is a workspace of its own. */
  readonly excluded?: readonly string[];
  /** More tables of the root's manifest, such as `[patch.crates-io]`. */
  readonly tables?: string;
  /** The folder that the crates lie in. Default: the root. */
  readonly below?: string;
}

/**
 * Writes a workspace of small libraries: each has a function `words`, which names the crate and all
 * that it needs. A crate that was written before is replaced.
 */
export async function writeWorkspace(
  folder: string,
  crates: readonly SmallCrate[],
  options: WorkspaceOptions = {},
): Promise<void> {
  for (const [path, contents] of Object.entries(workspaceFiles(crates, options))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/** The files of such a workspace, by path. */
export function workspaceFiles(
  crates: readonly SmallCrate[],
  { registry, excluded = [], tables = "", below = "." }: WorkspaceOptions = {},
): Record<string, string> {
  const names = crates.map(({ name }) => name).filter((name) => !excluded.includes(name));
  const [members, others] = [names, excluded].map((list) =>
    list.map((each) => JSON.stringify(posix.join(below, each))),
  );
  const files: Record<string, string> = {
    "Cargo.toml": `[workspace]\nresolver = "2"\nmembers = [${members?.join(", ") ?? ""}]\nexclude = [${others?.join(", ") ?? ""}]\n\n${tables}\n`,
    ".gitignore": "target\n/packed\nCargo.lock\n",
  };
  const versions = new Map(crates.map(({ name, version }) => [name, version ?? "1.0.0"]));
  for (const crate of crates) {
    const own = {
      "Cargo.toml": manifestOf(crate, versions, registry),
      "src/lib.rs": libraryOf(crate),
      ...crate.files,
    };
    for (const [path, contents] of Object.entries(own)) {
      files[posix.join(below, crate.name, path)] = contents;
    }
  }
  return files;
}

function manifestOf(
  { name, version = "1.0.0", needs = [], fields = "", tables = "" }: SmallCrate,
  versions: ReadonlyMap<string, string>,
  registry: string | undefined,
): string {
  const from = registry === undefined ? [] : [`registry = "${registry}"`];
  const dependencies = needs.map((need) => {
    const given: SmallNeed = typeof need === "string" ? { name: need } : need;
    return dependencyOf(given, versions.get(given.name) ?? "1", from);
  });
  return `[package]
name = "${name}"
version = "${version}"
edition = "2021"
description = "A crate for a test."
license = "MIT"
${fields}

${dependencies.join("\n")}

${tables}
`;
}

/** A table of its own for each dependency, so that they may be of any kinds in any order. */
function dependencyOf(need: SmallNeed, version: string, from: readonly string[]): string {
  const { name, kind, as, optional = false, target, by } = need;
  const table = `${kind === undefined ? "" : `${kind}-`}dependencies`;
  const fields = [
    ...(as === undefined ? [] : [`package = "${name}"`]),
    ...(by === "registry" ? [] : [`path = "../${name}"`]),
    ...(by === "path" ? [] : [`version = "${need.requirement ?? version}"`, ...from]),
    ...(optional ? ["optional = true"] : []),
  ];
  const place = target === undefined ? table : `target.'${target}'.${table}`;
  return `[${place}.${as ?? name}]\n${fields.join("\n")}\n`;
}

function libraryOf({ name, needs = [] }: SmallCrate): string {
  const used = needs.flatMap((need) => {
    if (typeof need === "string") return need;
    const { kind, optional = false, target, as } = need;
    return kind === undefined && !optional && target === undefined ? (as ?? need.name) : [];
  });
  const words = [`"${name}".to_string()`, ...used.map((need) => `${rust(need)}::words()`)];
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
