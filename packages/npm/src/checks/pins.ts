import {
  concurrently,
  readBackoffMs,
  retry,
  throwProblems,
  unitId,
  type Clock,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
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
              remedy: "Run this job again; if it fails again, check registry-url and the token.",
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
    remedy: "Correct the name or version of the dependency, or publish the dependency first.",
  }));
}
