import type { Problem } from "@fairlead/publishing";
import { readInputYaml } from "@fairlead/selection";
import { isNode, isScalar, type Alias, type LineCounter, type Node } from "yaml";

/** A YAML file that is read, and a way to tell what is wrong with it. */
export interface Reader {
  readonly contents: Node | undefined;
  readonly lines: LineCounter;
  /** What each alias means. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** Of what was told. */
  readonly problems: readonly Problem[];
  /** The place is put before the message. */
  readonly tell: (at: unknown, problem: Problem) => void;
}

/** Reads a file as YAML; what is none is told. */
export function readFile(text: string, file: string): Reader {
  const problems: Problem[] = [];
  const { document, lines, targets, faults } = readInputYaml(text);
  const tell: Reader["tell"] = (at, problem) => {
    const offset = typeof at === "number" ? at : isNode(at) ? (at.range?.[0] ?? 0) : 0;
    const { line, col: column } = lines.linePos(offset);
    const message = `${file}:${line}:${column}: ${problem.message}`;
    problems.push({ ...problem, message, file, line, column });
  };
  for (const { said, remedy, at } of faults) {
    tell(at, { code: "declaration-not-yaml", message: `This isn't valid YAML: ${said}.`, remedy });
  }
  return { contents: valueOf(document.contents), lines, targets, problems, tell };
}

/** The node that is meant: what an alias means. Undefined where there is nothing. */
export function resolve({ targets }: Pick<Reader, "targets">, node: unknown): Node | undefined {
  return valueOf(targets.get(node as Alias) ?? node);
}

function valueOf(node: unknown): Node | undefined {
  return !isNode(node) || (isScalar(node) && node.value === null) ? undefined : node;
}
