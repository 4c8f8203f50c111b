import path from "node:path";
import { asRecord } from "@fairlead/http";
import type { Manifest } from "./manifest-file.ts";

/** A field of a manifest that names a file which is not packed, and the file. */
export interface MissingFile {
  /** `main`, `bin.name`, `exports["./x"].types`, `scripts.postinstall`. */
  readonly field: string;
  readonly target: string;
  /** Without it nobody can install the package, run its program, or load the package itself. */
  readonly isNeeded: boolean;
  /** What may stand behind `target` in the name of the file. */
  readonly endings: readonly string[];
}

/** What Node tries behind a path (https://nodejs.org/api/modules.html#all-together). */
export const moduleEndings = [
  "",
  ".js",
  ".json",
  ".node",
  "/index.js",
  "/index.json",
  "/index.node",
];
const typeEndings = ["", ".d.ts", ".ts", "/index.d.ts", "/index.ts"];

/** The files that a manifest names and that are not among those of its package. */
export function missingFiles(
  manifest: Manifest,
  files: ReadonlySet<string>,
): readonly MissingFile[] {
  return [...entryPoints(manifest, files), ...installScripts(manifest)].filter(
    (each) => !isPacked(each, files),
  );
}

/** The packed files that `import` and `require` of the package itself, and bundlers, begin with. */
export function entryFiles(manifest: Manifest, files: ReadonlySet<string>): readonly string[] {
  const own = ownTargets(manifest["exports"]);
  const begun = entryPoints(manifest, files).filter(
    ({ field, target }) => field === "main" || field === "module" || own.has(target),
  );
  const found = begun.map(({ target, endings }) => packedFile(target, endings, files));
  return [...new Set(found.filter((file) => file !== undefined))];
}

/** The file that a path of a package leads to, if it is packed. */
export function packedFile(
  target: string,
  endings: readonly string[],
  files: ReadonlySet<string>,
): string | undefined {
  const wanted = path.posix.join(".", target).replace(/\/$/, "");
  return endings.map((ending) => wanted + ending).find((file) => files.has(file));
}

function isPacked({ field, target, endings }: MissingFile, files: ReadonlySet<string>): boolean {
  const wanted = path.posix.normalize(target).replace(/\/$/, "");
  const isMapped = field.startsWith("exports") || field.startsWith("imports");
  if (isMapped && target.includes("*")) return matchesAny(wanted, files);
  if (field.startsWith("exports") && target.endsWith("/")) {
    const below = wanted === "." ? "" : `${wanted}/`;
    return [...files].some((file) => file.startsWith(below));
  }
  return packedFile(target, endings, files) !== undefined;
}

function entryPoints(manifest: Manifest, files: ReadonlySet<string>): MissingFile[] {
  const found: MissingFile[] = [];
  const add = (
    field: string,
    value: unknown,
    endings: readonly string[],
    isNeeded = false,
  ): void => {
    if (typeof value !== "string" || value === "") return;
    found.push({ field, target: value, endings, isNeeded });
  };
  const { bin, exports } = manifest;
  // `exports` wins over `main`; without it Node takes index.js where `main` leads nowhere.
  const needsMain = exports === undefined && !files.has("index.js");
  add("main", manifest["main"], moduleEndings, needsMain);
  for (const field of ["module", "browser"]) add(field, manifest[field], moduleEndings);
  for (const field of ["types", "typings"]) add(field, manifest[field], typeEndings);
  for (const field of ["unpkg", "jsdelivr", "style"]) add(field, manifest[field], moduleEndings);
  for (const [name, file] of Object.entries(asRecord(manifest["browser"]) ?? {})) {
    // Anything else names another package, or `false`.
    if (isRelative(file)) add(`browser[${JSON.stringify(name)}]`, file, moduleEndings);
  }
  const pages: readonly unknown[] = [manifest["man"]].flat();
  for (const page of pages) add("man", page, [""]);
  add("bin", bin, [""], true);
  for (const [name, file] of Object.entries(asRecord(bin) ?? {})) {
    add(`bin.${name}`, file, [""], true);
  }
  const own = ownTargets(exports);
  for (const { field, target } of exported(exports, "exports")) {
    add(field, target, [""], own.has(target));
  }
  for (const { field, target } of exported(manifest["imports"], "imports")) {
    add(field, target, [""]);
  }
  return found;
}

function isRelative(file: unknown): boolean {
  return typeof file === "string" && file.startsWith("./");
}

/** What `import` and `require` of the package itself take (https://nodejs.org/api/packages.html#conditional-exports). */
function ownTargets(exports: unknown): ReadonlySet<string> {
  const map = asRecord(exports);
  const hasPaths = Object.keys(map ?? {}).some((key) => key.startsWith("."));
  const root = hasPaths ? map?.["."] : exports;
  const conditions = [
    ["node", "import", "module-sync", "node-addons"],
    ["node", "require", "module-sync", "node-addons"],
  ];
  const targets = conditions.map((own) => resolved(root, new Set([...own, "default"])));
  return new Set(targets.filter((target) => target !== undefined));
}

function resolved(value: unknown, conditions: ReadonlySet<string>): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item) => resolved(item, conditions)).find((item) => item !== undefined);
  }
  for (const [condition, item] of Object.entries(asRecord(value) ?? {})) {
    const target = conditions.has(condition) ? resolved(item, conditions) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

/** The targets of `exports` and `imports`: they begin with `./`; conditions and paths are keys, `null` closes a path. */
function exported(value: unknown, field: string): { field: string; target: string }[] {
  if (typeof value === "string") return value.startsWith("./") ? [{ field, target: value }] : [];
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).flatMap((item) => exported(item, field));
  }
  return Object.entries(asRecord(value) ?? {}).flatMap(([key, item]) =>
    exported(item, /^[.#]/.test(key) ? `${field}[${JSON.stringify(key)}]` : `${field}.${key}`),
  );
}

/** Scripts that run when the package is installed, where they begin a file: `node scripts/install.js`. */
function installScripts(manifest: Manifest): MissingFile[] {
  const scripts = asRecord(manifest["scripts"]) ?? {};
  return ["preinstall", "install", "postinstall"].flatMap((name) => {
    const script = scripts[name];
    if (typeof script !== "string") return [];
    const begun = script.matchAll(
      /(?:^|&&|\|\||;)\s*(?:node|sh|bash)\s+(["']?)([\w./@-]+)\1(?=\s|$)/g,
    );
    return [...begun].flatMap(([, , target = ""]) =>
      target.startsWith("-") || target.startsWith("/")
        ? []
        : [
            {
              ...{ field: `scripts.${name}`, target, endings: moduleEndings },
              // `|| true` goes on without it.
              isNeeded: !script.includes("||"),
            },
          ],
    );
  });
}

/** `*` means any text, with slashes too, and for the same one each time. */
function matchesAny(pattern: string, files: ReadonlySet<string>): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.at(-1) ?? "";
  return [...files].some(
    (file) =>
      file.length > first.length + last.length && file.startsWith(first) && file.endsWith(last),
  );
}
