import {
  badJobs,
  tagsIn,
  type ReleasedOnGitHub,
  type ReleasedState,
  type ReleasedUnit,
  type ReleaseJob,
  type ReleaseState,
  type UnitTag,
} from "@fairlead/reporting";

/** The release as a whole, as far as it was seen. */
export interface Seen {
  readonly units: readonly Pick<ReleasedUnit, "state">[];
  readonly jobs: readonly ReleaseJob[];
  /** Undefined: no release was looked for. */
  readonly release: ReleasedOnGitHub | undefined;
  /** Of units that have a tag of their own. */
  readonly unitTags?: readonly UnitTag[];
  readonly dryRun: boolean;
  /** Is it known what the release is to have? Without its list something may be missing unseen. */
  readonly isWantedKnown: boolean;
}

/** Is everything out: each unit in its registry, and the release published with all of its files? */
export function isComplete({
  units,
  release,
  isWantedKnown,
  unitTags = [],
}: Pick<Seen, "units" | "release" | "isWantedKnown" | "unitTags">): boolean {
  return (
    isWantedKnown &&
    (units.length > 0 || release !== undefined) &&
    units.every(({ state }) => state === "shipped") &&
    (release === undefined || (isWhole(release) && !isMarked(release))) &&
    tagsIn({ unitTags }, "none", "draft", "unseen").length === 0
  );
}

function isWhole(release: ReleasedOnGitHub): boolean {
  return release.kind === "published" && release.assets.every((asset) => asset.isWhole);
}

/** A person has said in its notes that they took it back. */
function isMarked(release: ReleasedOnGitHub | undefined): boolean {
  return release?.kind === "published" && release.isWithdrawn === true;
}

/** What became of the release as a whole. */
export function releaseState(seen: Seen): ReleaseState {
  const { units, jobs, release, dryRun } = seen;
  const has = (...states: ReleasedState[]) => units.some(({ state }) => states.includes(state));
  const bad = badJobs(jobs);
  const isCancelled = bad.some(({ result }) => result === "cancelled");
  if (dryRun) {
    const fails = bad.length > 0 || has("missing", "other-contents", "yanked");
    if (fails) return "dry-run-failed";
    return has("unseen") || !seen.isWantedKnown ? "unconfirmed" : "dry-run";
  }
  if (has("broken")) return "broken";
  // Other bytes under its name are worse, withdrawn or not.
  const isTakenBack = isMarked(release) || has("yanked", "deprecated");
  if (isTakenBack && !has("other-contents")) return "withdrawn";
  if (isComplete(seen)) return bad.length > 0 ? "complete-despite-jobs" : "complete";
  if (units.length === 0 && release === undefined) {
    return isCancelled ? "cancelled" : bad.length > 0 ? "failed" : "nothing-known";
  }
  // What waits for a person or a registry keeps the release a draft, which not every token may see.
  const mayBeDraft = has("staged", "pending");
  const isReleaseMissing =
    ((release?.kind === "none" || tagsIn(seen, "none").length > 0) && !mayBeDraft) ||
    (release?.kind === "published" && !isWhole(release));
  const isUnseen =
    has("unseen") ||
    release?.kind === "unseen" ||
    tagsIn(seen, "unseen").length > 0 ||
    !seen.isWantedKnown;
  if (!has("missing", "lost", "other-contents") && !isReleaseMissing) {
    if (isUnseen) return "unconfirmed";
    // A draft that a failed job left behind waits for that job, not for a person. A job that was to go on
    // after an approval fails until it is given, and no run of it fixes that.
    if (bad.length === 0 || has("staged")) return "waiting";
  }
  if (isCancelled) return "cancelled";
  if (has("shipped") || release?.kind === "published") return "partial";
  // Without the lists nobody can say that nothing is out.
  const isUnclear = units.length === 0 && bad.length === 0 && !seen.isWantedKnown;
  return isUnclear ? "unconfirmed" : "failed";
}
