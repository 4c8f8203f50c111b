import { asRecord } from "@fairlead/http";
import type { DependencyKind } from "../discover/graph.ts";
import type { ManifestTexts } from "../discover/workspace.ts";
import { readRequirement, RequirementError, type CargoRequirement } from "./requirement.ts";
import { Fields, parseToml, TomlFieldError } from "./toml-fields.ts";

/** A dependency as the packed manifest has it: always with a version, never with a path. */
export interface PackedDependency {
  /** The crate's own name. */
  readonly name: string;
  /** The name that the code uses; differs for `local = { package = "name" }`. */
  readonly localName: string;
  readonly requirement: CargoRequirement;
  readonly features: readonly string[];
  readonly optional: boolean;
  readonly defaultFeatures: boolean;
  readonly kind: DependencyKind;
  /** Of `[target.KEY.dependencies]`: the key. */
  readonly target: string | null;
  /** Index URL of its registry; null is crates.io. */
  readonly registryIndex: string | null;
}

/** What a packed Cargo.toml says, as far as registries are told. Absent texts are null. */
export interface PackedManifest extends ManifestTexts {
  readonly name: string;
  readonly version: string;
  readonly authors: readonly string[];
  /** A path; true or undefined: by cargo's own rule; false: none. */
  readonly readme: string | boolean | undefined;
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly licenseFile: string | null;
  readonly links: string | null;
  readonly rustVersion: string | null;
  readonly badges: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly dependencies: readonly PackedDependency[];
  readonly targets: DeclaredTargets;
}

/** The targets that a manifest declares; in one that cargo has packed these are all. */
interface DeclaredTargets {
  readonly hasLibrary: boolean;
  readonly hasBuildScript: boolean;
  /** Names of `[[bin]]`. */
  readonly programs: readonly string[];
  /** `include` or `exclude` says which files are packed. */
  readonly choosesFiles: boolean;
}

/**
 * Reads the Cargo.toml of a `.crate`: the one that cargo normalized (nothing inherited from a
 * workspace, no paths), as the Cargo Book's chapter "The Manifest Format" describes its fields.
 * Throws a TomlFieldError that names the field, or the dependency whose requirement cargo would refuse.
 */
export function parsePackedManifest(text: string): PackedManifest {
  const manifest = new Fields(parseToml(text, "Cargo.toml"), "Cargo.toml");
  const crate = Fields.of(manifest.value("package"), "Cargo.toml", "package");
  const badges = manifest.table("badges");
  const features = manifest.table("features");
  return {
    name: crate.text("name"),
    version: crate.text("version"),
    authors: crate.texts("authors"),
    description: crate.textOrNull("description"),
    documentation: crate.textOrNull("documentation"),
    homepage: crate.textOrNull("homepage"),
    repository: crate.textOrNull("repository"),
    readme:
      typeof crate.value("readme") === "boolean"
        ? crate.flag("readme", true)
        : (crate.textOrNull("readme") ?? undefined),
    keywords: crate.texts("keywords"),
    categories: crate.texts("categories"),
    license: crate.textOrNull("license"),
    licenseFile: crate.textOrNull("license-file"),
    links: crate.textOrNull("links"),
    rustVersion: crate.textOrNull("rust-version"),
    badges: badges.mapped((key) => {
      const badge = badges.table(key);
      return badge.mapped((field) => badge.text(field));
    }),
    features: features.mapped((key) => features.texts(key)),
    dependencies: [
      ...dependenciesOf(manifest, null),
      ...manifest
        .table("target")
        .keys.flatMap((target) => dependenciesOf(manifest.table("target").table(target), target)),
    ],
    targets: targetsOf(manifest),
  };
}

/**
 * The targets that the manifest declares as it was written, `Cargo.toml.orig` of a `.crate`.
 * Throws a TomlFieldError that names the field.
 */
export function parseDeclaredTargets(text: string): DeclaredTargets {
  return targetsOf(new Fields(parseToml(text, "Cargo.toml.orig"), "Cargo.toml.orig"));
}

function targetsOf(manifest: Fields): DeclaredTargets {
  const bins = manifest.value("bin") ?? [];
  const crate = manifest.table("package");
  const build = crate.value("build");
  return {
    hasLibrary: manifest.has("lib"),
    hasBuildScript: build !== undefined && build !== false,
    choosesFiles: crate.has("include") || crate.has("exclude"),
    programs: (Array.isArray(bins) ? bins : []).flatMap((bin) => {
      const name = asRecord(bin)?.["name"];
      return typeof name === "string" ? [name] : [];
    }),
  };
}

/** Cargo still reads the spelling with an underscore. */
const dependencyTables: readonly (readonly [string, DependencyKind])[] = [
  ["dependencies", "normal"],
  ["dev-dependencies", "dev"],
  ["dev_dependencies", "dev"],
  ["build-dependencies", "build"],
  ["build_dependencies", "build"],
];

function dependenciesOf(fields: Fields, target: string | null): PackedDependency[] {
  return dependencyTables.flatMap(([key, kind]) => {
    const table = fields.table(key);
    return table.keys.flatMap((localName) => dependencyOf(table, localName, kind, target) ?? []);
  });
}

/** Undefined for a dev-dependency without a version: cargo leaves it out, in the upload too. */
function dependencyOf(
  table: Fields,
  localName: string,
  kind: DependencyKind,
  target: string | null,
): PackedDependency | undefined {
  const value = table.value(localName);
  const fields = typeof value === "string" ? undefined : table.table(localName);
  const requirement = typeof value === "string" ? value : (fields?.textOrNull("version") ?? null);
  if (requirement === null) {
    if (kind === "dev") return undefined;
    throw new TomlFieldError(
      `Cargo.toml: the dependency ${localName} has no version; expected one, as cargo packs it`,
    );
  }
  if (fields?.has("registry") === true) {
    throw new TomlFieldError(
      `Cargo.toml: the dependency ${localName} names its registry; expected registry-index, as cargo packs it`,
    );
  }
  return {
    name: fields?.textOrNull("package") ?? localName,
    localName,
    requirement: requirementOf(localName, requirement),
    features: fields?.texts("features") ?? [],
    optional: fields?.flag("optional", false) ?? false,
    defaultFeatures:
      fields?.flag(
        fields.has("default_features") ? "default_features" : "default-features",
        true,
      ) ?? true,
    kind,
    target,
    registryIndex: fields?.textOrNull("registry-index") ?? null,
  };
}

function requirementOf(localName: string, written: string): CargoRequirement {
  try {
    return readRequirement(written);
  } catch (error) {
    if (!(error instanceof RequirementError)) throw error;
    throw new TomlFieldError(
      `Cargo.toml: the dependency ${localName} has the version ${JSON.stringify(written)}, which cargo does not read; expected something like "1.2" or ">=1.0.0, <2"`,
    );
  }
}
