import path from "node:path";
import { pathToFileURL } from "node:url";
import { type InputKind, type Schema } from "@fairlead/actionkit";
import { assetFields } from "@fairlead/assets";
import { sourceFields, type FieldKind as EntryFieldKind } from "@fairlead/contents";
import { sections, topFields, type Field, type Section } from "@fairlead/declaration";
import { entryFields } from "@fairlead/npm";
import type { ActionFile, Field as ActionField } from "./action-files.ts";

/** What each section is about. */
const aboutSections: Readonly<Record<string, string>> = {
  ci: "The workflow to wait for, and the artifacts that its run must have.",
  crates:
    "The crates. The section alone means all that are publishable; without it there are none.",
  npm: "The npm packages.",
  release: "The GitHub release.",
};

/** The schema's address for editors. */
const schemaId =
  "https://raw.githubusercontent.com/fairlead-actions/fairlead/v1/fairlead.schema.json";

/** The JSON Schema of the declaration: its fields, as the inputs that take them read and describe them. */
export async function declarationSchema(
  actions: readonly ActionFile[],
  root: string,
): Promise<Schema> {
  const kinds = await inputKinds(actions, root);
  const inSection = (section: Section, name = "") =>
    Object.fromEntries(
      Object.entries(section).map(([key, field]) => [
        key,
        fieldSchema(field, name === "" ? key : `${name}.${key}`, actions, kinds),
      ]),
    );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: schemaId,
    title: "Fairlead declaration",
    ...objectOf({
      ...inSection(topFields),
      ...Object.fromEntries(
        Object.entries(sections).map(([name, section]) => [
          name,
          // `crates:` holds nothing, and says something.
          {
            description: aboutSections[name],
            ...objectOf(inSection(section, name)),
            type: ["object", "null"],
          },
        ]),
      ),
    }),
  };
}

/** The fields as tables, one for each section. */
export function declarationTables(actions: readonly ActionFile[]): string {
  const table = (section: Section) =>
    [
      ["Field", "Default", "Meaning", "Taken by"],
      ["---", "---", "---", "---"],
      ...Object.entries(section).map(([name, field]) => {
        const { description, default: standard } = described(field, actions);
        const takers = Object.keys(field.inputs).map((action) => `\`${action}\``);
        return [
          ...[`\`${name}\``, standard === "" ? "" : `\`${standard}\``],
          ...[description.replaceAll("|", "\\|"), takers.join(", ")],
        ];
      }),
    ]
      .map((cells) => `| ${cells.join(" | ")} |`)
      .join("\n");
  return [
    table(topFields),
    ...Object.entries(sections).flatMap(([name, section]) => [
      `### \`${name}\``,
      aboutSections[name] ?? "",
      table(section),
    ]),
  ].join("\n\n");
}

