import {
  concurrently,
  ProblemsError,
  retry,
  size,
  throwProblems,
  type Problem,
} from "@fairlead/publishing";
import { refusalProblem } from "../rest/permissions.ts";
import type { RestPorts } from "../rest/rest.ts";
import {
  isWhole,
  planAssets,
  type AssetStep,
  type LocalAsset,
  type RemoteAsset,
} from "./asset-plan.ts";
import { blockers } from "./asset-problems.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { stateOf, type Release } from "./pick-release.ts";
import { unclearBackoffMs } from "./until-clear.ts";

/** As many as GitHub's own program uploads at once (cli/cli, `pkg/cmd/release/upload/upload.go`). */
const uploadsAtOnce = 5;

type Work = Exclude<AssetStep, { do: "skip" | "refuse" | "conflict" }>;

/** How one step ended, if not well. */
type Failure =
  | { readonly kind: "unclear"; readonly cause: string }
  /** Another run has been here since the plan was made. */
  | { readonly kind: "changed"; readonly cause: string }
  /** GitHub would not, as the release was then. */
  | { readonly kind: "refused"; readonly problem: Problem };

/** What of the assets a release still needs; empty if it has all. */
export function openSteps(
  assets: readonly LocalAsset[],
  release: Release | undefined,
  uploadedNow?: ReadonlySet<number>,
): readonly Work[] {
  const state = release === undefined ? "draft" : stateOf(release);
  const steps = planAssets(assets, release?.assets ?? [], state, uploadedNow);
  if (release !== undefined) throwProblems(blockers(steps, release));
  return steps.filter((step): step is Work => !["skip", "refuse", "conflict"].includes(step.do));
}

/** Whether a release has these files, as far as its list tells. */
export function hasFiles(assets: readonly LocalAsset[], release: Release): boolean {
  const steps = planAssets(assets, release.assets, stateOf(release));
  return steps.every((step) => step.do === "skip");
}

/**
 * Brings a release's assets to these files: plans, carries out, reads back, and plans again until
 * nothing is left. So an answer that was lost needs no care of its own, and what others have done
 * meanwhile is seen.
 *
 * @returns the release as it was last read, and what was uploaded
 * @throws ProblemsError if something is there with other contents, cannot be added, or does not come
 */
export async function bringAssets(
  release: Release,
  assets: readonly LocalAsset[],
  calls: ReleaseCalls,
  { clock, cancelled, log }: Pick<RestPorts, "clock" | "cancelled" | "log">,
): Promise<{ readonly release: Release; readonly uploaded: ReadonlySet<string> }> {
  const uploadedNow = new Set<number>();
  const uploaded = new Set<string>();
  let current = release;
  let failures: readonly Failure[] = [];
  const pass = async (): Promise<readonly Work[]> => {
    const work = openSteps(assets, current, uploadedNow);
    const target = current;
    let done = 0;
    const ended = await concurrently(
      work,
      async (step) => {
        cancelled.throwIfAborted();
        const began = clock.now();
        const end = await carryOut(step, target, calls, log.info);
        done += 1;
        if (end !== undefined && "id" in end) {
          uploadedNow.add(end.id);
          uploaded.add(end.name);
          const seconds = ((clock.now() - began) / 1_000).toFixed(1);
          log.info(`Uploaded ${end.name} in ${seconds} s: ${done} of ${work.length}`);
          return undefined;
        }
        return end;
      },
      uploadsAtOnce,
    );
    failures = ended.filter((failure) => failure !== undefined);
    for (const failure of failures) if (failure.kind !== "refused") log.info(failure.cause);
    current = { ...current, assets: await calls.assets(current.id) };
    const refused = failures.flatMap((failure) =>
      failure.kind === "refused" ? [failure.problem] : [],
    );
    if (failures.some(({ kind }) => kind !== "unclear")) {
      const now = await calls.release(current.id);
      // If another run has published it meanwhile, the plan has a better sentence, or nothing to do.
      if (stateOf(now) === stateOf(current)) throwProblems(refused);
      current = { ...now, assets: current.assets };
    }
    return openSteps(assets, current, uploadedNow);
  };
  if (openSteps(assets, current, uploadedNow).length > 0) {
    const left = await retry(pass, {
      isTransient: (work) => work.length > 0,
      onPause: (work, pauseMs) => {
        const seconds = pauseMs / 1_000;
        log.info(`${work.length} of the files failed to upload. Retrying in ${seconds} s.`);
      },
      ...{ backoffMs: unclearBackoffMs, clock, signal: cancelled },
    });
    cancelled.throwIfAborted();
    if (left.length > 0) throw new ProblemsError(unfinished(left, failures, current));
  }
  return { release: current, uploaded };
}

