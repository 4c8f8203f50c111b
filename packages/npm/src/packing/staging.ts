import { chmod, constants, copyFile, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DeclaredPlatform, TakenFile } from "@fairlead/contents";
import { throwProblems } from "@fairlead/publishing";
import { likeReadme } from "../manifests/like-manifest.ts";
import { writeManifest, type Manifest } from "../manifests/manifest-file.ts";
import { packageManifest, type ManifestOptions } from "../manifests/package-manifest.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";
import { sourceManifest } from "../manifests/source-manifest.ts";
import { headerKind, isBinOf, stagedMode } from "./file-modes.ts";
import { takeFiles, type TakeOptions } from "./staged-files.ts";

export type StageOptions = TakeOptions & ManifestOptions;

/** A package in a folder of its own, as it is to be packed. */
export interface StagedPackage {
  readonly spec: PackageSpec;
  readonly name: string;
  readonly version: string;
  readonly platform: DeclaredPlatform | undefined;
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** The files but package.json, by path, with the artifact that each is from. */
  readonly files: ReadonlyMap<
    string,
    { readonly size: number; readonly artifact: string | undefined }
  >;
  /** Packages of this checkout that must be in the registry first. */
  readonly siblings: ReadonlySet<string>;
  /** Of a meta: what it pins. */
  readonly platformPackages: ReadonlyMap<DeclaredPlatform, string>;
  /** In sentences. */
  readonly notes: readonly string[];
}

/**
 * Puts a package together in `folder`: what npm takes of its own folder, the sources over it, its
 * manifest, a licence. The checkout is only read.
 *
 * @param folder absolute; fresh, outside of the checkout
 * @throws ProblemsError with all that is wrong with the package
 */
export async function stagePackage(
  spec: PackageSpec,
  folder: string,
  options: StageOptions,
): Promise<StagedPackage> {
  const notes: string[] = [];
  const taken = await takeFiles(spec, options, notes);
  const { manifest: source, file } = await sourceManifest(spec, taken, options.workspace);
  const files = new Map(taken.map((each) => [each.path, each]));
  files.delete("package.json");
  await addLicense(files, options.workspace);

  const made = packageManifest(spec, { manifest: source, file }, options);
  throwProblems(made.problems);
  const { name } = made;

  const sizes = await copyAll(files, folder, isBinOf(made.manifest));
  const write = (file: string, text: string) => writeText(path.join(folder, file), text);
  await write("package.json", writeManifest(made.manifest));
  if (spec.base.kind === "like" && ![...files.keys()].some((file) => /^readme(\.|$)/i.test(file))) {
    const metaName = String(spec.base.meta.manifest["name"]);
    const readme = likeReadme(name, metaName, spec.platform?.platform.triple);
    await write("README.md", readme);
    sizes.set("README.md", { size: Buffer.byteLength(readme), artifact: undefined });
  }
  return {
    spec,
    name,
    version: String(made.manifest["version"]),
    platform: made.platform,
    folder,
    manifest: made.manifest,
    files: sizes,
    siblings: made.siblings,
    platformPackages: made.platformPackages,
    notes: [...notes, ...made.notes],
  };
}

/** A package without a licence of its own has that of the repository. */
async function addLicense(files: Map<string, TakenFile>, workspace: string): Promise<void> {
  const isLicense = (name: string) => /^(licen[cs]e|copying)([.-].*)?$/i.test(name);
  if ([...files.keys()].some(isLicense)) return;
  for (const entry of await readdir(workspace, { withFileTypes: true })) {
    if (!entry.isFile() || !isLicense(entry.name)) continue;
    const file = path.join(workspace, entry.name);
    files.set(entry.name, { path: entry.name, file, artifact: undefined });
  }
}

type Sizes = Map<string, { readonly size: number; readonly artifact: string | undefined }>;

/** Copies with one of two modes, whatever the umask: modes are part of what is packed. */
async function copyAll(
  files: ReadonlyMap<string, TakenFile>,
  folder: string,
  isBin: (file: string) => boolean,
): Promise<Sizes> {
  const sizes: Sizes = new Map();
  for (const [name, { file, artifact }] of files) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(file, target, constants.COPYFILE_FICLONE);
    const { mode, size } = await stat(file);
    const header = await headerKind(file);
    const isExecutable = (mode & 0o111) !== 0;
    await chmod(target, stagedMode({ isBin: isBin(name), header, isExecutable }));
    sizes.set(name, { size, artifact });
  }
  return sizes;
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  await chmod(file, 0o644);
}
