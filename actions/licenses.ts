import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package of node_modules that a bundle took files from. */
interface Bundled {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Who wrote it, without address of a site; empty if the manifest names nobody. */
  readonly author: string;
  /** The same for all packages of one repository; empty if the manifest names none. */
  readonly repository: string;
}

/** Licenses that a manifest does not name. */
const unnamedLicenses: Readonly<Record<string, string>> = {
  // The package.json and the README of its repository, after the last release.
  buffers: "MIT/X11",
};

/** What others call a license that `license-texts/` has by its SPDX identifier. */
const otherNames: Readonly<Record<string, string>> = { "MIT/X11": "MIT" };

/**
 * The licenses of the packages that a bundle took files from, as one text. ncc's own option leaves
 * out packages whose files were joined with others.
 * @param files absolute paths of every file in the bundle.
 * @throws Error that names each package for which there is no text.
 */
export function gatherLicenses(files: Iterable<string>): string {
  const folders = new Set([...files].flatMap(packageRootOf));
  const bundled = [...folders].map(readBundled);
  const texts = new Map(
    bundled.map((one) => [
      `${one.name} ${one.version} (${one.license})`,
      ownText(one.folder) || siblingText(one, bundled) || standardText(one),
    ]),
  );
  const missing = [...texts].filter(([, text]) => text === "").map(([title]) => title);
  if (missing.length > 0) {
    throw new Error(
      `No license text: ${missing.sort().join(", ")}. Add one to actions/license-texts.`,
    );
  }
  return [...texts.keys()]
    .sort()
    .map((title) => `${title}\n${"-".repeat(title.length)}\n${texts.get(title) ?? ""}`)
    .join("\n\n\n")
    .concat("\n");
}

/** A package as the text of licenses names it. */
interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
}

/** The packages that a text of `gatherLicenses` is about, in its order. */
export function licensedPackages(licenses: string): Licensed[] {
  return [...licenses.matchAll(/^(\S+) (\d\S*) \((.*)\)\n-+\n/gm)].map(
    ([, name = "", version = "", license = ""]) => ({
      name,
      version,
      license: otherNames[license] ?? license,
    }),
  );
}

/** The files of a package that are named for it, or what its README says of it if that is a whole license. */
function ownText(folder: string): string {
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts|json)$/.test(file))
    .sort()
    .map((file) => readText(path.join(folder, file)));
  if (texts.length > 0) return texts.join("\n\n");
  const [, section = ""] = /^#+ Licen[cs]e$([^]*?)(?=^#|$(?![^]))/im.exec(readme(folder)) ?? [];
  return section.includes("WARRANT") ? section.trim() : "";
}

/** That of another package of the same repository under the same license. */
function siblingText({ repository, license }: Bundled, bundled: readonly Bundled[]): string {
  const siblings = bundled.filter(
    (other) => repository !== "" && other.repository === repository && other.license === license,
  );
  return siblings.map(({ folder }) => ownText(folder)).find((text) => text !== "") ?? "";
}

/** The standard text, below the copyright notice of the README or the author's name. */
function standardText({ folder, license, author }: Bundled): string {
  const id = otherNames[license] ?? license;
  const file = path.join(import.meta.dirname, "license-texts", `${id}.txt`);
  if (!existsSync(file)) return "";
  // Its authors waive their copyright.
  if (id === "CC0-1.0") return readText(file);
  const [notice = author === "" ? "" : `Copyright (c) ${author}`] =
    /^Copyright (?:\(c\)|©) (?:.+\n)+/im.exec(readme(folder).replaceAll(/^> ?/gm, "")) ?? [];
  return notice === "" ? "" : `${notice.trim()}\n\n${readText(file)}`;
}

function readme(folder: string): string {
  const file = readdirSync(folder).find((name) => /^readme(\.|$)/i.test(name));
  return file === undefined ? "" : readText(path.join(folder, file));
}

function readText(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();
}

/**
 * The package in node_modules that a file belongs to: a package.json without a license marks only a folder,
 * such as that of its ES modules, unless it is the package's own.
 */
function packageRootOf(file: string): string[] {
  const own = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0];
  if (own === undefined) return [];
  for (let folder = path.dirname(file); folder !== own; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "package.json"))) {
      const { name, license } = readBundled(folder);
      if (name !== "" && license !== "") return [folder];
    }
  }
  return [own];
}

function readBundled(folder: string): Bundled {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const name = field(manifest, "name");
  return {
    folder,
    name,
    version: field(manifest, "version"),
    license: field(manifest, "license") || (unnamedLicenses[name] ?? ""),
    author: field(manifest, "author", "name").replace(/\s*\(.*\)$/, ""),
    repository: field(manifest, "repository", "url").replace(/^git\+/, ""),
  };
}

/** A field that is a text, or an object with the text in one of its own. */
function field(of: unknown, key: string, inner?: string): string {
  if (typeof of !== "object" || of === null) return "";
  const found: unknown = Reflect.get(of, key);
  if (typeof found === "string") return found;
  return inner === undefined ? "" : field(found, inner);
}
