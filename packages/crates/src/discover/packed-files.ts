import path from "node:path";
import {
  ProblemsError,
  unitId,
  type Candidates,
  type Discovered,
  type Problem,
} from "@fairlead/publishing";
import { findFiles, type FoundFiles, type ListItem } from "@fairlead/selection";
import type { CrateOfPack, CratesInputs } from "../inputs.ts";
import { readPacked, type PackedCrate } from "../packing/crate-unit.ts";
import { isPackedFor } from "../packing/packed-from.ts";
import { cycleProblem, graphOf, orderCrates, type DevCycle, type OrderedNode } from "./graph.ts";
import { orderLines } from "./order-lines.ts";
import { chooseNames, nearestCrate } from "./select.ts";

interface PackedFilesInputs extends Pick<CratesInputs, "packages" | "exclude" | "sha"> {
  /** Globs of `.crate` files, relative to the folder. */
  readonly crateFiles: readonly ListItem[];
  /** The runner's temporary folder, absolute: what an earlier step packed lies there. */
  readonly temp: string;
  /** The artifact whose files the folder holds; undefined: it is the workspace. */
  readonly artifact: string | undefined;
}

export interface PackedFiles extends Candidates {
  readonly packed: readonly PackedCrate[];
  readonly nodes: readonly OrderedNode[];
  readonly devCycles: readonly DevCycle[];
}

/**
 * Crates that were packed earlier, in another job: no cargo and no workspace are needed, since order
 * and metadata stand in the packed manifests.
 */
export async function readPackedFiles(
  folder: string,
  inputs: PackedFilesInputs,
): Promise<Discovered<PackedFiles>> {
  const { artifact, temp } = inputs;
  const found = await findFiles(
    inputs.crateFiles.map(({ text }) => text),
    folder,
    artifact === undefined ? [temp] : [],
  );
  const isLost = found.unmatched.length + found.outside.length > 0;
  const problems = isLost ? lostFiles(found, artifact, await listFiles(folder, artifact)) : [];
  const shown = found.files.map((file) => ({ file: path.resolve(folder, file), shown: file }));
  const { all, problems: damaged } = await readAll(shown);
  problems.push(...damaged, ...doubles(all, folder));
  const { packed, problems: unknown } = choose(all, inputs);
  return inOrder(packed, [...problems, ...unknown, ...(await otherCommits(packed, inputs.sha))]);
}

/**
 * Crates of a pack, which has proved their bytes and their commit: what is in each file must be what the
 * pack says of it.
 */
export async function readPack(
  pack: readonly CrateOfPack[],
  inputs: Pick<CratesInputs, "packages" | "exclude">,
): Promise<Discovered<PackedFiles>> {
  const named = pack.map((each) => ({ ...each, shown: path.basename(each.file) }));
  const { all, problems } = await readAll(named);
  for (const { file, crate } of all) {
    const said = pack.find((each) => each.file === file);
    if (said === undefined || unitId(said) === unitId(crate)) continue;
    problems.push({
      code: "pack-file-mismatched",
      unit: said.name,
      message: `${path.basename(file)} holds ${unitId(crate)}, but the pack says that it is ${unitId(said)}.`,
      remedy: "Run the packing job again.",
      input: "from",
    });
  }
  const chosen = choose(all, inputs);
  return inOrder(chosen.packed, [...problems, ...chosen.problems]);
}

