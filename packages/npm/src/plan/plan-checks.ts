import { firstFew, unitId, type Problem, type VersionName } from "@fairlead/publishing";
import { chooseTag } from "../registry/dist-tag.ts";
import type { PackagesLookUp } from "../registry/look-up-packages.ts";
import { accessOf, newNameProblems } from "../new-names.ts";
import type { NpmInputs } from "../npm-stage.ts";
import type { NpmTarget } from "../registry/npm-target.ts";
import { repositoryProblem } from "../manifests/repository-url.ts";
import type { PlannedManifest } from "./plan-manifests.ts";

export interface PlanChecks extends Pick<NpmInputs, "access" | "provenance" | "newNames"> {
  readonly distTag: string;
  readonly target: NpmTarget;
  /** `https://github.com/owner/name`; undefined: nobody knows. */
  readonly repository: string | undefined;
}

/**
 * Everything that the jobs which publish would be refused, as soon as it is known what is there.
 *
 * @param elsewhere what packages of the plan pin and the plan does not have
 */
export function checkPlanned(
  packages: readonly PlannedManifest[],
  elsewhere: readonly VersionName[],
  { known, newNames, problems: unpublished }: PackagesLookUp,
  checks: PlanChecks,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
  /** With `provenance: auto` they go without it. */
  const unfit: string[] = [];
  const problems: Problem[] = [
    ...unpublished,
    ...newNameProblems(packages, newNames, checks.newNames, "npm-packages"),
  ];
  const has = ({ name, version }: VersionName) =>
    known.get(name)?.versions.includes(version) === true;
  for (const each of packages) {
    if (has(each)) continue;
    const { name, version, file, tarball } = each;
    const at = (problem: Problem): Problem => (file === undefined ? problem : { ...problem, file });
    const found: Problem[] = [];
    // What an artifact brings may say it in its own manifest.
    const isRead = each.spec.base.kind !== "sources";
    const access = accessOf(
      { name, manifest: tarball.manifest },
      newNames.has(name),
      checks.access,
      found,
    );
    if (isRead) problems.push(...found.map(at));
    const tags = known.get(name) ?? { versions: [], distTags: {} };
    const chosen = chooseTag({ name, version }, checks.distTag, tags, "dist-tag");
    if ("problem" in chosen) problems.push(chosen.problem);
    const refused =
      isRead && access !== "restricted" ? unfitForProvenance(each, checks) : undefined;
    if (refused !== undefined && checks.provenance === true) problems.push(at(refused));
    else if (refused !== undefined) unfit.push(name);
  }
  problems.push(...elsewhere.filter((version) => !has(version)).map((each) => notPlanned(each)));
  return { problems, warnings: unfit.length === 0 ? [] : [withoutProvenance(unfit, checks)] };
}

function unfitForProvenance(
  { name, tarball }: PlannedManifest,
  { provenance, target, repository }: PlanChecks,
): Problem | undefined {
  if (provenance === false || repository === undefined) return undefined;
  if (!target.isNpmjs) {
    if (provenance === "auto") return undefined;
    return {
      code: "provenance-impossible",
      unit: name,
      message: `${name}: provenance cannot be made, since only registry.npmjs.org takes it.`,
      remedy: "Omit the input provenance for this registry.",
    };
  }
  return repositoryProblem(tarball.manifest, name, repository);
}

function withoutProvenance(names: readonly string[], { repository = "" }: PlanChecks): Problem {
  const many = names.length > 1;
  return {
    code: "repository-url-mismatch",
    message: `${firstFew(names, 5)} ${many ? "go" : "goes"} without provenance: repository.url is not ${repository}.`,
    remedy: `For provenance, set repository.url in ${many ? "each" : "its"} package.json to \`git+${repository}.git\`.`,
  };
}

function notPlanned(version: VersionName): Problem {
  return {
    code: "dependency-not-planned",
    message: `${unitId(version)} is pinned by a package of this release, and is neither in the registry nor in the plan.`,
    remedy: "Add it to npm-packages, or correct the version that is pinned.",
    input: "npm-packages",
  };
}
