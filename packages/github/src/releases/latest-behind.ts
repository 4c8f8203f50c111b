import { ProblemsError, readBackoffMs, retry, type Problem } from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import type { Release } from "./pick-release.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { lookAfter, type Found } from "./look-after.ts";
import { highestAbove, makeLatest, readTag, type MakeLatest, type Tag } from "./tag.ts";
import type { WantedRelease } from "./wanted-release.ts";

type Ports = Pick<RestPorts, "clock" | "cancelled" | "log">;

/** What GitHub is asked to make of a release, beside those that are known. */
export function latestAmong(
  { tag, makeLatest: wish, prerelease }: Pick<WantedRelease, "tag" | "makeLatest" | "prerelease">,
  known: readonly Release[],
): MakeLatest {
  if (wish === "none") return "false";
  return wish === "auto" ? makeLatest(tag, prerelease, tagsOf(known)) : wish;
}

/**
 * The published release that is to be the latest instead of that of a tag: the highest above it of its unit.
 * What is marked as a prerelease is not.
 */
export function rightfulLatest(tag: Tag, releases: readonly Release[]): Release | undefined {
  const name = highestAbove(tag, tagsOf(releases));
  return releases.find((one) => one.tag === name && canBeLatest(one));
}

function tagsOf(releases: readonly Release[]): readonly string[] {
  return releases.filter(canBeLatest).map(({ tag }) => tag);
}

function canBeLatest({ draft, prerelease }: Release): boolean {
  return !draft && !prerelease;
}

/**
 * Looks again after this run has made its release the latest, by its version and by no word of the workflow:
 * another run may have published a higher one since it looked.
 *
 * @returns whether it is still the latest
 */
export function settleLatest(release: Release, calls: ReleaseCalls, ports: Ports) {
  const look = async (given: readonly Release[]): Promise<Found<Release>> => {
    const listed = await listWith(release, calls, ports);
    if (rightfulLatest(readTag(release.tag), listed) === undefined) {
      return { kind: "settled", holder: release };
    }
    const latest = await calls.latest();
    const holder = given.find(({ id }) => id === latest);
    const better = holder && rightfulLatest(readTag(holder.tag), listed);
    if (holder === undefined || better === undefined) return { kind: "settled", holder };
    return {
      ...{ kind: "behind", holder, better },
      handOn: (guard) => calls.update(better, { make_latest: "true" }, guard),
    };
  };
  return lookAfter(
    release,
    look,
    {
      handed: ({ tag }) =>
        `Made ${tag} the latest release: another run published it at the same time, and it is newer than ${release.tag}.`,
      behind: (lower, higher, cause) =>
        wentBack(lower, higher, ", which another run published at the same time", cause),
      unknown: (cause) => notChecked(release, cause),
    },
    ports,
  );
}

/**
 * What the run of a release that was published before finds: a latest release that is older than another of its kind.
 * Where a run ended before its look, that has stayed so. A person may have chosen it.
 */
export async function latestFound(
  listed: readonly Release[],
  calls: ReleaseCalls,
): Promise<readonly Problem[]> {
  if (listed.filter(canBeLatest).length < 2) return [];
  const latest = await calls.latest();
  const holder = listed.find(({ id }) => id === latest);
  const better = holder && rightfulLatest(readTag(holder.tag), listed);
  return holder === undefined || better === undefined ? [] : [wentBack(holder, better, "")];
}

/** A list that does not have a release yet which is published is older than that. */
async function listWith(
  { id }: Release,
  calls: ReleaseCalls,
  { clock, cancelled }: Ports,
): Promise<readonly Release[]> {
  const isOlder = (all: readonly Release[]) => !all.some((one) => one.id === id && !one.draft);
  const listed = await retry(() => calls.releases(), {
    isTransient: isOlder,
    ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
  });
  cancelled.throwIfAborted();
  if (!isOlder(listed)) return listed;
  const message = "GitHub does not list it yet.";
  throw new ProblemsError([{ code: "latest-not-checked", message, remedy: newest }]);
}

const newest = "Check that the latest release on the repository's page is the newest one.";

function wentBack(lower: Release, higher: Release, how: string, cause?: string): Problem {
  const failed = cause === undefined ? "" : ` It could not be changed: ${cause}.`;
  return {
    code: "latest-went-back",
    message: `The latest release is ${lower.tag}, older than ${higher.tag}${how}.${failed}`,
    remedy: `Unless that is intended, edit ${higher.url} and set it as the latest release.`,
  };
}

function notChecked({ tag }: Release, cause: string): Problem {
  return {
    code: "latest-not-checked",
    message: `${tag} was made the latest release, but it is unknown whether another run published a newer one at the same time: ${cause}.`,
    remedy: newest,
  };
}
