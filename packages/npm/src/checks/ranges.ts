import { firstFew, unitId, type Problem, type VersionName } from "@fairlead/publishing";
import { maxSatisfying, satisfies } from "semver";
import type { NpmCandidates } from "../discover/candidates.ts";
import type { RangeNeed } from "../discover/publish-order.ts";
import type { WorkspacePackages } from "../manifests/workspace-facts.ts";

/** A version that others publish, and without which an installation would lack something. */
export interface Needed extends VersionName {
  /** Any other version in this range does as well. */
  readonly range?: string;
}

/** What others publish, and which of it each package needs. */
export interface NeededElsewhere {
  readonly elsewhere: readonly Needed[];
  /** As `name@version`, by the name of the package that needs it. */
  readonly elsewhereOf: ReadonlyMap<string, readonly string[]>;
}

type Ranging = Pick<
  NpmCandidates,
  "packages" | "elsewhere" | "elsewhereOf" | "ranges" | "workspacePackages"
>;

/** The ranges that may have to be waited for: those of which the package is released from this checkout. */
export function mayBeReleased({ packages, ranges, workspacePackages }: Ranging): RangeNeed[] {
  const own = new Set(packages.map(({ name }) => name));
  return ranges.filter(
    ({ name, range }) =>
      nextVersion(name, range, workspacePackages) !== undefined &&
      !reaches(name, own, workspacePackages),
  );
}

/**
 * What is needed of others: what is named exactly, and what a range needs that nothing published
 * satisfies, while the version that is released from this checkout does.
 *
 * @param published the versions of a package that the registry lists
 */
export function neededElsewhere(
  candidates: Ranging,
  published: (name: string) => readonly string[],
): NeededElsewhere {
  const needed = new Map(
    candidates.elsewhere.map((each): [string, Needed] => [unitId(each), each]),
  );
  const of = new Map(candidates.elsewhereOf);
  for (const { by, name, range } of mayBeReleased(candidates)) {
    if (maxSatisfying([...published(name)], range) !== null) continue;
    const version = nextVersion(name, range, candidates.workspacePackages);
    if (version === undefined) continue;
    const id = unitId({ name, version });
    if (!needed.has(id)) needed.set(id, { name, version, range });
    of.set(by, [...new Set([...(of.get(by) ?? []), id])]);
  }
  return { elsewhere: [...needed.values()], elsewhereOf: of };
}

/**
 * What the packed files need of others, as `name@version` by name: the same whatever of the release is
 * live by now, so that a later attempt writes down what the first one did. A range that only the version
 * being released satisfies stays a need once that is live.
 *
 * @param published as of `neededElsewhere`
 */
export function neededByFiles(
  candidates: Ranging,
  published: (name: string) => readonly string[],
): NeededElsewhere["elsewhereOf"] {
  const { nextVersions } = candidates.workspacePackages;
  const ofOthers = (name: string) => {
    const released = nextVersions(name);
    return published(name).filter((version) => !released.includes(version));
  };
  return neededElsewhere(candidates, ofOthers).elsewhereOf;
}

/** What is published before the ranges that it needs can be satisfied. */
export function beforeTheirNeeds(
  later: readonly Needed[],
  elsewhereOf: NeededElsewhere["elsewhereOf"],
): readonly Problem[] {
  return later.map(({ name, version, range }): Problem => {
    const needing = [...elsewhereOf].flatMap(([by, ids]) =>
      ids.includes(unitId({ name, version })) ? [by] : [],
    );
    return {
      code: "package-not-installable",
      unit: name,
      message: `Nothing published satisfies ${name}@${range ?? version}. Until it is published, ${firstFew(needing, 10)} cannot be installed.`,
      remedy: `Publish ${name} next, or set wait-minutes: this job then waits for it first.`,
      input: "wait-minutes",
    };
  });
}

function nextVersion(
  name: string,
  range: string,
  { nextVersions }: WorkspacePackages,
): string | undefined {
  return nextVersions(name).find((version) => satisfies(version, range));
}

/**
 * Whether a package needs one of these itself, through whatever others of the checkout: two jobs that
 * wait for each other would wait in vain.
 */
function reaches(
  name: string,
  own: ReadonlySet<string>,
  facts: Pick<WorkspacePackages, "needs">,
  seen = new Set<string>(),
): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return (facts.needs.get(name) ?? []).some(
    (each) => own.has(each) || reaches(each, own, facts, seen),
  );
}
