import path from "node:path";
import { checkHead, checkoutOf, readCommit, tagCommit } from "@fairlead/checkout";
import { isEmptyList, type PlatformItem } from "@fairlead/contents";
import { planCrates, type PlanInputs, type PlanPorts } from "@fairlead/crates";
import { tagProblem } from "@fairlead/github";
import { ownTag, planNpm, type NpmPlanInputs, type NpmPlanPorts } from "@fairlead/npm";
import type { MatrixEntry } from "@fairlead/platforms";
import { eachOnce, messageOf, type Problem } from "@fairlead/publishing";
import { planPlatforms } from "./matrix.ts";
import { sectionOf, type PlanSection } from "./section.ts";
import { releaseVersion, tagsOf, type VersionInputs } from "./release-version.ts";

/** What a user asks for; names as in the action's inputs. */
export interface ReleasePlanInputs
  extends
    Pick<
      PlanInputs,
      | "packages"
      | "exclude"
      | "index"
      | "registry"
      | "toolchain"
      | "newNames"
      | "dryRun"
      | "sha"
      | "features"
    >,
    Pick<
      NpmPlanInputs,
      "npmPackages" | "metas" | "registryUrl" | "access" | "provenance" | "distTag"
    >,
    VersionInputs {
  /** Relative to the workspace; `none`: no crates. */
  readonly manifestPath: string;
  /** For reads of the registry of crates that need one; that of npm is a port. */
  readonly token: string | undefined;
  readonly platforms: readonly PlatformItem[];
  /** YAML: a platform with its runner. */
  readonly runners: string;
}

export interface ReleasePlanPorts extends PlanPorts, NpmPlanPorts {
  /** The commit that a tag of the repository on GitHub is at; absent without a token. */
  readonly remoteTag?: (tag: string) => Promise<string | undefined>;
}

/** What a release will do, and everything that would stop it. */
export interface ReleasePlan {
  readonly sha: string | undefined;
  readonly version: string | undefined;
  readonly tag: string | undefined;
  readonly prerelease: boolean;
  readonly distTag: string | undefined;
  /** Absent where no crates are meant. */
  readonly crates: PlanSection | undefined;
  /** Absent where no packages are meant. */
  readonly npm: PlanSection | undefined;
  readonly platforms: readonly MatrixEntry[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** What was skipped, and what is not known yet, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Plans a release: reads what is declared and what is checked out, asks the registries what is there,
 * and finds everything that would fail later. Writes nothing.
 *
 * @param given problems of the inputs: with these, or others of the inputs, no registry is asked
 */
export async function planRelease(
  inputs: ReleasePlanInputs,
  given: readonly Problem[],
  ports: ReleasePlanPorts,
): Promise<ReleasePlan> {
  const { workspace } = ports;
  const { dryRun } = inputs;
  const env = ports.childEnvironment();
  const platforms = planPlatforms(inputs.platforms, inputs.runners);
  const decided = await releaseVersion(inputs, workspace);
  const { version, tag } = decided;
  const hasCrates = inputs.manifestPath !== "none";
  const hasPackages = !isEmptyList(inputs.npmPackages) || !isEmptyList(inputs.metas);
  const wrongInputs = [
    ...given,
    ...platforms.problems,
    ...decided.problems,
    // In a dry run they only show what a release would have to fix.
    ...(dryRun ? [] : decided.disagreements),
    // A version of a file alone is worth a plan: the tag is compared with it.
    ...(hasCrates || hasPackages || inputs.versionFrom !== undefined ? [] : [nothingDeclared]),
  ];

  const isAsked = wrongInputs.length === 0;
  // Crates of the one version would be told to have the other.
  const agreed = decided.disagreements.length === 0 ? version : undefined;
  const packages = hasPackages
    ? planNpm({ ...inputs, version, platforms: platforms.declared }, wrongInputs, ports)
    : undefined;
  const commitIn = readingOnce(env);
  const readTag = async () => {
    const checkout = hasCrates
      ? path.dirname(path.resolve(workspace, inputs.manifestPath))
      : checkoutOf(
          workspace,
          ((await packages)?.units ?? []).map((unit) => unit.path),
        );
    const commit = await commitIn(checkout);
    const sha = inputs.sha ?? commit?.head;
    const moved = isAsked ? await checkTag(checkout, tag, sha, env, ports) : nothingSaid;
    return { commit, sha, moved };
  };
  const [{ commit, sha, moved }, crates, npm] = await Promise.all([
    readTag(),
    hasCrates
      ? planCrates({ ...inputs, version: agreed }, wrongInputs, { ...ports, commitIn })
      : undefined,
    packages,
  ]);

  return {
    ...{ sha, version, tag, prerelease: decided.prerelease },
    distTag:
      inputs.distTag !== "auto"
        ? inputs.distTag
        : version === undefined
          ? undefined
          : ownTag(version),
    crates: crates && sectionOf(crates, crates.units, tagsOf("crates", decided, inputs)),
    npm: npm && sectionOf(npm, npm.units, tagsOf("npm", decided, inputs)),
    platforms: platforms.matrix,
    // Both halves read the same checkout.
    problems: eachOnce([
      ...wrongInputs,
      ...(dryRun ? [] : moved.problems),
      // Uncommitted files show only in the jobs that pack.
      ...checkHead(commit, inputs.sha),
      ...(crates?.problems ?? []),
      ...(npm?.problems ?? []),
    ]),
    warnings: eachOnce([
      ...(dryRun ? [...decided.disagreements, ...moved.problems] : []),
      // Beside a wrong version they would say that there is none.
      ...(isAsked ? decided.warnings : []),
      ...moved.warnings,
      ...(crates?.warnings ?? []),
      ...(npm?.warnings ?? []),
    ]),
    notes: [...(crates?.notes ?? []), ...(npm?.notes ?? [])],
  };
}

interface Said {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const nothingSaid: Said = { problems: [], warnings: [] };

const nothingDeclared: Problem = {
  code: "nothing-selected",
  message: "There is nothing to plan: no crates or npm packages are listed.",
  remedy:
    "Add a section `crates` or `npm` to the declaration, or set npm-packages or metas. For a release of files only, set version-from to the file that contains the version.",
  input: "npm-packages",
};

/** Reads the commit of each folder once: the tag and the crates are mostly of the same. */
function readingOnce(env: Readonly<Record<string, string>>) {
  const commits = new Map<string, ReturnType<typeof readCommit>>();
  return (folder: string) => {
    const found = commits.get(folder) ?? readCommit(folder, env);
    commits.set(folder, found);
    return found;
  };
}

/** A tag that is there must be at the commit that is released. The checkout may have none. */
async function checkTag(
  checkout: string,
  tag: string | undefined,
  sha: string | undefined,
  env: Readonly<Record<string, string>>,
  { remoteTag, cancelled }: ReleasePlanPorts,
): Promise<Said> {
  if (tag === undefined || sha === undefined) return nothingSaid;
  const here = await tagCommit(checkout, tag, env);
  if (here !== undefined) return { ...nothingSaid, problems: tagProblem(tag, here, sha) };
  try {
    return { ...nothingSaid, problems: tagProblem(tag, await remoteTag?.(tag), sha) };
  } catch (error) {
    if (cancelled.aborted) throw error;
    const message = `It is unknown whether the tag ${tag} exists: ${messageOf(error).replace(/\.$/, "")}.`;
    return { ...nothingSaid, warnings: [{ code: "tag-unreadable", message }] };
  }
}
