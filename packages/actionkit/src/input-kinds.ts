import { readTag } from "@fairlead/github";
import { nearest, parseList, type ListItem } from "@fairlead/selection";
import { readAuthorization, readSecret, type Secrets } from "./secrets.ts";

/** What became of the text of an input. `wrong` continues a sentence that begins with its name. */
export type Parsed<T> = { readonly kind: "value"; readonly value: T } | WrongText;

/** What is wrong with the text of an input. */
export interface WrongText {
  readonly kind: "wrong";
  /** That of the problem. */
  readonly code: string;
  readonly wrong: string;
  readonly remedy?: string;
}

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** How one input is read. */
export interface InputKind<T> {
  /** The default as it stands in action.yml; the empty string for none. */
  readonly default: string;
  readonly required: boolean;
  /**
   * What is wrong with an input that is blank though its default is not, as the runner gives it where an
   * expression came to nothing. Absent: such an input is as good as left out.
   */
  readonly blank?: Omit<WrongText, "kind">;
  /** What a blank or wrong input means. */
  readonly fallback: T;
  /** The values in YAML that are texts of it, as JSON Schema says it. */
  readonly schema: Schema;
  /**
   * Reads a text that is not blank. Never throws.
   * @param ref what the run is of, such as `refs/tags/v1.2.3`
   */
  parse(text: string, secrets: Secrets, ref: string): Parsed<T>;
}

/** Free text, trimmed. */
export function text(): InputKind<string | undefined>;
export function text(standard: string): InputKind<string>;
export function text(standard?: string): InputKind<string | undefined> {
  return optional(standard ?? "", standard, aText, (found) => value(found.trim()));
}

/** Entries in YAML or JSON, as they are: whoever reads them names their lines. */
export function entries(): InputKind<string> {
  return optional("", "", aText, value);
}

/**
 * A word of a grammar, such as a toolchain's name.
 * @param expected continues "expected …".
 */
export function word(grammar: RegExp, expected: string): InputKind<string | undefined> {
  const schema = { type: "string", pattern: grammar.source };
  return optional<string | undefined>("", undefined, schema, (found) => {
    const given = found.trim();
    if (grammar.test(given)) return value(given);
    return {
      kind: "wrong",
      code: "input-malformed",
      wrong: `is ${quote(found)}; expected ${expected}`,
    };
  });
}

/** The same input, but a blank one is a problem: `required(text(""))`. */
export function required<T>(kind: InputKind<T>): InputKind<T> {
  return { ...kind, required: true };
}

/**
 * A list in the one list grammar; blank is `undefined`, which is not the empty list: `[]` comes from
 * a plan that has nothing left to do, and must not mean "all".
 * @param key what names an object in a JSON array.
 */
export function list(
  options: { readonly key?: string } = {},
): InputKind<readonly ListItem[] | undefined> {
  return optional("", undefined, listSchema, (found) => {
    const parsed = parseList(found, options.key);
    return parsed.kind === "list" ? value(parsed.items) : { ...parsed, code: "input-not-list" };
  });
}

/** YAML 1.2's core schema, as `core.getBooleanInput`: `true`, `True`, `TRUE` and the like. */
export function boolean(standard: boolean): InputKind<boolean> {
  return optional(String(standard), standard, { type: "boolean" }, (found) => {
    const word = found.trim();
    if (/^(true|True|TRUE)$/.test(word)) return value(true);
    if (/^(false|False|FALSE)$/.test(word)) return value(false);
    return {
      kind: "wrong",
      code: "input-not-boolean",
      wrong: `is ${quote(found)}; expected true or false`,
    };
  });
}

export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
}

/** A decimal number. */
export function number(standard: number, limits: NumberLimits = {}): InputKind<number> {
  const schema = numberSchema(limits);
  return optional(String(standard), standard, schema, (found) => parseNumber(found, limits, ""));
}

/** A decimal number or one word, which is the default. */
export function numberOr<const W extends string>(
  word: W,
  limits: NumberLimits = {},
): InputKind<number | W> {
  const schema = { anyOf: [{ const: word }, numberSchema(limits)] };
  return optional<number | W>(word, word, schema, (found) =>
    found.trim() === word ? value(word) : parseNumber(found, limits, `, or ${word}`),
  );
}

/** One of some words. */
export function oneOf<const W extends string>(
  words: readonly W[],
  standard: NoInfer<W>,
): InputKind<W> {
  const yaml = words.map((word) => (word === "true" || word === "false" ? word === "true" : word));
  return optional<W>(standard, standard, { enum: yaml }, (found) => {
    const word = words.find((candidate) => candidate === found.trim());
    if (word !== undefined) return value(word);
    const near = nearest(found.trim(), words);
    return {
      kind: "wrong",
      code: "input-unknown-value",
      wrong: `is ${quote(found)}; expected one of ${words.join(", ")}`,
      ...(near !== undefined && { remedy: `Did you mean ${near}?` }),
    };
  });
}

