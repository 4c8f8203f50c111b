import { asRecord, parseRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import {
  folderOf,
  manifestSchema,
  type PackEntry,
  type PackKind,
  type PackManifest,
  type SeenState,
  type UnpackedCrate,
} from "./manifest.ts";

export type ReadManifest =
  | { readonly kind: "manifest"; readonly manifest: PackManifest }
  | { readonly kind: "wrong"; readonly problem: Problem };

/**
 * Reads a manifest whose digest fits, strictly: what it does not say in the one form that the writer has
 * is not guessed.
 */
export function readManifest(text: string): ReadManifest {
  const read = parseRecord(text);
  if (read === undefined) return wrong("is not a JSON object");
  if (read["schema"] !== manifestSchema) {
    return wrong(
      `has the schema ${JSON.stringify(read["schema"])}; expected ${manifestSchema}`,
      "Use one version of Fairlead in all steps of the workflow.",
    );
  }
  const { repository, commit, version, tag, files } = read;
  if (typeof repository !== "string") return wrong("names no repository");
  if (typeof commit !== "string") return wrong("names no commit");
  if (!isTextOrNull(version) || !isTextOrNull(tag))
    return wrong("has a version or tag that is not text");
  if (!Array.isArray(files)) return wrong("lists no files");
  const entries = files.map(readEntry);
  const unread = entries.findIndex((entry) => entry === undefined);
  if (unread >= 0) return wrong(`has a file that cannot be read, the ${unread + 1}th of its list`);
  const inputs = recordOf(read["inputs"], (part) => recordOf(part, textOf));
  const siblings = recordOf(read["siblings"], textsOf);
  if (inputs === undefined || siblings === undefined) return wrong("lacks its inputs or siblings");
  const unpacked = listOf(read["unpacked"], readUnpacked);
  if (unpacked === undefined) return wrong("lacks what could not be packed");
  return {
    kind: "manifest",
    manifest: {
      ...{ repository, commit, version: version ?? undefined, tag: tag ?? undefined },
      ...{ files: entries.filter((entry) => entry !== undefined), inputs, siblings, unpacked },
    },
  };
}

function wrong(what: string, remedy = "Run the packing job again."): ReadManifest {
  const message = `The manifest of the pack ${what}.`;
  return {
    kind: "wrong",
    problem: { code: "pack-manifest-invalid", message, remedy, input: "from" },
  };
}

function readEntry(value: unknown): PackEntry | undefined {
  const { path, kind, sha256, size, name, version, seen, commit, folder, tag, program } =
    asRecord(value) ?? {};
  const isWhole =
    isKind(kind) &&
    typeof path === "string" &&
    isPathOf(kind, path) &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof size === "number" &&
    Number.isSafeInteger(size) &&
    size >= 0 &&
    typeof name === "string" &&
    name !== "" &&
    (commit === undefined || (seen === "published" && isCommit(commit))) &&
    (folder === undefined || isFolder(folder)) &&
    (tag === undefined || (typeof tag === "string" && tag !== "")) &&
    (isUnit(kind) ? typeof version === "string" && isState(seen) : version === undefined);
  if (!isWhole) return undefined;
  return {
    ...{ path, kind, sha256, size, name },
    ...(typeof version === "string" && { version }),
    ...(isState(seen) && { seen }),
    ...(isCommit(commit) && { commit }),
    ...(typeof folder === "string" && { folder }),
    ...(typeof tag === "string" && { tag }),
    ...(program === true && { program }),
  };
}

function readUnpacked(value: unknown): UnpackedCrate | undefined {
  const { name, version, folder, tag } = asRecord(value) ?? {};
  if (typeof name !== "string" || typeof version !== "string" || typeof tag !== "string") {
    return undefined;
  }
  if (name === "" || tag === "") return undefined;
  if (folder === undefined) return { name, version, tag };
  return isFolder(folder) ? { name, version, folder, tag } : undefined;
}

/** A crate or a package. */
export function isUnit(kind: PackKind): boolean {
  return kind !== "asset" && kind !== "text";
}

/** A plain path below the folder of its kind; everywhere the same file. */
export function isPathOf(kind: PackKind, path: string): boolean {
  const [folder, ...below] = path.split("/");
  return folder === folderOf[kind] && below.length > 0 && below.every(isPlain);
}

/** Whether a part of a path is a name. */
function isPlain(part: string): boolean {
  return !/^\.{0,2}$/.test(part) && !/[\\:\p{Cc}]/u.test(part);
}

/** A folder of the checkout, or the checkout itself. */
function isFolder(value: unknown): value is string {
  return typeof value === "string" && (value === "." || value.split("/").every(isPlain));
}

function isKind(value: unknown): value is PackKind {
  return typeof value === "string" && Object.hasOwn(folderOf, value);
}

function isState(value: unknown): value is SeenState {
  return value === "new-name" || value === "unpublished" || value === "published";
}

/** The full name of a commit, which git writes in lower case. */
function isCommit(value: unknown): value is string {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  return listOf(value, textOf);
}

/** A list of which each item can be read. */
function listOf<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

/** A record whose values can all be read. */
function recordOf<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  const entries = Object.entries(asRecord(value) ?? { "": undefined });
  const all = entries.flatMap(([key, each]) => {
    const one = read(each);
    return one === undefined ? [] : [[key, one] as const];
  });
  return all.length === entries.length ? Object.fromEntries(all) : undefined;
}
