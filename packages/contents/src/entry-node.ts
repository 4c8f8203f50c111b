import type { Problem } from "@fairlead/publishing";
import { nearest, parseList, withSpace } from "@fairlead/selection";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type LineCounter,
  type Node,
  type YAMLMap,
} from "yaml";

/** What a field may hold: text, a list of texts, yes or no, entries of its own, or one of some words. */
export type FieldKind = "text" | "list" | "boolean" | "sources" | readonly string[];

/** Reads nodes of one YAML document and tells what is wrong with each by its line. */
export interface NodeReader {
  readonly lineOf: (node: unknown) => number;
  readonly columnOf: (node: unknown) => number;
  /** The place is added to the message. */
  readonly tell: (line: number, problem: Problem) => void;
  /** The node that is meant: what an alias means. */
  readonly resolve: (node: unknown) => unknown;
}

export function nodeReader(
  targets: ReadonlyMap<Alias, Node>,
  lines: LineCounter,
  tell: NodeReader["tell"],
): NodeReader {
  const placeOf = (node: unknown) => {
    const range: unknown = isRecord(node) ? node["range"] : undefined;
    const start: unknown = Array.isArray(range) ? range[0] : undefined;
    return typeof start === "number" ? lines.linePos(start) : { line: 1, col: 1 };
  };
  return {
    tell,
    lineOf: (node) => placeOf(node).line,
    columnOf: (node) => placeOf(node).col,
    resolve: (node) => (isAlias(node) ? targets.get(node) : node),
  };
}

/**
 * The fields of a map, each known; what is wrong is told.
 *
 * @param elsewhere fields of others that look like this, each with a sentence on where it belongs
 */
export function readFields(
  reader: NodeReader,
  node: unknown,
  what: string,
  known: Readonly<Record<string, FieldKind>>,
  elsewhere: Readonly<Record<string, string>> = {},
): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  if (!isMap(node)) return fields;
  const braced = node.flow === true ? bracedWord(node) : noWord;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (Object.hasOwn(known, name)) {
      fields.set(name, reader.resolve(value));
      continue;
    }
    const meant = withSpace(name);
    const near = nearest(name, Object.keys(known));
    const hint = Object.hasOwn(elsewhere, name)
      ? elsewhere[name]
      : braced !== noWord
        ? `A brace begins a map in YAML. If it is text, put it in quotes: ${braced}.`
        : meant === undefined
          ? near && `Did you mean ${near}?`
          : `Write a space after the colon: \`${meant}\`.`;
    const first = hint === undefined ? "" : `${hint} `;
    reader.tell(reader.lineOf(key), {
      column: reader.columnOf(key),
      code: "entry-field-unknown",
      message: `${JSON.stringify(name)} is not a field of ${what}.`,
      remedy: `${first}Allowed: ${Object.keys(known).join(", ")}.`,
    });
  }
  return fields;
}

/** A text that is not empty; what else it is, is told. */
export function readText(reader: NodeReader, field: string, node: unknown): string | undefined {
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  const remedy = isMap(node)
    ? `A brace begins a map in YAML. Put the value in quotes: ${field}: ${bracedWord(node)}.`
    : `Write ${field}: "…".`;
  reader.tell(reader.lineOf(node), {
    column: reader.columnOf(node),
    code: "entry-field-invalid",
    message: `${field} holds ${describeNode(node)}; expected non-empty text.`,
    remedy,
  });
  return undefined;
}

/** `{platform}` as a text. */
function bracedWord({ items: [item, other] }: YAMLMap): string {
  const value = isScalar(item?.value) ? item.value.value : item?.value;
  const isWord = value === null || value === undefined;
  const word = isScalar(item?.key) && isWord && other === undefined ? String(item.key.value) : "";
  return word === "" ? noWord : `"{${word}}"`;
}

const noWord = '"…"';

/** A list in YAML, or a text in the list grammar. */
export function readList(reader: NodeReader, field: string, node: unknown): string[] | undefined {
  if (isSeq(node)) {
    const items = node.items.map((item) => readText(reader, field, reader.resolve(item)));
    if (items.length === 0) {
      reader.tell(reader.lineOf(node), {
        column: reader.columnOf(node),
        code: "entry-field-invalid",
        message: `${field} is an empty list.`,
        remedy: "Add an item, or omit it.",
      });
    }
    return items.filter((item) => item !== undefined);
  }
  const text = readText(reader, field, node);
  if (text === undefined) return undefined;
  const parsed = parseList(text);
  if (parsed.kind === "list") return parsed.items.map((item) => item.text);
  reader.tell(reader.lineOf(node), {
    column: reader.columnOf(node),
    code: "entry-field-invalid",
    message: `${field} ${parsed.wrong}.`,
    remedy: parsed.remedy,
  });
  return undefined;
}

/** One of some words. */
export function readWord(
  reader: NodeReader,
  field: string,
  node: unknown,
  words: readonly string[],
): string | undefined {
  const text = readText(reader, field, node);
  if (text === undefined || words.includes(text)) return text;
  const near = nearest(text, words);
  reader.tell(reader.lineOf(node), {
    column: reader.columnOf(node),
    code: "entry-field-invalid",
    message: `${field} is ${JSON.stringify(text)}; expected ${words.join(" or ")}.`,
    ...(near !== undefined && { remedy: `Did you mean ${near}?` }),
  });
  return undefined;
}

/** True or false, as YAML has them or as a text. */
export function readBoolean(reader: NodeReader, field: string, node: unknown): boolean | undefined {
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  reader.tell(reader.lineOf(node), {
    column: reader.columnOf(node),
    code: "entry-field-invalid",
    message: `${field} holds ${describeNode(node)}; expected true or false.`,
    remedy: `Write ${field}: false, or omit it.`,
  });
  return undefined;
}

export function describeNode(node: unknown): string {
  if (isMap(node)) return "a map";
  if (isSeq(node)) return "a list";
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "string") return `the text ${JSON.stringify(value)}`;
  return `the ${typeof value} ${JSON.stringify(value)}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
