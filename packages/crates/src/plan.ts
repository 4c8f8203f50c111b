import path from "node:path";
import {
  estimateUploads,
  ProblemsError,
  unitId,
  type Estimate,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { cargoEnvironment } from "./registry/cargo-environment.ts";
import { createCargo } from "./workspace/cargo.ts";
import { canonicalCrateName } from "./registry/crate-identity.ts";
import { traitsOf } from "./registry/crate-registry.ts";
import { limitNames } from "./crates-io-limits.ts";
import { cratesIo, readTarget, titleOf } from "./registry/crates-target.ts";
import { lookUpCrates } from "./registry/look-up-crates.ts";
import { openRegistry, type OpenRegistry } from "./registry/open-registry.ts";
import type { CratesInputs, CratesPorts } from "./stage.ts";
import { describePassedOver } from "./survey/describe-plan.ts";
import { checkLock } from "./workspace/stale-lock.ts";
import { askRegistry, inspectWorkspace, type Presence } from "./survey/survey.ts";

export type PlanInputs = Pick<
  CratesInputs,
  | "manifestPath"
  | "packages"
  | "exclude"
  | "index"
  | "registry"
  | "toolchain"
  | "token"
  | "version"
  | "newNames"
  | "sha"
  | "dryRun"
>;

export type PlanPorts = Pick<
  CratesPorts,
  | "workspace"
  | "userAgent"
  | "cargoTestIndex"
  | "childEnvironment"
  | "fetch"
  | "clock"
  | "cancelled"
>;

/** A crate of the plan, as the output `crates` has it. */
export interface PlannedCrate {
  readonly name: string;
  readonly version: string;
  /** Its folder, relative to the workspace folder. */
  readonly path: string;
  /** This version is in the registry. */
  readonly published: boolean;
  /** The input writes its name out, so it may be created. */
  readonly listed: boolean;
}

export interface CratesPlan {
  /** False: the registry did not answer, or was not asked, so nobody knows what is there. */
  readonly isAsked: boolean;
  /** The commit that is released. */
  readonly sha: string | undefined;
  /** In dependency order. */
  readonly crates: readonly PlannedCrate[];
  /** Names that the registry does not know. */
  readonly newNames: ReadonlySet<string>;
  /** What each crate must wait for, by name. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
  readonly estimate: Estimate;
  readonly warnings: readonly Problem[];
  /** What was passed over, in sentences. */
  readonly notes: readonly string[];
  /** Everything that would stop the release, but for the problems that were given. */
  readonly problems: readonly Problem[];
  readonly registry: Pick<OpenRegistry, "title" | "link">;
}

/**
 * What a release of the workspace's crates would do, and everything that would stop it. Reads the
 * workspace and the registry's index, and writes nothing.
 *
 * @param given problems of the inputs: with any of them the registry is not asked
 * @returns also with problems, as far as the crates are known
 */
export async function planCrates(
  inputs: PlanInputs,
  given: readonly Problem[],
  ports: PlanPorts,
): Promise<CratesPlan> {
  const { clock, cancelled } = ports;
  const read = readTarget(inputs.index, inputs.registry, ports.cargoTestIndex);
  const target = "problem" in read ? cratesIo : read;
  const wrongInputs = [...given, ...("problem" in read ? [read.problem] : [])];
  // Who uploads, and from which files, shows only in the jobs that come after.
  const wanted = { ...inputs, hasToken: true };
  const env = cargoEnvironment(target, inputs.registry, ports, false);
  const { survey, problems } = await inspectWorkspace({
    cargo: createCargo(inputs.toolchain, env, cancelled),
    folder: ports.workspace,
    inputs: wanted,
    ...{ target, env, problems: wrongInputs },
  });
  const found = problems.filter((problem) => !given.includes(problem));
  if (survey === undefined) return { ...nothingPlanned, problems: found };
  const chosen = survey.selection.selected;
  const lock = await checkLock(survey.workspace, chosen, ports.workspace, env);
  const ownProblems = [...found, ...lock];

  let asked: Asked = { presence: undefined, link: () => undefined, problems: [] };
  if (wrongInputs.length === 0) {
    try {
      const registry = await openRegistry(target, inputs.token, ports);
      const presence = await askRegistry(survey, wanted, registry, clock, cancelled);
      const near = await nearNames([...presence.newNames], registry, ports);
      const link = (version: VersionName) => registry.link(version);
      asked = { presence, link, problems: [...presence.problems, ...near] };
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      asked = { ...asked, problems: error.problems };
    }
  }

  const { presence } = asked;
  const { selected, listed } = survey.selection;
  const byName = new Map(selected.map((member) => [member.name, member]));
  const crates = survey.order.nodes.flatMap(({ name }) => {
    const member = byName.get(name);
    if (member === undefined) return [];
    const { version, folder } = member;
    return [
      {
        name,
        version,
        path: path.relative(ports.workspace, folder).replaceAll(path.sep, "/") || ".",
        published: presence?.findings.get(unitId(member))?.kind === "present",
        listed: listed.has(name),
      },
    ];
  });
  const newNames = presence?.newNames ?? new Set<string>();
  const uploads = crates
    .filter(({ published }) => !published)
    .map(({ name }) => ({
      limit: newNames.has(name) ? limitNames.newCrates : limitNames.newVersions,
    }));
  return {
    isAsked: presence !== undefined,
    sha: inputs.sha ?? survey.head,
    crates,
    newNames,
    dependencies: new Map(survey.order.nodes.map(({ name, dependencies }) => [name, dependencies])),
    estimate: estimateUploads(uploads, traitsOf(target, 0)),
    warnings: presence?.warnings ?? [],
    notes: describePassedOver(survey.selection.passedOver),
    problems: [...ownProblems, ...asked.problems],
    registry: { title: titleOf(target), link: asked.link },
  };
}

/** What the registry said, and what of it would stop the release. */
interface Asked {
  readonly presence: Presence | undefined;
  readonly link: (version: VersionName) => string | undefined;
  readonly problems: readonly Problem[];
}

const nothingPlanned: CratesPlan = {
  isAsked: false,
  sha: undefined,
  crates: [],
  newNames: new Set(),
  dependencies: new Map(),
  estimate: { uploads: 0, ms: 0, reason: "" },
  warnings: [],
  notes: [],
  problems: [],
  registry: { title: titleOf(cratesIo), link: () => undefined },
};

/**
 * crates.io takes `-` and `_` for the same, but its index has a file only for the name as it was
 * published: so a new name is looked up in both ways of writing.
 */
async function nearNames(
  newNames: readonly string[],
  { target, index, title }: OpenRegistry,
  { clock, cancelled }: PlanPorts,
): Promise<Problem[]> {
  if (!target.isCratesIo) return [];
  const variants = newNames.flatMap((name) => {
    const dashes = canonicalCrateName(name);
    return [dashes, dashes.replaceAll("-", "_")]
      .filter((variant) => variant !== name.toLowerCase())
      .map((variant) => ({ name, variant }));
  });
  const asked = variants.map(({ variant }) => ({ name: variant, version: "" }));
  const { versionsOf } = await lookUpCrates(asked, index, clock, cancelled);
  return variants
    .filter(({ variant }) => versionsOf(variant).length > 0)
    .map(({ name, variant }) => ({
      message: `${title} has the crate ${versionsOf(variant)[0]?.name ?? variant}, and takes ${name} for the same name.`,
      remedy: `Rename ${name}, or use the name as it is there.`,
    }));
}
