import { unitId, type ReleaseResult, type ReleaseUnit } from "@fairlead/publishing";
import { minutes, seconds } from "./scripted-registry.ts";
import type { FaultyRun } from "./schedules.ts";
import type { Commit, Request, RunOfRegistry, SimulatedRegistry } from "./simulated-registry.ts";

/** One run, as far as it came. */
export interface Run {
  readonly number: number;
  readonly units: readonly ReleaseUnit[];
  readonly options: Pick<FaultyRun, "onConflict" | "maxWaitMs" | "laterAttempt">;
  readonly startedAt: number;
  readonly registry: SimulatedRegistry;
  readonly seen: RunOfRegistry;
  /** Undefined if the process died. */
  readonly result: ReleaseResult | undefined;
}

const limitReason = / says "limit /;

/** What the loop promises of every run and this one did not keep, each in a sentence; none is right. */
export function brokenPromises(run: Run): string[] {
  return [
    ...neverTwice(run),
    ...neverBeforeDependency(run),
    ...readBackBeforeRepeat(run),
    ...neverBeforeDate(run),
    ...neverTooManyAtOnce(run),
    ...alwaysEnds(run),
    ...stopsWhenCancelled(run),
    ...(run.result === undefined
      ? []
      : [
          ...neverLost(run, run.result),
          ...tellsTheTruth(run, run.result),
          ...waitsNoLonger(run, run.result),
        ]),
  ];
}

function putsOf({ seen }: Run): Request[] {
  return seen.log.filter(({ kind }) => kind === "put");
}

function commitsOf({ registry }: Run, name: string): Commit[] {
  return registry.commits.filter((commit) => commit.name === name);
}

/** Of this build, by whichever of its runs. */
function isOurs({ seen }: Run, { by, bytes }: Pick<Commit, "by" | "bytes">): boolean {
  return by === "us" && bytes === seen.build;
}

function neverTwice(run: Run): string[] {
  // A rival's version that no read shows yet may be replaced: no registry of that kind can be asked first.
  const { units, registry, number } = run;
  const again = registry.commits.filter(
    ({ run: of, over }) => of === number && over !== undefined && isOurs(run, over),
  );
  if (again.length > 0) return again.map(({ name }) => `${name} was published over itself`);
  if (!registry.traits.acceptedIsFinal) return [];
  return units.flatMap(({ name }) => {
    const ours = commitsOf(run, name).filter((commit) => isOurs(run, commit));
    return ours.length > 1 ? [`${name} was published ${ours.length} times`] : [];
  });
}

function neverBeforeDependency(run: Run): string[] {
  return putsOf(run).flatMap(({ name, lacking }) =>
    lacking.length > 0 ? [`${name} was sent before ${lacking.join(", ")}`] : [],
  );
}

/** Between an unclear upload and the next of the same unit stands a read; after other answers none comes. */
function readBackBeforeRepeat(run: Run): string[] {
  const { traits } = run.registry;
  const broken: string[] = [];
  const state = new Map<
    string,
    { last: string; isRead: boolean; readAt: number; seen: boolean; sent: number }
  >();
  for (const { kind, name, answer, at, answeredAt = at } of run.seen.log) {
    const known = state.get(name) ?? {
      last: "none",
      isRead: false,
      readAt: 0,
      seen: false,
      sent: 0,
    };
    state.set(name, known);
    if (kind === "put") {
      const isProbe = known.last === "accepted" && !traits.acceptedIsFinal && known.isRead;
      const mayFollow =
        ["none", "wait"].includes(known.last) || (known.last === "unclear" && known.isRead);
      if (!mayFollow && !isProbe) broken.push(`${name} was sent after "${known.last}", unread`);
      if (known.seen) broken.push(`${name} was sent though it had been read`);
      if (!traits.repeatIsSafe && (known.sent > 0 || !known.isRead))
        broken.push(`${name} was sent to a registry that takes it twice, unread or again`);
      if (!traits.repeatIsSafe && at - known.readAt > seconds)
        broken.push(
          `${name} was sent ${at - known.readAt} ms after it was read, where it is taken twice`,
        );
      if (answer !== "wait") known.sent += 1;
      known.last = answer === "wait" && known.last === "unclear" ? "unclear" : answer;
      known.isRead = false;
    } else {
      if (answer === "present") known.seen = true;
      known.readAt = answeredAt;
      if (kind === "read" || (kind === "find" && known.last === "accepted")) known.isRead = true;
    }
  }
  return broken;
}

/** No upload before the date of a 429 that its limit was answered, nor too soon after another. */
function neverBeforeDate(run: Run): string[] {
  const limitOf = new Map(run.units.map(({ name, limit }) => [name, limit]));
  const { delayMs } = run.registry.traits;
  const puts = putsOf(run);
  return puts.flatMap(({ name, at }, index) =>
    puts.slice(0, index).flatMap(({ name: other, until = -Infinity, answeredAt }) => {
      if (answeredAt === undefined || answeredAt > at) return [];
      const isEarly = limitOf.get(other) === limitOf.get(name) && at < until;
      const isHasty = delayMs !== undefined && at < answeredAt + delayMs;
      return [
        ...(isEarly ? [`${name} was sent ${until - at} ms before its limit opened`] : []),
        ...(isHasty ? [`${name} was sent ${at - answeredAt} ms after ${other}`] : []),
      ];
    }),
  );
}

/** No more uploads at once than the registry's bound; where a delay was asked for, one. */
function neverTooManyAtOnce(run: Run): string[] {
  const { concurrency, delayMs } = run.registry.traits;
  const most = delayMs === undefined ? concurrency : 1;
  const puts = putsOf(run);
  return puts.flatMap(({ name, at }, index) => {
    const open = puts.slice(0, index).filter(({ answeredAt = Infinity }) => answeredAt > at);
    return open.length >= most ? [`${name} was sent while ${open.length} others were`] : [];
  });
}

