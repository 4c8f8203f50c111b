import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  converge,
  notReached,
  throwProblems,
  type Clock,
  type Problem,
  type ReleaseEvent,
  type ReleaseResult,
} from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { createCargo } from "./cargo.ts";
import { crateRegistry } from "./crate-registry.ts";
import { toUnits, type CrateUnit } from "./crate-unit.ts";
import { Credentials } from "./credentials.ts";
import { largestCrate } from "./crates-io-limits.ts";
import { lookUpCrates } from "./look-up-crates.ts";
import type { Target } from "./manifest-checks.ts";
import { openRegistry, type OpenRegistry } from "./open-registry.ts";
import { packSelection } from "./pack-selection.ts";
import { readPackedFiles } from "./packed-files.ts";
import { checkVersions, tokenNeeded } from "./presence-checks.ts";
import { cratesIoIndex, readTarget } from "./registry-config.ts";
import { surveyRegistry, surveyWorkspace } from "./survey.ts";
import { cratesIoAudience, exchangeToken } from "./trusted-publishing.ts";

/** What a user asks for; names as in the action's inputs. */
export interface CratesInputs {
  readonly manifestPath: string;
  readonly packages: readonly ListItem[] | undefined;
  readonly exclude: readonly ListItem[] | undefined;
  readonly index: string;
  readonly registry: string | undefined;
  readonly verify: boolean;
  readonly features: readonly string[];
  readonly toolchain: string | undefined;
  readonly allowDirty: boolean;
  readonly crateFiles: readonly ListItem[] | undefined;
  readonly dryRun: boolean;
  readonly version: string | undefined;
  readonly token: string | undefined;
  /** Ms between uploads; 0: only what the registry asks for. */
  readonly delayMs: number;
  readonly maxWaitMs: number;
  readonly onConflict: "fail" | "warn";
  readonly newNames: "listed" | "allow" | "fail";
  readonly sha: string | undefined;
}

/** The world, as far as the stage needs it. */
export interface CratesPorts {
  /** Absolute folder that all paths count from. */
  readonly workspace: string;
  /** A folder for what is packed. */
  readonly temp: string;
  readonly userAgent: string;
  /** The run's attempt, from 1. */
  readonly attempt: number;
  /** `__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS`, which makes cargo take a local server for crates.io. */
  readonly cargoTestIndex: string | undefined;
  /** The environment of children, without secrets but for the variables that `keep` matches. */
  readonly childEnvironment: (keep?: RegExp) => Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly random: () => number;
  readonly emit: (event: ReleaseEvent) => void;
  readonly log: {
    readonly info: (line: string) => void;
    readonly group: (title: string) => void;
    readonly endGroup: () => void;
  };
  /** Asks the runner for an ID token; absent where the job has no `id-token: write`. */
  readonly idToken?: (audience: string) => Promise<string>;
  /** Masks a minted token, and leaves it to the post step, which revokes it. */
  readonly keepToken: (api: string, token: string) => void;
}

export interface CratesStage {
  readonly result: ReleaseResult;
  /** The folder of the packed files, if anything was packed here. */
  readonly packed?: string;
  readonly warnings: readonly Problem[];
  readonly registry: Pick<OpenRegistry, "title" | "url" | "link">;
}

