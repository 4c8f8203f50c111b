import { ProblemsError, throwProblems } from "@fairlead/publishing";
import { connect } from "../rest/rest.ts";
import { limitBudget } from "../rest/limit-budget.ts";
import { writePace, type WritePace } from "../rest/write-pace.ts";
import { unprovenWarnings } from "./asset-problems.ts";
import { releaseCalls } from "./rest-calls.ts";
import { pickRelease, rivalWarning, type Release } from "./pick-release.ts";
import { createDraft, updateRelease } from "./draft.ts";
import { draftFields } from "./draft-fields.ts";
import { ReleaseDeleted, tellDeleted } from "./deleted.ts";
import { latestAmong } from "./latest-behind.ts";
import { missingOf } from "./live.ts";
import { look, seenProblems, type Seen } from "./look.ts";
import { follow, moveExtraTags } from "./public-release.ts";
import { publishWhole } from "./publish-whole.ts";
import { begun, cancelledProblem, type ReleaseEnd, type ReleasePorts } from "./release-end.ts";
import type { ReleaseRun } from "./release-run.ts";
import { commitAt } from "./remote-tag.ts";
import { takeUp } from "./rival-files.ts";
import { roll } from "./rolling.ts";
import { tagAlone } from "./tag-alone.ts";
import { tagProblem } from "./tags.ts";
import { bringAssets, wouldUpload } from "./upload.ts";
import type { WantedRelease } from "./wanted-release.ts";
import { liveAsker, type Work } from "./work.ts";

/**
 * Brings the release of a tag to what is wanted, from wherever an earlier run has left it: draft
 * first, assets into the draft, published as the last call, when what it names can be installed.
 * Running it again goes on.
 *
 * Requests of a first release with n assets, each for its reason, 12 + n in all: the releases (1 for each
 * 100: only the list knows drafts, and the newest versions), the tags of its kind (1: where the tag is, and
 * the tag before), the draft (1), the releases again (1: another run may have made a draft at the same
 * time), GitHub's notes (1, beside the uploads), the uploads (n), the assets (1: reads back what came), the
 * tag, the releases and the draft again (3: meanwhile somebody may have moved the tag, published a newer
 * version, which stays the latest, or changed the draft), publishing (1), the releases and the assets once
 * more (2: what another run had decided before may have come at the same moment).
 * One more for an annotated tag, for a draft that is taken up (its assets, with what broken uploads have
 * left), before each deletion of an asset (another run may be at work too), and before and after an extra
 * tag is moved (another release may move it). Two less where the versions do not decide which release is the
 * latest. With nothing to do: the releases and the tags, and the latest release if `make-latest` is given.
 *
 * Where uploads, turns, or limits took longer than `freshMs`, a write's reads are made anew: the draft
 * (1), and what the write was decided by.
 *
 * @param seen what GitHub has, if it was looked at already
 * @param pace that of the writes before, if there were any
 * @param budget of waits for limits, that of the step
 * @returns how far it came, with what stopped it in `problems`
 */
export async function createRelease(
  wanted: WantedRelease,
  ports: ReleasePorts,
  seen?: Seen,
  pace?: WritePace,
  budget = limitBudget(ports.clock),
): Promise<ReleaseEnd> {
  const progress = begun(wanted);
  // What was looked at already may be old: releases of many units are made one after the other.
  const lookedAt = seen === undefined ? ports.clock.now() : 0;
  try {
    // Uploads go to a host of their own, several at once; GitHub's limits are waited for all the same.
    const atOnce = writePace(ports.clock, ports.cancelled, ports.log.info, 0);
    const rest = await connect(ports, pace, budget);
    const uploads = await connect(ports, atOnce, budget);
    const calls = releaseCalls(rest, wanted.repository, ports.cancelled, uploads, seen);
    const there = seen ?? (await look(wanted.tag, calls));
    const way = wanted.tagOnly ? tagAlone : wanted.rolling ? roll : converge;
    await way(wanted, there, { calls, ports, progress, lookedAt });
  } catch (error) {
    if (ports.cancelled.aborted) progress.problems = [cancelledProblem(progress)];
    else if (error instanceof ReleaseDeleted) tellDeleted(progress, error, wanted.tag.name);
    else if (error instanceof ProblemsError) progress.problems = error.problems;
    else throw error;
  }
  return progress;
}

