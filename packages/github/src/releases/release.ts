import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { connect, type RestPorts } from "../rest/rest.ts";
import { tooMany, unprovenWarnings } from "./asset-problems.ts";
import { releaseCalls } from "./calls.ts";
import { chooseRelease, type Release } from "./choice.ts";
import { createDraft, publishDraft, updateDraft } from "./draft.ts";
import { openFields } from "./fields.ts";
import { generateNotes } from "./generate-notes.ts";
import { missingOf, type Live } from "./live.ts";
import { writeNotes } from "./notes.ts";
import { foreignFiles, moveTags, tagProblem } from "./tags.ts";
import { bringAssets, openSteps } from "./upload.ts";
import type { WantedRelease } from "./wanted.ts";
import { makeLatest, previousTag, type MakeLatest } from "./tag.ts";

export interface ReleasePorts extends RestPorts {
  /** Such as `https://github.com`, for links. */
  readonly serverUrl: string;
  /** Whether what the release names is live; absent: that does not matter. */
  readonly askLive?: () => Promise<Live>;
}

/** How far a release came. */
export interface ReleaseEnd {
  /** As it was last seen; undefined: none was found, and none was made. */
  readonly release: Release | undefined;
  /** This run has made it. */
  readonly created: boolean;
  /** This run has published it. */
  readonly published: boolean;
  /** Names of the assets that this run has uploaded, or would upload. */
  readonly uploaded: readonly string[];
  /** Extra tags that this run has moved, or would move. */
  readonly moved: readonly string[];
  /** `name@version` of what is not live yet, for which the release waits as a draft. */
  readonly missing: readonly string[];
  readonly latest: MakeLatest | undefined;
  /** The body that the release has, or would have. */
  readonly notes: string;
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

type Progress = { -readonly [Key in keyof ReleaseEnd]: ReleaseEnd[Key] };

/**
 * Brings the release of a tag to what is wanted, from wherever an earlier run has left it: draft
 * first, assets into the draft, published as the last call, when what it names can be installed.
 * Running it again goes on.
 *
 * Requests of a first release with n assets, each for its reason: the releases (1 for each 100: only
 * the list knows drafts, and the newest versions), the tags of its kind (1: where the tag is, and the
 * tag before), GitHub's notes (1), the draft (1), the releases again (1: another run may have made a
 * draft at the same time), the uploads (n), the assets (1: reads back what came), publishing (1). One
 * more for an annotated tag, for a draft that is taken up (its assets, with what broken uploads have
 * left), before each deletion of an asset (another run may be at work too), and for extra tags (another
 * release may have moved them). The releases are read once more (1 for each 100) before one is made the
 * latest. With nothing to do: the releases and the tags.
 *
 * @returns how far it came, with what stopped it in `problems`
 */
export async function createRelease(
  wanted: WantedRelease,
  ports: ReleasePorts,
): Promise<ReleaseEnd> {
  const progress: Progress = {
    ...{ release: undefined, created: false, published: false, uploaded: [], moved: [] },
    missing: [],
    ...{ latest: undefined, notes: "", warnings: wanted.warnings, problems: [] },
  };
  try {
    await converge(wanted, ports, progress);
  } catch (error) {
    if (ports.cancelled.aborted) progress.problems = [cancelledProblem(progress)];
    else if (error instanceof ProblemsError) progress.problems = error.problems;
    else throw error;
  }
  return progress;
}

async function converge(wanted: WantedRelease, ports: ReleasePorts, progress: Progress) {
  const { tag, sha, assets } = wanted;
  const { log } = ports;
  const ask = wanted.publishWhen === "live" ? ports.askLive : undefined;
  // Uploads go to a host of their own, several at once; GitHub's limits are waited for all the same.
  const [rest, uploads] = [await connect(ports), await connect(ports, 0)];
  const calls = releaseCalls(rest, wanted.repository, ports.cancelled, uploads);

  // What is there.
  const [releases, tags] = await Promise.all([calls.releases(), calls.tags(tag.kind)]);
  const here = tags.find((ref) => ref.tag === tag.name);
  const tagSha = here?.annotated === true ? await calls.commitOf(here.sha) : here?.sha;
  const choice = chooseRelease(releases, tag.name);
  progress.release = choice.release;
  progress.warnings = [
    ...wanted.warnings,
    ...choice.rivals.map(rivalWarning),
    ...(choice.release?.draft === false ? unprovenWarnings(assets, choice.release) : []),
  ];
  throwProblems([
    ...tagProblem(tag.name, tagSha, sha),
    ...(tagSha === undefined ? foreignFiles(assets, choice.release, sha) : []),
    ...tooMany(assets, choice.release),
  ]);
  const extraTags = async () => {
    const { extraTags: names, dryRun } = wanted;
    // Uploads take their time: the run of a newer release may have moved them since.
    const isLater = names.length > 0 && (progress.published || progress.uploaded.length > 0);
    const known = isLater && !dryRun ? await calls.tags(tag.kind) : tags;
    const extra = await moveTags({ names, tag, sha, known, dryRun }, calls, ports);
    progress.moved = extra.moved;
    progress.warnings = [...progress.warnings, ...extra.warnings];
  };

  // What it is to say.
  const previous = previousTag(
    tag,
    tags.map((ref) => ref.tag),
  );
  let generated: Promise<string | undefined> | undefined;
  const generate = async () => {
    const target = tagSha === undefined ? sha : undefined;
    const made = await generateNotes({ tag: tag.name, target, previous }, calls, ports);
    if ("text" in made) return made.text;
    progress.warnings = [...progress.warnings, made.warning];
    return undefined;
  };
  const bodyFor = (draft: Release | undefined) =>
    writeNotes(wanted, draft, () => (generated ??= generate()), {
      serverUrl: ports.serverUrl,
      previous,
    });
  const fieldsFor = async (draft: Release | undefined) => {
    const body = await bodyFor(draft);
    progress.notes = body ?? draft?.body ?? "";
    return openFields(wanted, draft, body, tagSha === undefined);
  };
  const latestAmong = (known: readonly Release[]): MakeLatest => {
    if (wanted.makeLatest !== "auto") return wanted.makeLatest;
    const published = known.filter((one) => !one.draft && !one.prerelease);
    return makeLatest(
      tag,
      wanted.prerelease,
      published.map((one) => one.tag),
    );
  };

  if (wanted.dryRun) {
    if (choice.release?.draft !== false) await fieldsFor(choice.release);
    else progress.notes = choice.release.body;
    progress.uploaded = namesOf(openSteps(assets, choice.release));
    const isPublished = choice.release?.draft === false;
    if (wanted.draft && !isPublished) return;
    if (!isPublished) progress.latest = latestAmong(releases);
    await extraTags();
    return;
  }

  // A draft, unless there is one or more.
  let release = choice.release;
  if (release === undefined) {
    const made = await createDraft(tag.name, await fieldsFor(undefined), calls, ports);
    release = made.release;
    progress.created = made.created;
    progress.warnings = [...progress.warnings, ...made.rivals.map(rivalWarning)];
    log.info(`${made.created ? "Created" : "Took up"} the draft ${release.url}`);
  } else log.info(`Found the ${release.draft ? "draft" : "published release"} ${release.url}`);
  if (release.draft && !progress.created) {
    release = { ...release, assets: await calls.assets(release.id) };
  }
  progress.release = release;

  for (;;) {
    // The files.
    const brought = await bringAssets(release, assets, calls, ports);
    release = brought.release;
    progress.release = release;
    progress.uploaded = [...progress.uploaded, ...brought.uploaded];
    if (!release.draft) {
      progress.notes = release.body;
      break;
    }
    const fields = await fieldsFor(release);
    const draft = release;
    const keep = async () => {
      progress.release = await updateDraft(draft, fields, calls, ports);
    };
    if (wanted.draft) {
      await keep();
      break;
    }
    // Whoever hears of a release installs it: it says nothing before that works.
    noteLive(progress, await missingOf(ask, ports.cancelled, keep));
    if (progress.missing.length > 0) break;
    // Uploads take their time: a newer release may have been published since.
    const isSure = wanted.makeLatest !== "auto" || latestAmong(releases) !== "true";
    const latest = latestAmong(isSure ? releases : await calls.releases());
    // And last, at once, all that makes it public.
    const shown = await publishDraft(release, { ...fields, make_latest: latest }, calls, ports);
    progress.release = shown.release;
    progress.published = shown.published;
    progress.latest = latest;
    if (shown.release.id === release.id) break;
    // Another run has published another draft of this tag: that one is the release.
    release = shown.release;
  }
  if (progress.release.draft) return;
  if (!progress.published && wanted.extraTags.length > 0) {
    noteLive(progress, await missingOf(ask, ports.cancelled, () => Promise.resolve()));
    if (progress.missing.length > 0) return;
  }
  await extraTags();
}

function noteLive(progress: Progress, { missing, warnings }: Pick<Live, "missing" | "warnings">) {
  progress.missing = missing;
  progress.warnings = [...progress.warnings, ...warnings];
}

function namesOf(steps: ReturnType<typeof openSteps>): readonly string[] {
  return steps.flatMap((step) => (step.do === "delete" ? [] : [step.local.name]));
}

function rivalWarning({ tag, url }: Release): Problem {
  return {
    code: "release-draft-of-other-job",
    message: `There is another draft of ${tag}: ${url}. It was left as it is.`,
    remedy: "Delete it when nobody needs it, and let one job alone make the release.",
  };
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
    remedy: "Run the job again: it does what is missing.",
  };
}
