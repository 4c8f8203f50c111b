import type { Manifest } from "../manifests/manifest-file.ts";

/** npm packs these of every package, whatever its settings say. */
const always = /^(package\.json|(readme|licen[cs]e)(\.(md|txt|markdown|rst))?)$/i;
/** Names that stand for themselves in a list of patterns; some that npm packs under no name are not among them. */
const plainName = /^\w[\w-]*(\.[\w-]+)*$/;
const leftOut = /(\.orig|[-.]lock(\.\w+)?|-shrinkwrap\.json|npm-debug\.log)$/i;

/**
 * The files that npm packs of a folder of which that can be told without asking npm, which takes half
 * a second: it holds plain files only, and each is one that npm always packs, or `files` of its manifest
 * names it. Undefined for any other folder: npm has the say.
 * https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files
 *
 * @param entries all that lies in the folder itself
 */
export function plainTemplateFiles(
  manifest: Manifest,
  entries: readonly { readonly name: string; readonly isFile: boolean }[],
): readonly string[] | undefined {
  const given: unknown = manifest["files"];
  const listed: readonly unknown[] = Array.isArray(given) ? given : [];
  // A pattern with `!` takes away again, and `bundleDependencies` bring more.
  if (listed.some((each) => typeof each !== "string" || each.startsWith("!"))) return undefined;
  if ("bundleDependencies" in manifest || "bundledDependencies" in manifest) return undefined;
  const named = new Set(
    listed.map((each) => (typeof each === "string" ? each.replace(/^(\.?\/)+/, "") : "")),
  );
  const isPacked = (name: string) =>
    always.test(name) || (named.has(name) && plainName.test(name) && !leftOut.test(name));
  if (!entries.every(({ name, isFile }) => isFile && isPacked(name))) return undefined;
  return entries.map(({ name }) => name).sort();
}
