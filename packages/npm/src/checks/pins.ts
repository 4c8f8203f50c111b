import {
  concurrently,
  firstFew,
  readBackoffMs,
  retry,
  throwProblems,
  unitId,
  type Clock,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { gt, valid } from "semver";
import type { NpmCandidates } from "../discover/candidates.ts";
import { readVersion, type ReadPorts } from "../registry/npm-reads.ts";
import type { NpmTarget } from "../registry/npm-target.ts";

/** A version that a package names exactly: without it nobody can install the package, or all of it. */
export interface Pin extends VersionName {
  /** The package that names it. */
  readonly by: string;
}

/** A registry that is asked. */
interface Asked {
  readonly target: NpmTarget;
  readonly reads: ReadPorts;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * The pinned versions that do not exist; each is asked for once. Only npmjs is: what other registries
 * lack may come from there.
 *
 * @throws ProblemsError naming what could not be asked for
 */
export async function missingPins(
  pins: readonly Pin[],
  { target, reads, clock, signal }: Asked,
): Promise<readonly Pin[]> {
  if (!target.isNpmjs) return [];
  const versions = new Map(pins.map((pin) => [unitId(pin), pin]));
  const found = await concurrently([...versions], async ([id, pin]) => {
    const read = await retry(() => readVersion(target, pin, reads, signal), {
      isTransient: ({ kind }) => kind === "unreadable",
      ...{ backoffMs: readBackoffMs, clock, signal },
    });
    return { id, read };
  });
  throwProblems(
    found.flatMap(({ id, read }) =>
      read.kind === "unreadable"
        ? [
            {
              code: "registry-unreachable",
              message: `${target.title} could not be asked for ${id}, which is pinned: ${read.cause}.`,
              remedy: "Run this job again; if it stays so, check registry-url and the token.",
            },
          ]
        : [],
    ),
  );
  const missing = new Set(found.flatMap(({ id, read }) => (read.kind === "missing" ? [id] : [])));
  return pins.filter((pin) => missing.has(unitId(pin)));
}

/** Pinned versions that neither the registry nor this release has. */
export function pinProblems(missing: readonly Pin[], { title }: NpmTarget): Problem[] {
  return missing.map((pin) => ({
    code: "dependency-missing",
    unit: pin.by,
    message: `${pin.by} needs exactly ${unitId(pin)}, which ${title} does not have and this release does not publish.`,
    remedy: "Correct the version, or publish it first.",
  }));
}

/**
 * Pins of an older version than the one that is released with the package: `npm version` raises packages
 * and not what pins them, and in a checkout the new one is linked all the same.
 */
export function outdatedPins({
  packages,
  pins,
}: Pick<NpmCandidates, "packages" | "pins">): Problem[] {
  const byName = new Map(packages.map((each) => [each.name, each]));
  const outdated = Map.groupBy(
    pins.filter(({ name, version }) => {
      const released = byName.get(name)?.version ?? "";
      return valid(released) !== null && valid(version) !== null && gt(released, version);
    }),
    ({ by }) => by,
  );
  return [...outdated].map(([by, found]) => {
    const file = byName.get(by)?.file;
    const named = found.map((pin) => `${unitId(pin)} (${byName.get(pin.name)?.version ?? ""})`);
    return {
      code: "pin-outdated",
      unit: by,
      message: `${by} pins older versions than this release publishes, shown in parentheses: ${firstFew(named, 5)}. Users would get the old ones.`,
      remedy: "Raise the pins with the versions, or write them as workspace:*.",
      ...(file !== undefined && { file }),
    };
  });
}
