import { olderStageWarnings, type SeenStage } from "@fairlead/npm";
import {
  firstFew,
  unitId,
  type Problem,
  type RecordedUnit,
  type VersionName,
} from "@fairlead/publishing";
import { toApprove, type ConfirmedState, type ConfirmedUnit } from "@fairlead/reporting";

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
    // It depends on what it needs: see `withBrokenPins`.
    remedy: "Approve what it needs at once. Nothing has to be published again.",
  },
  differs: {
    code: "published-bytes-differ",
    is: "live, but with bytes that differ from what the run sent",
    remedy:
      "Find out who published it, and approve nothing else of this release. Then release a new version.",
  },
  "stage-differs": {
    code: "staged-bytes-differ",
    is: "staged, but not with what the run packed",
    remedy: "Do not approve this. Reject the stage, then start a new run of the workflow.",
  },
  "stage-mistagged": {
    code: "stage-of-other-tag",
    is: "staged with another dist-tag than the run recorded",
    remedy:
      "npm fixes the tag when a version is staged. Reject the stage, then start a new run of the workflow.",
  },
  disputed: {
    code: "stage-disputed",
    is: "staged by an earlier attempt of the run, and a later one packed other bytes",
    // With the address of the run: see `settleDispute`.
    remedy: "",
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
    // It depends on why: see `notSent`.
    remedy: "Re-run the failed jobs of the run: what is staged is not sent again.",
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
    is: "waiting for approval, or being validated by npm",
    remedy: "Approve what waits, what others need first, then run this job again.",
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

/**
 * Why the release cannot go on: one problem for each state, the worst first; several where packages in a
 * state need different things.
 *
 * @param runUrl the address of the run that sent them, without an attempt
 */
export function confirmationProblems(units: readonly ConfirmedUnit[], runUrl: string): Problem[] {
  const told = withHeldBack(units);
  return order.flatMap((state) => {
    const found = told.filter((unit) => unit.state === state);
    return [...Map.groupBy(found, ({ remedy }) => remedy)].map(([remedy, group]) => {
      const { code, is: usually, remedy: usual } = words[state];
      const isShown = state === "waiting" && group.every(({ isUnseen }) => isUnseen !== true);
      const is = isShown ? "waiting for approval" : usually;
      return {
        code,
        message: `${messageOf(group, is)}.`,
        remedy: remedy ?? remedyFor(state, usual, runUrl),
      };
    });
  });
}

/**
 * What is broken for users and was not told yet.
 *
 * @param told `name@version` of what was told; gets what is told now
 */
export function newAlarms(units: readonly ConfirmedUnit[], told: Set<string>): Problem[] {
  const found = units.filter((unit) => unit.state === "broken" && !told.has(unitId(unit)));
  for (const unit of found) told.add(unitId(unit));
  return confirmationProblems(found, "");
}

function remedyFor(state: keyof typeof words, usual: string, runUrl: string): string {
  return state === "disputed" ? settleDispute(runUrl) : usual;
}

/** Both ways out; the whole commands, to be copied. */
function settleDispute(runUrl: string): string {
  const approve = "npx @fairlead/cli approve";
  return `To release what is staged, approve it (${approve} ${runUrl}), and take the other files of the release from the attempt that staged it. To release what the later attempt packed, reject the stage of each with npm stage reject and re-run the publishing job, or reject everything (${approve} --reject ${runUrl}) and start a new run.`;
}

/** What nobody is to approve yet says so itself. */
function withHeldBack(units: readonly ConfirmedUnit[]): readonly ConfirmedUnit[] {
  const free = new Set(toApprove(units).flat());
  return units.map((unit) => {
    const isHeld = (unit.state === "waiting" || unit.state === "validating") && !free.has(unit);
    return isHeld ? { ...unit, remedy: notYet } : unit;
  });
}

const notYet =
  "Do not approve this yet: settle first what is named above, each with its own next step.";

function messageOf(
  found: readonly (VersionName & Pick<ConfirmedUnit, "cause">)[],
  is: string,
): string {
  const names = firstFew(
    found.map((unit) => unitId(unit)),
    12,
  );
  const why = found.find(({ cause }) => cause !== undefined);
  const isOfAll = found.every(({ cause }) => cause === why?.cause);
  const of = why !== undefined && !isOfAll ? ` (${unitId(why)})` : "";
  const cause = why?.cause === undefined ? "" : `: ${why.cause}${of}`;
  return `${names}: ${is}${cause}`;
}

/**
 * What a person should know, though it stops nothing.
 *
 * @param live `name@version` of what is live with the bytes of the record
 */
export function confirmationWarnings(
  packages: readonly RecordedUnit[],
  live: ReadonlySet<string>,
  others: readonly SeenStage[],
): Problem[] {
  const disputed = packages.filter(
    (unit) => unit.stageConflict === "own" && live.has(unitId(unit)),
  );
  const own = packages.map(({ name, version, recorded: { stageId, tag } }) => {
    return { name, version, stageId, tag };
  });
  return [...laterBytes(disputed), ...olderStageWarnings(own, others)];
}

/** What is live is what an earlier attempt sent; the other files may be of a later one. */
export function laterBytes(units: readonly VersionName[]): Problem[] {
  if (units.length === 0) return [];
  const them = units.length === 1 ? "it" : "them";
  return [
    {
      code: "stage-disputed",
      message: `A later attempt of the run packed other bytes for ${firstFew(units.map(unitId), 12)} than those that were staged.`,
      remedy: `Take the other files of the release from the attempt that staged ${them}.`,
    },
  ];
}

/** Of stages that hold other bytes than the newest attempt packed: no wait settles that. */
export function disputeProblems(units: readonly RecordedUnit[], runUrl: string): Problem[] {
  return (["own", "other"] as const).flatMap((conflict) => {
    const found = units.filter(({ stageConflict }) => stageConflict === conflict);
    const state = conflict === "own" ? "disputed" : "stage-differs";
    const { code, is, remedy: usual } = words[state];
    const remedy = remedyFor(state, usual, runUrl);
    return found.length === 0 ? [] : [{ code, message: `${messageOf(found, is)}.`, remedy }];
  });
}
