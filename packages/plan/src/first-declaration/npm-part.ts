import path from "node:path";
import { asRecord } from "@fairlead/http";
import { napiPlatforms } from "@fairlead/npm";
import { findPlatform, placeholders } from "@fairlead/platforms";
import { versionOf, type FoundManifest, type FoundUnit } from "./checkout-parts.ts";

/** An entry of the declaration. */
export type Entry = string | Readonly<Record<string, string | readonly string[]>>;

/** The platforms, and the section `npm` of a declaration. */
export interface NpmPart {
  readonly platforms: readonly string[];
  /** Where npm would ask what a new name is to be. It is that of all packages. */
  readonly access?: "public" | "restricted";
  readonly "platform-packages": readonly Entry[];
  readonly packages: readonly Entry[];
  readonly metas: readonly Entry[];
}

/** The same with the packages that are meant; those of platforms come with their metas. */
export interface FoundPackages {
  readonly part: NpmPart;
  readonly units: readonly FoundUnit[];
  /** The package.json of an addon, whose loader holds its version; undefined where a release writes it. */
  readonly addon: string | undefined;
}

/** Packages of one name but for the platform. */
interface Family {
  /** Their names, as in `@demo/core-{platform}`. */
  readonly name: string;
  /** The words of platforms in the names. */
  readonly words: readonly string[];
  /** Where its packages lie, with a placeholder; undefined where they have no folders. */
  readonly path: string | undefined;
}

/**
 * What npm gets: packages with folders of their own, those that napi-rs or a list of optional
 * dependencies names, the metas that pin them, and the rest that is not private.
 *
 * @param manifests the shallowest first
 * @param access what other tools are told that new packages become
 */
export function npmPart(
  manifests: readonly FoundManifest[],
  access: "public" | "restricted" = "public",
): FoundPackages {
  const named = manifests.filter(isPublic).map((each) => ({ ...each, name: nameOf(each) }));
  // Only one of a name can be published; what lies deeper is likely to be a copy.
  const found = [...Map.groupBy(named, ({ name }) => name).values()].flatMap((same) =>
    same.slice(0, 1),
  );
  const forOne = found.filter((each) => isForOne(each) && placed(each) !== undefined);
  const inFolders = familiesOf(forOne);
  const mains = found
    .filter((each) => !forOne.includes(each))
    .flatMap((main) => {
      const pinned = pinnedBy(main)?.name;
      const family =
        inFolders.find(({ name }) => name === pinned || nameOfAll(name) === main.name) ??
        pinnedBy(main);
      return family === undefined
        ? []
        : [{ main, family, isNapi: asRecord(main.fields["napi"]) !== undefined }];
    });
  const families = [...new Set([...inFolders, ...mains.map(({ family }) => family)])];
  const platforms = [...new Set(families.flatMap(({ words }) => words))];
  const entryOf = (family: Family): Entry => {
    const made = mains.find((each) => each.family === family);
    const isAll = platforms.every((word) => family.words.includes(word));
    return {
      ...(family.path === undefined
        ? { like: made?.main.folder ?? ".", name: family.name }
        : { path: family.path }),
      artifact: made?.isNapi === true ? "bindings-{target}" : "bindings-{platform}",
      ...(!isAll && { platforms: family.words }),
    };
  };
  const rest = found.filter(
    (each) => !forOne.includes(each) && !mains.some(({ main }) => main.folder === each.folder),
  );
  const addon = mains.find(
    ({ main, isNapi }) => isNapi && versionOf(main.fields["version"]) !== undefined,
  );
  return {
    addon: addon && path.posix.join(addon.main.folder, "package.json"),
    part: {
      platforms,
      ...(isAsked([...found, ...mains.map(madeLike)], access) && { access }),
      "platform-packages": families.map(entryOf),
      packages: rest.map(({ folder }) => folder),
      metas: mains.map(({ main, family }) => ({
        path: main.folder,
        "platform-package": family.name,
      })),
    },
    units: [...rest, ...mains.map(({ main }) => main)].map(({ folder, fields }) => {
      return { folder, version: versionOf(fields["version"]) };
    }),
  };
}

