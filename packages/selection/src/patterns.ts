import { realpath } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { glob } from "tinyglobby";
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
  for (const { text, object } of items) {
    const pattern = readPattern(text);
    const matches = candidates.filter(pattern.matches);
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
  /** Relative to the workspace, with `/`, sorted. */
  readonly files: readonly string[];
  /** Patterns that fit no file, as they were written. */
  readonly unmatched: readonly string[];
  /** Patterns that lead out of the workspace by `..` or an absolute path, files that do by a link. */
  readonly outside: readonly string[];
}

/**
 * The same grammar, on the files of the workspace. Links are not followed; `.git` and
 * `node_modules` are passed over.
 */
export async function findFiles(
  patterns: readonly string[],
  workspace: string,
): Promise<FoundFiles> {
  const root = await realpath(workspace);
  const taken = new Set<string>();
  const removed = new Set<string>();
  const unmatched: string[] = [];
  const outside = new Set<string>();
  for (const written of patterns) {
    const pattern = fromWorkspace(readPattern(written).body, [workspace, root]);
    if (pattern === undefined) {
      outside.add(written);
      continue;
    }
    const files = await glob(escapeForeign(pattern), {
      cwd: root,
      dot: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ["**/.git/**", "**/node_modules/**"],
    });
    if (files.length === 0) unmatched.push(written);
    for (const file of files) (written.startsWith("!") ? removed : taken).add(file);
  }
  const files: string[] = [];
  for (const file of [...taken].filter((name) => !removed.has(name)).sort()) {
    const real = await realpath(path.join(root, file)).catch(() => undefined);
    if (real !== undefined && isInside(real, root)) files.push(file);
    else outside.add(file);
  }
  return { files, unmatched, outside: [...outside] };
}

interface Pattern {
  readonly negative: boolean;
  readonly wild: boolean;
  readonly body: string;
  readonly matches: (name: string) => boolean;
}

function readPattern(text: string): Pattern {
  const negative = text.startsWith("!");
  const body = negative ? text.slice(1) : text;
  const wild = /[*{]/.test(body);
  const matches = wild
    ? picomatch(escapeForeign(body), { dot: true, noextglob: true, nobracket: true })
    : (name: string) => name === body;
  return { negative, wild, body, matches: (name) => matches(name) };
}

/** Escapes what means something to the matcher, but nothing in the grammar. */
function escapeForeign(body: string): string {
  return body.replace(/[?[\]()+@|!\\]/g, "\\$&");
}

/** The pattern relative to the workspace, or none if it leads out of it. */
function fromWorkspace(body: string, roots: readonly string[]): string | undefined {
  let relative = process.platform === "win32" ? body.replaceAll("\\", "/") : body;
  if (path.isAbsolute(relative)) {
    const root = roots
      .map((folder) => folder.replaceAll(path.sep, "/"))
      .find((folder) => relative.startsWith(`${folder}/`));
    if (root === undefined) return undefined;
    relative = relative.slice(root.length + 1);
  }
  // In a brace too: `{a,..}/b`.
  if (/(^|[/{,])\.\.($|[/},])/.test(relative)) return undefined;
  return relative.replace(/^(\.\/+)+/, "");
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
