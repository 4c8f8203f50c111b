import { execFile } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { artifactOpener } from "@fairlead/contents";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import { expandEntries } from "../../../packages/npm/src/entries/expand.ts";
import { withoutPackScripts } from "../../../packages/npm/src/manifests/exportable.ts";
import { readWorkspacePackages } from "../../../packages/npm/src/manifests/workspace-facts.ts";
import { readNpmTarball, type NpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { packStaged } from "../../../packages/npm/src/packing/pack-staged.ts";
import { stagePackage } from "../../../packages/npm/src/packing/staging.ts";
import type { PackCase } from "./pack-case.ts";
import type { scratch } from "./scratch.ts";

type Scratch = ReturnType<typeof scratch>;

/** A case in files. */
export interface LaidOut {
  readonly name: string;
  /** Absolute. */
  readonly checkout: string;
  /** Of the package, relative to the checkout. */
  readonly at: string;
}

/** Writes a case below a folder of its own. */
export function layOut(made: Scratch, each: PackCase, index: number): LaidOut {
  const { manifest, files, root = {}, at = "." } = each;
  const name = `case-${index + 1}`;
  const given = Array.isArray(files)
    ? Object.fromEntries((files as readonly string[]).map((file) => [file, "1"]))
    : (files as Exclude<PackCase["files"], readonly string[]>);
  const own = { "package.json": { json: { name, version: "1.0.0", ...manifest } }, ...given };
  const place = (folder: string, all: typeof root) =>
    Object.fromEntries(
      Object.entries(all).map(([file, contents]) => [
        path.posix.join(name, folder, file),
        contents,
      ]),
    );
  made.write({ ...place("", root), ...place(at, own) });
  return { name, checkout: path.join(made.folder, name), at };
}

/** What we pack of it: its folder is the one entry of the input. `said` is what the packing tells of it. */
export async function ours(
  { name, checkout, at }: LaidOut,
  temp: string,
): Promise<NpmTarball & { readonly said: NpmTarball }> {
  const common = { workspace: checkout, version: undefined };
  const { entries } = parseEntries(`- path: ${at}`, "packages");
  const { specs } = await expandEntries(entries, {
    ...{ ...common, temp, input: "packages", kind: "packages", platforms: undefined },
  });
  const [spec] = specs;
  if (spec === undefined) throw new Error(`${name} was not found`);
  const staged = await stagePackage(spec, path.join(temp, name), {
    ...{ ...common, platforms: [], artifacts: new Map() },
    open: artifactOpener(new Map(), path.join(temp, "opened")),
    packages: await readWorkspacePackages(checkout, specs, undefined),
  });
  const file = path.join(temp, `${name}.tgz`);
  const said = await packStaged(staged, file, new AbortController().signal);
  return { ...(await readNpmTarball(file, name)), said };
}

const run = promisify(execFile);

/**
 * What stock npm packs, by the names of the cases. Cases without a workspace are packed in one
 * process, from a folder that has no package; the others each in the folder of its package.
 *
 * @param npm the command and its first arguments
 */
export async function theirs(
  npm: readonly [string, ...string[]],
  cases: readonly LaidOut[],
  temp: string,
): Promise<Map<string, NpmTarball>> {
  const target = path.join(temp, "packed");
  mkdirSync(target, { recursive: true });
  const [command, ...first] = npm;
  const pack = (cwd: string, folders: readonly string[]) =>
    run(
      command,
      [
        ...first,
        ...["pack", "--ignore-scripts", "--silent", "--pack-destination", target],
        ...["--cache", path.join(temp, "cache"), "--userconfig", path.join(temp, "npmrc")],
        ...folders,
      ],
      { cwd },
    );
  const alone = cases.filter(({ at }) => at === ".");
  await pack(
    temp,
    alone.map(({ checkout }) => checkout),
  );
  for (const { checkout, at } of cases.filter(({ at }) => at !== ".")) {
    await pack(path.join(checkout, at), []);
  }
  const found = new Map<string, NpmTarball>();
  for (const file of readdirSync(target)) {
    const tarball = await readNpmTarball(path.join(target, file), file);
    found.set(tarball.name, tarball);
  }
  return found;
}

/** A tarball as far as two are compared: each entry, and the manifest as data, without what packing runs. */
export function shown(tarball: NpmTarball | undefined) {
  const entries = (tarball?.entries ?? [])
    .filter((entry) => entry.path !== "package.json")
    .map(({ path, executable, sha256 }) => `${path} ${executable ? "0755" : "0644"} ${sha256}`);
  return { entries: entries.sort(), manifest: withoutPackScripts(tarball?.manifest ?? {}) };
}
