import {
  coveredNames,
  goneStages,
  idOfSame,
  isSeen,
  listStages,
  noticingRefusal,
  readNpmTarget,
  stageReader,
  type NpmTarget,
  type SeenStage,
} from "@fairlead/npm";
import type { Fetch } from "@fairlead/http";
import {
  concurrently,
  counted,
  growingBackoff,
  inApprovalOrder,
  isOfAttempt,
  retry,
  throwProblems,
  unitId,
  type Clock,
  type Problem,
  type RecordedUnit,
  type RecordText,
} from "@fairlead/publishing";
import { packageNoun, timeToTheMinute, type ConfirmedUnit } from "@fairlead/reporting";
import { judgeRecorded, withBrokenPins, type Observed, type Verdict } from "./judge-recorded.ts";
import { lookAtRecorded } from "./look-at-recorded.ts";
import { confirmationWarnings, newAlarms } from "./confirmation-problems.ts";
import { readRecorded, type RecordedRun, type WantedRecord } from "./read-recorded.ts";

/** What a user gives; times in ms. */
export interface ConfirmInputs extends WantedRecord {
  /** The attempt that asks, if it is one of the run itself. */
  readonly attempt?: number;
  readonly registryUrl: string;
  /** For what was approved to be served, and found in npm's lists; counts anew when something came. */
  readonly confirmMs: number;
  /** For the person's approval. */
  readonly approvalMs: number;
  /** A token that may read stages. */
  readonly stageToken: string | undefined;
  /** For reads of registries that want a token even for these. */
  readonly readToken: string | undefined;
}

export interface ConfirmPorts {
  readonly npmRegistrySetting: string | undefined;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** A warning is an annotation of the run too. */
  readonly log: Readonly<Record<"info" | "warning", (line: string) => void>>;
  readonly takeRecords: () => Promise<{
    readonly reports: readonly RecordText[];
    readonly problems: readonly Problem[];
  }>;
}

/** What a run's packages have become. */
export interface Confirmation {
  readonly run: Pick<RecordedRun, "sha" | "version">;
  /** In the order of approval. */
  readonly units: readonly ConfirmedUnit[];
  readonly target: NpmTarget;
  readonly warnings: readonly Problem[];
  /** Epoch ms. */
  readonly askedAt: number;
}

const pauses = { firstMs: 5_000, growth: 1.5, longestMs: 60_000 };
/** What has come is told at most so often, in ms. */
const tellEveryMs = 60_000;
const atOnce = 8;

/** States that time, or a person, still changes. */
const open: readonly ConfirmedUnit["state"][] = [
  ...(["waiting", "disputed", "validating", "late", "gone", "unseen"] as const),
];

/**
 * Finds out whether everything that a run sent to npm is live with the bytes of the record, and waits
 * for what is on its way. Only reads. A later call finds the same, or more.
 *
 * @param given what is wrong with the inputs
 * @throws ProblemsError where there is no record that can be trusted
 */
