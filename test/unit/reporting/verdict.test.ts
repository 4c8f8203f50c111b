import { describe, expect, test } from "@jest/globals";
import type { Outcome, ReleaseResult } from "@fairlead/publishing";
import { failureCodes, verdict } from "@fairlead/reporting";
import { info, minute, outcome, outcomes, published, result, start } from "./fixtures.ts";

const stopped = { cause: "crates.io refused the token.", remedy: "Make a new one." };
const later = start + 39 * minute;

const passing: [string, Outcome[], Partial<ReleaseResult>, string][] = [
  ["everything published", outcomes(26, "published"), {}, "26 crates published"],
  ["one crate published", outcomes(1, "published"), {}, "1 crate published"],
  [
    "a release finished by a second run",
    [...outcomes(12, "already-published"), ...outcomes(14, "published")],
    {},
    "14 crates published, 12 already published",
  ],
  [
    "nothing to do",
    outcomes(26, "already-published"),
    {},
    "Nothing to do, all 26 crates are already published",
  ],
  ["no crates at all", [], {}, "No crates to publish"],
  [
    "a dry run",
    outcomes(26, "would-publish"),
    { dryRun: true },
    "Dry run of 26 crates: 26 would be published · 0 already published · 0 changed since their release",
  ],
  [
    "a dry run with nothing to do",
    outcomes(1, "already-published"),
    { dryRun: true },
    "Dry run of 1 crate: 0 would be published · 1 already published · 0 changed since their release",
  ],
  [
    "a dry run between two releases",
    [
      ...outcomes(2, "would-publish"),
      ...outcomes(3, "already-published"),
      ...outcomes(9, "conflict"),
    ],
    { dryRun: true },
    "Dry run of 14 crates: 2 would be published · 3 already published · 9 changed since their release",
  ],
  ["a dry run of nothing", [], { dryRun: true }, "Dry run: no crates to publish"],
  [
    "a crate that changed since its release",
    [...outcomes(1, "conflict"), ...outcomes(25, "published")],
    {},
    "25 crates published, 1 changed since its release",
  ],
  [
    "nothing to do but what changed since",
    [...outcomes(2, "conflict"), ...outcomes(3, "already-published")],
    {},
    "Nothing to publish, 3 already published, 2 changed since their release",
  ],
  [
    "units that are not served yet",
    [...outcomes(3, "published"), ...outcomes(1, "pending"), ...outcomes(1, "staged")],
    {},
    "3 of 5 crates published, 1 pending, 1 waiting for approval",
  ],
  ["one unit that waits", outcomes(1, "staged"), {}, "1 crate is staged and waits for approval"],
  [
    "units that wait, and some that are there",
    [...outcomes(8, "staged"), ...outcomes(2, "already-published"), ...outcomes(1, "pending")],
    {},
    "8 crates are staged and wait for approval, 1 is accepted and not served yet, 2 already published",
  ],
  [
    "units that were only accepted, and one that changed",
    [...outcomes(2, "pending"), ...outcomes(1, "conflict", { fails: false })],
    {},
    "2 crates are accepted and not served yet, 1 changed since its release",
  ],
  [
    "a job that was cancelled after its last upload",
    outcomes(2, "published"),
    { cancelled: true },
    "2 crates published",
  ],
];

