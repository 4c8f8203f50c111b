import { firstFew, unitId, type Problem, type VersionName } from "@fairlead/publishing";
import { decideTerms, type DecidedTerms } from "./publish-terms.ts";
import type { PackagesLookUp } from "../registry/look-up-packages.ts";
import type { NpmTarget } from "../registry/npm-target.ts";
import { otherRepository } from "../registry/provenance.ts";
import type { NpmInputs } from "../inputs.ts";
import type { PlannedManifest } from "../discover/known-packages.ts";

export interface PlanChecks extends Pick<NpmInputs, "access" | "provenance" | "newNames"> {
  readonly distTag: string;
  readonly target: NpmTarget;
  /** Of the checkout's `.npmrc`. */
  readonly scopeRegistries: ReadonlyMap<string, string>;
  /** `https://github.com/owner/name`; undefined: nobody knows. */
  readonly repository: string | undefined;
}

/** Everything that the jobs which publish would be refused, as soon as it is known what is there. */
export function checkPlanned(
  packages: readonly PlannedManifest[],
  lookUp: PackagesLookUp,
  { target, scopeRegistries, repository, distTag, ...inputs }: PlanChecks,
): Pick<DecidedTerms, "problems" | "warnings"> {
  const { problems, warnings, without } = decideTerms(
    packages.map(({ name, version, spec, file, tarball }) => ({
      ...{ name, version, spec, file },
      manifest: isRead(spec) ? tarball.manifest : undefined,
    })),
    lookUp,
    { ...inputs, tag: distTag, called: { packages: "npm-packages", tag: "dist-tag" } },
    { target, scopeRegistries, repository, job: undefined },
  );
  const unfit = without.get(otherRepository) ?? [];
  return {
    problems,
    warnings: [...warnings, ...(unfit.length === 0 ? [] : [withoutProvenance(unfit, repository)])],
  };
}

/** What an artifact brings has a manifest of its own. */
function isRead({ base }: PlannedManifest["spec"]): boolean {
  return base.kind !== "sources" && (base.kind !== "tarball" || base.artifact === undefined);
}

function withoutProvenance(names: readonly string[], repository = ""): Problem {
  const many = names.length > 1;
  return {
    code: "repository-url-mismatch",
    message: `${firstFew(names, 5)} ${many ? "go" : "goes"} without provenance: repository.url is not ${repository}.`,
    remedy: `For provenance, set repository.url in ${many ? "each" : "its"} package.json to \`git+${repository}.git\`.`,
  };
}

/**
 * What packages of the plan need, and neither the registry nor the plan has. Another package of the
 * checkout may come from another workflow: the job that needs it waits for it.
 *
 * @param folders the packages of the checkout
 */
export function unplanned(
  absent: readonly VersionName[],
  folders: ReadonlyMap<string, string>,
): Pick<DecidedTerms, "problems" | "warnings"> {
  const told = absent.map((version) => {
    const isSibling = folders.has(version.name);
    const problem: Problem = {
      code: "dependency-not-planned",
      unit: version.name,
      message: `A package of this release needs ${unitId(version)}, and neither the registry nor the plan has it.`,
      remedy: isSibling
        ? "Its job waits until another workflow has published it; if none does, add it to npm-packages."
        : "Add it to npm-packages, or correct the version that is pinned.",
      input: "npm-packages",
    };
    return { problem, isSibling };
  });
  return {
    problems: told.filter(({ isSibling }) => !isSibling).map(({ problem }) => problem),
    warnings: told.filter(({ isSibling }) => isSibling).map(({ problem }) => problem),
  };
}
