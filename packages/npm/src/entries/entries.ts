import {
  describeNode,
  readBoolean,
  readContents,
  readEntryList,
  readFields,
  readList,
  readSource,
  readText,
  sourceFields,
  withoutSlash,
  type FieldKind,
  type NodeReader,
  type ReadEntries,
} from "@fairlead/contents";
import { parseList } from "@fairlead/selection";
import { isMap, isScalar } from "yaml";
import type { Entry, EntryKind } from "./entry.ts";
import { checkEntry } from "./entry-rules.ts";

const common = { ...sourceFields, name: "text", contents: "sources" } satisfies Record<
  string,
  FieldKind
>;

/** What an entry of platform packages has besides. */
const perPlatform = {
  ...common,
  ...{ like: "text", tarball: "text", platforms: "list", "check-binaries": "boolean" },
} satisfies Record<string, FieldKind>;

/** The fields of an entry. */
export const entryFields: Readonly<Record<EntryKind, Readonly<Record<string, FieldKind>>>> = {
  platform: perPlatform,
  packages: { ...common, like: "text", tarball: "text", platforms: "list" },
  meta: { ...common, like: "text", "platform-package": "text" },
  plan: perPlatform,
};

/** Where the fields belong that entries of one kind alone have. */
const elsewhere = {
  "platform-package": "It belongs to a meta: to `metas`, or to publish-meta.",
  "check-binaries":
    "It belongs to a platform package: to `platform-packages`, or to publish-npm-platform.",
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
export function parseEntries(
  text: string,
  kind: EntryKind,
  input = "packages",
): ReadEntries<Entry> {
  return readEntryList(text, {
    input,
    example: "path: npm/core",
    read: (reader, node) => readEntry(reader, node, kind),
    bare: (bare, tell) => (looksLikeYaml(bare) ? undefined : folders(bare, kind, tell)),
  });
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
    tell(1, { code: "entries-not-list", message: `It ${list.wrong}.`, remedy: list.remedy });
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
  checkBinaries: true,
  listed: true,
};

function readEntry(reader: NodeReader, node: unknown, kind: EntryKind): Entry | undefined {
  const line = reader.lineOf(node);
  if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") {
    const [, field, value] = /^([a-z-]+):(\S.*)$/.exec(node.value.trim()) ?? [];
    if (field !== undefined && value !== undefined && Object.hasOwn(entryFields[kind], field)) {
      reader.tell(line, {
        code: "entry-malformed",
        message: `An entry is ${JSON.stringify(node.value.trim())}, one text: YAML requires a space after the colon of a field.`,
        remedy: `Write - ${field}: ${value}.`,
      });
      return undefined;
    }
    const entry = folderEntry(node.value.trim(), line);
    checkEntry(reader.tell, entry, new Set(["path"]), kind);
    return entry;
  }
  if (!isMap(node)) {
    reader.tell(line, {
      code: "entry-malformed",
      message: `An entry is ${describeNode(node)}; expected fields.`,
      remedy: "Write - path: npm/core, or another of the fields of an entry.",
    });
    return undefined;
  }
  // An object of the plan's output `npm`, which means its package.
  const isPlans = node.has("published") && node.has("listed");
  const known = isPlans ? { ...entryFields[kind], ...planFields } : entryFields[kind];
  const fields = readFields(reader, node, "an entry", known, elsewhere);
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
    checkBinaries:
      !fields.has("check-binaries") ||
      readBoolean(reader, "check-binaries", fields.get("check-binaries")) !== false,
    listed: !isPlans || node.get("listed") !== false,
    line,
  };
  const given = new Set([...fields.keys()].filter((name) => !(isPlans && name in planFields)));
  checkEntry(reader.tell, entry, given, kind);
  return entry;
}
