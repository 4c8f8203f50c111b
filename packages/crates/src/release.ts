import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  size,
  throwProblems,
  unitId,
  unlessCancelled,
  type Problem,
  type StageEnd,
} from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { brokenOffStage } from "./broken-off.ts";
import { cargoEnvironment, registryArgs } from "./registry/cargo-environment.ts";
import { createCargo } from "./workspace/cargo.ts";
import { failsByConflict, notBuilt } from "./conflict-before-build.ts";
import { toUnits, type CrateUnit, type PackedCrate } from "./packing/crate-unit.ts";
import { largestCrate } from "./crates-io-limits.ts";
import { cratesIo, readTarget, type Target } from "./registry/crates-target.ts";
import { describePlan, listInOrder } from "./survey/describe-plan.ts";
import { openRegistry } from "./registry/open-registry.ts";
import { packSelection } from "./pack-selection.ts";
import { readPackedFiles } from "./packing/packed-files.ts";
import { writePackedFrom } from "./packing/packed-from.ts";
import { called, type CratesInputs, type CratesPorts } from "./stage.ts";
import { surveyPacked } from "./survey/survey-packed.ts";
import { surveyRegistry, surveyWorkspace } from "./survey/survey.ts";
import { publishingRegistry, uploadCrates } from "./registry/upload-crates.ts";
import type { Member } from "./workspace/workspace.ts";

/**
 * Releases crates: selects and checks them, looks them up, packs and verifies what is missing, and
 * converges the registry to that. With `crateFiles` or `artifact` the packing happened in another job.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function releaseCrates(
  inputs: CratesInputs,
  given: readonly Problem[],
  ports: CratesPorts,
): Promise<StageEnd> {
  const read = readTarget(inputs.index, inputs.registry, ports.cargoTestIndex);
  const target = "problem" in read ? cratesIo : read;
  const problems = [
    ...given,
    ...("problem" in read ? [read.problem] : []),
    ...noCredential(inputs, given, ports),
  ];
  const { artifact, crateFiles } = inputs;
  if (artifact !== undefined) {
    // Whatever is wrong with the inputs is told before anything is downloaded.
    throwProblems(problems);
    const folder = await ports.log.inGroup("Artifact", () => ports.fetchArtifact(artifact));
    const files = { folder, crateFiles: crateFiles ?? everyCrate, problems: [] };
    return releaseFiles(files, inputs, target, ports);
  }
  return crateFiles === undefined
    ? releaseWorkspace(inputs, problems, target, ports)
    : releaseFiles({ folder: ports.workspace, crateFiles, problems }, inputs, target, ports);
}

/** All that an artifact of packed crates holds. */
const everyCrate: readonly ListItem[] = [{ text: "**/*.crate" }];

/** Packs in this job, then releases. */
async function releaseWorkspace(
  inputs: CratesInputs,
  problems: readonly Problem[],
  target: Target,
  ports: CratesPorts,
): Promise<StageEnd> {
  const { log, clock, cancelled } = ports;
  const startedAt = clock.now();
  const wanted = { ...inputs, hasToken: inputs.token !== undefined };

  const { local, looked } = await log.inGroup("Plan", async () => {
    const env = cargoEnvironment(target, inputs.registry, ports, false);
    const local = await surveyWorkspace(
      {
        cargo: createCargo(inputs.toolchain, env, cancelled),
        folder: ports.workspace,
        inputs: wanted,
        ...{ target, env, problems },
      },
      inputs.allowDirty,
    );
    describePlan(local, log.info);
    const looked = await unlessCancelled(cancelled, async () => {
      const registry = await openRegistry(target, inputs.token, ports);
      const presence = await surveyRegistry(local, wanted, registry, clock, cancelled);
      return { registry, presence };
    });
    return { local, looked };
  });
  const { selected } = local.selection;
  const brokenOff = () => brokenOffStage(selected, inputs, target, startedAt, clock.now());
  if (looked === undefined) return brokenOff();
  const { registry, presence } = looked;
  const isThere = (member: Member) => presence.findings.get(unitId(member))?.kind === "present";
  const verify = inputs.verify && !selected.every(isThere);
  if (verify && !inputs.dryRun) log.info(sharedJob);

  const folder = await mkdtemp(path.join(ports.temp, "fairlead-crates-"));
  const { authRequired } = registry.config;
  const env = cargoEnvironment(target, inputs.registry, ports, authRequired, inputs.token);
  const cargo = createCargo(inputs.toolchain, env, cancelled);
  const options = { ...inputs, registryArgs: registryArgs(target, inputs.registry) };
  const publishing = publishingRegistry(inputs, registry, ports);
  const unitsOf = (packed: readonly PackedCrate[]) =>
    toUnits(packed, local.order.nodes, presence.newNames);
  const done = await unlessCancelled(cancelled, () =>
    log.inGroup(verify ? "Packing and verifying" : "Packing", () =>
      packSelection({
        ...{ cargo, local, presence, options, folder, onLine: log.info },
        isHindered: (packed) => failsByConflict(unitsOf(packed), inputs, publishing, ports),
      }),
    ),
  );
  if (done === undefined) return brokenOff();
  await writePackedFrom(path.join(folder, "packed"), done.packed, inputs.sha ?? local.head);

  const units = unitsOf(done.packed);
  const result = await uploadCrates(
    units,
    inputs,
    done.hindered ? { ...publishing, upload: notBuilt } : publishing,
    ports,
  );
  const warnings = [...presence.warnings, ...tooLarge(units, target)];
  const packed = done.hindered ? {} : { packed: path.join(folder, "packed") };
  return { result, ...packed, warnings, registry, called };
}

