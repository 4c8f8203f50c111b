import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { isWhole, type LocalAsset, type RemoteAsset } from "./asset-plan.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { pickRelease, rivalWarning, type Release } from "./pick-release.ts";
import { createDraft, publishDraft, updateRelease, valueOf } from "./draft.ts";
import { draftDiff } from "./draft-diff.ts";
import { generateNotes } from "./generate-notes.ts";
import { missingOf } from "./live.ts";
import type { Seen } from "./look.ts";
import { writeNotes } from "./notes.ts";
import type { Progress, ReleasePorts } from "./release-end.ts";
import { bringTag } from "./tag-alone.ts";
import { untilClear } from "./until-clear.ts";
import { bringAssets, hasFiles, openSteps } from "./upload.ts";
import type { WantedRelease } from "./wanted-release.ts";

interface Work {
  readonly calls: ReleaseCalls;
  readonly ports: ReleasePorts;
  readonly progress: Progress;
}

/**
 * Replaces the release of a tag such as `nightly`: a new draft with all files, the tag moved, the old
 * release taken away, the draft published. So nobody sees a release with a part of its files; between
 * the last two calls there is none. Whatever died where, the next run goes on: a draft that is there is
 * completed, and one that holds files of another day is made anew. The run of an older commit, started
 * again, takes nothing back.
 */
export async function roll(wanted: WantedRelease, seen: Seen, work: Work): Promise<void> {
  const { calls, ports, progress } = work;
  const { tag, sha, assets } = wanted;
  const { askLive } = ports;
  const ofTag = seen.releases.filter((release) => release.tag === tag.name);
  const old = ofTag.find(({ draft }) => !draft);
  const drafts = pickRelease(ofTag.filter(isDraft), tag.name);
  progress.release = old ?? drafts.release;
  progress.warnings = [...wanted.warnings, ...drafts.rivals.map(rivalWarning)];
  throwProblems(rollingProblems(old, seen.releases));
  if (old !== undefined && seen.tagSha === sha && haveAll(old.assets, assets)) {
    progress.notes = old.body;
    // What an earlier run had begun for the same files is not needed.
    if (drafts.release !== undefined && !wanted.dryRun) await remove(drafts.release, work);
    return;
  }
  if (
    seen.tagSha !== undefined &&
    seen.tagSha !== sha &&
    (await calls.isBefore(sha, seen.tagSha))
  ) {
    progress.warnings = [...progress.warnings, older(tag.name, sha, seen.tagSha)];
    progress.notes = old?.body ?? "";
    return;
  }
  const left = drafts.release;
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
    if (begun !== undefined) await remove(begun, work);
    const fields = draftDiff(wanted, undefined, "", seen.tagSha === undefined);
    const made = await createDraft(tag.name, fields, calls, ports, isDraft);
    draft = made.release;
    progress.created = made.created;
  }
  ports.log.info(
    `${progress.created ? "Created" : "Found"} the draft of ${tag.name}: ${draft.url}`,
  );
  const brought = await bringAssets(draft, assets, calls, ports);
  progress.uploaded = [...brought.uploaded];
  if (!brought.release.draft) throw new ProblemsError([overtaken(brought.release)]);
  draft = brought.release;

  const ask =
    wanted.publishWhen === "live" && askLive !== undefined ? () => askLive(wanted) : undefined;
  progress.missing = await missingOf(ask, ports.cancelled, () => Promise.resolve(), progress);
  if (progress.missing.length > 0) return;

  // What may be refused comes before anything is taken away.
  if (seen.tagSha !== undefined && seen.tagSha !== sha) {
    await bringTag(tag.name, sha, work, seen.tagSha);
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
  const named = wanted.name === undefined ? { ...draft, name: "" } : draft;
  const fields = draftDiff(wanted, named, body, seen.tagSha === undefined);
  draft = await updateRelease(draft, fields, calls, ports);
  if (old !== undefined) {
    const now = await calls.release(old.id);
    throwProblems(rollingProblems(now, []));
    await remove(now, work);
  }
  const target = seen.tagSha === undefined ? { target_commitish: sha } : {};
  const shown = await publishDraft(draft, { make_latest: "false", ...target }, calls, ports);
  progress.release = shown.release;
  progress.published = shown.published;
  progress.latest = "false";
  const isOurs = shown.release.id === draft.id && hasFiles(assets, shown.release);
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

async function remove(release: Release, { calls, ports }: Work): Promise<void> {
  const what = release.draft ? "a draft of an earlier run" : "the release before";
  const gone = await untilClear(
    async () => {
      const answer = await calls.deleteRelease(release.id);
      const isGone = answer.kind === "refused" && answer.refusal.status === 404;
      return isGone ? { kind: "done", value: true as const } : answer;
    },
    (cause) => `Whether ${what} was deleted is not known: ${cause}`,
    ports,
  );
  valueOf(gone, `${release.url} could not be deleted`);
  ports.log.info(`Deleted ${what}, ${release.url}`);
}
