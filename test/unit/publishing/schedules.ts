import fc from "fast-check";
import type { RegistryTraits } from "@fairlead/publishing";
import { cratesIo, minutes, npmjs, otherRegistry, seconds } from "./scripted-registry.ts";

/** What goes wrong with one upload. */
export const putFaults = [
  "429",
  "429 without a date",
  "429 for a day",
  "500 before the commit",
  "500 after the commit",
  "reset before the commit",
  "reset after the commit",
  "timeout, committed later",
  "slow",
  "refused",
  "401",
  "lost after it was accepted",
  "not sent",
] as const;
export type PutFault = (typeof putFaults)[number];

/** What bytes a rival publishes under a unit's name and version. */
export type Bytes = "same" | "equivalent" | "other";

/** How a run ends before its time, at a request counted from 0. */
export type BreakOff =
  | { readonly kind: "dies"; readonly request: number; readonly committed: boolean }
  | { readonly kind: "cancelled"; readonly request: number; readonly answered: boolean };

/** One run of the release, and what goes wrong in it. Uploads, reads, requests count from 0. */
export interface FaultyRun {
  readonly onConflict: "fail" | "warn";
  readonly maxWaitMs: number;
  readonly laterAttempt: boolean;
  /** `count` uploads from the upload `put` on. */
  readonly puts: readonly {
    readonly put: number;
    readonly count: number;
    readonly fault: PutFault;
  }[];
  /** Reads that are not answered: `count` of them from the read `from` on. */
  readonly unreadable: readonly { readonly from: number; readonly count: number }[];
  readonly rivals: readonly {
    readonly request: number;
    readonly unit: number;
    readonly bytes: Bytes;
  }[];
  readonly breakOff: BreakOff | undefined;
}

/** A release and all that happens to it. */
export interface Schedule {
  /** Unit number i is `u<i>`; it needs units of lower numbers. */
  readonly units: readonly { readonly limit: string; readonly needs: readonly number[] }[];
  /** Units that were published before the release began. */
  readonly there: readonly number[];
  /** How long the look `find` lags behind, in ms; for npm: how long a scan takes. */
  readonly lagMs: number;
  /** npm: a scan that is under way is shown as pending, not as absent. */
  readonly scanShows: boolean;
  readonly jitter: number;
  /** Runs with faults, then runs without until nothing changes; those say whether they are attempts. */
  readonly runs: readonly FaultyRun[];
  readonly rerunsAreAttempts: boolean;
}

const limits = [
  { name: "new", burst: 5, refillMs: minutes, description: "5, then one a minute" },
  { name: "update", burst: 20, refillMs: 10 * seconds, description: "20, then one every 10 s" },
];

/** Seldom enough that thousands of schedules take seconds. */
const common = { confirmEveryMs: 2 * minutes };

/** The kinds of registries there are: how they answer, and what their buckets hold. */
export const flavours: Readonly<Record<string, RegistryTraits>> = {
  "crates.io, where accepted is final and a repeat is refused": { ...cratesIo, ...common, limits },
  "npm, where what was accepted is scanned and may be lost": { ...npmjs, ...common },
  "npm, with a pause between two uploads": { ...npmjs, ...common, delayMs: 5 * seconds },
  "a registry that takes a version twice": { ...otherRegistry, ...common, limits },
  "such a registry, with a pause between two uploads": {
    ...{ ...otherRegistry, ...common, limits },
    delayMs: 5 * seconds,
  },
  "npm's protocol, where a version is taken twice": { ...npmjs, ...common, repeatIsSafe: false },
};

const unitNumber = fc.nat(59);

function often<T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> {
  return fc.array(one, { maxLength: most, size: "max" });
}

/** Half of the runs come to their own end. */
const breakOff: fc.Arbitrary<BreakOff | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.record({
    kind: fc.constant("dies" as const),
    request: fc.nat(160),
    committed: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("cancelled" as const),
    request: fc.nat(160),
    answered: fc.boolean(),
  }),
);

