import { asRecord } from "@fairlead/http";
import { throwProblems, type Problem } from "@fairlead/publishing";
import { chooseTag } from "./dist-tag.ts";
import { lookUpPackages, type PackagesLookUp } from "./look-up-packages.ts";
import type { NpmCredentials } from "./npm-credentials.ts";
import { nameProblems } from "./npm-name.ts";
import type { ReadPorts } from "./npm-reads.ts";
import type { NpmInputs, NpmPorts } from "./npm-stage.ts";
import type { NpmTarget } from "./npm-target.ts";
import { npmLimit, type NpmUnit } from "./npm-unit.ts";
import type { PreparedPackage } from "./prepare.ts";
import { decideProvenance } from "./provenance.ts";
import { repositoryProblem } from "./repository-url.ts";

export interface Admitted {
  readonly units: readonly NpmUnit[];
  /** Names that are published with provenance. */
  readonly withProvenance: ReadonlySet<string>;
  /** What a dry run may lack. */
  readonly warnings: readonly Problem[];
}

/**
 * Looks all packages up and decides for each what it is published as: new or not, access, dist-tag,
 * provenance, credential. Everything that would fail in the middle of a release is told here.
 *
 * @param dependencies ids of packages of this call, by name
 * @throws ProblemsError with all of it
 */
export async function admitPackages(
  packages: readonly PreparedPackage[],
  dependencies: ReadonlyMap<string, readonly string[]>,
  inputs: NpmInputs,
  target: NpmTarget,
  credentials: NpmCredentials,
  reads: ReadPorts,
  ports: NpmPorts,
): Promise<Admitted> {
  const { clock, cancelled, log } = ports;
  if (!inputs.dryRun) {
    await credentials.ask(
      packages.map(({ name }) => name),
      cancelled,
    );
  }
  const lookUp = await lookUpPackages(packages, target, reads, clock, cancelled);
  const problems: Problem[] = [...lookUp.problems, ...newNameProblems(packages, lookUp, inputs)];
  const withProvenance = new Set<string>();
  const lacking = new Map<string, { readonly reason: string; readonly remedy: string }>();
  const units = packages.flatMap((each): NpmUnit[] => {
    const { name, version, file, tarball } = each;
    const isNew = lookUp.newNames.has(name);
    const access = accessOf(each, isNew, inputs.access, problems);
    const known = lookUp.known.get(name) ?? { versions: [], distTags: {} };
    const chosen = chooseTag({ name, version }, inputs.tag, known);
    if ("problem" in chosen) problems.push(chosen.problem);
    const facts = {
      dryRun: inputs.dryRun,
      isNpmjs: target.isNpmjs,
      isGitHubActions: ports.isGitHubActions,
      hasIdToken: ports.idToken !== undefined,
      isGitHubHosted: ports.isGitHubHosted,
      repositoryVisibility: credentials.repositoryVisibility,
      packageAccess: isNew ? access : undefined,
      namesThisRepository:
        repositoryProblem(tarball.manifest, name, ports.repository) === undefined,
    };
    const decided = decideProvenance(name, inputs.provenance, facts);
    if ("problem" in decided) problems.push(decided.problem);
    else if (decided.provenance) withProvenance.add(name);
    else if (inputs.provenance === "auto") {
      log.info(`${name} goes without provenance: ${decided.reason}.`);
    } else if (decided.lacking !== undefined) lacking.set(decided.lacking.reason, decided.lacking);
    if ("problem" in chosen) return [];
    const isThere = known.versions.includes(version);
    const next = `${isNew ? "a new name" : "a new version"}, dist-tag ${chosen.tag}`;
    log.info(`${name} ${version}: ${isThere ? "is there already" : next}`);
    return [
      {
        ...{ name, version, file, access, isNew, tag: chosen.tag },
        checksum: tarball.integrity,
        size: tarball.size,
        dependencies: dependencies.get(name) ?? [],
        limit: npmLimit,
      },
    ];
  });
  if (!inputs.dryRun) {
    problems.push(
      ...credentials.check(
        packages.map(({ name }) => ({ name, isNew: lookUp.newNames.has(name) })),
      ),
    );
  }
  throwProblems(problems);
  const warnings = [...lacking.values()].map(({ reason, remedy }) => ({
    message: `A real run of this job could not make the provenance that is asked for, since ${reason}.`,
    remedy,
    input: "provenance",
  }));
  return { units, withProvenance, warnings };
}

/** A name is for ever. */
function newNameProblems(
  packages: readonly PreparedPackage[],
  { newNames }: PackagesLookUp,
  { newNames: allowed }: NpmInputs,
): Problem[] {
  const created = packages.filter(({ name }) => newNames.has(name));
  const refused = created.flatMap(({ name }) => {
    const { ifNew } = nameProblems(name);
    if (ifNew === undefined) return [];
    return [{ message: `npm takes no new package ${name}: it ${ifNew}.`, remedy: "Rename it." }];
  });
  const unlisted = created.filter(
    ({ spec }) => allowed === "fail" || (allowed === "listed" && !spec.listed),
  );
  if (unlisted.length === 0) return refused;
  const names = unlisted.map(({ name }) => name).join(", ");
  const paths = unlisted.map(({ name, spec }) =>
    spec.base.kind === "folder" ? spec.base.template.folder : name,
  );
  const remedy =
    allowed === "fail"
      ? "To create it, set new-names: listed."
      : `To create ${unlisted.length > 1 ? "them" : "it"}, write out ${paths.join(", ")} in packages, or set new-names: allow.`;
  return [
    ...refused,
    {
      message: `The registry does not know ${names}, and a name is for ever.`,
      remedy,
      input: "packages",
    },
  ];
}

/** An existing package stays as it is; a new one with a scope must say what it becomes. */
function accessOf(
  { name, tarball }: PreparedPackage,
  isNew: boolean,
  wanted: NpmInputs["access"],
  problems: Problem[],
): NpmUnit["access"] {
  if (!isNew) return undefined;
  const own = asRecord(tarball.manifest["publishConfig"])?.["access"];
  const said = wanted ?? (own === "public" || own === "restricted" ? own : undefined);
  if (said === "restricted" && !name.startsWith("@")) {
    problems.push({
      message: `${name} is to be restricted, and npm restricts only packages with a scope.`,
      remedy: "Set access: public, or give it a name such as @scope/name.",
      input: "access",
    });
  }
  if (said !== undefined || !name.startsWith("@")) return said ?? "public";
  problems.push({
    message: `${name} is new and has a scope, and nothing says whether it becomes public.`,
    remedy: 'Set access: public (or restricted), or "publishConfig": { "access": "public" }.',
    input: "access",
  });
  return undefined;
}
