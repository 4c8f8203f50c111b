import { parseList } from "@fairlead/selection";
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { FieldKind } from "./fields.ts";
import { locatedList, locatedText, type ListedItem } from "./located-text.ts";
import { resolve, type Reader } from "./reader.ts";

/** What a field holds. */
export interface FieldValue {
  /** As its inputs would hold it. */
  readonly text: string;
  /** As YAML has it, of one value and of words. */
  readonly value?: unknown;
  /** Those of another field may join them. */
  readonly entries?: readonly ListedItem[];
}

/** What a field has to hold, and how it is written. */
const forms: Readonly<Record<FieldKind, readonly [expected: string, example: string]>> = {
  value: ["one value", "Write it on the same line as its field."],
  list: ["a list of words", "Write it as in [a, b], or each word on its own line after a dash."],
  entries: ["a list of entries", "Begin each entry with a dash, as in `- path: npm/core`."],
  platforms: ["a list of platforms", "Write it as in [linux-x64-gnu, darwin-arm64]."],
  map: ["a map", "Write a line for each, as in `linux-x64-gnu: ubuntu-24.04`."],
  limits: ["a map", "Write a line for each, as in `glibc: 2.28`."],
};

/**
 * Reads what a field holds; what cannot be an input is told.
 *
 * @param name such as `npm.packages`
 * @param kind what its inputs take
 * @throws RangeError as `locatedText`
 */
export function readFieldValue(
  reader: Reader,
  name: string,
  kind: FieldKind,
  node: Node,
): FieldValue | undefined {
  if (isMap(node) && kind === "map") return wordMap(reader, name, node);
  if (isMap(node) && kind === "limits") return { text: locatedText(node, reader) };
  if (isScalar(node) && kind === "entries" && typeof node.value === "string") {
    return bareEntries(reader, name, node);
  }
  if (isScalar(node) && kind !== "map" && kind !== "limits" && kind !== "entries") {
    return { text: textOf(node), value: node.value };
  }
  if (isSeq(node) && kind === "list") return words(reader, name, node);
  if (isSeq(node) && kind === "entries") return asEntries(node.items.filter(isNode), reader);
  if (isSeq(node) && kind === "platforms") {
    return { text: locatedList(node.items.filter(isNode), reader) };
  }
  tellForm(reader, name, kind, node);
  return undefined;
}

/** Words, each with a text. */
function wordMap(reader: Reader, name: string, map: YAMLMap): FieldValue | undefined {
  const other = map.items.find(({ value }) => !isText(resolve(reader, value)));
  if (other === undefined) return { text: locatedText(map, reader) };
  const key = isScalar(other.key) ? String(other.key.value) : "";
  const at = isNode(other.value) ? other.value : other.key;
  reader.tell(at, {
    code: "declaration-field-invalid",
    message: `\`${name}\` holds no text for ${JSON.stringify(key)}.`,
    remedy: `Write it as in \`linux-x64-gnu: ubuntu-24.04\`, and a number in quotes.`,
  });
  return undefined;
}

function isText(node: unknown): boolean {
  return isScalar(node) && typeof node.value === "string" && node.value.trim() !== "";
}

/** A list of words, as the JSON that the input takes. */
function words(reader: Reader, name: string, list: YAMLSeq): FieldValue | undefined {
  const nodes = list.items.map((item) => resolve(reader, item));
  const other = nodes.findIndex((node) => !isScalar(node) || textOf(node).trim() === "");
  if (other >= 0) {
    tellForm(reader, name, "list", list.items[other]);
    return undefined;
  }
  const scalars = nodes.filter(isScalar);
  return {
    text: JSON.stringify(scalars.map(textOf)),
    value: scalars.map(({ value }) => value),
  };
}

/** Folders in one line, without YAML. */
function bareEntries(reader: Reader, name: string, node: Scalar): FieldValue | undefined {
  const list = parseList(textOf(node));
  if (list.kind === "list") {
    const entries = list.items.map(({ text }) => ({ text, from: node }));
    return asEntries(entries, reader);
  }
  const message = `\`${name}\` ${list.wrong}.`;
  reader.tell(node, { code: "declaration-field-invalid", message, remedy: list.remedy });
  return undefined;
}

function asEntries(entries: readonly ListedItem[], reader: Reader): FieldValue {
  return { text: locatedList(entries, reader), entries };
}

/** In a spelling that inputs have: `True` is `true`, and `1e2` is `100`, but `1.90` stays as it is. */
function textOf({ source, value }: Scalar): string {
  if (typeof value !== "number") return String(value);
  if (/^-?\d+(\.\d+)?$/.test(source ?? "")) return source ?? "";
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

function tellForm(reader: Reader, name: string, kind: FieldKind, node: unknown): void {
  const word = bracedWord(node);
  if (word !== undefined) {
    reader.tell(node, {
      code: "declaration-field-invalid",
      message: `\`${name}\` holds ${word} without quotes, which is a map in YAML.`,
      remedy: `Put it in quotes: "${word}".`,
    });
    return;
  }
  const found = isMap(node) ? "a map" : isSeq(node) ? "a list" : "something else";
  const [expected, remedy] = forms[kind];
  const message = `\`${name}\` holds ${found}; expected ${expected}.`;
  reader.tell(node, { code: "declaration-field-invalid", message, remedy });
}

/** `{version}`, which YAML takes for a map with a key and nothing in it. */
function bracedWord(node: unknown): string | undefined {
  if (!isMap(node) || node.flow !== true || node.items.length !== 1) return undefined;
  const [item] = node.items;
  const isAlone = item?.value === null || (isScalar(item?.value) && item.value.value === null);
  return isScalar(item?.key) && isAlone ? `{${String(item.key.value)}}` : undefined;
}
