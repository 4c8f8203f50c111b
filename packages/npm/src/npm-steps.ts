import { firstFew, throwProblems, type Problem } from "@fairlead/publishing";
import type { Precedence } from "./discover/publish-order.ts";
import type { NpmInputs, NpmPorts } from "./inputs.ts";
import { missingPins, pinProblems } from "./checks/pins.ts";
import type { PreparedPackage } from "./packing/pack-packages.ts";
import { decideTerms } from "./checks/publish-terms.ts";
import { lookUpPackages } from "./registry/look-up-packages.ts";
import type { NpmCredentials } from "./registry/npm-credentials.ts";
import type { ReadPorts } from "./registry/npm-reads.ts";
import type { NpmTarget } from "./registry/npm-target.ts";
import { npmLimit, type NpmUnit } from "./registry/npm-unit.ts";

/** The registry, and how it is asked. */
interface OpenRegistry {
  readonly target: NpmTarget;
  readonly credentials: NpmCredentials;
  readonly reads: ReadPorts;
  /** Of the checkout's `.npmrc`. */
  readonly scopeRegistries: ReadonlyMap<string, string>;
}

export interface Admitted {
  readonly units: readonly NpmUnit[];
  /** Names that are published with provenance. */
  readonly withProvenance: ReadonlySet<string>;
  /** What npm does not refuse, and people may not have meant; and what a dry run lacks. */
  readonly warnings: readonly Problem[];
}

/**
 * Looks all packages up and decides for each what it is published as: new or not, access, dist-tag,
 * provenance, credential. Everything that would fail in the middle of a release is told here.
 *
 * @throws ProblemsError with all of it
 */
export async function admitPackages(
  packages: readonly PreparedPackage[],
  { within, pins }: Pick<Precedence, "within" | "pins">,
  inputs: NpmInputs,
  { target, credentials, reads, scopeRegistries }: OpenRegistry,
  ports: NpmPorts,
): Promise<Admitted> {
  const { clock, cancelled, log } = ports;
  if (!inputs.dryRun) {
    await credentials.ask(
      packages.map(({ name }) => name),
      cancelled,
    );
  }
  const asksAccess = target.isNpmjs && inputs.provenance !== false;
  const lookUp = await lookUpPackages(packages, target, reads, clock, cancelled, asksAccess);
  const missing = await missingPins(pins, { target, reads, clock, signal: cancelled });
  const decided = decideTerms(
    packages.map(({ name, version, spec, tarball }) => ({
      ...{ name, version, spec, manifest: tarball.manifest },
    })),
    lookUp,
    { ...inputs, called: { packages: "packages", tag: "tag" } },
    {
      ...{ target, scopeRegistries, repository: ports.repository },
      job: {
        dryRun: inputs.dryRun,
        isGitHubActions: ports.isGitHubActions,
        hasIdToken: ports.idToken !== undefined,
        isGitHubHosted: ports.isGitHubHosted,
        repositoryVisibility: credentials.repositoryVisibility,
      },
    },
  );
  const { terms, warnings } = decided;
  throwProblems([
    ...decided.problems,
    ...pinProblems(missing, target),
    ...(inputs.dryRun
      ? []
      : credentials.check(
          packages.map(({ name }) => ({ name, isNew: lookUp.newNames.has(name) })),
        )),
  ]);
  for (const [reason, names] of decided.without) {
    log.info(
      `${firstFew(names, 5)} ${names.length > 1 ? "go" : "goes"} without provenance: ${reason}.`,
    );
  }
  const units = packages.flatMap(({ name, version, file, tarball }): NpmUnit[] => {
    const own = terms.get(name);
    if (own === undefined) return [];
    const { access, isNew, tag } = own;
    const isThere = lookUp.known.get(name)?.versions.includes(version) === true;
    const next = `${isNew ? "a new name" : "a new version"}, dist-tag ${tag}`;
    log.info(`${name} ${version}: ${isThere ? "is there already" : next}`);
    return [
      {
        ...{ name, version, file, access, isNew, tag },
        checksum: tarball.integrity,
        size: tarball.size,
        dependencies: within.get(name) ?? [],
        limit: npmLimit,
      },
    ];
  });
  const withProvenance = packages
    .map(({ name }) => name)
    .filter((name) => terms.get(name)?.provenance === true);
  return { units, withProvenance: new Set(withProvenance), warnings };
}
