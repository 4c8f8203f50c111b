import path from "node:path";
import { checkHead, readCommit } from "@fairlead/checkout";
import { throwProblems, type Clock, type Finding, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { checkCargo, type Cargo } from "../workspace/cargo.ts";
import type { Target } from "../registry/crates-target.ts";
import {
  mayMean,
  orderCrates,
  withDependants,
  type CrateOrder,
  type GraphNode,
} from "../workspace/graph.ts";
import { lookUpCrates } from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import { checkFilesToPack } from "../packing/checkout-files.ts";
import type { CratesInputs } from "../stage.ts";
import {
  checkManifestPath,
  readWorkspace,
  type Member,
  type Workspace,
} from "../workspace/workspace.ts";
import { checkLock } from "../workspace/stale-lock.ts";
import { checkManifests } from "./manifest-checks.ts";
import { checkPresence, neededFromRegistry } from "./presence-checks.ts";
import { excludeLine, selectMembers, type Selection } from "./select.ts";

/** What of a stage's inputs the survey needs, and whether a token was among them. */
export interface SurveyInputs extends Pick<
  CratesInputs,
  "manifestPath" | "toolchain" | "packages" | "exclude" | "version" | "newNames" | "sha" | "dryRun"
> {
  /** Whether a new crate can be created at all: trusted publishing cannot. */
  readonly hasToken: boolean;
}

/** The workspace as far as manifests, git and cargo's version tell: no network was needed. */
export interface LocalSurvey {
  readonly workspace: Workspace;
  readonly selection: Selection;
  readonly order: Extract<CrateOrder, { kind: "ordered" }>;
  /** The commit that is checked out, where there is a git repository. */
  readonly head: string | undefined;
}

/** What the registry says about the selection, by name and version. */
export interface Presence {
  /** By `unitId`. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** Names that the registry does not know at all. */
  readonly newNames: ReadonlySet<string>;
  /** Problems that do not stop the stage. */
  readonly warnings: readonly Problem[];
}

export interface WorkspaceToSurvey {
  readonly cargo: Cargo;
  /** Absolute folder that the manifest's path counts from. */
  readonly folder: string;
  readonly inputs: SurveyInputs;
  readonly target: Target;
  /** The environment of children. */
  readonly env: Readonly<Record<string, string>>;
  /** What the inputs already got wrong: told together with what is found here. */
  readonly problems: readonly Problem[];
}

/** A workspace with what is wrong with it; no survey if it could not be read, or has no order. */
export interface InspectedWorkspace {
  readonly survey: LocalSurvey | undefined;
  /** Those given included. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the workspace of crates that will be packed, and finds everything that is wrong with it and
 * with its files without a network call.
 *
 * @throws ProblemsError with all of it
 */
export async function surveyWorkspace(
  wanted: WorkspaceToSurvey,
  allowDirty: boolean,
): Promise<LocalSurvey> {
  const { survey, problems } = await inspectWorkspace(wanted);
  const files = survey === undefined ? [] : await checkFiles(survey, wanted, allowDirty);
  throwProblems([...problems, ...files]);
  if (survey === undefined) throw new Error("a workspace without a survey has problems");
  return survey;
}

async function checkFiles(
  { workspace, selection: { selected } }: LocalSurvey,
  { cargo, folder, env }: WorkspaceToSurvey,
  allowDirty: boolean,
): Promise<Problem[]> {
  const files = { cargo, folder, env, allowDirty, workspace, selected };
  return [
    ...(allowDirty ? [] : await checkLock(workspace, selected, folder, env)),
    ...(await checkFilesToPack(files)),
  ];
}

/** The same, for who goes on to look for more that is wrong. */
export async function inspectWorkspace({
  cargo,
  folder,
  inputs,
  target,
  env,
  problems,
}: WorkspaceToSurvey): Promise<InspectedWorkspace> {
  // git, rustup and cargo take what counts from the folder that they are asked in.
  const manifestFolder = path.dirname(path.resolve(folder, inputs.manifestPath));
  const pathProblems = checkManifestPath(folder, inputs.manifestPath);
  const cargoFolder = pathProblems.length > 0 ? folder : manifestFolder;
  const cargoProblem = await checkCargo(cargo, cargoFolder, inputs.toolchain);
  const before = [
    ...problems,
    ...pathProblems,
    ...(cargoProblem === undefined ? [] : [cargoProblem]),
  ];
  const commit = await readCommit(cargoFolder, env);
  const workspace =
    before.length > problems.length
      ? { problems: [] }
      : await readWorkspace(cargo, folder, inputs.manifestPath);
  if ("problems" in workspace) {
    const head = checkHead(commit, inputs.sha);
    return { survey: undefined, problems: [...before, ...workspace.problems, ...head] };
  }
  const selection = selectMembers(workspace.members, {
    packages: inputs.packages,
    exclude: inputs.exclude,
    registryName: target.registryName,
  });
  const { selected } = selection;
  const manifestProblems = checkManifests(selected, workspace.members, target);
  const order = orderCrates(publishedNodes(selected));
  const all = [
    ...problems,
    ...selection.problems,
    ...manifestProblems,
    ...readyExclude(selection, manifestProblems, inputs.exclude),
    ...(order.kind === "cycle" ? [cycleProblem(order.path)] : []),
    ...checkHead(commit, inputs.sha),
  ];
  if (order.kind === "cycle") return { survey: undefined, problems: all };
  return { survey: { workspace, selection, order, head: commit?.head }, problems: all };
}

/**
 * Looks the selection up by name and version, and finds everything that the registry will refuse.
 *
 * @throws ProblemsError with all of it
 */
export async function surveyRegistry(
  local: LocalSurvey,
  inputs: SurveyInputs,
  registry: Pick<OpenRegistry, "target" | "index">,
  clock: Clock,
  cancelled: AbortSignal,
): Promise<Presence> {
  const { problems, ...presence } = await askRegistry(local, inputs, registry, clock, cancelled);
  throwProblems(problems);
  return presence;
}

/**
 * The same, for who goes on to look for more that is wrong.
 *
 * @throws ProblemsError if the registry cannot be read
 */
export async function askRegistry(
  local: LocalSurvey,
  inputs: SurveyInputs,
  { target, index }: Pick<OpenRegistry, "target" | "index">,
  clock: Clock,
  cancelled: AbortSignal,
): Promise<Presence & { readonly problems: readonly Problem[] }> {
  const { workspace, selection, order } = local;
  const needed = neededFromRegistry(selection.selected).map(({ dependency }) => ({
    name: dependency.name,
    version: dependency.requirement,
  }));
  const asked = [...selection.selected, ...needed];
  const inIndex = await lookUpCrates(asked, index, clock, cancelled);
  const { members } = workspace;
  const { devCycles } = order;
  const facts = { selection, members, devCycles, inputs, target, ...inIndex };
  const { problems, warnings } = checkPresence(facts);
  const newNames = selection.selected
    .map(({ name }) => name)
    .filter((name) => inIndex.versionsOf(name).length === 0);
  return { findings: inIndex.findings, newNames: new Set(newNames), warnings, problems };
}

/** Members with the dependencies that their published manifests will have. */
function publishedNodes(members: readonly Member[]): GraphNode[] {
  const versions = new Map(members.map(({ name, version }) => [name, version]));
  return members.map(({ name, dependencies }) => ({
    name,
    dependencies: dependencies.filter((dependency) => {
      const { kind, requirement, path } = dependency;
      if (path === undefined) return mayMean(requirement, versions.get(dependency.name) ?? "");
      return kind !== "dev" || requirement !== "*";
    }),
  }));
}

/** The line that leaves out what cannot ship, with all that depends on it. */
function readyExclude(
  { selected, forbidden }: Selection,
  problems: readonly Problem[],
  already: readonly ListItem[] | undefined,
): Problem[] {
  const files = new Set(problems.map(({ file }) => file));
  const atFault = [
    ...forbidden,
    ...selected.filter(({ manifest }) => files.has(manifest)).map(({ name }) => name),
  ];
  const out = withDependants(atFault, publishedNodes(selected).map(namesOnly));
  const total = selected.length + forbidden.length;
  if (atFault.length === 0 || out.length === selected.length) return [];
  const count = out.length + forbidden.length;
  return [
    {
      message: `${count} of ${total} crates cannot ship as they are; ${total - count === 1 ? "the other one" : `the other ${total - count}`} can.`,
      remedy: `To release without them: ${excludeLine([...forbidden, ...out], already)}`,
    },
  ];
}

function namesOnly({ name, dependencies }: GraphNode) {
  return { name, dependencies: dependencies.map((dependency) => dependency.name) };
}

function cycleProblem(path: readonly string[]): Problem {
  return {
    message: `These crates depend on each other in a cycle, so none can be first: ${path.join(" → ")}.`,
    remedy: "Break the cycle: move what both need into a crate of its own.",
  };
}