function alwaysEnds(run: Run): string[] {
  const { traits } = run.registry;
  const tries = traits.retryPausesMs.length + 2;
  const often = run.units.flatMap(({ name }) => {
    const sent = putsOf(run).filter((put) => put.name === name && put.answer !== "wait").length;
    return sent > tries ? [`${name} was sent ${sent} times`] : [];
  });
  const perUnitMs =
    1.2 * traits.retryPausesMs.reduce((sum, pause) => sum + pause, 0) +
    traits.existsWithinMs +
    // A dependant may wait until all is read that it needs, once more after a second upload.
    2 * traits.confirmWithinMs +
    minutes;
  const mostMs = run.options.maxWaitMs + (run.units.length + 1) * perUnitMs;
  const tookMs = run.result === undefined ? 0 : run.result.finishedAt - run.startedAt;
  return tookMs > mostMs ? [...often, `it took ${tookMs / minutes} min`] : often;
}

function stopsWhenCancelled({ seen, result }: Run): string[] {
  const { cancelledAt } = seen.state;
  if (cancelledAt === undefined) return [];
  const late = seen.log.filter(({ at }) => at > cancelledAt);
  const broken = late.map(({ kind, name }) => `${kind} ${name} was sent after the cancellation`);
  if (result === undefined) return broken;
  if (!result.cancelled) broken.push("the result does not say that it was cancelled");
  const tookMs = result.finishedAt - cancelledAt;
  return tookMs > 3 * seconds ? [...broken, `it ended ${tookMs} ms after that`] : broken;
}

/** Each unit has one outcome, after those of its dependencies. */
function neverLost({ units }: Run, { outcomes }: ReleaseResult): string[] {
  const ids = outcomes.map(unitId);
  const position = new Map(ids.map((id, index) => [id, index]));
  const missing = units.filter((unit) => !position.has(unitId(unit)));
  const early = units.filter((unit) =>
    unit.dependencies.some((id) => Number(position.get(id)) > Number(position.get(unitId(unit)))),
  );
  return [
    ...missing.map(({ name }) => `${name} has no outcome`),
    ...early.map(({ name }) => `the outcome of ${name} stands before that of a dependency`),
    ...(ids.length === units.length ? [] : [`${ids.length} outcomes for ${units.length} units`]),
  ];
}

/** Statuses that say that the registry does not have it by this run. */
const unsent = ["not-reached", "blocked", "would-publish", "rate-limited"];
const mayArrive = ["unclear", "accepted"];

/** What an outcome says of a unit is so in the registry. */
function tellsTheTruth(run: Run, { outcomes, stopped }: ReleaseResult): string[] {
  const { registry, seen, number } = run;
  return outcomes.flatMap(({ name, status, attempts, cause }) => {
    const version = registry.versionOf(name);
    const ours = commitsOf(run, name).filter((commit) => isOurs(run, commit));
    const isOursNow = ours.some((commit) => commit.run === number);
    const hadRival = commitsOf(run, name).some((commit) => !isOurs(run, commit));
    const isGood = version?.bytes === seen.build || version?.bytes === "equivalent";
    const requests = seen.log.filter((request) => request.name === name);
    const puts = requests.filter(({ kind }) => kind === "put");
    const told = `${name} is told as ${status}, but`;
    const broken: string[] = [];
    if (status === "published" || status === "already-published") {
      if (!isGood && !(hadRival && isOursNow)) broken.push(`${told} the registry has it not`);
      // Nobody can tell whose upload it was that follows an unclear one: another run's counts as ours.
      const mayBeOurs = isOursNow || puts.some(({ answer }) => answer === "unclear");
      if (!hadRival && !(status === "published" ? mayBeOurs : !isOursNow))
        broken.push(`${told} ${isOursNow ? "" : "not "}by this run`);
    }
    if (status === "published" && puts.length === 0) broken.push(`${told} this run sent nothing`);
    const isOther = version !== undefined && !isGood;
    if (status === "conflict" && !isOther) broken.push(`${told} has no other bytes`);
    if (status === "published" && !requests.some(({ answer }) => answer === "present"))
      broken.push(`${told} no read has shown it`);
    if (status === "pending" && ours.length === 0 && !hadRival)
      broken.push(`${told} the registry never had it`);
    const isKnownThere = requests.some(
      ({ answer }) => answer === "accepted" || answer === "pending",
    );
    if (status === "pending" && !isKnownThere)
      broken.push(`${told} no upload was accepted, and no read shows it`);
    if (status === "pending" && registry.traits.acceptedIsFinal)
      if (seen.state.cancelledAt === undefined) broken.push(`${told} it was to be read back`);
    if (unsent.includes(status) && isOursNow) broken.push(`${told} this run published it`);
    const isRefused = status === "refused" && puts.some(({ answer }) => mayArrive.includes(answer));
    if (isRefused && isOursNow && cause?.includes("upload") !== true)
      broken.push(`${told} an upload of this run arrived`);
    if (status === "not-reached" && stopped === undefined && run.options.maxWaitMs > 1e9)
      if (seen.state.cancelledAt === undefined) broken.push(`${told} nothing stopped the run`);
    if (attempts !== puts.length)
      broken.push(`${name} was sent ${puts.length} times, not ${attempts}`);
    return broken;
  });
}

function waitsNoLonger({ options }: Run, { waits }: ReleaseResult): string[] {
  const waitedMs = waits
    .filter(({ reason }) => limitReason.test(reason))
    .reduce((sum, { from, until }) => sum + until - from, 0);
  return waitedMs > options.maxWaitMs ? [`it waited ${waitedMs} ms for limits`] : [];
}