export async function confirmStaged(
  inputs: ConfirmInputs,
  given: readonly Problem[],
  ports: ConfirmPorts,
): Promise<Confirmation> {
  const target = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
  throwProblems([...given, ...("problem" in target ? [target.problem] : [])]);
  if ("problem" in target) throw new Error("It was thrown.");
  const { reports, problems } = await ports.takeRecords();
  // With one of several reports missing, nobody knows what else was staged.
  throwProblems(problems);
  const run = readRecorded(reports, target, inputs);
  const { clock, cancelled, log, fetch, userAgent } = ports;
  log.info(`The run recorded ${counted(run.packages.length, packageNoun)} of commit ${run.sha}.`);
  const stages =
    inputs.stageToken === undefined
      ? undefined
      : noticingRefusal(stageReader(target, inputs.stageToken, ports, cancelled), target);
  const reads = { fetch, userAgent, readToken: () => inputs.readToken };
  const seen = new Map<string, Observed>();
  const verdicts = new Map<string, Verdict>();
  const stateOf = (unit: RecordedUnit) => verdicts.get(unitId(unit))?.state ?? "unseen";
  const inOrder = inApprovalOrder(
    run.packages,
    run.packages.map(({ recorded }) => recorded),
  );
  const describeAll = () =>
    withBrokenPins(inOrder.map((unit) => describe(unit, verdicts, seen, inputs.attempt)));
  const alarmed = new Set<string>();
  let left = run.packages;
  const ask = { target, reads, stages, cancelled };
  const covered = new Set<string>();
  const look = async () => {
    const before = left.length;
    await concurrently(
      left,
      async (unit) => {
        seen.set(unitId(unit), await lookAtRecorded(unit, seen.get(unitId(unit)), ask));
      },
      atOnce,
    );
    const looks = left.flatMap((unit) => seen.get(unitId(unit))?.look ?? []);
    if (stages !== undefined) {
      const open = looks.filter(({ name }) => !covered.has(name));
      for (const name of await coveredNames(open, stages)) covered.add(name);
    }
    const gone = goneStages(looks, covered, clock.now());
    for (const unit of left) {
      const id = unitId(unit);
      const found = seen.get(id);
      if (found !== undefined) verdicts.set(id, judgeRecorded(unit, found, gone.has(id)));
    }
    left = run.packages.filter((unit) => stateOf(unit) !== "live");
    if (left.length < before) cameAt = clock.now();
  };
  const startedAt = clock.now();
  let cameAt = startedAt;
  let told: { readonly at: number; readonly there: number } | undefined;
  /** What is not approved waits for its own time only. */
  const waitsUntil = () => {
    const untilApproved = startedAt + inputs.approvalMs;
    const isSurelyWaiting = left.every((unit) => isSurelyStaged(unit, seen.get(unitId(unit))));
    const untilServed = isSurelyWaiting ? startedAt : cameAt + inputs.confirmMs;
    return Math.max(untilApproved, untilServed);
  };
  /** Nothing that is wrong gets right by waiting. */
  const isWorthIt = () =>
    left.every((unit) => open.includes(stateOf(unit))) && clock.now() < waitsUntil();
  await retry(look, {
    isTransient: () => left.length > 0 && isWorthIt(),
    backoffMs: growingBackoff(pauses.firstMs, pauses.growth, pauses.longestMs),
    onPause: () => {
      // The job's end tells it again, after a wait in which users install what is broken.
      for (const { message, remedy } of newAlarms(describeAll(), alarmed)) {
        log.warning(`${message} ${remedy ?? ""}`.trim());
      }
      const there = run.packages.length - left.length;
      const isSame = there === told?.there;
      if (isSame || clock.now() - (told?.at ?? -Infinity) < tellEveryMs) return;
      told = { at: clock.now(), there };
      log.info(
        `${there} of ${counted(run.packages.length, packageNoun)} live. Waiting until ${timeToTheMinute(waitsUntil(), clock.now())} for an approval or npm's scan.`,
      );
    },
    ...{ clock, signal: cancelled },
  });
  const others =
    stages === undefined ? [] : await otherStages(run.packages, () => listStages(stages));
  const units = describeAll();
  const live = units.filter(({ state }) => state === "live" || state === "broken").map(unitId);
  return {
    ...{ run, units, target },
    warnings: [
      ...(stages?.refusals() ?? []),
      ...confirmationWarnings(run.packages, new Set(live), others),
    ],
    askedAt: clock.now(),
  };
}

/** The registry itself says that nobody has approved it. */
function isSurelyStaged({ recorded }: RecordedUnit, seen: Observed | undefined): boolean {
  if (recorded.outcome !== "staged" || seen === undefined) return false;
  const { stage = "none", status } = seen.look ?? {};
  return status === "staged" || stage !== "none";
}

/** Stages of the same packages that are none of this run's. */
async function otherStages(
  packages: readonly RecordedUnit[],
  list: () => Promise<readonly SeenStage[] | undefined>,
): Promise<readonly SeenStage[]> {
  const names = new Set(packages.map(({ name }) => name));
  const ids = new Set(packages.map(({ recorded }) => recorded.stageId));
  const stages = (await list()) ?? [];
  return stages.filter(({ id, name }) => names.has(name) && !ids.has(id));
}

function describe(
  unit: RecordedUnit,
  verdicts: ReadonlyMap<string, Verdict>,
  seen: ReadonlyMap<string, Observed>,
  attempt: number | undefined,
): ConfirmedUnit {
  const { name, version, recorded } = unit;
  const { shasum, layer, pins } = recorded;
  const verdict = verdicts.get(unitId(unit)) ?? { state: "unseen" as const };
  const { look } = seen.get(unitId(unit)) ?? {};
  const stageId = recorded.stageId ?? (look && idOfSame(look));
  const isShown = look !== undefined && (isSeen(look) || look.status !== undefined);
  return {
    ...{ name, version, pins, integrity: unit.sent ?? recorded.integrity },
    ...verdict,
    ...(stageId !== undefined && { stageId }),
    ...(shasum !== undefined && { shasum }),
    ...(layer !== undefined && { layer }),
    ...(verdict.state === "waiting" && !isShown && { isUnseen: true as const }),
    ...(isOfAttempt(recorded, attempt) && { isJustStaged: true as const }),
  };
}