const faultyRun: fc.Arbitrary<FaultyRun> = fc.record({
  onConflict: fc.constantFrom("warn", "fail"),
  maxWaitMs: fc.constantFrom(240 * minutes, 5 * minutes, 0),
  laterAttempt: fc.boolean(),
  puts: often(
    fc.record({
      put: fc.nat(80),
      // Five unclear answers and more in a row are an outage that the loop gives up on.
      count: fc.constantFrom(1, 1, 1, 1, 2, 6),
      fault: fc.constantFrom(...putFaults),
    }),
    12,
  ),
  unreadable: often(fc.record({ from: fc.nat(200), count: fc.integer({ min: 1, max: 6 }) }), 4),
  rivals: often(
    fc.record({
      request: fc.nat(160),
      unit: unitNumber,
      bytes: fc.constantFrom<Bytes>("same", "equivalent", "other"),
    }),
    3,
  ),
  breakOff,
});

const units = often(
  fc.record({
    limit: fc.constantFrom("update", "new"),
    needs: fc.array(unitNumber, { maxLength: 3 }),
  }),
  60,
).map((drawn) =>
  drawn.map(({ limit, needs }, index) => {
    return { limit, needs: index === 0 ? [] : [...new Set(needs.map((need) => need % index))] };
  }),
);

/** Schedules that print as a person can read them. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    units,
    there: fc.oneof(fc.constant([]), fc.uniqueArray(unitNumber, { maxLength: 20 })),
    lagMs: fc.constantFrom(0, 4 * seconds, minutes, 20 * minutes),
    scanShows: fc.boolean(),
    jitter: fc.constantFrom(0, 0.5, 0.99),
    runs: fc.array(faultyRun, { minLength: 1, maxLength: 2 }),
    rerunsAreAttempts: fc.boolean(),
  })
  .map((schedule) => ({ ...schedule, [fc.toStringMethod]: () => describeSchedule(schedule) }));

/** The schedule in lines: the graph, then what happens in each run. */
export function describeSchedule(schedule: Schedule): string {
  const graph = schedule.units.map(({ limit, needs }, index) => {
    const after = needs.length > 0 ? ` after ${needs.map((need) => `u${need}`).join(" ")}` : "";
    return `u${index}${limit === "new" ? " (new)" : ""}${after}`;
  });
  const runs = schedule.runs.map((run, index) => {
    const events = [
      ...run.puts.map(({ put, count, fault }) =>
        count === 1 ? `upload ${put}: ${fault}` : `uploads ${put} to ${put + count - 1}: ${fault}`,
      ),
      ...run.unreadable.map(({ from, count }) => `reads ${from} to ${from + count - 1} fail`),
      ...run.rivals.map(
        ({ request, unit, bytes }) => `request ${request}: a rival takes u${unit}, ${bytes} bytes`,
      ),
      ...describeBreakOff(run.breakOff),
    ];
    const options = `on-conflict ${run.onConflict}, ${run.maxWaitMs / minutes} min at most, ${run.laterAttempt ? "later" : "first"} attempt`;
    return [`run ${index + 1} (${options})`, ...events.map((event) => `  ${event}`)].join("\n");
  });
  return [
    "",
    graph.join(", ") || "no units",
    `there before: ${schedule.there.map((index) => `u${index}`).join(" ") || "nothing"}`,
    `lag ${schedule.lagMs / seconds} s, jitter ${schedule.jitter}, ${schedule.scanShows ? "scans show" : "scans do not show"}`,
    ...runs,
    `re-runs are ${schedule.rerunsAreAttempts ? "attempts of that run" : "new runs"}`,
  ].join("\n");
}

function describeBreakOff(end: BreakOff | undefined): string[] {
  if (end === undefined) return [];
  return end.kind === "dies"
    ? [`request ${end.request}: dies, an upload is ${end.committed ? "" : "not "}committed`]
    : [`request ${end.request}: cancelled ${end.answered ? "after its answer" : "in flight"}`];
}
