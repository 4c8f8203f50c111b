import type { Problem } from "@fairlead/publishing";
import { aliasTargets, readYaml } from "@fairlead/selection";
import { type Alias, type Document, isSeq, type Node, visit } from "yaml";
import { describeNode, nodeReader, type NodeReader } from "./entry-node.ts";

export interface ReadEntries<E> {
  /** Those without a fault. */
  readonly entries: readonly E[];
  readonly problems: readonly Problem[];
}

/** How the entries of one input are read. */
export interface EntryGrammar<E> {
  /** The input's name, for messages. */
  readonly input: string;
  /** An entry as a person would write it, such as `path: npm/core`. */
  readonly example: string;
  /** One item of the list; undefined for one that is no entry, which has then been told. */
  readonly read: (reader: NodeReader, node: unknown) => E | undefined;
  /** Items without YAML, where they may be so; undefined for a text that is to be read as YAML. */
  readonly bare?: (text: string, tell: NodeReader["tell"]) => readonly E[] | undefined;
}

/** Reads a list of entries, in YAML or JSON. Every problem names its line in the input. */
export function readEntryList<E>(text: string, grammar: EntryGrammar<E>): ReadEntries<E> {
  const { input } = grammar;
  const problems: Problem[] = [];
  const tell: NodeReader["tell"] = (line, problem) => {
    problems.push(atLine(problem, { input, line }));
  };
  const bare = grammar.bare?.(text, tell);
  if (bare !== undefined) return { entries: bare, problems };

  const { document, lines, errors } = readYaml(text);
  const [error] = errors;
  if (error !== undefined) {
    tell(lines.linePos(error.pos[0]).line, {
      code: "entries-not-yaml",
      message: `Invalid YAML: ${error.said.replace(/\.$/, "")}.`,
      remedy: /flow-map-start at node end/.test(error.said)
        ? 'Inside { … } a value with a placeholder needs quotes: { artifact: "bindings-{target}" }.'
        : /indented|end with|sequence|Map keys/.test(error.said)
          ? "Look at this line and the one before: every entry begins with a dash in the same column, and every bracket is closed."
          : 'Put values that begin with @, *, !, & or { in quotes: "{platform}".',
    });
    return { entries: [], problems };
  }
  const targets = aliasTargets(document);
  const aliases = unresolved(document, targets);
  for (const alias of aliases) {
    tell(
      alias.range === undefined || alias.range === null ? 1 : lines.linePos(alias.range[0]).line,
      {
        code: "entries-not-yaml",
        message: `YAML takes *${alias.source} for a reference to another value.`,
        remedy: `Put it in quotes: "*${alias.source}".`,
      },
    );
  }
  if (aliases.length > 0) return { entries: [], problems };
  const reader = nodeReader(targets, lines, tell);
  const list: unknown = document.contents;
  if (!isSeq(list)) {
    tell(reader.lineOf(list), {
      code: "entries-not-list",
      message: `Expected a list of entries, found ${describeNode(list)}.`,
      remedy: `Begin each entry with a dash, as in \`- ${grammar.example}\`.`,
    });
    return { entries: [], problems };
  }
  const entries = list.items.flatMap((item) => {
    const before = problems.length;
    const entry = grammar.read(reader, reader.resolve(item));
    return entry !== undefined && problems.length === before ? [entry] : [];
  });
  return { entries, problems };
}

/** Whether a text holds no entry: it is blank, an empty list, or comments alone. */
export function isEmptyList(text: string): boolean {
  return /^\s*(\[\s*\]\s*)?$/.test(text.replaceAll(/^\s*#.*$/gm, ""));
}

/** `files: *.node` without quotes: an alias of an anchor that nobody has set. */
function unresolved(document: Document, targets: ReadonlyMap<Alias, Node>): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_, node) => {
      if (!targets.has(node)) found.push(node);
    },
  });
  return found;
}

/** Adds the place in the input to a problem; one about a file keeps the line of that. */
export function atLine(
  problem: Problem,
  { input, line }: { readonly input: string; readonly line: number },
): Problem {
  return {
    ...(problem.file === undefined && { line }),
    ...problem,
    message: `The input "${input}", line ${line}: ${problem.message}`,
    input,
  };
}
