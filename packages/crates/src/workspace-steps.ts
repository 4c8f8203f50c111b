import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { readCommit } from "@fairlead/checkout";
import { isPublished, type PlanSteps, type Problem, type ReleaseSteps } from "@fairlead/publishing";
import { nestedPackages } from "./discover/nested-packages.ts";
import { checkLock } from "./discover/stale-lock.ts";
import {
  readUnpublishedSettings,
  type UnpublishedSettings,
} from "./discover/unpublished-settings.ts";
import { checkFeatures } from "./checks/feature-checks.ts";
import { neededFromRegistry } from "./checks/check-needed.ts";
import { checkSelection, type SelectionFacts } from "./checks/check-selection.ts";
import { unpublished } from "./checks/presence-checks.ts";
import { unpublishedSettings } from "./checks/unpublished-settings.ts";
import { createCargo } from "./discover/cargo.ts";
import { discoverWorkspace, type WorkspaceCrates } from "./discover/discover-workspace.ts";
import {
  called,
  type CratesInputs,
  type CratesPorts,
  type PlanInputs,
  type PlanPorts,
} from "./inputs.ts";
import { uploadWarnings } from "./checks/upload-warnings.ts";
import { toUnits, type CrateUnit, type NotPacked, type PackedCrate } from "./packing/crate-unit.ts";
import { checkFilesToPack, readFilesToPack, type FilesOfCrate } from "./packing/checkout-files.ts";
import { writePackedFrom } from "./packing/packed-from.ts";
import { packSelection } from "./packing/pack-selection.ts";
import { cargoEnvironment, registryArgs } from "./registry/cargo-environment.ts";
import { traitsOf } from "./registry/crate-registry.ts";
import { limitOf } from "./registry/crates-io-limits.ts";
import type { Target } from "./registry/crates-target.ts";
import { lookUpCrates, type CratesPresence } from "./registry/look-up-crates.ts";
import { openRegistry, pagesOf } from "./registry/open-registry.ts";
import { publishingRegistry } from "./registry/publishing-registry.ts";

interface LocalCrates extends WorkspaceCrates {
  /** Told if the crate is to be uploaded whose Cargo.lock is older than the manifests. */
  readonly staleLock: Problem | undefined;
  /** Told of the crates that are to be uploaded, by their names. */
  readonly nested: ReadonlyMap<string, Problem>;
  readonly settings: UnpublishedSettings;
}

interface CratesToPack extends LocalCrates {
  /** What the checkout has of each crate, by its name. */
  readonly files: ReadonlyMap<string, FilesOfCrate>;
}

/** Crates of a workspace: what is meant, what is there, what stands in the way. */
export function workspacePlan(
  inputs: Omit<PlanInputs, "dryRun"> &
    SelectionFacts["inputs"] & {
      /** Whether files with uncommitted changes may be packed, a Cargo.lock brought up to date among them. */
      readonly allowDirty: boolean | undefined;
    },
  target: Target,
  ports: PlanPorts,
): PlanSteps<LocalCrates, CratesPresence> {
  const { workspace: folder, cancelled } = ports;
  return {
    registry: pagesOf(target),
    traits: traitsOf(target, undefined),
    limitOf,
    discover: async () => {
      const env = cargoEnvironment(target, inputs.registry, ports, false);
      const cargo = createCargo(inputs.toolchain, env, cancelled);
      const { commitIn = (at: string) => readCommit(at, env) } = ports;
      const found = await discoverWorkspace({ cargo, folder, inputs, target, commitIn });
      const { candidates } = found;
      if (candidates === undefined) return { ...found, candidates };
      const { workspace, selection } = candidates;
      const { selected } = selection;
      const [staleLock, nested, settings] = await Promise.all([
        inputs.allowDirty ? undefined : checkLock(workspace, selected, folder, env),
        nestedPackages(selected, workspace),
        readUnpublishedSettings(workspace, selected),
      ]);
      return { ...found, candidates: { ...candidates, staleLock, nested, settings } };
    },
    lookUp: async ({ selection: { selected } }) => {
      const registry = await openRegistry(target, inputs.token, ports);
      const needed = neededFromRegistry(selected).map(({ dependency }) => dependency.name);
      return lookUpCrates(selected, needed, registry, ports);
    },
    check: ({ selection, workspace, order, staleLock, nested, settings }, presence) => {
      const { members } = workspace;
      const facts = { selection, members, order, inputs, target, presence };
      const { problems, warnings } = checkSelection(facts);
      // What is published is packed only to be compared.
      const toUpload = unpublished(selection.selected, presence);
      const isRootMissing = toUpload.some((member) => member.folder === workspace.root);
      return {
        problems: [...problems, ...(staleLock !== undefined && isRootMissing ? [staleLock] : [])],
        warnings: [
          ...warnings,
          ...toUpload.flatMap(({ name }) => nested.get(name) ?? []),
          ...unpublishedSettings(
            toUpload,
            selection.selected,
            settings,
            order.nodes,
            path.relative(folder, path.join(workspace.root, "Cargo.toml")),
          ),
        ],
      };
    },
  };
}

