import { type DeclaredPlatform, fill } from "@fairlead/contents";
import { asRecord } from "@fairlead/http";
import { findPlatform, placeholders, triples } from "@fairlead/platforms";
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
      message: `\`platform-package\` ${JSON.stringify(platformPackage)} gives several platforms the one name ${twice}.`,
      remedy: 'Tell them apart, with "{platform}".',
    });
  }
  const family = familyOf(platformPackage, version);
  for (const field of ["optionalDependencies", "dependencies", "peerDependencies"]) {
    const listed = Object.keys(asRecord(template[field]) ?? {}).filter(family);
    const undeclared = listed.filter((name) => !names.includes(name));
    if (undeclared.length > 0) {
      tell({
        code: "platform-undeclared",
        message: `${title} lists ${undeclared.join(", ")} in ${field}, and no declared platform has ${undeclared.length > 1 ? "these packages" : "this package"}; declared are ${platforms.map(({ word }) => word).join(", ")}.`,
        remedy: "Declare the platform, or take the package out of the template.",
      });
    }
    const misplaced = listed.filter((name) => names.includes(name));
    if (field !== "optionalDependencies" && misplaced.length > 0) {
      tell({
        code: "platform-package-misplaced",
        message: `${title} has ${misplaced.join(", ")} in ${field}: then it cannot be installed on other platforms.`,
        remedy: `Take ${misplaced.length > 1 ? "them" : "it"} out: platform packages become optional dependencies by themselves.`,
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

/** Is a name the pattern with any word of the table, declared or not? */
function familyOf(pattern: string, version: string): (name: string) => boolean {
  const names = new Set(
    everyWord().flatMap((word) => {
      const found = findPlatform(word);
      if (found.kind !== "found") return [];
      return [nameFor(pattern, { platform: found.platform, word }, version)];
    }),
  );
  return (name) => names.has(name);
}

/** The table's words: an unknown one is answered with all of them. */
function everyWord(): readonly string[] {
  const answer = findPlatform("");
  return answer.kind === "unknown" ? answer.candidates : triples;
}
