import { describe, expect, test } from "@jest/globals";
import type { ReleaseEvent } from "@fairlead/publishing";
import { describeEvent } from "@fairlead/reporting";
import fc from "fast-check";
import { minute, outcome, published, start } from "./fixtures.ts";
import { hostileText } from "./hostile.ts";

const unit = { name: "ruvector-graph", version: "0.1.2" };
const until = Date.UTC(2026, 10, 21, 14, 32, 10);
const settled = { kind: "settled", position: 12, total: 26, leftMs: 170_000 } as const;
const confirming = {
  ...({ kind: "confirming", title: "crates.io" } as const),
  ...{ until: start + 12 * minute, now: start },
};

const lines: [ReleaseEvent, string][] = [
  [{ kind: "looking-up", total: 26 }, "Looking up 26 versions"],
  [
    { kind: "looked-up", total: 26, present: 12, absent: 14 },
    "Looked up 26: 14 not published yet, 12 already in the registry",
  ],
  [
    {
      kind: "estimate",
      estimate: {
        uploads: 26,
        ms: 210 * minute,
        reason: "5 new crates at once, then one every 10 minutes",
      },
    },
    "26 uploads, about 3 h 30 min: 5 new crates at once, then one every 10 minutes",
  ],
  [
    { kind: "estimate", estimate: { uploads: 0, ms: 0, reason: "nothing to upload" } },
    "Nothing to upload",
  ],
  [
    { kind: "wait", reason: "crates.io: too many new crates", until, now: until - 598_000 },
    "crates.io: too many new crates: waiting until 14:32:10 UTC (9 min 58 s)",
  ],
  [
    { kind: "wait", reason: 'npm says "slow"', until, now: until - 598_000, done: 5, total: 26 },
    'npm says "slow": waiting until 14:32:10 UTC (9 min 58 s) · 5/26 done',
  ],
  [
    { kind: "waiting", until, now: until - 58_000, done: 12, total: 26, doneAbout: until - 10_000 },
    "12/26 done · next upload in 58 s · expected to finish at 14:32 UTC",
  ],
  [
    { kind: "unclear", unit, cause: "connection reset", pauseMs: 5_000 },
    "ruvector-graph 0.1.2: unclear answer (connection reset): checking the registry in 5.0 s, and uploading again if it is missing",
  ],
  [
    { kind: "unsent", unit, cause: "its tags could not be read", pauseMs: 30_000 },
    "ruvector-graph 0.1.2: not uploaded yet (its tags could not be read): trying again in 30 s",
  ],
  [
    { ...settled, outcome: published("ruvector-graph") },
    "12/26 ruvector-graph 0.1.2 published in 1.2 s · about 3 min left",
  ],
  [
    { ...settled, leftMs: 0, outcome: published("ruvector-graph", 0, { attempts: 2 }) },
    "12/26 ruvector-graph 0.1.2 published in 1.2 s, 2 tries",
  ],
  [
    { ...settled, leftMs: 0, outcome: { ...published("ruvector-graph"), status: "staged" } },
    "12/26 ruvector-graph 0.1.2 staged in 1.2 s, waiting for approval",
  ],
  [
    {
      ...settled,
      leftMs: 0,
      outcome: outcome("ruvector-graph", "staged", { note: "Staged before." }),
    },
    "12/26 ruvector-graph 0.1.2 waiting for approval: Staged before.",
  ],
  [
    {
      ...{ ...settled, leftMs: 0 },
      outcome: {
        ...{ ...published("ruvector-graph"), status: "conflict", fails: true, stageId: "3f25" },
        ...{ cause: "It is staged as 3f25.", remedy: "Reject each such stage." },
      },
    },
    "12/26 ruvector-graph 0.1.2 differs from what is staged: It is staged as 3f25.",
  ],
  [
    { ...settled, position: 26, outcome: outcome("ruvector-graph", "already-published") },
    "26/26 ruvector-graph 0.1.2 already published",
  ],
  [
    {
      ...settled,
      outcome: outcome("ruvector-graph", "refused", { cause: "No license.", remedy: "Add one." }),
    },
    "12/26 ruvector-graph 0.1.2 refused: No license. Add one. · about 3 min left",
  ],
  [
    { ...confirming, confirmed: 25, units: 26 },
    "Confirming that crates.io serves 26 versions (25 so far), until 14:14:10 UTC at the latest",
  ],
  [
    { ...confirming, confirmed: 0, units: 1 },
    "Confirming that crates.io serves 1 version, until 14:14:10 UTC at the latest",
  ],
  [{ kind: "confirmed", confirmed: 25, units: 26, afterMs: 2_100 }, "25/26 confirmed after 2.1 s"],
  [
    { kind: "stopped", cause: "The token is revoked.", remedy: "Make a new one." },
    "Stopped: The token is revoked. Make a new one.",
  ],
  [{ kind: "cancelled" }, "Cancelled: no further upload starts; what was done is recorded"],
];

describe("the log", () => {
  test.each(lines)("tells %j", (event, line) => {
    expect(describeEvent(event)).toBe(line);
  });

  test("is one line of bounded length, whatever comes from outside", () => {
    fc.assert(
      fc.property(hostileText(3_000), (text) => {
        const events: ReleaseEvent[] = [
          { kind: "wait", reason: text, until, now: start },
          { kind: "stopped", cause: text, remedy: text },
          { ...settled, outcome: outcome(text, "refused", { cause: text }) },
        ];
        for (const event of events) {
          const line = describeEvent(event) ?? "";
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(line.length).toBeLessThan(4_200);
        }
      }),
    );
  });
});
