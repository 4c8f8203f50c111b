import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { copyHashed, writeArchive, writeGz } from "@fairlead/archives";
import { checkHead, checkoutOf, readCommit } from "@fairlead/checkout";
import {
  artifactOpener,
  wantedArtifacts,
  type ArtifactFolders,
  type SourceWorld,
} from "@fairlead/contents";
import {
  concurrently,
  counted,
  firstFew,
  ProblemsError,
  size,
  throwProblems,
  type Problem,
} from "@fairlead/publishing";
import { declarationLines } from "@fairlead/requirements";
import { checksumsName, foldersOf, sumName } from "./asset-name.ts";
import { assetRequirements } from "./asset-requirements.ts";
import type { AssetsInputs, AssetsPorts, PackagedAsset, PackagedAssets } from "./inputs.ts";
import { checksumsText } from "./checksums.ts";
import type { AssetSpec } from "./expand-assets.ts";
import { fileTime, type FileTime } from "./file-time.ts";
import { folderProblems, freshFolder } from "./output-folder.ts";
import { planAssets, workspaceProblems, type PlannedAsset } from "./planned-assets.ts";
import { readAssets } from "./read-assets.ts";
import { xzOf, xzVersion } from "./xz.ts";

/** Archives that are written at once: Node compresses on four threads. */
const mostAtOnce = 4;
const fileNoun = { one: "file", many: "files" };

/**
 * Packages release assets: reads what is wanted, fetches what other jobs built, writes the archives
 * and their checksums into a folder of the workspace.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for artifacts that are missing or do not fit
 */
