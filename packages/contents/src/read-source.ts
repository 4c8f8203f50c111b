import { isMap, isSeq } from "yaml";
import {
  describeNode,
  readFields,
  readList,
  readText,
  readWord,
  type FieldKind,
  type NodeReader,
} from "./entry-node.ts";
import type { Source } from "./source.ts";

/** The fields of a source. */
export const sourceFields = {
  artifact: "text",
  path: "text",
  from: "text",
  files: "list",
  to: "text",
  as: "text",
  format: ["as-is"],
} satisfies Record<string, FieldKind>;

/** A source can be written short, into the entry itself. */
const shortFields = ["from", "files", "to", "as", "format"] as const;

/** The sources of the field `contents`; what is wrong is told. */
export function readContents(reader: NodeReader, fields: ReadonlyMap<string, unknown>): Source[] {
  if (!fields.has("contents")) return [];
  const node = fields.get("contents");
  const items: readonly unknown[] = isSeq(node) ? node.items : [];
  if (items.length === 0) {
    reader.tell(reader.lineOf(node), {
      code: "entry-field-invalid",
      message: `\`contents\` holds ${isSeq(node) ? "nothing" : describeNode(node)}; expected a list of sources.`,
      remedy: "Write contents: [{ artifact: name, files: lib/** }].",
    });
  }
  return items.flatMap((item) => {
    const source = reader.resolve(item);
    const line = reader.lineOf(source);
    if (!isMap(source)) {
      reader.tell(line, {
        code: "entry-malformed",
        message: `A source is ${describeNode(source)}; expected fields.`,
        remedy: "Write { artifact: name } or { path: file }.",
      });
      return [];
    }
    const own = readFields(reader, source, "a source", sourceFields);
    if (own.has("artifact") === own.has("path")) {
      const found = own.has("path") ? "both artifact and path" : "neither artifact nor path";
      reader.tell(line, {
        code: own.has("path") ? "entry-fields-conflict" : "entry-field-missing",
        message: `A source has ${found}.`,
        remedy: "Keep one of them.",
      });
      return [];
    }
    const read = readSource(reader, own, line, own.has("path") ? "path" : "artifact");
    return read === undefined ? [] : [read];
  });
}

/** A source from the fields of its own, or from those of an entry that has one source. */
export function readSource(
  reader: NodeReader,
  fields: ReadonlyMap<string, unknown>,
  line: number,
  kind: Source["kind"],
): Source | undefined {
  const text = (name: string) =>
    fields.has(name) ? readText(reader, name, fields.get(name)) : undefined;
  if (!fields.has(kind)) {
    const lonely = shortFields.filter((name) => fields.has(name));
    if (lonely.length > 0 && !fields.has("contents")) {
      reader.tell(line, {
        code: "entry-field-missing",
        message: `${lonely.join(", ")} ${lonely.length > 1 ? "say" : "says"} what is taken from an artifact, and the entry names none.`,
        remedy: "Add artifact, or list the sources under contents.",
      });
    }
    return undefined;
  }
  const from = text(kind);
  if (from === undefined) return undefined;
  const format = fields.has("format")
    ? readWord(reader, "format", fields.get("format"), sourceFields.format)
    : undefined;
  if (format !== undefined && kind === "path") {
    reader.tell(line, {
      code: "entry-fields-conflict",
      message: "`format` belongs to an artifact, not to a path.",
      remedy: "Remove it.",
    });
  }
  return {
    kind,
    from,
    folder: text("from"),
    files: fields.has("files") ? readList(reader, "files", fields.get("files")) : undefined,
    to: text("to"),
    as: text("as"),
    asIs: format === "as-is",
    line,
  };
}

/**
 * Tells that an entry has `contents` and a source that is written short.
 *
 * @param short the fields of such a source
 */
export function tellBesideContents(
  tell: NodeReader["tell"],
  line: number,
  given: ReadonlySet<string>,
  short: readonly string[],
): void {
  const beside = short.filter((name) => given.has(name));
  if (!given.has("contents") || beside.length === 0) return;
  tell(line, {
    code: "entry-fields-conflict",
    message: `An entry has contents and ${beside.join(", ")}.`,
    remedy: "Move all sources into contents, or write a single source without it.",
  });
}

/** Tells which paths of sources lead out of the folder that they count from. */
export function checkSourcePaths(
  tell: NodeReader["tell"],
  sources: readonly Source[],
  whole: string,
): void {
  for (const { kind, from, folder, to, as, files, line } of sources) {
    const check = (field: string, value: string | undefined) => {
      checkPath(tell, field, value, line, whole);
    };
    if (kind === "path") check("path", from);
    check("from", folder);
    check("to", to);
    check("as", as);
    for (const pattern of files ?? []) check("files", pattern);
  }
}

/**
 * Tells if a path leads out of the folder that it counts from.
 *
 * @param whole what is made: "package", "archive"
 */
export function checkPath(
  tell: NodeReader["tell"],
  field: string,
  value: string | undefined,
  line: number,
  whole: string,
): void {
  if (value === undefined || staysInside(value)) return;
  tell(line, {
    code: "path-invalid",
    message: `${field} is ${JSON.stringify(value)}; expected a relative path without "..".`,
    remedy: `Paths start at the workspace; those of a source start at the artifact and the ${whole}.`,
  });
}

function staysInside(path: string): boolean {
  const plain = path.replace(/^!/, "").replaceAll("\\", "/");
  return !/(^|[/{,])\.\.($|[/},])|^\/|^[A-Za-z]:/.test(plain);
}

/** A path as it is compared: without `./` before it and `/` behind it. */
export function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/, "").replace(/^(!?)(\.\/+)+(?=.)/, "$1");
}
