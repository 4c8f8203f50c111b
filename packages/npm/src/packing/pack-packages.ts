import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { isWithin } from "@fairlead/checkout";
import { artifactOpener, type ArtifactFolders, type DeclaredPlatform } from "@fairlead/contents";
import {
  concurrently,
  counted,
  ProblemsError,
  size,
  throwProblems,
  type Problem,
} from "@fairlead/publishing";
import type { NpmCandidates } from "../discover/candidates.ts";
import { nothingKnown, type KnownPackage } from "../discover/known-packages.ts";
import { packageNotes } from "../checks/package-notes.ts";
import { doubleNames } from "../entries/double-names.ts";
import { tarballFiles } from "../entries/tarball-entries.ts";
import type { NpmInputs, NpmPorts } from "../inputs.ts";
import type { Manifest } from "../manifests/manifest-file.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import type { LostFile } from "./brought-files.ts";
import { readNpmTarball, type NpmTarball } from "./npm-tarball.ts";
import { packedName, packedPlaces, packStaged } from "./pack-staged.ts";
import { binariesOf, inTarball } from "./packed-binaries.ts";
import { notBuilt } from "./not-built.ts";
import { packageRequirements, type PackageRequirements } from "./package-requirements.ts";
import { missingImports } from "./missing-imports.ts";
import { keptOutOf } from "./kept-out.ts";
import { checkEmpty, checkImports, checkNamedFiles, idleFiles } from "./named-files.ts";
import { checkPacked } from "./packed-checks.ts";
import { checkPublishable } from "./publishable-checks.ts";
import { checkRunnable } from "./runnable-checks.ts";
import { scriptFaultsOf } from "./script-faults.ts";
import { saidOnce } from "./source-problems.ts";
import { stagePackage, type StagedPackage } from "./staging.ts";
import { checkVendored, missingVendored } from "./vendored-crates.ts";

/** While one is read, hashed and written, another one is compressed. */
const packedAtOnce = 2;

type PackCandidates = Pick<NpmCandidates, "specs" | "workspacePackages" | "packages"> & {
  /** Absolute. */
  readonly folder: string;
};

/** A package whose packed file was read and checked. */
export interface PackedPackage extends KnownPackage {
  readonly manifest: Manifest;
  readonly tarball: NpmTarball;
  /** Absolute path of the packed file. */
  readonly packedFile: string;
  /** What may be wrong with the packed file. */
  readonly warnings: readonly Problem[];
  /** What its binaries need, of the package of a platform. */
  readonly required?: PackageRequirements;
  /** Absolute paths of the files that it takes from the checkout. */
  readonly taken: readonly string[];
}

/**
 * Puts each package together, packs it, and checks what was packed. The checkout is only read, and
 * nothing of it is copied. The packed files are in `packed` of the candidates' folder.
 *
 * @returns those that nothing is wrong with, and all that is wrong with the others
 */
