import { ProblemsError, throwProblems } from "@fairlead/publishing";
import { isWhole, type LocalAsset, type RemoteAsset } from "./asset-plan.ts";
import { rivalWarning, type Release } from "./pick-release.ts";
import { ReleaseDeleted } from "./deleted.ts";
import { createDraft, publishDraft, updateRelease, valueOf } from "./draft.ts";
import { draftDiff } from "./draft-diff.ts";
import { generateNotes } from "./generate-notes.ts";
import { missingOf } from "./live.ts";
import type { Seen } from "./look.ts";
import { writeNotes } from "./notes.ts";
import { outwait } from "./publish-turn.ts";
import { commitAt } from "./remote-tag.ts";
import { leftBetween, older, overtaken, rollingProblems } from "./rolling-problems.ts";
import { bringTag } from "./tag-alone.ts";
import { untilClear } from "./until-clear.ts";
import { changedFiles } from "./rival-files.ts";
import { bringAssets, hasFiles, wouldUpload } from "./upload.ts";
import type { WantedRelease } from "./wanted-release.ts";
import { liveAsker, type Work } from "./work.ts";

/**
 * For how long nothing has come into a draft that no run works on any more, in ms: a run waits for
 * GitHub's limits for up to an hour.
 */
const idleMs = 2 * 3_600_000;

/**
 * Replaces the release of a tag such as `nightly`: a new draft with all files, the tag moved, the old
 * release taken away, the draft published. So nobody sees a release with a part of its files; between
 * the last two calls there is none. Whatever died where, the next run goes on: a draft of its commit that is
 * there is completed. One of another commit, or with files of another day, is left to the run that may be
 * filling it, and deleted once nothing has come into it for two hours. The run of an older commit, started
 * again, takes nothing back.
 */
export async function roll(wanted: WantedRelease, seen: Seen, work: Work): Promise<void> {
  const { calls, ports, progress, lookedAt } = work;
  const { tag, sha, assets } = wanted;
  const ofTag = seen.releases.filter((release) => release.tag === tag.name);
  const old = ofTag.find(({ draft }) => !draft);
  const drafts = ofTag.filter(isDraft).sort((a, b) => a.id - b.id);
  // A draft is made for its commit, even where the tag is there and GitHub passes that over.
  const isOfToday = (draft: Release) => draft.target === sha && haveNoOther(draft.assets, assets);
  // The oldest that may hold the files of this run, else the oldest.
  const left = drafts.find(isOfToday) ?? drafts[0];
  const rivals = drafts.filter((draft) => draft !== left);
  progress.release = old ?? left;
  progress.warnings = [...wanted.warnings, ...rivals.map(rivalWarning)];
  const tell = (draft: Release) => {
    progress.warnings = [...progress.warnings, rivalWarning(draft)];
  };
  throwProblems(rollingProblems(old, seen.releases));
  if (old !== undefined && seen.tagSha === sha && haveAll(old.assets, assets)) {
    progress.notes = old.body;
    // What an earlier run had begun for the same files is not needed.
    if (left !== undefined && !wanted.dryRun && !(await removeIdle(left, work))) tell(left);
    return;
  }
  const isOlderThan = (at: string) => calls.isBefore(sha, at);
  const leave = (at: string) => {
    // The run of the newer commit ended between its last two calls.
    if (old === undefined) throw new ProblemsError([leftBetween(tag.name, sha, at)]);
    progress.warnings = [...progress.warnings, older(tag.name, sha, at)];
    progress.notes = old.body;
  };
  if (seen.tagSha !== undefined && seen.tagSha !== sha && (await isOlderThan(seen.tagSha))) {
    leave(seen.tagSha);
    return;
  }
  const begun = left && { ...left, assets: await calls.assets(left.id) };
  let draft = begun !== undefined && isOfToday(begun) ? begun : undefined;
  if (wanted.dryRun) {
    progress.uploaded = wouldUpload(assets, draft);
    if (seen.tagSha !== undefined && seen.tagSha !== sha) progress.moved = [tag.name];
    return;
  }

  if (draft === undefined) {
    if (begun !== undefined && !(await removeIdle(begun, work))) tell(begun);
    const fields = draftDiff(wanted, undefined, "", true);
    const isNew = (release: Release) =>
      isDraft(release) && release.target === sha && drafts.every(({ id }) => id !== release.id);
    const made = await createDraft(tag.name, fields, calls, ports, isNew);
    draft = made.release;
    progress.created = made.created;
    made.rivals.forEach(tell);
  }
  progress.release = draft;
  ports.log.info(
    `${progress.created ? "Created" : "Found"} the draft of ${tag.name}: ${draft.url}`,
  );
  const readAt = progress.created ? ports.clock.now() : lookedAt;
  const wasPublished = (release: Release) =>
    Promise.reject(new ProblemsError([overtaken(release)]));
  const brought = await bringAssets(draft, assets, calls, ports, wasPublished);
  progress.uploaded = [...brought.uploaded];
  progress.release = brought.release;
  if (!brought.release.draft) throw new ProblemsError([overtaken(brought.release)]);
  draft = brought.release;

  progress.missing = await missingOf(liveAsker(wanted, ports), ports.cancelled, progress);
  if (progress.missing.length > 0) return;

  // What may be refused comes before anything is taken away.
  if (seen.tagSha !== undefined && seen.tagSha !== sha) {
    const moved = { from: seen.tagSha, readAt: lookedAt, stays: isOlderThan };
    const { isOurs, keptAt } = await bringTag(tag.name, sha, work, moved);
    if (keptAt !== undefined) {
      leave(keptAt);
      tell(draft);
      progress.release = old ?? draft;
      return;
    }
    if (isOurs) progress.moved = [tag.name];
    ports.log.info(`The tag ${tag.name} is at ${sha} now.`);
  }
  const generate = async () => {
    const target = seen.tagSha === undefined ? sha : undefined;
    const made = await generateNotes({ tag: tag.name, target, previous: undefined }, calls, ports);
    if ("text" in made) return made.text;
    progress.warnings = [...progress.warnings, made.warning];
    return undefined;
  };
  const world = { serverUrl: ports.serverUrl, previous: undefined };
  const body = await writeNotes(wanted, undefined, generate, world);
  progress.notes = body ?? "";
  const lacking = (now: Release) => {
    const named = wanted.name === undefined ? { ...now, name: "" } : now;
    return Promise.resolve(draftDiff(wanted, named, body, seen.tagSha === undefined));
  };
  draft = await updateRelease(draft, lacking, calls, ports, readAt);
  if (!draft.draft) throw new ProblemsError([overtaken(draft)]);
  const ours = draft;
  const isWhole = (now: Release) =>
    changedFiles(brought.release, now).length === 0 && haveNoOther(now.assets, assets);
  // The run of a newer commit may have moved the tag since: then the release is its own.
  const assertTag = async () => {
    const at = await commitAt(tag.name, calls);
    const isOurs = at === undefined ? seen.tagSha === undefined : at === sha;
    if (!isOurs) throw new ProblemsError([overtaken(ours)]);
  };
  if (old !== undefined) {
    // Between the next two calls there is no release, so nothing is waited for there.
    await outwait(brought.release, ports);
    await remove(old, work, async () => {
      await assertTag();
      const now = await unlessDeleted(() => calls.release(old.id));
      throwProblems(rollingProblems(now, []));
      if (!isWhole(await calls.release(ours.id))) throw new ProblemsError([overtaken(ours)]);
      return true;
    });
  }
  const target = seen.tagSha === undefined ? { target_commitish: sha } : {};
  const fields = async () => {
    await assertTag();
    return { make_latest: "false", ...target } as const;
  };
  const shown = await publishDraft(ours, fields, isWhole, calls, ports, readAt);
  if (shown.release.id !== ours.id) tell(ours);
  progress.release = shown.release;
  progress.published = shown.published;
  progress.latest = "false";
  // Read once more: what another run had decided before may have come between.
  const last = { ...shown.release, assets: await calls.assets(shown.release.id) };
  const isOurs = shown.published && hasFiles(assets, last);
  if (!isOurs || !haveNoOther(last.assets, assets)) {
    throw new ProblemsError([overtaken(shown.release)]);
  }
}

