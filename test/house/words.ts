/** A word that the project does not use, and what it says instead. */
export type ReplacedWord = readonly [found: RegExp, instead: string];

/** Held in comments, too. */
const replacedEverywhere: readonly ReplacedWord[] = [
  [/\bthere already\b/i, "already published, already exists"],
  [/\bother contents\b/i, "differs from the published version"],
  [/\bfor ever\b/i, "permanent"],
  [/\bmend/i, "fix"],
  [/\bstands? for\b/i, "means"],
  [/\balso (when|after|if)\b/i, "even"],
  [/\bpassed over\b/i, "skipped"],
  [/\bleave\b[^.]*\baway\b/i, "omit"],
  [/\bput right\b/i, "fix"],
  [/\bpage of the run\b/i, "the job summary"],
  [/\bjust (?:as|until|in|those|that|these|what|one|long)\b/i, "exactly"],
  [/\balso (?:where|though)\b/i, "even where"],
  [/\bpass(?:es)? over\b/i, "skip"],
  [/\bin (?:the )?place of\b/i, "instead of"],
  [/\b(?:colou|behaviou)rs?\b|\blicences?\b|\bartefacts?\b|\brecognis/i, "American spelling"],
];

/**
 * Held in all that users read: what the sources say, texts, and the descriptions of inputs and outputs.
 * Comments may speak of units, and of what is told.
 */
export const replacedWords: readonly ReplacedWord[] = [
  ...replacedEverywhere,
  [/\blook(?:s|ed|ing)? what\b/i, "check what is already published"],
  [/(?<!\bthere )\b(is|are) no (?!longer\b)[a-z]/i, "is not a"],
  [/\bis none (of|that|which)\b/i, "is not one of"],
  [/\bmay be published\b/i, "publishable"],
  [/\bfinished about\b/i, "expected to finish at"],
  [/\bread back\b/i, "verify"],
  [/\bwhat is there\b|\balready there\b/i, "what is already published"],
  [/\bis its default\b/i, "default: …; empty inputs use the default"],
  [/\bsays so\b|\b(?:is|are) (?:told|said)\b/i, "is logged, is listed, reports it"],
  [/\b(?:token|publishing|credential|which) serves\b|\bserved which\b/i, "is used for"],
  [/\bstop(?:s|ped)? in order\b/i, "stop cleanly"],
  [/\breads? (?:\w+ ){1,2}back\b/i, "verify, confirm"],
  [/\bunits\b|\b(?:a|each|every) unit\b/i, "crate, package, or file; packages for a mix"],
  [/\bwith a note\b/i, "and notes it"],
  // npm ends direct publishing with such tokens in January 2027, and none of them approves a stage.
  [/\bbypass\w*\b[^.]*\b(?:2FA|two-factor|second factor)/i, "a token that may only stage"],
  [/\bwhat to do\b|\bwhat it takes\b/i, "next step; requirements"],
];

/** A word to replace, and what to say instead. */
interface Replaced {
  readonly found: string;
  readonly instead: string;
}

/** The same with the line that it stands in, from 1. */
export interface FoundWord extends Replaced {
  readonly line: number;
}

/** The words to replace in what a source says. What it quotes is left out. */
export function wordsToReplaceIn(said: string): Replaced[] {
  return replacedIn(said.replaceAll(/"[^"]*"|`[^`]*`/g, ""));
}

/** The words to replace in the comments of a source, each with the line that its comment begins at. */
export function wordsToReplaceInComments(source: string): FoundWord[] {
  const comments = source.matchAll(/\/\*[\s\S]*?\*\/|(?:^|(?<=\s))\/\/.*(?:\n\s*\/\/.*)*/gm);
  return [...comments].flatMap(({ 0: comment, index }) => {
    const words = comment.replaceAll(/"[^"]*"|`[^`]*`/g, "").replaceAll(/\s+(?:\*|\/\/)?\s*/g, " ");
    const line = source.slice(0, index).split("\n").length;
    return replacedIn(words, replacedEverywhere).map((word) => ({ line, ...word }));
  });
}

function replacedIn(words: string, replaced = replacedWords): Replaced[] {
  return replaced.flatMap(([word, instead]) => {
    const [found] = word.exec(words) ?? [];
    return found === undefined ? [] : [{ found, instead }];
  });
}

/**
 * The words to replace in a text of Markdown. What stands in code is left out, and so are sentences that
 * a table quotes from the sources.
 */
export function wordsToReplace(markdown: string): FoundWord[] {
  const prose = markdown.replaceAll(/^ *```[\s\S]*?^ *```/gm, (code) => code.replaceAll(/./g, ""));
  let quotes = false;
  return prose.split("\n").flatMap((line, at) => {
    if (!line.startsWith("|")) quotes = false;
    else if (/^\| (It|The \w+|What it) says? /.test(line)) quotes = true;
    const own = quotes ? line.replace(/^\|(?:\\\||[^|])*\|/, "|") : line;
    const words = own.replaceAll(/`[^`]*`/g, "``");
    return replacedIn(words).map((word) => ({ line: at + 1, ...word }));
  });
}
