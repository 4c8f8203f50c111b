import { readFile } from "node:fs/promises";
import path from "node:path";
import { isWithin } from "@fairlead/checkout";
import { ProblemsError, type Problem } from "@fairlead/publishing";
import type { AST } from "toml-eslint-parser";

/** A key of a manifest or a text among its values, with the keys and the tables that it lies in. */
interface Entry {
  /** Without the numbers of tables in an array. */
  readonly path: readonly string[];
  /** Counted from 1, as `column` is. */
  readonly line: number;
  readonly column: number;
  readonly value?: AST.TOMLContentNode;
}

/** In a path of `keys`, any one key: the platform of a dependency. */
const any = "*";

/**
 * Where a manifest may have a dependency, by the name that it has there.
 *
 * @param kind undefined: any
 * @param platform that it is for, such as `cfg(unix)`; null: all; undefined: nobody knows
 */
export function dependencyKeys(
  name: string,
  kind?: "normal" | "dev" | "build",
  platform?: string | null,
): NonNullable<Problem["keys"]> {
  const tables = {
    normal: ["dependencies"],
    dev: ["dev-dependencies", "dev_dependencies"],
    build: ["build-dependencies", "build_dependencies"],
  };
  const named = kind === undefined ? Object.values(tables).flat() : tables[kind];
  return named.flatMap((table) => [
    ...(typeof platform === "string" ? [] : [[table, name]]),
    ...(platform === null ? [] : [["target", platform ?? any, table, name]]),
  ]);
}

/**
 * The problems with the lines of what they are about: of the first of their `keys` that the manifest has, or
 * of what it inherits there from its workspace. Where a file cannot be read, or has none of them, there is no
 * line.
 *
 * @param folder the run's workspace folder, absolute: files of problems count from there
 */
export async function atLines(problems: readonly Problem[], folder: string): Promise<Problem[]> {
  const read = readers(folder);
  return Promise.all(
    problems.map(async ({ keys, ...problem }) => {
      if (keys === undefined || problem.file === undefined) return problem;
      const place = await placeOf(problem.file, keys, read);
      return { ...problem, ...place };
    }),
  );
}

/** A release whose problems are thrown with the lines of what they are about. */
export async function throwingAtLines<T>(folder: string, release: () => Promise<T>): Promise<T> {
  try {
    return await release();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const [problems, warnings] = await Promise.all(
      [error.problems, error.warnings].map((each) => atLines(each, folder)),
    );
    throw new ProblemsError(problems ?? [], { warnings: warnings ?? [], cause: error.cause });
  }
}

type Read = (file: string) => Promise<readonly Entry[] | undefined>;

/** Reads each manifest once, and the parser only if there is one to read. */
function readers(folder: string): Read {
  const known = new Map<string, Promise<readonly Entry[] | undefined>>();
  const read = async (file: string) => {
    const at = path.resolve(folder, file);
    if (!isWithin(at, folder)) return undefined;
    try {
      const [{ parseTOML }, text] = await Promise.all([
        import("toml-eslint-parser"),
        readFile(at, "utf8"),
      ]);
      // A mark at the beginning is no text of the first line.
      return entriesOf(parseTOML(text.replace(/^\uFEFF/, ""), { tomlVersion: "1.1" }));
    } catch {
      // It was read before by cargo, which may know more of TOML.
      return undefined;
    }
  };
  return (file) => {
    const entries = known.get(file) ?? read(file);
    known.set(file, entries);
    return entries;
  };
}

async function placeOf(
  file: string,
  keys: NonNullable<Problem["keys"]>,
  read: Read,
): Promise<Pick<Problem, "file" | "line" | "column">> {
  const entries = (await read(file)) ?? [];
  const found = firstOf(entries, keys);
  if (found === undefined) return {};
  const inherited = inheritedKeys(found.path, entries);
  if (inherited !== undefined) {
    const root = await rootOf(file, entries, read);
    const { length } = found.path;
    // A text of a list that only the workspace has is in that list there.
    const texts = keys.filter((key) => key.length > length && isWithinKey(key, found.path));
    const wanted = [...texts.map((key) => [...inherited, ...key.slice(length)]), inherited];
    const there = root && firstOf(root.entries, wanted);
    if (root !== undefined && there !== undefined) return { file: root.file, ...lineOf(there) };
  }
  return lineOf(found);
}

function isWithinKey(key: readonly string[], outer: readonly string[]): boolean {
  return outer.every((each, at) => key[at] === each);
}

function lineOf({ line, column }: Entry): Pick<Problem, "line" | "column"> {
  return { line, column };
}

