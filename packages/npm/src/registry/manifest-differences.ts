import path from "node:path";
import { asRecord } from "@fairlead/http";
import { packScripts } from "../manifests/exportable.ts";
import type { Manifest } from "../manifests/manifest-file.ts";
import { listOf } from "../manifests/manifest-platform.ts";

/**
 * Fields that mean nothing to who installs a package: what packing obeys or replaces, and what the tools
 * that publish leave behind or take out (`gitHead` of lerna; `pnpm`, `packageManager` and `readme` of
 * pnpm; `patchedDependencies` of npm 12). What `files` brings is compared file by file.
 */
const meaningless = new Set([
  ...["gitHead", "publishConfig", "files", "devDependencies", "private", "workspaces"],
  ...["pnpm", "packageManager", "devEngines", "patchedDependencies", "readme", "readmeFilename"],
]);

/** Filled in from the declared platform where a manifest lacks them. */
const filledIn = ["os", "cpu", "libc"] as const;

/** Their conditions are tried in the order in which they stand. */
const ordered = new Set(["exports", "imports"]);

/**
 * The fields that mean something else in two manifests of one version: `scripts.build`,
 * `dependencies["@scope/name"]`, sorted. The order of fields and the layout of the text say nothing.
 */
export function manifestDifferences(ours: Manifest, theirs: Manifest): readonly string[] {
  const [here, there] = [meaningOf(ours), meaningOf(theirs)];
  for (const field of filledIn) if (!there.has(field)) here.delete(field);
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((field) => here.get(field) !== there.get(field))
    .sort();
}

/** Each field by its path, with its value as text. */
function meaningOf(manifest: Manifest): Map<string, string> {
  const found = new Map<string, string>();
  for (const [field, value] of Object.entries(manifest)) {
    if (meaningless.has(field) || field.startsWith("_")) continue;
    flatten(plain(field, value, manifest), field, found, ordered.has(field));
  }
  return found;
}

/** A value in the one form that npm reads its spellings as. */
function plain(field: string, value: unknown, manifest: Manifest): unknown {
  if (filledIn.some((each) => each === field)) return [...(listOf(value) ?? [])].sort();
  if (field === "scripts") {
    const scripts = Object.entries(asRecord(value) ?? {});
    return Object.fromEntries(scripts.filter(([name]) => !packScripts.includes(name)));
  }
  if (field === "bin") {
    const bins = asRecord(value) ?? { [path.posix.basename(String(manifest["name"]))]: value };
    return Object.fromEntries(Object.entries(bins).map(([name, file]) => [name, plainPath(file)]));
  }
  return field === "main" ? plainPath(value) : value;
}

function plainPath(value: unknown): unknown {
  return typeof value === "string" ? path.posix.join(".", value) : value;
}

function flatten(value: unknown, at: string, found: Map<string, string>, inOrder: boolean): void {
  const record = asRecord(value);
  if (record === undefined) {
    found.set(at, JSON.stringify(value));
    return;
  }
  const entries = Object.entries(record);
  // A path of `exports` is looked up by name; only conditions have an order.
  const keys = entries.map(([key]) => key).filter((key) => !/^[.#]/.test(key));
  if (inOrder && keys.length > 1) found.set(`${at} (order)`, keys.join(" "));
  for (const [key, item] of entries) {
    const below = /^[\w-]+$/.test(key) ? `${at}.${key}` : `${at}[${JSON.stringify(key)}]`;
    flatten(item, below, found, inOrder);
  }
}