export async function packageAssets(
  inputs: AssetsInputs,
  given: readonly Problem[],
  ports: AssetsPorts,
): Promise<PackagedAssets> {
  const { log, workspace, outputs, temp, cancelled } = ports;
  const folderOf = foldersOf(inputs.byRelease === true);
  const { specs, time } = await log.inGroup("Plan", () => plan(inputs, given, ports));
  await ports.othersKnown?.();

  const wanted = wantedArtifacts(
    specs.flatMap(({ contents }) => contents),
    "assets",
  );
  const artifacts =
    wanted.length === 0 ? new Map<string, string>() : await ports.fetchArtifacts(wanted);
  const unpacked = await mkdtemp(path.join(temp, "fairlead-assets-"));
  // Before files are looked for: those of an earlier run are none of the checkout's.
  const folder = await freshFolder(outputs, inputs.directory);
  try {
    return await log.inGroup("Packing", async () => {
      const world = sourceWorld(workspace, artifacts, unpacked);
      const planned = await planAssets(specs, world, folderOf);
      const required = await requirementsOf(planned, inputs, log);
      log.info(time.note);
      const write = async (asset: PlannedAsset) => {
        const own = path.join(folder, folderOf(asset.release));
        await mkdir(own, { recursive: true });
        return writeAsset(asset, own, time, ports);
      };
      const assets = await concurrently(
        planned,
        write,
        Math.min(availableParallelism(), mostAtOnce),
      );
      for (const [own, same] of Map.groupBy(assets, (asset) => asset.folder)) {
        await writeFile(path.join(own, checksumsName), checksumsText(same));
        if (inputs.sha256Files) await writeSums(same);
      }
      return {
        directory: inputs.directory,
        assets,
        checksums: path.posix.join(inputs.directory, checksumsName),
        ...required,
      };
    });
  } catch (error) {
    // A part of the assets must not be taken for all.
    await rm(folder, { recursive: true, force: true });
    if (!cancelled.aborted) throw error;
    const message = "The job was cancelled before all assets were packaged.";
    throw new ProblemsError([{ code: "cancelled", message, remedy: "Run it again." }], {
      cause: error,
    });
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

/** What the binaries of all assets need: logged, and compared with what is declared. */
async function requirementsOf(
  planned: readonly PlannedAsset[],
  { oldestSystem }: Pick<AssetsInputs, "oldestSystem">,
  log: AssetsPorts["log"],
): Promise<Pick<PackagedAssets, "runsOn" | "warnings">> {
  const all = await concurrently(
    planned,
    (asset) => assetRequirements(asset, oldestSystem),
    mostAtOnce,
  );
  throwProblems(all.flatMap(({ problems }) => problems));
  const lines = all.flatMap(({ line }) => line ?? []);
  for (const line of lines) log.info(line);
  const declare =
    oldestSystem === undefined ? declarationLines(all.map((each) => each.requirements)) : [];
  return { runsOn: { lines, declare }, warnings: all.flatMap(({ warnings }) => warnings) };
}

/** Which assets are meant; everything that is wrong before an artifact is asked for. */
async function plan(
  inputs: AssetsInputs,
  given: readonly Problem[],
  ports: AssetsPorts,
): Promise<{ readonly specs: readonly AssetSpec[]; readonly time: FileTime }> {
  const { workspace, log } = ports;
  const isWrong = (name: string) => given.some(({ input }) => input === name);
  // Whatever replaces a version that is wrong: what depends on it need not be told as well.
  const version = isWrong("version") ? "1.0.0" : inputs.version;
  const { specs, notes, problems } = readAssets({ ...inputs, version });
  const env = ports.childEnvironment();
  const sources = specs.flatMap(({ contents }) => contents);
  const paths = sources.flatMap(({ kind, from }) => (kind === "path" ? [from] : []));
  const commit = await readCommit(checkoutOf(workspace, paths), env);
  const { time, problems: wrongTime } = fileTime(ports.sourceDateEpoch, commit?.seconds);
  const world = sourceWorld(workspace, new Map(), "");
  const names = specs.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const allNamed = problems.length === 0 && names.length === specs.length;
  throwProblems([
    ...given,
    ...problems.filter(({ code }) => code !== "nothing-selected" || !isWrong("assets")),
    ...(await workspaceProblems(specs, world)),
    ...(await folderProblems(
      ports.outputs,
      inputs.directory,
      allNamed ? new Set(names) : undefined,
    )),
    ...(await missingXz(specs, env)),
    ...wrongTime,
    ...checkHead(commit, inputs.sha),
  ]);
  for (const note of notes) log.info(note);
  // A name may come with what is packed.
  const known = names.length > 0 ? `: ${firstFew(names, 40)}` : "";
  log.info(`${counted(specs.length, { one: "file", many: "files" })} to package${known}`);
  return { specs, time };
}

async function missingXz(
  specs: readonly AssetSpec[],
  env: Readonly<Record<string, string>>,
): Promise<Problem[]> {
  const first = specs.find(({ format }) => format === "tar.xz");
  if (first === undefined || (await xzVersion(env)) !== undefined) return [];
  return [
    {
      code: "tool-missing",
      message: `${first.name ?? "An asset"} is a tar.xz, and this machine has no xz.`,
      remedy: "Install it (apt-get install xz-utils, brew install xz), or package a tar.gz.",
      input: "assets",
    },
  ];
}

function sourceWorld(workspace: string, artifacts: ArtifactFolders, temp: string): SourceWorld {
  return {
    workspace,
    artifacts,
    open: artifactOpener(artifacts, temp),
    passOver: new Set(),
    linkFate: "which not every system can unpack",
  };
}

/** Writes a `.sha256` beside each asset that has none of its own among the assets. */
async function writeSums(assets: readonly PackagedAsset[]): Promise<void> {
  const names = new Set(assets.map(({ name }) => name));
  const alone = assets.filter(({ name }) => !names.has(sumName(name)) && !/\.sha256$/.test(name));
  for (const asset of alone) {
    await writeFile(path.join(asset.folder, sumName(asset.name)), checksumsText([asset]));
  }
}

async function writeAsset(
  asset: PlannedAsset,
  folder: string,
  time: FileTime,
  { log, cancelled, childEnvironment }: AssetsPorts,
): Promise<PackagedAsset> {
  const { name, release } = asset;
  const target = path.join(folder, name);
  const files = asset.kind === "archive" ? asset.files : [asset];
  const written =
    asset.kind === "archive"
      ? await writeArchive(target, asset.files, {
          format: asset.format,
          modifiedAt: time.seconds,
          xz: (tar) => xzOf(tar, childEnvironment()),
          signal: cancelled,
        })
      : await { file: copyHashed, gz: writeGz }[asset.kind](asset.file, target, cancelled);
  const held = asset.kind === "archive" ? `${counted(files.length, fileNoun)} in ` : "";
  log.info(`${name}: ${held}${size(written.size)}, SHA-256 ${written.sha256}`);
  return { name, folder, ...written, files: files.length, release };
}
