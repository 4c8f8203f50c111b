import type {
  Comparison,
  Finding,
  Registry,
  RegistryTraits,
  ReleaseUnit,
  UploadAnswer,
  VersionName,
} from "@fairlead/publishing";
import { minutes, seconds } from "./scripted-registry.ts";
import type { Bytes, FaultyRun, PutFault, Schedule } from "./schedules.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** What a request takes, in ms. */
const latencyMs = { find: 50, read: 100, compare: 100, put: 300 };

/** A request as the registry saw it. */
export interface Request {
  readonly kind: keyof typeof latencyMs;
  readonly name: string;
  /** Epoch ms. */
  readonly at: number;
  /** A PUT: which of the unit's dependencies the registry never had until then, or does not serve. */
  readonly lacking: readonly string[];
  answer: string;
  answeredAt?: number;
  /** The date of a 429, epoch ms. */
  until?: number;
}

/** A version in the registry. */
export interface Version {
  readonly bytes: Bytes;
  readonly by: "us" | "rival";
  /** Epoch ms from which on it is there, is served, and is lost. */
  readonly from: number;
  readonly servedFrom: number;
  readonly lostFrom: number;
}

export interface Commit {
  readonly name: string;
  readonly by: "us" | "rival";
  readonly bytes: Bytes;
  /** Of which run. */
  readonly run: number;
  /** What existed when it was made. */
  readonly over: Version | undefined;
}

/** Of two builds, whose bytes a run uploads. */
export type Build = Exclude<Bytes, "equivalent">;

/** A registry in memory that limits, lags, fails, loses and has rivals as a schedule says. */
export class SimulatedRegistry {
  readonly commits: Commit[] = [];
  readonly traits: RegistryTraits;
  private readonly versions = new Map<string, Version>();
  private readonly hadOnce = new Set<string>();
  /** Commits of requests that timed out: they come later. */
  private late: (Pick<Commit, "name" | "run" | "bytes"> & { readonly at: number })[] = [];
  private readonly buckets = new Map<string, { tokens: number; refilled: number }>();
  private readonly schedule: Schedule;
  private readonly units: readonly ReleaseUnit[];
  private readonly clock: VirtualClock;

  constructor(
    traits: RegistryTraits,
    schedule: Schedule,
    units: readonly ReleaseUnit[],
    clock: VirtualClock,
  ) {
    this.traits = traits;
    this.schedule = schedule;
    this.units = units;
    this.clock = clock;
    for (const { name, burst } of traits.limits) {
      this.buckets.set(name, { tokens: burst, refilled: clock.now() });
    }
    for (const index of schedule.there) {
      const unit = units[index];
      if (unit !== undefined) this.commit(unit.name, "same", "us", 0, { at: -Infinity });
    }
  }

  /** What is there now. */
  versionOf(name: string): Version | undefined {
    const now = this.clock.now();
    const due = this.late.filter(({ at }) => at <= now);
    this.late = this.late.filter(({ at }) => at > now);
    for (const one of due) {
      const isThere = this.versions.has(one.name);
      if (!isThere || !this.traits.repeatIsSafe) {
        this.commit(one.name, one.bytes, "us", one.run, { at: one.at });
      }
    }
    const version = this.versions.get(name);
    if (version !== undefined && now >= version.lostFrom) this.versions.delete(name);
    return this.versions.get(name);
  }

  /** Is a version there that stays, or on its way to be? */
  lasts(name: string): boolean {
    const version = this.versionOf(name);
    return version?.lostFrom === Infinity || this.late.some((one) => one.name === name);
  }

  private commit(
    name: string,
    bytes: Bytes,
    by: Version["by"],
    run: number,
    { at = this.clock.now(), isLost = false }: { at?: number; isLost?: boolean } = {},
  ): void {
    const over = this.versions.get(name);
    this.commits.push({ name, by, bytes, run, over });
    this.hadOnce.add(name);
    if (over !== undefined) return;
    const { lagMs } = this.schedule;
    const lostFrom = isLost && lagMs > 0 ? at + lagMs / 2 : Infinity;
    this.versions.set(name, { bytes, by, from: at, servedFrom: at + lagMs, lostFrom });
  }

