import { counted, firstFew } from "@fairlead/publishing";
import { day, size, timeToTheMinute } from "./format.ts";
import {
  code,
  details,
  escaped,
  fitting,
  httpsAddress,
  link,
  list,
  table,
  tableRow,
} from "./markdown.ts";
import { problemList } from "./problem-list.ts";
import { verification } from "./release-commands.ts";
import {
  badJobs,
  crateNoun,
  fileNoun,
  inState,
  packageNoun,
  type ReleasedAsset,
  type ReleasedState,
  type ReleasedUnit,
  type ReleaseJob,
  type ReleasePage,
} from "./release-facts.ts";
import {
  contradictions,
  howToFinish,
  waitingForPeople,
  whatIsMissing,
} from "./release-going-on.ts";
import { releaseHeadline, releaseSymbols } from "./release-headline.ts";
import { releaseNextSteps } from "./release-next-steps.ts";
import { statusWords } from "./verdict.ts";

/** GitHub refuses a page above 1 MiB; each part has its share, in bytes, so that none crowds another out. */
const shares = {
  contradictions: 80_000,
  approvals: 80_000,
  missing: 150_000,
  jobs: 60_000,
  units: 180_000,
  assets: 120_000,
  unseen: 60_000,
};

/** A longer table is one to open. */
const openRows = 30;

/**
 * The page of a whole release for GITHUB_STEP_SUMMARY: GitHub-flavoured Markdown, below 1 MiB
 * whatever the input. All text from outside is escaped against HTML and Markdown, and commands are
 * shown only of names that a shell takes for plain words.
 */
