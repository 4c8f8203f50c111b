import { highestAbove, isSeries, previousTag, readTag, type Tag } from "@fairlead/github";
import { parseRecord } from "@fairlead/http";
import { growingBackoff, ProblemsError, retry, type Problem } from "@fairlead/publishing";
import { isMarkedWithdrawn, withdrawnMarks } from "@fairlead/withdrawal";
import { bytesOf, type GitHub } from "../github/api.ts";
import { saidBy } from "../said-by.ts";
import type { World } from "../world.ts";

/** What the program changes on GitHub, each at its own request. */
export interface GitHubStep {
  /** What will be done, for people: "mark v1.2.3 as a prerelease". */
  readonly title: string;
  readonly path: string;
  readonly json: Readonly<Record<string, unknown>>;
  /** Whether it is done, read anew. */
  readonly isDone: () => Promise<boolean>;
}

/** A release of GitHub, as far as the program needs it. */
interface Release {
  readonly id: number;
  readonly body: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly url: string;
}

/**
 * What is left to do to the GitHub release of a tag that is taken back: a paragraph above its notes, the mark
 * of a prerelease, and then the release and the moving tags of the version that users are to take.
 *
 * @param good the tag of that version; undefined: there is none
 */
export async function withdrawRelease(
  tag: string,
  good: string | undefined,
  words: string,
  github: GitHub,
): Promise<readonly GitHubStep[]> {
  const [bad, better] = await Promise.all([
    readRelease(tag, github),
    good === undefined ? undefined : readRelease(good, github),
  ]);
  // A draft is seen by nobody.
  if (bad === undefined || bad.draft) return [];
  const body = `${withdrawnMarks.begin}\n> [!CAUTION]\n> ${words}\n${withdrawnMarks.end}\n\n${withoutMark(bad.body)}`;
  const isMarked = (now: Release | undefined) =>
    now?.prerelease === true && isMarkedWithdrawn(now.body);
  const latest = await latestNow(github);
  // Where a stop came between the two, GitHub has chosen one by its date.
  const isLost = latest === tag || (good !== undefined && isBefore(latest, good));
  return [
    ...(isMarked(bad)
      ? []
      : [
          {
            title: `GitHub release ${tag}: a note above its text, and the mark of a prerelease`,
            path: `/releases/${bad.id}`,
            json: { body, prerelease: true, make_latest: "false" },
            isDone: async () => isMarked(await readRelease(tag, github)),
          },
        ]),
    ...(good !== undefined && better !== undefined && isLost && canBeLatest(better)
      ? [latestStep(good, better, github)]
      : []),
    ...(good === undefined ? [] : await tagsTo(tag, good, github)),
  ];
}

/** So many of the releases before may have been named to users instead. */
const mostBefore = 5;

/**
 * The reverse: what stands at a release before comes back, then the note and the mark go. Of a release that
 * is not marked nothing was taken.
 */
export async function restoreRelease(tag: string, github: GitHub): Promise<readonly GitHubStep[]> {
  const own = readTag(tag);
  const [found, tags] = await Promise.all([readRelease(tag, github), tagsOfKind(own.kind, github)]);
  const isOpen = (now: Release | undefined) =>
    now !== undefined && now.prerelease === own.prerelease && !isMarkedWithdrawn(now.body);
  if (found === undefined || found.draft || isOpen(found)) return [];
  const releases = tags.filter((name) => !readTag(name).prerelease);
  const isNewest = !own.prerelease && highestAbove(own, releases) === undefined;
  const latest = isNewest ? await latestNow(github) : undefined;
  // That of another unit stays.
  const isLatest = isNewest && (latest === undefined || isBefore(latest, tag));
  const steps: GitHubStep[] = [];
  for (const name of isNewest ? before(own, tags).slice(0, mostBefore) : []) {
    steps.push(...(await tagsTo(name, tag, github)));
  }
  return [
    ...steps,
    {
      title: `GitHub release ${tag}: without the note and the mark${isLatest ? ", the latest again" : ""}`,
      path: `/releases/${found.id}`,
      json: {
        ...{ body: withoutMark(found.body), prerelease: own.prerelease },
        make_latest: String(isLatest),
      },
      isDone: async () => isOpen(await readRelease(tag, github)),
    },
  ];
}

/** The earlier tags of the same unit, newest first. */
function before(own: Tag, tags: readonly string[]): readonly string[] {
  const previous = previousTag(own, tags);
  return previous === undefined ? [] : [previous, ...before(readTag(previous), tags)];
}

/** Tags such as `v1` that stand at one release, and go to another one of their series. */
export async function tagsTo(
  from: string,
  to: string,
  github: GitHub,
): Promise<readonly GitHubStep[]> {
  const [at, target] = await Promise.all([commitOf(from, github), commitOf(to, github)]);
  if (at === undefined || target === undefined || at === target) return [];
  const names = await tagsOfKind(readTag(from).kind, github);
  const series = names.filter(
    (name) => isSeries(name, readTag(from)) && isSeries(name, readTag(to)),
  );
  const steps: GitHubStep[] = [];
  for (const name of series) {
    if ((await commitOf(name, github)) !== at) continue;
    steps.push({
      title: `tag ${name}: to ${to}`,
      path: `/git/refs/tags/${encodeURIComponent(name)}`,
      json: { sha: target, force: true },
      isDone: async () => (await commitOf(name, github)) === target,
    });
  }
  return steps;
}

