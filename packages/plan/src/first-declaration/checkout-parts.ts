import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { parse as parseToml } from "smol-toml";
import { glob } from "tinyglobby";
import { findToldAccess, type ToldAccess } from "./told-access.ts";

/** A manifest of the checkout, as far as it can be read. */
export interface FoundManifest {
  /** Its folder, relative to the workspace; `.` for the top. */
  readonly folder: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a checkout has that may be released. */
export interface CheckoutParts {
  /** Each `Cargo.toml`, the shallowest first. */
  readonly crates: readonly FoundManifest[];
  /** Each `package.json`, the shallowest first. */
  readonly packages: readonly FoundManifest[];
  /** The folders with a `CHANGELOG.md`; `.` for the top. */
  readonly changelogs: ReadonlySet<string>;
  /** Undefined: no file of another tool says what new packages become. */
  readonly toldAccess?: ToldAccess;
}

/** A crate or package that is released, as its manifest has it. */
export interface FoundUnit {
  readonly folder: string;
  /** Undefined where a release writes it. */
  readonly version: string | undefined;
}

/** Folders of what is built, installed or tried out. */
const ignored = [
  ...["node_modules", "target", "dist", "build", "vendor", "test", "tests", "__tests__"],
  ...["fixtures", "examples", "example", "bench", "benches", "benchmarks", "e2e", "fuzz"],
  ...["website", "docs", "playground", ".*"],
].map((folder) => `**/${folder}/**`);

const mostManifests = 2_000;
const deepest = 6;

/** Looks for manifests. What cannot be read is left out: the plan itself tells of it. */
export async function findParts(workspace: string): Promise<CheckoutParts> {
  const files = await glob(["**/Cargo.toml", "**/package.json", "**/CHANGELOG.md"], {
    ...{ cwd: workspace, ignore: ignored, deep: deepest },
    followSymbolicLinks: false,
  });
  const sorted = files
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .slice(0, mostManifests);
  const read = async (name: string, parse: (text: string) => unknown) => {
    const found = sorted.filter((file) => path.posix.basename(file) === name);
    const manifests = await Promise.all(found.map((file) => readManifest(workspace, file, parse)));
    return manifests.filter((each) => each !== undefined);
  };
  const toldAccess = await findToldAccess(workspace);
  return {
    ...(toldAccess && { toldAccess }),
    crates: await read("Cargo.toml", parseToml),
    packages: await read("package.json", (text) => JSON.parse(text) as unknown),
    changelogs: new Set(
      files
        .filter((file) => path.posix.basename(file) === "CHANGELOG.md")
        .map((file) => path.posix.dirname(file)),
    ),
  };
}

/** What is found with the crates of these folders too, whatever their names: the workspace has them. */
export async function withCrates(
  parts: CheckoutParts,
  folders: readonly string[],
  workspace: string,
): Promise<CheckoutParts> {
  const found = new Set(parts.crates.map(({ folder }) => folder));
  const lacking = folders.filter((folder) => !found.has(folder));
  const read = lacking.map((folder) =>
    readManifest(workspace, path.posix.join(folder, "Cargo.toml"), parseToml),
  );
  const crates = (await Promise.all(read)).filter((each) => each !== undefined);
  return {
    ...parts,
    crates: [...parts.crates, ...crates].sort((a, b) => depth(a.folder) - depth(b.folder)),
  };
}

async function readManifest(
  workspace: string,
  file: string,
  parse: (text: string) => unknown,
): Promise<FoundManifest | undefined> {
  try {
    const text = (await readFile(path.join(workspace, file), "utf8")).replace(/^\uFEFF/, "");
    const fields = asRecord(parse(text));
    return fields && { folder: path.posix.dirname(file), fields };
  } catch {
    return undefined;
  }
}

/** The version of a manifest, unless it is a placeholder of one that a release writes. */
export function versionOf(version: unknown): string | undefined {
  return typeof version === "string" && !/^0\.0\.0(-|$)/.test(version) ? version : undefined;
}

function depth(file: string): number {
  return file.split("/").length;
}
