import { posix } from "node:path";
import { TomlDate, type TomlTable as Table, type TomlValue as Value } from "smol-toml";
import type { PackedManifests } from "../packing/crate-file.ts";
import { isTable, parseToml, TomlFieldError } from "../packing/toml-fields.ts";

/** The fields that mean something else on either side: "package.rust-version". None: the same meaning. */
export interface ManifestDifferences {
  readonly normalized: readonly string[];
  /** Only those that do not show in the normalized manifest. */
  readonly original: readonly string[];
}

/**
 * Compares manifests by what they mean. Versions of cargo normalize the same manifest in different
 * ways: tables and keys in another order, lists wrapped, defaults written out, and since 1.81 every
 * target that was inferred, with `build = false` and `autobins = false` beside them, but without those
 * whose file is not packed. One of the two may lack such fields of a kind, as long as the authors' own
 * manifests mean the same: both follow from these and from the files, which are compared too.
 *
 * Early versions of cargo (seen up to serde 0.9.0) packed the authors' own manifest as it is, and no other beside it.
 *
 * A manifest that is not valid TOML is compared as text, and named by the field "contents".
 */
export function compareManifests(
  ours: PackedManifests,
  theirs: PackedManifests,
): ManifestDifferences {
  const isAsWritten =
    ours.original !== undefined &&
    theirs.original === undefined &&
    differing(ours.original, theirs.normalized).length === 0;
  if (isAsWritten) return { normalized: [], original: [] };
  const original = differing(ours.original, theirs.original);
  const fields = original.map(({ field }) => field);
  const isLeftOut =
    ours.original !== undefined && theirs.original !== undefined && !fields.some(isInferred);
  const written = meaningOf(ours.original ?? "");
  const all = differing(ours.normalized, theirs.normalized);
  const normalized = all
    .filter((each) => !isLeftOut || !isOfCargo(each, all, written))
    .map(({ field }) => field);
  return {
    // What the authors set comes before what follows from it.
    normalized: [
      ...normalized.filter((field) => !isInferred(field)),
      ...normalized.filter(isInferred),
    ],
    original: fields.filter((field) => !normalized.includes(field)),
  };
}

interface Differing {
  readonly field: string;
  /** The side that alone has it, if only one does. */
  readonly onlyIn: "ours" | "theirs" | undefined;
}

function differing(ours: string | undefined, theirs: string | undefined): readonly Differing[] {
  if (ours === theirs || ours === undefined || theirs === undefined) return [];
  const [here, there] = [meaningOf(ours), meaningOf(theirs)];
  if (here === undefined || there === undefined) return [{ field: "contents", onlyIn: undefined }];
  const inherited = inheritedIn(here, there);
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((field) => here.get(field) !== there.get(field) && !inherited(field))
    .sort()
    .map((field) => ({
      field,
      onlyIn: !there.has(field) ? "ours" : !here.has(field) ? "theirs" : undefined,
    }));
}

/**
 * Which fields a manifest takes from its workspace (`version.workspace = true`) on either side. Written
 * out on the other they say the same, or the normalized manifests tell what differs.
 */
function inheritedIn(...sides: ReadonlyMap<string, string>[]): (field: string) => boolean {
  const tables = sides.flatMap((fields) =>
    [...fields].flatMap(([field, value]) => {
      const table = /^(?!package\.metadata\.)(.+)\.workspace$/.exec(field)?.[1];
      return table === undefined || value !== "true" ? [] : [table];
    }),
  );
  return (field) => tables.some((table) => field === table || field.startsWith(`${table}.`));
}

/** What cargo finds by itself where a manifest says nothing, and older versions did not write down. */
const inferred =
  /^(?:package\.(?:build|readme|resolver|auto(?:lib|bins|examples|tests|benches))$|(?:lib|bin|example|test|bench)\.)/;

function isInferred(field: string): boolean {
  return inferred.test(field);
}

/** Where the authors wrote the same, this is what versions of cargo make of it. */
function isOfCargo(
  { field, onlyIn }: Differing,
  all: readonly Differing[],
  written: ReadonlyMap<string, string> | undefined,
): boolean {
  if (!isInferred(field)) return false;
  const [kind = ""] = field.split(".");
  const ofKind = all.filter((each) => isInferred(each.field) && each.field.startsWith(`${kind}.`));
  const isOneSided = ofKind.every((each) => each.onlyIn === undefined || each.onlyIn === onlyIn);
  // With all targets written out, cargo switches off that others are looked for, whatever was said.
  const isSwitchedOff = field.startsWith("package.auto") && written?.get(field) === "true";
  return (onlyIn !== undefined && isOneSided) || isSwitchedOff;
}

/** Each field of a manifest with its value as text; undefined if it is not valid TOML. */
function meaningOf(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const fields = new Map<string, string>();
    flatten(parseToml(text, "Cargo.toml"), [], fields);
    for (const [field, value] of defaults) {
      if (fields.get(field) === value) fields.delete(field);
    }
    return fields;
  } catch (error) {
    if (error instanceof TomlFieldError) return undefined;
    throw error;
  }
}

