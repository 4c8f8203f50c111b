import type { Outcome, OutcomeStatus, ReleaseResult } from "@fairlead/publishing";
import type { ReportInfo } from "@fairlead/reporting";

/** 21 Nov 2026, 14:02:10 UTC */
export const start = Date.UTC(2026, 10, 21, 14, 2, 10);

export const minute = 60_000;

export const checksum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

export function outcome(
  name: string,
  status: OutcomeStatus,
  extra: Partial<Outcome> = {},
): Outcome {
  return { name, version: "0.1.2", status, checksum, size: 12_345, attempts: 0, ...extra };
}

/** A unit that was uploaded, `at` ms after the start, within 1.2 s. */
export function published(name: string, at = 0, extra: Partial<Outcome> = {}): Outcome {
  const startedAt = start + at;
  return outcome(name, "published", {
    attempts: 1,
    startedAt,
    finishedAt: startedAt + 1_200,
    credential: "trusted publishing",
    ...extra,
  });
}

export function outcomes(count: number, status: OutcomeStatus, extra: Partial<Outcome> = {}) {
  return Array.from({ length: count }, (_, index) =>
    outcome(`crate-${status}-${index + 1}`, status, extra),
  );
}

export function result(
  units: readonly Outcome[],
  extra: Partial<ReleaseResult> = {},
): ReleaseResult {
  return {
    outcomes: units,
    waits: [],
    estimate: {
      uploads: units.length,
      ms: units.length * 1_000,
      reason: "below crates.io's limits",
    },
    cancelled: false,
    dryRun: false,
    startedAt: start,
    finishedAt: start + 30 * minute,
    ...extra,
  };
}

export const info: ReportInfo = {
  tool: { name: "fairlead", version: "1.2.3" },
  action: "publish-crates-ordered",
  registry: { title: "crates.io", url: "https://crates.io" },
  repository: "ruvnet/ruvector",
  sha: "0123abc4567890def0123abc4567890def012345",
  runUrl: "https://github.com/ruvnet/ruvector/actions/runs/123456",
  attempt: 1,
  link: ({ name, version }) => `https://crates.io/crates/${name}/${version}`,
  warnings: [],
  noun: { one: "crate", many: "crates" },
};
