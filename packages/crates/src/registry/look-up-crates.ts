import {
  lookUp,
  ProblemsError,
  type Clock,
  type Finding,
  type VersionName,
} from "@fairlead/publishing";
import type { IndexVersion } from "./index-file.ts";
import { findVersion, type SparseIndex } from "./sparse-index.ts";

/** What the index says about some crates. */
export interface CratesInIndex {
  /** By `unitId`. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** All versions of a crate; none: the registry does not know its name. */
  readonly versionsOf: (name: string) => readonly IndexVersion[];
}

/**
 * Looks crates up by name and version.
 *
 * @throws ProblemsError if the index cannot be read: nothing is known then
 */
export async function lookUpCrates(
  versions: readonly VersionName[],
  index: SparseIndex,
  clock: Clock,
  cancelled: AbortSignal,
): Promise<CratesInIndex> {
  const byName = new Map<string, readonly IndexVersion[]>();
  const find = async ({ name, version }: VersionName, signal: AbortSignal): Promise<Finding> => {
    const read = await index.read(name, signal);
    if (read.kind === "unreadable") return read;
    byName.set(name, read.versions);
    return findVersion(read.versions, version);
  };
  const findings = await lookUp(versions, find, clock, cancelled);
  for (const [id, finding] of findings) {
    if (finding.kind !== "unreadable") continue;
    throw new ProblemsError([
      {
        message: `The registry could not be read for ${id}: ${finding.cause}.`,
        remedy: "Nothing was uploaded. Run this job again when the registry answers.",
      },
    ]);
  }
  return { findings, versionsOf: (name) => byName.get(name) ?? [] };
}
