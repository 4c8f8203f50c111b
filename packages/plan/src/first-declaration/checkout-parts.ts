import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { parse as parseToml } from "smol-toml";
import { glob } from "tinyglobby";

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
  readonly hasChangelog: boolean;
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
  const files = await glob(["**/Cargo.toml", "**/package.json", "CHANGELOG.md"], {
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
  return {
    crates: await read("Cargo.toml", parseToml),
    packages: await read("package.json", (text) => JSON.parse(text) as unknown),
    hasChangelog: files.includes("CHANGELOG.md"),
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

function depth(file: string): number {
  return file.split("/").length;
}
