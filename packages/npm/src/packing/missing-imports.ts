import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { entryFiles, moduleEndings, packedFile } from "../manifests/entry-points.ts";
import type { Manifest } from "../manifests/manifest-file.ts";

/** A module that another one loads before it runs, and that is not packed. */
export interface MissingImport {
  /** The module that loads it: its path in the package. */
  readonly from: string;
  /** As it is written there: `./snippets/a.js`. */
  readonly specifier: string;
}

/** Of an entry point no more modules are followed, and none larger: bundles import nothing of their own. */
const mostModules = 200;
const mostBytes = 1024 * 1024;
/** Bundlers try more than Node does. */
const importEndings = [...moduleEndings, ".mjs", ".cjs", ".wasm"];

/**
 * The modules that the entry points of a package load by a static import, one from the other, as far as
 * these are not packed.
 *
 * @param files absolute paths, by the paths in the package
 */
export async function missingImports(
  manifest: Manifest,
  files: ReadonlyMap<string, { readonly file: string }>,
): Promise<readonly MissingImport[]> {
  const packed = new Set(files.keys());
  const followed = new Set(entryFiles(manifest, packed));
  const missing: MissingImport[] = [];
  for (const from of followed) {
    if (!/\.m?js$/.test(from) || followed.size > mostModules) continue;
    const { file = "" } = files.get(from) ?? {};
    if ((await stat(file)).size > mostBytes) continue;
    for (const specifier of staticImports(await readFile(file, "utf8"))) {
      const target = path.posix.join(path.posix.dirname(from), specifier);
      const found = packedFile(target, importEndings, packed);
      if (found !== undefined) followed.add(found);
      else missing.push({ from, specifier });
    }
  }
  return missing;
}

/** A statement is no longer than this: what stands before it is not looked through. */
const statementLength = 2000;

/**
 * The relative specifiers of `import … from "./x"`, `export … from "./x"` and `import "./x"`. What is
 * loaded on the way (`require`, `import()`) may be meant for another platform.
 */
export function staticImports(source: string): readonly string[] {
  const found: string[] = [];
  for (const match of source.matchAll(/\bfrom\s{0,20}(["'])(\.{1,2}\/[^"'\n]{1,500})\1/g)) {
    const before = source.slice(Math.max(0, match.index - statementLength), match.index);
    if (/(?:^|[;\n])[ \t]*(?:import|export)\b[^"'`;]*$/.test(fromLastText(before))) {
      found.push(match[2] ?? "");
    }
  }
  for (const match of source.matchAll(
    /(?:^|[;\n])[ \t]*import[ \t]*(["'])(\.{1,2}\/[^"'\n]{1,500})\1/g,
  )) {
    found.push(match[2] ?? "");
  }
  // Bundlers take what stands behind a question mark for themselves.
  return found.map((specifier) => specifier.replace(/[?#].*$/, ""));
}

/** What follows the last text, with its quote: a statement does not begin right behind one. */
function fromLastText(before: string): string {
  return before.slice(Math.max(0, ...['"', "'", "`"].map((sign) => before.lastIndexOf(sign))));
}
