import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { BinaryError, identify } from "@fairlead/binaries";
import { checkCheckout, readCheckout } from "@fairlead/checkout";
import { declarePlatforms } from "@fairlead/contents";
import {
  converge,
  ProblemsError,
  throwProblems,
  type Problem,
  type StageEnd,
} from "@fairlead/publishing";
import { admitPackages } from "./admit.ts";
import { awaitInstallable } from "./await-installable.ts";
import { precedence } from "./dependencies.ts";
import { tagProblem } from "./dist-tag.ts";
import { parseEntries } from "./entries.ts";
import { expandEntries } from "./expand.ts";
import type { HeaderFacts } from "./npm-compare.ts";
import { NpmCredentials } from "./npm-credentials.ts";
import { npmRegistry } from "./npm-registry.ts";
import type { NpmInputs, NpmPorts } from "./npm-stage.ts";
import { npmjsRegistry, readNpmTarget, versionPage, type NpmTarget } from "./npm-target.ts";
import { checkTemplates } from "./package-manifest.ts";
import { titleOf } from "./package-spec.ts";
import { preparePackages } from "./prepare.ts";
import { artifactsOf } from "./tarball-entries.ts";
import { readWorkspacePackages } from "./workspace-facts.ts";

/**
 * Releases npm packages: reads what is wanted, fetches what other jobs built, puts each package
 * together, packs and checks it, looks everything up, and converges the registry to that.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function releasePackages(
  inputs: NpmInputs,
  given: readonly Problem[],
  ports: NpmPorts,
): Promise<StageEnd> {
  const { log, clock, cancelled, fetch, userAgent } = ports;
  const read = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
  const target: NpmTarget =
    "problem" in read ? { registry: npmjsRegistry, isNpmjs: true, title: "npm" } : read;
  const { specs, platforms, workspacePackages, head } = await log.inGroup("Plan", () =>
    plan(inputs, [...given, ...("problem" in read ? [read.problem] : [])], ports),
  );

  const wanted = artifactsOf(specs);
  const artifacts =
    wanted.length === 0
      ? new Map<string, string>()
      : await log.inGroup("Artifacts", () => ports.fetchArtifacts(wanted));
  const folder = await mkdtemp(path.join(ports.temp, "fairlead-npm-"));
  const packages = await log.inGroup("Packing", () =>
    preparePackages(specs, platforms, workspacePackages, inputs, artifacts, folder, ports),
  );
  for (const used of ["staged", "artifacts", "templates", "npm"]) {
    await rm(path.join(folder, used), { recursive: true, force: true });
  }

  const credentials = new NpmCredentials({
    ...{ registry: target.registry, isNpmjs: target.isNpmjs, token: inputs.token },
    ...(ports.idToken !== undefined && { idToken: ports.idToken }),
    ...{ mask: ports.mask, fetch, clock, userAgent, say: log.info },
  });
  const reads = { fetch, userAgent, readToken: (name: string) => credentials.readToken(name) };
  const { within, elsewhere } = precedence(packages, (name) => workspacePackages.folders.has(name));
  const { units, withProvenance } = await log.inGroup("Looking up", () =>
    admitPackages(packages, within, inputs, target, credentials, reads, ports),
  );
  if (!inputs.dryRun) {
    const { waitMs } = inputs;
    await awaitInstallable(elsewhere, waitMs, target, reads, clock, log.info, cancelled);
  }

  const registry = npmRegistry({
    ...{ target, credentials, fetch, clock, userAgent, temp: folder },
    minIntervalMs: inputs.delayMs,
    confirmWithinMs: inputs.confirmMs,
    mode: inputs.publishMode,
    commit: inputs.sha ?? head,
    provenanceOf: ({ name }) => withProvenance.has(name),
    identify: identifyContents,
  });
  const options = {
    dryRun: inputs.dryRun,
    onConflict: inputs.onConflict,
    maxWaitMs: inputs.maxWaitMs,
    laterAttempt: ports.attempt > 1,
  };
  const title = `${inputs.dryRun ? "Comparing with" : "Uploading to"} ${target.title}`;
  const result = await log.inGroup(title, () => converge(units, registry, options, ports));
  return {
    result,
    packed: path.join(folder, "packed"),
    warnings: [],
    registry: {
      title: target.title,
      url: target.registry,
      link: (version) => versionPage(target, version),
      approval: (stageId) =>
        `npm stage approve ${stageId}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`,
    },
    called: { one: "package", many: "packages" },
  };
}

/** Which packages are meant; everything that is wrong before an artifact or a registry is asked. */
async function plan(inputs: NpmInputs, given: readonly Problem[], ports: NpmPorts) {
  const { workspace, log } = ports;
  const { entries, problems } = parseEntries(inputs.packages, inputs.kind);
  const declared = declarePlatforms(inputs.platforms ?? [], "platforms");
  const isWrong = (name: string) => given.some(({ input }) => input === name);
  // Whatever stands for a version that is wrong: what depends on it need not be told as well.
  const version = isWrong("version") ? "1.0.0" : inputs.version;
  const perPlatform = inputs.kind === "platform";
  const { platforms } = declared;
  const expanded = await expandEntries(entries, {
    ...{ workspace, input: "packages", version, perPlatform },
    platforms: inputs.platforms === undefined ? undefined : platforms,
  });
  const { specs } = expanded;
  const soFar = [...given, ...problems, ...declared.problems, ...expanded.problems];
  const workspacePackages = await readWorkspacePackages(workspace, specs, version).catch(
    (error: unknown) => {
      if (!(error instanceof ProblemsError)) throw error;
      throw new ProblemsError([...soFar, ...error.problems], { cause: error });
    },
  );
  // A meta is compared with all platforms that are meant, so with none while one of them is unknown.
  const isCompared = declared.problems.length === 0 && !isWrong("platforms");
  const templates = await checkTemplates(
    isCompared ? specs : specs.filter(({ platformPackage }) => platformPackage === undefined),
    workspace,
    { version, perPlatform, platforms, packages: workspacePackages },
  );
  const tag = inputs.tag === "auto" ? undefined : tagProblem(inputs.tag);
  const checkout = await readCheckout(workspace, [], ports.childEnvironment());
  const packageProblems = [...problems, ...declared.problems, ...expanded.problems, ...templates];
  throwProblems([
    ...given,
    ...packageProblems,
    // What was passed over is no reason to call a release complete.
    ...(specs.length > 0 ||
    packageProblems.length > 0 ||
    isWrong("packages") ||
    isWrong("platforms")
      ? []
      : [nothingLeft(expanded.notes)]),
    ...(tag === undefined ? [] : [tag]),
    ...noCredential(inputs, given, ports),
    // Uncommitted files are packed as they are: artifacts are laid into no checkout.
    ...checkCheckout(checkout, inputs.sha, true),
  ]);
  for (const note of expanded.notes) log.info(note);
  for (const [index, { platform, ...spec }] of specs.entries()) {
    const title = titleOf(spec);
    const of = platform === undefined || title.includes(platform.word) ? "" : ` (${platform.word})`;
    log.info(`${index + 1}. ${title}${of}`);
  }
  return { specs, platforms, workspacePackages, head: checkout?.head };
}

function nothingLeft(notes: readonly string[]): Problem {
  const why = notes.length > 0 ? ` ${notes.join(" ")}` : "";
  return {
    message: `The input "packages" leaves no package to publish.${why}`,
    remedy: "Name a package that this call is for, or do not run it.",
    input: "packages",
  };
}

function noCredential(
  { dryRun, token }: NpmInputs,
  given: readonly Problem[],
  { idToken }: NpmPorts,
): Problem[] {
  const isWrong = given.some(({ input }) => input === "token");
  if (dryRun || token !== undefined || idToken !== undefined || isWrong) return [];
  return [
    {
      message:
        "There is no token, and this job has no id-token: write, so nothing can be uploaded.",
      remedy:
        "Give the input token (or NODE_AUTH_TOKEN), or permissions: id-token: write for trusted publishing, or set dry-run: true.",
      input: "token",
    },
  ];
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
