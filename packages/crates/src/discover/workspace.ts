import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { isWithin } from "@fairlead/checkout";
import type { Problem } from "@fairlead/publishing";
import { readRequirement, type CargoRequirement } from "../packing/requirement.ts";
import type { Cargo } from "./cargo.ts";
import type { DependencyKind } from "./graph.ts";
import { isLibrary, missingFiles, type CargoTarget } from "./missing-files.ts";
import { unreadableManifest } from "./unreadable-manifest.ts";

/** A dependency as a manifest declares it. */
export interface DeclaredDependency {
  /** The crate's real name, even where it is renamed. */
  readonly name: string;
  /** The name in the code, where it is renamed. */
  readonly localName?: string;
  /** `*` even where a path or git dependency has no version: cargo's metadata does not tell them apart. */
  readonly requirement: CargoRequirement;
  readonly kind: DependencyKind;
  /** The platform that it is for, such as `cfg(unix)`; null: all. */
  readonly platform?: string | null;
  /** Absolute folder of a path dependency. */
  readonly path?: string;
  /** The index of the registry that the dependency names; absent: crates.io. */
  readonly registry?: string;
  /** `git+…` for a git dependency. */
  readonly git?: string;
  /** The features that it is asked for where it is declared; absent: none. */
  readonly features?: readonly string[];
}

/** Texts of a manifest that registries show; absent ones are null. */
export interface ManifestTexts {
  readonly description: string | null;
  readonly license: string | null;
  readonly homepage: string | null;
  readonly documentation: string | null;
  readonly repository: string | null;
}

export interface Member extends Partial<ManifestTexts> {
  readonly name: string;
  readonly version: string;
  /** Absolute folder of its manifest. */
  readonly folder: string;
  /** The manifest, relative to the workspace of the run, for messages. */
  readonly manifest: string;
  /** Registries that it may be published to; absent: any; empty: `publish = false`. */
  readonly publish?: readonly string[];
  readonly licenseFile?: string;
  /** Relative to its folder, which it may lie outside of. */
  readonly readme?: string;
  /**
   * Those of its `readme`, `license-file`, build script, library and programs that are no file: cargo
   * refuses to pack it then, or packs it without the target.
   */
  readonly missingFiles?: readonly { readonly field: string; readonly path: string }[];
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly dependencies: readonly DeclaredDependency[];
  /** The native library that it links. */
  readonly links?: string;
  /**
   * Its features with what each enables; among them the `name = ["dep:name"]` that cargo adds for an
   * optional dependency.
   */
  readonly features: Readonly<Record<string, readonly string[]>>;
  /** It has a library target, of any kind. */
  readonly hasLibrary: boolean;
  /** It has a program, which `cargo install` builds. */
  readonly hasProgram: boolean;
}

export interface Workspace {
  /** Absolute folder of the workspace's Cargo.toml. */
  readonly root: string;
  /**
   * Absolute folder of the manifest that was given. All of cargo is started here: it takes its own
   * settings and rustup the toolchain from the folder that they are started in.
   */
  readonly folder: string;
  readonly members: readonly Member[];
}

/** What `cargo metadata --no-deps --format-version 1` prints, as far as it is used here. */
interface CargoMetadata {
  readonly workspace_root: string;
  readonly workspace_members: readonly string[];
  readonly packages: readonly (ManifestTexts & {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly manifest_path: string;
    readonly publish: readonly string[] | null;
    readonly license_file: string | null;
    readonly readme: string | null;
    readonly keywords: readonly string[];
    readonly categories: readonly string[];
    readonly dependencies: readonly {
      readonly name: string;
      readonly rename: string | null;
      readonly req: string;
      readonly kind: "dev" | "build" | null;
      readonly source: string | null;
      readonly registry: string | null;
      readonly target?: string | null;
      readonly path?: string;
      readonly features: readonly string[];
    }[];
    readonly features: Readonly<Record<string, readonly string[]>>;
    readonly links: string | null;
    readonly targets: readonly CargoTarget[];
  })[];
}

/**
 * Whether a dependency takes what lies at its path or in its git repository, whatever its version: to
 * cargo that is no requirement, while `*` is one, which a pre-release does not meet.
 */
export function isAnyVersion({ requirement, path, git }: DeclaredDependency): boolean {
  return (path ?? git) !== undefined && requirement.text === "*";
}

