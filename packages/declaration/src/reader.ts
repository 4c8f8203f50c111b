import type { Problem } from "@fairlead/publishing";
import { aliasTargets, readYaml } from "@fairlead/selection";
import {
  isNode,
  isScalar,
  visit,
  type Alias,
  type Document,
  type LineCounter,
  type Node,
} from "yaml";

/** A YAML file that is read, and a way to tell what is wrong with it. */
export interface Reader {
  readonly contents: Node | undefined;
  readonly lines: LineCounter;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** Of what was told. */
  readonly problems: readonly Problem[];
  /** The place is put before the message. */
  readonly tell: (at: unknown, problem: Problem) => void;
}

/** Reads a file as YAML; what is none is told. */
export function readFile(text: string, file: string): Reader {
  const problems: Problem[] = [];
  const { document, lines, errors } = readYaml(text);
  const targets = aliasTargets(document);
  const tell: Reader["tell"] = (at, problem) => {
    const offset = typeof at === "number" ? at : isNode(at) ? (at.range?.[0] ?? 0) : 0;
    const { line, col: column } = lines.linePos(offset);
    const message = `${file}:${line}:${column}: ${problem.message}`;
    problems.push({ ...problem, message, file, line, column });
  };
  const [error] = errors;
  if (error !== undefined) {
    tell(error.pos[0], {
      code: "declaration-not-yaml",
      message: `This isn't valid YAML: ${error.said.replace(/\.$/, "")}.`,
      remedy: "Look at this line and the one before it.",
    });
  }
  tellUnresolved(document, targets, tell);
  return { contents: valueOf(document.contents), lines, targets, problems, tell };
}

/** `paths: *.rs` without quotes: an alias of an anchor that nobody has set. */
function tellUnresolved(
  document: Document,
  targets: ReadonlyMap<Alias, Node>,
  tell: Reader["tell"],
): void {
  visit(document, {
    Alias: (_, alias) => {
      if (targets.has(alias)) return;
      const message = `YAML takes *${alias.source} as a reference to another value.`;
      const remedy = `Put it in quotes: "*${alias.source}".`;
      tell(alias, { code: "declaration-not-yaml", message, remedy });
    },
  });
}

/** The node that is meant: what an alias stands for. Undefined where there is nothing. */
export function resolve({ targets }: Pick<Reader, "targets">, node: unknown): Node | undefined {
  return valueOf(targets.get(node as Alias) ?? node);
}

function valueOf(node: unknown): Node | undefined {
  return !isNode(node) || (isScalar(node) && node.value === null) ? undefined : node;
}
