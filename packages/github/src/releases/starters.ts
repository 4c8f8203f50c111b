import type { Clock } from "@fairlead/publishing";
import { maxAssetBytes } from "./asset-files.ts";
import { isWhole, type LocalAsset, type RemoteAsset } from "./asset-plan.ts";
import { uploadMs } from "./rest-calls.ts";

/** An upload that moves less than this (bytes in a second) is not waited for any longer. */
const slowestWaited = 1024 * 1024;
const leastWaitMs = 60_000;
/** How often what is waited for is looked at, in ms. */
const lookMs = 15_000;

/** What of a release's assets is not whole. */
export type Starters = ReturnType<typeof watchStarters>;

/**
 * Tells uploads that may be under way from those that broke: GitHub shows both as `starter`, without how
 * far they are (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset). So their age
 * decides.
 *
 * - What an upload of this run has left, which broke, is of nobody else: a name is given once.
 * - A file of this run that another job may be uploading is waited for as long as such a file takes. Should
 *   that job be slower, it uploads again, or finds the same file.
 * - Any other file would be lost, and is not missed here: it is left until no upload can be that old.
 */
export function watchStarters(clock: Clock) {
  const seen = new Map<number, number>();
  const broken = new Set<string>();
  const told = new Set<number>();

  /** The end of the time that an upload may take, in epoch ms. */
  function endOf(remote: RemoteAsset, local: LocalAsset | undefined): number {
    const first = seen.get(remote.id) ?? clock.now();
    seen.set(remote.id, first);
    // GitHub's clock may be ahead.
    const began = Math.min(remote.createdAt ?? first, first);
    if (local === undefined) return began + uploadMs(maxAssetBytes);
    const bytes = Math.max(remote.size, local.size);
    return began + leastWaitMs + Math.ceil(bytes / slowestWaited) * 1_000;
  }

  return {
    mayCome: (remote: RemoteAsset, local?: LocalAsset): boolean => {
      if (isWhole(remote)) return false;
      const isOurs = local !== undefined && broken.has(local.name);
      return !isOurs && clock.now() < endOf(remote, local);
    },

    /** This run uploads the file: what has its name from now on may be of others. */
    begins({ name }: LocalAsset): void {
      broken.delete(name);
    },

    /** The upload of this run broke. */
    broke({ name }: LocalAsset): void {
      broken.add(name);
    },

    /** Waits until one of these has come, or has to be looked at again. */
    async wait(
      waited: readonly { readonly local: LocalAsset; readonly remote: RemoteAsset }[],
      cancelled: AbortSignal,
      say: (line: string) => void,
    ): Promise<void> {
      const ends = waited.map(({ local, remote }) => ({ remote, end: endOf(remote, local) }));
      for (const { remote, end } of ends) {
        if (told.has(remote.id)) continue;
        told.add(remote.id);
        const until = new Date(end).toISOString().slice(11, 19);
        say(
          `${remote.name} is incomplete: another job may be uploading it, or an upload broke. Waiting until ${until} UTC before it is replaced.`,
        );
      }
      const next = Math.min(...ends.map(({ end }) => end)) - clock.now();
      await clock.sleep(Math.min(lookMs, Math.max(next, 0)), cancelled);
      cancelled.throwIfAborted();
    },
  };
}
