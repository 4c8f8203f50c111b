import { chmod, constants, copyFile, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ProblemsError, throwProblems } from "@fairlead/publishing";
import { platformOfManifest } from "./declared-platforms.ts";
import { likeReadme } from "./like-manifest.ts";
import { finishManifest } from "./manifest.ts";
import { writeManifest, type Manifest } from "./manifest-file.ts";
import { metaManifest } from "./meta-manifest.ts";
import { titleOf, type DeclaredPlatform, type PackageSpec } from "./package-spec.ts";
import { sourceManifest } from "./source-manifest.ts";
import type { TakenFile } from "./sources.ts";
import { takeFiles, type TakeOptions } from "./staged-files.ts";
import type { WorkspacePackages } from "./workspace-facts.ts";

export interface StageOptions extends TakeOptions {
  readonly version: string | undefined;
  /** Every package belongs to one of the platforms. */
  readonly perPlatform: boolean;
  /** The declared platforms: those of a meta, or of one's packages. */
  readonly platforms: readonly DeclaredPlatform[];
  readonly packages: WorkspacePackages;
  /** Is this file a program by its header? */
  readonly isProgram: (file: string) => Promise<boolean>;
}

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
  const title = titleOf(spec);
  const notes: string[] = [];
  const taken = await takeFiles(spec, options, notes);
  const { manifest: source, file } = await sourceManifest(spec, taken, options.workspace);
  const files = new Map(taken.map((each) => [each.path, each]));
  files.delete("package.json");
  await addLicense(files, options.workspace);

  const meta =
    spec.platformPackage === undefined
      ? undefined
      : metaManifest(source, title, {
          platformPackage: spec.platformPackage,
          platforms: options.platforms,
          version: options.version ?? String(source["version"]),
          file: file ?? "package.json",
        });
  const plain = meta?.manifest ?? source;
  const named = spec.name === undefined ? plain : { ...plain, name: spec.name };
  const name = typeof named["name"] === "string" ? named["name"] : "";
  const platform = spec.platform ?? platformFromManifest(named, title, options);
  const base = spec.base.kind === "folder" ? spec.base.template.folder : ".";
  const finished = finishManifest(named, name === "" ? title : name, {
    version: options.version,
    platform,
    workspace: options.packages.factsFor(base),
    file,
  });
  const problems = [...(meta?.problems ?? []), ...finished.problems];
  if (name === "") {
    problems.push({ message: `The package.json of ${title} has no name.`, remedy: "Add it." });
  }
  throwProblems(problems);

  const sizes = await copyAll(files, folder, options.isProgram);
  const write = (file: string, text: string) => writeText(path.join(folder, file), text);
  await write("package.json", writeManifest(finished.manifest));
  if (spec.base.kind === "like" && ![...files.keys()].some((file) => /^readme(\.|$)/i.test(file))) {
    const metaName = String(spec.base.meta.manifest["name"]);
    const readme = likeReadme(name, metaName, spec.platform?.platform.triple);
    await write("README.md", readme);
    sizes.set("README.md", { size: Buffer.byteLength(readme), artifact: undefined });
  }
  return {
    spec,
    name,
    version: String(finished.manifest["version"]),
    platform,
    folder,
    manifest: finished.manifest,
    files: sizes,
    siblings: finished.siblings,
    platformPackages: meta?.platformPackages ?? new Map(),
    notes: [...notes, ...finished.notes],
  };
}

/** What the sources brought says by its manifest which platform it is for. */
function platformFromManifest(
  manifest: Manifest,
  title: string,
  { perPlatform, platforms }: StageOptions,
): DeclaredPlatform | undefined {
  if (!perPlatform) return undefined;
  const found = platformOfManifest(manifest, title, platforms);
  if (found.kind === "one") return found.platform;
  throw new ProblemsError([{ message: found.message, remedy: found.remedy }]);
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
  isProgram: (file: string) => Promise<boolean>,
): Promise<Sizes> {
  const sizes: Sizes = new Map();
  for (const [name, { file, artifact }] of files) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(file, target, constants.COPYFILE_FICLONE);
    const { mode, size } = await stat(file);
    const executable = (mode & 0o111) !== 0 || (await isProgram(file));
    await chmod(target, executable ? 0o755 : 0o644);
    sizes.set(name, { size, artifact });
  }
  return sizes;
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  await chmod(file, 0o644);
}