/**
 * A semantic version, or a tag that ends in one, as the plan reads tags. `none`, with which the plan
 * says that each unit has its own, is as good as blank.
 */
export function semverText(): InputKind<string | undefined> {
  return optional<string | undefined>("", undefined, aText, (found, _, ref) => {
    const given = found.trim();
    if (given === "none") return value(undefined);
    const name = given.replace(/^refs\/(tags|heads)\//, "");
    const { version, kind } = readTag(name);
    const isVersion = version !== undefined && /^v?$/i.test(kind);
    // The branch that runs is no tag, whatever its name ends in.
    if (!isVersion && (given.startsWith("refs/heads/") || ref === `refs/heads/${name}`)) {
      return {
        kind: "wrong",
        code: "version-invalid",
        wrong: `is ${quote(found)}: this run is on the branch ${quote(name)}, which is not a version`,
        remedy:
          "Run the workflow on a tag, write the version out (1.2.3), or omit it if crates and packages have their own versions.",
      };
    }
    // What stands before it is part of a name. `=1.2.3` and `vv1.2.3` are slips.
    if (isVersion || (version !== undefined && /[A-Za-z0-9][@/_.+-]+v?$/i.test(kind))) {
      return value(version);
    }
    return {
      kind: "wrong",
      code: "version-invalid",
      wrong: `is ${quote(found)}; expected a semantic version such as 1.2.3 or 1.2.3-rc.1, or a tag that ends in one, such as v1.2.3 or name-v1.2.3`,
    };
  });
}

/** The full name of a commit, lower case. */
export function sha(): InputKind<string | undefined> {
  return optional("", undefined, aText, (found) => {
    const name = found.trim().toLowerCase();
    if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) return value(name);
    return {
      kind: "wrong",
      code: "commit-invalid",
      wrong: `is ${quote(found)}; expected a full commit hash of 40 hexadecimal digits`,
      remedy: "Set it to ${{ github.sha }} or the plan's output sha.",
    };
  });
}

/**
 * A secret: masked before it is looked at, never shown, never trimmed.
 * @param standard an expression, which the runner evaluates.
 */
export function secret(standard = ""): InputKind<string | undefined> {
  return secretKind(standard, readSecret);
}

/** A secret that is sent as the whole `Authorization` header: it may hold a scheme, as in `Bearer …`. */
export function authorization(): InputKind<string | undefined> {
  return secretKind("", readAuthorization);
}

function secretKind(standard: string, read: typeof readSecret): InputKind<string | undefined> {
  return optional<string | undefined>(standard, undefined, aText, (found, secrets) => {
    const secret = read(found, secrets);
    if (secret.kind === "wrong") return { ...secret, code: "token-malformed" };
    return value(secret.kind === "secret" ? secret.value : undefined);
  });
}

function optional<T>(
  standard: string,
  fallback: T,
  schema: Schema,
  parse: (text: string, secrets: Secrets, ref: string) => Parsed<T>,
): InputKind<T> {
  return { default: standard, required: false, fallback, schema, parse };
}

const aText: Schema = { type: "string", pattern: "\\S" };

/** Words in the list grammar, or a list of them. */
const listSchema: Schema = { anyOf: [aText, { type: "array", items: aText }] };

function numberSchema({ min = -largest, max = largest }: NumberLimits): Schema {
  return { type: "number", minimum: min, maximum: max };
}

function parseNumber(found: string, { min, max }: NumberLimits, orWord: string): Parsed<number> {
  const parsed = /^-?(\d+(\.\d+)?|\.\d+)$/.test(found.trim()) ? Number(found.trim()) : NaN;
  if (Number.isFinite(parsed) && parsed >= (min ?? -largest) && parsed <= (max ?? largest)) {
    return value(parsed);
  }
  const range = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(max === undefined && parsed > largest ? [`at most ${largest}`] : []),
  ].join(" and ");
  return {
    kind: "wrong",
    code: "input-not-number",
    wrong: `is ${quote(found)}; expected a decimal number${range === "" ? "" : ` that is ${range}`}${orWord}`,
  };
}

/** So many minutes still make a date that JavaScript can write. */
const largest = 1_000_000_000;

/** What was found, for a message: on one line and not too long. */
function quote(found: string): string {
  return JSON.stringify(found.length > 80 ? `${found.slice(0, 80)}…` : found);
}

function value<T>(of: T): Parsed<T> {
  return { kind: "value", value: of };
}