/**
 * Releases crates: selects and checks them, looks them up, packs and verifies what is missing, and
 * converges the registry to that. With `crateFiles` the packing happened in another job.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function releaseCrates(
  inputs: CratesInputs,
  given: readonly Problem[],
  ports: CratesPorts,
): Promise<CratesStage> {
  const read = readTarget(inputs.index, inputs.registry, ports.cargoTestIndex);
  const target = "problem" in read ? cratesIo : read;
  const problems = [
    ...given,
    ...("problem" in read ? [read.problem] : []),
    ...noCredential(inputs, ports),
  ];
  return inputs.crateFiles === undefined
    ? releaseWorkspace(inputs, problems, target, ports)
    : releaseFiles(inputs, inputs.crateFiles, problems, target, ports);
}

const cratesIo: Target = { isCratesIo: true, index: cratesIoIndex, registryName: "crates-io" };

/** Packs in this job, then releases. */
async function releaseWorkspace(
  inputs: CratesInputs,
  problems: readonly Problem[],
  target: Target,
  ports: CratesPorts,
): Promise<CratesStage> {
  const { log, clock, cancelled } = ports;
  const startedAt = clock.now();
  log.group("Plan");
  const env = cargoEnvironment(target, inputs.registry, ports, false);
  const cargo = createCargo(inputs.toolchain, env, cancelled);
  const wanted = { ...inputs, hasToken: inputs.token !== undefined };
  const local = await surveyWorkspace(cargo, ports.workspace, wanted, target, env, problems);
  const { selected, passedOver } = local.selection;
  log.info(
    `${selected.length} crates, in this order: ${local.order.nodes.map(({ name }) => name).join(", ")}`,
  );
  if (passedOver.length > 0)
    log.info(`Not to be published, so passed over: ${passedOver.join(", ")}`);
  for (const { path } of local.order.devCycles) {
    log.info(`A cycle through a dev-dependency, packed without Cargo.lock: ${path.join(" → ")}`);
  }

  const registry = await open(inputs, target, ports);
  const presence = await surveyRegistry(local, wanted, target, registry.index, clock, cancelled);
  log.endGroup();

  if (!inputs.dryRun && selected.length > 0) log.info(sharedJob);
  log.group(inputs.verify ? "Packing and verifying" : "Packing");
  const folder = await mkdtemp(path.join(ports.temp, "fairlead-crates-"));
  const packEnv = cargoEnvironment(target, inputs.registry, ports, registry.config.authRequired);
  let packed;
  try {
    packed = await packSelection(
      createCargo(inputs.toolchain, packEnv, cancelled),
      local,
      presence,
      { ...inputs, registryArgs: registryArgs(target, inputs.registry) },
      folder,
      log.info,
    );
  } catch (error) {
    if (!cancelled.aborted) throw error;
    const result = notReached(selected, startedAt, clock.now());
    return { result, warnings: presence.warnings, registry };
  } finally {
    log.endGroup();
  }
  const units = toUnits(packed, local.order.nodes, presence.newNames);
  const result = await convergeCrates(units, inputs, registry, ports);
  const warnings = [...presence.warnings, ...tooLarge(units, target)];
  return { result, packed: path.join(folder, "packed"), warnings, registry };
}

/** Releases what another job has packed, byte for byte. */
async function releaseFiles(
  inputs: CratesInputs,
  crateFiles: readonly ListItem[],
  problems: readonly Problem[],
  target: Target,
  ports: CratesPorts,
): Promise<CratesStage> {
  const { log, clock, cancelled } = ports;
  log.group("Plan");
  const { packed, nodes } = await readPackedFiles(
    ports.workspace,
    { ...inputs, crateFiles },
    problems,
  );
  log.info(
    `${packed.length} packed crates, in this order: ${nodes.map(({ name }) => name).join(", ")}`,
  );
  const registry = await open(inputs, target, ports);
  const crates = packed.map(({ crate: { name, version } }) => ({ name, version }));
  const { findings, versionsOf } = await lookUpCrates(crates, registry.index, clock, cancelled);
  const created = crates.map(({ name }) => name).filter((name) => versionsOf(name).length === 0);
  const versions = checkVersions(crates, inputs.version, findings);
  throwProblems([
    ...(inputs.dryRun ? [] : versions),
    ...(created.length > 0 && inputs.newNames === "fail" ? [newNamesFail(created)] : []),
    ...(created.length > 0 && !inputs.dryRun && inputs.token === undefined
      ? [tokenNeeded(created, registry.title)]
      : []),
  ]);
  log.endGroup();
  const units = toUnits(packed, nodes, new Set(created));
  const result = await convergeCrates(units, inputs, registry, ports);
  const warnings = [...(inputs.dryRun ? versions : []), ...tooLarge(units, target)];
  return { result, warnings, registry };
}

