import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { isWhole, type LocalAsset, type RemoteAsset } from "./asset-plan.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { rivalWarning, type Release } from "./pick-release.ts";
import { createDraft, publishDraft, updateRelease, valueOf } from "./draft.ts";
import { draftDiff } from "./draft-diff.ts";
import { generateNotes } from "./generate-notes.ts";
import { missingOf } from "./live.ts";
import type { Seen } from "./look.ts";
import { writeNotes } from "./notes.ts";
import type { Progress, ReleasePorts } from "./release-end.ts";
import { commitAt } from "./remote-tag.ts";
import { bringTag } from "./tag-alone.ts";
import { untilClear } from "./until-clear.ts";
import { bringAssets, hasFiles, keepsFiles, openSteps } from "./upload.ts";
import type { WantedRelease } from "./wanted-release.ts";

interface Work {
  readonly calls: ReleaseCalls;
  readonly ports: ReleasePorts;
  readonly progress: Progress;
  /** When GitHub was looked at, in epoch ms. */
  readonly lookedAt: number;
}

/**
 * For how long nothing has come into a draft that no run works on any more, in ms: a run waits for
 * GitHub's limits for up to an hour.
 */
const idleMs = 2 * 3_600_000;

/**
 * Replaces the release of a tag such as `nightly`: a new draft with all files, the tag moved, the old
 * release taken away, the draft published. So nobody sees a release with a part of its files; between
 * the last two calls there is none. Whatever died where, the next run goes on: a draft that is there is
 * completed. One that holds files of another day is left to the run that may be filling it, and deleted
 * once nothing has come into it for two hours. The run of an older commit, started again, takes nothing
 * back.
 */
export async function roll(wanted: WantedRelease, seen: Seen, work: Work): Promise<void> {
  const { calls, ports, progress, lookedAt } = work;
  const { tag, sha, assets } = wanted;
  const { askLive } = ports;
  const ofTag = seen.releases.filter((release) => release.tag === tag.name);
  const old = ofTag.find(({ draft }) => !draft);
  const drafts = ofTag.filter(isDraft).sort((a, b) => a.id - b.id);
  // The oldest that may hold the files of this run, else the oldest.
  const left = drafts.find((draft) => haveNoOther(draft.assets, assets)) ?? drafts[0];
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
    progress.warnings = [...progress.warnings, older(tag.name, sha, at)];
    progress.notes = old?.body ?? "";
  };
  if (seen.tagSha !== undefined && seen.tagSha !== sha && (await isOlderThan(seen.tagSha))) {
    leave(seen.tagSha);
    return;
  }
  const begun = left && { ...left, assets: await calls.assets(left.id) };
  const isOfToday = begun !== undefined && haveNoOther(begun.assets, assets);
  if (wanted.dryRun) {
    const open = openSteps(assets, isOfToday ? begun : undefined);
    progress.uploaded = open.flatMap((step) => (step.do === "delete" ? [] : [step.local.name]));
    if (seen.tagSha !== undefined && seen.tagSha !== sha) progress.moved = [tag.name];
    return;
  }

  let draft = isOfToday ? begun : undefined;
  if (draft === undefined) {
    if (begun !== undefined && !(await removeIdle(begun, work))) tell(begun);
    const fields = draftDiff(wanted, undefined, "", seen.tagSha === undefined);
    const isNew = (release: Release) =>
      isDraft(release) && drafts.every(({ id }) => id !== release.id);
    const made = await createDraft(tag.name, fields, calls, ports, isNew);
    draft = made.release;
    progress.created = made.created;
    made.rivals.forEach(tell);
  }
  ports.log.info(
    `${progress.created ? "Created" : "Found"} the draft of ${tag.name}: ${draft.url}`,
  );
  const readAt = progress.created ? ports.clock.now() : lookedAt;
  const wasPublished = (release: Release) =>
    Promise.reject(new ProblemsError([overtaken(release)]));
  const brought = await bringAssets(draft, assets, calls, ports, wasPublished);
  progress.uploaded = [...brought.uploaded];
  if (!brought.release.draft) throw new ProblemsError([overtaken(brought.release)]);
  draft = brought.release;

  const ask =
    wanted.publishWhen === "live" && askLive !== undefined ? () => askLive(wanted) : undefined;
  progress.missing = await missingOf(ask, ports.cancelled, () => Promise.resolve(), progress);
  if (progress.missing.length > 0) return;

  // What may be refused comes before anything is taken away.
  if (seen.tagSha !== undefined && seen.tagSha !== sha) {
    const moved = { from: seen.tagSha, readAt: lookedAt, stays: isOlderThan };
    const keptAt = await bringTag(tag.name, sha, work, moved);
    if (keptAt !== undefined) {
      leave(keptAt);
      tell(draft);
      progress.release = old ?? draft;
      return;
    }
    progress.moved = [tag.name];
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
  // The run of a newer commit may have moved the tag since: then the release is its own.
  const assertTag = async () => {
    const at = await commitAt(tag.name, calls);
    const isOurs = at === undefined ? seen.tagSha === undefined : at === sha;
    if (!isOurs) throw new ProblemsError([overtaken(ours)]);
  };
  if (old !== undefined) {
    await remove(old, work, async () => {
      await assertTag();
      const now = await calls.release(old.id);
      throwProblems(rollingProblems(now, []));
      return true;
    });
  }
  const target = seen.tagSha === undefined ? { target_commitish: sha } : {};
  const last = async () => {
    await assertTag();
    return { make_latest: "false", ...target } as const;
  };
  const isWhole = (now: Release) =>
    keepsFiles(brought.release, now, assets) && haveNoOther(now.assets, assets);
  const shown = await publishDraft(ours, last, isWhole, calls, ports, readAt);
  if (shown.release.id !== ours.id) tell(ours);
  progress.release = shown.release;
  progress.published = shown.published;
  progress.latest = "false";
  const isOurs = shown.published && hasFiles(assets, shown.release);
  if (!isOurs || !haveNoOther(shown.release.assets, assets)) {
    throw new ProblemsError([overtaken(shown.release)]);
  }
}

