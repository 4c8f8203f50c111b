import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { globMatcher } from "./glob.ts";
import type { ListItem } from "./list.ts";

/** What a selection by name came to. */
export interface MatchedNames {
  /** In the order of the candidates. */
  readonly matched: readonly string[];
  /** Patterns that fit no candidate, as they were written. */
  readonly unmatched: readonly string[];
  /** The matched names that were written out: not by a wildcard, nor by an object that says `listed: false`. */
  readonly literal: ReadonlySet<string>;
}

/**
 * The one pattern grammar, on names: `*`, `**`, `{a,b}`; a leading `!` takes away, wherever it
 * stands in the list. With nothing but `!` patterns they take away from all candidates.
 */
export function matchNames(
  patterns: readonly (string | ListItem)[],
  candidates: readonly string[],
): MatchedNames {
  const items = patterns.map((item) => (typeof item === "string" ? { text: item } : item));
  const taken = new Set<string>();
  const removed = new Set<string>();
  const literal = new Set<string>();
  const unmatched: string[] = [];
  const known = new Set(candidates);
  for (const { text, object } of items) {
    const pattern = readPattern(text);
    const named = known.has(pattern.body) ? [pattern.body] : [];
    const matches = pattern.wild ? candidates.filter(globMatcher(pattern.body)) : named;
    if (matches.length === 0) unmatched.push(text);
    for (const name of matches) (pattern.negative ? removed : taken).add(name);
    if (!pattern.negative && !pattern.wild && object?.["listed"] !== false) {
      for (const name of matches) literal.add(name);
    }
  }
  const onlyNegative = items.length > 0 && items.every(({ text }) => text.startsWith("!"));
  const matched = candidates.filter(
    (name) => (onlyNegative || taken.has(name)) && !removed.has(name),
  );
  return {
    matched,
    unmatched,
    literal: new Set(matched.filter((name) => literal.has(name))),
  };
}

/** What a search for files came to. */
export interface FoundFiles {
  /** Relative to the workspace, with `/`, sorted; absolute where they lie elsewhere. */
  readonly files: readonly string[];
  /** Patterns that fit no file, as they were written. */
  readonly unmatched: readonly string[];
  /** Patterns that lead out of the folders by `..` or an absolute path, files that do by a link. */
  readonly outside: readonly string[];
}

/**
 * The same grammar, on the files of the workspace. Links are not followed; `.git` and
 * `node_modules` are skipped.
 *
 * @param elsewhere absolute folders whose files an absolute pattern may mean as well
 */
export async function findFiles(
  patterns: readonly string[],
  workspace: string,
  elsewhere: readonly string[] = [],
): Promise<FoundFiles> {
  const roots = [await rootOf(workspace, "")];
  for (const folder of elsewhere) {
    if (existsSync(folder)) roots.push(await rootOf(folder, `${withSlashes(folder)}/`));
  }
  const taken = new Map<string, Place>();
  const removed = new Set<string>();
  const unmatched: string[] = [];
  const outside = new Set<string>();
  for (const written of patterns) {
    const place = placeOf(readPattern(written).body, roots);
    if (place === undefined) {
      outside.add(written);
      continue;
    }
    const { root, below } = place;
    const files = await filesOf(below, root.real);
    if (files.length === 0) unmatched.push(written);
    for (const file of files) {
      const shown = root.shown + file;
      if (written.startsWith("!")) removed.add(shown);
      else taken.set(shown, { root, below: file });
    }
  }
  const files: string[] = [];
  for (const [shown, { root, below }] of taken) {
    if (removed.has(shown)) continue;
    const real = await realpath(path.join(root.real, below)).catch(() => undefined);
    if (real !== undefined && isInside(real, root.real)) files.push(shown);
    else outside.add(shown);
  }
  return { files: files.sort(), unmatched, outside: [...outside] };
}

/** A folder that files may lie in. */
interface Root {
  /** As it was given and as it is without links, with `/`. */
  readonly names: readonly string[];
  /** Without links. */
  readonly real: string;
  /** What stands before the path of a file in it. */
  readonly shown: string;
}

/** A pattern or a file, and the folder that it counts from. */
interface Place {
  readonly root: Root;
  readonly below: string;
}

async function rootOf(folder: string, shown: string): Promise<Root> {
  const real = await realpath(folder);
  return { names: [withSlashes(folder), withSlashes(real)], real, shown };
}

function withSlashes(folder: string): string {
  return folder.replaceAll(path.sep, "/").replace(/\/+$/, "");
}

interface Pattern {
  readonly negative: boolean;
  readonly wild: boolean;
  readonly body: string;
}

function readPattern(text: string): Pattern {
  const negative = text.startsWith("!");
  const body = negative ? text.slice(1) : text;
  return { negative, wild: isWild(body), body };
}

function isWild(body: string): boolean {
  return /[*{]/.test(body);
}

/** The files of a folder that a pattern fits, relative to it. */
async function filesOf(pattern: string, folder: string): Promise<string[]> {
  const segments = pattern.split("/");
  const wildAt = segments.findIndex(isWild);
  const start = segments.slice(0, wildAt === -1 ? segments.length : wildAt);
  const deep = pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length;
  // The library walks the folder; its own matching is by a regular expression, see `globMatcher`.
  const found = await glob(
    [...start.map(escapeForeign), ...(wildAt === -1 ? [] : ["**"])].join("/"),
    {
      cwd: folder,
      dot: true,
      deep,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ["**/.git/**", "**/node_modules/**"],
    },
  );
  return wildAt === -1 ? found : found.filter(globMatcher(pattern));
}

/** Escapes what means something to the library, but nothing in the grammar. */
function escapeForeign(body: string): string {
  return body.replace(/[?[\]()+@|!\\]/g, "\\$&");
}

/** The folder that a pattern counts from; none if it leads out of them all. */
function placeOf(body: string, roots: readonly Root[]): Place | undefined {
  const written = process.platform === "win32" ? body.replaceAll("\\", "/") : body;
  // In a brace too: `{a,..}/b`.
  if (/(^|[/{,])\.\.($|[/},])/.test(written)) return undefined;
  if (!path.isAbsolute(written)) {
    const [root] = roots;
    return root && { root, below: written.replace(/^(\.\/+)+/, "") };
  }
  for (const root of roots) {
    const name = root.names.find((folder) => written.startsWith(`${folder}/`));
    if (name !== undefined) return { root, below: written.slice(name.length + 1) };
  }
  return undefined;
}

function isInside(file: string, root: string): boolean {
  const relative = path.relative(root, file);
  return (
    relative !== "" &&
    !relative.startsWith(`..${path.sep}`) &&
    relative !== ".." &&
    !path.isAbsolute(relative)
  );
}
