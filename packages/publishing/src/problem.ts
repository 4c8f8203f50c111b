import { counted, firstFew } from "./wording.ts";

/** Something that a person can put right: what was found and expected, and what to do next. */
export interface Problem {
  /**
   * What kind of problem it is, in kebab case: `crate-not-in-workspace`. Stable: outputs, the report and
   * the code's own decisions use it, never the words.
   */
  readonly code: string;
  /** What it is about by name, where it is about one crate or package. */
  readonly unit?: string;
  /** What was found, and what was expected. One sentence or two. */
  readonly message: string;
  /** What to do next. */
  readonly remedy?: string;
  /** A line to copy as it is, such as an input with its new value. Follows the remedy; never shortened. */
  readonly copy?: string;
  /** A file of the checkout that it is about, relative to the workspace. */
  readonly file?: string;
  /** The line of the file, counted from 1; where there is no file, that of the input. */
  readonly line?: number;
  /** The column of that line, counted from 1. */
  readonly column?: number;
  /** The input or variable that it is about: what depends on it need not be told as well. */
  readonly input?: string;
  /** A way out of other problems, and none by itself. */
  readonly isAdvice?: true;
}

/** An error for people: bad input or a state of the world, never a bug. Carries every problem found. */
export class ProblemsError extends Error {
  override readonly name = "ProblemsError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join("\n"), options);
    this.problems = problems;
  }
}

/** "4 problems": advice on others is not counted. */
export function countProblems(problems: readonly Problem[]): string {
  const count = problems.filter(({ isAdvice }) => isAdvice !== true).length;
  return counted(count, { one: "problem", many: "problems" });
}

/** The problem in one line: what is wrong, then what to do. */
export function describeProblem({ message, remedy, copy }: Problem): string {
  return [message, remedy, copy].filter((part) => part !== undefined).join(" ");
}

/**
 * One mistake seen from several sides is told once; the same words about another place stay. Of a place
 * in a file it does not matter which input brought somebody there.
 */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const keyOf = ({ code, unit, file, line, input, message }: Problem) =>
    JSON.stringify([code, unit, file, line, file === undefined ? input : undefined, message]);
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}

/** So many names show what a sentence is about; whoever fixes that many goes through a list of their own. */
const namesShown = 40;

/**
 * What is true of several units in the same words, with the same fix, is told once for all of them:
 * "a, b, c: each of these 3 has no license." in place of three sentences that begin with a name, and
 * "npm could not be asked for a, b, c: it gave no answer." For people only: decisions about a unit are
 * made before.
 */
export function toldTogether(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (problem) => {
    const { code, remedy, copy, input } = problem;
    const said = aroundName(problem);
    return said === undefined ? problem : JSON.stringify([code, ...said, remedy, copy, input]);
  });
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ?? [];
    const { unit: firstName, file, line, column, ...rest } = first;
    const isOnePlace = more.every((each) => each.file === file && each.line === line);
    const names = [firstName, ...more.map(({ unit }) => unit)].filter((name) => name !== undefined);
    const [before, after] = aroundName(first) ?? ["", ""];
    const of = after.startsWith(":") ? "" : `: each of these ${names.length}`;
    return {
      ...rest,
      message: `${before}${firstFew(names, namesShown)}${of}${after}`,
      ...(isOnePlace && file !== undefined && { file }),
      ...(isOnePlace && line !== undefined && { line }),
      ...(isOnePlace && column !== undefined && { column }),
    };
  });
}

/**
 * What a message says before and after the name of its unit: "", " has no license."; "npm could not be
 * asked for ", ": it gave no answer." Undefined where a list of names would not fit into the sentence.
 */
function aroundName({ unit = "", message }: Problem): readonly [string, string] | undefined {
  if (unit === "") return undefined;
  const at = message.startsWith(`${unit} `) ? 0 : ` ${message}`.indexOf(` ${unit}: `);
  return at < 0 ? undefined : [message.slice(0, at), message.slice(at + unit.length)];
}

/** Throws all problems at once, if there are any. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}
