import { highestAbove, isSeries, previousTag, readTag, type Tag } from "@fairlead/github";
import { isSameVersion } from "@fairlead/publishing";

/** A tag such as `v1` that goes from one release of its versions to another one. */
export interface SeriesMove {
  readonly series: string;
  /** It goes only if it stands at one of these. */
  readonly from: readonly string[];
  readonly to: string;
}

/**
 * Where the tags of a version's series go when it is withdrawn: to the version that users are to take, and
 * where a series has that not, to its highest release below. Without any, a tag stays: it cannot be nowhere.
 *
 * @param tags of the unit
 * @param offered tags of the other releases that users are offered
 */
export function seriesBack(
  own: Tag,
  good: string,
  tags: readonly string[],
  offered: readonly string[],
): readonly SeriesMove[] {
  return seriesOf(own, tags).flatMap((series): readonly SeriesMove[] => {
    const within = tags.filter((tag) => isSeries(series, readTag(tag)) && tag !== own.name);
    const isGood = (tag: string) => isSameVersion(readTag(tag).version ?? "", good);
    const to =
      within.find(isGood) ??
      previousTag(
        own,
        within.filter((tag) => offered.includes(tag)),
      );
    return to === undefined ? [] : [{ series, from: [own.name], to }];
  });
}

/** So many of the releases before may have been named to users instead. */
const mostBefore = 5;

/** Which of them come back when it is offered again: where nothing newer of the series is offered. */
export function seriesToRestore(
  own: Tag,
  tags: readonly string[],
  offered: readonly string[],
): readonly SeriesMove[] {
  if (own.prerelease) return [];
  return seriesOf(own, tags).flatMap((series): readonly SeriesMove[] => {
    const within = (names: readonly string[]) =>
      names.filter((tag) => isSeries(series, readTag(tag)));
    if (highestAbove(own, within(offered)) !== undefined) return [];
    const from = before(own, within(tags)).slice(0, mostBefore);
    return from.length === 0 ? [] : [{ series, from, to: own.name }];
  });
}

function seriesOf(own: Tag, tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => isSeries(tag, own));
}

/** The earlier tags of the same unit, newest first. */
function before(own: Tag, tags: readonly string[]): readonly string[] {
  const previous = previousTag(own, tags);
  return previous === undefined ? [] : [previous, ...before(readTag(previous), tags)];
}
