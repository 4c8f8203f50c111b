import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { connect } from "../rest/rest.ts";
import { writePace, type WritePace } from "../rest/write-pace.ts";
import { unprovenWarnings } from "./asset-problems.ts";
import { releaseCalls, type ReleaseCalls } from "./rest-calls.ts";
import { pickRelease, rivalWarning, type Release } from "./pick-release.ts";
import { createDraft, publishDraft, updateRelease } from "./draft.ts";
import { draftDiff } from "./draft-diff.ts";
import { followed } from "./follow.ts";
import { generateNotes, sinceTheBeginning } from "./generate-notes.ts";
import { missingOf } from "./live.ts";
import { look, seenProblems, type Seen } from "./look.ts";
import { writeNotes } from "./notes.ts";
import { begun, type Progress, type ReleaseEnd, type ReleasePorts } from "./release-end.ts";
import { commitAt } from "./remote-tag.ts";
import { roll } from "./rolling.ts";
import { tagAlone } from "./tag-alone.ts";
import { foreignFiles, moveTags, tagProblem } from "./tags.ts";
import { bringAssets, hasFiles, keepsFiles, openSteps } from "./upload.ts";
import type { WantedRelease } from "./wanted-release.ts";
import { isOfOther, makeLatest, previousTag, type MakeLatest } from "./tag.ts";

/**
 * Brings the release of a tag to what is wanted, from wherever an earlier run has left it: draft
 * first, assets into the draft, published as the last call, when what it names can be installed.
 * Running it again goes on.
 *
 * Requests of a first release with n assets, each for its reason: the releases (1 for each 100: only
 * the list knows drafts, and the newest versions), the tags of its kind (1: where the tag is, and the
 * tag before), the draft (1), the releases again (1: another run may have made a draft at the same
 * time), GitHub's notes (1, beside the uploads), the uploads (n), the assets (1: reads back what came),
 * the tag again (1: somebody may have moved it meanwhile), publishing (1). One more for an annotated tag,
 * for a draft that is taken up (its assets, with what broken uploads have left), before each deletion of
 * an asset (another run may be at work too), and for extra tags (another release may have moved them).
 * The releases are read once more (1 for each 100) before one is made the latest. With nothing to do: the
 * releases and the tags, and the latest release if `make-latest` is written out.
 *
 * Where uploads, turns, or limits took longer than `freshMs`, a write's reads are made anew: the draft
 * (1), and what the write was decided by.
 *
 * @param seen what GitHub has, if it was looked at already
 * @param pace that of the writes before, if there were any
 * @returns how far it came, with what stopped it in `problems`
 */
export async function createRelease(
  wanted: WantedRelease,
  ports: ReleasePorts,
  seen?: Seen,
  pace?: WritePace,
): Promise<ReleaseEnd> {
  const progress = begun(wanted);
  // What was looked at already may be old: releases of many units are made one after the other.
  const lookedAt = seen === undefined ? ports.clock.now() : 0;
  try {
    // Uploads go to a host of their own, several at once; GitHub's limits are waited for all the same.
    const atOnce = writePace(ports.clock, ports.cancelled, ports.log.info, 0);
    const [rest, uploads] = [await connect(ports, pace), await connect(ports, atOnce)];
    const calls = releaseCalls(rest, wanted.repository, ports.cancelled, uploads);
    const there = seen ?? (await look(wanted.tag, calls));
    const way = wanted.tagOnly ? tagAlone : wanted.rolling ? roll : converge;
    await way(wanted, there, { calls, ports, progress, lookedAt });
  } catch (error) {
    if (ports.cancelled.aborted) progress.problems = [cancelledProblem(progress)];
    else if (error instanceof ProblemsError) progress.problems = error.problems;
    else throw error;
  }
  return progress;
}

interface Work {
  readonly calls: ReleaseCalls;
  readonly ports: ReleasePorts;
  readonly progress: Progress;
  /** When GitHub was looked at, in epoch ms. */
  readonly lookedAt: number;
}

