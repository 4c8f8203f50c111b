import { parse, TomlError } from "smol-toml";
import { badRequest, type ApiError } from "./api-error.ts";
import type { IndexedDependency, IndexedVersion } from "./index-line.ts";
import { normalizeRequirement } from "./version-requirement.ts";

/** What crates.io reads from the `Cargo.toml` in a `.crate`. */
export interface PackedManifest {
  readonly name: string;
  readonly version: string;
  readonly text: Readonly<Partial<Record<TextField, string>>>;
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly dependencies: readonly PackedDependency[];
  readonly hasLibrary: boolean;
}

export interface PackedDependency {
  /** Name of the crate. */
  readonly name: string;
  /** The name in the manifest, if that is another. */
  readonly explicitName?: string;
  /** As Rust's `semver` prints it; as it was written, if it cannot be read. */
  readonly requirement: string;
  readonly optional: boolean;
  readonly defaultFeatures: boolean;
  readonly features: readonly string[];
  readonly target: string | null;
  readonly kind: IndexedDependency["kind"];
  readonly registry?: string;
}

const textFields = [
  "description",
  "license",
  "license-file",
  "homepage",
  "documentation",
  "repository",
  "rust-version",
  "edition",
  "links",
] as const;
type TextField = (typeof textFields)[number];

type Table = Readonly<Record<string, unknown>>;

/** Reads a packed manifest; throws the refusal of one that cargo has not normalized. */
export function readManifest(source: string): PackedManifest {
  const manifest = parseToml(source);
  const found = manifest["package"] ?? manifest["project"];
  if (!isTable(found)) throw invalid("missing field `package`");
  if (isTable(manifest["patch"]) && Object.keys(manifest["patch"]).length > 0) {
    throw invalid("crates cannot be published with `[patch]` tables");
  }
  const name = textOf(found, "name");
  const version = textOf(found, "version");
  if (name === undefined) throw invalid("missing field `name`");
  if (version === undefined) throw invalid("missing field `version`");
  const text: Partial<Record<TextField, string>> = {};
  for (const field of textFields) {
    const value = textOf(found, field);
    if (value !== undefined) text[field] = value;
  }
  const features = isTable(manifest["features"]) ? manifest["features"] : {};
  return {
    name,
    version,
    text,
    keywords: listOf(found["keywords"], "keywords"),
    categories: listOf(found["categories"], "categories"),
    features: Object.fromEntries(
      Object.keys(features)
        .sort()
        .map((key) => [key, listOf(features[key], key)]),
    ),
    dependencies: [
      ...dependenciesOf(manifest, null),
      ...Object.entries(isTable(manifest["target"]) ? manifest["target"] : {}).flatMap(
        ([target, tables]) => (isTable(tables) ? dependenciesOf(tables, target) : []),
      ),
    ],
    hasLibrary: isTable(manifest["lib"]),
  };
}

/** The part of a manifest that goes into the index. */
export function toIndexed(manifest: PackedManifest): IndexedVersion {
  const { links, "rust-version": rustVersion } = manifest.text;
  return {
    deps: manifest.dependencies.map((dependency) => ({
      name: dependency.explicitName ?? dependency.name,
      req: dependency.requirement,
      features: dependency.features,
      optional: dependency.optional,
      default_features: dependency.defaultFeatures,
      target: dependency.target,
      kind: dependency.kind,
      ...(dependency.explicitName !== undefined && { package: dependency.name }),
    })),
    features: manifest.features,
    ...(links !== undefined && { links }),
    ...(rustVersion !== undefined && { rust_version: rustVersion }),
  };
}

const dependencyTables = [
  ["dependencies", "normal"],
  ["dev-dependencies", "dev"],
  ["dev_dependencies", "dev"],
  ["build-dependencies", "build"],
  ["build_dependencies", "build"],
] as const;

function dependenciesOf(tables: Table, target: string | null): PackedDependency[] {
  return dependencyTables.flatMap(([key, kind]) => {
    const table = tables[key];
    if (!isTable(table)) return [];
    return Object.entries(table).map(([name, value]) => dependency(name, value, kind, target));
  });
}

function dependency(
  name: string,
  value: unknown,
  kind: PackedDependency["kind"],
  target: string | null,
): PackedDependency {
  const detail: Table = isTable(value) ? value : { version: value };
  if (detail["workspace"] === true) throw invalid("value from workspace hasn't been set");
  const requirement = textOf(detail, "version") ?? "*";
  const crate = textOf(detail, "package");
  const registry = textOf(detail, "registry");
  const defaultFeatures = detail["default-features"] ?? detail["default_features"];
  return {
    name: crate ?? name,
    ...(crate !== undefined && { explicitName: name }),
    requirement: normalizeRequirement(requirement) ?? requirement,
    optional: detail["optional"] === true,
    defaultFeatures: defaultFeatures !== false,
    features: listOf(detail["features"], "features"),
    target,
    kind,
    ...(registry !== undefined && { registry }),
  };
}

function parseToml(source: string): Table {
  try {
    return parse(source, { integersAsBigInt: "asNeeded" });
  } catch (error) {
    throw invalid(error instanceof TomlError ? error.message : String(error));
  }
}

function invalid(reason: string): ApiError {
  return badRequest(`failed to parse \`Cargo.toml\` manifest file\n\n${reason}`);
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(table: Table, key: string): string | undefined {
  const value = table[key];
  if (value === undefined || typeof value === "string") return value;
  if (isTable(value) && value["workspace"] === true) {
    throw invalid("value from workspace hasn't been set");
  }
  throw invalid(`invalid type for \`${key}\`, expected a string`);
}

function listOf(value: unknown, key: string): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  if (isTable(value) && value["workspace"] === true) {
    throw invalid("value from workspace hasn't been set");
  }
  throw invalid(`invalid type for \`${key}\`, expected a list of strings`);
}
