import type { Problem } from "@fairlead/publishing";
import { declarableInputs } from "./fields.ts";
import { namedInMessage, namedInRemedy } from "./name-fields.ts";

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
  /** Whether the step itself says what an input is. */
  readonly isGiven: (input: string) => boolean;
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
  const fields = declarableInputs(action);
  return { file, values: new Map(declared), fields, isGiven, problems };
}

/**
 * A problem of an action, told to who wrote the declaration: where it is about a declared value by its
 * place, and each input by the field that it is from, with its file and line in the remedy. What an input
 * is called means nothing to who wrote a field.
 *
 * @param undeclared whether what is not declared is named by its field, too: a pack has no such inputs
 */
export function locate(found: Problem, part: DeclaredPart, undeclared = false): Problem {
  const problem = withCopy(found, part, undeclared);
  const { file, values, fields } = part;
  if (values.size === 0 && !undeclared) return problem;
  const value = problem.input === undefined ? undefined : values.get(problem.input);
  const place = value && placeOf(problem, value);
  // One about another file, such as a manifest, keeps its place.
  const located = problem.file === undefined ? place : undefined;
  const names = { part, undeclared, place, told: located?.line };
  const inputs = isOfFields.test(problem.code) ? [] : [...fields.keys()];
  const message = namedInMessage(
    withPlaces(problem, part),
    inputs,
    (input) => fieldsOf(input, problem, names)[0]?.name,
  );
  const { remedy } = problem;
  const inRemedy = (input: string) => {
    const all = fieldsOf(input, problem, names).map(({ name, at }) => `${name}${at}`);
    return all.length === 0 ? undefined : all.join(" or ");
  };
  const told = {
    ...{ ...problem, message },
    ...(remedy !== undefined && { remedy: namedInRemedy(remedy, inputs, inRemedy) }),
  };
  if (file === undefined || located === undefined) return told;
  const { line, column } = located;
  return { ...told, ...{ file, line, column }, message: `${file}:${line}:${column}: ${message}` };
}

/** What is wrong with the fields of an entry, a platform or the file: these are named, and no inputs. */
const isOfFields = /^(?:entry|platform-field|declaration-field)-/;

/**
 * The problem with its line to copy as a field, where there is a file to copy it to; who has no such input
 * needs that file, and is told so if there is none.
 */
function withCopy(
  problem: Problem,
  { file, fields, isGiven }: DeclaredPart,
  undeclared: boolean,
): Problem {
  const [, input = "", value = ""] = /^([a-z-]+): (.*)$/s.exec(problem.copy ?? "") ?? [];
  const [field] = fields.get(input) ?? [];
  if (file === undefined && !undeclared) return problem;
  if (field === undefined || isGiven(input)) return problem;
  const [section = "", key] = field.split(".");
  const items = value
    .split(" ")
    .map((item) => (/^[\w-]+$/.test(item) ? item : JSON.stringify(item)));
  const written = items.length === 1 ? items.join("") : `[${items.join(", ")}]`;
  const remedy =
    file === undefined ? problem.remedy?.replace(/:$/, " (in .github/fairlead.yml):") : undefined;
  return {
    ...problem,
    ...(remedy !== undefined && { remedy }),
    copy: `${section}: ${key === undefined ? written : `{ ${key}: ${written} }`}`,
  };
}

interface Names {
  readonly part: DeclaredPart;
  readonly undeclared: boolean;
  /** Of the problem's own input. */
  readonly place: Place | undefined;
  /** The line that the message begins with. */
  readonly told: number | undefined;
}

/** The fields that an input is from, each with its place in parentheses where that is not told yet. */
function fieldsOf(
  input: string,
  problem: Problem,
  { part: { file, values, fields }, undeclared, place, told }: Names,
): { readonly name: string; readonly at: string }[] {
  const value = values.get(input);
  // Without a section `crates`, none is what nobody has written.
  if (value !== undefined && value.unlessGiven === undefined) {
    const isMeant = ({ field }: Place) =>
      input !== problem.input || problem.line === undefined || field === place?.field;
    return value.from.filter(isMeant).map(({ field, line }) => ({
      name: `\`${field}\``,
      at: line === told ? "" : ` (${file ?? ""}:${line})`,
    }));
  }
  return undeclared
    ? (fields.get(input) ?? []).map((field) => ({ name: `\`${field}\``, at: "" }))
    : [];
}

/** The message with the lines of its inputs as those of the file. */
function withPlaces(problem: Problem, { file, values }: DeclaredPart): string {
  return problem.message.replaceAll(
    /[Tt]he input "([^"]+)", line (\d+): /g,
    (found: string, input: string, line: string) => {
      if (file === undefined || !values.has(input)) return found;
      return problem.file === undefined ? "" : `${file}:${line}: `;
    },
  );
}

/**
 * Problems of an action, told of their places. Beside a declaration with problems of its own, what is
 * missing is left out: a field that is misspelled, or cannot be read, may say exactly that.
 */
export function locateAll(problems: readonly Problem[], declared: DeclaredPart): Problem[] {
  const declarable = problems.filter(({ input = "" }) => declared.fields.has(input));
  const left = new Set(withoutAbsences(declarable, declared));
  return problems
    .filter((problem) => left.has(problem) || !declarable.includes(problem))
    .map((problem) => locate(problem, declared));
}

/** Problems of what is all declared, without what is missing where the declaration has its own problems. */
export function withoutAbsences<P extends Problem>(
  found: readonly P[],
  { problems }: Pick<Declaration, "problems">,
): readonly P[] {
  return problems.length === 0 ? found : found.filter(({ code }) => !absences.has(code));
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
