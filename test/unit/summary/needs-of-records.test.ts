import { expect, test } from "@jest/globals";
import {
  recordedRelease,
  stagedPackages,
  type RecordedPackage,
  type StageRecord,
} from "@fairlead/publishing";
import fc from "fast-check";
import { newestTold, type ToldReport } from "../../../packages/summary/src/reports.ts";

const unit = { name: "x", version: "1.0.0" };
const outcomes = ["staged", "already-published", "published", "conflict", "not-reached"] as const;

/** How an attempt ended, and what it wrote down of what the package needs. */
const attempt = fc.record({
  outcome: fc.constantFrom(...outcomes),
  bytes: fc.constantFrom("a", "b"),
  pins: fc.uniqueArray(fc.constantFrom("p@1.0.0", "q@1.0.0", "r@1.0.0")),
  layer: fc.nat(2),
});

test("whatever attempt knows less of it, a package needs all that any of them wrote down, for every reader", () => {
  fc.assert(
    fc.property(fc.array(attempt, { minLength: 1, maxLength: 4 }), (attempts) => {
      const records = attempts.map(({ outcome, bytes, pins, layer }, index): StageRecord => {
        const integrity = `sha512-${bytes}`;
        const recorded: RecordedPackage = {
          ...{ ...unit, outcome, integrity, size: 1, pins, layer },
          ...(["staged", "conflict"].includes(outcome) && { stageId: "id-1" }),
        };
        return {
          ...{ repository: "o/r", sha: "0".repeat(40), runId: "1", attempt: index + 1 },
          ...{ registry: "", finishedAt: index, dryRun: false, packages: [recorded] },
        };
      });
      const reports = attempts.map(({ outcome, bytes, pins, layer }, index): ToldReport => {
        const checksum = `sha512-${bytes}`;
        const told = { kind: "npm" as const, ...unit, outcome, checksum, pins, layer };
        return { attempt: index + 1, finishedAt: index, dryRun: false, units: [told] };
      });
      const all = {
        pins: [...new Set(attempts.flatMap(({ pins }) => pins))].sort(),
        layer: Math.max(...attempts.map(({ layer }) => layer)),
      };
      const needsOf = (
        of?: Pick<RecordedPackage, "layer"> & Partial<Pick<RecordedPackage, "pins">>,
      ) => ({
        ...{ pins: [...(of?.pins ?? [])].sort(), layer: of?.layer },
      });
      expect(needsOf(recordedRelease(records)[0]?.recorded)).toEqual(all);
      expect(needsOf([...newestTold(reports).values()][0])).toEqual(all);
      for (const each of stagedPackages(records).staged.values()) {
        expect(needsOf(each)).toEqual(all);
      }
    }),
  );
});

test("a report without these fields takes nothing back, and a dry run adds nothing", () => {
  const told = { kind: "npm" as const, ...unit, checksum: "sha512-a" };
  const report = (attempt: number, dryRun: boolean, more: object): ToldReport => ({
    ...{ attempt, finishedAt: attempt, dryRun },
    units: [{ ...told, outcome: dryRun ? "would-publish" : "staged", ...more }],
  });
  const reports = [
    report(1, true, { pins: ["q@1.0.0"], layer: 2 }),
    report(1, false, { pins: ["p@1.0.0"], layer: 1 }),
    report(2, false, {}),
  ];
  expect([...newestTold(reports).values()]).toMatchObject([{ pins: ["p@1.0.0"], layer: 1 }]);
});