/** Whether cargo leaves a dependency out of what it publishes: one for tests that no registry serves. */
export function isLeftOut(dependency: DeclaredDependency): boolean {
  return dependency.kind === "dev" && isAnyVersion(dependency);
}

/** What is wrong with the input `manifest-path`, as far as the file system tells. */
export function checkManifestPath(workspace: string, manifestPath: string): Problem[] {
  const file = path.resolve(workspace, manifestPath);
  if (!isWithin(file, path.resolve(workspace))) {
    return [
      {
        code: "path-outside-workspace",
        input: "manifest-path",
        message: `The input "manifest-path" is ${JSON.stringify(manifestPath)}, which lies outside the workspace of the run.`,
        remedy: "Use a path inside the checkout, relative to its root.",
      },
    ];
  }
  if (isFile(file)) return [];
  const inFolder = path.join(file, "Cargo.toml");
  if (existsSync(file)) {
    const meant = path.relative(workspace, inFolder).replaceAll(path.sep, "/");
    return [
      {
        code: "manifest-not-a-file",
        input: "manifest-path",
        message: `The input "manifest-path" is ${JSON.stringify(manifestPath)}, which is a folder; expected the path of a Cargo.toml.`,
        remedy: isFile(inFolder)
          ? `Did you mean ${meant}?`
          : "Set it to the path of the workspace's Cargo.toml.",
      },
    ];
  }
  return [
    {
      code: "manifest-missing",
      input: "manifest-path",
      message: `There is no file ${manifestPath} in the checkout.`,
      remedy:
        "Set manifest-path to the workspace's Cargo.toml; in the plan, none means a release without crates. If the job has no checkout, add actions/checkout before this step.",
    },
  ];
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * The members of the workspace that `manifestPath` belongs to, by `cargo metadata --no-deps`: reads
 * manifests only, resolves nothing, needs no network.
 *
 * @param workspace the run's workspace folder, absolute
 * @param manifestPath relative to it
 * @returns the workspace, or cargo's own words when the manifest cannot be read
 */
export async function readWorkspace(
  cargo: Cargo,
  workspace: string,
  manifestPath: string,
): Promise<Workspace | { readonly problems: readonly Problem[] }> {
  const manifest = path.resolve(workspace, manifestPath);
  const folder = path.dirname(manifest);
  const { code, stdout, stderr } = await cargo.read(
    ["metadata", "--no-deps", "--format-version", "1", "--manifest-path", manifest],
    folder,
  );
  if (code !== 0)
    return { problems: [unreadableManifest(manifestPath, stderr, { folder, workspace })] };
  // The format is versioned by cargo, and version 1 was asked for.
  const metadata = JSON.parse(stdout) as CargoMetadata;
  const members = new Set(metadata.workspace_members);
  return {
    root: metadata.workspace_root,
    folder,
    members: metadata.packages
      .filter(({ id }) => members.has(id))
      .map((found) => ({
        name: found.name,
        version: found.version,
        folder: path.dirname(found.manifest_path),
        manifest: path.relative(workspace, found.manifest_path),
        ...(found.publish !== null && { publish: found.publish }),
        description: found.description,
        license: found.license,
        ...(found.license_file !== null && { licenseFile: found.license_file }),
        homepage: found.homepage,
        documentation: found.documentation,
        repository: found.repository,
        ...(found.readme !== null && { readme: found.readme }),
        missingFiles: missingFiles(found),
        ...(found.links !== null && { links: found.links }),
        keywords: found.keywords,
        categories: found.categories,
        features: found.features,
        hasLibrary: found.targets.some(isLibrary),
        hasProgram: found.targets.some(({ kind }) => kind.includes("bin")),
        dependencies: found.dependencies.map((dependency) => ({
          name: dependency.name,
          ...(dependency.rename !== null && { localName: dependency.rename }),
          requirement: readRequirement(dependency.req),
          kind: dependency.kind ?? "normal",
          platform: dependency.target ?? null,
          ...(dependency.path !== undefined && { path: dependency.path }),
          ...(dependency.registry !== null && { registry: dependency.registry }),
          ...(dependency.source?.startsWith("git+") === true && { git: dependency.source }),
          ...(dependency.features.length > 0 && { features: dependency.features }),
        })),
      })),
  };
}
