import {
  concurrently,
  firstFew,
  readBackoffMs,
  readsAtOnce,
  retry,
  unitId,
  type Clock,
  type Outcome,
  type Problem,
} from "@fairlead/publishing";
import { compare, gt, parse } from "semver";
import { ownTag, type TaggedVersions } from "./dist-tag.ts";
import { readPackage, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";

/** A tag, and the version that it is below. */
export interface Behind {
  readonly stands: string;
  readonly higher: string;
}

/**
 * Whether a tag stands below a version that was published since the release looked: another job publishes
 * at the same time, each finds its own version to be the highest, and the tag goes with the last upload.
 * A version under another tag was not meant for this one.
 *
 * @param before what was published when the release looked; undefined: a new name
 */
export function behind(
  { version, tag }: Pick<NpmUnit, "version" | "tag">,
  before: Pick<TaggedVersions, "versions"> | undefined,
  { versions, distTags, deprecated }: TaggedVersions,
): Behind | undefined {
  const stands = distTags[tag];
  if (stands === undefined || parse(stands) === null) return undefined;
  const tagged = Object.values(distTags);
  const higher = versions
    .filter((each) => before?.versions.includes(each) !== true && !tagged.includes(each))
    .filter((each) => parse(each) !== null && ownTag(each) === ownTag(version))
    .filter((each) => gt(each, stands) && !deprecated.includes(each))
    .sort(compare)
    .at(-1);
  return higher === undefined ? undefined : { stands, higher };
}

/**
 * Reads the packages again that were published, and tells of tags that went back. npm moves a tag with
 * the upload, whatever came a moment before, so only a look afterwards can know. A list that does not
 * have the version yet is older than the upload, and says nothing.
 *
 * @param known what was published when the release looked, by name
 */
export async function tagsBehind(
  units: readonly NpmUnit[],
  outcomes: readonly Outcome[],
  known: ReadonlyMap<string, TaggedVersions>,
  {
    target,
    reads,
    clock,
    cancelled,
    say,
  }: {
    readonly target: NpmTarget;
    readonly reads: ReadPorts;
    readonly clock: Clock;
    readonly cancelled: AbortSignal;
    readonly say: (line: string) => void;
  },
): Promise<readonly Problem[]> {
  const ours = new Set(
    outcomes.filter(({ status, attempts }) => status === "published" && attempts > 0).map(unitId),
  );
  const published = units.filter((unit) => ours.has(unitId(unit)));
  const unread: string[] = [];
  const found = await concurrently(
    published,
    async (unit) => {
      const { name, version, tag } = unit;
      const read = await retry(() => readPackage(target, name, reads, cancelled), {
        isTransient: (last) => last.kind !== "known" || !last.versions.includes(version),
        ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
      });
      if (read.kind !== "known" || !read.versions.includes(version)) {
        unread.push(name);
        return [];
      }
      const found = behind(unit, known.get(name), read);
      return found === undefined ? [] : [wentBack(name, tag, found, target)];
    },
    readsAtOnce,
  );
  if (unread.length > 0 && !cancelled.aborted) {
    say(
      `${target.title} does not list the new version of ${firstFew(unread, 5)} yet, so it is unknown whether another job moved a dist-tag back.`,
    );
  }
  return found.flat();
}

function wentBack(
  name: string,
  tag: string,
  { stands, higher }: Behind,
  { isNpmjs, registry }: NpmTarget,
): Problem {
  const at = isNpmjs ? "" : ` --registry ${registry}`;
  return {
    code: "dist-tag-went-back",
    unit: name,
    message: `The dist-tag ${tag} of ${name} is on ${stands}, below ${higher}, which was published during this job: two jobs published at the same time.`,
    remedy: `If nobody moved it on purpose, put it back as a maintainer, with \`npm dist-tag add ${name}@${higher} ${tag}${at}\`.`,
  };
}