  /** Takes a token; the date of the next one if there is none. */
  private takeToken(limit: string): number | undefined {
    const bucket = this.buckets.get(limit);
    const traits = this.traits.limits.find(({ name }) => name === limit);
    if (bucket === undefined || traits === undefined) return undefined;
    const now = this.clock.now();
    const refills = Math.max(0, Math.floor((now - bucket.refilled) / traits.refillMs));
    bucket.refilled += refills * traits.refillMs;
    bucket.tokens = Math.min(traits.burst, bucket.tokens + refills);
    if (bucket.tokens === traits.burst) bucket.refilled = Math.max(bucket.refilled, now);
    if (bucket.tokens === 0) return bucket.refilled + traits.refillMs + 2 * seconds;
    bucket.tokens -= 1;
    return undefined;
  }

  /**
   * The registry as one run meets it: with that run's faults, or without any.
   *
   * @param build which of two builds the run has packed: its own bytes are the same for it
   */
  startRun(number: number, faults?: FaultyRun, build: Build = "same"): RunOfRegistry {
    const { clock, traits, schedule } = this;
    const log: Request[] = [];
    const job = new AbortController();
    const counts = { reads: 0, puts: 0 };
    const state = { isDead: false, cancelledAt: undefined as number | undefined };
    const dead = new Promise<never>(() => undefined);

    /** The request arrives: rivals were faster, the process may be gone, the job cancelled. */
    const arrive = (kind: Request["kind"], { name }: VersionName, dependencies: string[] = []) => {
      const isThere = (other: string) => {
        if (traits.dependantsNeed === "accepted") return this.hadOnce.has(other);
        const version = this.versionOf(other);
        const { from = Infinity, servedFrom = Infinity } = version ?? {};
        return clock.now() >= (traits.acceptedIsFinal ? from : servedFrom);
      };
      const lacking = dependencies.filter((other) => !isThere(other));
      const request: Request = { kind, name, at: clock.now(), lacking, answer: "none" };
      const position = log.push(request) - 1;
      for (const rival of faults?.rivals.filter((one) => one.request === position) ?? []) {
        const unit = this.units[rival.unit];
        if (unit !== undefined && this.versionOf(unit.name) === undefined) {
          this.commit(unit.name, rival.bytes, "rival", number);
        }
      }
      const end = faults?.breakOff?.request === position ? faults.breakOff : undefined;
      return { request, end };
    };
    const cancel = () => {
      state.cancelledAt = clock.now();
      job.abort();
    };
    /** Answers after the latency; undefined if the process is gone or the request was broken off. */
    const answer = async (
      { request, end }: ReturnType<typeof arrive>,
      signal: AbortSignal,
      takesMs = latencyMs[request.kind],
    ): Promise<boolean> => {
      if (end?.kind === "dies") {
        state.isDead = true;
        return dead;
      }
      if (end?.kind === "cancelled" && !end.answered) cancel();
      const answersAt = clock.now() + takesMs;
      await clock.sleep(takesMs, signal);
      request.answeredAt = clock.now();
      if (end?.kind === "cancelled" && end.answered) cancel();
      return clock.now() >= answersAt;
    };
    const read = async <T extends { readonly kind: string }>(
      kind: "find" | "read" | "compare",
      version: VersionName,
      signal: AbortSignal,
      look: () => T,
    ): Promise<T | { kind: "unreadable"; cause: string }> => {
      if (state.isDead) return dead;
      if (signal.aborted) return { kind: "unreadable", cause: "cancelled" };
      const arrived = arrive(kind, version);
      const index = counts.reads++;
      const fails = faults?.unreadable.some(
        ({ from, count }) => index >= from && index < from + count,
      );
      const found = fails === true ? { kind: "unreadable" as const, cause: "502" } : look();
      const answered = await answer(arrived, signal);
      const given = answered ? found : { kind: "unreadable" as const, cause: "broken off" };
      arrived.request.answer = given.kind;
      return given;
    };
    /** `servedFrom` counts for npm's every read, and for the stale look of the others. */
    const look = (name: string, stale: boolean): Finding => {
      const version = this.versionOf(name);
      if (version === undefined) return { kind: "absent" };
      if ((stale || !traits.acceptedIsFinal) && clock.now() < version.servedFrom) {
        const isScanned = !traits.acceptedIsFinal && schedule.scanShows;
        return isScanned ? { kind: "pending", note: "it is scanned" } : { kind: "absent" };
      }
      const checksum = version.bytes === build ? `sum of ${name}` : `${version.bytes} bytes`;
      return { kind: "present", checksum, yanked: false };
    };
    const compare = (name: string): Comparison => {
      const bytes = this.versionOf(name)?.bytes;
      if (bytes === undefined) return { kind: "unreadable", cause: "404" };
      if (bytes === build) return { kind: "same" };
      return bytes === "equivalent"
        ? { kind: "equivalent", note: "tar times differ" }
        : { kind: "other", entries: ["src/lib.rs"] };
    };

    /** What the registry does with an upload, and what it says. */
    const take = (unit: ReleaseUnit, fault: PutFault | undefined): UploadAnswer => {
      const isUnclear = fault?.startsWith("500") === true || fault?.startsWith("reset") === true;
      if (fault === "401") return { kind: "stop", cause: "401", remedy: "a new token" };
      if (fault === "429") {
        const until = clock.now() + 90 * seconds;
        return { kind: "wait", until, reason: `limit ${unit.limit}` };
      }
      const until = this.takeToken(unit.limit);
      if (until !== undefined) return { kind: "wait", until, reason: `limit ${unit.limit}` };
      const reason = `limit ${unit.limit}`;
      if (fault === "429 without a date") return { kind: "wait", until: undefined, reason };
      if (fault === "429 for a day")
        return { kind: "later", until: clock.now() + 24 * 60 * minutes, reason: "24 hours" };
      if (isUnclear && fault.endsWith("before the commit"))
        return { kind: "unclear", cause: fault };
      if (fault === "refused") return { kind: "refused", cause: "400", remedy: "mend it" };
      const there = this.versionOf(unit.name) !== undefined;
      if (there && traits.repeatIsSafe) return { kind: "exists", cause: "already uploaded" };
      if (fault === "timeout, committed later") {
        const at = clock.now() + 8 * seconds;
        this.late.push({ name: unit.name, bytes: build, at, run: number });
        this.hadOnce.add(unit.name);
        return { kind: "unclear", cause: fault };
      }
      const isLost = !traits.acceptedIsFinal && fault === "lost after it was accepted";
      this.commit(unit.name, build, "us", number, { isLost });
      if (isUnclear) return { kind: "unclear", cause: fault };
      return { kind: "accepted", warnings: [] };
    };
    const upload = async (unit: ReleaseUnit, signal: AbortSignal): Promise<UploadAnswer> => {
      if (state.isDead) return dead;
      const needs = unit.dependencies.map((id) => id.slice(0, id.indexOf("@")));
      const index = counts.puts++;
      const fault = faults?.puts.find(
        ({ put, count }) => index >= put && index < put + count,
      )?.fault;
      if (fault === "not sent") {
        // What goes before an upload is asked three times.
        await clock.sleep(13 * seconds, job.signal);
        if (job.signal.aborted) return { kind: "unsent" };
        return { kind: "unsent", cause: "its tags could not be read" };
      }
      const arrived = arrive("put", unit, needs);
      const isGone = arrived.end?.kind === "dies" && !arrived.end.committed;
      const said: UploadAnswer = isGone ? { kind: "unclear", cause: "" } : take(unit, fault);
      const { request } = arrived;
      const takesMs = fault === "slow" ? 10 * seconds : latencyMs.put;
      const answered = await answer(arrived, signal, takesMs);
      const given: UploadAnswer = answered ? said : { kind: "unclear", cause: "broken off" };
      request.answer = given.kind;
      if (given.kind === "wait" && given.until !== undefined) request.until = given.until;
      return given;
    };

    return {
      ...{ log, job, state, build },
      registry: {
        traits,
        find: (version, signal) => read("find", version, signal, () => look(version.name, true)),
        readBack: (version, signal) =>
          read("read", version, signal, () => look(version.name, false)),
        compare: (unit, _found, signal) => read("compare", unit, signal, () => compare(unit.name)),
        upload,
        credentialOf: () => "token",
      },
    };
  }
}

export interface RunOfRegistry {
  readonly registry: Registry;
  readonly build: Build;
  readonly log: readonly Request[];
  readonly job: AbortController;
  readonly state: { readonly isDead: boolean; readonly cancelledAt: number | undefined };
}
