import { firstFew, throwProblems, type Problem } from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import { isWhole, type AssetStep, type RemoteAsset } from "./asset-plan.ts";
import { lookMs, rivalMs } from "./assets-in-use.ts";
import { updateRelease } from "./draft.ts";
import type { Release } from "./pick-release.ts";
import { settleMs } from "./publish-turn.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { foreignFiles, isOfOtherCommit } from "./tags.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** What this run may do with the files of a draft. */
export type FilesTurn =
  | "write"
  /** Another run may be at work: nothing is written until its files are old, or the release is published. */
  | "wait"
  /** Another run is at work, and this one is too: to go on would mix two builds. */
  | "refuse";

/**
 * Whose turn it is at the files of a draft. GitHub has no conditional writes but one: an upload is refused
 * where its name is taken. So two runs with other bytes never overwrite each other unless one of them
 * deletes; and what is new is not deleted. A run that has uploaded nothing yet waits, for the other one may
 * publish, or be gone. One that has is in the middle of another run's work, as that is of its: both end, and
 * the next run alone brings its own files.
 *
 * @param steps what is to be done to bring the draft to this run's files, each file by its age
 * @param hasUploaded whether this run has uploaded any of them
 */
export function filesTurn(steps: readonly AssetStep[], hasUploaded: boolean): FilesTurn {
  const isWaited = steps.some((step) => step.do === "wait");
  if (foreignOf(steps).length === 0 || !isWaited) return "write";
  const isNew = steps.some((step) => step.do === "wait" && isWhole(step.remote));
  return hasUploaded && isNew ? "refuse" : "wait";
}

/** The assets that came whole and are not this run's files. */
export function foreignOf(steps: readonly AssetStep[]): readonly RemoteAsset[] {
  return steps.flatMap((step) =>
    (step.do === "wait" || step.do === "replace") && isWhole(step.remote) ? [step.remote] : [],
  );
}

/**
 * Waits, once files of another build were deleted, until nothing can come any more that their run had decided
 * before: it may be publishing the draft. A file of this run beside one of that run would then be published.
 */
export async function settle({
  clock,
  cancelled,
  log,
}: Pick<RestPorts, "clock" | "cancelled" | "log">): Promise<void> {
  const seconds = settleMs / 1_000;
  log.info(
    `Files of another build were deleted. Checking in ${seconds} s whether its run has published the release.`,
  );
  await clock.sleep(settleMs, cancelled);
  cancelled.throwIfAborted();
}

/**
 * Takes up a draft that is there. One that was made for another commit is of a run that may be at work: it
 * would publish what this run uploads, or this run what that one does. So this waits until nothing has come
 * into it for `rivalMs`, or it is published; and gives it this commit, which such a run that goes on after
 * all does not publish.
 *
 * @param tagSha the commit of the tag, which counts alone if it is there
 * @returns the draft with its assets; or the release, if another run has published it meanwhile
 * @throws ProblemsError if it has files of the other commit
 */
export async function takeUp(
  draft: Release,
  { sha, assets }: Pick<WantedRelease, "sha" | "assets">,
  tagSha: string | undefined,
  calls: ReleaseCalls,
  ports: Pick<RestPorts, "clock" | "cancelled" | "log">,
): Promise<Release> {
  const { clock, cancelled, log } = ports;
  let now = { ...draft, assets: await calls.assets(draft.id) };
  let seen = { state: stateOf(now), at: clock.now() };
  let isTold = false;
  const isOfOther = () => now.draft && tagSha === undefined && isOfOtherCommit(now, sha);
  while (isOfOther()) {
    const state = stateOf(now);
    if (state !== seen.state) seen = { state, at: clock.now() };
    // GitHub's clock may be ahead.
    const end = Math.min(lastChange(now) ?? seen.at, seen.at) + rivalMs;
    if (clock.now() >= end) break;
    if (!isTold) {
      const until = new Date(end).toISOString().slice(11, 19);
      log.info(
        `The draft ${now.url} is new, and for the commit ${now.target}: another run may be working on it. Waiting until ${until} UTC, or longer while it changes, before it is taken over.`,
      );
    }
    isTold = true;
    await clock.sleep(Math.min(lookMs, end - clock.now()), cancelled);
    cancelled.throwIfAborted();
    now = { ...(await calls.release(draft.id)), assets: await calls.assets(draft.id) };
  }
  if (!isOfOther()) return now;
  throwProblems(foreignFiles(assets, now, sha));
  const lacking = (one: Release) =>
    Promise.resolve(one.target === sha ? {} : { target_commitish: sha });
  return {
    ...(await updateRelease(now, lacking, calls, ports, clock.now())),
    assets: now.assets,
  };
}

function stateOf({ updatedAt, assets }: Release): string {
  return JSON.stringify([updatedAt, assets.map(({ id, state }) => [id, state])]);
}

/** When something came into a draft, in epoch ms by GitHub's clock; undefined: old servers do not say. */
function lastChange({ updatedAt, assets }: Release): number | undefined {
  const times = [updatedAt, ...assets.map((asset) => asset.updatedAt ?? asset.createdAt)];
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/**
 * The files that a release had when it was read before, and now has others of, or none: each upload has an
 * id of its own.
 */
export function changedFiles(before: Release, now: Release): readonly string[] {
  const ids = new Set(now.assets.map(({ id }) => id));
  return before.assets.flatMap((asset) =>
    isWhole(asset) && !ids.has(asset.id) ? [asset.name] : [],
  );
}

/** @param names of the files that differ from those of this run, or are gone */
export function rivalProblem(names: readonly string[], { tag, url }: Release): Problem {
  return {
    code: "release-files-changed",
    message: `Another run is changing the draft of ${tag}, ${url}: it has other files than those of this run, or none, as ${firstFew(names.toSorted(), 5)}. The draft was not published.`,
    remedy:
      "Run the job again when the other run has ended. To keep runs from overlapping, add a `concurrency` group to the workflow.",
  };
}
