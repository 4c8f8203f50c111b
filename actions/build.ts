import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ncc, { type Module } from "@vercel/ncc";
import { gatherLicenses } from "./licenses.ts";

/** Files below `dist/`, by their path with `/`. */
type Dist = ReadonlyMap<string, Buffer>;

/**
 * Bundles `actions/index.ts` of a repository: the bundle with its chunks, the licenses of what is in
 * them, and for each start that the file names a `<name>/index.js` for an `action.yml` to run.
 */
async function bundleActions(root: string): Promise<Dist> {
  const entry = path.join(root, "actions", "index.ts");
  const { written, files } = await bundle(entry, root);
  const dist = new Map([...written, ["licenses.txt", Buffer.from(gatherLicenses(files))]]);
  for (const name of await startNames(entry)) {
    const bundled = path.posix.relative(name, "index.js");
    dist.set(`${name}/index.js`, Buffer.from(startOf(name, bundled)));
  }
  return dist;
}

/**
 * The program for a maintainer's machine as the npm package that it is published as: one file, which
 * needs no other. Its version is that of the release, and is written when that is packed.
 */
async function bundleProgram(root: string): Promise<Dist> {
  const folder = path.join(root, "packages", "cli");
  const main = path.join(folder, "src", "main.ts");
  const { later } = await bundle(main, root);
  const entry = wholeEntry(root, [main, ...later]);
  const { written, files } = await bundle(entry, root);
  const code = new Map(written).get("index.js") ?? Buffer.alloc(0);
  const chunks = written
    .map(([file]) => file)
    .filter((file) => file !== "index.js" && file !== "package.json");
  if (chunks.length > 0) throw new Error(`The program would need ${chunks.join(", ")} beside it.`);
  return new Map([
    ["cli/fairlead.js", Buffer.concat([Buffer.from("#!/usr/bin/env node\n"), code])],
    ["cli/package.json", readFileSync(path.join(folder, "published.json"))],
    ["cli/README.md", readFileSync(path.join(folder, "README.md"))],
    ["cli/licenses.txt", Buffer.from(gatherLicenses(files.filter((file) => file !== entry)))],
  ]);
}

/** An entry that also names what is loaded when it is needed: then that lies in the same file. */
function wholeEntry(root: string, files: readonly string[]): string {
  const folder = path.join(root, "node_modules", ".cache", "fairlead");
  mkdirSync(folder, { recursive: true });
  const entry = path.join(folder, "program.mjs");
  const from = (file: string) =>
    JSON.stringify(path.relative(folder, file).replaceAll(path.sep, "/"));
  const lines = files.map((file, index) => `export * as part${index} from ${from(file)};\n`);
  writeFileSync(entry, lines.join(""));
  return entry;
}

/**
 * What an `action.yml` runs. It hears of a cancellation before the bundle is loaded, which takes a
 * while: without, the step would end at once, with no outputs (`cancellation.ts` of actionkit).
 */
function startOf(name: string, bundled: string): string {
  return [
    `const early = Symbol.for("fairlead.early-signal");`,
    `const hear = (signal) => (globalThis[early] ??= signal);`,
    `for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, hear);`,
    `const { starts } = await import("${bundled}");`,
    `await starts["${name}"]();`,
    "",
  ].join("\n");
}

/** What `actions/index.ts` can start. To load it loads no action. */
async function startNames(entry: string): Promise<string[]> {
  const module = (await import(pathToFileURL(entry).href)) as { starts: object };
  return Object.keys(module.starts);
}

