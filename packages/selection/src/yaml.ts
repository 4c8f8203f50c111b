import { isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Alias, Document, Node } from "yaml";

export interface YamlFault {
  readonly message: string;
  /** Where it begins and ends in the text, in characters. */
  readonly pos: readonly [number, number];
}

/** A YAML document as it was read. */
export interface YamlText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** What is wrong with it, in the order of the text; the first fault makes most of the others. */
  readonly errors: readonly YamlFault[];
}

/**
 * Reads YAML or JSON in time that grows as the text does. The library itself compares each key of a
 * map with all others to find one that stands twice.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const found: YamlFault[] = [...document.errors, ...doubleKeys(document)];
  const errors = found.sort((a, b) => a.pos[0] - b.pos[0]);
  return { document, lines, errors };
}

/**
 * The value of a YAML or JSON text.
 *
 * @throws Error that says what is wrong and where, on one line
 */
export function parseYaml(text: string): unknown {
  const { document, lines, errors } = readYaml(text);
  const [error] = errors;
  if (error === undefined) return document.toJS() as unknown;
  const { line, col } = lines.linePos(error.pos[0]);
  throw new Error(`${error.message} at line ${line}, column ${col}`);
}

/** What each alias stands for: the last node before it with that anchor. In one walk over all. */
export function aliasTargets(document: Document): ReadonlyMap<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if ("anchor" in node && typeof node.anchor === "string") anchored.set(node.anchor, node);
    },
    Alias: (_, alias) => {
      const target = anchored.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
  });
  return targets;
}

function doubleKeys(document: Document): YamlFault[] {
  const errors: YamlFault[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value) && isNode(key)) {
          const [start = 0, end = 0] = key.range ?? [];
          errors.push({ message: "Map keys must be unique", pos: [start, end] });
        }
        keys.add(key.value);
      }
    },
  });
  return errors;
}
