/** A word that the project does not use, and what it says instead. */
export type ReplacedWord = readonly [found: RegExp, instead: string];

/** Held in all that users read: what the sources say, texts, and the descriptions of inputs and outputs. */
export const replacedWords: readonly ReplacedWord[] = [
  [/\bthere already\b/i, "already published, already exists"],
  [/\bother contents\b/i, "differs from the published version"],
  [/\bfor ever\b/i, "permanent"],
  [/\bmend/i, "fix"],
  [/\bstands? for\b/i, "means"],
  [/\balso (when|after|if)\b/i, "even"],
  [/(?<!\bthere )\b(is|are) no (?!longer\b)[a-z]/i, "is not a"],
  [/\bis none (of|that|which)\b/i, "is not one of"],
  [/\bpassed over\b/i, "skipped"],
  [/\bmay be published\b/i, "publishable"],
  [/\bleave\b[^.]*\baway\b/i, "omit"],
  [/\bput right\b/i, "fix"],
  [/\bpage of the run\b/i, "the job summary"],
  [/\bfinished about\b/i, "expected to finish at"],
  [/\bread back\b/i, "verify"],
  [/\blook(?:s|ed|ing)? what\b/i, "check what is already published"],
  [/\bwhat is there\b|\balready there\b/i, "what is already published"],
  [/\bis its default\b/i, "default: …; empty inputs use the default"],
  [/\bjust (?:as|until|in|those|that|these|what|one|long)\b/i, "exactly"],
  [/\balso (?:where|though)\b/i, "even where"],
  [/\bsays so\b|\b(?:is|are) (?:told|said)\b/i, "is logged, is listed, reports it"],
  [/\b(?:token|publishing|credential|which) serves\b|\bserved which\b/i, "is used for"],
  [/\bpass(?:es)? over\b/i, "skip"],
  [/\bstop(?:s|ped)? in order\b/i, "stop cleanly"],
  [/\breads? (?:\w+ ){1,2}back\b/i, "verify, confirm"],
  [/\bunits\b|\b(?:a|each|every) unit\b/i, "crate, package, or file; packages for a mix"],
  [/\bwith a note\b/i, "and notes it"],
  [/\bwhat to do\b|\bwhat it takes\b/i, "next step; requirements"],
  [/\bin (?:the )?place of\b/i, "instead of"],
  [/\b(?:colou|behaviou)rs?\b|\blicences?\b|\bartefacts?\b|\brecognis/i, "American spelling"],
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

function replacedIn(words: string): Replaced[] {
  return replacedWords.flatMap(([word, instead]) => {
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
