import type { Clock } from "@fairlead/publishing";
import { maxAssetBytes } from "./asset-files.ts";
import { isWhole, type LocalAsset, type RemoteAsset } from "./asset-plan.ts";
import { uploadMs } from "./rest-calls.ts";

/** An upload that moves less than this (bytes in a second) is not waited for any longer. */
const slowestWaited = 1024 * 1024;
const leastWaitMs = 60_000;
/**
 * How long after its upload a file may be of a run that is still at work, in ms. Such a run uploads the
 * next one, or publishes the draft; for longer than this only GitHub's limits hold it, and it looks again
 * after them.
 */
export const rivalMs = 5 * 60_000;
/** How often what is waited for is looked at, in ms. */
export const lookMs = 15_000;

/** What of a draft's assets another run may be working on. */
export type AssetsInUse = ReturnType<typeof watchAssets>;

/**
 * Tells what another run may be working on from what one has left that is gone. GitHub does not say which
 * run an asset is of, and shows uploads that are under way and those that broke alike, as `starter`,
 * without how far they are (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset). So
 * their age decides.
 *
 * - What an upload of this run has left, which broke, is of nobody else: a name is given once.
 * - A file of this run that another job may be uploading is waited for as long as such a file takes. Should
 *   that job be slower, it uploads again, or finds the same file.
 * - Any other file would be lost, and is not missed here: it is left until no upload can be that old.
 * - One that came whole, with other bytes than this run's file of its name, is left for `rivalMs`.
 */
export function watchAssets(clock: Clock) {
  const seen = new Map<string, number>();
  const broken = new Set<string>();
  const told = new Set<number>();

  /** The end of the time that another run may be working on it, in epoch ms. */
  function endOf(remote: RemoteAsset, local: LocalAsset | undefined): number {
    const key = `${remote.id} ${remote.state}`;
    const first = seen.get(key) ?? clock.now();
    seen.set(key, first);
    // GitHub's clock may be ahead.
    const began = Math.min(remote.createdAt ?? first, first);
    if (isWhole(remote)) return Math.min(remote.updatedAt ?? began, first) + rivalMs;
    if (local === undefined) return began + uploadMs(maxAssetBytes);
    const bytes = Math.max(remote.size, local.size);
    return began + leastWaitMs + Math.ceil(bytes / slowestWaited) * 1_000;
  }

  return {
    /** `remote` is not whole, or has other bytes than `local`. */
    mayBe: (remote: RemoteAsset, local?: LocalAsset): boolean => {
      const isOurs = local !== undefined && !isWhole(remote) && broken.has(local.name);
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
        const what = isWhole(remote)
          ? `${remote.name} in the draft differs and is new: another run may be working on the release.`
          : `${remote.name} is incomplete: another job may be uploading it, or an upload broke.`;
        say(`${what} Waiting until ${until} UTC before it is replaced.`);
      }
      const next = Math.min(...ends.map(({ end }) => end)) - clock.now();
      await clock.sleep(Math.min(lookMs, Math.max(next, 0)), cancelled);
      cancelled.throwIfAborted();
    },
  };
}
