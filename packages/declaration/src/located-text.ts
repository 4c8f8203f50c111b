import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Reader } from "./reader.ts";

/** A node, or a text that is from the place of one. */
export type ListedItem = Node | { readonly text: string; readonly from: Node };

/** So much may become of aliases that mean others. */
const maxCharacters = 1 << 20;

/**
 * Items as one list in YAML's flow style, in which each begins in its line of the file, and, where
 * what is before it leaves room, in its column: who reads the text names places of the file. An alias is
 * written out, since what it means may lie elsewhere in the file.
 *
 * @throws RangeError if aliases come to too much
 */
export function locatedList(items: readonly ListedItem[], reader: Reader): string {
  const text = placedText(reader);
  text.add("[");
  for (const item of items) {
    if ("text" in item) text.addAt(item.from, JSON.stringify(item.text));
    else writeNode(item, text, reader);
    text.add(",");
  }
  text.add("]");
  return text.all();
}

/** A node in the same way. */
export function locatedText(node: Node, reader: Reader): string {
  const text = placedText(reader);
  writeNode(node, text, reader);
  return text.all();
}

/** What refers to nothing, or to itself, is no YAML that is read. */
function writeNode(node: unknown, text: PlacedText, reader: Reader): void {
  if (isAlias(node)) {
    text.addAt(node, "");
    writeNode(reader.targets.get(node), text.inPlace(), reader);
  } else if (isSeq(node)) {
    text.addAt(node, "[");
    for (const item of node.items) {
      writeNode(item, text, reader);
      text.add(",");
    }
    text.add("]");
  } else if (isMap(node)) {
    // A block has no brace of its own, and its first key keeps its column.
    text.addAt(node, "{", node.flow === true ? 0 : 1);
    for (const { key, value } of node.items) {
      writeNode(key, text, reader);
      text.add(": ");
      writeNode(value, text, reader);
      text.add(",");
    }
    text.add("}");
  } else if (isScalar(node)) text.addAt(node, scalarText(node));
  else text.add("null");
}

/** One word that stands without quotes stays so, which keeps the columns of what follows. */
function scalarText({ type, source, value }: Scalar): string {
  if (type === "PLAIN" && source !== undefined && /^[A-Za-z0-9][\w./-]*$/.test(source))
    return source;
  return JSON.stringify(value ?? null);
}

/** A text that grows to the right and downwards. */
interface PlacedText {
  readonly add: (text: string) => void;
  /** Moves to the place of a node first, if that is further down or to the right, or just before it. */
  readonly addAt: (node: Node, text: string, before?: number) => void;
  /** The same text, for what is from elsewhere: nothing moves. */
  readonly inPlace: () => PlacedText;
  readonly all: () => string;
}

function placedText({ lines }: Reader): PlacedText {
  const parts: string[] = [];
  const at = { line: 1, column: 1 };
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    at.column += text.length;
    length += text.length;
    if (length > maxCharacters) throw new RangeError("Its aliases refer to too much");
  };
  const addAt = (node: Node, text: string, before = 0) => {
    const { line, col: start } = lines.linePos(node.range?.[0] ?? 0);
    const col = start - before;
    if (line > at.line) {
      add("\n".repeat(line - at.line));
      Object.assign(at, { line, column: 1 });
    }
    if (line === at.line && col > at.column) add(" ".repeat(col - at.column));
    add(text);
  };
  const all = () => parts.join("");
  const inPlace = (): PlacedText => ({
    add,
    addAt: (_, text) => {
      add(text);
    },
    inPlace,
    all,
  });
  return { add, addAt, inPlace, all };
}