/** Releases what another job has packed, byte for byte. */
async function releaseFiles(
  {
    folder,
    crateFiles,
    problems,
  }: {
    readonly folder: string;
    /** Globs of the files in that folder. */
    readonly crateFiles: readonly ListItem[];
    readonly problems: readonly Problem[];
  },
  inputs: CratesInputs,
  target: Target,
  ports: CratesPorts,
): Promise<StageEnd> {
  const { log, clock, cancelled } = ports;
  const startedAt = clock.now();
  const { packed, looked } = await log.inGroup("Plan", async () => {
    const { packed, nodes } = await readPackedFiles(folder, { ...inputs, crateFiles }, problems);
    listInOrder(nodes, { one: "packed crate", many: "packed crates" }, log.info);
    const looked = await unlessCancelled(cancelled, async () => {
      const registry = await openRegistry(target, inputs.token, ports);
      const { newNames, warnings } = await surveyPacked(packed, inputs, registry, ports);
      return { units: toUnits(packed, nodes, newNames), registry, warnings };
    });
    return { packed, looked };
  });
  if (looked === undefined) {
    const crates = packed.map(({ crate }) => crate);
    return brokenOffStage(crates, inputs, target, startedAt, clock.now());
  }
  const { units, registry, warnings } = looked;
  const publishing = publishingRegistry(inputs, registry, ports);
  const result = await uploadCrates(units, inputs, publishing, ports);
  return { result, warnings: [...warnings, ...tooLarge(units, target)], registry, called };
}

function noCredential(
  { dryRun, token }: CratesInputs,
  given: readonly Problem[],
  { idToken }: CratesPorts,
): Problem[] {
  if (dryRun || token !== undefined || idToken !== undefined) return [];
  // One that is wrong is told already.
  if (given.some(({ input }) => input === "token")) return [];
  return [
    {
      message:
        "There is no token, and this job has no id-token: write, so nothing can be uploaded.",
      remedy:
        "Give the input token (or CARGO_REGISTRY_TOKEN), or permissions: id-token: write for trusted publishing, or set dry-run: true.",
    },
  ];
}

/** A larger limit can be granted to a crate, so this is a warning. */
function tooLarge(units: readonly CrateUnit[], target: Target): Problem[] {
  if (!target.isCratesIo) return [];
  return units
    .filter(({ size }) => size > largestCrate)
    .map(({ name, size: bytes }) => ({
      message: `${name} is packed into ${size(bytes)}; crates.io takes 10 MiB unless it was asked for more.`,
      remedy: "See cargo package --list, and exclude what is not needed.",
    }));
}

/** Said once: a build script can read its parent's memory, whatever its own environment holds. */
const sharedJob =
  "Packing and credentials share this job: a build script could read them from this process. " +
  "The safer way: pack with dry-run: true in a job without credentials, and give this job what it packed, as artifact or crate-files.";
