import { placeholders } from "@fairlead/platforms";
import type { Problem } from "@fairlead/publishing";
import type { DeclaredPlatform } from "./declared-platforms.ts";
import { entryPlatforms } from "./entry-platforms.ts";
import { atLine } from "./entry-list.ts";
import { checkPlaceholders, fill, platformPlaceholder, type PlaceholderValues } from "./fill.ts";

/** What every entry has, whatever is made from it. */
export interface PlatformEntry {
  /** Its own platforms: words, patterns, and either with a leading `!`. */
  readonly platforms: readonly string[] | undefined;
  /** In the input. */
  readonly line: number;
}

export interface PlatformOptions {
  /** The input's name, for messages. */
  readonly input: string;
  /** The action's own platforms; undefined where it has none. */
  readonly platforms: readonly DeclaredPlatform[] | undefined;
  readonly version: string | undefined;
  /** Only entries have platforms: there is no input for all of them. */
  readonly entriesAlone?: boolean;
}

/** Where the texts of an entry are. */
export interface EntryTexts<E> {
  /** Those whose placeholders multiply the entry. */
  readonly texts: (entry: E) => readonly string[];
  /** The entry with each of these texts changed. */
  readonly map: (entry: E, change: (text: string) => string) => E;
  /** What is made from entries: "packages". */
  readonly things: string;
}

/** An entry for one platform, its placeholders filled in. */
export interface Filled<E> {
  readonly entry: E;
  readonly platform: DeclaredPlatform | undefined;
}

export interface FilledEntries<E> {
  readonly filled: readonly Filled<E>[];
  /** What was skipped, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** One entry for each platform that an entry with a placeholder is for, with its values put in. */
export function forPlatforms<E extends PlatformEntry>(
  entry: E,
  shape: EntryTexts<E>,
  { platforms, version, input, entriesAlone = false }: PlatformOptions,
): FilledEntries<E> {
  const at = (problem: Problem) => atLine(problem, { input, line: entry.line });
  const hasPlatforms = platforms !== undefined || entry.platforms !== undefined;
  const remedy = entriesAlone
    ? "Did you mean `npm.platform-packages`, which publish-npm-platform takes? If not, add platforms to the entry."
    : "Set `platforms`, or add platforms to the entry.";
  const facts = {
    lacksPlatforms: hasPlatforms ? undefined : remedy,
    hasVersion: version !== undefined,
  };
  const texts = shape.texts(entry);
  const wrong = eachAbsenceOnce(texts.flatMap((text) => checkPlaceholders(text, facts))).map(at);
  if (wrong.length > 0) return { filled: [], notes: [], problems: wrong };

  const put = (values: PlaceholderValues) => shape.map(entry, (text) => fill(text, values));
  const base: PlaceholderValues = version === undefined ? {} : { version };
  const own =
    entry.platforms === undefined ? undefined : entryPlatforms(entry.platforms, platforms, input);
  const problems = (own?.problems ?? []).map(at);
  const notes = (own?.elsewhere ?? []).map(
    (word) => `Skipped line ${entry.line} for ${word}, which this step does not declare.`,
  );
  if (texts.some((text) => platformPlaceholder.test(text))) {
    const filled = (own?.meant ?? platforms ?? []).map((declared) => ({
      entry: put({ ...base, ...placeholders(declared.platform, declared.word) }),
      platform: declared,
    }));
    return { filled, notes, problems };
  }
  const count = own === undefined ? 0 : own.meant.length + own.elsewhere.length;
  if (count > 1) {
    const message = `An entry for ${count} platforms has no placeholder to tell their ${shape.things} apart.`;
    const remedy = 'Add one to its path, name or artifact, such as "bindings-{platform}".';
    const problem = at({ code: "placeholder-missing", message, remedy });
    return { filled: [], notes, problems: [...problems, problem] };
  }
  if (own?.meant.length === 0) return { filled: [], notes, problems };
  return { filled: [{ entry: put(base), platform: own?.meant[0] }], notes, problems };
}

/** What an entry lacks is lacking once, however many of its texts need it. */
function eachAbsenceOnce(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code, remedy }, index) => {
    const first = problems.findIndex((each) => each.code === code && each.remedy === remedy);
    return code !== "placeholder-without-value" || first === index;
  });
}
