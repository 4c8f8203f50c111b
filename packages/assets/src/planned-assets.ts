import { stat } from "node:fs/promises";
import path from "node:path";
import { ArchiveError, inOrder, type ArchiveFormat, type PackedFile } from "@fairlead/archives";
import {
  atLine,
  collisions,
  takeSource,
  verifySum,
  type SourceWorld,
  type TakenFile,
} from "@fairlead/contents";
import { counted, ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { doubleAssets, nameProblem, type FolderOf } from "./asset-name.ts";
import { isExecutable } from "./executable.ts";
import type { AssetSpec } from "./expand-assets.ts";

/** An asset whose files are there. */
export type PlannedAsset = PlannedFile & {
  /** The crate or package whose release it is of. */
  readonly release: string | undefined;
};

type PlannedFile =
  | {
      readonly kind: "archive";
      readonly name: string;
      readonly format: ArchiveFormat;
      readonly files: readonly PackedFile[];
    }
  /** One file, byte for byte or compressed. */
  | { readonly kind: "file" | "gz"; readonly name: string; readonly file: string };

/**
 * Finds the files of all assets.
 *
 * @throws ProblemsError with all that is wrong with all of them
 */
export async function planAssets(
  specs: readonly AssetSpec[],
  world: SourceWorld,
  folderOf: FolderOf,
): Promise<readonly PlannedAsset[]> {
  const wrong: Problem[][] = [];
  const planned: (PlannedAsset & { readonly line: number })[] = [];
  for (const spec of specs) {
    const { line } = spec;
    const problems: Problem[] = [];
    wrong.push(problems);
    const found = await problemsInto(problems, line, async () => {
      const taken = await takeAll(spec, world);
      return spec.format === "as-is" || spec.format === "gz"
        ? singleFiles(spec, spec.format === "gz" ? "gz" : "file", taken)
        : [await archiveOf(spec, spec.format, taken)];
    });
    planned.push(...(found ?? []).map((each) => ({ ...each, release: spec.release, line })));
  }
  throwProblems([...ofEntries(wrong), ...doubleAssets(planned, folderOf)]);
  return planned;
}

/** What is wrong with assets; of those of one entry, which one correction puts right, with the first. */
function ofEntries(wrong: readonly (readonly Problem[])[]): Problem[] {
  const all = wrong.flatMap((own) => own.map((problem, index) => ({ problem, index })));
  const groups = Map.groupBy(all, ({ problem: { code, line }, index }) =>
    JSON.stringify([code, line, index]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first?.problem ?? [];
    const more = counted(others.length, { one: "more platform", many: "more platforms" });
    const message = `${first.problem.message} The same goes for ${more}.`;
    const { code } = first.problem;
    return { ...first.problem, code, message };
  });
}

/** What is wrong with the files that assets take from the workspace, before there are artifacts. */
export async function workspaceProblems(
  specs: readonly AssetSpec[],
  world: SourceWorld,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { contents, line } of specs) {
    for (const source of contents) {
      if (source.kind !== "path") continue;
      await problemsInto(problems, line, () => takeSource(source, world));
    }
  }
  return problems;
}

/** Runs, and adds what is wrong to the problems, with its place in the input. */
async function problemsInto<T>(
  problems: Problem[],
  line: number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    problems.push(...error.problems.map((each) => atLine(each, { input: "assets", line })));
    return undefined;
  }
}

async function takeAll({ contents }: AssetSpec, world: SourceWorld): Promise<TakenFile[]> {
  const problems: Problem[] = [];
  const taken: TakenFile[] = [];
  for (const source of contents) {
    try {
      taken.push(...(await takeSource(source, world)));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems(problems);
  return taken;
}

async function archiveOf(
  { name = "", folder = "" }: AssetSpec,
  format: ArchiveFormat,
  taken: readonly TakenFile[],
): Promise<PlannedFile> {
  throwProblems(collisions(taken, name));
  const files: PackedFile[] = [];
  for (const each of taken) {
    const { size, mode } = await stat(each.file);
    const executable = await isExecutable(each.file, mode);
    files.push({ path: path.posix.join(folder, each.path), file: each.file, size, executable });
  }
  try {
    return { kind: "archive", name, format, files: inOrder(files) };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const message = `${name}: ${error.message}.`;
    throw new ProblemsError([{ code: "file-name-invalid", message, remedy: "Rename that file." }], {
      cause: error,
    });
  }
}

/** Files under their own names, or one under the asset's. A `.sha256` beside a file must agree. */
async function singleFiles(
  spec: AssetSpec,
  kind: "file" | "gz",
  taken: readonly TakenFile[],
): Promise<PlannedFile[]> {
  const { name } = spec;
  if (name !== undefined && taken.length > 1) {
    const found = taken.map(({ file }) => path.basename(file)).slice(0, 5);
    const message = `\`name: ${name}\` names one file, and ${taken.length} match: ${found.join(", ")}.`;
    throw new ProblemsError([
      {
        code: "source-ambiguous",
        message,
        remedy:
          "Narrow `files` to one, or write an archive: a name that ends in .tar.gz, .tar.xz or .zip.",
      },
    ]);
  }
  const problems: Problem[] = [];
  const assets: PlannedFile[] = [];
  for (const { path: own, file, artifact } of taken) {
    const asset = { kind, name: name ?? path.posix.basename(own), file };
    const wrong = nameProblem(asset.name);
    if (wrong !== undefined) problems.push(wrong);
    const sum = await stat(`${file}.sha256`).catch(() => undefined);
    if (sum?.isFile() === true) {
      const from = artifact === undefined ? "the workspace" : `the artifact ${artifact}`;
      const title = `${path.basename(file)} of ${from}`;
      await verifySum(file, title).catch((error: unknown) => {
        if (!(error instanceof ProblemsError)) throw error;
        problems.push(...error.problems);
      });
    }
    assets.push(asset);
  }
  throwProblems(problems);
  return assets;
}
