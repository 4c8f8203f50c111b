import path from "node:path";
import { checkHead, type Commit } from "@fairlead/checkout";
import type { Candidates, Discovered, Problem } from "@fairlead/publishing";
import { checkSelection, type SelectionFacts } from "../checks/check-selection.ts";
import { called, type CratesInputs } from "../inputs.ts";
import type { Target } from "../registry/crates-target.ts";
import { checkCargo, type Cargo } from "./cargo.ts";
import { cycleProblem, graphOf, orderCrates, type CrateOrder, type GraphNode } from "./graph.ts";
import { orderLines, skippedLines } from "./order-lines.ts";
import { selectMembers, type Selection } from "./select.ts";
import {
  checkManifestPath,
  isLeftOut,
  readWorkspace,
  type Member,
  type Workspace,
} from "./workspace.ts";

/** The workspace's crates as far as manifests, git and cargo's version tell. */
export interface WorkspaceCrates extends Candidates {
  readonly workspace: Workspace;
  readonly selection: Selection;
  readonly order: Extract<CrateOrder, { kind: "ordered" }>;
  /** The commit that is checked out, where there is a git repository. */
  readonly head: string | undefined;
}

interface WorkspaceToRead {
  readonly cargo: Cargo;
  /** Absolute folder that the manifest's path counts from. */
  readonly folder: string;
  readonly inputs: Pick<CratesInputs, "manifestPath" | "toolchain" | "packages" | "sha"> &
    SelectionFacts["inputs"];
  readonly target: Target;
  /** The commit that is checked out in a folder. Throws as `readCommit` does. */
  readonly commitIn: (folder: string) => Promise<Commit | undefined>;
}

/** Reads the workspace and finds everything that is wrong with it without a network call. */
export async function discoverWorkspace({
  cargo,
  folder,
  inputs,
  target,
  commitIn,
}: WorkspaceToRead): Promise<Discovered<WorkspaceCrates>> {
  // git, rustup and cargo take what counts from the folder that they are asked in.
  const manifestFolder = path.dirname(path.resolve(folder, inputs.manifestPath));
  const pathProblems = checkManifestPath(folder, inputs.manifestPath);
  const cargoFolder = pathProblems.length > 0 ? folder : manifestFolder;
  const readCargo = async () => {
    // One after the other: rustup may install a toolchain for the first.
    const cargoProblem = await checkCargo(cargo, cargoFolder, inputs.toolchain);
    const before = [...pathProblems, ...(cargoProblem === undefined ? [] : [cargoProblem])];
    return before.length > 0
      ? { problems: before }
      : readWorkspace(cargo, folder, inputs.manifestPath);
  };
  const [workspace, commit] = await Promise.all([readCargo(), commitIn(cargoFolder)]);
  if ("problems" in workspace) {
    const head = checkHead(commit, inputs.sha);
    return nothing([...workspace.problems, ...head]);
  }
  const { registryName } = target;
  const selection = selectMembers(workspace.members, { ...inputs, registryName });
  const { selected } = selection;
  const order = orderCrates(publishedNodes(selected));
  const problems = [
    ...selection.problems,
    ...(order.kind === "cycle" ? [cycleProblem(order.path)] : []),
    ...checkHead(commit, inputs.sha),
  ];
  if (order.kind === "cycle") {
    const unordered = { nodes: publishedNodes(selected).map(namesOnly), devCycles: [] };
    const facts = { selection, members: workspace.members, order: unordered, inputs, target };
    return nothing([...problems, ...checkSelection({ ...facts, presence: undefined }).problems]);
  }
  const byName = new Map(selected.map((member) => [member.name, member]));
  const units = order.nodes.flatMap(({ name, dependencies: after }) => {
    const member = byName.get(name);
    if (member === undefined) return [];
    const { version } = member;
    const at = path.relative(folder, member.folder).replaceAll(path.sep, "/") || ".";
    const program = member.hasProgram && !member.hasLibrary && { isProgram: true as const };
    return [{ name, version, path: at, listed: selection.listed.has(name), after, ...program }];
  });
  return {
    candidates: { units, workspace, selection, order, head: commit?.head },
    problems,
    lines: [
      ...orderLines(units, called),
      ...skippedLines(selection.skipped),
      ...order.devCycles.map(
        (cycle) =>
          `A cycle through a dev-dependency, packed without Cargo.lock: ${cycle.path.join(" → ")}`,
      ),
    ],
  };
}

function nothing(problems: readonly Problem[]): Discovered<WorkspaceCrates> {
  return { candidates: undefined, problems, lines: [] };
}

/** Members with the dependencies that their published manifests will have. */
export function publishedNodes(members: readonly Member[]): GraphNode[] {
  return graphOf(
    members.map((member) => ({
      ...member,
      dependencies: member.dependencies.filter((each) => !isLeftOut(each)),
    })),
  );
}

function namesOnly({ name, dependencies }: GraphNode) {
  return { name, dependencies: dependencies.map((dependency) => dependency.name) };
}
