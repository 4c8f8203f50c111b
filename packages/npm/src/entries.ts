import type { Problem } from "@fairlead/publishing";
import { parseList } from "@fairlead/selection";
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Entry, Source } from "./entry.ts";
import {
  describeNode,
  nodeReader,
  readFields,
  readList,
  readText,
  readWord,
  type FieldKind,
  type NodeReader,
} from "./entry-node.ts";
import { checkEntry } from "./entry-rules.ts";

/** Which of the actions reads the entries: a meta has fields of its own. */
export type EntryKind = "platform" | "packages" | "meta";

export interface ParsedEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

const sourceFields = {
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

const common = { ...sourceFields, name: "text", contents: "sources" } satisfies Record<
  string,
  FieldKind
>;

const entryFields: Readonly<Record<EntryKind, Readonly<Record<string, FieldKind>>>> = {
  platform: { ...common, like: "text", tarball: "text", platforms: "list" },
  packages: { ...common, like: "text", tarball: "text", platforms: "list" },
  meta: { ...common, "platform-package": "text" },
};

/** What the plan's objects have besides the path; the checkout and this action's inputs say it again. */
const planFields = {
  version: "text",
  tag: "text",
  published: "text",
  listed: "text",
} satisfies Record<string, FieldKind>;

/**
 * Reads the input `packages` (or `metas`): YAML or JSON, a list of entries, or bare folders in the
 * list grammar. Every problem names its line in the input.
 */
export function parseEntries(text: string, kind: EntryKind, input = "packages"): ParsedEntries {
  const problems: Problem[] = [];
  const tell: NodeReader["tell"] = (line, message, remedy) => {
    problems.push({
      message: `The input "${input}", line ${line}: ${message}`,
      ...(remedy === undefined ? {} : { remedy }),
      input,
    });
  };
  if (!looksLikeYaml(text)) return { entries: folders(text, kind, tell), problems };

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // The first fault makes most of the others.
  const [error] = document.errors;
  if (error !== undefined) {
    tell(
      lines.linePos(error.pos[0]).line,
      `this is no YAML: ${error.message}.`.replace(/\.\.$/, "."),
      /indented|end with|sequence|Map keys/.test(error.message)
        ? "Look at this line and the one before: every entry begins with a dash in the same column, and every bracket is closed."
        : 'Put values that begin with @, *, !, & or { in quotes: "{platform}".',
    );
    return { entries: [], problems };
  }
  const reader = nodeReader(document, lines, tell);
  const list: unknown = document.contents;
  if (!isSeq(list)) {
    const remedy = "Begin each entry with a dash: - path: npm/core";
    tell(reader.lineOf(list), `expected a list of entries, found ${describeNode(list)}.`, remedy);
    return { entries: [], problems };
  }
  const entries = list.items.flatMap((item) => {
    const before = problems.length;
    const entry = readEntry(reader, reader.resolve(item), kind);
    return entry !== undefined && problems.length === before ? [entry] : [];
  });
  return { entries, problems };
}

/** Bare folders are no YAML: `!npm/x` would be a tag there, `{a,b}` a map. */
function looksLikeYaml(text: string): boolean {
  const first = text.split("\n").find((line) => !isComment(line)) ?? "";
  return /^\s*(-(\s|$)|\[|\{\s*["'\w-]+\s*:|[\w-]+\s*:(\s|$))/.test(first);
}

function isComment(line: string): boolean {
  return /^\s*(#|$)/.test(line);
}

function folders(text: string, kind: EntryKind, tell: NodeReader["tell"]): Entry[] {
  const lines = text.split("\n").filter((line) => !isComment(line));
  if (lines.length === 0) return [];
  const list = parseList(lines.join("\n"));
  if (list.kind === "wrong") {
    tell(1, `it ${list.wrong}.`, list.remedy);
    return [];
  }
  const entries = list.items.map((item) => folderEntry(item.text, 1));
  for (const entry of entries) checkEntry(tell, entry, new Set(["path"]), kind);
  return entries;
}

function folderEntry(path: string, line: number): Entry {
  return { ...nothing, path: withoutSlash(path), line };
}

const nothing = {
  path: undefined,
  like: undefined,
  name: undefined,
  tarball: undefined,
  tarballArtifact: undefined,
  platformPackage: undefined,
  contents: [],
  platforms: undefined,
  listed: true,
};

function readEntry(reader: NodeReader, node: unknown, kind: EntryKind): Entry | undefined {
  const line = reader.lineOf(node);
  if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") {
    const entry = folderEntry(node.value.trim(), line);
    checkEntry(reader.tell, entry, new Set(["path"]), kind);
    return entry;
  }
  if (!isMap(node)) {
    const remedy = "Write - path: npm/core, or another of the fields of an entry.";
    reader.tell(line, `an entry is ${describeNode(node)}; expected fields.`, remedy);
    return undefined;
  }
  // An object of the plan's output `npm`, which stands for its package.
  const isPlans = node.has("published") && node.has("listed");
  const known = isPlans ? { ...entryFields[kind], ...planFields } : entryFields[kind];
  const fields = readFields(reader, node, "an entry", known);
  const text = (name: string) =>
    fields.has(name) ? readText(reader, name, fields.get(name)) : undefined;
  const path = text("path");
  const tarball = text("tarball");
  const short = tarball === undefined ? readSource(reader, fields, line, "artifact") : undefined;
  const long = readContents(reader, fields);
  const entry: Entry = {
    path: path === undefined ? undefined : withoutSlash(path),
    like: text("like"),
    name: isPlans ? undefined : text("name"),
    tarball,
    tarballArtifact: tarball === undefined ? undefined : text("artifact"),
    platformPackage: text("platform-package"),
    contents: [...(short === undefined ? [] : [short]), ...long],
    platforms: fields.has("platforms")
      ? readList(reader, "platforms", fields.get("platforms"))
      : undefined,
    listed: !isPlans || node.get("listed") !== false,
    line,
  };
  const given = new Set([...fields.keys()].filter((name) => !(isPlans && name in planFields)));
  checkEntry(reader.tell, entry, given, kind);
  return entry;
}

function readContents(reader: NodeReader, fields: ReadonlyMap<string, unknown>): Source[] {
  if (!fields.has("contents")) return [];
  const node = fields.get("contents");
  const items: readonly unknown[] = isSeq(node) ? node.items : [];
  if (items.length === 0) {
    reader.tell(
      reader.lineOf(node),
      `contents holds ${isSeq(node) ? "nothing" : describeNode(node)}; expected a list of sources.`,
      "Write contents: [{ artifact: name, files: lib/** }].",
    );
  }
  return items.flatMap((item) => {
    const source = reader.resolve(item);
    const line = reader.lineOf(source);
    if (!isMap(source)) {
      const remedy = "Write { artifact: name } or { path: file }.";
      reader.tell(line, `a source is ${describeNode(source)}; expected fields.`, remedy);
      return [];
    }
    const own = readFields(reader, source, "a source", sourceFields);
    if (own.has("artifact") === own.has("path")) {
      const found = own.has("path") ? "both artifact and path" : "neither artifact nor path";
      reader.tell(line, `a source has ${found}.`, "Give it one of them.");
      return [];
    }
    const read = readSource(reader, own, line, own.has("path") ? "path" : "artifact");
    return read === undefined ? [] : [read];
  });
}

function readSource(
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
      reader.tell(
        line,
        `${lonely.join(", ")} ${lonely.length > 1 ? "say" : "says"} what is taken from an artifact, and the entry names none.`,
        "Add artifact, or list the sources under contents.",
      );
    }
    return undefined;
  }
  const from = text(kind);
  if (from === undefined) return undefined;
  const format = fields.has("format")
    ? readWord(reader, "format", fields.get("format"), sourceFields.format)
    : undefined;
  if (format !== undefined && kind === "path") {
    reader.tell(line, "format belongs to an artifact, not to a path.", "Take it out.");
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

function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/, "").replace(/^(!?)(\.\/+)+(?=.)/, "$1");
}