/** The inputs of each action as its code reads them. */
async function inputKinds(
  actions: readonly ActionFile[],
  root: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, InputKind<unknown>>>>> {
  const read = actions.map(async ({ name }) => {
    const file = pathToFileURL(path.join(root, "actions", name, "inputs.ts")).href;
    const { inputs } = (await import(file)) as {
      inputs: Readonly<Record<string, InputKind<unknown>>>;
    };
    return [name, inputs] as const;
  });
  return new Map(await Promise.all(read));
}

function fieldSchema(
  field: Field,
  name: string,
  actions: readonly ActionFile[],
  kinds: ReadonlyMap<string, Readonly<Record<string, InputKind<unknown>>>>,
): Schema {
  const [[action, input] = ["", ""]] = Object.entries(field.inputs);
  const { description, default: standard } = described(field, actions);
  const own = ofKind(field, name) ?? kinds.get(action)?.[input]?.schema;
  if (own === undefined) throw new Error(`${action} reads no input ${input}, as ${name} says.`);
  return { description, ...(standard !== "" && { default: yamlValue(standard) }), ...own };
}

/** What an action.yml says of the input that describes a field best. */
function described(field: Field, actions: readonly ActionFile[]): ActionField {
  const [[action, input] = ["", ""]] = Object.entries(field.inputs);
  const found = actions
    .find(({ name }) => name === action)
    ?.inputs.find(({ name }) => name === input);
  if (found === undefined) throw new Error(`${action} has no input ${input}.`);
  return found;
}

/** The schema of a field whose input takes a text in YAML. */
function ofKind({ kind }: Field, name: string): Schema | undefined {
  if (kind === "map") return { type: "object", additionalProperties: folder };
  if (kind !== "entries") return undefined;
  const entry = entries[name];
  return entry && { anyOf: [{ type: "array", items: entry }, ...bareFolders(name)] };
}

const folder = { type: "string", pattern: "\\S" };

/** Packages can be named by their folder alone. */
function bareFolders(name: string): readonly Schema[] {
  return name === "npm.packages" || name === "npm.platform-packages" ? [folder] : [];
}

const has = (...fields: readonly string[]): Schema => ({ required: fields });
const hasAny = (...fields: readonly string[]): Schema => ({
  anyOf: fields.map((each) => has(each)),
});
const never = (...together: readonly Schema[]): Schema => ({ not: { allOf: together } });

/** What an entry of assets must have and cannot have, as its reader says it. */
const assetRules: readonly Schema[] = [
  hasAny("artifact", "path", "contents"),
  never(has("contents"), hasAny("artifact", "path", "from", "files", "to", "as")),
  { anyOf: [has("name"), { ...has("format"), properties: { format: { const: "as-is" } } }] },
];

/** The same of an entry of packages. */
const packageRules: readonly Schema[] = [
  ...["path", "like", "tarball"].flatMap((one, index, all) =>
    all.slice(index + 1).map((other) => never(has(one, other))),
  ),
  never(has("tarball"), {
    not: { propertyNames: { enum: ["tarball", "artifact", "platforms", "check-binaries"] } },
  }),
  never(has("contents"), hasAny("artifact", "from", "files", "to", "as", "format")),
  // What is taken from an artifact says nothing without one.
  {
    dependencies: Object.fromEntries(
      ["from", "files", "to", "as", "format"].map((each) => [each, ["artifact"]]),
    ),
  },
  { anyOf: [{ not: has("like") }, { ...has("name"), ...hasAny("artifact", "contents") }] },
  hasAny("path", "like", "tarball", "artifact", "contents"),
];

/** The same of one source among several. */
const sourceRules: readonly Schema[] = [
  { oneOf: [has("artifact"), has("path")] },
  never(has("path", "format")),
];

function entryOf(
  fields: Readonly<Record<string, EntryFieldKind>>,
  allOf: readonly Schema[],
): Schema {
  return { ...objectOf(entrySchemas(fields)), allOf };
}

/** One entry of the lists of entries. */
const entries: Readonly<Record<string, Schema>> = {
  assets: entryOf(assetFields, assetRules),
  "npm.platform-packages": { anyOf: [entryOf(entryFields.platform, packageRules), folder] },
  "npm.packages": { anyOf: [entryOf(entryFields.packages, packageRules), folder] },
  "npm.metas": entryOf(entryFields.meta, [
    ...packageRules,
    {
      ...has("platform-package"),
      // One name for all platforms would be none.
      properties: {
        "platform-package": { type: "string", pattern: "\\{(?!version\\})[^{},]*\\}" },
      },
    },
  ]),
};

function entrySchemas(fields: Readonly<Record<string, EntryFieldKind>>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, kind]) => [name, entryFieldSchema(kind)]),
  );
}

function entryFieldSchema(kind: EntryFieldKind): Schema {
  if (kind === "text") return folder;
  if (kind === "list") return { anyOf: [folder, { type: "array", minItems: 1, items: folder }] };
  if (kind === "boolean") return { enum: [true, false, "true", "false"] };
  if (kind !== "sources") return { enum: kind };
  return { type: "array", minItems: 1, items: entryOf(sourceFields, sourceRules) };
}

function objectOf(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", properties, additionalProperties: false };
}

/** A default as YAML would read it. */
function yamlValue(text: string): unknown {
  return /^(true|false|\d+)$/.test(text) ? (JSON.parse(text) as unknown) : text;
}
