import path from "node:path";
import { ProblemsError } from "@fairlead/publishing";
import { findFiles } from "@fairlead/selection";
import { readCatalogs } from "./catalogs.ts";
import { nodeEngines } from "./engines.ts";
import type { WorkspaceFacts } from "./exportable.ts";
import { readNpmrc } from "./npmrc.ts";
import { isPrivate, readManifestFile } from "./manifest-file.ts";
import type { PackageSpec } from "./package-spec.ts";
import { installedDependencies } from "./specifier.ts";
import { publishedName } from "./publish-config.ts";

/** The packages of a checkout, as far as other packages name them. */
export interface WorkspacePackages {
  /** Every package's name with the folder that it lies in. */
  readonly folders: ReadonlyMap<string, string>;
  /** Names of those that nobody will publish. */
  readonly unpublished: ReadonlySet<string>;
  /** What `workspace:` and `catalog:` mean in a package that lies in `folder`. */
  readonly factsFor: (folder: string) => WorkspaceFacts;
  /** By name, of those that say it: the versions of Node.js that they are for. */
  readonly engines: ReadonlyMap<string, string>;
  /** Of the checkout's `.npmrc`: the registry of each scope. */
  readonly scopeRegistries: ReadonlyMap<string, string>;
  /** The versions of which one is released next: its own, and that of the release; none if private. */
  readonly nextVersions: (name: string) => readonly string[];
  /** By name: the names of all that is installed with a package. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads every package.json of the checkout (but those below `node_modules`).
 *
 * A package of this release has the version that is released, as has one whose own version is absent
 * or `0.0.0`; any other has its own, as pnpm does it.
 *
 * @throws ProblemsError if `pnpm-workspace.yaml` is no YAML
 */
export async function readWorkspacePackages(
  workspace: string,
  specs: readonly PackageSpec[],
  version: string | undefined,
): Promise<WorkspacePackages> {
  const catalogs = await readCatalogs(workspace);
  const scopeRegistries = await readNpmrc(workspace);
  const { files } = await findFiles(["**/package.json"], workspace);
  const folders = new Map<string, string>();
  const names = new Map<string, string>();
  const versions = new Map<string, string>();
  // `publishConfig.name` renames a package for the registry; others in the checkout know its own name.
  const released = new Set(
    specs.flatMap(({ name, base }) => [
      name,
      base.kind === "folder" ? base.template.manifest["name"] : undefined,
    ]),
  );
  const unpublished = new Set<string>();
  const engines = new Map<string, string>();
  const needs = new Map<string, readonly string[]>();
  // Where two packages have one name, as copies in fixtures do, the one that is released is meant.
  const first = new Set(
    specs.flatMap(({ base }) =>
      base.kind === "folder" ? [path.posix.join(base.template.folder, "package.json")] : [],
    ),
  );
  for (const file of new Set([...first, ...files])) {
    const manifest = await readManifestFile(workspace, file).catch((error: unknown) => {
      // A broken file that nothing of the release names, a test's fixture for example, stops nothing.
      if (error instanceof ProblemsError) return {};
      throw error;
    });
    const { name, version: own } = manifest as Readonly<Record<string, unknown>>;
    if (typeof name !== "string" || folders.has(name)) continue;
    const folder = path.posix.dirname(file);
    folders.set(name, folder);
    names.set(folder, name);
    if (isPrivate(manifest) && !released.has(name)) unpublished.add(name);
    const range = nodeEngines(manifest);
    if (range !== undefined) engines.set(publishedName(manifest) ?? name, range);
    needs.set(
      name,
      installedDependencies(manifest).map(({ key }) => key),
    );
    const ownVersion = typeof own === "string" && own !== "0.0.0" ? own : undefined;
    const stands = released.has(name) ? (version ?? ownVersion) : (ownVersion ?? version);
    if (stands !== undefined) versions.set(name, stands);
  }
  // Those without a folder: their manifests are made from a meta's.
  for (const { name } of specs) {
    if (name !== undefined && version !== undefined) versions.set(name, version);
  }
  return {
    ...{ folders, unpublished, engines, scopeRegistries, needs },
    nextVersions: (name) => {
      if (unpublished.has(name)) return [];
      return [...new Set([versions.get(name), version])].filter((each) => each !== undefined);
    },
    factsFor: (folder) => ({
      versionOf: (name) => versions.get(name),
      nameAt: (below) => names.get(path.posix.join(folder, below)),
      nameBelowRoot: (below) => (below === "" ? undefined : names.get(path.posix.normalize(below))),
      isPrivate: (name) => unpublished.has(name),
      catalogs,
    }),
  };
}
