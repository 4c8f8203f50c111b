import { throwProblems } from "@fairlead/publishing";
import { publishDraft, updateRelease } from "./draft.ts";
import { latestAmong } from "./latest-behind.ts";
import { missingOf } from "./live.ts";
import { rivalWarning, type Release } from "./pick-release.ts";
import { settleOwnLatest } from "./public-release.ts";
import type { ReleaseRun } from "./release-run.ts";
import { commitAt } from "./remote-tag.ts";
import { changedFiles, rivalProblem } from "./rival-files.ts";
import { foreignFiles, tagProblem } from "./tags.ts";
import type { MakeLatest } from "./tag.ts";
import { hasFiles } from "./upload.ts";

/**
 * Publishes a draft that has its files, once what it names is live.
 *
 * @param readAt when the draft was read, in epoch ms
 * @returns the release to look at again: another run has published it, or changed its files in the very
 * moment; undefined: it is published, or is held for what is missing
 */
export async function publishWhole(
  draft: Release,
  readAt: number,
  run: ReleaseRun,
): Promise<Release | undefined> {
  const { wanted, calls, ports, progress, fields, askLive } = run;
  const lacking = (now: Release) => fields.of(now);
  const keep = async () => {
    progress.release = await updateRelease(draft, lacking, calls, ports, readAt);
  };
  // Whoever hears of a release installs it: it says nothing before that works.
  progress.missing = await missingOf(askLive, ports.cancelled, progress, keep);
  if (progress.missing.length > 0) return undefined;
  let latest: MakeLatest | undefined;
  const last = async (now: Release) => {
    const decided = await lastFields(now, run);
    latest = decided.make_latest;
    return decided;
  };
  const isWhole = (now: Release) => changedFiles(draft, now).length === 0;
  const shown = await publishDraft(draft, last, isWhole, calls, ports, readAt);
  const { release, published } = shown;
  progress.release = release;
  throwProblems(release.draft ? [rivalProblem(changedFiles(draft, release), draft)] : []);
  progress.published = published;
  progress.latest = latest;
  if (published) await settleOwnLatest(release, run);
  // What another run had decided before may have changed the files in the very moment.
  const { assets } = wanted;
  const now = assets.length > 0 ? { ...release, assets: await calls.assets(release.id) } : release;
  if (published && hasFiles(assets, now)) return undefined;
  // Another run has published this draft, or another one of this tag: that one is the release.
  if (release.id !== draft.id) {
    progress.created = false;
    progress.warnings = [...progress.warnings, rivalWarning(draft)];
  }
  return now;
}

/**
 * All that makes a draft public, at once. Uploads and waits take their time. Somebody may have moved the tag
 * since: these files are not of its commit; or a newer release may have been published.
 */
async function lastFields(now: Release, { wanted, seen, calls, fields }: ReleaseRun) {
  const { tag, sha, assets } = wanted;
  const tagNow = await commitAt(tag.name, calls);
  throwProblems(tagProblem(tag.name, tagNow, sha));
  if (tagNow === undefined) throwProblems(foreignFiles(assets, now, sha));
  const isSure = wanted.makeLatest !== "auto" || latestAmong(wanted, seen.releases) !== "true";
  const latest = latestAmong(wanted, isSure ? seen.releases : await calls.releases());
  return {
    ...{ ...(await fields.of(now)), make_latest: latest },
    // Another run may have given this draft another commit since.
    ...(tagNow === undefined && { target_commitish: sha }),
  };
}
