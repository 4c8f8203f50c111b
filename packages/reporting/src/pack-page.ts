import { code, details, escaped, fitting, table, tableRow, unbroken } from "@fairlead/markdown";
import {
  counted,
  countProblems,
  size,
  type Problem,
  type ReleaseResult,
} from "@fairlead/publishing";
import { changedTable } from "./changed-table.ts";
import { conflicts, whatRemains } from "./going-on.ts";
import { problemList } from "./problem-list.ts";
import type { ReportInfo } from "./report-info.ts";
import { cutNote } from "./unit-table.ts";

/** A part of a release, as the page of its pack shows it. */
export interface PackPagePart {
  /** "Crates", "npm packages" */
  readonly title: string;
  readonly state: "ready" | "failed" | "waiting";
  /** How many files it has, where it is ready. */
  readonly files: number;
  /** What a real run would do, in a few words; or what is wrong. */
  readonly words: string;
}

/** A file of a pack, as its page shows it. */
export interface PackPageFile {
  readonly path: string;
  /** Of the crate or package that it holds: `name 1.2.3`; of others the name. */
  readonly holds: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** What the registry had of it. */
  readonly seen: string;
}

/** How the crates or packages of a part compare with what their registry has. */
export interface PackPageUnits {
  readonly result: ReleaseResult;
  readonly info: ReportInfo;
}

export interface PackPage {
  readonly version: string | undefined;
  readonly commit: string;
  readonly parts: readonly PackPagePart[];
  /** One for each registry. */
  readonly units: readonly PackPageUnits[];
  /** Undefined where nothing can be published. */
  readonly pack:
    { readonly reference: string; readonly files: readonly PackPageFile[] } | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const file = { one: "file", many: "files" };
const symbols = { ready: "✅", failed: "❌", waiting: "⏸️" };
const shares = { problems: 200_000, files: 400_000, warnings: 60_000, units: 40_000 };

/** "Packed 1.2.3: 12 files", or what is in the way: for the log, and the head of the page. */
export function packSentence({ version, parts, pack, problems }: PackPage): string {
  const what = version === undefined ? "" : ` ${version}`;
  if (pack !== undefined) return `Packed${what}: ${counted(pack.files.length, file)}`;
  const failed = parts.filter(({ state }) => state === "failed").map(({ title }) => title);
  const ready = parts.filter(({ state }) => state === "ready").map(({ title }) => title);
  const others = ready.length === 0 ? "" : ` Ready: ${inSentence(ready)}.`;
  const reason =
    failed.length === 0 ? `${countProblems(problems)} to fix` : `${inSentence(failed)} failed`;
  // A part of it may be published already, from another pack.
  return `There is no pack of ${version ?? "this release"} to publish: ${reason}.${others}`;
}

/** Titles inside a sentence: "crates, npm packages, and GitHub release". */
function inSentence(titles: readonly string[]): string {
  const names = /^(GitHub|npm)\b/;
  const words = titles.map((title) =>
    names.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  );
  return new Intl.ListFormat("en").format(words);
}

/** The page of a pack for GITHUB_STEP_SUMMARY, below 1 MiB whatever the input. */
export function renderPack(page: PackPage): string {
  const { parts, units, pack, problems, warnings, commit } = page;
  const rows = parts.map(({ title, state, files, words }) =>
    tableRow([
      title,
      unbroken(`${symbols[state]} ${state}`),
      state === "ready" ? String(files) : "",
      escaped(words, 300),
    ]),
  );
  const columns = [
    ...[{ title: "Part" }, { title: "State" }],
    ...[{ title: "Files", align: "right" as const }, { title: "Details" }],
  ];
  return `${[
    `## ${pack === undefined ? "❌" : "📦"} ${escaped(packSentence(page), 300)}`,
    `Commit ${code(commit.slice(0, 7))}.${pack === undefined ? "" : ` The pack is ${code(pack.reference)}: pass it to the publishing actions as <code>from</code>.`}`,
    ...(parts.length > 0 ? [table(columns, rows)] : []),
    ...(problems.length > 0
      ? [`### ${countProblems(problems)} to fix`, ...problemList(problems, shares.problems)]
      : []),
    ...units.flatMap(unitsOf),
    ...(pack === undefined ? [] : filesTable(pack.files)),
    ...(warnings.length > 0
      ? [
          `### ⚠️ ${counted(warnings.length, { one: "warning", many: "warnings" })}`,
          ...problemList(warnings, shares.warnings),
        ]
      : []),
  ].join("\n\n")}\n`;
}

/** What is in the way, then what has only changed. */
function unitsOf({ result, info }: PackPageUnits): readonly string[] {
  return [
    ...conflicts(result, info, shares.units),
    ...whatRemains(result, info, shares.units),
    ...changedTable(result, info, shares.units),
  ];
}

function filesTable(files: readonly PackPageFile[]): readonly string[] {
  const row = (each: PackPageFile) =>
    tableRow([
      ...[escaped(each.holds, 300), unbroken(escaped(each.seen, 60)), unbroken(size(each.size))],
      ...[code(each.sha256), code(each.path, 300)],
    ]);
  const { kept, left } = fitting(files, row, shares.files);
  const columns = [
    ...[{ title: "Contents" }, { title: "Registry" }, { title: "Size", align: "right" as const }],
    ...[{ title: "SHA-256" }, { title: "File" }],
  ];
  const body = [table(columns, kept), ...(left > 0 ? [cutNote(left)] : [])].join("\n\n");
  return [details(`Checksums of ${counted(files.length, file)}`, body)];
}
