import {
  locate,
  noDeclaration,
  partOf,
  type DeclaredPart,
  type DeclaredValue,
} from "@fairlead/declaration";
import type { Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import { fitsSchema } from "./fits-schema.ts";
import type { InputKind, Schema, WrongText } from "./input-kinds.ts";
import { processSecrets, type Secrets } from "./secrets.ts";

/** The inputs of an action: each name with the way it is read. */
export type InputSpec = Readonly<Record<string, InputKind<unknown>>>;

/** The values that a spec reads. */
export type InputsOf<S extends InputSpec> = {
  readonly [Name in keyof S]: S[Name] extends InputKind<infer T> ? T : never;
};

export interface ReadInputs<S extends InputSpec> {
  readonly values: InputsOf<S>;
  readonly problems: readonly Problem[];
}

type Env = Readonly<Record<string, string | undefined>>;

const nothingDeclared = partOf(noDeclaration, "");

/**
 * Reads all inputs of an action. Never throws: all that is wrong is reported at once, and a wrong
 * input holds its default meanwhile. A blank input is what the declaration says, else its default: on a
 * tag push `${{ inputs.dry_run }}` is an empty string.
 *
 * @param declared the declaration's part of the action; its own problems are reported, too
 */
export function readInputs<S extends InputSpec>(
  spec: S,
  env: Env,
  declared: DeclaredPart = nothingDeclared,
  secrets: Secrets = processSecrets,
): ReadInputs<S> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  // A pack brings all that others have to name.
  const isOfPack = "from" in spec && meansPack(env);
  for (const [name, kind] of Object.entries(spec)) {
    const said = isGiven(name, env) ? undefined : declared.values.get(name);
    const found = said === undefined ? env[variableOf(name)] : said.text;
    values[name] = kind.fallback;
    if (kind.blank !== undefined && isBlank(name, env)) {
      problems.push(wrongInput(name, kind.blank));
      continue;
    }
    if (found === undefined || found.trim() === "") {
      // What is wrong with the declaration may be just this.
      const isUnknown = declared.problems.length > 0 && declared.fields.has(name);
      if (kind.required && !isUnknown && !isOfPack) problems.push(missing(name, declared));
      continue;
    }
    const parsed = kind.parse(found, secrets, env["GITHUB_REF"]?.trim() ?? "");
    const mistyped = said?.value === undefined ? undefined : typeFault(kind.schema, said);
    if (parsed.kind === "value" && mistyped !== undefined) {
      problems.push(wrongInput(name, mistyped));
    } else if (parsed.kind === "value") values[name] = parsed.value;
    else problems.push(wrongInput(name, parsed));
  }
  // Every name of the spec has been given its fallback or its value, which no check can express.
  return {
    values: values as InputsOf<S>,
    problems: [
      ...declared.problems,
      ...misspelled(Object.keys(spec), env),
      ...problems.map((problem) => locate(problem, declared)),
    ],
  };
}

/**
 * Inputs that the action does not have, and whose names are nearly those of some that it has. The runner
 * only warns of them, and passes them on: with `dryrun: true` a dry run would publish.
 */
function misspelled(names: readonly string[], env: Env): Problem[] {
  const known = new Set(names.map(variableOf));
  const unknown = Object.keys(env).filter((key) => key.startsWith("INPUT_") && !known.has(key));
  return unknown.flatMap((variable) => {
    const given = variable.replace("INPUT_", "").toLowerCase();
    const near = nearest(given, names);
    if (near === undefined) return [];
    return [
      {
        code: "input-unknown",
        message: `The step sets "${given}", which is not an input.`,
        remedy: `Did you mean ${near}?`,
        input: given,
      },
    ];
  });
}

/** Whether the step says what an input is. */
export function isGiven(name: string, env: Env): boolean {
  return (env[variableOf(name)] ?? "").trim() !== "";
}

/** Whether the runner gives an input that is blank: then the step has given it, and its default is not meant. */
function isBlank(name: string, env: Env): boolean {
  return env[variableOf(name)]?.trim() === "";
}

/**
 * Whether a step is to publish a pack. The runner fills in the default of `from` only where the step does
 * not give it: one that is blank is a pack that is missing.
 */
export function meansPack(env: Env): boolean {
  const from = env[variableOf("from")];
  return from !== undefined && from.trim() !== checkout;
}

/** The default of the input `from`. */
export const checkout = "checkout";

function wrongInput(name: string, { code, wrong, remedy }: Omit<WrongText, "kind">): Problem {
  return {
    ...{ code, message: `The input "${name}" ${wrong}.`, input: name },
    ...(remedy !== undefined && { remedy }),
  };
}

/** What is wrong with a declared value whose text would do, and that YAML has as another type. */
function typeFault(
  schema: Schema,
  { text, value }: Pick<DeclaredValue, "text" | "value">,
): Omit<WrongText, "kind"> | undefined {
  if (fitsSchema(schema, value)) return undefined;
  const all = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const found = all.find((each) => !fitsSchema(schema, each)) ?? all[0];
  const isText = typeof found === "string";
  return {
    code: "declaration-field-invalid",
    wrong: `holds the ${isText ? "text" : typeof found} ${JSON.stringify(found)}; expected ${isText ? "another type" : "text"}`,
    remedy: !isText
      ? `Put it in quotes${found === value ? `: "${text}"` : ""}.`
      : found === found.trim()
        ? "Remove the quotes."
        : "Remove the spaces around it.",
  };
}

/** The runner's name for an input: upper case, spaces as underscores; hyphens stay. */
export function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function missing(name: string, { file, fields }: DeclaredPart): Problem {
  const [field] = fields.get(name) ?? [];
  const declared =
    field === undefined ? "" : `, or declare \`${field}\` in ${file ?? ".github/fairlead.yml"}`;
  return {
    code: "input-missing",
    message: `The input "${name}" is empty, and it has no default.`,
    remedy: `Set \`${name}\` under \`with\` in the step${declared}.`,
    input: name,
  };
}