async function converge(wanted: WantedRelease, seen: Seen, work: Work) {
  const { calls, ports, progress, lookedAt } = work;
  const { tag, sha, assets } = wanted;
  const { log, askLive, clock } = ports;
  const ask =
    wanted.publishWhen === "live" && askLive !== undefined ? () => askLive(wanted) : undefined;

  // What is there.
  const { releases, tags, tagSha } = seen;
  const choice = pickRelease(releases, tag.name);
  progress.release = choice.release;
  progress.warnings = [
    ...wanted.warnings,
    ...choice.rivals.map(rivalWarning),
    ...(choice.release?.draft === false ? unprovenWarnings(assets, choice.release) : []),
  ];
  const elsewhere = tagProblem(tag.name, tagSha, sha);
  if (wanted.dryRun && elsewhere.length > 0) {
    // As in the plan: it only shows what a release would have to put right. What is there is of another commit.
    progress.warnings = [...progress.warnings, ...elsewhere];
    progress.notes = choice.release?.body ?? "";
    return;
  }
  throwProblems(seenProblems(wanted, seen));
  const extraTags = async () => {
    const { extraTags: names, dryRun } = wanted;
    // Uploads take their time: the run of a newer release may have moved them since.
    const isLater = names.length > 0 && (progress.published || progress.uploaded.length > 0);
    const isRead = isLater && !dryRun;
    const known = isRead ? await calls.tags(tag.kind) : tags;
    const knownAt = isRead ? clock.now() : lookedAt;
    const extra = await moveTags({ names, tag, sha, known, knownAt, dryRun }, calls, ports);
    progress.moved = extra.moved;
    progress.warnings = [...progress.warnings, ...extra.warnings];
  };

  // What it is to say.
  const previous = previousTag(tag, [
    ...tags.map((ref) => ref.tag),
    ...releases.flatMap((release) => (release.draft ? [] : [release.tag])),
  ]);
  let generated: Promise<string | undefined> | undefined;
  const generate = async () => {
    const target = tagSha === undefined ? sha : undefined;
    // Without a tag before, GitHub takes the newest release, whatever it is of.
    if (previous === undefined && releases.some((other) => isOfOther(tag, other))) {
      return sinceTheBeginning(tag, `${ports.serverUrl}/${wanted.repository}`);
    }
    const made = await generateNotes({ tag: tag.name, target, previous }, calls, ports);
    if ("text" in made) return made.text;
    progress.warnings = [...progress.warnings, made.warning];
    return undefined;
  };
  const generatedOnce = () => (generated ??= generate());
  const fieldsFor = async (draft: Release | undefined, changes = generatedOnce) => {
    const body = await writeNotes(wanted, draft, changes, { serverUrl: ports.serverUrl, previous });
    progress.notes = body ?? draft?.body ?? "";
    return draftDiff(wanted, draft, body, tagSha === undefined);
  };
  const latestAmong = (
    known: readonly Release[],
    { makeLatest: given, prerelease }: Pick<WantedRelease, "makeLatest" | "prerelease"> = wanted,
  ): MakeLatest => {
    if (given !== "auto") return given;
    const published = known.filter((one) => !one.draft && !one.prerelease);
    return makeLatest(
      tag,
      prerelease,
      published.map((one) => one.tag),
    );
  };

  /** A published release takes what takes nothing away from it; the rest is said. */
  const follow = async (release: Release): Promise<Release> => {
    const isAsked = wanted.makeLatest === "true" || wanted.makeLatest === "false";
    const before = progress.warnings;
    const lacking = async (now: Release, again: boolean) => {
      const isLatest = isAsked ? (await calls.latest()) === now.id : undefined;
      const among = again ? await calls.releases() : releases;
      const newest = latestAmong(among, { ...wanted, prerelease: false, makeLatest: "auto" });
      const { fields, changed, warnings } = followed(wanted, now, { isLatest, newest });
      progress.warnings = [...before, ...warnings];
      progress.changed = changed;
      progress.latest = fields.make_latest;
      return fields;
    };
    if (!wanted.dryRun) return updateRelease(release, lacking, calls, ports, lookedAt);
    await lacking(release, false);
    return release;
  };
  /** What another run has published may be of another commit: nothing of this one is added to it. */
  const assertOwnTag = async () => {
    throwProblems(tagProblem(tag.name, await commitAt(tag.name, calls), sha));
  };

  if (wanted.dryRun) {
    if (choice.release?.draft !== false) await fieldsFor(choice.release);
    else progress.notes = choice.release.body;
    progress.uploaded = namesOf(openSteps(assets, choice.release));
    const isPublished = choice.release?.draft === false;
    if (wanted.draft && !isPublished) return;
    if (choice.release !== undefined && isPublished) await follow(choice.release);
    else progress.latest = latestAmong(releases);
    await extraTags();
    return;
  }

  // A draft, unless there is one or more.
  let release = choice.release;
  let readAt = lookedAt;
  if (release === undefined) {
    // What GitHub generates takes it a while: the uploads need not wait for it, publishing does.
    const isBeside = !wanted.draft && wanted.generateNotes && assets.length > 0;
    const fields = await fieldsFor(
      undefined,
      isBeside ? () => Promise.resolve(undefined) : generatedOnce,
    );
    const made = await createDraft(tag.name, fields, calls, ports);
    // Whoever needs it is told how it failed.
    if (isBeside) void generatedOnce().catch(() => undefined);
    release = made.release;
    readAt = clock.now();
    progress.created = made.created;
    progress.warnings = [...progress.warnings, ...made.rivals.map(rivalWarning)];
    log.info(`${made.created ? "Created" : "Took up"} the draft of ${tag.name}: ${release.url}`);
  } else {
    const what = release.draft ? "draft of" : "published release";
    log.info(`Found the ${what} ${tag.name}: ${release.url}`);
  }
  if (release.draft && !progress.created) {
    release = { ...release, assets: await calls.assets(release.id) };
  }
  progress.release = release;

  for (;;) {
    // The files.
    if (!release.draft && choice.release?.draft !== false) await assertOwnTag();
    const brought = await bringAssets(release, assets, calls, ports, assertOwnTag);
    release = brought.release;
    progress.release = release;
    progress.uploaded = [...progress.uploaded, ...brought.uploaded];
    if (!release.draft) {
      release = await follow(release);
      progress.release = release;
      progress.notes = release.body;
      break;
    }
    await fieldsFor(release);
    const draft = release;
    const fieldsNow = (now: Release) => fieldsFor(now);
    const keep = async () => {
      progress.release = await updateRelease(draft, fieldsNow, calls, ports, readAt);
    };
    if (wanted.draft) {
      release = await updateRelease(draft, fieldsNow, calls, ports, readAt);
      progress.release = release;
      if (release.draft) break;
      // Another run has published it.
      continue;
    }
    // Whoever hears of a release installs it: it says nothing before that works.
    progress.missing = await missingOf(ask, ports.cancelled, keep, progress);
    if (progress.missing.length > 0) break;
    // Uploads and waits take their time. Somebody may have moved the tag since: these files are not of its
    // commit; or a newer release may have been published.
    let latest: MakeLatest | undefined;
    const last = async (now: Release) => {
      const tagNow = await commitAt(tag.name, calls);
      throwProblems(tagProblem(tag.name, tagNow, sha));
      if (tagNow === undefined) throwProblems(foreignFiles(assets, now, sha));
      const isSure = wanted.makeLatest !== "auto" || latestAmong(releases) !== "true";
      latest = latestAmong(isSure ? releases : await calls.releases());
      // And last, at once, all that makes it public.
      return {
        ...{ ...(await fieldsFor(now)), make_latest: latest },
        // Another run may have given this draft another commit since.
        ...(tagNow === undefined && { target_commitish: sha }),
      };
    };
    const isWhole = (now: Release) => keepsFiles(draft, now, assets);
    const shown = await publishDraft(draft, last, isWhole, calls, ports, readAt);
    progress.release = shown.release;
    progress.published = shown.published;
    progress.latest = latest;
    if (shown.published && hasFiles(assets, shown.release)) break;
    // Another run has published this draft, or another one of this tag: that one is the release. Or it has
    // changed the files of this draft after they were read back.
    if (shown.release.id !== draft.id) {
      progress.warnings = [...progress.warnings, rivalWarning(draft)];
    }
    readAt = clock.now();
    release = { ...shown.release, assets: await calls.assets(shown.release.id) };
  }
  if (progress.release.draft) return;
  if (!progress.published && wanted.extraTags.length > 0) {
    progress.missing = await missingOf(ask, ports.cancelled, nothing, progress);
    if (progress.missing.length > 0) return;
  }
  await extraTags();
}

/** What is published is held by nothing. */
const nothing = () => Promise.resolve();

function namesOf(steps: ReturnType<typeof openSteps>): readonly string[] {
  return steps.flatMap((step) => (step.do === "delete" ? [] : [step.local.name]));
}

function cancelledProblem({ release }: Progress): Problem {
  const there =
    release === undefined
      ? "No release was made"
      : release.draft
        ? `The draft ${release.url} is there`
        : `The release ${release.url} is published`;
  return {
    code: "cancelled",
    message: `The job was cancelled. ${there}.`,
    remedy: "Run the job again: it does only what is missing.",
  };
}