/** Crates of a workspace, packed in this job. */
export function workspaceRelease(
  inputs: CratesInputs,
  target: Target,
  ports: CratesPorts,
): ReleaseSteps<CratesToPack, CratesPresence, CrateUnit> {
  const { allowDirty, token, dryRun } = inputs;
  const { log, cancelled, workspace: folder } = ports;
  const hasToken = dryRun || token !== undefined || !target.isCratesIo;
  const plan = workspacePlan({ ...inputs, hasToken, versionsStop: true }, target, ports);
  return {
    ...plan,
    called,
    // Which files are packed shows in the job that packs them.
    discover: async () => {
      const found = await plan.discover();
      const { candidates } = found;
      if (candidates === undefined) return { ...found, candidates };
      const { workspace, selection } = candidates;
      const env = cargoEnvironment(target, inputs.registry, ports, false);
      const cargo = createCargo(inputs.toolchain, env, cancelled);
      const { selected } = selection;
      const files = await readFilesToPack({ cargo, folder, env, workspace, selected });
      const features = checkFeatures(inputs.features, selected);
      const problems = [...found.problems, ...features];
      return { ...found, problems, candidates: { ...candidates, files } };
    },
    check: (candidates, presence) => {
      const { problems, warnings } = plan.check(candidates, presence);
      const { selection, files } = candidates;
      const toUpload = unpublished(selection.selected, presence);
      return {
        problems: [...problems, ...checkFilesToPack(toUpload, files, allowDirty)],
        warnings,
      };
    },
    open: (_, { registry }) => publishingRegistry(inputs, registry, ports),
    pack: async (local, presence, isHindered) => {
      const { authRequired } = presence.registry.config;
      const env = cargoEnvironment(target, inputs.registry, ports, authRequired, token);
      const { selected } = local.selection;
      const verify = inputs.verify && !selected.every((member) => isPublished(member, presence));
      if (verify && !inputs.dryRun) log.info(sharedJob);
      const folder = await mkdtemp(path.join(ports.temp, "fairlead-crates-"));
      const unitsOf = (packed: readonly PackedCrate[], notPacked: readonly NotPacked[]) =>
        toUnits(packed, local.order.nodes, presence.newNames, notPacked);
      const { packed, notPacked, hindered } = await log.inGroup(
        verify ? "Packing and verifying" : "Packing",
        () =>
          packSelection({
            cargo: createCargo(inputs.toolchain, env, cancelled),
            ...{ local, presence, folder, onLine: log.info },
            options: { ...inputs, registryArgs: registryArgs(target, inputs.registry) },
            isHindered: (...found) => isHindered(unitsOf(...found)),
          }),
      );
      await writePackedFrom(path.join(folder, "packed"), packed, inputs.sha ?? local.head);
      const units = unitsOf(packed, notPacked);
      return {
        units,
        // What was packed without a build is for nobody else.
        ...(!hindered && { folder: path.join(folder, "packed") }),
        warnings: uploadWarnings(units, presence, target),
      };
    },
  };
}

/** Said once: a build script can read its parent's memory, whatever its own environment holds. */
const sharedJob =
  "Packing and credentials share this job: a build script could read them from this process. " +
  "The safer way: pack with dry-run: true in a job without credentials, and pass what it packed to this job as artifact or crate-files.";
