import { isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Alias, Document, Node } from "yaml";
import { explainFault, unquoted, type YamlFault } from "./yaml-fault.ts";

/** A YAML document as it was read. */
export interface YamlText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** The first thing that is wrong with it, which makes most of the others. */
  readonly fault: YamlFault | undefined;
}

/** A YAML document that somebody wrote for Fairlead. */
export interface InputYaml extends Omit<YamlText, "fault"> {
  /** What each alias means. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** What is wrong with it, in the order of the text. */
  readonly faults: readonly YamlFault[];
}

/** What became of a YAML or JSON text. `wrong` continues a sentence that begins with its name. */
export type ParsedYaml =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "wrong"; readonly wrong: string; readonly remedy: string };

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
  const [error] = document.errors;
  const double = doubleKey(document);
  const isDoubleFirst = double !== undefined && (error === undefined || double.at < error.pos[0]);
  if (isDoubleFirst) return { document, lines, fault: double };
  const fault = error === undefined ? undefined : explainFault(text, error);
  return { document, lines, fault };
}

/**
 * Reads YAML or JSON that somebody wrote for Fairlead: words that YAML takes for something else, since
 * they have no quotes, are faults, too.
 */
export function readInputYaml(text: string): InputYaml {
  const { fault, document, lines } = readYaml(text);
  const targets = aliasTargets(document);
  const faults = fault === undefined ? wordFaults(text, document, targets) : [fault];
  return { document, lines, targets, faults };
}

/** The value of a YAML or JSON text that somebody wrote for Fairlead. */
export function parseYaml(text: string): ParsedYaml {
  const { document, lines, faults } = readInputYaml(text);
  const [fault] = faults;
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.at);
    const wrong = `isn't valid YAML at line ${line}, column ${col}: ${fault.said}`;
    return { kind: "wrong", wrong, remedy: fault.remedy };
  }
  try {
    return { kind: "value", value: document.toJS() };
  } catch (error) {
    // Aliases can mean more than fits into memory.
    if (!(error instanceof ReferenceError)) throw error;
    const remedy = "Write out what its aliases (*) refer to.";
    return { kind: "wrong", wrong: "has aliases that expand without limit", remedy };
  }
}

/** What each alias means: the last node before it with that anchor. In one walk over all. */
function aliasTargets(document: Document): ReadonlyMap<Alias, Node> {
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

/**
 * `*.node`, an alias of an anchor that nobody has set; one inside of what it refers to, which has no end;
 * and `!dist/x`, a tag that nobody knows.
 */
function wordFaults(
  text: string,
  document: Document,
  targets: ReadonlyMap<Alias, Node>,
): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias: (_, alias, path) => {
      const target = targets.get(alias);
      const at = alias.range?.[0] ?? 0;
      if (target === undefined) {
        faults.push(unquoted(`*${alias.source}`, "a reference to another value", at));
      } else if (path.includes(target)) {
        const said = `*${alias.source} refers to the value that it is part of`;
        faults.push({ said, remedy: "Write out what belongs there.", at });
      }
    },
    Node: (_, { tag, range }) => {
      if (tag === undefined || !/^![^!]/.test(tag)) return;
      const at = text.lastIndexOf(tag, range?.[0] ?? 0);
      faults.push(unquoted(tag, "a tag", Math.max(0, at)));
    },
  });
  return faults;
}

/** The first key that stands twice in its map. */
function doubleKey(document: Document): YamlFault | undefined {
  let first: YamlFault | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (keys.has(key.value) && (first === undefined || at < first.at)) {
          const said = `the key ${JSON.stringify(key.value)} appears twice`;
          first = { said, remedy: "Keep one of the two, with all that belongs to both.", at };
        }
        keys.add(key.value);
      }
    },
  });
  return first;
}
