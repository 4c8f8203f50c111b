import { withSpace } from "@fairlead/selection";
import { isMap, isScalar, isSeq, type Node } from "yaml";
import { noDeclaration, type Declaration, type DeclaredValue, type Place } from "./declaration.ts";
import { readFieldValue, type FieldValue } from "./field-value.ts";
import { sections, topFields, type Field } from "./fields.ts";
import { locatedList } from "./located-text.ts";
import { readFile, resolve, type Reader } from "./reader.ts";
import { unknownField } from "./unknown-field.ts";

/** Reads a declaration. All that is wrong is told, each with its line and column. */
export function parseDeclaration(text: string, file: string): Declaration {
  const reader = readFile(text, file);
  const { contents, problems } = reader;
  if (problems.length > 0 || contents === undefined) return { ...noDeclaration, file, problems };
  const { has, fields } = readTop(reader, contents);
  return { file, has, values: valuesOf(reader, has, fields), problems };
}

/** A field as it stands in the file. */
interface FoundField extends Field {
  /** Such as `npm.packages`. */
  readonly name: string;
  readonly node: Node;
}

function readTop(reader: Reader, contents: Node) {
  const has = new Set<string>();
  const fields: FoundField[] = [];
  const add = (name: string, field: Field | undefined, { key, node }: MapEntry) => {
    if (field === undefined) return;
    if (node !== undefined && !isBlank(node)) fields.push({ ...field, name, node });
    else {
      const message = `\`${name}\` holds nothing.`;
      const remedy = "Give it a value, or omit it.";
      reader.tell(key, { code: "declaration-field-invalid", message, remedy });
    }
  };
  const names = [...Object.keys(topFields), ...Object.keys(sections)];
  for (const entry of entriesOf(reader, contents, undefined, names)) {
    const section = sections[entry.name];
    has.add(entry.name);
    if (section === undefined) add(entry.name, topFields[entry.name], entry);
    // `crates:` alone declares that there are some.
    else if (entry.node !== undefined) {
      for (const inner of entriesOf(reader, entry.node, entry.name, Object.keys(section))) {
        add(`${entry.name}.${inner.name}`, section[inner.name], inner);
      }
    }
  }
  return { has, fields };
}

/** An empty text, in quotes. */
function isBlank(node: Node): boolean {
  return isScalar(node) && typeof node.value === "string" && node.value.trim() === "";
}

interface MapEntry {
  readonly name: string;
  readonly key: unknown;
  /** Undefined for a key without a value. */
  readonly node: Node | undefined;
}

/** The entries of a map whose keys are known; what else it holds is told. */
function entriesOf(
  reader: Reader,
  node: Node,
  section: string | undefined,
  known: readonly string[],
): MapEntry[] {
  if (!isMap(node)) {
    const name = section === undefined ? "A declaration" : `\`${section}\``;
    const found = isSeq(node) ? "a list" : "a text";
    const message = `${name} holds ${found}; expected fields.`;
    const meant = isScalar(node) ? withSpace(String(node.value)) : undefined;
    const remedy =
      meant === undefined
        ? `Write each field on its own line, as in \`${known[0] ?? ""}: …\`${isSeq(node) ? ", without a dash" : ""}. Allowed: ${known.join(", ")}.`
        : `Write a space after the colon: \`${meant}\`.`;
    reader.tell(node, { code: "declaration-field-invalid", message, remedy });
    return [];
  }
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : "";
    if (known.includes(name)) return [{ name, key, node: resolve(reader, value) }];
    reader.tell(key, unknownField(name, section, known));
    return [];
  });
}

/** A field with what its inputs take. */
type ReadField = FoundField & { readonly value: FieldValue; readonly place: Place };

/** By action and input. */
function valuesOf(
  reader: Reader,
  has: ReadonlySet<string>,
  found: readonly FoundField[],
): Declaration["values"] {
  const fields = found
    .flatMap((field) => readField(reader, field) ?? [])
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const groups = new Map<string, Map<string, readonly ReadField[]>>();
  for (const field of fields) {
    for (const [action, input] of Object.entries(field.inputs)) {
      const inputs = groups.get(action) ?? new Map<string, readonly ReadField[]>();
      groups.set(action, inputs.set(input, [...(inputs.get(input) ?? []), field]));
    }
  }
  const values = new Map(
    [...groups].map(([action, inputs]) => [
      action,
      new Map([...inputs].map(([input, group]) => [input, joined(reader, group)])),
    ]),
  );
  if (!has.has("crates")) {
    const from = [{ field: "crates", line: 1, column: 1 }];
    // A step that names crates has some.
    const none = { text: "none", from, unlessGiven: ["packages", "exclude"] };
    values.set("plan", new Map([["manifest-path", none], ...(values.get("plan") ?? [])]));
  }
  return values;
}

function readField(reader: Reader, field: FoundField): ReadField | undefined {
  const { name, kind, node } = field;
  try {
    const value = readFieldValue(reader, name, kind, node);
    const { line, col: column } = reader.lines.linePos(node.range?.[0] ?? 0);
    return value && { ...field, value, place: { field: name, line, column } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `\`${name}\` cannot be read: ${error.message}.`;
    const remedy = "Write out what its aliases (*) refer to.";
    reader.tell(node, { code: "declaration-field-invalid", message, remedy });
    return undefined;
  }
}

/** The plan takes two lists of entries as one. */
function joined(reader: Reader, fields: readonly ReadField[]): DeclaredValue {
  const [first] = fields;
  const text =
    fields.length === 1
      ? first?.value.text
      : locatedList(
          fields.flatMap(({ value }) => value.entries ?? []),
          reader,
        );
  const value = fields.length === 1 ? first?.value.value : undefined;
  return {
    ...{ text: text ?? "", from: fields.map(({ place }) => place) },
    ...(value !== undefined && { value }),
  };
}
