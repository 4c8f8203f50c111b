import { httpsAddress } from "@fairlead/markdown";
import {
  unitId,
  type Estimate,
  type Outcome,
  type OutcomeStatus,
  type Problem,
  type ReleaseResult,
} from "@fairlead/publishing";
import { isoTime } from "./format.ts";
import { isComplete } from "./outputs.ts";
import schema from "./report.schema.json" with { type: "json" };
import type { ReportInfo } from "./report-info.ts";
import { failingConflicts, verdict } from "./verdict.ts";

/** JSON Schema (2020-12) of the report. */
export const reportSchema: Readonly<Record<string, unknown>> = schema;

export interface ReportUnit extends Omit<
  Outcome,
  "status" | "startedAt" | "finishedAt" | "resumeAt"
> {
  readonly id: string;
  readonly outcome: OutcomeStatus;
  readonly url?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly resumeAt?: string;
}

/** What a release did, for machines: report.json. Times are ISO 8601 in UTC; what is absent is left out. */
export interface Report {
  /** Grows when a field is renamed, removed or changes its meaning. */
  readonly schemaVersion: 1;
  /** What wrote it. */
  readonly tool: { readonly name: string; readonly version: string };
  readonly action: string;
  readonly repository: string;
  readonly sha: string;
  readonly run: { readonly url: string; readonly attempt: number };
  readonly registry: { readonly title: string; readonly url: string };
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly dryRun: boolean;
  readonly cancelled: boolean;
  readonly complete: boolean;
  /** Does the job pass, and the sentence that says why not. */
  readonly verdict: { readonly ok: boolean; readonly sentence: string };
  /** Some unit has different contents in the registry, and fails the job by that. */
  readonly conflictsFail: boolean;
  readonly stopped?: { readonly cause: string; readonly remedy: string };
  readonly resumeAt?: string;
  readonly estimate: Estimate;
  readonly units: readonly ReportUnit[];
  readonly waits: readonly {
    readonly reason: string;
    readonly from: string;
    readonly until: string;
  }[];
  readonly warnings: readonly Problem[];
}

export function buildReport(result: ReleaseResult, info: ReportInfo): Report {
  return {
    schemaVersion: 1,
    tool: info.tool,
    action: info.action,
    repository: info.repository,
    sha: info.sha,
    run: { url: info.runUrl, attempt: info.attempt },
    registry: { title: info.registry.title, url: info.registry.url },
    startedAt: time(result.startedAt),
    finishedAt: time(result.finishedAt),
    dryRun: result.dryRun,
    cancelled: result.cancelled,
    complete: isComplete(result),
    verdict: verdict(result, info.noun),
    conflictsFail: failingConflicts(result).length > 0,
    ...(result.stopped && { stopped: result.stopped }),
    ...known({ resumeAt: result.resumeAt }),
    estimate: result.estimate,
    units: result.outcomes.map((outcome) => unitOf(outcome, info)),
    waits: result.waits.map(({ reason, from, until }) => ({
      reason,
      from: time(from),
      until: time(until),
    })),
    warnings: info.warnings,
  };
}

function unitOf(outcome: Outcome, info: ReportInfo): ReportUnit {
  const { name, version, status, startedAt, finishedAt, resumeAt, ...more } = outcome;
  // Another attempt may be shown more, and `remedy` has what follows from who sent it.
  const rest = Object.fromEntries(
    Object.entries(more).filter(
      ([key]) => !["isUnseen", "isSentByRun", "directRefusal"].includes(key),
    ),
  ) as Omit<typeof more, "isUnseen" | "isSentByRun" | "directRefusal">;
  const url = httpsAddress(info.link(outcome));
  return {
    id: unitId(outcome),
    name,
    version,
    outcome: status,
    ...rest,
    ...(url !== undefined && { url }),
    ...known({ startedAt, finishedAt, resumeAt }),
  };
}

/** A time beyond what a date can hold is no time; the epoch replaces it rather than a crash. */
function time(ms: number): string {
  return isoTime(ms) ?? new Date(0).toISOString();
}

/** The moments that are known, as ISO times. */
function known(moments: Readonly<Record<string, number | undefined>>): Record<string, string> {
  const entries = Object.entries(moments).flatMap(([key, ms]) => {
    const iso = ms === undefined ? undefined : isoTime(ms);
    return iso === undefined ? [] : [[key, iso] as const];
  });
  return Object.fromEntries(entries);
}