export async function packPackages(
  { specs, workspacePackages, packages: known, folder }: PackCandidates,
  inputs: Pick<NpmInputs, "version" | "checkBinaries" | "checkPacked" | "oldestSystem">,
  platforms: readonly DeclaredPlatform[],
  artifacts: ArtifactFolders,
  ports: NpmPorts,
): Promise<{ readonly packages: readonly PackedPackage[]; readonly problems: readonly Problem[] }> {
  const { workspace } = ports;
  const packedFolder = path.join(folder, "packed");
  const below = async (name: string): Promise<string> => {
    const made = path.join(folder, name);
    await mkdir(made, { recursive: true });
    return made;
  };
  await mkdir(packedFolder, { recursive: true });
  const placeOf = packedPlaces(packedFolder);
  const options = {
    workspace,
    artifacts,
    open: artifactOpener(artifacts, await below("artifacts")),
    version: inputs.version,
    platforms,
    packages: workspacePackages,
  };

  // What is wrong with one package says nothing about the others: they are packed and checked too.
  const problems: Problem[] = [];
  const eachOf = eachUntil(ports.cancelled, problems);
  const assembled = await eachOf(
    specs.filter(({ base }) => base.kind !== "tarball"),
    async (spec, index) => {
      const target = await below(path.join("assembled", String(index + 1)));
      return [await stagePackage(spec, target, options)];
    },
  );
  const twice = doubleNames(assembled);
  if (twice.length > 0) return { packages: [], problems: saidOnce([...problems, ...twice]) };
  for (const note of assembled.flatMap(({ notes }) => notes)) ports.log.info(note);
  const files = [
    ...(await eachOf(
      assembled,
      async (staged) => {
        const file = placeOf(packedName(staged.name, staged.version));
        const read = await packStaged(staged, file, ports.cancelled);
        return [{ spec: staged.spec, staged, file, read }];
      },
      packedAtOnce,
    )),
    ...(await eachOf(
      specs.filter(({ base }) => base.kind === "tarball"),
      async (spec) => {
        const read = known.find((each) => each.spec === spec)?.tarball;
        const copied = await packedEarlier(spec, artifacts, workspace, placeOf);
        return copied.map((file) => ({ spec, staged: undefined, file, read }));
      },
    )),
  ];
  const packages = await eachOf(files, async ({ spec, staged, file, read }) => {
    const tarball = read ?? (await readNpmTarball(file, titleOf(spec)));
    const look = async (files: ReadonlyMap<string, { readonly file: string }>) =>
      [
        await binariesOf(files),
        await scriptFaultsOf(files),
        await missingImports(tarball.manifest, files),
        await missingVendored(files),
      ] as const;
    const [binaries, faults, imports, vendored] =
      staged === undefined ? await inTarball(file, folder, look) : await look(staged.files);
    const platform = staged?.platform ?? spec.platform;
    const checkBinaries = inputs.checkBinaries && spec.checkBinaries;
    const lost = staged?.lost ?? [];
    const held = new Map<string, Pick<LostFile, "artifact">>(staged?.files);
    for (const each of lost) held.set(each.path, each);
    const own =
      staged !== undefined && spec.base.kind === "folder" ? spec.base.template : undefined;
    const keptOut = await keptOutOf(tarball, own && path.join(workspace, own.folder));
    const packedPaths = new Set(tarball.entries.map((entry) => entry.path));
    const unbuilt = own ? await notBuilt(tarball.manifest, packedPaths, own.folder, ports) : [];
    const named = checkNamedFiles(tarball, held, inputs.checkPacked, keptOut, unbuilt);
    const required =
      platform === undefined || !checkBinaries
        ? undefined
        : packageRequirements(tarball, platform, binaries, inputs.oldestSystem);
    throwProblems([
      ...named.problems,
      ...checkPublishable(tarball),
      ...checkRunnable(tarball, binaries, faults),
      ...checkVendored(tarball, vendored),
      ...checkPacked({
        ...{ tarball, version: inputs.version, binaries, platform, checkBinaries },
        staged: staged?.files,
        // In the right folder it is packed: to name it in `files` as well would be wrong.
        lost: lost.filter(({ artifact }) => artifact === undefined || artifact !== named.moved),
      }),
      ...(required?.problems ?? []),
    ]);
    if (required?.line !== undefined) ports.log.info(required.line);
    for (const note of idleFiles(tarball)) ports.log.info(note);
    const { name, version, manifest } = tarball;
    const { siblings, platformPackages } = staged ?? nothingKnown;
    const template = spec.base.kind === "folder" ? spec.base.template.folder : undefined;
    const manifestFile = template && path.posix.join(template, "package.json");
    return [
      {
        ...{ ...nothingKnown, spec, name, version, manifest, siblings, platformPackages },
        file: manifestFile,
        ...{
          tarball,
          packedFile: file,
          warnings: [
            ...named.warnings,
            ...checkImports(tarball, imports),
            ...checkEmpty(tarball),
            ...(required?.warnings ?? []),
            ...packageNotes(name, manifestFile, staged?.remarks ?? []),
          ],
          ...(required === undefined ? {} : { required }),
          taken: takenFrom(workspace, spec, staged?.files),
          isPackedHere: staged !== undefined,
        },
      },
    ];
  });
  problems.push(...doubleNames(packages));
  for (const { name, version, tarball, isPackedHere } of packages) {
    const files = counted(tarball.entries.length, { one: "file", many: "files" });
    const how = isPackedHere ? "packed" : "packed earlier";
    if (problems.length === 0) {
      ports.log.info(`${name} ${version} ${how}: ${files}, ${size(tarball.size)}`);
    }
  }
  return { packages, problems: saidOnce(problems) };
}

/**
 * Does the same with each item, in their order, until the job is cancelled: then it throws. What is wrong
 * with one item is added to the problems.
 */
function eachUntil(cancelled: AbortSignal, problems: Problem[]) {
  return async <T, R>(
    items: readonly T[],
    work: (item: T, index: number) => Promise<readonly R[]>,
    atOnce = 1,
  ): Promise<R[]> => {
    const ends = await concurrently(
      [...items.entries()],
      async ([index, item]) => {
        cancelled.throwIfAborted();
        try {
          return { results: await work(item, index), problems: [] };
        } catch (error) {
          if (!(error instanceof ProblemsError)) throw error;
          return { results: [], problems: error.problems };
        }
      },
      atOnce,
    );
    problems.push(...ends.flatMap((end) => end.problems));
    return ends.flatMap(({ results }) => results);
  };
}

/** The files of the checkout that are in a package, and its manifest, from which another is made. */
function takenFrom(
  checkout: string,
  { base }: PackageSpec,
  staged: StagedPackage["files"] = new Map(),
): string[] {
  const manifests = [
    ...(base.kind === "folder" ? [base.template.folder] : []),
    ...(base.kind === "like" ? [base.meta.folder] : []),
  ].map((folder) => path.join(checkout, folder, "package.json"));
  const files = [...staged.values()].filter(({ artifact }) => artifact === undefined);
  return [...manifests, ...files.map(({ file }) => file)].filter((file) =>
    isWithin(file, checkout),
  );
}

/** Files that were packed earlier, copied byte for byte beside those that are packed here. */
async function packedEarlier(
  spec: PackageSpec,
  artifacts: ArtifactFolders,
  workspace: string,
  placeOf: (file: string) => string,
): Promise<string[]> {
  const files = await tarballFiles(spec, workspace, artifacts);
  return Promise.all(
    files.map(async (found) => {
      const file = placeOf(path.basename(found));
      await mkdir(path.dirname(file), { recursive: true });
      await copyFile(found, file);
      return file;
    }),
  );
}