/** Does one step; gives the asset if one was uploaded, or why it was not done. */
async function carryOut(
  step: Work,
  release: Release,
  calls: ReleaseCalls,
  say: (line: string) => void,
): Promise<{ readonly id: number; readonly name: string } | Failure | undefined> {
  if (step.do !== "upload") {
    const { id, name } = step.remote;
    let outdated: Failure | undefined;
    const gone = await calls.deleteAsset(id, async () => {
      outdated = await outdatedBy(step.remote, release, calls);
      if (outdated !== undefined) throw new Error("it is not to be deleted any more");
    });
    if (outdated !== undefined) return outdated;
    if (gone.kind === "unclear") {
      return {
        kind: "unclear",
        cause: `Whether the old ${name} was deleted is not known: ${gone.cause}.`,
      };
    }
    if (gone.kind === "unsent") return unsent(name, gone.cause);
    if (gone.kind === "refused" && gone.refusal.status !== 404) {
      const problem = refusalProblem(`The old asset ${name} could not be deleted`, gone.refusal);
      return { kind: "refused", problem };
    }
    say(`Deleted ${isWhole(step.remote) ? "the old" : "what a broken upload left of"} ${name}`);
    if (step.do === "delete") return undefined;
  }
  const { local } = step;
  say(`Uploading ${local.name}, ${size(local.size)}`);
  const sent = await calls.upload(release, local);
  if (sent.kind === "unclear") {
    return {
      kind: "unclear",
      cause: `Whether ${local.name} was uploaded is not known: ${sent.cause}.`,
    };
  }
  if (sent.kind === "unsent") return unsent(local.name, sent.cause);
  if (sent.kind === "refused") {
    const { refusal } = sent;
    // Something of this name is there now: another run, or an answer of ours that was lost.
    if (/already_exists/.test(refusal.said)) {
      return { kind: "unclear", cause: `${local.name} already exists. Checking what it is.` };
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
 * Why a plan to delete an asset is not to be carried out any more. It waits for its turn among the
 * uploads, and for GitHub's limits: what seemed to be left of a broken upload may be another run's, and
 * have come whole; and what is published is not replaced.
 */
async function outdatedBy(
  planned: RemoteAsset,
  release: Release,
  calls: ReleaseCalls,
): Promise<Failure | undefined> {
  const { name, id } = planned;
  let now: Release;
  try {
    now = await calls.release(release.id);
  } catch (error) {
    // Other uploads are under way, and come to their end.
    if (!(error instanceof ProblemsError)) throw error;
    return { kind: "unclear", cause: `${name} was not replaced: ${error.message}` };
  }
  const isWholeNow = now.assets.some((asset) => asset.id === id && isWhole(asset));
  const isOutdated = stateOf(now) !== stateOf(release) || (!isWhole(planned) && isWholeNow);
  if (!isOutdated) return undefined;
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

function unfinished(
  work: readonly Work[],
  failures: readonly Failure[],
  release: Release,
): readonly Problem[] {
  const names = work.map((step) => (step.do === "delete" ? step.remote.name : step.local.name));
  const cause = failures.flatMap((failure) =>
    failure.kind === "refused" ? [] : [failure.cause],
  )[0];
  return [
    {
      code: "github-unclear",
      message: `${names.join(", ")} failed to upload after ${unclearBackoffMs.length + 1} tries.${cause === undefined ? "" : ` ${cause}`}`,
      remedy: `Run the job again: it continues with ${release.draft ? "this draft" : "this release"}, ${release.url}.`,
    },
  ];
}
