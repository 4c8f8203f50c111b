import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { BinaryError, identify } from "@fairlead/binaries";
import {
  converge,
  describeProblem,
  lookAndCompare,
  unlessCancelled,
  type Problem,
  type StageEnd,
  type VersionName,
} from "@fairlead/publishing";
import { admitPackages } from "./npm-steps.ts";
import { awaitInstallable } from "./registry/await-installable.ts";
import { unknownNames } from "./checks/pins.ts";
import { lookUpPackages } from "./registry/look-up-packages.ts";
import { brokenOffStage } from "./broken-off.ts";
import { precedence } from "./discover/publish-order.ts";
import type { HeaderFacts } from "./registry/npm-compare.ts";
import { NpmCredentials } from "./registry/npm-credentials.ts";
import { npmRegistry } from "./registry/npm-registry.ts";
import type { NpmInputs, NpmPorts } from "./inputs.ts";
import { npmjs, readNpmTarget } from "./registry/npm-target.ts";
import { registryFacts } from "./registry/registry-facts.ts";
import { meantVersions, surveyPackages } from "./discover/discover-packages.ts";
import type { NpmTarball } from "./packing/npm-tarball.ts";
import { preparePackages, type PreparedPackage } from "./packing/pack-packages.ts";
import { artifactsOf } from "./entries/tarball-entries.ts";

/**
 * Releases npm packages: reads what is wanted, fetches what other jobs built, puts each package
 * together, packs and checks it, looks everything up, and converges the registry to that.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @returns how it ended; cancelled before its uploads, what it knows of the packages
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function releasePackages(
  inputs: NpmInputs,
  given: readonly Problem[],
  ports: NpmPorts,
): Promise<StageEnd> {
  const { log, clock, cancelled, fetch, userAgent } = ports;
  const startedAt = clock.now();
  const read = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
  const target = "problem" in read ? npmjs : read;
  const surveyed = await log.inGroup("Plan", () =>
    surveyPackages(inputs, [...given, ...("problem" in read ? [read.problem] : [])], ports),
  );
  const { specs, workspacePackages, head } = surveyed;

  const brokenOff = (versions: readonly VersionName[]) =>
    brokenOffStage(versions, inputs.dryRun, target, startedAt, clock.now());
  const wanted = artifactsOf(specs);
  const artifacts =
    wanted.length === 0
      ? new Map<string, string>()
      : await unlessCancelled(cancelled, () => ports.fetchArtifacts(wanted));
  const meant = meantVersions(specs, inputs.version);
  if (artifacts === undefined) return brokenOff(meant);
  const folder = await mkdtemp(path.join(ports.temp, "fairlead-npm-"));
  const packages = await unlessCancelled(cancelled, () =>
    log.inGroup("Packing", () => preparePackages(surveyed, inputs, artifacts, folder, ports)),
  );
  if (packages === undefined) return brokenOff(meant);
  for (const used of ["staged", "artifacts"]) {
    await rm(path.join(folder, used), { recursive: true, force: true });
  }

  const credentials = new NpmCredentials({
    ...{ registry: target.registry, isNpmjs: target.isNpmjs, token: inputs.token },
    ...(ports.idToken !== undefined && { idToken: ports.idToken }),
    ...{ mask: ports.mask, fetch, clock, userAgent, say: log.info },
  });
  const reads = { fetch, userAgent, readToken: (name: string) => credentials.readToken(name) };
  const { scopeRegistries, folders } = workspacePackages;
  const { elsewhere, ...needed } = precedence(packages, (name) => folders.has(name));
  const admitted = await unlessCancelled(cancelled, () =>
    log.inGroup("Looking up", () =>
      admitPackages(
        packages,
        needed,
        inputs,
        { target, credentials, reads, scopeRegistries },
        ports,
      ),
    ),
  );
  if (admitted === undefined) return brokenOff(packages);
  const { units, withProvenance, warnings } = admitted;
  const unknown = await unlessCancelled(cancelled, async () => {
    const { newNames } = await lookUpPackages(elsewhere, target, reads, clock, cancelled);
    return unknownNames(elsewhere, newNames, folders, target);
  });
  if (unknown !== undefined) log.info(describeProblem(unknown));
  if (!inputs.dryRun) {
    const asked = { target, reads, clock, cancelled, say: log.info };
    await awaitInstallable(elsewhere, inputs.waitMs, asked);
  }

  const registry = npmRegistry({
    ...{ target, credentials, fetch, clock, userAgent, cancelled, temp: folder },
    env: ports.env,
    minIntervalMs: inputs.delayMs,
    confirmWithinMs: inputs.confirmMs,
    mode: inputs.publishMode,
    commit: inputs.sha ?? head,
    provenanceOf: ({ name }) => withProvenance.has(name),
    identify: identifyContents,
    tarballOf: ({ name }) => tarballOf(packages, name),
  });
  const options = {
    dryRun: inputs.dryRun,
    onConflict: inputs.onConflict,
    maxWaitMs: inputs.maxWaitMs,
    laterAttempt: ports.attempt > 1,
  };
  const title = `${inputs.dryRun ? "Comparing with" : "Uploading to"} ${target.title}`;
  const result = await log.inGroup(title, async () => {
    const look = await lookAndCompare(units, registry, inputs.onConflict, ports);
    return converge(units, registry, look, options, ports);
  });
  return {
    result,
    packed: path.join(folder, "packed"),
    warnings: [
      ...packages.flatMap((each) => each.warnings),
      ...warnings,
      ...(unknown === undefined ? [] : [unknown]),
    ],
    ...registryFacts(target),
  };
}

function tarballOf(packages: readonly PreparedPackage[], name: string): NpmTarball {
  const found = packages.find((each) => each.name === name);
  if (found === undefined) throw new TypeError(`${name} was not packed`);
  return found.tarball;
}

/** What the contents of an entry are by their own header. */
async function identifyContents(contents: Buffer): Promise<HeaderFacts> {
  try {
    const read = (offset: number, length: number) =>
      Promise.resolve(contents.subarray(offset, offset + length));
    return await identify(read, contents.length);
  } catch (error) {
    if (error instanceof BinaryError) return { kind: "other" };
    throw error;
  }
}
