import { asRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import { satisfies, validRange } from "semver";
import { applyPublishConfig } from "./publish-config.ts";
import { fromJsr } from "./jsr.ts";
import type { Manifest } from "./manifest-file.ts";
import { bundledNames, dependencyProblem } from "./specifier.ts";

/** What the specifiers of a workspace mean. */
export interface WorkspaceFacts {
  /** The version of a package of this checkout, as it is released; none for an unknown name. */
  readonly versionOf: (name: string) => string | undefined;
  /** The name of the package in a folder, relative to the package that names it. */
  readonly nameAt: (folder: string) => string | undefined;
  /** The name of the package in a folder, relative to the workspace, as Yarn writes it. */
  readonly nameBelowRoot: (folder: string) => string | undefined;
  /** Nobody publishes it: its package.json says private, and it is not of this release. */
  readonly isPrivate: (name: string) => boolean;
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

/**
 * Scripts of packing and publishing, which pnpm takes out of what it packs (same source). They mean
 * nothing to who installs the package, and npm 10 runs `prepare` also with `--ignore-scripts`.
 */
export const packScripts: readonly string[] =
  "prepublishOnly prepack prepare postpack publish postpublish".split(" ");

/**
 * Applies `workspace:`, `catalog:`, `jsr:` and `publishConfig` as pnpm does when it packs
 * (https://pnpm.io/workspaces#publishing-workspace-packages, https://pnpm.io/catalogs#publishing,
 * https://pnpm.io/package_json#publishconfig); `workspace:<path>` as Yarn does. Not with pnpm's own
 * package: that reads versions from an installed `node_modules`, and here they come from the release.
 * What comes out must be something that npm installs.
 *
 * @param title names the package in messages
 */
export function exportable(manifest: Manifest, title: string, facts: WorkspaceFacts): Exported {
  const wrong: Problem[] = [];
  const workspace = new Set<string>();
  const bundled = bundledNames(manifest);
  const changed: Record<string, unknown> = { ...withoutPackScripts(manifest) };
  for (const field of dependencyFields) {
    const dependencies = asRecord(manifest[field]);
    if (dependencies === undefined) continue;
    changed[field] = Object.fromEntries(
      Object.entries(dependencies).map(([name, spec]) => {
        if (typeof spec !== "string") return [name, spec];
        const fromCatalog = spec.startsWith("catalog:") ? inCatalog(name, spec, facts) : spec;
        const found = fromCatalog === undefined ? undefined : inWorkspace(name, fromCatalog, facts);
        if (found === undefined) {
          wrong.push(unknown(title, field, name, spec));
          return [name, spec];
        }
        const done = { ...found, spec: fromJsr(name, found.spec) ?? found.spec };
        // Nobody installs these: a path there does no harm.
        if (field === "devDependencies") return [name, done.spec];
        if (found.unmet !== undefined) wrong.push(unmet(title, field, name, spec, found.unmet));
        if (done.of !== undefined) workspace.add(done.of);
        const refused =
          done.of !== undefined && facts.isPrivate(done.of) && !bundled.includes(name)
            ? needsPrivate(title, field, done.of)
            : dependencyProblem(title, { field, key: name, spec: done.spec });
        if (refused !== undefined) wrong.push(refused);
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
  /** The version of that package, where the range does not take it. */
  readonly unmet?: string;
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
  const of = /^\.{1,2}\//.test(wanted) ? facts.nameAt(wanted) : facts.nameBelowRoot(wanted);
  if (of !== undefined) {
    const version = facts.versionOf(of);
    return version === undefined ? undefined : { spec: aliased(name, of, version), of };
  }
  return ofRange(name, wanted, facts);
}

/** `workspace:^`, `workspace:^1.0.0`, `workspace:other@*`; nothing else comes out of `workspace:`. */
function ofRange(name: string, wanted: string, facts: WorkspaceFacts): Replaced | undefined {
  const alias = /^(.+)@([^@]*)$/.exec(wanted);
  const of = alias?.[1] ?? name;
  const range = alias?.[2] ?? wanted;
  if (!/^([\^~*]|>=|<=|>|<)?$/.test(range)) {
    const isTag = /^[a-z][\w.-]*$/i.test(range);
    if (validRange(range) === null && !isTag) return undefined;
    const own = facts.versionOf(of);
    const isUnmet = !isTag && own !== undefined && !takes(range, own);
    return { spec: aliased(name, of, range), of, ...(isUnmet && { unmet: own }) };
  }
  const version = facts.versionOf(of);
  if (version === undefined) return undefined;
  return { spec: aliased(name, of, `${range === "*" ? "" : range}${version}`), of };
}

/** Pre-releases count: that of a version which the range takes is on its way there. */
function takes(range: string, version: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}

function aliased(name: string, of: string, range: string): string {
  return name === of ? range : `npm:${of}@${range}`;
}

function inCatalog(name: string, spec: string, { catalogs }: WorkspaceFacts): string | undefined {
  const catalog = spec.slice("catalog:".length).trim();
  return catalogs.get(catalog === "" ? "default" : catalog)?.get(name);
}

function needsPrivate(title: string, field: string, of: string): Problem {
  return {
    code: "dependency-private",
    message: `${title} needs ${of} of the workspace, in ${field}, but its package.json says private: nobody can install it.`,
    remedy: `Publish ${of}, bundle it into ${title}, or write a version of it that is published.`,
  };
}

/**
 * pnpm 8 and 9 and Yarn 4 refuse to install such a workspace. pnpm 10.34 links the package in spite of it.
 * pnpm packs the range as it stands, and whoever installs that does not get what the release was built with.
 */
function unmet(title: string, field: string, name: string, spec: string, version: string): Problem {
  return {
    code: "dependency-version-differs",
    message: `${title} has ${name} in ${field} as ${spec}, but the version of that package in this release is ${version}.`,
    remedy: `Write workspace:^, which takes the version that is released, or a range that takes ${version}.`,
  };
}

function unknown(title: string, field: string, name: string, spec: string): Problem {
  const code = "dependency-not-in-workspace";
  const has = `${title} has ${name} in ${field} as ${spec}, but the workspace has no such`;
  return spec.startsWith("catalog:")
    ? {
        code,
        message: `${has} entry in its catalogs.`,
        remedy: `Add ${name} to that catalog: pnpm reads it from pnpm-workspace.yaml, Yarn from .yarnrc.yml, Bun from workspaces in the package.json of the root.`,
      }
    : {
        code,
        message: `${has} package.`,
        remedy: `Write a version of ${name}, or add a version to the package.json of ${name}.`,
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
