import { archiveFormats, type ArchiveFormat } from "@fairlead/archives";
import {
  checkPath,
  checkSourcePaths,
  describeNode,
  readContents,
  readEntryList,
  readFields,
  readList,
  readSource,
  readText,
  readWord,
  sourceFields,
  tellBesideContents,
  type FieldKind,
  type NodeReader,
  type ReadEntries,
  type Source,
} from "@fairlead/contents";
import { isMap } from "yaml";

/** What an asset is written as; `gz`: one file, compressed; `as-is`: each file under its own name. */
export type AssetFormat = ArchiveFormat | "gz" | "as-is";
const assetFormats: readonly AssetFormat[] = [...archiveFormats, "gz", "as-is"];

/** One item of the input `assets`, as it was written: it may mean an asset of each platform. */
export interface AssetEntry {
  readonly name: string | undefined;
  /** Undefined: by the name's ending. */
  readonly format: AssetFormat | undefined;
  /** The top folder inside an archive. */
  readonly folder: string | undefined;
  /** The crate or package whose release it is of, where each has its own. */
  readonly release: string | undefined;
  readonly contents: readonly Source[];
  readonly platforms: readonly string[] | undefined;
  /** In the input. */
  readonly line: number;
}

/** The fields of an asset. */
export const assetFields = {
  ...sourceFields,
  name: "text",
  format: assetFormats,
  folder: "text",
  release: "text",
  contents: "sources",
  platforms: "list",
} satisfies Record<string, FieldKind>;

/** Fields of a source that is written into its entry. */
const shortFields = ["artifact", "path", "from", "files", "to", "as"] as const;

/** Reads the input `assets`: YAML or JSON, a list of entries. Every problem names its line. */
export function parseAssets(text: string): ReadEntries<AssetEntry> {
  return readEntryList(text, {
    input: "assets",
    example: "{ artifact: bindings, name: bindings.tar.gz }",
    read: readEntry,
  });
}

function readEntry(reader: NodeReader, node: unknown): AssetEntry | undefined {
  const line = reader.lineOf(node);
  if (!isMap(node)) {
    const remedy = "Write - { artifact: bindings, name: bindings.tar.gz }.";
    reader.tell(line, {
      code: "entry-malformed",
      message: `An entry is ${describeNode(node)}; expected fields.`,
      remedy,
    });
    return undefined;
  }
  const fields = readFields(reader, node, "an entry", assetFields);
  const text = (name: string) =>
    fields.has(name) ? readText(reader, name, fields.get(name)) : undefined;
  const format = fields.has("format")
    ? readWord(reader, "format", fields.get("format"), assetFormats)
    : undefined;
  const entry: AssetEntry = {
    name: text("name"),
    format: assetFormats.find((each) => each === format),
    folder: text("folder"),
    release: text("release"),
    contents: [...shortSources(reader, fields, line), ...readContents(reader, fields)],
    platforms: fields.has("platforms")
      ? readList(reader, "platforms", fields.get("platforms"))
      : undefined,
    line,
  };
  checkEntry(reader.tell, entry, new Set(fields.keys()));
  return entry;
}

/** With an artifact and a path, `from`, `files`, `to` and `as` are the artifact's. */
function shortSources(
  reader: NodeReader,
  fields: ReadonlyMap<string, unknown>,
  line: number,
): Source[] {
  const own = new Map([...fields].filter(([name]) => name !== "format"));
  if (!own.has("path")) return [readSource(reader, own, line, "artifact")].flatMap(orNone);
  if (!own.has("artifact")) return [readSource(reader, own, line, "path")].flatMap(orNone);
  const path = new Map([...own].filter(([name]) => name === "path"));
  const ofCheckout = orNone(readSource(reader, path, line, "path"));
  return [
    ...orNone(readSource(reader, own, line, "artifact")),
    ...ofCheckout.map((source) => ({ ...source, isBesideArtifact: true as const })),
  ];
}

function orNone(source: Source | undefined): Source[] {
  return source === undefined ? [] : [source];
}

function checkEntry(
  tell: NodeReader["tell"],
  { folder, contents, format, line }: AssetEntry,
  given: ReadonlySet<string>,
): void {
  tellBesideContents(tell, line, given, shortFields);
  checkPath(tell, "folder", folder, line, "archive");
  checkSourcePaths(tell, contents, "archive");
  if (!["artifact", "path", "contents"].some((name) => given.has(name))) {
    tell(line, {
      code: "entry-field-missing",
      message: "An entry has no source.",
      remedy: "Add one of artifact, path, contents.",
    });
  }
  if (!given.has("name") && (!given.has("format") || (format && format !== "as-is"))) {
    const remedy =
      'Add name: "bindings-{platform}.tar.gz", or format: as-is, which takes the files as they are.';
    tell(line, { code: "entry-field-missing", message: "An entry has no name.", remedy });
  }
}