/** The first entry of the first path that is there, itself or as what its parts lie in. */
function firstOf(entries: readonly Entry[], keys: NonNullable<Problem["keys"]>): Entry | undefined {
  for (const wanted of keys) {
    const found = entries.find((entry) =>
      wanted.every((key, at) => key === any || isSameKey(entry.path[at], key)),
    );
    if (found !== undefined) return { ...found, path: found.path.slice(0, wanted.length) };
  }
  return undefined;
}

/**
 * cargo writes the platform of a dependency with other spaces than its manifest, and takes `[project]` for
 * `[package]`.
 */
function isSameKey(found: string | undefined, key: string): boolean {
  if (found === undefined || found === key) return found === key;
  return (
    found.replaceAll(" ", "") === key.replaceAll(" ", "") || `${found} ${key}` === "project package"
  );
}

/** Where the workspace has what a key of a member takes from it (`license.workspace = true`). */
function inheritedKeys(
  found: readonly string[],
  entries: readonly Entry[],
): readonly string[] | undefined {
  const isInherited = (key: readonly string[]) =>
    entries.some(
      ({ path: at, value }) =>
        at.length === key.length + 1 &&
        at.at(-1) === "workspace" &&
        key.every((each, index) => at[index] === each) &&
        value?.type === "TOMLValue" &&
        value.value === true,
    );
  const [table, field] = found;
  if (table === "package" && field !== undefined) {
    const key = [table, field];
    return isInherited(key) ? ["workspace", ...key] : undefined;
  }
  const isDependency = /dependencies$/.test(found.at(-2) ?? "");
  return isDependency && isInherited(found)
    ? ["workspace", "dependencies", found.at(-1) ?? ""]
    : undefined;
}

/** The manifest of the workspace that a member belongs to: the one that it names, or the next one above. */
async function rootOf(
  file: string,
  entries: readonly Entry[],
  read: Read,
): Promise<{ readonly file: string; readonly entries: readonly Entry[] } | undefined> {
  const isRoot = (of: readonly Entry[]) => of.some(({ path: [first] }) => first === "workspace");
  const named = entries.find(({ path: at }) => at[0] === "package" && at[1] === "workspace")?.value;
  if (named?.type === "TOMLValue" && named.kind === "string") {
    const root = path.posix.join(path.posix.dirname(file), named.value, "Cargo.toml");
    const there = await read(root);
    return there && { file: root, entries: there };
  }
  for (let at = file; ;) {
    const there = await read(at);
    if (there !== undefined && isRoot(there) && !excludes(there, at, file)) {
      return { file: at, entries: there };
    }
    const above = path.posix.join(path.posix.dirname(at), "..", "Cargo.toml");
    if (above.startsWith("../") || above === at) return undefined;
    at = above;
  }
}

/** Whether a workspace leaves out a folder that a manifest lies in: cargo looks for another one above. */
function excludes(entries: readonly Entry[], root: string, file: string): boolean {
  const folder = `${path.posix.relative(path.posix.dirname(root), path.posix.dirname(file))}/`;
  return entries.some(
    ({ path: [table, key, text = ""] }) =>
      table === "workspace" &&
      key === "exclude" &&
      text !== "" &&
      folder.startsWith(`${text.replace(/^\.\//, "").replace(/\/$/, "")}/`),
  );
}

/** All keys of a manifest in the order in which they stand there. */
function entriesOf({ body: [top] }: AST.TOMLProgram): readonly Entry[] {
  return top.body.flatMap((node) => {
    if (node.type === "TOMLKeyValue") return ofKeyValue(node, []);
    const table = node.resolvedKey.filter((key) => typeof key === "string");
    return [
      { path: table, ...startOf(node.key) },
      ...node.body.flatMap((each) => ofKeyValue(each, table)),
    ];
  });
}

function ofKeyValue({ key, value }: AST.TOMLKeyValue, table: readonly string[]): Entry[] {
  const names = key.keys.map((each) => (each.type === "TOMLBare" ? each.name : each.value));
  const at = [...table, ...names];
  return [{ path: at, ...startOf(key), value }, ...inside(value, at)];
}

/** What a value holds: keys of a table, and texts, for which a problem may be about one of them. */
function inside(value: AST.TOMLContentNode, at: readonly string[]): Entry[] {
  switch (value.type) {
    case "TOMLInlineTable":
      return value.body.flatMap((each) => ofKeyValue(each, at));
    case "TOMLArray":
      return value.elements.flatMap((each) => inside(each, at));
    case "TOMLValue":
      return value.kind === "string"
        ? [{ path: [...at, value.value], ...startOf(value), value }]
        : [];
  }
}

function startOf({ loc }: AST.TOMLNode): Pick<Entry, "line" | "column"> {
  return { line: loc.start.line, column: loc.start.column + 1 };
}
