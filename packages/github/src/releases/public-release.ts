import type { Problem } from "@fairlead/publishing";
import { followed } from "./follow.ts";
import { updateRelease } from "./draft.ts";
import { latestAmong, latestFound, settleLatest } from "./latest-behind.ts";
import type { Release } from "./pick-release.ts";
import type { ReleaseRun } from "./release-run.ts";
import { moveTags } from "./tags.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** A published release takes what takes nothing away from it; the rest is said. */
export async function follow(release: Release, run: ReleaseRun): Promise<Release> {
  const { wanted, seen, calls, ports, progress, lookedAt } = run;
  const { makeLatest } = wanted;
  const isAsked = makeLatest === "true" || makeLatest === "false";
  const before = progress.warnings;
  const lacking = async (now: Release, again: boolean) => {
    const isLatest = isAsked ? (await calls.latest()) === now.id : undefined;
    const among = again ? await calls.releases() : seen.releases;
    const newest = latestAmong({ ...wanted, prerelease: false, makeLatest: "auto" }, among);
    const { fields, changed, warnings } = followed(wanted, now, { isLatest, newest });
    progress.warnings = [...before, ...warnings];
    progress.changed = changed;
    progress.latest = fields.make_latest;
    return fields;
  };
  if (wanted.dryRun) {
    await lacking(release, false);
    return release;
  }
  const set = await updateRelease(release, lacking, calls, ports, lookedAt);
  await settleOwnLatest(set, run);
  if (makeLatest !== "auto" || progress.latest === "true") return set;
  progress.warnings = [...progress.warnings, ...(await latestFound(seen.releases, calls))];
  return set;
}

/** What only the versions have made the latest may be behind what another run has published meanwhile. */
export async function settleOwnLatest(
  release: Release,
  { wanted, calls, ports, progress }: ReleaseRun,
): Promise<void> {
  if (progress.latest !== "true" || wanted.makeLatest !== "auto") return;
  const { isOurs, warnings } = await settleLatest(release, calls, ports);
  progress.warnings = [...progress.warnings, ...warnings];
  if (isOurs === true) return;
  progress.latest = isOurs === false ? "false" : undefined;
  progress.changed = progress.changed.filter((each) => each !== "latest");
}

/** Moves tags such as `v1` to a release that is published, unless a person has withdrawn it. */
export async function moveExtraTags(run: ReleaseRun): Promise<void> {
  const { wanted, seen, calls, ports, progress, lookedAt } = run;
  const { tag, sha, extraTags: names, dryRun } = wanted;
  if (progress.release !== undefined && isMadePrerelease(progress.release, wanted)) {
    progress.warnings = [...progress.warnings, ...names.map(keptBack(progress.release))];
    return;
  }
  // Uploads take their time: the run of a newer release may have moved them since.
  const isLater = names.length > 0 && (progress.published || progress.uploaded.length > 0);
  const isRead = isLater && !dryRun;
  const known = isRead ? await calls.tags(tag.kind) : seen.tags;
  const knownAt = isRead ? ports.clock.now() : lookedAt;
  const before = seen.releases.flatMap((one) => (one.draft ? [] : [one.tag]));
  const extra = await moveTags({ names, tag, sha, known, knownAt, before, dryRun }, calls, ports);
  progress.moved = extra.moved;
  progress.warnings = [...progress.warnings, ...extra.warnings];
}

/** A published release that is marked as a prerelease, which its tag is not: only a person does that. */
export function isMadePrerelease(
  { draft, prerelease }: Pick<Release, "draft" | "prerelease">,
  wanted: Pick<WantedRelease, "prerelease">,
): boolean {
  return !draft && prerelease && !wanted.prerelease;
}

function keptBack({ tag, url }: Release): (name: string) => Problem {
  return (name) => ({
    code: "extra-tag-kept",
    message: `The extra tag ${name} was not moved: ${tag} is marked as a prerelease, so it counts as withdrawn.`,
    remedy: `If it is a release again, clear "Set as a pre-release" at ${url}, and run the job again.`,
    input: "extra-tags",
  });
}