const failing: [string, Outcome[], Partial<ReleaseResult>, string][] = [
  [
    "a rate limit",
    [...outcomes(12, "published"), ...outcomes(2, "rate-limited"), ...outcomes(12, "not-reached")],
    { resumeAt: later },
    "12 of 26 crates published, 14 remain. Run this job again after 14:42 UTC",
  ],
  [
    "a rate limit that has opened before the end",
    [...outcomes(1, "published"), ...outcomes(1, "rate-limited")],
    { resumeAt: start },
    "1 of 2 crates published, 1 remains. Run this job again",
  ],
  [
    "what depends on a unit that is not served yet",
    [...outcomes(1, "pending"), ...outcomes(1, "blocked")],
    {},
    "None of 2 crates published, 1 pending, 1 blocked. Run this job again",
  ],
  [
    "a refusal and what depends on it",
    [
      published("a"),
      outcome("b", "refused", { cause: "No license.", remedy: "Add one." }),
      outcome("c", "blocked"),
    ],
    {},
    "1 of 3 crates published, 1 refused, 1 blocked. b 0.1.2: No license. Add one.",
  ],
  [
    "a conflict before the first upload",
    [...outcomes(1, "conflict", { fails: true }), ...outcomes(2, "not-reached")],
    {
      stopped: {
        cause: "crates.io has a@1.0.0 , and what is staged differs from what this run packed.",
        remedy: "Release anew.",
      },
    },
    "1 of 3 crates differs from the published version, nothing uploaded. crates.io has a@1.0.0 , and what is staged differs from what this run packed. Release anew.",
  ],
  [
    "a conflict that an upload ran into",
    [
      ...outcomes(1, "published"),
      ...outcomes(1, "conflict", { cause: "Other contents.", fails: true }),
    ],
    {},
    "1 of 2 crates published, 1 differs from the published version. crate-conflict-1 0.1.2: Other contents.",
  ],
  [
    "a stage that was stopped",
    [...outcomes(1, "refused", stopped), ...outcomes(2, "not-reached")],
    { stopped },
    "None of 3 crates published, 1 refused, 2 not reached. crates.io refused the token. Make a new one.",
  ],
  [
    "a cancelled job",
    [...outcomes(12, "published"), ...outcomes(14, "not-reached")],
    { cancelled: true, resumeAt: start + 30 * minute },
    "Cancelled, 12 of 26 crates published, 14 remain",
  ],
  [
    "a dry run under on-conflict: fail",
    [outcome("a", "conflict", { fails: true, cause: "Other." }), outcome("b", "not-reached")],
    { dryRun: true },
    "Dry run of 2 crates: 0 would be published · 0 already published · 0 changed since their release · 1 differs from the published version · 1 not reached. a 0.1.2: Other.",
  ],
  [
    "a token that is refused when a part is there already",
    [...outcomes(1, "already-published"), ...outcomes(1, "refused", stopped)],
    { stopped },
    "None of 2 crates published, 1 already published, 1 refused. crates.io refused the token. Make a new one.",
  ],
  [
    "a dry run that met a yanked version",
    [outcome("a", "refused", { cause: "It is yanked." }), outcome("b", "would-publish")],
    { dryRun: true },
    "Dry run of 2 crates: 1 would be published · 0 already published · 0 changed since their release · 1 refused. a 0.1.2 is yanked.",
  ],
  [
    "a stage that was stopped though no unit tells why",
    outcomes(1, "published"),
    { stopped },
    "1 of 1 crate published. crates.io refused the token. Make a new one.",
  ],
];

describe("the job passes with", () => {
  test.each(passing)("%s", (_, units, extra, sentence) => {
    const ended = result(units, extra);
    expect(verdict(ended, info.noun)).toEqual({ ok: true, sentence });
    expect(failureCodes(ended)).toEqual([]);
  });
});

describe("the job fails for", () => {
  test.each(failing)("%s", (_, units, extra, sentence) => {
    const ended = result(units, extra);
    expect(verdict(ended, info.noun)).toEqual({ ok: false, sentence });
    expect(failureCodes(ended)).not.toEqual([]);
  });

  test.each(["rate-limited", "blocked", "not-reached", "refused", "unclear"] as const)(
    "a single unit that is %s, by a code of its own",
    (status) => {
      const ended = result([published("a"), outcome("b", status)]);
      expect(verdict(ended, info.noun).ok).toBe(false);
      expect(failureCodes(ended)).toEqual([{ code: `upload-${status}` }]);
    },
  );
});

test("units are called what the caller calls them", () => {
  const noun = { one: "package", many: "packages" };
  expect(verdict(result(outcomes(2, "published")), noun).sentence).toBe("2 packages published");
});
