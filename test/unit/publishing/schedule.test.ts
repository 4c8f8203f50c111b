import { describe, expect, test } from "@jest/globals";
import type { Outcome, OutcomeStatus } from "@fairlead/publishing";
import { nextStep } from "../../../packages/publishing/src/schedule.ts";
import { unit } from "./scripted-registry.ts";

function ended(statuses: Readonly<Record<string, OutcomeStatus>>): Map<string, Outcome> {
  const outcomes = Object.entries(statuses).map(([name, status]): [string, Outcome] => {
    const { version, checksum, size } = unit(name);
    return [`${name}@1.0.0`, { name, version, checksum, size, status, attempts: 0 }];
  });
  return new Map(outcomes);
}

const open = () => 0;
const never = () => false;

describe("the next step", () => {
  test("is the upload of the first unit that waits for nothing", () => {
    const [a, b] = [unit("a"), unit("b", ["a"])];
    expect(nextStep([a, b], new Map(), open, never)).toEqual({ kind: "upload", unit: a });
  });

  test("is never the upload of a unit whose dependency is still to come", () => {
    const [a, b, c] = [unit("a", [], { limit: "new" }), unit("b", ["a"]), unit("c")];
    const opensAt = (limit: string) => (limit === "new" ? 100 : 0);
    expect(nextStep([a, b, c], new Map(), opensAt, never)).toEqual({ kind: "upload", unit: c });
  });

  test("is a wait for the limit that opens first when all that could go are kept", () => {
    const [a, b, c] = [
      unit("a", [], { limit: "new" }),
      unit("b", [], { limit: "update" }),
      unit("c", ["a"], { limit: "free" }),
    ];
    const opensAt = (limit: string) => ({ new: 600, update: 60 })[limit] ?? 0;
    expect(nextStep([a, b, c], new Map(), opensAt, never)).toEqual({
      kind: "wait",
      until: 60,
      limit: "update",
      kept: [a, b],
    });
  });

  test.each<OutcomeStatus>(["refused", "unclear", "rate-limited", "blocked", "not-reached"])(
    "is to block a unit whose dependency is %s",
    (status) => {
      const outcomes = ended({ a: status });
      const b = unit("b", ["a"]);
      expect(nextStep([b], outcomes, open, never)).toEqual({
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
    "pending",
    "staged",
    "conflict",
  ])("is to go on with a unit whose dependency is %s", (status) => {
    const b = unit("b", ["a"]);
    expect(nextStep([b], ended({ a: status }), open, never)).toEqual({ kind: "upload", unit: b });
  });

  test("is to block a unit whose dependency ran into a conflict at its upload", () => {
    const outcomes = ended({ a: "conflict" });
    const step = nextStep([unit("b", ["a"])], outcomes, open, ({ name }) => name === "a");
    expect(step.kind).toBe("blocked");
  });

  test("is to block a unit before it waits for a limit", () => {
    const step = nextStep([unit("b", ["a"])], ended({ a: "refused" }), () => 100, never);
    expect(step.kind).toBe("blocked");
  });

  test("passes over a dependency that is no unit of the release", () => {
    const a = unit("a", ["serde"]);
    expect(nextStep([a], new Map(), open, never)).toEqual({ kind: "upload", unit: a });
  });
});
