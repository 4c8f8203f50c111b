import { readdir } from "node:fs/promises";
import path from "node:path";
import type { TakenFile } from "@fairlead/contents";
import type { Manifest } from "../manifests/manifest-file.ts";
import { fileInside } from "./own-files.ts";

const licenseName = /^(un)?(licen[cs]e|copying)([-_.].*)?$/i;
/** Programs, data and texts about licenses that are called so as well. */
const otherFile =
  /\.([cm]?[jt]sx?|json5?|ya?ml|toml|rs|py|rb|go|sh|css|map|lock|xml|ini|cfg|csv|png|svg|orig|bak)$|~$|\b(header|template|checker|report)\b/i;

/** True for the text of a license by its name: LICENSE, LICENSE-MIT, COPYING.md, and not license.js. */
export function isLicenseFile(file: string): boolean {
  return licenseName.test(file) && !otherFile.test(file);
}

/**
 * The license texts of the repository for a package that has none: those in its own folder, which npm
 * leaves out unless `files` names them, else those at the top of the checkout. A package that says
 * `UNLICENSED`, or names the file of its license, gets no text of others.
 *
 * @param packed what the package holds without them
 * @param folder its own, relative to the checkout, if it has one
 */
export async function addedLicenses(
  packed: Iterable<string>,
  { license }: Manifest,
  folder: string | undefined,
  checkout: string,
): Promise<TakenFile[]> {
  if ([...packed].some(isLicenseFile)) return [];
  if (typeof license === "string" && /^\s*(unlicensed\s*$|see licen[cs]e in\b)/i.test(license)) {
    return [];
  }
  const own = folder === undefined ? [] : await licensesIn(path.join(checkout, folder), checkout);
  return own.length > 0 ? own : await licensesIn(checkout, checkout);
}

async function licensesIn(folder: string, checkout: string): Promise<TakenFile[]> {
  const found: TakenFile[] = [];
  for (const name of (await readdir(folder)).filter(isLicenseFile).sort()) {
    const file = await fileInside(path.join(folder, name), checkout);
    if (file !== undefined) found.push({ path: name, file, artifact: undefined });
  }
  return found;
}
