import { knownWords } from "@fairlead/platforms";
import type { Problem } from "@fairlead/publishing";
import { matchNames } from "@fairlead/selection";
import { platformsOfWords, type DeclaredPlatform } from "./declared-platforms.ts";

export interface EntryPlatforms {
  /** Those that the entry is for, of the call's. */
  readonly meant: readonly DeclaredPlatform[];
  /** Words and patterns for platforms that this call does not declare: another job's. */
  readonly elsewhere: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The platforms that an entry names: words, patterns of the call's words (`linux-*`), and either with a
 * leading `!`, which takes away. With nothing but those they take away from all that the call declares.
 *
 * @param declared the call's own platforms; undefined where it has none
 */
export function entryPlatforms(
  items: readonly string[],
  declared: readonly DeclaredPlatform[] | undefined,
  input: string,
): EntryPlatforms {
  const known = declared ?? [];
  const isPattern = (item: string) => /[*{]/.test(item);
  const negative = items.filter((item) => item.startsWith("!")).map((item) => item.slice(1));
  const positive = items.filter((item) => !item.startsWith("!"));
  const problems: Problem[] = [];
  const words = known.map(({ word }) => word);

  const read = (list: readonly string[]) => {
    const literal = platformsOfWords(
      list.filter((item) => !isPattern(item)),
      known,
      input,
    );
    problems.push(...literal.problems);
    const patterns = matchNames(list.filter(isPattern), words);
    const matched = known.filter(({ word }) => patterns.matched.includes(word));
    return { literal: literal.platforms, matched, unmatched: patterns.unmatched };
  };
  const [taken, away] = [read(positive), read(negative)];
  const removed = new Set(
    [...away.literal, ...away.matched].map(({ platform }) => platform.triple),
  );

  if (declared === undefined && items.some((item) => isPattern(item) || item.startsWith("!"))) {
    problems.push({
      code: "platform-pattern-without-platforms",
      message: `The platforms ${items.join(" ")} hold a pattern, but this action declares no platforms.`,
      remedy: "Name each platform.",
      input,
    });
  } else {
    const strange = [...taken.unmatched, ...away.unmatched].filter(
      (pattern) => matchNames([pattern], knownWords()).matched.length === 0,
    );
    problems.push(
      ...strange.map((pattern) => ({
        code: "platform-pattern-unmatched",
        message: `The pattern ${JSON.stringify(pattern)} matches no platform.`,
        remedy: `Declared platforms: ${words.join(", ")}.`,
        input,
      })),
    );
  }

  const isDeclared = ({ platform }: DeclaredPlatform) =>
    declared === undefined || known.some((each) => each.platform.triple === platform.triple);
  const chosen = [...taken.literal, ...taken.matched, ...(positive.length === 0 ? known : [])];
  const meant = new Map<string, DeclaredPlatform>();
  for (const each of chosen) {
    const { triple } = each.platform;
    if (isDeclared(each) && !removed.has(triple) && !meant.has(triple)) meant.set(triple, each);
  }
  return {
    meant: [...meant.values()],
    elsewhere: [
      ...taken.literal.filter((each) => !isDeclared(each)).map(({ word }) => word),
      ...taken.unmatched,
    ],
    problems,
  };
}
