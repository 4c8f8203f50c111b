import { ProblemsError, size, type Problem } from "@fairlead/publishing";
import { refusalProblem } from "../rest/permissions.ts";
import type { RestPorts } from "../rest/rest.ts";
import { isWhole, type AssetStep, type RemoteAsset } from "./asset-plan.ts";
import { freshness } from "./fresh.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { stateOf, type Release } from "./pick-release.ts";

/** What writes. */
export type WriteStep = Extract<AssetStep, { do: "upload" | "replace" | "delete" }>;

/** How one step ended, if not well. */
export type Failure =
  | { readonly kind: "unclear"; readonly cause: string }
  /** The upload broke off, and may have left a part of it. */
  | { readonly kind: "broke"; readonly cause: string }
  /** Another run has been here since the plan was made. */
  | { readonly kind: "changed"; readonly cause: string }
  /** GitHub would not, as the release was then. */
  | { readonly kind: "refused"; readonly problem: Problem };

/**
 * Does one step; gives the asset if one was uploaded, or why it was not done.
 *
 * @param isOurTurn whether this run may still write to a draft, as it is then
 */
export async function carryOut(
  step: WriteStep,
  release: Release,
  calls: ReleaseCalls,
  isOurTurn: (now: Release) => boolean,
  { clock, log }: Pick<RestPorts, "clock" | "log">,
): Promise<{ readonly id: number; readonly name: string } | Failure | undefined> {
  if (step.do !== "upload") {
    const { id, name } = step.remote;
    let outdated: Failure | undefined;
    const gone = await calls.deleteAsset(id, async () => {
      outdated = await outdatedBy(name, release, calls, isOurTurn, step.remote);
      if (outdated !== undefined) throw new Error("it should no longer be deleted");
    });
    if (outdated !== undefined) return outdated;
    if (gone.kind === "unclear") {
      return {
        kind: "unclear",
        cause: `It is unknown whether the old ${name} was deleted: ${gone.cause}.`,
      };
    }
    if (gone.kind === "unsent") return unsent(name, gone.cause);
    if (gone.kind === "refused" && gone.refusal.status !== 404) {
      const problem = refusalProblem(`The old asset ${name} could not be deleted`, gone.refusal);
      return { kind: "refused", problem };
    }
    log.info(
      `Deleted ${isWhole(step.remote) ? "the old" : "what a broken upload left of"} ${name}`,
    );
    if (step.do === "delete") return undefined;
    // Another run may have had its own, and published it, before the old one was gone.
    const outdatedNow = await outdatedBy(name, release, calls, isOurTurn);
    if (outdatedNow !== undefined) return outdatedNow;
  }
  const { local } = step;
  log.info(`Uploading ${local.name}, ${size(local.size)}`);
  const fresh = freshness(clock);
  let sent = await calls.upload(release, local, fresh.guard);
  while (sent.kind === "stale") {
    fresh.readAgain();
    const outdated = await outdatedBy(local.name, release, calls, isOurTurn);
    if (outdated !== undefined) return outdated;
    sent = await calls.upload(release, local, fresh.guard);
  }
  if (sent.kind === "unclear") {
    return {
      kind: "broke",
      cause: `It is unknown whether ${local.name} was uploaded: ${sent.cause}.`,
    };
  }
  if (sent.kind === "unsent") return unsent(local.name, sent.cause);
  if (sent.kind === "refused") {
    const { refusal } = sent;
    // Something of this name is there now: another run, or an answer of ours that was lost.
    if (/already_exists/.test(refusal.said)) {
      return { kind: "unclear", cause: `${local.name} already exists. Comparing it.` };
    }
    return {
      kind: "refused",
      problem: refusalProblem(`${local.name} could not be uploaded`, refusal),
    };
  }
  const { name } = sent.value;
  if (name === local.name) return sent.value;
  return {
    kind: "refused",
    problem: {
      code: "asset-renamed",
      message: `GitHub keeps ${local.name} under another name, ${name}.`,
      remedy: "Delete that asset and rename the file.",
      input: "files",
    },
  };
}

/**
 * Why a plan is not to be carried out any more. It waits for its turn among the uploads, and for GitHub's
 * limits: what seemed to be left of a broken upload may be another run's, and have come whole; and what
 * is published is not replaced, and may be of another commit.
 *
 * @param planned the asset to delete, if it is to be
 */
async function outdatedBy(
  name: string,
  release: Release,
  calls: ReleaseCalls,
  isOurTurn: (now: Release) => boolean,
  planned?: RemoteAsset,
): Promise<Failure | undefined> {
  let now: Release;
  try {
    now = await calls.release(release.id);
  } catch (error) {
    // Other uploads are under way, and come to their end.
    if (!(error instanceof ProblemsError)) throw error;
    const what = planned === undefined ? "uploaded" : "replaced";
    return { kind: "unclear", cause: `${name} was not ${what}: ${error.message}` };
  }
  if (stateOf(now) !== stateOf(release)) {
    return { kind: "changed", cause: "Another run has published the release. Reading it again." };
  }
  const isDone =
    planned !== undefined &&
    !isWhole(planned) &&
    now.assets.some((asset) => asset.id === planned.id && isWhole(asset));
  if (!isDone && isOurTurn(now)) return undefined;
  return { kind: "changed", cause: `Another run has changed ${name}. Reading the release again.` };
}

function unsent(name: string, cause: string): Failure {
  return {
    kind: "refused",
    problem: {
      code: "asset-unsent",
      unit: name,
      message: `${name} was not sent: ${cause}.`,
      remedy: "Run the job again, and make sure that nothing changes the files in the meantime.",
      input: "files",
    },
  };
}
