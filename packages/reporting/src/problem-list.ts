import { counted, type Problem } from "@fairlead/publishing";
import { code, escaped, fitting, list } from "./markdown.ts";
import { cutNote } from "./unit-table.ts";

/** GitHub refuses a summary above 1 MiB; a margin is kept. */
const maxPage = 900_000;

const problem = { one: "problem", many: "problems" };

/**
 * The summary of a job whose input was bad: every problem with its place and what to do. Only for
 * problems found before the first upload; what comes later is the outcome of a unit.
 */
export function renderProblems(
  problems: readonly Problem[],
  info: { readonly action: string },
): string {
  return `${[
    `## ❌ ${escaped(info.action, 100)}: ${counted(problems.length, problem)} to put right`,
    "Nothing was uploaded. Put this right and run the job again:",
    ...problemList(problems, maxPage),
  ].join("\n\n")}\n`;
}

/** The problems as a list, in at most about `maxBytes`. */
export function problemList(problems: readonly Problem[], maxBytes: number): readonly string[] {
  const { kept, left } = fitting(problems, problemItem, maxBytes);
  return [list(kept), ...(left > 0 ? [cutNote(left)] : [])].filter(Boolean);
}

function problemItem({ message, remedy, file, line }: Problem): string {
  const place = file === undefined ? "" : line === undefined ? file : `${file}:${line}`;
  const where = place === "" ? "" : `${code(place, 300)} `;
  const what = remedy === undefined ? "" : `<br>→ ${escaped(remedy)}`;
  return `${where}${escaped(message)}${what}`;
}
