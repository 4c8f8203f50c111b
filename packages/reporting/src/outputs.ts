import { unitId, type OutcomeStatus, type ReleaseResult } from "@fairlead/publishing";
import { isoTime } from "./format.ts";
import { changedSinceRelease, failingConflicts, remaining, withStatus } from "./verdict.ts";

export type PublishingOutput =
  | "complete"
  | "published"
  | "already-published"
  | "would-publish"
  | "pending"
  | "conflicts"
  | "changed"
  | "remaining"
  | "resume-at"
  | "packed"
  | "report";

/**
 * The outputs of a publishing action. None is ever an empty string, which GitHub does not hand from
 * job to job: a list without items is `[]`, anything else that is absent is `none`.
 *
 * @param extras absolute paths of the folder of packed files and of the report
 */
export function publishingOutputs(
  result: ReleaseResult,
  extras: { readonly packed?: string; readonly report: string },
): Record<PublishingOutput, string> {
  const ids = (...wanted: OutcomeStatus[]) =>
    JSON.stringify(withStatus(result, ...wanted).map(unitId));
  return {
    complete: String(isComplete(result)),
    published: ids("published"),
    "already-published": ids("already-published"),
    "would-publish": ids("would-publish"),
    pending: ids("pending", "staged"),
    conflicts: JSON.stringify(failingConflicts(result).map(unitId)),
    changed: JSON.stringify(changedSinceRelease(result).map(unitId)),
    remaining: JSON.stringify(remaining(result).map(unitId)),
    "resume-at": orNone(result.resumeAt === undefined ? undefined : isoTime(result.resumeAt)),
    packed: orNone(extras.packed),
    report: orNone(extras.report),
  };
}

/** The outputs of a publishing action that came to no result. */
export const noPublishingOutputs: Record<PublishingOutput, string> = {
  complete: "false",
  published: "[]",
  "already-published": "[]",
  "would-publish": "[]",
  pending: "[]",
  conflicts: "[]",
  changed: "[]",
  remaining: "[]",
  "resume-at": "none",
  packed: "none",
  report: "none",
};

/**
 * Is every unit of the release in the registry? With the contents of this release, but for those that
 * differ and fail nothing: one that changed since a release of its own is no part of this one, and with
 * `on-conflict: warn` the maintainer takes what is published for released.
 */
export function isComplete(result: ReleaseResult): boolean {
  const there = withStatus(result, "published", "already-published").length;
  return there + changedSinceRelease(result).length === result.outcomes.length;
}

function orNone(value: string | undefined): string {
  return value === undefined || value === "" ? "none" : value;
}
