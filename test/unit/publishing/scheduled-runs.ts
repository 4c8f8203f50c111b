import { converge, type ReleaseResult, type ReleaseUnit } from "@fairlead/publishing";
import { lookAndCompare } from "./look-and-compare.ts";
import { brokenPromises, type Run } from "./promises.ts";
import type { FaultyRun, Schedule } from "./schedules.ts";
import { minutes } from "./scripted-registry.ts";
import type { Build, SimulatedRegistry } from "./simulated-registry.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/**
 * How many runs without faults may be needed until nothing changes any more; where a scan takes longer
 * than a run waits, each gets one unit further.
 */
const mostReruns = 5;

/** A release, and the registry that it goes to. */
export interface World {
  readonly clock: VirtualClock;
  readonly units: readonly ReleaseUnit[];
  readonly registry: SimulatedRegistry;
  readonly schedule: Schedule;
}

/** A run until it has ended, or died. */
export async function runOnce(
  world: World,
  number: number,
  options: Run["options"],
  faults?: FaultyRun,
): Promise<Run> {
  const [run] = await runAtOnce(world, [{ number, options, faults }]);
  if (run === undefined) throw new Error("There was no run.");
  return run;
}

interface Begun {
  readonly number: number;
  readonly options: Run["options"];
  readonly faults?: FaultyRun | undefined;
  readonly build?: Build;
}

/** Runs that are at work at the same time, until each has ended, or died. */
export async function runAtOnce(
  { clock, units, registry, schedule }: World,
  begun: readonly Begun[],
): Promise<readonly Run[]> {
  const startedAt = clock.now();
  const runs = begun.map(({ number, options, faults, build }) => {
    const seen = registry.startRun(number, faults, build);
    const ports = {
      ...{ clock, cancelled: seen.job.signal, emit: () => undefined },
      random: () => schedule.jitter,
    };
    const ended = { result: undefined as ReleaseResult | undefined };
    const work = async () => {
      const look = await lookAndCompare(units, seen.registry, options.onConflict, ports);
      const all = { dryRun: false, ...options };
      ended.result = await converge(units, seen.registry, look, all, ports);
    };
    return { number, options, seen, ended, work };
  });
  const isOver = () =>
    runs.every(({ seen, ended }) => seen.state.isDead || ended.result !== undefined);
  await clock.run(Promise.all(runs.map(({ work }) => work())), isOver);
  clock.skip(10 * minutes);
  return runs.map(({ number, options, seen, ended: { result } }) => {
    return { number, units, options, startedAt, registry, seen, result };
  });
}

/** Fails with what the run broke, and with all that the registry saw of it. */
export function expectKept(run: Run, alsoBroken: readonly string[] = []): void {
  const broken = [...brokenPromises(run), ...alsoBroken];
  if (broken.length === 0) return;
  const log = run.seen.log.flatMap(({ kind, name, at, answer }, index, all) => {
    // Of many looks that say the same, the first and the last tell enough.
    const beside = [all[index - 1], all[index + 1]];
    const isRepeated = beside.every((one) => one?.kind === kind && one.answer === answer);
    const afterSeconds = ((at - run.startedAt) / 1_000).toFixed(1);
    return isRepeated ? [] : [`  ${index}: ${afterSeconds} s ${kind} ${name}: ${answer}`];
  });
  const outcomes = run.result?.outcomes.map(({ name, status }) => `${name} ${status}`) ?? ["died"];
  throw new Error(
    [
      `Run ${run.number} broke what is promised:`,
      ...broken.map((sentence) => `  ${sentence}`),
      `Outcomes: ${outcomes.join(", ")}`,
      "Requests:",
      ...log,
    ].join("\n"),
  );
}

/** Runs without faults until nothing is sent any more: only what is missing is written, then all is there. */
export async function finish(world: World, firstNumber: number): Promise<void> {
  const { registry, units, schedule } = world;
  const isMissing = ({ name }: { name: string }) => !registry.lasts(name);
  const missing = units.filter(isMissing).length;
  const writtenBefore = registry.commits.length;
  const laterAttempt = schedule.rerunsAreAttempts;
  const most = mostReruns + units.length;
  for (let rerun = 0; rerun < most; rerun += 1) {
    const missingNow = new Set(units.filter(isMissing).map(({ name }) => name));
    const options = {
      onConflict: "warn",
      maxWaitMs: Number.MAX_SAFE_INTEGER,
      laterAttempt,
    } as const;
    const run = await runOnce(world, firstNumber + rerun, options);
    const puts = run.seen.log.filter(({ kind }) => kind === "put");
    // A first run may ask a stale look only; an attempt reads before it sends.
    const readsAll = laterAttempt && registry.traits.acceptedIsFinal;
    const needless = readsAll ? puts.filter(({ name }) => !missingNow.has(name)) : [];
    const written = registry.commits.length - writtenBefore;
    expectKept(run, [
      ...needless.map(({ name }) => `${name} was there, and was sent`),
      ...(written > missing ? [`${written} were written of ${missing} missing`] : []),
    ]);
    if (puts.length > 0) continue;
    const open = run.result?.outcomes.filter(({ name, status }) => {
      const isConflict = registry.versionOf(name)?.bytes === "other";
      return status !== (isConflict ? "conflict" : "already-published");
    });
    const isWritten = written === missing;
    if (open?.length === 0 && isWritten) return;
  }
  throw new Error(`After ${most} runs without faults the release is still not complete.`);
}