function latestStep(tag: string, { id }: Release, github: GitHub): GitHubStep {
  return {
    title: `GitHub release ${tag}: the latest`,
    path: `/releases/${id}`,
    json: { make_latest: "true" },
    isDone: async () => (await latestNow(github)) === tag,
  };
}

function canBeLatest({ draft, prerelease }: Release): boolean {
  return !draft && !prerelease;
}

/** The tag of the latest release; undefined: there is none. */
async function latestNow(github: GitHub): Promise<string | undefined> {
  const reply = await github.ask("/releases/latest");
  if (reply.kind === "answer" && reply.status === 404) return undefined;
  const latest = parseRecord(bytesOf(reply, github, "the latest release").toString("utf8"));
  const tag = latest?.["tag_name"];
  return typeof tag === "string" ? tag : undefined;
}

/** Whether a release is an older one of the same unit. */
function isBefore(tag: string | undefined, other: string): boolean {
  return tag !== undefined && highestAbove(readTag(tag), [other]) !== undefined;
}

async function readRelease(tag: string, github: GitHub): Promise<Release | undefined> {
  const reply = await github.ask(`/releases/tags/${encodeURIComponent(tag)}`);
  if (reply.kind === "answer" && reply.status === 404) return undefined;
  const answer = parseRecord(bytesOf(reply, github, `the release of ${tag}`).toString("utf8"));
  const { id, body, draft, prerelease, html_url: url } = answer ?? {};
  if (typeof id !== "number" || typeof url !== "string") return undefined;
  const isText = typeof body === "string";
  return {
    id,
    url,
    body: isText ? body : "",
    draft: draft === true,
    prerelease: prerelease === true,
  };
}

async function commitOf(tag: string, github: GitHub): Promise<string | undefined> {
  const reply = await github.ask(`/commits/tags/${encodeURIComponent(tag)}`);
  if (reply.kind === "answer" && [404, 422].includes(reply.status)) return undefined;
  const sha = parseRecord(bytesOf(reply, github, `the tag ${tag}`).toString("utf8"))?.["sha"];
  return typeof sha === "string" ? sha : undefined;
}

/** The tags that begin as those of a unit do. */
async function tagsOfKind(kind: string, github: GitHub): Promise<readonly string[]> {
  const reply = await github.ask(`/git/matching-refs/tags/${encodeURIComponent(kind)}`);
  const refs: unknown = JSON.parse(bytesOf(reply, github, "its tags").toString("utf8"));
  return (Array.isArray(refs) ? (refs as unknown[]) : []).flatMap(nameOf);
}

function nameOf(ref: unknown): readonly string[] {
  const name: unknown =
    typeof ref === "object" && ref !== null && "ref" in ref ? ref.ref : undefined;
  return typeof name === "string" ? [name.replace(/^refs\/tags\//, "")] : [];
}

function withoutMark(body: string): string {
  const [begin, end] = [body.indexOf(withdrawnMarks.begin), body.indexOf(withdrawnMarks.end)];
  if (begin < 0 || end < begin) return body;
  return (body.slice(0, begin) + body.slice(end + withdrawnMarks.end.length)).replace(/^\s+/, "");
}

/** GitHub shows an edit at once, mostly. */
const patienceMs = 60_000;

/**
 * Sends the request of a step, and reads until its effect is seen.
 *
 * @throws ProblemsError `github-change-refused`, `effect-not-seen`
 */
export async function change(step: GitHubStep, github: GitHub, world: World): Promise<void> {
  const { clock, signal } = world;
  const reply = await github.ask(step.path, { method: "PATCH", json: step.json });
  if (reply.kind === "answer" && reply.status >= 400 && reply.status < 500) {
    const message = `GitHub refused to change ${step.title}: ${saidBy(reply)}.`;
    const remedy = `Log in as somebody who may write to ${github.repository}: gh auth login. Then run this again.`;
    throw new ProblemsError([{ code: "github-change-refused", message, remedy }]);
  }
  const isSeen = await retry(() => step.isDone(), {
    isTransient: (seen) => !seen,
    backoffMs: growingBackoff(500, 2, 4_000),
    ...{ deadline: clock.now() + patienceMs, clock, signal },
  });
  if (!isSeen) throw new ProblemsError([notSeen(step.title)]);
}

/** @param how what a program ended with, as a sentence */
export function notSeen(what: string, how = ""): Problem {
  return {
    code: "effect-not-seen",
    message: `This was not done, or does not show: ${what}.${how}`,
    remedy:
      "Nothing more was changed. If a message above says why, follow it, then run this again: what is done already is left alone.",
  };
}
