import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseDocument } from "yaml";

/** Registries that take the places of crates.io and npmjs. */
export interface StandInRegistries {
  /** `sparse+http://…/` */
  readonly index: string;
  readonly npm: string;
}

/**
 * A declaration of a checkout with the addresses of local registries, as a file to write: what is packed
 * by it is published without a checkout, so it has to say where to. Nothing where there is no declaration.
 */
export async function declareRegistries(
  checkout: string,
  { index, npm }: StandInRegistries,
  file = ".github/fairlead.yml",
): Promise<Record<string, string>> {
  const text = await readFile(path.join(checkout, file), "utf8").catch(() => undefined);
  if (text === undefined) return {};
  const document = parseDocument(text);
  if (document.has("crates")) document.setIn(["crates", "index"], index);
  if (document.has("npm")) document.setIn(["npm", "registry-url"], npm);
  return { [file]: document.toString() };
}
