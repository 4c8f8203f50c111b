import {
  approvableNow,
  approvalLayers,
  counted,
  firstFew,
  throwProblems,
  unitId,
  type ApprovalFault,
  type Problem,
  type RecordedPackage,
} from "@fairlead/publishing";
import type { Registry } from "../npm/registry.ts";
import { secondFactor } from "../npm/second-factor.ts";
import type { World } from "../world.ts";
import type { ApproveWish } from "./arguments.ts";
import {
  alarmOf,
  brokenProblem,
  rejectionAlarm,
  type Assessed,
  type LiveWithoutPins,
} from "./live-without-pins.ts";
import { otherStages, type Looked } from "./look.ts";
import { rerunMayNot } from "./judge.ts";
import { describeRelease, noun, type Judged } from "./page.ts";
import type { Release } from "./records.ts";
import { approveLayers, rejectLayers } from "./run-decisions.ts";
import { warningsOf } from "./warnings.ts";

/** All that is known of a release before anything is changed. */
export interface Assessment {
  readonly wish: ApproveWish;
  readonly release: Release;
  readonly assessed: readonly (Looked & Assessed)[];
  /** Staged by the run, and not found. */
  readonly lost: readonly RecordedPackage[];
  readonly broken: readonly LiveWithoutPins[];
  readonly unmet: readonly Problem[];
  readonly user: string;
  readonly registry: Registry;
}

/**
 * Approves all packages, if all are well. Where one is gone, and a live one needs others of them, those are
 * approved all the same: users install it without them by then.
 */
export async function approveRelease(all: Assessment, world: World): Promise<number> {
  const { assessed, broken, unmet, wish, release, user, registry } = all;
  const { say } = world.terminal;
  const problems = [...problemsIn(assessed), ...unmet];
  const judged = approvable(assessed, problems);
  const open = judged.filter(isOpen);
  const opened = new Set(open.map(idOf));
  if (problems.length > 0 && open.length === 0) {
    throwProblems([...broken.map(brokenProblem), ...problems]);
  }
  const layers = layersOf(judged);
  say(describeRelease(release, layers, user));
  for (const each of broken) say(`⚠ ${alarmOf(each)}\n`);
  if (problems.length > 0) {
    for (const { message } of problems.slice(0, mostAhead)) say(`⚠ ${message}\n`);
    const left = assessed.map(idOf).filter((id) => !judged.some((each) => idOf(each) === id));
    const rest = left.length > 0 ? ` Not approved: ${firstFew(left, 5)}.` : "";
    say(`⚠ Only what live packages need is approved.${rest}\n`);
  }
  const others = await otherStages(release.packages, registry);
  for (const warning of warningsOf(judged, others, release.disputed)) say(`⚠ ${warning}\n`);
  const stillBroken = broken.flatMap(({ id, lacks }) => {
    const left = lacks.filter((pin) => !opened.has(pin));
    return left.length === 0 ? [] : [brokenProblem({ id, lacks: left })];
  });
  if (wish.dryRun) {
    say(`Dry run: ${counted(open.length, noun)} would be approved; nothing was changed.`);
    throwProblems([...stillBroken, ...problems]);
    return 0;
  }
  if (open.length > 0 && !(await isConfirmed(wish, open, world))) return 1;
  await approveLayers(layers, registry, secondFactor(registry, world), world);
  throwProblems([...stillBroken, ...problems]);
  const waiting = `approve the waiting deployment at ${placeOf(all)}`;
  say(`Now finish the release: ${waiting}, or start your finishing workflow.`);
  return 0;
}