/** Folders of `actions/` with something to bundle. */
export function actionNames(root: string): string[] {
  return readdirSync(path.join(root, "actions"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => existsSync(path.join(root, "actions", name, "index.ts")))
    .sort();
}

/** What is wrong with a `dist/` folder, one sentence for each file. */
function compareDist(expected: Dist, folder: string): string[] {
  const differences: string[] = [];
  for (const [file, contents] of expected) {
    const found = path.join(folder, file);
    if (!existsSync(found)) differences.push(`dist/${file} is missing.`);
    else if (!readFileSync(found).equals(contents)) {
      differences.push(`dist/${file} is not what the sources give.`);
    }
  }
  for (const file of filesBelow(folder)) {
    if (!expected.has(file)) differences.push(`dist/${file} comes from no source.`);
  }
  return differences.sort();
}

/**
 * @throws Error when the bundle would hold something of `packages/sandbox`, or would depend on where
 *   the repository lies
 */
async function bundle(entry: string, root: string) {
  const { code, assets, stats } = await ncc(entry, {
    cache: false,
    esm: true,
    // Types are checked by `npm run lint`; the bytes are the same.
    transpileOnly: true,
    minify: false,
    sourceMap: false,
    quiet: true,
    target: "es2024",
    filterAssetBase: root,
  });
  const written: [string, Buffer][] = [["index.js", inOneByteLetters(code)]];
  for (const [file, { source }] of Object.entries(assets)) {
    written.push([
      file,
      file.endsWith(".js") ? inOneByteLetters(String(source)) : Buffer.from(source),
    ]);
  }
  for (const [file, contents] of written) {
    // A bundle must not depend on where it was made.
    if (contents.includes(root)) throw new Error(`dist/${file} would name ${root}`);
  }
  const { modules, chunkGraph } = stats.compilation;
  const kept = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  // ncc bundles what it does not find as code that fails; libraries mean that, for what is optional.
  const missing = kept.flatMap(
    ({ resource = "" }) => /@@notfound\.js\?(@fairlead\/.*|[./].*)$/.exec(resource)?.[1] ?? [],
  );
  if (missing.length > 0) throw new Error(`Not found: ${missing.join(", ")}. Run \`npm ci\`.`);
  const files = kept.flatMap(filesOf);
  const isLater = (module: Module) =>
    [...chunkGraph.getModuleChunksIterable(module)].every((chunk) => !chunk.canBeInitial());
  // They were read side by side, in an order of each build's own.
  const later = kept.filter(isLater).flatMap(filesOf).sort();
  for (const file of files.map((found) => path.relative(root, found).replaceAll(path.sep, "/"))) {
    // What stands in for the registries must never meet a user's release.
    if (file.startsWith("packages/sandbox/")) throw new Error(`The bundle would hold ${file}.`);
  }
  return { written, files, later };
}

/**
 * The same program with each letter above U+00FF escaped: one of them, and Node holds the whole file with
 * two bytes for each of its letters, here 6 MB more.
 */
function inOneByteLetters(code: string): Buffer {
  const escaped = code.replace(/(\\*)([^\0-\xff])/g, (_, slashes: string, unit: string) => {
    // After an odd number of them it is escaped already, and would become a text that begins with "u".
    const before = slashes.length % 2 === 0 ? slashes : slashes.slice(1);
    return `${before}\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return Buffer.from(escaped);
}

/** The files of a module; `resource` may carry a query. */
function filesOf(module: Module): string[] {
  const own = module.resource === undefined ? [] : [module.resource.replace(/\?.*$/, "")];
  return [...own, ...(module.modules ?? []).flatMap(filesOf)];
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, "/"));
}

function writeDist(dist: Dist, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, contents] of dist) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), contents);
  }
}

/** `node actions/build.ts [--check] [folder of the repository]` */
async function main(args: readonly string[]): Promise<void> {
  const root = path.resolve(
    args.find((argument) => !argument.startsWith("--")) ?? path.dirname(import.meta.dirname),
  );
  // ncc names modules by their way from the working directory.
  process.chdir(root);
  const folder = path.join(root, "dist");
  const hasProgram = existsSync(path.join(root, "packages", "cli"));
  const dist = new Map([
    ...(await bundleActions(root)),
    ...(hasProgram ? await bundleProgram(root) : []),
  ]);
  if (!args.includes("--check")) {
    writeDist(dist, folder);
    console.log(`${actionNames(root).length} actions bundled, ${dist.size} files in dist/.`);
    return;
  }
  const differences = compareDist(dist, folder);
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) {
    console.error("Run `npm run build` and commit dist/ with the sources.");
    process.exitCode = 1;
  }
}

if (import.meta.main) await main(process.argv.slice(2));