function isDraft({ draft }: Release): boolean {
  return draft;
}

/** Whether assets are these files and nothing else. */
function haveAll(remote: readonly RemoteAsset[], local: readonly LocalAsset[]): boolean {
  const digests = new Map(remote.map(({ name, digest }) => [name, digest]));
  return (
    haveNoOther(remote, local) &&
    local.every(({ name, sha256 }) => digests.get(name) === `sha256:${sha256}`)
  );
}

function haveNoOther(remote: readonly RemoteAsset[], local: readonly LocalAsset[]): boolean {
  const names = new Set(local.map(({ name }) => name));
  return remote.every((asset) => !isWhole(asset) || names.has(asset.name));
}

/** Deletes a draft that no run works on any more, and says whether it did. */
async function removeIdle(draft: Release, work: Work): Promise<boolean> {
  return remove(draft, work, async () => {
    const assets = await work.calls.assets(draft.id);
    const { updatedAt } = draft;
    const last = Math.max(
      ...assets.map(({ createdAt }) => createdAt ?? Infinity),
      // Of an empty one, old servers do not say when it was made.
      updatedAt ?? (assets.length > 0 ? -Infinity : Infinity),
    );
    return work.ports.clock.now() - last > idleMs;
  });
}

/** Another run may have taken it away, as this one is to. */
async function unlessDeleted(read: () => Promise<Release>): Promise<Release | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReleaseDeleted) return undefined;
    throw error;
  }
}

/** @param isFree whether it may be deleted, right before it is; throws what ends the run */
async function remove(
  release: Release,
  { calls, ports }: Work,
  isFree: () => Promise<boolean>,
): Promise<boolean> {
  const what = release.draft ? "a draft of an earlier run" : "the previous release";
  const gone = await untilClear<boolean>(
    async ({ sent, guard }) => {
      const isThere = async () => (await calls.releases()).some(({ id }) => id === release.id);
      if (sent > 0 && !(await isThere())) return { kind: "done", value: true };
      if (!(await isFree())) return { kind: "done", value: false };
      const answer = await calls.deleteRelease(release.id, guard);
      const isGone = answer.kind === "refused" && answer.refusal.status === 404;
      return isGone ? { kind: "done", value: true } : answer;
    },
    (cause) => `It is unknown whether ${what} was deleted: ${cause}`,
    ports,
  );
  const isGone = valueOf(gone, `${release.url} could not be deleted`);
  if (isGone) ports.log.info(`Deleted ${what}, ${release.url}`);
  return isGone;
}
