import { throwProblems, type Problem } from "@fairlead/publishing";
import { chooseTag } from "./registry/dist-tag.ts";
import { lookUpPackages } from "./registry/look-up-packages.ts";
import { accessOf, newNameProblems } from "./new-names.ts";
import type { NpmCredentials } from "./registry/npm-credentials.ts";
import type { ReadPorts } from "./registry/npm-reads.ts";
import type { NpmInputs, NpmPorts } from "./npm-stage.ts";
import type { NpmTarget } from "./registry/npm-target.ts";
import { npmLimit, type NpmUnit } from "./registry/npm-unit.ts";
import type { PreparedPackage } from "./prepare.ts";
import { decideProvenance } from "./registry/provenance.ts";
import { repositoryProblem } from "./manifests/repository-url.ts";

/** The registry, and how it is asked. */
interface OpenRegistry {
  readonly target: NpmTarget;
  readonly credentials: NpmCredentials;
  readonly reads: ReadPorts;
}

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
  { target, credentials, reads }: OpenRegistry,
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
  const problems: Problem[] = [
    ...lookUp.problems,
    ...newNameProblems(packages, lookUp.newNames, inputs.newNames),
  ];
  const withProvenance = new Set<string>();
  const lacking = new Map<string, { readonly reason: string; readonly remedy: string }>();
  const units = packages.flatMap((each): NpmUnit[] => {
    const { name, version, file, tarball } = each;
    const isNew = lookUp.newNames.has(name);
    const access = accessOf({ name, manifest: tarball.manifest }, isNew, inputs.access, problems);
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
    code: "provenance-impossible",
    message: `A real run of this job could not make the provenance that is asked for, since ${reason}.`,
    remedy,
    input: "provenance",
  }));
  return { units, withProvenance, warnings };
}