/** Looks, fills the draft, and publishes it; what another run has done meanwhile is gone on with. */
async function converge(wanted: WantedRelease, seen: Seen, work: Work): Promise<void> {
  const { ports, progress } = work;
  const { release: found, rivals } = pickRelease(seen.releases, wanted.tag.name);
  progress.release = found;
  progress.warnings = [
    ...wanted.warnings,
    ...rivals.map(rivalWarning),
    ...(found?.draft === false ? unprovenWarnings(wanted.assets, found) : []),
  ];
  const elsewhere = tagProblem(wanted.tag.name, seen.tagSha, wanted.sha);
  if (wanted.dryRun && elsewhere.length > 0) {
    // As in the plan: it only shows what a release would have to fix. What is there is of another commit.
    progress.warnings = [...progress.warnings, ...elsewhere];
    progress.notes = found?.body ?? "";
    return;
  }
  throwProblems(seenProblems(wanted, seen));
  const fields = draftFields(wanted, seen, work);
  const run = { ...work, wanted, seen, found, fields, askLive: liveAsker(wanted, ports) };
  if (wanted.dryRun) return preview(run);

  let release = await begin(run);
  progress.release = release;
  let readAt = ports.clock.now();
  for (;;) {
    const filled = await fill(release, run);
    if (!filled.draft) {
      progress.release = await follow(filled, run);
      progress.notes = progress.release.body;
      break;
    }
    await fields.of(filled);
    const next = wanted.draft
      ? await leaveDraft(filled, readAt, run)
      : await publishWhole(filled, readAt, run);
    if (next === undefined) break;
    release = next;
    readAt = ports.clock.now();
  }
  if (progress.release.draft) return;
  if (!progress.published && wanted.extraTags.length > 0) {
    progress.missing = await missingOf(run.askLive, ports.cancelled, progress);
    if (progress.missing.length > 0) return;
  }
  await moveExtraTags(run);
}

/** What a dry run tells: nothing is written. */
async function preview(run: ReleaseRun): Promise<void> {
  const { wanted, seen, found, fields, progress } = run;
  const published = found?.draft === false ? found : undefined;
  if (published === undefined) await fields.of(found);
  else progress.notes = published.body;
  progress.uploaded = wouldUpload(wanted.assets, found);
  if (published !== undefined) await follow(published, run);
  else if (wanted.draft) return;
  else progress.latest = latestAmong(wanted, seen.releases);
  await moveExtraTags(run);
}

/** The release that is there, or a draft: one that is taken up with its assets, or a new one. */
async function begin(run: ReleaseRun): Promise<Release> {
  const { wanted, seen, found, calls, ports, progress } = run;
  const { name } = wanted.tag;
  const release = found ?? (await makeDraft(run));
  if (found !== undefined) {
    ports.log.info(
      `Found the ${found.draft ? "draft of" : "published release"} ${name}: ${found.url}`,
    );
  }
  if (!release.draft || progress.created) return release;
  return takeUp(release, wanted, seen.tagSha, calls, ports);
}

async function makeDraft({ wanted, fields, calls, ports, progress, lookedAt }: ReleaseRun) {
  const { tag, assets } = wanted;
  // What GitHub generates takes it a while: the uploads need not wait for it, publishing does.
  const isBeside = !wanted.draft && wanted.generateNotes && assets.length > 0;
  const first = await fields.of(
    undefined,
    isBeside ? () => Promise.resolve(undefined) : fields.generated,
  );
  const made = await createDraft(tag.name, first, calls, ports, undefined, lookedAt);
  // Whoever needs it is told how it failed.
  if (isBeside) void fields.generated().catch(() => undefined);
  progress.created = made.created;
  progress.warnings = [...progress.warnings, ...made.rivals.map(rivalWarning)];
  const how = made.created ? "Created" : "Continuing";
  ports.log.info(`${how} the draft of ${tag.name}: ${made.release.url}`);
  return made.release;
}

/** Brings the files. */
async function fill(release: Release, run: ReleaseRun): Promise<Release> {
  const { wanted, found, calls, ports, progress } = run;
  const { tag, sha, assets } = wanted;
  /** What another run has published may be of another commit: nothing of this one is added to it. */
  const assertOwnTag = async () => {
    throwProblems(tagProblem(tag.name, await commitAt(tag.name, calls), sha));
  };
  if (!release.draft && found?.draft !== false) await assertOwnTag();
  const brought = await bringAssets(release, assets, calls, ports, assertOwnTag);
  progress.release = brought.release;
  progress.uploaded = [...progress.uploaded, ...brought.uploaded];
  return brought.release;
}

/** A draft that is to stay one gets its fields; gives the release if another run has published it. */
async function leaveDraft(
  draft: Release,
  readAt: number,
  { fields, calls, ports, progress }: ReleaseRun,
): Promise<Release | undefined> {
  const lacking = (now: Release) => fields.of(now);
  const release = await updateRelease(draft, lacking, calls, ports, readAt);
  progress.release = release;
  return release.draft ? undefined : release;
}
