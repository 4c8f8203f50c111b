import { chmod, mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathKey, type DeclaredPlatform, type TakenFile } from "@fairlead/contents";
import { throwProblems } from "@fairlead/publishing";
import { likeReadme } from "../manifests/like-manifest.ts";
import { writeManifest, type Manifest } from "../manifests/manifest-file.ts";
import { packageManifest, type ManifestOptions } from "../manifests/package-manifest.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { sourceManifest } from "../manifests/source-manifest.ts";
import {
  broughtFiles,
  isLeftOutAtHome,
  packedOf,
  type BringOptions,
  type LostFile,
} from "./brought-files.ts";
import { headerKind, isBinOf, stagedMode } from "./file-modes.ts";
import { addedLicenses } from "./license-files.ts";
import { alwaysPacked, ownFiles } from "./own-files.ts";

export type StageOptions = BringOptions & ManifestOptions;

/** A file as it is to be packed. */
export interface StagedFile {
  /** Absolute: where it lies; it is read when it is packed. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly executable: boolean;
  /** The artifact that it is from; undefined: of the checkout, or made here. */
  readonly artifact: string | undefined;
}

/** A package as it is to be packed. */
export interface StagedPackage {
  readonly spec: PackageSpec;
  readonly name: string;
  readonly version: string;
  readonly platform: DeclaredPlatform | undefined;
  readonly manifest: Manifest;
  /** All files, package.json too, by path. */
  readonly files: ReadonlyMap<string, StagedFile>;
  /** What a source brings and npm leaves out. */
  readonly lost: readonly LostFile[];
  /** Packages of this checkout that must be in the registry first. */
  readonly siblings: ReadonlySet<string>;
  /** Of a meta: what it pins. */
  readonly platformPackages: ReadonlyMap<DeclaredPlatform, string>;
  /** What was skipped, in sentences. */
  readonly notes: readonly string[];
  /** What is worth knowing of the manifest, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Decides what is in a package: what npm takes of its own folder, the sources over it, its manifest, a
 * license. Only what is made here is written, and that into `folder`; nothing is copied.
 *
 * @param folder absolute; fresh, outside of the checkout
 * @throws ProblemsError with all that is wrong with the package
 */
export async function stagePackage(
  spec: PackageSpec,
  folder: string,
  options: StageOptions,
): Promise<StagedPackage> {
  const { workspace } = options;
  const { base } = spec;
  const notes: string[] = [];
  const brought = await broughtFiles(spec, options, notes);
  const made = packageManifest(spec, await sourceManifest(spec, brought, workspace), options);
  throwProblems(made.problems);
  const { name } = made;
  const home = base.kind === "folder" ? base.template.folder : undefined;
  const own =
    home === undefined
      ? { files: [], problems: [], notes: [] }
      : await ownFiles(home, workspace, made.manifest, titleOf(spec));
  throwProblems(own.problems);
  notes.push(...own.notes);

  const names = path.join(folder, "names");
  const { packed, lost } = await packedOf(
    brought.filter((each) => each.path !== "package.json"),
    made.manifest,
    names,
  );
  const missed: LostFile[] = [];
  for (const each of lost) {
    if (await isLeftOutAtHome(each, home, workspace)) {
      notes.push(`${titleOf(spec)}: ${each.path} skipped, since the package's own folder has it.`);
    } else missed.push(each);
  }
  const over = new Set(packed.map((each) => pathKey(each.path)));
  const files = new Map<string, TakenFile>();
  for (const each of own.files) if (!over.has(pathKey(each.path))) files.set(each.path, each);
  for (const each of packed) files.set(each.path, each);
  const licenses = await addedLicenses(files.keys(), made.manifest, home, workspace);
  for (const each of licenses) files.set(each.path, each);
  const manifest = withFiles(
    withLists(made.manifest),
    licenses.map((each) => each.path).filter((each) => !alwaysPacked.test(each)),
  );

  const write = async (file: string, text: string): Promise<void> => {
    const target = path.join(folder, "made", file);
    await writeText(target, text);
    files.set(file, { path: file, file: target, artifact: undefined });
  };
  await write("package.json", writeManifest(manifest));
  if (base.kind === "like" && ![...files.keys()].some((file) => /^readme(\.|$)/i.test(file))) {
    const metaName = String(base.meta.manifest["name"]);
    await write("README.md", likeReadme(name, metaName, spec.platform?.platform.triple));
  }
  return {
    ...{ spec, name, manifest, lost: missed },
    version: String(manifest["version"]),
    platform: made.platform,
    files: await staged(files, isBinOf(manifest)),
    siblings: made.siblings,
    platformPackages: made.platformPackages,
    ...{ notes, remarks: made.notes },
  };
}

/** npm takes a text for a list of one; both yarns install such a package on every machine. */
function withLists(manifest: Manifest): Manifest {
  const fields = Object.entries(manifest).map(([field, value]) =>
    ["os", "cpu", "libc"].includes(field) && typeof value === "string"
      ? [field, [value]]
      : [field, value],
  );
  return Object.fromEntries(fields) as Manifest;
}

/** A list of `files` names what was added: whoever packs the package again gets the same. */
function withFiles(manifest: Manifest, added: readonly string[]): Manifest {
  const files: unknown = manifest["files"];
  if (!Array.isArray(files) || added.length === 0) return manifest;
  return { ...manifest, files: [...(files as readonly unknown[]), ...added] };
}

/** One of two modes, whatever the umask: modes are part of what is packed. */
async function staged(
  files: ReadonlyMap<string, TakenFile>,
  isBin: (file: string) => boolean,
): Promise<Map<string, StagedFile>> {
  const found = new Map<string, StagedFile>();
  for (const [name, { file, artifact }] of files) {
    const { mode, size } = await stat(file);
    const header = await headerKind(file);
    const isExecutable = (mode & 0o111) !== 0;
    const packedMode = stagedMode({ isBin: isBin(name), header, isExecutable });
    found.set(name, { file, size, executable: packedMode === 0o755, artifact });
  }
  return found;
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  await chmod(file, 0o644);
}
