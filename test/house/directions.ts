import { builtinModules } from "node:module";
import path from "node:path";
import type { Source } from "./sources.ts";

/** Which packages a package may import. */
export const allowedEdges: Readonly<Record<string, readonly string[]>> = {
  publishing: [],
  selection: [],
  archives: [],
  http: [],
  markdown: [],
  checkout: ["publishing"],
  platforms: [],
  binaries: [],
  rebuilds: ["publishing", "archives", "binaries"],
  requirements: ["publishing", "binaries"],
  // It stands in for the registries, so it must not share a bug with what is tested against it.
  sandbox: [],
  crates: ["publishing", "selection", "archives", "http", "checkout", "rebuilds"],
  npm: [
    ...["publishing", "selection", "archives", "platforms", "binaries", "http", "checkout"],
    ...["contents", "rebuilds", "requirements"],
  ],
  contents: ["publishing", "selection", "archives", "platforms"],
  declaration: ["publishing", "selection"],
  assets: [
    ...["publishing", "selection", "archives", "platforms", "binaries", "checkout", "contents"],
    "requirements",
  ],
  pack: ["publishing", "http"],
  github: ["publishing", "selection", "archives", "platforms", "http", "markdown"],
  plan: [
    ...["publishing", "selection", "platforms", "http", "checkout", "contents", "crates", "npm"],
    "github",
  ],
  withdrawal: ["publishing"],
  reporting: ["publishing", "markdown", "withdrawal"],
  summary: [
    ...["publishing", "selection", "crates", "npm", "github", "reporting", "http", "withdrawal"],
  ],
  actionkit: ["publishing", "selection", "declaration", "reporting", "github", "http", "pack"],
  // A program for a person's machine: nothing of a job's runner is in it.
  cli: [
    ...["publishing", "selection", "archives", "http", "npm", "crates", "github", "withdrawal"],
    ...["contents", "declaration", "plan", "pack", "checkout"],
  ],
};

/** The part of the house that a file of the product belongs to: a package, or `actions`. */
function partOf(file: string): string | undefined {
  const [top, name] = file.split("/");
  return top === "packages" ? name : top === "actions" ? "actions" : undefined;
}

/** Imports that go against the direction, one sentence for each. */
export function wrongDirections(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const { file, imports } of sources) {
    const from = partOf(file);
    if (from === undefined) continue;
    for (const imported of imports) {
      const to = partOf(resolveImport(file, imported));
      if (to === undefined || to === from) continue;
      if (imported.startsWith(".")) {
        wrong.push(`${file} reaches into ${imported}: import @fairlead/${to}.`);
      } else if (imported !== `@fairlead/${to}`) {
        wrong.push(`${file} imports ${imported}, not what @fairlead/${to} exports.`);
      }
      const allowed = from === "actions" ? to !== "sandbox" : allowedEdges[from]?.includes(to);
      if (allowed !== true) wrong.push(`${file} imports ${to}, which ${from} may not.`);
    }
  }
  return wrong;
}

/** Circles between files, each as the way round; types count, for they bind a reader all the same. */
export function circles(sources: readonly Source[]): string[] {
  const targets = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.filter((name) => name.startsWith(".")).map((name) => resolveImport(file, name)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

/** Packages that a file of the product takes from npm without being known to need them. */
export function foreignImports(source: Source): string[] {
  return source.imports.filter(
    (name) =>
      !name.startsWith(".") &&
      !name.startsWith("@fairlead/") &&
      !name.startsWith("node:") &&
      !builtinModules.includes(name),
  );
}

function resolveImport(file: string, imported: string): string {
  if (imported.startsWith(".")) return path.posix.join(path.posix.dirname(file), imported);
  return imported.replace(/^@fairlead\//, "packages/");
}
