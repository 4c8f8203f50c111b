import type { Problem } from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import type { Release } from "./pick-release.ts";
import { commitAt } from "./remote-tag.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { lookAfter, type Found } from "./look-after.ts";
import { highestAbove, readTag, type Tag } from "./tag.ts";

/** Whether a tag means the newest of the versions that begin so, such as `v1` or `v1.2` for 1.2.3. */
export function isSeries(name: string, { kind, version }: Tag): boolean {
  const begin = name.startsWith(kind) ? name.slice(kind.length) : "";
  return /^\d+(\.\d+)?$/.test(begin) && version?.startsWith(`${begin}.`) === true;
}

/**
 * The release that an extra tag may have to be at instead of that of a tag: the highest above it of its
 * unit, and of the versions that `v1` means. Prereleases count beside a prerelease alone.
 *
 * @param before tags of the releases that were published when this run looked first
 * @returns `isSure`: it was published since, and `v1` means it. That a tag such as `stable` is to be
 * moved by another run, or is behind one that was there before, nobody can know
 */
export function rightfulAt(
  name: string,
  tag: Tag,
  releases: readonly Release[],
  before: readonly string[],
): { readonly release: Release; readonly isSure: boolean } | undefined {
  const ofSeries = isSeries(name, tag);
  const may = (one: Release) =>
    ofSeries
      ? !one.prerelease && isSeries(name, readTag(one.tag))
      : (!one.prerelease || tag.prerelease) && !before.includes(one.tag);
  const those = releases.filter((one) => !one.draft && may(one));
  const highest = highestAbove(
    tag,
    those.map((one) => one.tag),
  );
  const release = those.find((one) => one.tag === highest);
  return release && { release, isSure: ofSeries && !before.includes(release.tag) };
}

/** The highest published version above that of a tag for which a tag such as `v1` stands, if there is one. */
export function publishedAbove(
  name: string,
  tag: Tag,
  published: readonly string[],
): string | undefined {
  const series = published.filter(
    (one) => !readTag(one).prerelease && isSeries(name, readTag(one)),
  );
  return isSeries(name, tag) ? highestAbove(tag, series) : undefined;
}

/** The tag of a release, and its commit. */
interface At {
  readonly tag: string;
  readonly sha: string;
}

/**
 * Looks again after this run has moved an extra tag: that of a newer release may have moved it at the same
 * time.
 *
 * @param own where this run has moved it
 * @param before tags of the releases that were published when this run looked first
 * @returns whether the extra tag is still there
 */
export function settleTag(
  name: string,
  own: At,
  before: readonly string[],
  calls: ReleaseCalls,
  ports: Pick<RestPorts, "clock" | "cancelled" | "log">,
) {
  const look = async (given: readonly At[]): Promise<Found<At>> => {
    const there = await commitAt(name, calls);
    const holder = given.find(({ sha }) => sha === there);
    if (holder === undefined) return { kind: "settled", holder };
    const tag = readTag(holder.tag);
    const tags = (await calls.tags(tag.kind)).map((ref) => ref.tag);
    // Each release that is published has its tag.
    const isHighest = highestAbove(tag, tags) === undefined;
    const right = isHighest ? undefined : rightfulAt(name, tag, await calls.releases(), before);
    const sha = right && (await commitAt(right.release.tag, calls));
    if (right === undefined || sha === undefined || sha === there) {
      return { kind: "settled", holder };
    }
    return {
      ...{ kind: "behind", holder, better: { tag: right.release.tag, sha } },
      ...(right.isSure && { handOn: (guard) => calls.moveTag(name, sha, guard) }),
    };
  };
  return lookAfter(
    own,
    look,
    {
      handed: ({ tag }) =>
        `The tag ${name} is at ${tag} now: another run published it at the same time, and it is newer than ${own.tag}.`,
      behind: (lower, higher, cause) => tagWentBack(name, lower.tag, higher, cause),
      unknown: (cause) => notChecked(name, own.tag, cause),
    },
    ports,
  );
}

export function tagWentBack(
  name: string,
  lower: string,
  { tag, sha }: At,
  cause?: string,
): Problem {
  const failed = cause === undefined ? "" : ` It could not be moved: ${cause}.`;
  return {
    code: "extra-tag-went-back",
    message: `The extra tag ${name} is at ${lower}, which is older than ${tag}, and that is published.${failed}`,
    remedy: `If it belongs at ${tag}, run: \`git push --force origin ${sha}:refs/tags/${name}\`.`,
    input: "extra-tags",
  };
}

function notChecked(name: string, tag: string, cause: string): Problem {
  return {
    code: "extra-tag-not-checked",
    message: `The extra tag ${name} was moved to ${tag}, but it is unknown whether another run published a newer release at the same time: ${cause}.`,
    remedy: "Check that the tag is at the newest release that it covers.",
    input: "extra-tags",
  };
}
