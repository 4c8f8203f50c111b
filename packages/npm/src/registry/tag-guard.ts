import { readBackoffMs, retry, type Clock, type UploadAnswer } from "@fairlead/publishing";
import { higherUnder, insteadOf } from "./dist-tag.ts";
import { readPackage, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";

/**
 * For how long a look at a package counts, in ms. npm moves a tag with the upload, whatever was published
 * since the look. A release of some packages is through in this time, and reads nothing twice.
 */
const lookCountsMs = 10_000;

/**
 * Looks again at packages whose tag must not move back, right before their uploads and only where the
 * last look is old: limits and other jobs are waited for, and somebody else may publish meanwhile.
 *
 * @param lookedAt when the packages were read that the tags were chosen by, in epoch ms
 * @returns what stands in the way of an upload, if anything does
 */
export function tagGuard(
  lookedAt: number,
  {
    target,
    reads,
    clock,
    cancelled,
  }: {
    readonly target: NpmTarget;
    readonly reads: ReadPorts;
    readonly clock: Clock;
    readonly cancelled: AbortSignal;
  },
): (unit: NpmUnit) => Promise<UploadAnswer | undefined> {
  const looks = new Map<string, number>();
  return async ({ name, version, tag, guardsTag, isNew }) => {
    const now = clock.now();
    if (!guardsTag || now - (looks.get(name) ?? lookedAt) < lookCountsMs) return undefined;
    const read = await retry(() => readPackage(target, name, reads, cancelled), {
      isTransient: ({ kind }) => kind === "unreadable",
      ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
    });
    if (cancelled.aborted) return { kind: "unsent" };
    if (read.kind === "unreadable") {
      return { kind: "unsent", cause: `its tags could not be read again: ${read.cause}` };
    }
    if (read.kind === "unknown" && !isNew) {
      const cause = "its tags could not be read again: the registry no longer knows the package";
      return { kind: "unsent", cause };
    }
    looks.set(name, now);
    const higher = read.kind === "known" ? higherUnder(tag, version, read) : undefined;
    if (higher === undefined) return undefined;
    return {
      kind: "refused",
      cause: `${higher} was published in the meantime: the tag ${tag} would move back`,
      remedy: insteadOf(version),
    };
  };
}
