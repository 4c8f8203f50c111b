import { checkHead, readCommit } from "@fairlead/checkout";
import { declarePlatforms, type DeclaredPlatform } from "@fairlead/contents";
import {
  ProblemsError,
  throwProblems,
  unlessCancelled,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { registryProblem } from "../manifests/publish-registry.ts";
import { readNpmTarget, type NpmTarget } from "../registry/npm-target.ts";
import { tagProblem } from "../registry/dist-tag.ts";
import { parseEntries } from "../entries/entries.ts";
import { expandEntries } from "../entries/expand.ts";
import type { NpmInputs, NpmPorts } from "../inputs.ts";
import { checkTemplates } from "../manifests/package-manifest.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { artifactsOf } from "../entries/tarball-entries.ts";
import { readWorkspacePackages, type WorkspacePackages } from "../manifests/workspace-facts.ts";

/** The packages that are meant, as the inputs and the checkout tell of them. */
export interface SurveyedPackages {
  readonly specs: readonly PackageSpec[];
  readonly platforms: readonly DeclaredPlatform[];
  readonly workspacePackages: WorkspacePackages;
  /** The commit that is checked out, if there is one. */
  readonly head: string | undefined;
}

/**
 * Which packages are meant, read from the inputs and the checkout.
 *
 * @param given problems of the inputs
 * @throws ProblemsError with everything that is wrong, artifacts that are missing included: they are
 * looked for here only if there is something else to tell
 */
export async function surveyPackages(
  inputs: NpmInputs,
  given: readonly Problem[],
  ports: NpmPorts,
): Promise<SurveyedPackages> {
  const { workspace, temp, log } = ports;
  const { entries, problems } = parseEntries(inputs.packages, inputs.kind);
  const declared = declarePlatforms(inputs.platforms ?? [], "platforms");
  const isWrong = (name: string) => given.some(({ input }) => input === name);
  // Whatever stands for a version that is wrong: what depends on it need not be told as well.
  const version = isWrong("version") ? "1.0.0" : inputs.version;
  const perPlatform = inputs.kind === "platform";
  const { platforms } = declared;
  const expanded = await expandEntries(entries, {
    ...{ workspace, temp, input: "packages", version, perPlatform },
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
  const target = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
  const elsewhere = "problem" in target ? [] : registryProblems(specs, target, workspacePackages);
  const tag = inputs.tag === "auto" ? undefined : tagProblem(inputs.tag);
  const commit = await readCommit(workspace, ports.childEnvironment());
  const packageProblems = [
    ...problems,
    ...declared.problems,
    ...expanded.problems,
    ...templates,
    ...elsewhere,
  ];
  const wrong = [
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
    ...checkHead(commit, inputs.sha),
  ];
  if (wrong.length > 0) throwProblems([...wrong, ...(await missingArtifacts(specs, given, ports))]);
  for (const note of expanded.notes) log.info(note);
  for (const [index, { platform, ...spec }] of specs.entries()) {
    const title = titleOf(spec);
    const of = platform === undefined || title.includes(platform.word) ? "" : ` (${platform.word})`;
    log.info(`${index + 1}. ${title}${of}`);
  }
  return { specs, platforms, workspacePackages, head: commit?.head };
}

/** Packages of the checkout that say they belong to another registry. */
function registryProblems(
  specs: readonly PackageSpec[],
  target: NpmTarget,
  { scopeRegistries }: WorkspacePackages,
): Problem[] {
  return specs.flatMap(({ base, name }) => {
    if (base.kind !== "folder" && base.kind !== "like") return [];
    const { manifest } = base.kind === "folder" ? base.template : base.meta;
    return registryProblem({ ...manifest, name }, target, scopeRegistries) ?? [];
  });
}

/**
 * The packages of a release as far as they are known before their sources are there: some are known by
 * their place in the input only, and a version may stand in what an artifact brings.
 */
export function meantVersions(
  specs: readonly PackageSpec[],
  version: string | undefined,
): VersionName[] {
  return specs.map((spec) => {
    const { base } = spec;
    const own = base.kind === "folder" ? base.template.manifest["version"] : undefined;
    const known = version ?? own;
    return { name: titleOf(spec), version: typeof known === "string" ? known : "unknown" };
  });
}

/** Inputs without which nobody knows which artifacts are meant, or of which run. */
const artifactInputs = ["version", "run-id", "github-token", "sha"];

async function missingArtifacts(
  specs: readonly PackageSpec[],
  given: readonly Problem[],
  { cancelled, missingArtifacts }: NpmPorts,
): Promise<readonly Problem[]> {
  const wanted = artifactsOf(specs);
  const isUnknown = given.some(({ input = "" }) => artifactInputs.includes(input));
  if (wanted.length === 0 || isUnknown) return [];
  return (await unlessCancelled(cancelled, () => missingArtifacts(wanted))) ?? [];
}

function nothingLeft(notes: readonly string[]): Problem {
  const why = notes.length > 0 ? ` ${notes.join(" ")}` : "";
  return {
    code: "nothing-selected",
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
      code: "token-missing",
      message:
        "There is no token, and this job has no id-token: write, so nothing can be uploaded.",
      remedy:
        "Give the input token (or NODE_AUTH_TOKEN), or permissions: id-token: write for trusted publishing, or set dry-run: true.",
      input: "token",
    },
  ];
}
