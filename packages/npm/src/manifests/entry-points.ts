import path from "node:path";
import { asRecord } from "@fairlead/http";
import type { Manifest } from "./manifest-file.ts";

/** A field of a manifest that names a file, and the file. */
export interface EntryPoint {
  /** `main`, `bin.name`, `exports["./x"].types`. */
  readonly field: string;
  readonly target: string;
}

/** What Node tries behind a path (https://nodejs.org/api/modules.html#all-together). */
const moduleEndings = ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];
const typeEndings = ["", ".d.ts", ".ts", "/index.d.ts", "/index.ts"];

/** The entry points of a manifest that are not among the files of its package. */
export function missingEntryPoints(
  manifest: Manifest,
  files: ReadonlySet<string>,
): readonly EntryPoint[] {
  return entryPoints(manifest).filter(({ field, target, endings }) => {
    const wanted = path.posix.normalize(target).replace(/\/$/, "");
    if (field.startsWith("exports") && target.includes("*")) return !matchesAny(wanted, files);
    if (field.startsWith("exports") && target.endsWith("/")) {
      return ![...files].some((file) => file.startsWith(`${wanted}/`));
    }
    return !endings.some((ending) => files.has(path.posix.join(wanted, ".") + ending));
  });
}

interface Candidate extends EntryPoint {
  readonly endings: readonly string[];
}

function entryPoints(manifest: Manifest): Candidate[] {
  const found: Candidate[] = [];
  const add = (field: string, value: unknown, endings: readonly string[]): void => {
    if (typeof value === "string" && value !== "") found.push({ field, target: value, endings });
  };
  for (const field of ["main", "module", "browser"]) add(field, manifest[field], moduleEndings);
  for (const field of ["types", "typings"]) add(field, manifest[field], typeEndings);
  const { bin } = manifest;
  add("bin", bin, [""]);
  for (const [name, file] of Object.entries(asRecord(bin) ?? {})) add(`bin.${name}`, file, [""]);
  for (const { field, target } of exported(manifest["exports"], "exports"))
    add(field, target, [""]);
  return found;
}

/** The targets of `exports`: they begin with `./`; conditions and paths are keys, `null` closes a path. */
function exported(value: unknown, field: string): EntryPoint[] {
  if (typeof value === "string") return value.startsWith("./") ? [{ field, target: value }] : [];
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).flatMap((item) => exported(item, field));
  }
  return Object.entries(asRecord(value) ?? {}).flatMap(([key, item]) =>
    exported(item, key.startsWith(".") ? `${field}[${JSON.stringify(key)}]` : `${field}.${key}`),
  );
}

/** `*` stands for any text, with slashes too, and for the same one each time. */
function matchesAny(pattern: string, files: ReadonlySet<string>): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.at(-1) ?? "";
  return [...files].some(
    (file) =>
      file.length > first.length + last.length && file.startsWith(first) && file.endsWith(last),
  );
}
