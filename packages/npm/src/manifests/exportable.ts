import { asRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import type { Manifest } from "./manifest-file.ts";

/** What the specifiers of a workspace stand for. */
export interface WorkspaceFacts {
  /** The version of a package of this checkout, as it is released; none for an unknown name. */
  readonly versionOf: (name: string) => string | undefined;
  /** The name of the package in a folder, relative to the package that names it. */
  readonly nameAt: (folder: string) => string | undefined;
  /** By the catalog's name, `default` for the one without: the ranges by package name. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Exported {
  readonly manifest: Manifest;
  /** Dependencies that were `workspace:`, by the name in the registry: their packages are of this release. */
  readonly workspace: ReadonlySet<string>;
  /** What could not be replaced. */
  readonly wrong: readonly Problem[];
}

const dependencyFields = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
] as const;

/** Fields that pnpm moves from `publishConfig` to the manifest (`@pnpm/exportable-manifest` 1000.4). */
const publishFields = new Set([
  ...["bin", "engines", "type", "imports", "main", "module", "typings", "types", "exports"],
  ...["browser", "esnext", "es2015", "unpkg", "umd:main", "os", "cpu", "libc", "typesVersions"],
]);

/**
 * Scripts of packing and publishing, which pnpm takes out of what it packs (same source). They mean
 * nothing to who installs the package, and npm 10 runs `prepare` also with `--ignore-scripts`.
 */
export const packScripts: readonly string[] =
  "prepublishOnly prepack prepare postpack publish postpublish".split(" ");

/**
 * Applies `workspace:`, `catalog:` and `publishConfig` as pnpm does when it packs
 * (https://pnpm.io/workspaces#publishing-workspace-packages, https://pnpm.io/catalogs#publishing,
 * https://pnpm.io/package_json#publishconfig). Not with pnpm's own package: that reads versions from
 * an installed `node_modules`, and here they come from the release.
 *
 * @param title names the package in messages
 */
export function exportable(manifest: Manifest, title: string, facts: WorkspaceFacts): Exported {
  const wrong: Problem[] = [];
  const workspace = new Set<string>();
  const changed: Record<string, unknown> = { ...withoutPackScripts(manifest) };
  for (const field of dependencyFields) {
    const dependencies = asRecord(manifest[field]);
    if (dependencies === undefined) continue;
    changed[field] = Object.fromEntries(
      Object.entries(dependencies).map(([name, spec]) => {
        if (typeof spec !== "string") return [name, spec];
        const fromCatalog = spec.startsWith("catalog:") ? inCatalog(name, spec, facts) : spec;
        const done = fromCatalog === undefined ? undefined : inWorkspace(name, fromCatalog, facts);
        if (done === undefined) {
          wrong.push(unknown(title, field, name, spec));
          return [name, spec];
        }
        if (done.of !== undefined && field !== "devDependencies") workspace.add(done.of);
        // Nobody installs these, so a path there does no harm.
        if (field !== "devDependencies" && /^(file|link|portal):/.test(done.spec)) {
          wrong.push({
            code: "dependency-not-installable",
            message: `${title} has ${name} in ${field} as ${done.spec}, which no one else can install.`,
            remedy: `Write workspace:*, or a version of ${name}.`,
          });
        }
        return [name, done.spec];
      }),
    );
  }
  return { manifest: applyPublishConfig(changed), workspace, wrong };
}

interface Replaced {
  readonly spec: string;
  /** The package of the workspace that it names. */
  readonly of?: string;
}

function inWorkspace(name: string, spec: string, facts: WorkspaceFacts): Replaced | undefined {
  // In peer dependencies a range may hold one: `^1.0.0 || workspace:^`.
  if (!spec.includes("workspace:")) return { spec };
  const wanted = /^workspace:([^\s|]*)$/.exec(spec)?.[1];
  if (wanted === undefined) {
    const version = facts.versionOf(name);
    if (version === undefined) return undefined;
    const whole = spec.replace(
      /workspace:([\^~*]|>=|<=|>|<)?(?=$|[\s|])/g,
      (_, sign: string | undefined) => `${sign === "*" ? "" : (sign ?? "")}${version}`,
    );
    return { spec: whole.replaceAll("workspace:", ""), of: name };
  }
  if (/^\.{1,2}\//.test(wanted)) {
    const of = facts.nameAt(wanted);
    const version = of === undefined ? undefined : facts.versionOf(of);
    if (of === undefined || version === undefined) return undefined;
    return { spec: aliased(name, of, version), of };
  }
  const alias = /^(.+)@([^@]*)$/.exec(wanted);
  const of = alias?.[1] ?? name;
  const range = alias?.[2] ?? wanted;
  if (!/^([\^~*]|>=|<=|>|<)?$/.test(range)) return { spec: aliased(name, of, range), of };
  const version = facts.versionOf(of);
  if (version === undefined) return undefined;
  return { spec: aliased(name, of, `${range === "*" ? "" : range}${version}`), of };
}

function aliased(name: string, of: string, range: string): string {
  return name === of ? range : `npm:${of}@${range}`;
}

function inCatalog(name: string, spec: string, { catalogs }: WorkspaceFacts): string | undefined {
  const catalog = spec.slice("catalog:".length).trim();
  return catalogs.get(catalog === "" ? "default" : catalog)?.get(name);
}

function unknown(title: string, field: string, name: string, spec: string): Problem {
  const code = "dependency-not-in-workspace";
  const has = `${title} has ${name} in ${field} as ${spec}, and the workspace has no such`;
  return spec.startsWith("catalog:")
    ? {
        code,
        message: `${has} entry in its catalogs.`,
        remedy: `Add ${name} to that catalog in pnpm-workspace.yaml.`,
      }
    : {
        code,
        message: `${has} package.`,
        remedy: `Write a version of ${name}, or give its package a version in its package.json.`,
      };
}

/** The manifest without scripts that only packing runs; the field goes where nothing is left. */
export function withoutPackScripts(manifest: Manifest): Manifest {
  const scripts = asRecord(manifest["scripts"]);
  if (scripts === undefined) return manifest;
  const kept = Object.entries(scripts).filter(([name]) => !packScripts.includes(name));
  return Object.fromEntries(
    Object.entries(manifest).flatMap(([field, value]) => {
      if (field !== "scripts") return [[field, value]];
      return kept.length > 0 ? [[field, Object.fromEntries(kept)]] : [];
    }),
  );
}

function applyPublishConfig(manifest: Manifest): Manifest {
  const config = asRecord(manifest["publishConfig"]);
  if (config === undefined) return manifest;
  const rest = Object.entries(manifest).filter(([field]) => field !== "publishConfig");
  const entries = Object.entries(config);
  const moved = Object.fromEntries(entries.filter(([field]) => publishFields.has(field)));
  const kept = Object.fromEntries(entries.filter(([field]) => !publishFields.has(field)));
  const whole = Object.keys(kept).length > 0 ? { publishConfig: kept } : {};
  return { ...Object.fromEntries(rest), ...moved, ...whole };
}
