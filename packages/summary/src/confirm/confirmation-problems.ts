import { olderStageWarnings, type SeenStage } from "@fairlead/npm";
import { firstFew, unitId, type Problem, type RecordedUnit } from "@fairlead/publishing";
import type { ConfirmedState, ConfirmedUnit } from "@fairlead/reporting";

/** What is to be said of all packages in one state; `live` is none. */
const words: Readonly<
  Record<
    Exclude<ConfirmedState, "live">,
    { readonly code: string; readonly is: string; readonly remedy: string }
  >
> = {
  broken: {
    code: "live-without-pins",
    is: "live, and broken for users now",
    remedy: "Approve what is missing at once. Nothing has to be published again.",
  },
  differs: {
    code: "published-bytes-differ",
    is: "live, but with bytes that differ from what the run sent",
    remedy: "Find out who published it. Do not release it; release a new version.",
  },
  "stage-differs": {
    code: "staged-bytes-differ",
    is: "staged, but not with what the run packed",
    remedy: "Do not approve this. Reject the stage, then start a new run of the workflow.",
  },
  blocked: {
    code: "stage-blocked",
    is: "refused by npm, so it can never go live",
    remedy: "Read what npm wrote to the maintainers, and release a new version.",
  },
  deleted: {
    code: "version-unpublished",
    is: "unpublished",
    remedy: "A version that was unpublished can never be used again: release a new one.",
  },
  "not-sent": {
    code: "record-incomplete",
    is: "not staged and not published",
    remedy: "Re-run the failed jobs of the run: what is staged already is not sent again.",
  },
  gone: {
    code: "stage-gone",
    is: "neither staged nor live",
    remedy:
      "If it was rejected, start a new run of the workflow: without stage-token, the publishing jobs take it for one that still waits. If it was approved a moment ago, run this job again in a few minutes.",
  },
  validating: {
    code: "stage-not-scanned",
    is: "still being validated by npm, and cannot be approved yet",
    remedy: "Approve when npm has finished, then run this job again.",
  },
  waiting: {
    code: "stage-not-approved",
    is: "not live: waiting for approval, or being validated by npm",
    remedy: "Approve what waits in the order of the job summary, then run this job again.",
  },
  late: {
    code: "package-not-installable",
    is: "published, and cannot be installed yet",
    remedy: "Run this job again in a few minutes; npm's scan can take an hour.",
  },
  unseen: {
    code: "registry-unreachable",
    is: "not known to be live, since the registry does not answer",
    remedy: "Run this job again when it answers.",
  },
};

const order = Object.keys(words) as readonly (keyof typeof words)[];

/** Why the release cannot go on: one problem for each state, the worst first. */
export function confirmationProblems(units: readonly ConfirmedUnit[]): Problem[] {
  return order.flatMap((state): Problem[] => {
    const found = units.filter((unit) => unit.state === state);
    if (found.length === 0) return [];
    const { code, is, remedy } = words[state];
    const names = firstFew(
      found.map((unit) => unitId(unit)),
      12,
    );
    const why = found.find(({ cause }) => cause !== undefined);
    const of = why !== undefined && found.length > 1 ? ` (${unitId(why)})` : "";
    const cause = why?.cause === undefined ? "" : `: ${why.cause}${of}`;
    return [{ code, message: `${names}: ${is}${cause}.`, remedy }];
  });
}

/** What a person should know, though it stops nothing. */
export function confirmationWarnings(
  packages: readonly RecordedUnit[],
  others: readonly SeenStage[],
): Problem[] {
  const disputed = packages
    .filter(({ isDisputed }) => isDisputed)
    .map((unit) => ({
      code: "stage-disputed",
      message: `A later attempt of the run packed other bytes for ${unitId(unit)} than those that were staged.`,
      remedy: "Take the other files of the release from the attempt that staged it.",
    }));
  const own = packages.map(({ name, version, recorded: { stageId, tag } }) => {
    return { name, version, stageId, tag };
  });
  return [...disputed, ...olderStageWarnings(own, others)];
}
