import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { indexPath } from "../../../packages/crates/src/registry/index-file.ts";

const run = promisify(execFile);

/** Where downloads are kept, so that a second run needs hardly any network. */
export const corpusFolder = path.resolve(
  process.env["FAIRLEAD_CORPUS"] ?? path.join(tmpdir(), "fairlead-corpus"),
);

/** Something that the machine lacks: what needs it is skipped, and never counts as passed. */
export class Missing extends Error {
  override readonly name = "Missing";
}

/** The file of a published crate, downloaded once. */
export async function crateFile(name: string, version: string): Promise<string> {
  const file = path.join(corpusFolder, "crates", `${name}-${version}.crate`);
  const url = `https://static.crates.io/crates/${name}/${name}-${encodeURIComponent(version)}.crate`;
  return kept(file, url);
}

/** The crate's line of the index, as crates.io has it now. */
export async function indexLine(
  name: string,
  version: string,
): Promise<Readonly<Record<string, unknown>>> {
  const lines = await indexFile(name);
  const wanted = lines.find(({ vers }) => vers === version);
  if (wanted === undefined) throw new Error(`the index has no ${name} ${version}`);
  return wanted;
}

async function indexFile(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const file = path.join(corpusFolder, "index", `${name}.json`);
  const text = await readFile(
    await kept(file, `https://index.crates.io/${indexPath(name)}`),
    "utf8",
  );
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

async function kept(file: string, url: string): Promise<string> {
  if (existsSync(file)) return file;
  const answer = await fetch(url).catch((error: unknown) => {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    throw new Missing(`${new URL(url).host} cannot be reached: ${String(cause)}.`);
  });
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, Buffer.from(await answer.arrayBuffer()));
  await rename(part, file);
  return file;
}

/** For parts that leave the downloads to others. @throws Missing if npm finds no npmjs */
export async function checkNpmjs(): Promise<void> {
  // An empty cache: from its own npm answers without a network too.
  const cache = await mkdtemp(path.join(tmpdir(), "fairlead-npm-cache-"));
  const args = ["view", "npm", "version", "--fetch-retries=0", "--cache", cache];
  try {
    await run("npm", args).catch(throwMissing);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

/** Tells what npm lacked from how it failed; anything else is thrown as it is. */
export function throwMissing(error: unknown): never {
  const { stderr = "", code } = error as { readonly stderr?: string; readonly code?: string };
  if (code === "ENOENT") throw new Missing("npm was not found.");
  if (/E(NOTFOUND|AI_AGAIN|CONNREFUSED|TIMEDOUT|CONNRESET)/.test(stderr))
    throw new Missing("registry.npmjs.org cannot be reached.");
  throw error;
}

/** How many tarballs one `npm pack` fetches. */
const batch = 16;

/**
 * The contents of published npm packages, each in a folder of its own.
 *
 * @param ids "esbuild@0.28.2"
 * @returns folders by id
 */
export async function npmPackages(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folders = new Map(
    ids.map((id) => [id, path.join(corpusFolder, "npm", id.replaceAll("/", "+"))]),
  );
  const absent = [...folders].filter(([, folder]) => !existsSync(folder));
  for (let from = 0; from < absent.length; from += batch) {
    await fetchPackages(absent.slice(from, from + batch));
  }
  return folders;
}

async function fetchPackages(wanted: readonly (readonly [string, string])[]): Promise<void> {
  await mkdir(path.join(corpusFolder, "npm"), { recursive: true });
  const part = await mkdtemp(path.join(corpusFolder, "part-"));
  try {
    await packInto(part, wanted);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function packInto(
  part: string,
  wanted: readonly (readonly [string, string])[],
): Promise<void> {
  const ids = wanted.map(([id]) => id);
  const options = { cwd: part, maxBuffer: 2 ** 26 };
  await run(
    "npm",
    ["pack", ...ids, "--ignore-scripts", "--loglevel=error", "--fetch-retries=0"],
    options,
  ).catch(throwMissing);
  const tarballs = new Set(await readdir(part));
  for (const [id, folder] of wanted) {
    const tarball = `${id.replace(/^@/, "").replace(/[/@]/g, "-")}.tgz`;
    if (!tarballs.has(tarball)) throw new Error(`npm pack made no ${tarball}`);
    const place = path.join(part, "package");
    await mkdir(place);
    // Some tarballs have folders that their owner cannot enter.
    const args = ["-xzf", tarball, "--strip-components=1", "--delay-directory-restore"];
    await run("tar", [...args, "--no-same-owner", "-C", place], { cwd: part });
    await rename(place, folder);
    await rm(path.join(part, tarball));
  }
}
