import { code, escaped, fitting, list } from "@fairlead/markdown";
import { countProblems, type Problem } from "@fairlead/publishing";
import { cutNote } from "./unit-table.ts";

/** GitHub refuses a summary above 1 MiB; a margin is kept. */
const maxPage = 900_000;

/**
 * The summary of a job that came to no result: every problem with its place and what to do.
 *
 * @param info.assurance a sentence on what was not done, such as "Nothing was uploaded.", where that
 * is sure
 */
export function renderProblems(
  problems: readonly Problem[],
  info: { readonly action: string; readonly assurance?: string },
): string {
  const assurance = info.assurance === undefined ? "" : `${escaped(info.assurance, 100)} `;
  return `${[
    `## ❌ ${escaped(info.action, 100)}: ${countProblems(problems)} to fix`,
    `${assurance}Fix the following, then run the job again:`,
    ...problemList(problems, maxPage),
  ].join("\n\n")}\n`;
}

/** The problems as a list, in at most about `maxBytes`. */
export function problemList(problems: readonly Problem[], maxBytes: number): readonly string[] {
  const { kept, left } = fitting(problems, problemItem, maxBytes);
  return [list(kept), ...(left > 0 ? [cutNote(left)] : [])].filter(Boolean);
}

function problemItem({ message, remedy, copy, file, line }: Problem): string {
  const place = file === undefined ? "" : line === undefined ? file : `${file}:${line}`;
  // A message of the declaration begins with its place, for the log.
  const where = place === "" || message.startsWith(`${place}:`) ? "" : `${code(place, 300)} `;
  const what = remedy === undefined ? "" : `<br>→ ${escaped(remedy)}`;
  const whole = copy === undefined ? "" : `<br>${code(copy, Infinity)}`;
  return `${where}${escaped(message)}${what}${whole}`;
}
