import { type DeclaredPlatform, fill, platformPlaceholder } from "@fairlead/contents";
import { asRecord } from "@fairlead/http";
import { findPlatform, placeholders } from "@fairlead/platforms";
import type { Problem } from "@fairlead/publishing";
import type { Manifest } from "./manifest-file.ts";

export interface MetaFacts {
  /** Names the whole family: `@scope/name-{platform}`. */
  readonly platformPackage: string;
  readonly platforms: readonly DeclaredPlatform[];
  /** The version that meta and platform packages share. */
  readonly version: string;
  /** Where the template is, relative to the workspace. */
  readonly file: string;
}

export interface MetaManifest {
  readonly manifest: Manifest;
  /** The platform packages that it pins, by platform, in the order of the declared platforms. */
  readonly platformPackages: ReadonlyMap<DeclaredPlatform, string>;
  readonly problems: readonly Problem[];
}

/**
 * The manifest of a meta: its platform packages as optional dependencies at the exact version. What
 * its template says is compared with the declared platforms, never the other way round.
 */
export function metaManifest(template: Manifest, title: string, facts: MetaFacts): MetaManifest {
  const { platformPackage, platforms, version, file } = facts;
  const problems: Problem[] = [];
  const unit = typeof template["name"] === "string" ? template["name"] : undefined;
  const tell = (problem: Problem) => problems.push({ ...problem, ...(unit && { unit }), file });
  const platformPackages = new Map(
    platforms.map((declared) => [declared, nameFor(platformPackage, declared, version)]),
  );
  const names = [...platformPackages.values()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    tell({
      code: "platform-package-repeated",
      message: `\`platform-package\` ${JSON.stringify(platformPackage)} gives several platforms the same name ${twice}.`,
      remedy: 'Make the names differ with "{platform}".',
    });
  }
  const textOf = placeholderText(platformPackage, version);
  for (const field of ["optionalDependencies", "dependencies", "peerDependencies"]) {
    const listed = Object.keys(asRecord(template[field]) ?? {}).filter((name) => {
      const text = textOf(name);
      return names.includes(name) || (text !== undefined && isOfFamily(text, field));
    });
    const undeclared = listed.filter((name) => !names.includes(name));
    if (undeclared.length > 0) {
      const words = undeclared.map((name) => textOf(name) ?? name);
      tell({
        code: "platform-undeclared",
        message: `${title} lists ${undeclared.join(", ")} in ${field}, and platforms doesn't declare ${words.join(", ")}.`,
        remedy: `Add ${words.length > 1 ? "them" : "it"} to platforms, or remove ${words.length > 1 ? "these packages" : "the package"} from ${file}. Declared: ${platforms.map(({ word }) => word).join(", ")}.`,
      });
    }
    const misplaced = listed.filter((name) => names.includes(name));
    if (field !== "optionalDependencies" && misplaced.length > 0) {
      tell({
        code: "platform-package-misplaced",
        message: `${title} has ${misplaced.join(", ")} in ${field}: it could not be installed on other platforms.`,
        remedy: `Take ${misplaced.length > 1 ? "them" : "it"} out: platform packages become optional dependencies automatically.`,
      });
    }
  }
  const optional = asRecord(template["optionalDependencies"]) ?? {};
  const others = Object.entries(optional).filter(([name]) => !names.includes(name));
  return {
    manifest: {
      ...template,
      optionalDependencies: Object.fromEntries([
        ...others,
        ...names.map((name) => [name, version] as const),
      ]),
    },
    platformPackages,
    problems,
  };
}

function nameFor(pattern: string, { platform, word }: DeclaredPlatform, version: string): string {
  return fill(pattern, { ...placeholders(platform, word), version });
}

/** What stands in the placeholder's place of a name that fits the pattern; undefined for other names. */
export function placeholderText(
  pattern: string,
  version: string,
): (name: string) => string | undefined {
  const parts = fill(pattern, { version }).split(platformPlaceholder);
  const fits = new RegExp(
    `^${parts.map((part) => part.replace(/[^\w/@-]/g, "\\$&")).join("([^/]+)")}$`,
  );
  return (name) => fits.exec(name)?.[1];
}

/**
 * Does a package belong to the family? What a template lists as optional does with any text, known or not:
 * it would stay behind at an old version. But `libvips-linux-x64` is a platform of another family. Other
 * dependencies, such as `core-utils`, belong to it only if they name a platform.
 */
function isOfFamily(text: string, field: string): boolean {
  if (isPlatform(text)) return true;
  const words = text.split("-");
  const tails = words.map((_, index) => words.slice(index)).filter((tail) => tail.length > 1);
  return field === "optionalDependencies" && !tails.some((tail) => isPlatform(tail.join("-")));
}

export function isPlatform(word: string): boolean {
  return findPlatform(word).kind === "found";
}
