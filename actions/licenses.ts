import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The licenses of the packages that a bundle took files from, as one text. ncc's own option leaves
 * out packages whose files were joined with others.
 * @param files absolute paths of every file in the bundle.
 */
export function gatherLicenses(files: Iterable<string>): string {
  const texts = new Map<string, string>();
  for (const folder of new Set([...files].flatMap(packageRootOf))) {
    const { name, version, license } = readManifest(folder);
    const licenses = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts|json)$/.test(file))
      .sort()
      .map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
    texts.set(`${name} ${version} (${license})`, licenses.join("\n\n"));
  }
  return [...texts.keys()]
    .sort()
    .map((title) => `${title}\n${"-".repeat(title.length)}\n${texts.get(title) ?? ""}`.trim())
    .join("\n\n\n")
    .concat("\n");
}

/** The package in node_modules that a file belongs to: a package.json without a name marks only a folder. */
function packageRootOf(file: string): string[] {
  for (
    let folder = path.dirname(file);
    folder.includes("node_modules");
    folder = path.dirname(folder)
  ) {
    if (existsSync(path.join(folder, "package.json")) && readManifest(folder).name !== "")
      return [folder];
  }
  return [];
}

function readManifest(folder: string): { name: string; version: string; license: string } {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const read = (key: string): string => {
    const field: unknown =
      typeof manifest === "object" && manifest !== null && key in manifest
        ? Reflect.get(manifest, key)
        : undefined;
    return typeof field === "string" ? field : "";
  };
  return { name: read("name"), version: read("version"), license: read("license") };
}
