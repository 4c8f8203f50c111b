import {
  code,
  details,
  escaped,
  fitting,
  httpsAddress,
  link,
  table,
  tableRow,
  unbroken,
} from "@fairlead/markdown";
import { counted, size, toldTogether, type ReleaseResult, type Wait } from "@fairlead/publishing";
import { day, duration, isoTime, timeToTheSecond } from "./format.ts";
import { changedTable } from "./changed-table.ts";
import { conflicts, howToGoOn, whatRemains } from "./going-on.ts";
import { problemList } from "./problem-list.ts";
import type { ReportInfo } from "./report-info.ts";
import { runsOnBlock } from "./runs-on.ts";
import { cutNote, unitTable } from "./unit-table.ts";
import {
  changedSinceRelease,
  inWords,
  stateOf,
  withStatus,
  type OverallStatus,
} from "./verdict.ts";

/**
 * GitHub refuses a summary above 1 MiB (1,048,576 bytes). Each part has a share, in bytes, so that
 * none can crowd out another; together with the head, whose texts are all bounded, they stay below.
 */
const shares = {
  conflicts: 150_000,
  remains: 150_000,
  changed: 150_000,
  units: 310_000,
  waits: 60_000,
  warnings: 60_000,
};

const symbols: Record<OverallStatus, string> = {
  published: "✅",
  "nothing-to-do": "✅",
  "dry-run": "🔎",
  pending: "⏳",
  conflict: "❌",
  limited: "⏳",
  partial: "❌",
  failed: "❌",
  cancelled: "🛑",
};

/**
 * The page of a release for GITHUB_STEP_SUMMARY: GitHub-flavoured Markdown, below 1 MiB whatever the
 * input. All text from outside is escaped against HTML and Markdown.
 */
export function renderSummary(result: ReleaseResult, info: ReportInfo): string {
  const changed = changedSinceRelease(result);
  const total = result.outcomes.length;
  const dryRun = `, dry run${total > 0 ? ` of ${counted(total, info.noun)}` : ""}`;
  const title = `${info.registry.title}${result.dryRun ? dryRun : ""}: ${inWords(result, info.noun)}`;
  const blocks = [
    `## ${symbols[stateOf(result)]} ${escaped(title, 300)}`,
    provenance(result, info),
    ...howToGoOn(result, info),
    ...conflicts(result, info, shares.conflicts),
    ...whatRemains(result, info, shares.remains),
    ...unitTable(
      result.outcomes.filter((outcome) => !changed.includes(outcome)),
      info,
      shares.units,
    ),
    ...changedTable(result, info, shares.changed),
    ...(info.runsOn === undefined ? [] : runsOnBlock(info.runsOn)),
    ...waits(result, shares.waits),
    ...warnings(info, shares.warnings),
    `<sub>Checksums and all details are in the report, the artifact ${code(`fairlead-report-${info.action}-${info.attempt}-…`)} of this run.</sub>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Who, which commit, which run, when, how much: one line. */
function provenance(result: ReleaseResult, info: ReportInfo): string {
  const run = httpsAddress(info.runUrl);
  const origin = run === undefined ? undefined : new URL(run).origin;
  const repository = origin && `${origin}/${info.repository}`;
  const isSha = /^[0-9a-f]{7,64}$/u.test(info.sha);
  const commit = isSha && repository ? `${repository}/commit/${info.sha}` : undefined;
  const uploaded = withStatus(result, "published").reduce((sum, unit) => sum + unit.size, 0);
  return [
    link(escaped(info.repository, 200), repository),
    `commit ${link(code(info.sha.slice(0, 7)), commit)}`,
    link(`attempt ${info.attempt} of this run`, run),
    `${day(result.startedAt)}, ${span(result)}`,
    ...(uploaded > 0 ? [`${size(uploaded)} uploaded${credentials(result)}`] : []),
  ].join(" · ");
}

/** "14:02–14:32 UTC (29 min 50 s)" */
function span({ startedAt, finishedAt }: ReleaseResult): string {
  const from = isoTime(startedAt)?.slice(-13, -8) ?? "?";
  const to = isoTime(finishedAt)?.slice(-13, -8) ?? "?";
  const times = from === to ? from : `${from}–${to}`;
  return `${times} UTC (${duration(finishedAt - startedAt)})`;
}

/** " with trusted publishing", or each kind of credential with its count. */
function credentials(result: ReleaseResult): string {
  const kinds = Map.groupBy(
    withStatus(result, "published").filter(({ credential }) => credential !== undefined),
    ({ credential }) => credential ?? "",
  );
  const names = [...kinds].slice(0, 4).map(([kind, units]) => {
    const words = kind === "token" ? "a token" : escaped(kind, 60);
    return kinds.size === 1 ? words : `${words} (${units.length})`;
  });
  return names.length > 0 ? ` with ${names.join(", ")}` : "";
}

function waits(result: ReleaseResult, maxBytes: number): readonly string[] {
  if (result.waits.length === 0) return [];
  const [first, ...others] = result.waits;
  // A limit that comes again and again is named once.
  const isOne = others.every(({ reason }) => reason === first?.reason);
  const rowOf = (wait: Wait) => tableRow(waitCells(wait, result).slice(0, isOne ? 3 : 4));
  const { kept, left } = fitting(result.waits, rowOf, maxBytes);
  const inAll = result.waits
    .filter((wait) => !isDeclined(wait, result))
    .reduce((sum, { from, until }) => sum + Math.max(0, until - from), 0);
  const count = counted(result.waits.length, { one: "wait", many: "waits" });
  const heading = `⏱️ ${count}, ${duration(inAll)} in total`;
  const columns = [{ title: "From" }, { title: "Until" }, { title: "Time" }, { title: "Reason" }];
  const rows = [
    ...(isOne ? [`${escaped(first?.reason ?? "", 300)}.`] : []),
    table(columns.slice(0, isOne ? 3 : 4), kept),
    ...(left > 0 ? [cutNote(left)] : []),
  ].join("\n\n");
  return result.waits.length > 3 ? [details(heading, rows)] : [`### ${heading}`, rows];
}

function waitCells(wait: Wait, result: ReleaseResult): string[] {
  const { from, until, reason } = wait;
  const now = result.startedAt;
  const time = isDeclined(wait, result) ? "not waited for" : duration(until - from);
  return [
    ...[timeToTheSecond(from, now), timeToTheSecond(until, now), time].map(unbroken),
    escaped(reason, 300),
  ];
}

/** A wait that ends after the release did not take place. */
function isDeclined({ until }: Wait, { finishedAt }: ReleaseResult): boolean {
  return until > finishedAt;
}

function warnings(info: ReportInfo, maxBytes: number): readonly string[] {
  const found = toldTogether(info.warnings);
  if (found.length === 0) return [];
  return [
    `### ⚠️ ${counted(found.length, { one: "warning", many: "warnings" })}`,
    ...problemList(found, maxBytes),
  ];
}
