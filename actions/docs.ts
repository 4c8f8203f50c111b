import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import prettier from "prettier";
import { readActions, type ActionFile, type Field } from "./action-files.ts";
import { declarationSchema, declarationTables } from "./declaration-docs.ts";
import { samplePages } from "./sample-pages.ts";

const declaredHead = "[Declared as](../../docs/declaration.md)";

/** What a reader looks for among many inputs; those that are in no group describe the release. */
const groups: readonly (readonly [title: string, inputs: readonly string[]])[] = [
  ["Credentials", ["token", "stage-token", "github-token"]],
  [
    "Safety",
    [
      ...["dry-run", "on-conflict", "new-names", "verify", "check-packed", "check-binaries"],
      ...["publish-when", "draft", "fail-if-incomplete"],
    ],
  ],
  ["Pace", ["delay-seconds", "max-wait-minutes", "confirm-minutes", "wait-minutes"]],
  [
    "Rarely needed",
    [
      ...[
        "sha",
        "run-id",
        "declaration",
        "index",
        "registry",
        "registry-url",
        "toolchain",
        "features",
      ],
      ...["allow-dirty", "crate-files", "runners", "extra-tags", "rolling", "tag-only"],
    ],
  ],
];
/** Below that, one table is read faster. */
const manyInputs = 10;

/** A README with its contents list, its job summary and its tables written anew, as prettier leaves them. */
async function withTables(readme: string, action: ActionFile): Promise<string> {
  const inputs = grouped(action.inputs)
    .map(([title, fields]) => `${title === "" ? "" : `**${title}**\n\n`}${inputTable(fields)}`)
    .join("\n\n");
  const outputs = table(
    ["Output", "Value"],
    action.outputs.map((field) => [`\`${field.name}\``, field.description]),
  );
  const tables = between(between(readme, "inputs", inputs), "outputs", outputs);
  const listed = between(tables, "contents", contents(readme));
  const written = between(listed, "page", quoted(samplePages[action.name]?.() ?? ""));
  const config = await prettier.resolveConfig(action.readme);
  return prettier.format(written, { ...config, parser: "markdown" });
}

/** What is wrong with the README of an action, or nothing. */
export async function readmeProblem(action: ActionFile): Promise<string | undefined> {
  const file = `actions/${action.name}/README.md`;
  if (!existsSync(action.readme)) return `${file} is missing.`;
  const found = readFileSync(action.readme, "utf8");
  const page = Object.hasOwn(samplePages, action.name) ? ["page"] : [];
  for (const name of ["contents", ...page, "inputs", "outputs"]) {
    if (!marked(name).test(found)) {
      return `${file} has no place for its ${name}: write <!-- ${name} --> and <!-- /${name} --> into it.`;
    }
  }
  return (await withTables(found, action)) === found
    ? undefined
    : `${file} is not what its action.yml and its page give.`;
}

/** Links to the sections, with the names that GitHub gives to headings. */
function contents(readme: string): string {
  const prose = readme.replaceAll(/^ *```[\s\S]*?^ *```/gm, "");
  return [...prose.matchAll(/^## (.*)$/gm)]
    .map(([, heading = ""]) => {
      const anchor = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}_\- ]/gu, "");
      return `[${heading}](#${anchor.replaceAll(" ", "-")})`;
    })
    .join(" · ");
}

/** A page within another one: its headings are none of the outer one, and its addresses are made up. */
function quoted(page: string): string {
  const inside = page
    .trim()
    .split(/(^```[^]*?^```$)/m)
    .map((part) =>
      part.startsWith("```")
        ? part
        : part
            .replaceAll(/^#+ (.*)$/gm, "**$1**")
            .replaceAll(/\[([^\]\n]*)\]\(https:[^)\s]*\)/g, "$1"),
    )
    .join("");
  return `A sample:\n\n${inside.replaceAll(/^/gm, "> ")}`;
}

function grouped(inputs: readonly Field[]): (readonly [title: string, inputs: Field[]])[] {
  if (inputs.length <= manyInputs) return [["", [...inputs]]];
  const named = groups.map(
    ([title, names]) => [title, inputs.filter(({ name }) => names.includes(name))] as const,
  );
  const others = inputs.filter((input) => !named.some(([, fields]) => fields.includes(input)));
  const all: (readonly [string, Field[]])[] = [["The release", others], ...named];
  return all.filter(([, fields]) => fields.length > 0);
}

function inputTable(inputs: readonly Field[]): string {
  const isDeclared = inputs.some(({ declaredAs }) => declaredAs.length > 0);
  return table(
    ["Input", "Default", ...(isDeclared ? [declaredHead] : []), "Meaning"],
    inputs.map((field) => [
      `\`${field.name}\``,
      field.required ? "**required**" : field.default === "" ? "" : `\`${field.default}\``,
      ...(isDeclared ? [field.declaredAs.map((name) => `\`${name}\``).join(", ")] : []),
      field.description,
    ]),
  );
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

/** A file that is written from the action.yml files, and what it should hold. */
interface Written {
  /** Relative to the root. */
  readonly file: string;
  readonly contents: string;
}

/** The files of the declaration: its schema for editors, and its page. None where it has no page. */
export async function declarationFiles(root: string): Promise<Written[]> {
  if (!existsSync(path.join(root, declarationPage))) return [];
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
