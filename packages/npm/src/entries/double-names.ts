import path from "node:path";
import { atLine } from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import type { Base } from "../manifests/package-spec.ts";
import { publishedName } from "../manifests/publish-config.ts";

/** A package that is to be published, as far as its name is known, and where it comes from. */
export interface NamedPackage {
  readonly name: string | undefined;
  readonly spec: {
    readonly input: string;
    readonly line: number;
    /** For which its entry makes it, among others. */
    readonly platform?: unknown;
    readonly base?: Base;
  };
  /** Its package.json, where it is one of the checkout. */
  readonly file?: string | undefined;
}

/** Names that two packages have: only one of them could be published. */
export function doubleNames(packages: readonly NamedPackage[]): Problem[] {
  const first = new Map<string, NamedPackage>();
  const told = new Set<string>();
  return packages.flatMap((each) => {
    const { name, spec } = each;
    if (name === undefined) return [];
    const other = first.get(name);
    if (other === undefined) first.set(name, each);
    if (other === undefined || told.has(name)) return [];
    told.add(name);
    return [atLine({ unit: name, ...saidOf(name, other, each) }, spec)];
  });
}

function saidOf(name: string, other: NamedPackage, each: NamedPackage) {
  const { spec } = each;
  const [place, otherPlace] = [placeOf(each), placeOf(other)];
  const isOneEntry = other.spec.input === spec.input && other.spec.line === spec.line;
  const list = other.spec.input === spec.input ? "" : ` of the input "${other.spec.input}"`;
  const code = "npm-name-repeated";
  if (isOneEntry && spec.base?.kind === "tarball") {
    const found = place === otherPlace ? "" : `: ${otherPlace ?? ""} and ${place ?? ""}`;
    return {
      code,
      message: `The entry finds more than one packed file of ${name}${found}.`,
      remedy: "Remove the one that is not meant, or write a pattern that finds only the other.",
    };
  }
  if (place !== undefined && otherPlace === place && spec.platform === undefined) {
    const where = isOneEntry ? "" : `: here, and on line ${other.spec.line}${list}`;
    return {
      code,
      message: `${path.posix.dirname(place)} is listed twice${where}.`,
      remedy: "Remove one of the two.",
    };
  }
  if (isOneEntry && (otherPlace === place || isNamedByEntry(name, spec))) {
    return {
      code,
      message: `The entry makes more than one package ${name}.`,
      remedy: tellApart(name, spec, otherPlace === place),
    };
  }
  const line = `line ${other.spec.line}${list}`;
  const otherOne =
    otherPlace === undefined ? line : `${otherPlace}${isOneEntry ? "" : ` on ${line}`}`;
  const message = `There are two packages ${name}: ${place === undefined ? "this one" : `that of ${place}`}, and that of ${otherOne}.`;
  if (!isOneEntry) {
    const remedy = "Remove one of the two entries, or give them different names.";
    return { code, message, remedy };
  }
  const orElse =
    spec.platform === undefined
      ? `exclude one of them: "!${path.posix.dirname(place ?? ".")}"`
      : `add a name to the entry: "${name}-{platform}"`;
  return { code, message, remedy: `Give each its own name in its package.json, or ${orElse}.` };
}

/** Its package.json, or the file that was packed earlier. */
function placeOf({ file, spec: { base } }: NamedPackage): string | undefined {
  if (base?.kind === "tarball") return base.file;
  return file ?? (base?.kind === "folder" ? manifestOf(base.template.folder) : undefined);
}

function manifestOf(folder: string): string {
  return path.posix.join(folder, "package.json");
}

/** The entry gives a folder another name than its package.json does. */
function isNamedByEntry(name: string, { base }: NamedPackage["spec"]): boolean {
  return base?.kind === "folder" && publishedName(base.template.manifest) !== name;
}

function tellApart(
  name: string,
  { base, platform }: NamedPackage["spec"],
  isOfOneFolder: boolean,
): string {
  const isFolder = base?.kind === "folder";
  if (isFolder && platform === undefined) {
    return "Remove its name: each folder has one in its package.json.";
  }
  const one =
    isFolder && isOfOneFolder
      ? " For one package with the files of all, list each artifact in its contents."
      : "";
  return `For several platforms, write a placeholder into its name: "${name}-{platform}".${one}`;
}
