import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { StandInRegistries } from "@fairlead/sandbox";
import { readWorkflow, workflowPaths } from "./workflow-files.ts";

const run = promisify(execFile);
const standIns = join(import.meta.dirname, "stand-ins");
const root = join(import.meta.dirname, "../..");

/** The actions of this checkout, as users name them. */
const ours = "fairlead-actions/fairlead";

/**
 * Puts a folder in for each repository whose actions the workflows of `repository` use: for
 * ours the actions of this checkout, for others the stand-in `stand-ins/<owner>-<name>`. The folders
 * are made below `folder`. Returns what act takes for `--local-repository`.
 *
 * @throws Error that names all actions for which there is no stand-in
 */
export async function localRepositories(
  repository: string,
  folder: string,
  registries: StandInRegistries,
): Promise<string[]> {
  const files = await Promise.all(
    (await workflowPaths(repository)).map((path) => readWorkflow(repository, path)),
  );
  const used = new Set(files.flatMap(({ uses }) => uses).flatMap(repositoryAndRef));
  const known = await readdir(standIns);
  const missing = [...used].filter((one) => nameOf(one) !== ours && !known.includes(folderOf(one)));
  if (missing.length > 0) throw new Error(`There is no stand-in for ${missing.join(", ")}.`);
  const made = new Map<string, Promise<string>>();
  return Promise.all(
    [...used].map(async (one) => {
      const name = nameOf(one);
      const target = join(folder, folderOf(one));
      if (!made.has(name)) {
        made.set(name, name === ours ? copyOurs(target, registries) : copyStandIn(one, target));
      }
      return `${one}=${await made.get(name)}`;
    }),
  );
}

/** `owner/name/folder@ref` without its folder; nothing for an action of the repository itself. */
function repositoryAndRef(uses: string): string[] {
  const [, name, ref] = /^([\w.-]+\/[\w.-]+)(?:\/[^@]+)?@(.+)$/.exec(uses) ?? [];
  return name === undefined || ref === undefined || uses.startsWith("./") ? [] : [`${name}@${ref}`];
}

function nameOf(repositoryAtRef: string): string {
  return repositoryAtRef.replace(/@.*$/, "");
}

function folderOf(repositoryAtRef: string): string {
  return nameOf(repositoryAtRef).replace("/", "-").toLowerCase();
}

/** A stand-in as a repository: its `action.yml`, and a script that leads to its source here. */
async function copyStandIn(repositoryAtRef: string, target: string): Promise<string> {
  const source = join(standIns, folderOf(repositoryAtRef));
  await mkdir(target, { recursive: true });
  for (const name of (await readdir(source)).filter((file) => file !== "README.md")) {
    if (!name.endsWith(".ts")) {
      await cp(join(source, name), join(target, name));
      continue;
    }
    const leads = `import ${JSON.stringify(pathToFileURL(join(source, name)).href)};\n`;
    await writeFile(join(target, name.replace(/\.ts$/, ".mjs")), leads);
  }
  return asRepository(target);
}

/**
 * What a user of this repository gets: the descriptions of its actions, with scripts that lead to the
 * bundles here, which are large. The only change: the default addresses of the registries are those of
 * the local ones, so that workflows need no setting for tests.
 *
 * @throws Error that names the bundles that are missing
 */
async function copyOurs(target: string, { index, npm }: StandInRegistries): Promise<string> {
  const folders = await readdir(join(root, "actions"), { withFileTypes: true });
  const actions = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const missing: string[] = [];
  for (const path of ["action.yml", ...actions.map((name) => `actions/${name}/action.yml`)]) {
    const text = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (text === undefined) continue;
    await write(
      join(target, path),
      withDefault(withDefault(text, "index", index), "registry-url", npm),
    );
    for (const [, script = ""] of text.matchAll(/^ +(?:main|post): (\S+)$/gm)) {
      const bundle = relative(root, join(root, path, "..", script));
      if (!existsSync(join(root, bundle))) missing.push(bundle);
      const leads = `import ${JSON.stringify(pathToFileURL(join(root, bundle)).href)};\n`;
      await write(join(target, bundle), leads);
      await write(join(target, bundle, "../package.json"), '{ "type": "module" }\n');
    }
  }
  if (missing.length > 0) {
    throw new Error(`There is no ${missing.join(", ")}: run npm run build first.`);
  }
  return asRepository(target);
}

/**
 * An `action.yml` whose input has this default, if it has the input.
 *
 * @throws Error if the input does not look as expected: its real default would lead to a real registry
 */
function withDefault(text: string, input: string, address: string): string {
  if (!text.includes(`\n  ${input}:\n`)) return text;
  const place = new RegExp(`^( {2}${input}:\\n {4}description: .*\\n {4}default: )""$`, "m");
  if (!place.test(text)) throw new Error(`An action.yml gives ${input} a default of its own.`);
  return text.replace(place, `$1${address}`);
}

async function write(file: string, contents: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, contents);
}

/** act takes folders that are git repositories only. */
async function asRepository(folder: string): Promise<string> {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  await run("git", ["init", "-q", "-b", "main"], { cwd: folder });
  await run("git", ["add", "-A", "-f"], { cwd: folder });
  await run("git", [...identity, "commit", "-q", "-m", "Stand in"], { cwd: folder });
  return folder;
}
