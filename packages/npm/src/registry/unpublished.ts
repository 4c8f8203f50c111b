import { retry, unitId, type Clock, type Problem, type VersionName } from "@fairlead/publishing";
import { readPackage, readVersion, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";

/** Pauses between the reads, in ms: together longer than a packument was seen to lag behind. */
const pausesMs = [5_000, 15_000, 40_000, 60_000];

/**
 * Whether a version was unpublished: its packument has its time without the version, and it has no
 * document. A version that is being stored may look the same for a moment, and nobody may be told to
 * burn a number for that: only reads that agree over two minutes count.
 */
export async function isUnpublished(
  version: VersionName,
  target: NpmTarget,
  reads: ReadPorts,
  { clock, cancelled }: { readonly clock: Clock; readonly cancelled: AbortSignal },
): Promise<boolean> {
  const looksSo = async () => {
    const known = await readPackage(target, version.name, reads, cancelled);
    if (known.kind !== "known" || !known.unpublished.includes(version.version)) return false;
    return (await readVersion(target, version, reads, cancelled)).kind === "missing";
  };
  const isSo = await retry(looksSo, {
    isTransient: (so) => so,
    ...{ backoffMs: pausesMs, clock, signal: cancelled },
  });
  return isSo && !cancelled.aborted;
}

/** What is waited for, and nobody can publish any more. */
export function goneForGood(version: VersionName): Problem {
  return {
    code: "version-unpublished",
    unit: version.name,
    message: `${unitId(version)} was published, and has been unpublished since.`,
    remedy: "Nobody can publish it again: release a new version of it, and of what needs it.",
  };
}
