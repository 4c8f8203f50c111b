import type { Problem } from "@fairlead/publishing";
import { declarableInputs } from "./fields.ts";

/** A place in the declaration's file. */
export interface Place {
  /** Such as `npm.packages`. */
  readonly field: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** What the declaration says for an input. */
export interface DeclaredValue {
  /** As the input would hold it. Of a text with lines, they and their columns are those of the file. */
  readonly text: string;
  /** As YAML has it, of a field that holds one value or words: a quoted `true` is a text there. */
  readonly value?: unknown;
  /** The fields that it is from, in the order of the file. */
  readonly from: readonly Place[];
  /** It counts only where the step gives none of these inputs either. */
  readonly unlessGiven?: readonly string[];
}

/** A release as the repository declares it. */
export interface Declaration {
  /** Relative to the workspace; undefined where there is none. */
  readonly file: string | undefined;
  /** The fields and sections at the top of the file. */
  readonly has: ReadonlySet<string>;
  /** By action and input. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, DeclaredValue>>;
  /** What is wrong with the file; the values are those of what is right. */
  readonly problems: readonly Problem[];
}

/** What a declaration says for the inputs of one action. */
export interface DeclaredPart {
  readonly file: string | undefined;
  readonly values: ReadonlyMap<string, DeclaredValue>;
  /** The inputs that can be declared, with the fields that they are from. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

export const noDeclaration: Declaration = {
  file: undefined,
  has: new Set(),
  values: new Map(),
  problems: [],
};

/**
 * The part of one action.
 *
 * @param isGiven whether the step itself says what an input is, which is stronger
 */
export function partOf(
  { file, values, problems }: Declaration,
  action: string,
  isGiven: (input: string) => boolean = () => false,
): DeclaredPart {
  const declared = [...(values.get(action) ?? [])].filter(
    ([input, { unlessGiven = [] }]) => ![input, ...unlessGiven].some(isGiven),
  );
  return { file, values: new Map(declared), fields: declarableInputs(action), problems };
}

/**
 * A problem of an input whose value is declared, told of its place in the declaration: what an input is
 * called means nothing to who wrote a field.
 */
export function locate(problem: Problem, { file, values }: DeclaredPart): Problem {
  const value = problem.input === undefined ? undefined : values.get(problem.input);
  if (file === undefined || value === undefined) return problem;
  const message = problem.message.replaceAll(
    /[Tt]he input "([^"]+)"(?:, line (\d+): )?/g,
    (found: string, input: string, line: string | undefined) => {
      const other = values.get(input);
      if (other === undefined) return found;
      if (line === undefined) return `\`${placeOf(problem, other).field}\``;
      return problem.file === undefined ? "" : `${file}:${line}: `;
    },
  );
  // One about another file, such as a manifest, keeps its place.
  if (problem.file !== undefined) return { ...problem, message };
  const { line, column } = placeOf(problem, value);
  return {
    ...problem,
    ...{ file, line, column },
    message: `${file}:${line}:${column}: ${message}`,
  };
}

/**
 * Problems of an action, told of their places. Beside a declaration with problems of its own, what is
 * missing is left out: a field that is misspelled, or cannot be read, may say just that.
 */
export function locateAll(problems: readonly Problem[], declared: DeclaredPart): Problem[] {
  const isWrong = declared.problems.length > 0;
  return problems
    .filter(({ code, input = "" }) => {
      return !(isWrong && absences.has(code) && declared.fields.has(input));
    })
    .map((problem) => locate(problem, declared));
}

/** Codes of what a declaration could say, and does not. */
const absences: ReadonlySet<string> = new Set([
  ...["input-missing", "nothing-selected", "placeholder-without-value"],
]);

/** Where it is, for a problem that names a line; else where the value begins. */
function placeOf({ line, column }: Problem, { text, from }: DeclaredValue): Place {
  const [first = { field: "", line: 1, column: 1 }] = from;
  if (line === undefined) return first;
  const { field } = from.findLast((place) => place.line <= line) ?? first;
  return { field, line, column: column ?? indentation(text, line) + 1 };
}

function indentation(text: string, line: number): number {
  return (text.split("\n")[line - 1] ?? "").search(/[^\s{]|$/);
}