/** Fields that some versions of cargo write with the value that they have by default. */
const defaults: readonly (readonly [string, string])[] = [
  ["package.edition", '"2015"'],
  ["package.authors", "[]"],
  ["package.keywords", "[]"],
  ["package.categories", "[]"],
];

/** Levels of `debug` in a profile (Cargo Book, "Profiles"). */
const debugLevels: ReadonlyMap<Value, Value> = new Map<Value, Value>([
  [true, 2n],
  ["full", 2n],
  ["limited", 1n],
  [false, 0n],
  ["none", 0n],
]);

/** Spellings that cargo still reads. */
const spellings: ReadonlyMap<string, string> = new Map([
  ["dev_dependencies", "dev-dependencies"],
  ["build_dependencies", "build-dependencies"],
  ["default_features", "default-features"],
  ["proc_macro", "proc-macro"],
  ["crate_type", "crate-type"],
]);

function flatten(table: Table, path: readonly string[], fields: Map<string, string>): void {
  const entries = Object.entries(table);
  if (entries.length === 0 && !saysNothingEmpty(path)) fields.set(shown(path), "{}");
  for (const [written, value] of entries) {
    const key = hasOwnNames(path) ? written : (spellings.get(written) ?? written);
    const at = [...path, key];
    if (isTargetList(at) && Array.isArray(value)) flattenTargets(value, at, fields);
    else if (isDependency(at)) flattenDependency(value, at, fields);
    else if (isTable(value)) flatten(value, at, fields);
    else fields.set(shown(at), textOf(normalized(value, at)));
  }
}

/** Tables whose keys are names that people choose. */
function hasOwnNames(path: readonly string[]): boolean {
  const isMetadata = path[0] === "package" && path[1] === "metadata";
  return isMetadata || path[0] === "features" || isDependencyTable(path.at(-1) ?? "");
}

/** `[[bin]]` and its like: their order says nothing, and each is known by its name. */
function flattenTargets(
  targets: readonly Value[],
  path: readonly string[],
  fields: Map<string, string>,
): void {
  for (const [index, target] of targets.entries()) {
    if (!isTable(target)) continue;
    const name = typeof target["name"] === "string" ? target["name"] : String(index);
    flatten(target, [...path, name], fields);
  }
}

/** `serde = "1"` is short for a table with a version alone. */
function flattenDependency(
  value: Value,
  path: readonly string[],
  fields: Map<string, string>,
): void {
  if (!isTable(value)) {
    fields.set(shown([...path, "version"]), textOf(value));
    return;
  }
  const says = Object.entries(value).filter(([key, item]) => {
    if (key === "optional") return item !== false;
    if (key === "default-features" || key === "default_features") return item !== true;
    return key !== "features" || !Array.isArray(item) || item.length > 0;
  });
  flatten(Object.fromEntries(says), path, fields);
}

/** Lists of features are sets, and a path may begin with `./`. */
function normalized(value: Value, path: readonly string[]): Value {
  const key = path.at(-1) ?? "";
  // cargo writes `debug = true` as the level that it is.
  if (path[0] === "profile" && key === "debug") return debugLevels.get(value) ?? value;
  if (Array.isArray(value)) {
    const isSet = path[0] === "features" || (key === "features" && path.some(isDependencyTable));
    return isSet ? value.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) : value;
  }
  const isPath =
    (key === "path" && isInferred(shown(path))) ||
    ["package.build", "package.readme", "package.license-file"].includes(shown(path));
  return isPath && typeof value === "string" ? posix.normalize(value) : value;
}

function isTargetList(path: readonly string[]): boolean {
  return path.length === 1 && ["bin", "example", "test", "bench"].includes(path[0] ?? "");
}

function isDependencyTable(key: string): boolean {
  return ["dependencies", "dev-dependencies", "build-dependencies"].includes(key);
}

/** `dependencies.serde`, `target."cfg(unix)".dependencies.libc`, `workspace.dependencies.serde`. */
function isDependency(path: readonly string[]): boolean {
  const table = path.at(-2);
  if (table === undefined || !isDependencyTable(table)) return false;
  if (path.length === 2) return true;
  return path[0] === "target" ? path.length === 4 : path[0] === "workspace" && path.length === 3;
}

/** An empty table that is as good as none. */
function saysNothingEmpty(path: readonly string[]): boolean {
  const last = path.at(-1) ?? "";
  return (
    path.length === 0 ||
    ["features", "badges", "target", "lib"].includes(path.join(".")) ||
    (isDependencyTable(last) && path[0] !== "package") ||
    (path[0] === "target" && path.length === 2)
  );
}

function shown(path: readonly string[]): string {
  return path.map((key) => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key))).join(".");
}

/** A value as text that is the same for the same value, whatever the order of keys. */
function textOf(value: Value): string {
  if (typeof value === "bigint" || value instanceof TomlDate) return value.toString();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join(",")}]`;
  if (!isTable(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${textOf(item)}`,
  );
  return `{${entries.sort().join(",")}}`;
}
