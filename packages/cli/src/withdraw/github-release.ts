import { highestAbove, readTag } from "@fairlead/github";
import type { Problem } from "@fairlead/publishing";
import { isMarkedWithdrawn, withdrawnMarks } from "@fairlead/withdrawal";
import type { GitHub } from "../github/api.ts";
import { commitOfTag } from "../github/tag-refs.ts";
import type { World } from "../world.ts";
import type { Change } from "./change.ts";
import {
  goodRelease,
  isOffered,
  latestNow,
  readRelease,
  type OnGitHub,
  type Release,
} from "./github-look.ts";
import { attemptOf } from "./sent.ts";
import { seriesBack, seriesToRestore, type SeriesMove } from "./series.ts";

/** What of a release makes it nothing to send users to: they cannot see it, or were told not to take it. */
export function goodReleaseProblems(onGitHub: OnGitHub, good: string): readonly Problem[] {
  const found = goodRelease(onGitHub, good);
  if (found === undefined || isOffered(found)) return [];
  const state = found.draft
    ? "is a draft"
    : isMarkedWithdrawn(found.body)
      ? "was withdrawn itself"
      : "is marked as a prerelease";
  return [
    {
      code: "good-version-invalid",
      message: `The GitHub release ${found.tag} ${state}.`,
      remedy: "Name another version with --take, or make it a release again.",
    },
  ];
}

/**
 * What is left to do to the GitHub release of a tag that is taken back: a paragraph above its notes, the mark
 * of a prerelease, and then the release and the moving tags of the version that users are to take.
 *
 * @param words of the paragraph
 * @param replaces whether these words replace those that stand there
 */
export async function withdrawRelease(
  look: OnGitHub,
  good: string,
  words: string,
  { replaces }: { readonly replaces: boolean },
  github: GitHub,
  world: World,
): Promise<readonly Change[]> {
  const { own, releases, latest } = look;
  const bad = releases.find(({ tag }) => tag === own.name);
  // A draft is seen by nobody.
  if (bad === undefined || bad.draft) return [];
  const paragraph = `${withdrawnMarks.begin}\n> [!CAUTION]\n> ${words}\n${withdrawnMarks.end}`;
  const isMarked = (now: Release | undefined) =>
    now?.prerelease === true &&
    (replaces ? now.body.includes(paragraph) : isMarkedWithdrawn(now.body));
  const better = goodRelease(look, good);
  // Where a stop came between the two, GitHub has chosen one by its date.
  const isLost = latest === own.name || (better !== undefined && isBefore(latest, better.tag));
  const changes: Change[] = [];
  if (!isMarked(bad)) {
    changes.push({
      title: `GitHub release ${own.name}: a note above its text, and the mark of a prerelease`,
      isDone: async () => isMarked(await readRelease(own.name, github)),
      ...patch(
        `/releases/${bad.id}`,
        {
          ...{ prerelease: true, make_latest: "false" },
          body: `${paragraph}\n\n${withoutMark(bad.body)}`,
        },
        github,
        world,
      ),
    });
  }
  if (better !== undefined && isLost && isOffered(better) && !better.prerelease) {
    changes.push({
      title: `GitHub release ${better.tag}: the latest`,
      isDone: async () => (await latestNow(github)) === better.tag,
      ...patch(`/releases/${better.id}`, { make_latest: "true" }, github, world),
    });
  }
  const offered = releases.filter((one) => isOffered(one) && one.tag !== own.name);
  const moves = seriesBack(
    own,
    good,
    look.refs.map(({ tag }) => tag),
    offered.map(({ tag }) => tag),
  );
  return [...changes, ...(await seriesChanges(moves, look, github, world))];
}

/**
 * The reverse: what stands at a release before comes back, then the note and the mark go. Of a release that
 * is not marked nothing was taken. What is newer, and withdrawn as well, keeps nothing from it.
 */
