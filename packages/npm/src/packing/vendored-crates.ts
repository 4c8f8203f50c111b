import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord, parseRecord } from "@fairlead/http";
import { firstFew, type Problem } from "@fairlead/publishing";
import type { NpmTarball } from "./npm-tarball.ts";

/** So many files are named before the rest is only counted. */
const shownFiles = 5;

/**
 * The files that the checksums of vendored crates name and the package does not hold. `cargo vendor`
 * writes such a list into each crate, and cargo builds none that lacks a file of its list, whether the
 * build reads that file or not.
 *
 * @param files absolute paths, by the paths in the package
 */
export async function missingVendored(
  files: ReadonlyMap<string, { readonly file: string }>,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const [list, { file }] of files) {
    if (path.posix.basename(list) !== ".cargo-checksum.json") continue;
    const listed = asRecord(parseRecord(await readFile(file, "utf8"))?.["files"]) ?? {};
    const crate = path.posix.dirname(list);
    const paths = Object.keys(listed).map((each) => path.posix.join(crate, each));
    missing.push(...paths.filter((each) => !files.has(each)));
  }
  return missing;
}

/** npm packs `*.orig` in no package, and each vendored crate has a Cargo.toml.orig. */
export function checkVendored(
  { name }: Pick<NpmTarball, "name">,
  missing: readonly string[],
): Problem[] {
  if (missing.length === 0) return [];
  return [
    {
      code: "vendored-crate-incomplete",
      unit: name,
      message: `The packed ${name} lacks ${firstFew(missing, shownFiles)}. A .cargo-checksum.json lists ${missing.length > 1 ? "them" : "it"}, so cargo refuses to build the vendored ${missing.length > 1 ? "crates" : "crate"}.`,
      remedy: `Remove ${missing.length > 1 ? "them" : "it"} from "files" of the .cargo-checksum.json: cargo checks only what is listed there.`,
    },
  ];
}
