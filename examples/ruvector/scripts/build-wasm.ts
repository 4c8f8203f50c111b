/**
 * Builds the four wasm packages, each into `<crate>/pkg` of a folder:
 *
 *     node scripts/build-wasm.ts FOLDER [VERSION]
 *
 * `wasm-pack build --target nodejs` for each crate takes this place in a real project; what comes out
 * has the same files and fields.
 */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

interface WasmPackage {
  /** Of the crate; its package lies in `<crate>/pkg`. */
  readonly crate: string;
  readonly name: string;
  readonly description: string;
  /** What it exports: a function, its parameters, and the numbers that it hands to the module. */
  readonly call: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly numbers: string;
}

const packages: readonly WasmPackage[] = [
  {
    crate: "ruvector-wasm",
    name: "@ruvector/wasm",
    description: "Distances between vectors, in WebAssembly",
    call: "distance",
    parameters: { a: "readonly number[]", b: "readonly number[]" },
    numbers: "[...a, ...b]",
  },
  {
    crate: "ruvector-gnn-wasm",
    name: "@ruvector/gnn-wasm",
    description: "Aggregation in a graph network, in WebAssembly",
    call: "aggregate",
    parameters: { neighbours: "readonly number[]" },
    numbers: "neighbours",
  },
  {
    crate: "ruvector-graph-wasm",
    name: "@ruvector/graph-wasm",
    description: "Edges of a graph, in WebAssembly",
    call: "loops",
    parameters: { edges: "readonly (readonly [number, number])[]" },
    numbers: "edges.flat()",
  },
  {
    crate: "ruvector-tiny-dancer-wasm",
    name: "@ruvector/tiny-dancer-wasm",
    description: "Routing by scores, in WebAssembly",
    call: "route",
    parameters: { scores: "readonly number[]" },
    numbers: "scores",
  },
];

/**
 * A `pkg` for each crate, with the `.gitignore` that wasm-pack writes; contents by path.
 *
 * @param module gives the wasm of a crate, named `ruvector_wasm` for `ruvector-wasm`
 */
export async function wasmPackages(
  version: string,
  module: (name: string) => Promise<Buffer>,
): Promise<Record<string, string | Buffer>> {
  const files: Record<string, string | Buffer> = {};
  for (const each of packages) {
    const folder = `${each.crate}/pkg`;
    const stem = each.crate.replaceAll("-", "_");
    files[`${folder}/.gitignore`] = "*";
    files[`${folder}/README.md`] = `# ${each.name}\n\n${each.description}.\n`;
    files[`${folder}/package.json`] = manifest(each, stem, version);
    files[`${folder}/${stem}.d.ts`] = types(each);
    files[`${folder}/${stem}.js`] = glue(each, stem);
    files[`${folder}/${stem}_bg.wasm`] = await module(stem);
  }
  return files;
}

/** The fields that wasm-pack writes, in its order. */
function manifest({ name, description }: WasmPackage, stem: string, version: string): string {
  const fields = {
    ...{ name, description, version, license: "MIT" },
    repository: { type: "git", url: "https://github.com/ruvnet/ruvector" },
    files: [`${stem}_bg.wasm`, `${stem}.js`, `${stem}.d.ts`],
    main: `${stem}.js`,
    types: `${stem}.d.ts`,
  };
  return JSON.stringify(fields, undefined, 2);
}

function types({ call, parameters }: WasmPackage): string {
  const list = Object.entries(parameters).map(([name, type]) => `${name}: ${type}`);
  return `export function ${call}(${list.join(", ")}): number;\n`;
}

function glue({ call, parameters, numbers }: WasmPackage, stem: string): string {
  return `"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const bytes = readFileSync(join(__dirname, "${stem}_bg.wasm"));
const wasm = new WebAssembly.Instance(new WebAssembly.Module(bytes), {}).exports;

exports.${call} = function ${call}(${Object.keys(parameters).join(", ")}) {
  const numbers = ${numbers};
  if (numbers.length > wasm.capacity()) throw new RangeError("too many numbers");
  new Float64Array(wasm.memory.buffer, wasm.buffer(), numbers.length).set(numbers);
  return wasm.${call}(numbers.length);
};
`;
}

async function build(target: string | undefined, version = "0.1.2"): Promise<void> {
  if (target === undefined) throw new Error("Usage: node scripts/build-wasm.ts FOLDER [VERSION]");
  const temp = await mkdtemp(path.join(tmpdir(), "ruvector-wasm-"));
  try {
    const script = path.join(import.meta.dirname, "../npm/native/build.sh");
    execFileSync("sh", [script, temp, "wasm"], { stdio: "inherit" });
    const module = (name: string) => readFile(path.join(temp, "wasm", `${name}.wasm`));
    for (const [file, contents] of Object.entries(await wasmPackages(version, module))) {
      await mkdir(path.dirname(path.join(target, file)), { recursive: true });
      await writeFile(path.join(target, file), contents);
    }
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

if (import.meta.main) await build(process.argv[2], process.argv[3]);
