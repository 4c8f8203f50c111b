import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parse } from "yaml";

/** What the runner needs from an `action.yml`. */
export interface ActionFile {
  /** Absolute paths of the scripts. */
  readonly main: string;
  readonly post?: string;
  /** The declared inputs and their defaults as they stand in the file; empty where there is none. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * Reads `action.yml` of a JavaScript action. Throws an Error for what this runner does not do:
 * `pre`, another `post-if` than `always()`, another runtime than Node 24.
 */
export async function readActionFile(folder: string): Promise<ActionFile> {
  const file = join(folder, "action.yml");
  // The failsafe schema leaves every scalar as it is written, which is what the runner passes on.
  const document = fields(parse(await readFile(file, "utf8"), { schema: "failsafe" }));
  const runs = fields(document["runs"]);
  const { main, post, pre } = runs;
  if (runs["using"] !== "node24" || typeof main !== "string") {
    throw new Error(`${file}: expected "runs" with "using: node24" and "main".`);
  }
  if (pre !== undefined) throw new Error(`${file}: "runs.pre" is not supported here.`);
  if (!["always()", undefined].includes(text(runs["post-if"]))) {
    throw new Error(`${file}: of "runs.post-if" only "always()" is supported here.`);
  }
  const inputs = Object.entries(fields(document["inputs"]));
  return {
    main: resolve(folder, main),
    ...(typeof post === "string" ? { post: resolve(folder, post) } : {}),
    inputs: new Map(inputs.map(([name, input]) => [name, text(fields(input)["default"]) ?? ""])),
  };
}

/**
 * The `INPUT_*` variables: every declared input, given or by its default, and what was given beyond
 * that. In defaults `${{ github.name }}` is filled in from `github`; another expression throws.
 */
export function inputVariables(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
  github: (name: string) => string | undefined,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of action.inputs) {
    variables[variableOf(name)] = value.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, inner: string) => {
      const found = /^github\.(\w+)$/.exec(inner)?.[1];
      if (found === undefined) throw new Error(`Input "${name}": cannot evaluate "${inner}".`);
      return github(found) ?? "";
    });
  }
  for (const [name, value] of Object.entries(given)) variables[variableOf(name)] = value;
  return variables;
}

/** The names that were given although the action does not declare them. */
export function unexpectedInputs(action: ActionFile, given: readonly string[]): string[] {
  const declared = new Set([...action.inputs.keys()].map(variableOf));
  return given.filter((name) => !declared.has(variableOf(name)));
}

/** Hyphens stay, spaces become underscores: Handler.cs of actions/runner. */
function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