/** Platform packages without folders have the fields of their main. */
function madeLike({ main, family }: { readonly main: NamedManifest; readonly family: Family }) {
  return family.path === undefined ? { ...main, name: family.name } : main;
}

/**
 * Whether a name with a scope says nothing of its access, which npm has to be told before it is new. What
 * is said for all would overrule a package that says something else, and npm restricts no name without a
 * scope.
 */
function isAsked(manifests: readonly NamedManifest[], access: string): boolean {
  const [scoped = [], plain = []] = [true, false].map((has) =>
    manifests.filter(({ name }) => name.startsWith("@") === has),
  );
  const said = scoped.map(({ fields }) => asRecord(fields["publishConfig"])?.["access"]);
  const isOther = said.some((each) => each !== undefined && each !== access);
  return said.includes(undefined) && !isOther && (access === "public" || plain.length === 0);
}

type NamedManifest = FoundManifest & { readonly name: string };

function isPublic({ fields }: FoundManifest): boolean {
  return fields["private"] !== true && typeof fields["name"] === "string" && fields["name"] !== "";
}

function nameOf({ fields }: FoundManifest): string {
  return String(fields["name"]);
}

/** npm installs it on some systems only. */
function isForOne({ fields }: FoundManifest): boolean {
  return ["os", "cpu"].some((field) => Array.isArray(fields[field]) && fields[field].length > 0);
}

/** A name with a placeholder for the longest part of it that is the word of a platform. */
function splitName(name: string): { readonly name: string; readonly word: string } | undefined {
  const starts = [...name.matchAll(/[-/]/g)].map(({ index }) => index + 1);
  const ends = [name.length, ...[...name.matchAll(/-/g)].map(({ index }) => index)];
  const spans = starts.flatMap((start) => ends.map((end) => ({ start, end })));
  const [found] = spans
    .filter(({ start, end }) => findPlatform(name.slice(start, end)).kind === "found")
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  if (found === undefined) return undefined;
  const word = name.slice(found.start, found.end);
  return { name: `${name.slice(0, found.start)}{platform}${name.slice(found.end)}`, word };
}

/** The name of the package that is for all platforms, most often. */
function nameOfAll(name: string): string {
  return name.replace(/[-/]\{platform\}/, "");
}

/** A package for one platform, with its folder as a template. */
function placed({ name, folder }: NamedManifest) {
  const split = splitName(name);
  const platform = split === undefined ? undefined : findPlatform(split.word);
  if (split === undefined || platform?.kind !== "found") return undefined;
  const values = placeholders(platform.platform, split.word);
  const key = (["platform", "target", "short"] as const).find((each) =>
    folder.includes(values[each]),
  );
  if (key === undefined) return undefined;
  const at = folder.lastIndexOf(values[key]);
  const path = `${folder.slice(0, at)}{${key}}${folder.slice(at + values[key].length)}`;
  return { ...split, path };
}

function familiesOf(manifests: readonly NamedManifest[]): Family[] {
  const all = manifests.flatMap((each) => placed(each) ?? []);
  const groups = Map.groupBy(all, ({ name, path }) => JSON.stringify([name, path]));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({ ...first, words: group.map(({ word }) => word) })),
  );
}

/** The platform packages that a package names: by napi-rs's configuration, or as optional dependencies. */
function pinnedBy(main: NamedManifest): Family | undefined {
  const napi = napiPlatforms(main.fields, main.name);
  if (napi !== undefined) {
    return { name: napi.platformPackage, words: napi.platforms, path: undefined };
  }
  const optional = Object.keys(asRecord(main.fields["optionalDependencies"]) ?? {});
  const [first, ...more] = optional.flatMap((name) => splitName(name) ?? []);
  if (first === undefined) return undefined;
  const same = [first, ...more.filter(({ name }) => name === first.name)];
  return { name: first.name, words: same.map(({ word }) => word), path: undefined };
}
