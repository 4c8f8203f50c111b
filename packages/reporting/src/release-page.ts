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
import { counted, firstFew, size, withoutChecksumFiles } from "@fairlead/publishing";
import { day, timeToTheMinute } from "./format.ts";
import { problemList } from "./problem-list.ts";
import { verification } from "./release-commands.ts";
import {
  badJobs,
  crateNoun,
  fileNoun,
  packageNoun,
  type ReleasedAsset,
  type ReleaseJob,
  type ReleasePage,
} from "./release-facts.ts";
import { alarm, contradictions, waitingForPeople, whatIsMissing } from "./release-going-on.ts";
import { howToFinish } from "./release-finish.ts";
import { afterWithdrawal } from "./release-withdrawn.ts";
import { releaseHeadline, releaseSymbols } from "./release-headline.ts";
import { releaseNextSteps } from "./release-next-steps.ts";
import { leftOut, openRows, releasedTable } from "./release-units.ts";
import { tagTable } from "./unit-tags.ts";

/** GitHub refuses a page above 1 MiB; each part has its share, in bytes, so that none crowds another out. */
const shares = {
  alarm: 40_000,
  warnings: 40_000,
  contradictions: 60_000,
  approvals: 100_000,
  missing: 150_000,
  jobs: 60_000,
  units: 180_000,
  assets: 120_000,
  tags: 60_000,
  unseen: 60_000,
};

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
    ...alarm(page, shares.alarm),
    // What a person has to do comes before what a machine can: until then running again does not help.
    ...waitingForPeople(page, shares.approvals),
    ...afterWithdrawal(page),
    ...howToFinish(page),
    ...warnings(page, shares.warnings),
    ...contradictions(page, shares.contradictions),
    ...whatIsMissing(page, shares.missing),
    ...jobResults(page.jobs, shares.jobs),
    ...releasedTable(crates, crateNoun, page, shares.units),
    ...releasedTable(packages, packageNoun, page, shares.units),
    ...assetTable(page, shares.assets),
    ...tagTable(page, shares.tags),
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
    link(`attempt ${attempt} of this run`, run),
    `checked on ${day(askedAt)}, ${timeToTheMinute(askedAt, askedAt)}`,
  ].join(" · ");
}

const jobSymbols: ReadonlyMap<string, string> = new Map([
  ["success", "✅"],
  ["failure", "❌"],
  ["cancelled", "🛑"],
  ["skipped", "⏭️"],
]);

/** One line where nothing went wrong; else a table that begins with what did. */
function jobResults(jobs: readonly ReleaseJob[], maxBytes: number): readonly string[] {
  if (jobs.length === 0) return [];
  const bad = badJobs(jobs);
  const symbol = ({ result }: ReleaseJob) => jobSymbols.get(result) ?? "❔";
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

function assetTable({ release }: ReleasePage, maxBytes: number): readonly string[] {
  if (release === undefined || !("assets" in release)) return [];
  const { kind, url, assets } = release;
  const state = kind === "draft" ? "a draft" : "published";
  const heading = `### GitHub release`;
  const told = `${link(`It is ${state}`, url)}, with ${assets.length === 0 ? "no files" : counted(assets.length, fileNoun)}.`;
  if (assets.length === 0) return [heading, told];
  const listed = withoutChecksumFiles(assets);
  const { kept, left } = fitting(listed, assetRow, maxBytes);
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
          `⚠️ Incomplete, since their upload was interrupted: ${firstFew(broken, 12)}. Run the job that creates the release again.`,
        ]
      : []),
    listed.length <= openRows ? body : details(`All ${listed.length} files`, body),
  ];
}

function assetRow({ name, size: bytes, sha256, isWhole }: ReleasedAsset): string {
  return tableRow([
    code(name, 255),
    unbroken(isWhole ? size(bytes) : "broken off"),
    sha256 === undefined ? "" : code(sha256, 64),
  ]);
}

function warnings({ warnings: found = [] }: ReleasePage, maxBytes: number): readonly string[] {
  return found.length === 0 ? [] : ["### ⚠️ Warnings", ...problemList(found, maxBytes)];
}

function notSeen({ unseen }: ReleasePage, maxBytes: number): readonly string[] {
  if (unseen.length === 0) return [];
  return ["### What could not be checked", ...problemList(unseen, maxBytes)];
}
