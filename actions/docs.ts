import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { declarableInputs } from "@fairlead/declaration";
import prettier from "prettier";
import { parse } from "yaml";
import { declarationSchema, declarationTables } from "./declaration-docs.ts";

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
        inputs: fields(action["inputs"], declarableInputs(name)),
        outputs: fields(action["outputs"], new Map()),
        runs: record(action["runs"]),
      };
    });
}

const declaredHead = "[Declared as](../../docs/declaration.md)";

/** A README with its tables written anew, as prettier leaves them. */
async function withTables(readme: string, action: ActionFile): Promise<string> {
  const isDeclared = action.inputs.some(({ declaredAs }) => declaredAs.length > 0);
  const inputs = table(
    ["Input", "Default", ...(isDeclared ? [declaredHead] : []), "Meaning"],
    action.inputs.map((field) => [
      `\`${field.name}\``,
      field.required ? "**required**" : field.default === "" ? "" : `\`${field.default}\``,
      ...(isDeclared ? [field.declaredAs.map((name) => `\`${name}\``).join(", ")] : []),
      field.description,
    ]),
  );
  const outputs = table(
    ["Output", "Value"],
    action.outputs.map((field) => [`\`${field.name}\``, field.description]),
  );
  const written = between(between(readme, "inputs", inputs), "outputs", outputs);
  const config = await prettier.resolveConfig(action.readme);
  return prettier.format(written, { ...config, parser: "markdown" });
}

/** What is wrong with the README of an action, or nothing. */
export async function readmeProblem(action: ActionFile): Promise<string | undefined> {
  const file = `actions/${action.name}/README.md`;
  if (!existsSync(action.readme)) return `${file} is missing.`;
  const found = readFileSync(action.readme, "utf8");
  for (const name of ["inputs", "outputs"]) {
    if (!marked(name).test(found)) {
      return `${file} has no place for its table: write <!-- ${name} --> and <!-- /${name} --> into it.`;
    }
  }
  return (await withTables(found, action)) === found
    ? undefined
    : `${file} is not what its action.yml gives.`;
}

function marked(name: string): RegExp {
  return new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
}

function between(text: string, name: string, contents: string): string {
  return text.replace(
    marked(name),
    (_, opening: string, closing: string) => `${opening}\n\n${contents}\n\n${closing}`,
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "None.";
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(cell).join(" | ")} |`)
    .join("\n");
}

function cell(text: string): string {
  return text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");
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

/** A file that is written from the action.yml files, and what it should hold. */
interface Written {
  /** Relative to the root. */
  readonly file: string;
  readonly contents: string;
}

/** The files of the declaration: its schema for editors, and its page. */
export async function declarationFiles(root: string): Promise<Written[]> {
  const actions = readActions(root);
  const schema = JSON.stringify(await declarationSchema(actions, root));
  const page = readFileSync(path.join(root, declarationPage), "utf8");
  const contents = [
    { file: "fairlead.schema.json", text: schema, parser: "json" },
    {
      ...{ file: declarationPage, parser: "markdown" },
      text: between(page, "fields", declarationTables(actions)),
    },
  ];
  return Promise.all(
    contents.map(async ({ file, text, parser }) => {
      const config = await prettier.resolveConfig(path.join(root, file));
      return { file, contents: await prettier.format(text, { ...config, parser }) };
    }),
  );
}

const declarationPage = "docs/declaration.md";

/** `node actions/docs.ts [--check] [folder of the repository]` */
async function main(args: readonly string[]): Promise<void> {
  const root = path.resolve(
    args.find((argument) => !argument.startsWith("--")) ?? path.dirname(import.meta.dirname),
  );
  const actions = readActions(root);
  const written = await declarationFiles(root);
  if (!args.includes("--check")) {
    for (const action of actions.filter(({ readme }) => existsSync(readme))) {
      writeFileSync(action.readme, await withTables(readFileSync(action.readme, "utf8"), action));
    }
    for (const { file, contents } of written) writeFileSync(path.join(root, file), contents);
  }
  const problems = [
    ...(await Promise.all(actions.map(readmeProblem))),
    ...written.map(({ file, contents }) => {
      const isThere = existsSync(path.join(root, file));
      const isRight = isThere && readFileSync(path.join(root, file), "utf8") === contents;
      return isRight ? undefined : `${file} is not what the action.yml files give.`;
    }),
  ];
  for (const problem of problems) {
    if (problem === undefined) continue;
    console.error(`${problem} Run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main(process.argv.slice(2));
