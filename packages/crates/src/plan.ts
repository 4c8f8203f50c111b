import path from "node:path";
import {
  estimateUploads,
  throwProblems,
  unitId,
  type Estimate,
  type Problem,
} from "@fairlead/publishing";
import { createCargo } from "./cargo.ts";
import { canonicalCrateName } from "./crate-identity.ts";
import { traitsOf } from "./crate-registry.ts";
import { limitNames } from "./crates-io-limits.ts";
import { cratesIo, readTarget } from "./crates-target.ts";
import { lookUpCrates } from "./look-up-crates.ts";
import { openRegistry, type OpenRegistry } from "./open-registry.ts";
import type { CratesInputs, CratesPorts } from "./stage.ts";
import { surveyRegistry, surveyWorkspace } from "./survey.ts";

export type PlanInputs = Pick<
  CratesInputs,
  "manifestPath" | "packages" | "exclude" | "index" | "version" | "newNames" | "sha" | "dryRun"
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
  readonly registry: Pick<OpenRegistry, "title" | "link">;
}

/**
 * What a release of the workspace's crates would do, and everything that would stop it. Reads the
 * workspace and the registry's index, and writes nothing.
 *
 * @param given problems of the inputs
 * @throws ProblemsError with everything that would fail later
 */
export async function planCrates(
  inputs: PlanInputs,
  given: readonly Problem[],
  ports: PlanPorts,
): Promise<CratesPlan> {
  const { clock, cancelled } = ports;
  const read = readTarget(inputs.index, undefined, ports.cargoTestIndex);
  const target = "problem" in read ? cratesIo : read;
  const problems = [...given, ...("problem" in read ? [read.problem] : [])];
  // Who uploads, and whether from a clean tree, shows only in the jobs that come after.
  const wanted = { ...inputs, allowDirty: true, hasToken: true };
  const env = ports.childEnvironment();
  const local = await surveyWorkspace({
    cargo: createCargo(undefined, env, cancelled),
    folder: ports.workspace,
    inputs: wanted,
    ...{ target, env, problems },
  });
  const registry = await openRegistry(target, undefined, ports);
  const presence = await surveyRegistry(local, wanted, registry, clock, cancelled);
  throwProblems(await nearNames([...presence.newNames], registry, ports));

  const { selected, listed } = local.selection;
  const byName = new Map(selected.map((member) => [member.name, member]));
  const crates = local.order.nodes.flatMap(({ name }) => {
    const member = byName.get(name);
    if (member === undefined) return [];
    const { version, folder } = member;
    return [
      {
        name,
        version,
        path: path.relative(ports.workspace, folder) || ".",
        published: presence.findings.get(unitId(member))?.kind === "present",
        listed: listed.has(name),
      },
    ];
  });
  const uploads = crates
    .filter(({ published }) => !published)
    .map(({ name }) => ({
      limit: presence.newNames.has(name) ? limitNames.newCrates : limitNames.newVersions,
    }));
  return {
    sha: inputs.sha ?? local.head,
    crates,
    newNames: presence.newNames,
    dependencies: new Map(local.order.nodes.map(({ name, dependencies }) => [name, dependencies])),
    estimate: estimateUploads(uploads, traitsOf(target, 0)),
    warnings: presence.warnings,
    registry,
  };
}

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