function isDraft({ draft }: Release): boolean {
  return draft;
}

/**
 * Why a release cannot be replaced. Where releases are immutable, the first one would keep the tag's
 * name for ever (https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases).
 *
 * @param old the published release of the tag
 * @param all of the repository
 */
export function rollingProblems(
  old: Release | undefined,
  all: readonly Release[],
): readonly Problem[] {
  if (old !== undefined && !old.prerelease) {
    return [
      {
        code: "rolling-not-prerelease",
        message: `The published release ${old.tag} is a release, and \`rolling\` replaces prereleases only: ${old.url}.`,
        remedy: "Mark it as a prerelease on its page if it may be replaced, or use another tag.",
        input: "rolling",
      },
    ];
  }
  const newest = all
    .filter(({ draft }) => !draft)
    .reduce<Release | undefined>((a, b) => (a === undefined || b.id > a.id ? b : a), undefined);
  const immutable = [old, newest].find((release) => release?.immutable === true);
  if (immutable === undefined) return [];
  return [
    {
      code: "rolling-immutable",
      message: `The release ${immutable.tag} is immutable, so \`rolling\` cannot work here: GitHub would never let a later run replace what this one publishes.`,
      remedy:
        "Turn off immutable releases in the repository's settings, or give each build its own tag.",
      input: "rolling",
    },
  ];
}

function older(tag: string, sha: string, now: string): Problem {
  return {
    code: "rolling-older",
    message: `${tag} is at ${now}, which is newer than ${sha}: the release was left as it is.`,
    remedy: `To go back to the older commit, delete the tag ${tag} and run the job again.`,
  };
}

function overtaken({ tag, url }: Release): Problem {
  return {
    code: "rolling-overtaken",
    message: `Another run has published ${tag} meanwhile, or changed its files: ${url}.`,
    remedy:
      "Run the job again. To keep runs from overlapping, add a `concurrency` group to the workflow.",
  };
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
    const last = Math.max(...assets.map(({ createdAt }) => createdAt ?? Infinity));
    // Of an empty one nobody knows when it was made.
    return assets.length > 0 && work.ports.clock.now() - last > idleMs;
  });
}

/** @param isFree whether it may be deleted, right before it is; throws what ends the run */
async function remove(
  release: Release,
  { calls, ports }: Work,
  isFree: () => Promise<boolean>,
): Promise<boolean> {
  const what = release.draft ? "a draft of an earlier run" : "the release before";
  const gone = await untilClear<boolean>(
    async ({ sent, guard }) => {
      const isThere = async () => (await calls.releases()).some(({ id }) => id === release.id);
      if (sent > 0 && !(await isThere())) return { kind: "done", value: true };
      if (!(await isFree())) return { kind: "done", value: false };
      const answer = await calls.deleteRelease(release.id, guard);
      const isGone = answer.kind === "refused" && answer.refusal.status === 404;
      return isGone ? { kind: "done", value: true } : answer;
    },
    (cause) => `Whether ${what} was deleted is not known: ${cause}`,
    ports,
  );
  const isGone = valueOf(gone, `${release.url} could not be deleted`);
  if (isGone) ports.log.info(`Deleted ${what}, ${release.url}`);
  return isGone;
}
