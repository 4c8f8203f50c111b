import { counted, firstFew } from "./wording.ts";

/** Something that a person can fix: what was found and expected, and what to do next. */
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
  /**
   * What in `file`, a Cargo.toml, it is about: keys from the top, of which the first that is there counts.
   * Whoever tells the problem knows its line by them.
   */
  readonly keys?: readonly (readonly string[])[];
  /** The line of the file, counted from 1; where there is no file, that of the input. */
  readonly line?: number;
  /** The column of that line, counted from 1. */
  readonly column?: number;
  /** Where several are told as one: the places of all, as `file:line`. */
  readonly places?: readonly string[];
  /** The input or variable that it is about: what depends on it need not be told as well. */
  readonly input?: string;
  /** A way out of other problems, and none by itself. */
  readonly isAdvice?: true;
}

/** An error for people: bad input or a state of the world, never a bug. Carries every problem found. */
export class ProblemsError extends Error {
  override readonly name = "ProblemsError";
  readonly problems: readonly Problem[];
  /** What was found beside them, and stops nothing. */
  readonly warnings: readonly Problem[];

  constructor(
    problems: readonly Problem[],
    { warnings = [], ...options }: ErrorOptions & { readonly warnings?: readonly Problem[] } = {},
  ) {
    super(problems.map(describeProblem).join("\n"), options);
    this.problems = problems;
    this.warnings = warnings;
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

/**
 * So many characters of names show what a sentence is about. What is wrong stands behind them, so they must
 * leave room for it wherever a message is shortened.
 */
const maxNames = 300;

function shown(names: readonly string[]): string {
  const ends = names.map((_, index) => names.slice(0, index + 1).join(", ").length);
  const fitting = ends.filter((end) => end <= maxNames).length;
  return firstFew(names, Math.max(1, fitting));
}

/**
 * What is true of several units, with the same fix, is told once for all of them, however it is worded:
 * "a, b, c: each of them has no license." instead of three sentences that begin with a name; "npm could
 * not be asked for a, b, c: it gave no answer."; and "There is no token for a. Add one. The same goes for
 * b, c." For people only: decisions about a unit are made before.
 */
export function toldTogether(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (problem) => {
    const { code, unit = "", remedy, copy, input } = problem;
    return unit === "" ? problem : JSON.stringify([code, ofAny(problem), remedy, copy, input]);
  });
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ?? [];
    const { unit: firstName = "", file, line, column, ...rest } = first;
    const isOnePlace = more.every((each) => each.file === file && each.line === line);
    const others = more.map(({ unit }) => unit).filter((name) => name !== undefined);
    const names = [...new Set([firstName, ...others])];
    const places = new Set([first, ...more].flatMap(placeOf));
    // A unit in which the same is wrong twice is named once.
    const [message, remedy] =
      names.length === 1 ? [first.message, first.remedy] : ofAll(first, names);
    return {
      ...{ ...rest, message },
      ...(remedy !== undefined && { remedy }),
      ...(isOnePlace && file !== undefined && { file }),
      ...(isOnePlace && line !== undefined && { line }),
      ...(isOnePlace && column !== undefined && { column }),
      ...(!isOnePlace && places.size > 0 && { places: [...places] }),
    };
  });
}

function placeOf({ file, line }: Problem): string[] {
  return file === undefined || line === undefined ? [] : [`${file}:${line}`];
}

/** What a message says of any unit: it without the name of its own, in pieces. */
function ofAny({ unit = "", message }: Problem): readonly string[] {
  const name = unit.replaceAll(/[^\w\s]/g, String.raw`\$&`);
  return message.split(new RegExp(String.raw`(?<![\w@/-])${name}(?![\w/-])`));
}

/**
 * The message and the remedy of the first of several, with all names: in its sentence where they fit, or
 * behind it.
 */
function ofAll(
  first: Problem,
  [name = "", ...others]: readonly string[],
): readonly [message: string, remedy: string | undefined] {
  const { message, remedy, copy } = first;
  const [before = "", after, ...more] = ofAny(first);
  const all = shown([name, ...others]);
  if (after === undefined) return [`${all}: ${message}`, remedy];
  const isOnce = more.length === 0;
  if (isOnce && /(?:^| )$/.test(before) && after.startsWith(": ")) {
    return [`${before}${all}${after}`, remedy];
  }
  if (isOnce && before === "" && after.startsWith(" ")) {
    return [`${all}: each of them${after}`, remedy];
  }
  const same = `The same goes for ${shown(others)}.`;
  // A line to copy stays last.
  const isBehindRemedy = remedy !== undefined && copy === undefined;
  return isBehindRemedy ? [message, `${remedy} ${same}`] : [`${message} ${same}`, remedy];
}

/** Throws all problems at once, if there are any, with the warnings beside them. */
export function throwProblems(
  problems: readonly Problem[],
  warnings: readonly Problem[] = [],
): void {
  if (problems.length > 0) throw new ProblemsError(problems, { warnings });
}
