import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { artifactOpener, type ArtifactFolders } from "@fairlead/contents";
import { counted, ProblemsError, size, throwProblems, type Problem } from "@fairlead/publishing";
import { doubleNames } from "../entries/double-names.ts";
import type { NpmInputs, NpmPorts } from "../inputs.ts";
import { readNpmTarball, type NpmTarball } from "./npm-tarball.ts";
import { packedName, packedPlaces, packStaged } from "./pack-staged.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { binariesOf, inTarball } from "./packed-binaries.ts";
import { checkNamedFiles, checkPacked } from "./packed-checks.ts";
import { checkPublishable } from "./publishable-checks.ts";
import { checkRunnable } from "./runnable-checks.ts";
import { scriptFaultsOf } from "./script-faults.ts";
import type { SurveyedPackages } from "../discover/discover-packages.ts";
import { stagePackage, type StagedPackage } from "./staging.ts";
import { tarballFiles } from "../entries/tarball-entries.ts";

/** A package whose packed file was read and checked. */
export interface PreparedPackage {
  readonly spec: PackageSpec;
  readonly name: string;
  readonly version: string;
  /** Absolute path of the packed file. */
  readonly file: string;
  readonly tarball: NpmTarball;
  /** Undefined for what was packed earlier. */
  readonly staged: StagedPackage | undefined;
  /** What may be wrong with the packed file. */
  readonly warnings: readonly Problem[];
}

/**
 * Puts each package together, packs it, and checks what was packed. The checkout is only read, and
 * nothing of it is copied.
 *
 * @param folder a fresh folder; the packed files stay in its `packed`
 * @throws ProblemsError with all that is wrong with all packages
 */
export async function preparePackages(
  { specs, platforms, workspacePackages }: SurveyedPackages,
  inputs: NpmInputs,
  artifacts: ArtifactFolders,
  folder: string,
  ports: NpmPorts,
): Promise<readonly PreparedPackage[]> {
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
    perPlatform: inputs.kind === "platform",
    platforms,
    packages: workspacePackages,
  };

  // What is wrong with one package says nothing about the others: they are packed and checked too.
  const problems: Problem[] = [];
  const eachOf = eachUntil(ports.cancelled, problems);
  const staged = await eachOf(
    specs.filter(({ base }) => base.kind !== "tarball"),
    async (spec, index) => {
      const target = await below(path.join("staged", String(index + 1)));
      return [await stagePackage(spec, target, options)];
    },
  );
  const twice = doubleNames(staged.map(({ name, spec }) => ({ name, where: `line ${spec.line}` })));
  if (twice.length > 0) throwProblems([...problems, ...twice]);
  for (const note of staged.flatMap(({ notes }) => notes)) ports.log.info(note);
  const files = new Map(
    await eachOf(staged, async (each) => {
      const file = placeOf(packedName(each.name, each.version));
      await packStaged(each, file, ports.cancelled);
      return [[each, file] as const];
    }),
  );
  const earlier = await eachOf(
    specs.filter(({ base }) => base.kind === "tarball"),
    (spec) => packedEarlier(spec, artifacts, workspace, placeOf),
  );
  const packages = await eachOf(
    [
      ...[...files].map(([staged, file]) => ({ spec: staged.spec, staged, file })),
      ...earlier.map((each) => ({ ...each, staged: undefined })),
    ],
    async ({ spec, staged, file }) => {
      const tarball = await readNpmTarball(file, staged?.name ?? titleOf(spec));
      const look = async (files: ReadonlyMap<string, { readonly file: string }>) =>
        [await binariesOf(files), await scriptFaultsOf(files)] as const;
      const [binaries, faults] =
        staged === undefined ? await inTarball(file, folder, look) : await look(staged.files);
      const platform = staged?.platform ?? spec.platform;
      const { version, checkBinaries, checkPacked: level } = inputs;
      const named = checkNamedFiles(tarball, staged?.files, level);
      throwProblems([
        ...named.problems,
        ...checkPublishable(tarball),
        ...checkRunnable(tarball, binaries, faults),
        ...checkPacked({
          ...{ tarball, version, binaries, platform, checkBinaries },
          staged: staged?.files,
          lost: staged?.lost ?? [],
        }),
      ]);
      const { name, version: own } = tarball;
      return [{ spec, staged, file, tarball, name, version: own, warnings: named.warnings }];
    },
  );
  const doubles = doubleNames(
    packages.map(({ name, spec }) => ({ name, where: `line ${spec.line}` })),
  );
  throwProblems([...problems, ...doubles]);
  for (const { name, version, tarball, staged } of packages) {
    const files = counted(tarball.entries.length, { one: "file", many: "files" });
    const how = staged === undefined ? "packed earlier" : "packed";
    ports.log.info(`${name} ${version} ${how}: ${files}, ${size(tarball.size)}`);
  }
  return packages;
}

/**
 * Does the same with each item, one after another, until the job is cancelled: then it throws. What is
 * wrong with one item is added to the problems.
 */
function eachUntil(cancelled: AbortSignal, problems: Problem[]) {
  return async <T, R>(
    items: readonly T[],
    work: (item: T, index: number) => Promise<readonly R[]>,
  ): Promise<R[]> => {
    const results: R[] = [];
    for (const [index, item] of items.entries()) {
      cancelled.throwIfAborted();
      try {
        results.push(...(await work(item, index)));
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        problems.push(...error.problems);
      }
    }
    return results;
  };
}

/** Files that were packed earlier, copied byte for byte beside those that are packed here. */
async function packedEarlier(
  spec: PackageSpec,
  artifacts: ArtifactFolders,
  workspace: string,
  placeOf: (file: string) => string,
): Promise<{ spec: PackageSpec; file: string }[]> {
  const files = await tarballFiles(spec, workspace, artifacts);
  return Promise.all(
    files.map(async (found) => {
      const file = placeOf(path.basename(found));
      await mkdir(path.dirname(file), { recursive: true });
      await copyFile(found, file);
      return { spec, file };
    }),
  );
}
