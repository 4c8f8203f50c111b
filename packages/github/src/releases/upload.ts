import {
  concurrently,
  ProblemsError,
  retry,
  throwProblems,
  type Problem,
} from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import { planAssets, type AssetStep, type LocalAsset, type RemoteAsset } from "./asset-plan.ts";
import { blockers } from "./asset-problems.ts";
import { carryOut, type Failure, type WriteStep } from "./asset-step.ts";
import { watchAssets, type AssetsInUse } from "./assets-in-use.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { stateOf, type Release } from "./pick-release.ts";
import { filesTurn, foreignOf, rivalProblem, settle } from "./rival-files.ts";
import { unclearBackoffMs } from "./until-clear.ts";

/** As many as GitHub's own program uploads at once (cli/cli, `pkg/cmd/release/upload/upload.go`). */
const uploadsAtOnce = 5;

/** What is left to do. */
type Work = Exclude<AssetStep, { do: "skip" | "refuse" | "conflict" }>;

/** What of the assets a release still needs; empty if it has all. */
export function openSteps(
  assets: readonly LocalAsset[],
  release: Release | undefined,
  uploadedNow?: ReadonlySet<number>,
  inUse?: AssetsInUse,
): readonly Work[] {
  const state = release === undefined ? "draft" : stateOf(release);
  const steps = planAssets(assets, release?.assets ?? [], state, uploadedNow, inUse?.mayBe);
  if (release !== undefined) throwProblems(blockers(steps, release));
  return steps.filter((step): step is Work => !["skip", "refuse", "conflict"].includes(step.do));
}

/** Names of the assets that a dry run only names. */
export function wouldUpload(assets: readonly LocalAsset[], release: Release | undefined): string[] {
  return openSteps(assets, release).flatMap((step) =>
    step.do === "delete" ? [] : step.local.name,
  );
}

/** Whether a release has these files, as far as its list tells. */
export function hasFiles(assets: readonly LocalAsset[], release: Release): boolean {
  const steps = planAssets(assets, release.assets, stateOf(release));
  return steps.every((step) => step.do === "skip");
}

/** A release with its files. */
export interface Brought {
  readonly release: Release;
  readonly uploaded: ReadonlySet<string>;
}

/**
 * Brings a release's assets to these files: plans, carries out, reads back, and plans again until
 * nothing is left. So an answer that was lost needs no care of its own, and what others have done
 * meanwhile is seen. Where a draft has files of another build, `filesTurn` says whose turn it is: in this
 * run's they are deleted, and uploads begin when nothing can come any more that the other run had decided.
 *
 * @param published called when another run has published the draft meanwhile; throws what keeps it from
 * getting these files
 * @returns the release as it was last read, and what was uploaded
 * @throws ProblemsError if something is there with different contents, cannot be added, or does not come; or if
 * another run is bringing its own files to the draft
 */
export async function bringAssets(
  release: Release,
  assets: readonly LocalAsset[],
  calls: ReleaseCalls,
  { clock, cancelled, log }: Pick<RestPorts, "clock" | "cancelled" | "log">,
  published: (now: Release) => Promise<void>,
): Promise<Brought> {
  const uploadedNow = new Set<number>();
  const inUse = watchAssets(clock);
  const uploaded = new Set<string>();
  let current = release;
  let failures: readonly Failure[] = [];
  const openOf = (now: Release) => openSteps(assets, now, uploadedNow, inUse);
  const open = () => openOf(current);
  const turnOf = (steps: readonly Work[]) => filesTurn(steps, uploadedNow.size > 0);
  const isOurTurn = (now: Release) => !now.draft || turnOf(openOf(now)) === "write";
  /** If another run has published it meanwhile, the plan has a better sentence, or nothing to do. */
  const readRelease = async (refused: readonly Problem[] = []) => {
    const now = await calls.release(current.id);
    if (stateOf(now) === stateOf(current)) throwProblems(refused);
    else if (!now.draft) await published(now);
    current = { ...now, assets: current.assets };
  };
  const readAssets = async () => {
    current = { ...current, assets: await calls.assets(current.id) };
  };
  const write = async (work: readonly WriteStep[]) => {
    const target = current;
    let done = 0;
    const ended = await concurrently(
      work,
      async (step) => {
        cancelled.throwIfAborted();
        if (step.do !== "delete") inUse.begins(step.local);
        const began = clock.now();
        const end = await carryOut(step, target, calls, isOurTurn, { clock, log });
        done += 1;
        if (end !== undefined && "id" in end) {
          uploadedNow.add(end.id);
          uploaded.add(end.name);
          const seconds = ((clock.now() - began) / 1_000).toFixed(1);
          log.info(`Uploaded ${end.name} in ${seconds} s: ${done} of ${work.length}`);
          return undefined;
        }
        if (end?.kind === "broke" && step.do !== "delete") inUse.broke(step.local);
        return end;
      },
      uploadsAtOnce,
    );
    failures = ended.filter((failure) => failure !== undefined);
    for (const failure of failures) if (failure.kind !== "refused") log.info(failure.cause);
  };
  const pass = async (): Promise<readonly Work[]> => {
    for (let steps = open(); ; steps = open()) {
      if (steps.length === 0) return steps;
      const turn = turnOf(steps);
      const foreign = foreignOf(steps);
      if (turn === "refuse") {
        const names = foreign.map(({ name }) => name);
        throw new ProblemsError([rivalProblem(names, current)]);
      }
      const waited = steps.filter((step) => step.do === "wait");
      if (turn === "wait" || waited.length === steps.length) {
        await inUse.wait(waited, cancelled, log.info);
        await readAssets();
        await readRelease();
        continue;
      }
      // Another build goes before anything of this one comes: what its run publishes is never a mix.
      const isTakenOver = foreign.length > 0;
      await write(isTakenOver ? deletionsOf(foreign) : steps.filter(isWrite));
      if (isTakenOver) await settle({ clock, cancelled, log });
      await readAssets();
      const refused = failures.flatMap((failure) =>
        failure.kind === "refused" ? [failure.problem] : [],
      );
      const isOfOthers =
        isTakenOver || waited.length > 0 || failures.some(({ kind }) => kind === "changed");
      if (isOfOthers || refused.length > 0) await readRelease(refused);
      if (failures.length > 0 || (waited.length === 0 && !isTakenOver)) return open();
    }
  };
  if (open().length > 0) {
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

function isWrite(step: Work): step is WriteStep {
  return step.do !== "wait";
}

function deletionsOf(foreign: readonly RemoteAsset[]): readonly WriteStep[] {
  return foreign.map((remote) => ({ do: "delete", remote }));
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
