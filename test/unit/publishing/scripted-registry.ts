import type {
  Comparison,
  Finding,
  Registry,
  RegistryTraits,
  ReleaseEvent,
  ReleaseUnit,
  UploadAnswer,
} from "@fairlead/publishing";
import type { Clock } from "@fairlead/publishing";

export const seconds = 1_000;
export const minutes = 60 * seconds;

/** crates.io's documented limits, as `packages/crates` gives them to the loop. */
export const newCrates = {
  name: "new",
  burst: 5,
  refillMs: 10 * minutes,
  description: "5 new crates at once, then one every 10 minutes",
};
export const newVersions = {
  name: "update",
  burst: 30,
  refillMs: minutes,
  description: "30 new versions at once, then one a minute",
};

/** A registry where what was accepted is there for good, and what is there is refused. */
export const cratesIo: RegistryTraits = {
  title: "crates.io",
  acceptedIsFinal: true,
  repeatIsSafe: true,
  retryPausesMs: [5 * seconds, 15 * seconds, 45 * seconds, 120 * seconds],
  existsWithinMs: 2 * minutes,
  confirmWithinMs: 12 * minutes,
  confirmEveryMs: 15 * seconds,
  concurrency: 4,
  dependantsNeed: "accepted",
  delayMs: undefined,
  limits: [newCrates, newVersions],
};

/** A registry that scans what it accepted before it serves it, and may lose it. */
export const npmjs: RegistryTraits = {
  ...cratesIo,
  title: "npm",
  acceptedIsFinal: false,
  retryPausesMs: [30 * seconds, 30 * seconds, 30 * seconds],
  confirmWithinMs: 15 * minutes,
  concurrency: 10,
  dependantsNeed: "served",
  limits: [],
};

/** A registry that takes the same version again and again. */
export const otherRegistry: RegistryTraits = {
  ...cratesIo,
  title: "the registry",
  repeatIsSafe: false,
  dependantsNeed: "served",
  limits: [],
};

/** A unit `name@1.0.0` that needs others of the same version. */
export function unit(
  name: string,
  needs: readonly string[] = [],
  more: Partial<ReleaseUnit> = {},
): ReleaseUnit {
  return {
    name,
    version: "1.0.0",
    file: `/packed/${name}-1.0.0.crate`,
    checksum: `sum of ${name}`,
    size: 1_000,
    dependencies: needs.map((need) => `${need}@1.0.0`),
    limit: "update",
    ...more,
  };
}

export const absent: Finding = { kind: "absent" };
export const unreadable: Finding = { kind: "unreadable", cause: "502" };
export const accepted: UploadAnswer = { kind: "accepted", warnings: [] };
export const exists: UploadAnswer = { kind: "exists", cause: "already uploaded" };
export const unclear: UploadAnswer = { kind: "unclear", cause: "connection reset" };
export const unsent: UploadAnswer = { kind: "unsent", cause: "its tags could not be read: 503" };

/** The finding for a version with these bytes; those of the unit unless others are named. */
export function present(name: string, checksum = `sum of ${name}`, yanked = false): Finding {
  return { kind: "present", checksum, yanked };
}

/** What a registry answers, by the unit's name: in order, the last answer again and again. */
export interface Script {
  readonly find?: Readonly<Record<string, readonly Finding[]>>;
  readonly readBack?: Readonly<Record<string, readonly Finding[]>>;
  readonly compare?: Readonly<Record<string, readonly Comparison[]>>;
  readonly upload?: Readonly<Record<string, readonly UploadAnswer[]>>;
}

export interface ScriptedRegistry extends Registry {
  /** What it was asked, in order: `find a`, `read a`, `compare a`, `put a`. */
  readonly requests: string[];
  /** The same with the seconds since the start before it: `5 put a`. */
  readonly timed: string[];
}

/**
 * A registry that says what it is told to say. Unless scripted, nothing is there until it was
 * uploaded, each upload is accepted, and what was accepted is read at once.
 *
 * @param onRequest called with each request before it is answered
 */
export function scriptedRegistry(
  traits: RegistryTraits,
  script: Script,
  clock: Clock,
  onRequest: (request: string, signal: AbortSignal) => void | Promise<void> = () => undefined,
): ScriptedRegistry {
  const start = clock.now();
  const requests: string[] = [];
  const timed: string[] = [];
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const asked = async (request: string, signal: AbortSignal): Promise<number> => {
    const before = counts.get(request) ?? 0;
    counts.set(request, before + 1);
    requests.push(request);
    timed.push(`${Math.round((clock.now() - start) / seconds)} ${request}`);
    await onRequest(request, signal);
    return before;
  };
  const fromScript = <T>(answers: readonly T[] | undefined, index: number): T | undefined =>
    answers?.[Math.min(index, answers.length - 1)];
  const look = (name: string): Finding => (taken.has(name) ? present(name) : absent);
  return {
    ...{ traits, requests, timed },
    find: async ({ name }, signal) =>
      fromScript(script.find?.[name], await asked(`find ${name}`, signal)) ?? look(name),
    readBack: async ({ name }, signal) =>
      fromScript(script.readBack?.[name], await asked(`read ${name}`, signal)) ?? look(name),
    compare: async ({ name }, _found, signal) =>
      fromScript(script.compare?.[name], await asked(`compare ${name}`, signal)) ?? {
        kind: "other",
        entries: ["src/lib.rs"],
      },
    upload: async ({ name }, signal) => {
      const answer =
        fromScript(script.upload?.[name], await asked(`put ${name}`, signal)) ?? accepted;
      if (answer.kind === "accepted") taken.add(name);
      return answer;
    },
    credentialOf: () => "token",
  };
}

/** Collects events; `of` gives those of one kind. */
export function eventLog() {
  const events: ReleaseEvent[] = [];
  return {
    events,
    emit: (event: ReleaseEvent): void => {
      events.push(event);
    },
    of: <K extends ReleaseEvent["kind"]>(kind: K): Extract<ReleaseEvent, { kind: K }>[] =>
      events.filter((event): event is Extract<ReleaseEvent, { kind: K }> => event.kind === kind),
  };
}
