import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { declarableInputs } from "@fairlead/declaration";
import { parse } from "yaml";

/** One input or output as its action.yml describes it. */
export interface Field {
  readonly name: string;
  readonly description: string;
  /** Inputs only: the empty string where there is none. */
  readonly default: string;
  readonly required: boolean;
  /** Inputs only: the fields of the declaration that it can be declared as. */
  readonly declaredAs: readonly string[];
  /** Inputs only: the runner itself gives it a value, or a linter demands one. */
  readonly isPreset: boolean;
}

export interface ActionFile {
  /** The action's name: its folder in `actions/`. */
  readonly name: string;
  /** Absolute path of its action.yml. */
  readonly file: string;
  readonly readme: string;
  readonly description: string;
  readonly inputs: readonly Field[];
  readonly outputs: readonly Field[];
  readonly runs: Readonly<Record<string, unknown>>;
}

/** Every action of the repository; the one at the root is `plan`. */
export function readActions(root: string): ActionFile[] {
  const folder = path.join(root, "actions");
  const files = readdirSync(folder)
    .map((name) => ({ name, file: path.join(folder, name, "action.yml") }))
    .concat({ name: "plan", file: path.join(root, "action.yml") });
  return files
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const action = record(parse(readFileSync(file, "utf8")));
      return {
        name,
        file,
        readme: path.join(folder, name, "README.md"),
        description: typeof action["description"] === "string" ? action["description"] : "",
        inputs: fields(action["inputs"], declarableInputs(name)),
        outputs: fields(action["outputs"], new Map()),
        runs: record(action["runs"]),
      };
    });
}

function fields(of: unknown, declarable: ReadonlyMap<string, readonly string[]>): Field[] {
  return Object.entries(record(of)).map(([name, value]) => {
    const field = record(value);
    const read = (key: string): string => {
      const found = field[key];
      return typeof found === "string" ? found : found === undefined ? "" : JSON.stringify(found);
    };
    const declaredAs = declarable.get(name) ?? [];
    const said = declaredAs.length > 0 ? declarableField(read("description")) : undefined;
    return {
      name,
      description: said?.description ?? read("description"),
      default: said?.default ?? read("default"),
      required: said?.required ?? field["required"] === true,
      declaredAs,
      isPreset: read("default") !== "" || field["required"] === true,
    };
  });
}

/** The end of the description says what the runner must not know: it would hide the declaration. */
function declarableField(text: string) {
  const [whole = "", value, required] = / (?:Default: `(.+)`|(Required))\.$/.exec(text) ?? [];
  const description = text.slice(0, text.length - whole.length);
  return { description, default: value ?? "", required: required !== undefined };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