async function open(
  inputs: CratesInputs,
  target: Target,
  ports: CratesPorts,
): Promise<OpenRegistry> {
  return openRegistry(target, ports.userAgent, inputs.token, ports.fetch, ports.cancelled);
}

async function convergeCrates(
  units: readonly CrateUnit[],
  inputs: CratesInputs,
  { target, config, index, headers }: OpenRegistry,
  ports: CratesPorts,
): Promise<ReleaseResult> {
  const { clock, fetch, idToken, keepToken, log, cancelled } = ports;
  const mint = async () => {
    if (idToken === undefined) return { cause: "this job has no id-token: write" };
    const jwt = await idToken(cratesIoAudience);
    const exchange = await exchangeToken(config.api, jwt, fetch, headers, cancelled);
    if (exchange.kind === "refused") return exchange;
    keepToken(config.api, exchange.token);
    return exchange;
  };
  const credentials = new Credentials({
    token: inputs.token,
    ...(target.isCratesIo && idToken !== undefined && { mint }),
    clock,
    say: log.info,
  });
  const registry = crateRegistry({
    ...{ target, config, index, credentials, fetch, clock, headers },
    minIntervalMs: inputs.delayMs,
  });
  log.group(inputs.dryRun ? "Comparing" : "Uploading");
  try {
    return await converge(
      units,
      registry,
      {
        dryRun: inputs.dryRun,
        onConflict: inputs.onConflict,
        maxWaitMs: inputs.maxWaitMs,
        laterAttempt: ports.attempt > 1,
      },
      ports,
    );
  } finally {
    log.endGroup();
  }
}

/** How cargo is told for which registry it packs. */
function registryArgs(target: Target, registry: string | undefined): string[] {
  // Without it, members whose manifests allow different registries cannot be packed together.
  if (target.isCratesIo) return ["--registry", "crates-io"];
  return registry === undefined ? ["--index", target.index] : ["--registry", registry];
}

/**
 * The children's environment: the registry's address under its name, and its token only where reads
 * need it.
 */
function cargoEnvironment(
  target: Target,
  registry: string | undefined,
  ports: CratesPorts,
  authRequired: boolean,
): Readonly<Record<string, string>> {
  if (target.isCratesIo || registry === undefined) return ports.childEnvironment();
  const prefix = `CARGO_REGISTRIES_${registry.toUpperCase().replaceAll("-", "_")}_`;
  const keep = authRequired ? new RegExp(`^${prefix}`) : undefined;
  return { ...ports.childEnvironment(keep), [`${prefix}INDEX`]: target.index };
}

function noCredential({ dryRun, token }: CratesInputs, { idToken }: CratesPorts): Problem[] {
  if (dryRun || token !== undefined || idToken !== undefined) return [];
  return [
    {
      message:
        "There is no token, and this job has no id-token: write, so nothing can be uploaded.",
      remedy:
        "Give the input token (or CARGO_REGISTRY_TOKEN), or permissions: id-token: write for trusted publishing, or set dry-run: true.",
    },
  ];
}

function newNamesFail(created: readonly string[]): Problem {
  return {
    message: `The registry does not know ${created.join(", ")}, and new-names is fail.`,
    remedy: "A name is for ever. To create them, set new-names: listed.",
  };
}

/** A larger limit can be granted to a crate, so this is a warning. */
function tooLarge(units: readonly CrateUnit[], target: Target): Problem[] {
  if (!target.isCratesIo) return [];
  return units
    .filter(({ size }) => size > largestCrate)
    .map(({ name, size }) => ({
      message: `${name} is packed into ${(size / 1024 / 1024).toFixed(1)} MiB; crates.io takes 10 MiB unless it was asked for more.`,
      remedy: "See cargo package --list, and exclude what is not needed.",
    }));
}

/** Said once: a build script can read its parent's memory, whatever its own environment holds. */
const sharedJob =
  "Packing and credentials share this job: a build script could read them from this process. " +
  "The safer way: pack with dry-run: true in a job without credentials, and give this job its crate-files.";