async function readAll(files: readonly { readonly file: string; readonly shown: string }[]) {
  const all: PackedCrate[] = [];
  const problems: Problem[] = [];
  for (const { file, shown } of files) {
    try {
      all.push(await readPacked(file, shown));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { all, problems };
}

/** The crates in the order in which they are published. */
function inOrder(
  packed: readonly PackedCrate[],
  problems: readonly Problem[],
): Discovered<PackedFiles> {
  const order = orderCrates(graphOf(packed.map(({ crate }) => crate.manifest)));
  const { nodes, devCycles } = order.kind === "ordered" ? order : { nodes: [], devCycles: [] };
  const byName = new Map(packed.map(({ crate }) => [crate.name, crate.version]));
  const units = nodes.map(({ name, dependencies: after }) => ({
    ...{ name, version: byName.get(name) ?? "", after },
    // The run that packed them has asked for new names.
    ...{ path: "none", listed: true },
  }));
  return {
    candidates: { units, packed, nodes, devCycles },
    problems: [...problems, ...(order.kind === "cycle" ? [cycleProblem(order.path)] : [])],
    lines: orderLines(units, { one: "packed crate", many: "packed crates" }),
  };
}

function lostFiles(
  { unmatched, outside }: Pick<FoundFiles, "unmatched" | "outside">,
  artifact: string | undefined,
  remedy: string,
): Problem[] {
  const where = artifact === undefined ? "the workspace" : `the artifact ${artifact}`;
  const around =
    artifact === undefined ? "both the workspace and the runner's temporary folder" : where;
  const input = "crate-files";
  return [
    ...unmatched.map((pattern) => ({
      ...{ code: "crate-files-unmatched", input },
      message: `The input "${input}" holds ${pattern}, which matches ${path.isAbsolute(pattern) ? "no file" : `no file of ${where}`}.`,
      remedy,
    })),
    ...outside.map((file) => ({
      ...{ code: "crate-files-outside", input },
      message: `The input "${input}" holds ${file}, which lies outside ${around}.`,
      remedy,
    })),
  ];
}

/** What to give instead: an artifact has few files, a workspace too many to name. */
async function listFiles(folder: string, artifact: string | undefined): Promise<string> {
  if (artifact === undefined) {
    return "Pack before this step in the same job, or download the packed crates into a folder of the workspace, such as packed/*.crate.";
  }
  const { files } = await findFiles(["**"], folder);
  if (files.length === 0) return "It is empty: check the job that uploaded it.";
  const more = files.length > 10 ? ` and ${files.length - 10} more` : "";
  return `It holds ${files.slice(0, 10).join(", ")}${more}.`;
}

/** What `packages` and `exclude` leave of the files. */
function choose(
  all: readonly PackedCrate[],
  inputs: Pick<PackedFilesInputs, "packages" | "exclude">,
): { readonly packed: readonly PackedCrate[]; readonly problems: readonly Problem[] } {
  const names = all.map(({ crate }) => crate.name);
  const { wanted, problems } = chooseNames(names, inputs, (input, pattern) => {
    const near = nearestCrate(pattern, names);
    return {
      code: "crate-not-in-files",
      unit: pattern,
      input,
      message: `The input "${input}" holds ${pattern}, which matches no packed crate.`,
      remedy: near === undefined ? `The files hold ${names.join(", ")}.` : `Did you mean ${near}?`,
    };
  });
  return { packed: all.filter(({ crate }) => wanted.includes(crate.name)), problems };
}

/** Two files of one crate: which of them would be meant? */
function doubles(packed: readonly PackedCrate[], folder: string): Problem[] {
  const shown = ({ file }: PackedCrate) =>
    file.startsWith(folder + path.sep) ? path.relative(folder, file) : file;
  const first = new Map<string, PackedCrate>();
  return packed.flatMap((each) => {
    const other = first.get(each.crate.name);
    first.set(each.crate.name, other ?? each);
    if (other === undefined) return [];
    const held =
      other.crate.version === each.crate.version
        ? `both hold ${unitId(each.crate)}`
        : `hold two versions of one crate, ${unitId(other.crate)} and ${unitId(each.crate)}`;
    return [
      {
        code: "crate-file-repeated",
        unit: each.crate.name,
        message: `${shown(other)} and ${shown(each)} ${held}.`,
        remedy: "Give one file for each crate: pack into an empty folder, or narrow crate-files.",
      },
    ];
  });
}

/**
 * A crate says in `.cargo_vcs_info.json` which commit of its repository it was packed from. One of
 * another repository counts if the job that packed it says that it did so for the commit.
 */
async function otherCommits(
  packed: readonly PackedCrate[],
  sha: string | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const each of packed) {
    const { crate } = each;
    const commit = crate.vcs?.sha1;
    if (sha === undefined || commit === undefined || commit === sha) continue;
    if (await isPackedFor(each, sha)) continue;
    problems.push({
      code: "crate-of-other-commit",
      unit: crate.name,
      message: `${unitId(crate)} was packed from commit ${commit}, but the commit to release is ${sha}.`,
      remedy:
        "Use the files that a job of this run packed (the whole folder in its output packed), or set sha to their commit.",
    });
  }
  return problems;
}