export function renderReleasePage(page: ReleasePage): string {
  const crates = page.units.filter(({ kind }) => kind === "crate");
  const packages = page.units.filter(({ kind }) => kind === "npm");
  const blocks = [
    `## ${releaseSymbols[page.state]} ${escaped(releaseHeadline(page), 300)}`,
    origin(page),
    ...howToFinish(page),
    ...contradictions(page, shares.contradictions),
    ...waitingForPeople(page, shares.approvals),
    ...whatIsMissing(page, shares.missing),
    ...jobResults(page.jobs, shares.jobs),
    ...unitTable(crates, crateNoun, page, shares.units),
    ...unitTable(packages, packageNoun, page, shares.units),
    ...assetTable(page, shares.assets),
    ...verification(page),
    ...releaseNextSteps(page),
    ...notSeen(page, shares.unseen),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Which repository, commit and run, and when the registries were asked: one line. */
function origin({ repository, sha, runUrl, attempt, askedAt }: ReleasePage): string {
  const run = httpsAddress(runUrl);
  const home = run === undefined ? undefined : `${new URL(run).origin}/${repository}`;
  const isSha = /^[0-9a-f]{7,64}$/u.test(sha);
  return [
    link(escaped(repository, 200), home),
    ...(isSha ? [`commit ${link(code(sha.slice(0, 7)), home && `${home}/commit/${sha}`)}`] : []),
    link(`run attempt ${attempt}`, run),
    `asked on ${day(askedAt)}, ${timeToTheMinute(askedAt, askedAt)}`,
  ].join(" · ");
}

const jobSymbols: Readonly<Record<string, string>> = {
  success: "✅",
  failure: "❌",
  cancelled: "🛑",
  skipped: "⏭️",
};

/** One line where nothing went wrong; else a table that begins with what did. */
function jobResults(jobs: readonly ReleaseJob[], maxBytes: number): readonly string[] {
  if (jobs.length === 0) return [];
  const bad = badJobs(jobs);
  const symbol = ({ result }: ReleaseJob) => jobSymbols[result] ?? "❔";
  const isLine = bad.length === 0;
  const render = (job: ReleaseJob) =>
    isLine
      ? `${symbol(job)} ${code(job.name, 100)}${job.result === "skipped" ? " (skipped)" : ""}`
      : tableRow([code(job.name, 100), `${symbol(job)} ${escaped(job.result, 40)}`]);
  const sorted = [...bad, ...jobs.filter((job) => !bad.includes(job))];
  const { kept, left } = fitting(sorted, render, maxBytes);
  const body = isLine ? kept.join(" · ") : table([{ title: "Job" }, { title: "Result" }], kept);
  return ["### Jobs", body, ...leftOut(left)];
}

const stateWords: Record<ReleasedState, string> = {
  shipped: "✅ there",
  yanked: "⚠️ yanked",
  "other-contents": "⚠️ other contents",
  lost: "⚠️ said to be published, not there",
  missing: "❌ not there",
  staged: "✋ waiting for approval",
  pending: "⏳ not served yet",
  "would-publish": "🔎 would be published",
  unseen: "❓ could not be asked",
};

function unitTable(
  units: readonly ReleasedUnit[],
  noun: { readonly one: string; readonly many: string },
  { isCratesIo }: ReleasePage,
  maxBytes: number,
): readonly string[] {
  const [first] = units;
  if (first === undefined) return [];
  const hasDocs = first.kind === "crate" && isCratesIo && inState(units, "shipped").length > 0;
  const bad = units.filter(({ state }) => state !== "shipped" && state !== "would-publish");
  const sorted =
    units.length <= openRows ? units : [...bad, ...units.filter((each) => !bad.includes(each))];
  const row = (unit: ReleasedUnit) => unitRow(unit, hasDocs);
  const { kept, left } = fitting(sorted, row, maxBytes);
  const columns = [
    { title: first.kind === "crate" ? "Crate" : "Package" },
    { title: "Version" },
    { title: "In the registry" },
    ...(hasDocs ? [{ title: "Documentation" }] : []),
  ];
  const shipped = inState(units, "shipped").length;
  const would = inState(units, "would-publish").length;
  const count =
    shipped === units.length
      ? counted(units.length, noun)
      : would > 0
        ? `${counted(units.length, noun)}, ${would} to publish`
        : `${shipped} of ${counted(units.length, noun)}`;
  return opened(
    `### ${noun === crateNoun ? "Crates" : "npm packages"}`,
    count,
    [table(columns, kept), ...leftOut(left)],
    units.length <= openRows,
  );
}

function unitRow(unit: ReleasedUnit, hasDocs: boolean): string {
  const { name, version, state, url, told, note } = unit;
  const isThere = state === "shipped" || state === "yanked" || state === "other-contents";
  const how =
    state === "shipped" && told === "published"
      ? ", published by this run"
      : state === "unseen" && told !== undefined
        ? `, ${statusWords[told].words} in the report`
        : "";
  const remark = note === undefined ? "" : `<br><sub>${escaped(note, 200)}</sub>`;
  const docs = `https://docs.rs/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
  return tableRow([
    link(code(name, 214), isThere ? url : undefined),
    escaped(version, 80),
    `${stateWords[state]}${how}${remark}`,
    ...(hasDocs ? [isThere ? link("docs.rs", docs) : ""] : []),
  ]);
}

function assetTable({ release }: ReleasePage, maxBytes: number): readonly string[] {
  if (release === undefined || !("assets" in release)) return [];
  const { kind, url, assets } = release;
  const state = kind === "draft" ? "a draft" : "published";
  const heading = `### GitHub release`;
  const told = `${link(`It is ${state}`, url)}, with ${assets.length === 0 ? "no files" : counted(assets.length, fileNoun)}.`;
  if (assets.length === 0) return [heading, told];
  const { kept, left } = fitting(assets, assetRow, maxBytes);
  const columns = [
    { title: "File" },
    { title: "Size", align: "right" as const },
    { title: "SHA-256" },
  ];
  const body = [table(columns, kept), ...leftOut(left)].join("\n\n");
  const broken = assets.filter(({ isWhole }) => !isWhole).map(({ name }) => code(name, 100));
  return [
    heading,
    told,
    ...(broken.length > 0
      ? [
          `⚠️ Not whole, since their upload broke off: ${firstFew(broken, 12)}. Run the job that makes the release again.`,
        ]
      : []),
    assets.length <= openRows ? body : details(`All ${assets.length} files`, body),
  ];
}

function assetRow({ name, size: bytes, sha256, isWhole }: ReleasedAsset): string {
  return tableRow([
    code(name, 255),
    isWhole ? size(bytes) : "broken off",
    sha256 === undefined ? "" : code(sha256, 64),
  ]);
}

function notSeen({ unseen }: ReleasePage, maxBytes: number): readonly string[] {
  if (unseen.length === 0) return [];
  return ["### What could not be seen", ...problemList(unseen, maxBytes)];
}

/** A heading with its table, which is closed where it is long. */
function opened(
  heading: string,
  count: string,
  blocks: readonly string[],
  isOpen: boolean,
): readonly string[] {
  return isOpen ? [heading, ...blocks] : [heading, details(count, blocks.join("\n\n"))];
}

function leftOut(left: number): readonly string[] {
  return left > 0 ? [list([`${left} more are left out: this page may not grow further.`])] : [];
}