/** Rejects what waits. To be the stage that the record means is enough: what is wrong with it may be why. */
export async function rejectRelease(all: Assessment, world: World): Promise<number> {
  const { assessed, lost, broken, wish, release, user, registry } = all;
  const { say, warn } = world.terminal;
  throwProblems(problemsIn(assessed).filter(({ code }) => forbidsRejection.has(code)));
  const judged = rejectable(assessed);
  const open = judged.filter(isOpen);
  const layers = layersOf(judged);
  say(describeRelease(release, layers, user));
  const known = new Set(judged.map(idOf));
  const gone = [...assessed.map(idOf), ...lost.map(unitId)].filter((id) => !known.has(id));
  if (gone.length > 0) say(`Not staged, or not shown to this login: ${firstFew(gone, 5)}\n`);
  for (const each of broken) {
    say(`⚠ ${[alarmOf(each), rejectionAlarm(each, open)].filter(Boolean).join("\n  ")}\n`);
  }
  if (open.length === 0 && gone.length === 0) {
    warn("Nothing can be rejected: all packages are approved already. npm deprecate warns users.");
    return 1;
  }
  if (wish.dryRun) {
    say(`Dry run: ${counted(open.length, noun)} would be rejected; nothing was changed.`);
    return 0;
  }
  if (open.length > 0 && !(await isConfirmed(wish, open, world))) return 1;
  await rejectLayers(layers, registry, secondFactor(registry, world), world);
  const isAllDisputed = open.every(({ recorded }) => release.disputed.has(recorded.stageId));
  const again =
    open.length > 0 && isAllDisputed && gone.length === 0
      ? "re-run the publishing job"
      : `start a new run: ${rerunMayNot}`;
  say(
    `To stage this version again, ${again}. If a deployment waits at ${placeOf(all)}, reject it.`,
  );
  return 0;
}

/** So many problems are told before a person decides; all are told at the end. */
const mostAhead = 3;

/** Other packages can go live without what these befell. */
const concernsOneAlone = new Set([
  ...["stage-gone", "stage-hidden", "stage-blocked", "version-unpublished", "pin-not-live"],
]);
const forbidsRejection = new Set(["stage-of-other-package", "not-a-maintainer"]);

function problemsIn(assessed: Assessment["assessed"]): Problem[] {
  return assessed.flatMap((each) => {
    const { problem } = each.judgment;
    return problem === undefined ? [] : [{ ...problem, unit: idOf(each) }];
  });
}

function approvable(assessed: Assessment["assessed"], problems: readonly Problem[]): Judged[] {
  const judged = assessed.flatMap((each) => {
    const { state } = each.judgment;
    return state === undefined ? [] : [{ ...each, state }];
  });
  const faultOf = ({ code }: Problem): ApprovalFault =>
    concernsOneAlone.has(code) ? "lost" : "unclear";
  const faults = new Map(problems.map((each) => [each.unit ?? each.message, faultOf(each)]));
  const layeredOf = (own: Judged) => ({ ...own.recorded, pins: own.pins, own });
  const [waiting, live] = [judged.filter(isOpen), judged.filter((each) => !isOpen(each))];
  const standing = { faults, live: live.map(layeredOf) };
  const free = new Set(approvableNow(waiting.map(layeredOf), standing).free.map(({ own }) => own));
  return judged.filter((each) => !isOpen(each) || free.has(each));
}

function rejectable(assessed: Assessment["assessed"]): Judged[] {
  return assessed.flatMap((each): Judged[] => {
    if (each.stage !== undefined && each.live === undefined) return [{ ...each, state: "ready" }];
    const { state } = each.judgment;
    return state === undefined ? [] : [{ ...each, state }];
  });
}

function layersOf(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const byId = new Map(judged.map((each) => [idOf(each), each]));
  const layers = approvalLayers(judged.map(({ recorded, pins }) => ({ ...recorded, pins })));
  return layers.map((layer) => layer.flatMap((each) => byId.get(unitId(each)) ?? []));
}

function isOpen({ state }: Judged): boolean {
  return state === "ready" || state === "validating";
}

function idOf({ recorded }: Pick<Looked, "recorded">): string {
  return unitId(recorded);
}

/** Where the workflow waits for people. */
function placeOf({ wish: { from }, release: { runId } }: Assessment): string {
  if (from.kind === "files") return `run ${runId}`;
  const { host, repository } = from.run;
  return `https://${host}/${repository}/actions/runs/${runId}`;
}

/** The person types what goes live: a word that no habit types. */
async function isConfirmed(
  { action }: ApproveWish,
  open: readonly Judged[],
  { terminal }: World,
): Promise<boolean> {
  const versions = new Set(open.map(({ recorded }) => recorded.version));
  const [only = action] = versions;
  const word = versions.size === 1 ? only : action;
  const answer = await terminal.ask(`Type ${word} to ${action} ${counted(open.length, noun)}: `);
  if (answer === word) return true;
  terminal.say(
    answer === ""
      ? "No answer: nothing was changed. Run the command again."
      : `That is not ${word}: nothing was changed. Run this again to start over.`,
  );
  return false;
}
