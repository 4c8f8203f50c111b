import { code, escaped, fitting, list } from "@fairlead/markdown";
import { countProblems, firstFew, type Problem } from "@fairlead/publishing";
import { cutNote } from "./unit-table.ts";

/** GitHub refuses a summary above 1 MiB; a margin is kept. */
const maxPage = 900_000;
/** How much of it warnings get. */
const maxWarnings = 60_000;

/**
 * The summary of a job that came to no result: every problem with its place and what to do.
 *
 * @param info.assurance a sentence on what was not done, such as "Nothing was uploaded.", where that
 * is sure
 */
export function renderProblems(
  problems: readonly Problem[],
  info: {
    readonly action: string;
    readonly assurance?: string;
    /** What was found beside them, and stops nothing. */
    readonly warnings?: readonly Problem[];
  },
): string {
  const { warnings = [] } = info;
  const assurance = info.assurance === undefined ? "" : `${escaped(info.assurance, 100)} `;
  return `${[
    `## ❌ ${escaped(info.action, 100)}: ${countProblems(problems)} to fix`,
    `${assurance}Fix the following, then run the job again:`,
    ...problemList(problems, maxPage - maxWarnings),
    ...(warnings.length > 0 ? ["### ⚠️ Warnings", ...problemList(warnings, maxWarnings)] : []),
  ].join("\n\n")}\n`;
}

/** The problems as a list, in at most about `maxBytes`. */
export function problemList(problems: readonly Problem[], maxBytes: number): readonly string[] {
  const { kept, left } = fitting(problems, problemItem, maxBytes);
  return [list(kept), ...(left > 0 ? [cutNote(left)] : [])].filter(Boolean);
}

/** So many places are shown; the file of each crate or package is easily found. */
const placesShown = 12;

function problemItem({ message, remedy, copy, file, line, places = [] }: Problem): string {
  const place = file === undefined ? "" : line === undefined ? file : `${file}:${line}`;
  // A message of the declaration begins with its place, for the log; others name the file.
  const isNamed = line === undefined ? namesFile(message, place) : message.startsWith(`${place}:`);
  const where = place === "" || isNamed ? "" : `${code(place, 300)} `;
  const what = remedy === undefined ? "" : `<br>→ ${escaped(remedy)}`;
  const whole = copy === undefined ? "" : `<br>${code(copy, Infinity)}`;
  const all = firstFew(
    places.map((each) => code(each, 300)),
    placesShown,
  );
  const see = places.length === 0 ? "" : ` See ${all}.`;
  return `${where}${escaped(message)}${see}${what}${whole}`;
}

/** Whether a message says a path as a word of its own. */
function namesFile(message: string, file: string): boolean {
  return message.split(/[\s,;]+/).some((word) => word.replace(/^[("`]|[)"`:.]+$/g, "") === file);
}
