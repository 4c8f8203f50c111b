import type { Problem } from "@fairlead/publishing";
import { readInputYaml } from "@fairlead/selection";
import { isMap, isScalar, isSeq } from "yaml";
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

  const { document, lines, targets, faults } = readInputYaml(text);
  for (const { said, remedy, at } of faults) {
    const message = `This isn't valid YAML: ${said}.`;
    tell(lines.linePos(at).line, { code: "entries-not-yaml", message, remedy });
  }
  if (faults.length > 0) return { entries: [], problems };
  const reader = nodeReader(targets, lines, tell);
  const list: unknown = document.contents;
  if (!isSeq(list)) {
    tell(reader.lineOf(list), {
      code: "entries-not-list",
      message: `Expected a list of entries, found ${describeNode(list)}.`,
      remedy: hasDash(list)
        ? `Write a space after each dash, as in \`- ${grammar.example}\`.`
        : `Begin each entry with a dash, as in \`- ${grammar.example}\`.`,
    });
    return { entries: [], problems };
  }
  const entries = list.items.flatMap((item) => {
    const before = problems.length;
    const entry = grammar.read(reader, reader.resolve(item));
    const told = problems.splice(before);
    problems.push(...causesOf(told));
    return entry !== undefined && told.length === 0 ? [entry] : [];
  });
  return { entries, problems };
}

/** Whether a text holds no entry: it is blank, an empty list, or comments alone. */
export function isEmptyList(text: string): boolean {
  return /^\s*(\[\s*\]\s*)?$/.test(text.replaceAll(/^\s*#.*$/gm, ""));
}

/** `-path: npm/core`: a field to YAML, and no item of a list. */
function hasDash(node: unknown): boolean {
  const [first] = isMap(node) ? node.items : [];
  return isScalar(first?.key) && /^-\S/.test(String(first.key.value));
}

/** What is wrong with one entry; a field that it lacks may be the one that nobody knows. */
function causesOf(told: readonly Problem[]): readonly Problem[] {
  if (!told.some(({ code }) => code === "entry-field-unknown")) return told;
  return told.filter(({ code }) => code !== "entry-field-missing");
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
