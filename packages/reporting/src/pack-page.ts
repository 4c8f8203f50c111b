import { code, details, escaped, fitting, table, tableRow, unbroken } from "@fairlead/markdown";
import { counted, countProblems, size, type Problem } from "@fairlead/publishing";
import { problemList } from "./problem-list.ts";
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

export interface PackPage {
  readonly version: string | undefined;
  readonly commit: string;
  readonly parts: readonly PackPagePart[];
  /** Undefined where nothing can be published. */
  readonly pack:
    { readonly reference: string; readonly files: readonly PackPageFile[] } | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const file = { one: "file", many: "files" };
const symbols = { ready: "✅", failed: "❌", waiting: "⏸️" };
const shares = { problems: 300_000, files: 400_000, warnings: 60_000 };

/** "Packed 1.2.3: 12 files", or what is in the way: for the log, and the head of the page. */
export function packSentence({ version, parts, pack, problems }: PackPage): string {
  const what = version === undefined ? "" : ` ${version}`;
  if (pack !== undefined) return `Packed${what}: ${counted(pack.files.length, file)}`;
  const failed = parts.filter(({ state }) => state === "failed").map(({ title }) => title);
  const ready = parts.filter(({ state }) => state === "ready").map(({ title }) => title);
  const inList = new Intl.ListFormat("en");
  const others = ready.length === 0 ? "" : ` Ready: ${inList.format(ready)}.`;
  const reason =
    failed.length === 0 ? `${countProblems(problems)} to fix` : `${inList.format(failed)} failed`;
  return `Nothing of${what === "" ? " this release" : what} can be published: ${reason}.${others}`;
}

/** The page of a pack for GITHUB_STEP_SUMMARY, below 1 MiB whatever the input. */
export function renderPack(page: PackPage): string {
  const { parts, pack, problems, warnings, commit } = page;
  const rows = parts.map(({ title, state, files, words }) =>
    tableRow([
      title,
      `${symbols[state]} ${state}`,
      state === "ready" ? String(files) : "",
      escaped(words, 300),
    ]),
  );
  const columns = [
    ...[{ title: "Part" }, { title: "State" }],
    ...[{ title: "Files", align: "right" as const }, { title: "When published" }],
  ];
  return `${[
    `## ${pack === undefined ? "❌" : "📦"} ${escaped(packSentence(page), 300)}`,
    `Commit ${code(commit.slice(0, 7))}. ${pack === undefined ? "There is no pack to publish from." : `The pack is ${code(pack.reference)}: give it to the publishing actions as <code>from</code>.`}`,
    ...(parts.length > 0 ? [table(columns, rows)] : []),
    ...(problems.length > 0
      ? [`### ${countProblems(problems)} to fix`, ...problemList(problems, shares.problems)]
      : []),
    ...(pack === undefined ? [] : filesTable(pack.files)),
    ...(warnings.length > 0
      ? [
          `### ⚠️ ${counted(warnings.length, { one: "warning", many: "warnings" })}`,
          ...problemList(warnings, shares.warnings),
        ]
      : []),
  ].join("\n\n")}\n`;
}

function filesTable(files: readonly PackPageFile[]): readonly string[] {
  const row = (each: PackPageFile) =>
    tableRow([
      ...[escaped(each.holds, 300), unbroken(escaped(each.seen, 60)), unbroken(size(each.size))],
      ...[code(each.sha256), code(each.path, 300)],
    ]);
  const { kept, left } = fitting(files, row, shares.files);
  const columns = [
    ...[{ title: "Holds" }, { title: "Registry" }, { title: "Size", align: "right" as const }],
    ...[{ title: "SHA-256" }, { title: "File" }],
  ];
  const body = [table(columns, kept), ...(left > 0 ? [cutNote(left)] : [])].join("\n\n");
  return [details(`Checksums of ${counted(files.length, file)}`, body)];
}
