import { describe, expect, test } from "@jest/globals";
import type { Outcome, OutcomeStatus, ReleaseUnit } from "@fairlead/publishing";
import { nextStep, type Situation } from "../../../packages/publishing/src/schedule.ts";
import { unit } from "./scripted-registry.ts";

function ended(statuses: Readonly<Record<string, OutcomeStatus>>): Map<string, Outcome> {
  const outcomes = Object.entries(statuses).map(([name, status]): [string, Outcome] => {
    const { version, checksum, size } = unit(name);
    return [`${name}@1.0.0`, { name, version, checksum, size, status, attempts: 0 }];
  });
  return new Map(outcomes);
}

/** The next step where nothing is under way and all limits are open, unless said otherwise. */
function step(queue: readonly ReleaseUnit[], situation: Partial<Situation<ReleaseUnit>> = {}) {
  return nextStep({
    ...{ queue, inFlight: [], awaited: new Set(), outcomes: new Map() },
    ...{ isBlockedBy: () => false, atOnce: 3, dependantsNeed: "served", now: 10 },
    laneOf: () => ({ opensAt: 0, concurrency: 3 }),
    ...situation,
  });
}

/** Limits that open at these times, others being open. */
function opening(times: Readonly<Record<string, number>>) {
  return { laneOf: (limit: string) => ({ opensAt: times[limit] ?? 0, concurrency: 3 }) };
}

const [a, b, c, d] = [unit("a"), unit("b", ["a"]), unit("c"), unit("d")];
const fresh = unit("fresh", [], { limit: "new" });

describe("the next step", () => {
  test("is to start the first unit that waits for nothing", () => {
    expect(step([a, b])).toEqual({ kind: "start", unit: a });
  });

  test("starts another beside those under way, never one whose dependency is to come", () => {
    expect(step([b, c], { inFlight: [a] })).toEqual({ kind: "start", unit: c });
    expect(step([b], { inFlight: [a] })).toEqual({ kind: "wait-for-one" });
  });

  test("starts no more than the registry takes at once, and no more than the limit's own share", () => {
    expect(step([d], { inFlight: [a, c, fresh] })).toEqual({ kind: "wait-for-one" });
    const narrow = { laneOf: () => ({ opensAt: 0, concurrency: 1 }) };
    expect(step([d, fresh], { inFlight: [a], ...narrow })).toEqual({ kind: "start", unit: fresh });
  });

  test("lets others go before a unit that its limit keeps", () => {
    expect(step([fresh, c], opening({ new: 100 }))).toEqual({ kind: "start", unit: c });
  });

  test("is a wait for the limit that opens first when all that could go are kept", () => {
    const queue = [fresh, a, unit("e", ["a"], { limit: "free" })];
    expect(step(queue, opening({ new: 600, update: 60 }))).toEqual({
      kind: "wait",
      ...{ until: 60, limit: "update", kept: [fresh, a] },
    });
  });

  test("is no such wait while something is under way, or is read that others need", () => {
    const late = opening({ new: 600 });
    const forOne = { kind: "wait-for-one", until: 600 };
    expect(step([fresh], { inFlight: [a], ...late })).toEqual(forOne);
    const read = { awaited: new Set(["a@1.0.0"]), outcomes: ended({ a: "pending" }) };
    expect(step([fresh, b], { ...read, ...late })).toEqual(forOne);
    expect(step([fresh], { ...read, ...late }).kind).toBe("wait");
  });

  test("is to wait for what is confirmed after the last upload, and then to be done", () => {
    expect(step([], { awaited: new Set(["a@1.0.0"]) })).toEqual({ kind: "wait-for-one" });
    expect(step([])).toEqual({ kind: "done" });
  });

  test.each<OutcomeStatus>(["refused", "unclear", "rate-limited", "blocked", "not-reached"])(
    "is to block a unit whose dependency is %s",
    (status) => {
      const outcomes = ended({ a: status });
      expect(step([b], { outcomes })).toEqual({
        kind: "blocked",
        unit: b,
        by: outcomes.get("a@1.0.0"),
      });
    },
  );

  test.each<OutcomeStatus>([
    "published",
    "already-published",
    "would-publish",
    "staged",
    "conflict",
  ])("is to go on with a unit whose dependency is %s", (status) => {
    expect(step([b], { outcomes: ended({ a: status }) })).toEqual({ kind: "start", unit: b });
  });

  test.each([
    ["served", true, "wait-for-one"],
    ["served", false, "blocked"],
    ["accepted", true, "start"],
    ["accepted", false, "start"],
  ] as const)("where dependants need %s, a pending dependency (awaited: %s): %s", (...row) => {
    const [dependantsNeed, isAwaited, kind] = row;
    const awaited = new Set(isAwaited ? ["a@1.0.0"] : []);
    const outcomes = ended({ a: "pending" });
    expect(step([b], { outcomes, awaited, dependantsNeed }).kind).toBe(kind);
  });

  test("is to block a unit whose dependency ran into a conflict at its upload", () => {
    const isBlockedBy = ({ name }: Outcome) => name === "a";
    expect(step([b], { outcomes: ended({ a: "conflict" }), isBlockedBy }).kind).toBe("blocked");
  });

  test("is to block a unit before it waits for a limit, or for another dependency", () => {
    const outcomes = ended({ a: "refused" });
    expect(step([b], { outcomes, ...opening({ update: 100 }) }).kind).toBe("blocked");
    expect(step([unit("e", ["c", "a"])], { outcomes, inFlight: [c] }).kind).toBe("blocked");
  });

  test("passes over a dependency that is no unit of the release", () => {
    const lone = unit("a", ["serde"]);
    expect(step([lone])).toEqual({ kind: "start", unit: lone });
  });
});
