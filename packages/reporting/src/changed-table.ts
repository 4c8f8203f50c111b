import { code, escaped, fitting, table, tableRow } from "@fairlead/markdown";
import type { Outcome, ReleaseResult } from "@fairlead/publishing";
import type { ReportInfo } from "./report-info.ts";
import { cutNote, unitLink } from "./unit-table.ts";
import { changedSinceRelease, nothingToDo } from "./verdict.ts";

/** Differing entries shown for one unit; the report has all. */
const maxEntries = 6;

/**
 * The units that differ from what is published and are not being released, in one table. Between two
 * releases this is how things are: nothing is wrong.
 */
export function changedTable(
  result: ReleaseResult,
  info: ReportInfo,
  maxBytes: number,
): readonly string[] {
  const changed = changedSinceRelease(result);
  if (changed.length === 0) return [];
  const { kept, left } = fitting(changed, (outcome) => row(outcome, info), maxBytes);
  const { one } = info.noun;
  const columns = [
    { title: one.charAt(0).toUpperCase() + one.slice(1) },
    { title: "Version" },
    { title: "What differs" },
  ];
  return [
    `### Changed since ${changed.length === 1 ? "its" : "their"} release`,
    nothingToDo(changed.length),
    ...(kept.length > 0 ? [table(columns, kept)] : []),
    ...(left > 0 ? [cutNote(left)] : []),
  ];
}

function row(outcome: Outcome, info: ReportInfo): string {
  const { entries = [] } = outcome;
  const shown = entries.slice(0, maxEntries).map((entry) => code(entry, 300));
  const left = entries.length - shown.length;
  return tableRow([
    unitLink(outcome, info),
    escaped(outcome.version, 80),
    [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join("<br>"),
  ]);
}