export async function restoreRelease(
  look: OnGitHub,
  github: GitHub,
  world: World,
): Promise<readonly Change[]> {
  const { own, releases, latest } = look;
  const isOpen = (now: Release | undefined) =>
    now !== undefined && now.prerelease === own.prerelease && !isMarkedWithdrawn(now.body);
  const found = releases.find(({ tag }) => tag === own.name);
  if (found === undefined || found.draft || isOpen(found)) return [];
  const offered = releases
    .filter((one) => isOffered(one) && !one.prerelease && one.tag !== own.name)
    .map(({ tag }) => tag);
  const isNewest = !own.prerelease && highestAbove(own, offered) === undefined;
  // That of another unit stays.
  const isLatest =
    isNewest && (latest === undefined || latest === own.name || isBefore(latest, own.name));
  const moves = seriesToRestore(
    own,
    look.refs.map(({ tag }) => tag),
    offered,
  );
  return [
    ...(await seriesChanges(moves, look, github, world)),
    {
      title: `GitHub release ${own.name}: without the note and the mark${isLatest ? ", the latest again" : ""}`,
      isDone: async () => isOpen(await readRelease(own.name, github)),
      ...patch(
        `/releases/${found.id}`,
        {
          ...{ body: withoutMark(found.body), prerelease: own.prerelease },
          make_latest: String(isLatest),
        },
        github,
        world,
      ),
    },
  ];
}

/** Moves tags such as `v1` that stand where a release leaves them, and no others. */
async function seriesChanges(
  moves: readonly SeriesMove[],
  { refs }: OnGitHub,
  github: GitHub,
  world: World,
): Promise<readonly Change[]> {
  const commits = new Map<string, Promise<string | undefined>>();
  const commitOf = (tag: string): Promise<string | undefined> => {
    const ref = refs.find((one) => one.tag === tag);
    const read = ref?.isAnnotated === false ? Promise.resolve(ref.sha) : commitOfTag(tag, github);
    const known = commits.get(tag) ?? read;
    commits.set(tag, known);
    return known;
  };
  const changes: Change[] = [];
  for (const { series, from, to } of moves) {
    const [at, target, ...left] = await Promise.all([series, to, ...from].map(commitOf));
    if (at === undefined || target === undefined || at === target || !left.includes(at)) continue;
    changes.push({
      title: `tag ${series}: to ${to}`,
      isDone: async () => (await commitOfTag(series, github)) === target,
      ...patch(
        `/git/refs/tags/${encodeURIComponent(series)}`,
        { sha: target, force: true },
        github,
        world,
        `tag ${series}`,
      ),
    });
  }
  return changes;
}

function patch(
  path: string,
  json: Readonly<Record<string, unknown>>,
  github: GitHub,
  world: World,
  what = "the release",
): Pick<Change, "attempt"> {
  const again = "Then run this again: what is done already is left alone.";
  return {
    attempt: async () =>
      attemptOf(
        await github.ask(path, { method: "PATCH", json }),
        world.clock.now(),
        (said) => ({
          code: "github-change-refused",
          message: `GitHub refused to change ${what}: ${said}.`,
        }),
        {
          401: `Log in again: gh auth login. ${again}`,
          403: `Use a login that may write to ${github.repository}: gh auth login. ${again}`,
          404: `It is gone, or your login may not write to ${github.repository}. ${again}`,
          422: `A rule of ${github.repository} may forbid it: change it there, or do this step by hand. ${again}`,
        },
      ),
  };
}

/** Whether a release is an older one of the same unit. */
function isBefore(tag: string | undefined, other: string): boolean {
  return tag !== undefined && highestAbove(readTag(tag), [other]) !== undefined;
}

function withoutMark(body: string): string {
  const [begin, end] = [body.indexOf(withdrawnMarks.begin), body.indexOf(withdrawnMarks.end)];
  if (begin < 0 || end < begin) return body;
  return (body.slice(0, begin) + body.slice(end + withdrawnMarks.end.length)).replace(/^\s+/, "");
}
