import {
  code,
  type Column,
  details,
  escaped,
  fitting,
  link,
  table,
  tableRow,
  unbroken,
} from "@fairlead/markdown";
import { firstFew, size, type Outcome, type OutcomeStatus } from "@fairlead/publishing";
import { duration } from "./format.ts";
import type { ReportInfo } from "./report-info.ts";
import { listCounts, wordsOf } from "./verdict.ts";

/** A table that is longer hides the rows in which nothing happened. */
const longTable = 100;

/** Longer names are no names of a registry: crates.io allows 64 characters, npm 214. */
const maxName = 214;

const maxVersion = 80;
const maxNote = 200;

/** Nothing to do about these; what remains has a section of its own. */
const uneventful: readonly OutcomeStatus[] = [
  "published",
  "already-published",
  "would-publish",
  "rate-limited",
  "not-reached",
];

/** The table of all units, in at most about `maxBytes`; below it, once, each note that several have. */
export function unitTable(
  given: readonly Outcome[],
  info: ReportInfo,
  maxBytes: number,
): readonly string[] {
  const { outcomes, notes } = sharedNotes(given);
  return [...rowsOf(outcomes, info, maxBytes), ...notes];
}

/** Names shown with a note that several units have. */
const shownNames = 12;

/** The notes that several units have, each with their names, and the units without these. */
function sharedNotes(outcomes: readonly Outcome[]): {
  readonly outcomes: readonly Outcome[];
  readonly notes: readonly string[];
} {
  const shared = [...Map.groupBy(outcomes, ({ note }) => note)].flatMap(([note, units]) =>
    note === undefined || units.length === 1 ? [] : [{ note, units }],
  );
  const own = ({ note, ...outcome }: Outcome) =>
    note === undefined || shared.some((each) => each.note === note)
      ? outcome
      : { ...outcome, note };
  const lines = shared.map(({ note, units }) => {
    const names = firstFew(
      units.map(({ name }) => code(name, maxName)),
      shownNames,
    );
    return `<sub>${names}: ${escaped(note, maxNote)}</sub>`;
  });
  return { outcomes: outcomes.map(own), notes: lines };
}

function rowsOf(
  outcomes: readonly Outcome[],
  info: ReportInfo,
  maxBytes: number,
): readonly string[] {
  if (outcomes.length === 0) return [];
  if (outcomes.length <= longTable) return cutTable(outcomes, info, maxBytes).blocks;
  const quiet = outcomes.filter(isUneventful);
  const loud = outcomes.filter((outcome) => !isUneventful(outcome));
  const open = cutTable(loud, info, maxBytes);
  const hidden = cutTable(quiet, info, maxBytes - open.bytes);
  if (quiet.length === 0) return open.blocks;
  return [...open.blocks, details(listCounts(quiet), hidden.blocks.join("\n\n"))];
}

function isUneventful({ status, note }: Outcome): boolean {
  return uneventful.includes(status) && note === undefined;
}

function cutTable(
  outcomes: readonly Outcome[],
  info: ReportInfo,
  maxBytes: number,
): { readonly blocks: readonly string[]; readonly bytes: number } {
  if (outcomes.length === 0) return { blocks: [], bytes: 0 };
  const noun = info.noun;
  const isTimed = outcomes.some(({ finishedAt }) => finishedAt !== undefined);
  const { kept, left } = fitting(outcomes, (outcome) => row(outcome, info, isTimed), maxBytes);
  const columns: readonly Column[] = [
    { title: noun.one.charAt(0).toUpperCase() + noun.one.slice(1) },
    { title: "Version" },
    { title: "Outcome" },
    { title: "Size", align: "right" },
    // Where nothing was uploaded, there is none.
    ...(isTimed ? [{ title: "Time", align: "right" } as const] : []),
  ];
  const rows = kept.length > 0 ? [table(columns, kept)] : [];
  const cut = left > 0 ? [cutNote(left)] : [];
  return { blocks: [...rows, ...cut], bytes: Buffer.byteLength(rows.join("")) };
}

function row(outcome: Outcome, info: ReportInfo, isTimed: boolean): string {
  const { startedAt, finishedAt } = outcome;
  const took =
    startedAt === undefined || finishedAt === undefined ? "" : duration(finishedAt - startedAt);
  return tableRow([
    unitLink(outcome, info),
    escaped(outcome.version, maxVersion),
    outcomeCell(outcome),
    // What could not be packed has none.
    outcome.size === 0 ? "" : unbroken(size(outcome.size)),
    ...(isTimed ? [unbroken(took)] : []),
  ]);
}

/** The unit's name, linked to its version's page once the registry has it. */
export function unitLink(outcome: Outcome, info: ReportInfo): string {
  const isStaged = outcome.status === "conflict" && outcome.stageId !== undefined;
  const url = shown.includes(outcome.status) && !isStaged ? info.link(outcome) : undefined;
  return link(code(outcome.name, maxName), url);
}

/** A link to a page that does not exist yet would mislead. */
const shown: readonly OutcomeStatus[] = ["published", "already-published", "conflict"];

function outcomeCell(outcome: Outcome): string {
  const { attempts, note } = outcome;
  const { symbol, words } = wordsOf(outcome);
  const tries = attempts > 1 ? `, ${attempts} tries` : "";
  const remark = note === undefined ? "" : `<br><sub>${escaped(note, maxNote)}</sub>`;
  return `${symbol} ${words}${tries}${remark}`;
}

/** Says that a page was cut, and where the rest is. */
export function cutNote(left: number): string {
  return `**${left} more are not shown, to keep this page below GitHub's limit.** The report (output <code>report</code>) has them all.`;
}
