import { code, escaped, fitting, link, list } from "@fairlead/markdown";
import { approvableNow, counted, firstFew, unitId, type OutcomeStatus } from "@fairlead/publishing";
import {
  badJobs,
  inState,
  packageNoun,
  standingOf,
  type ReleasedUnit,
  type ReleasePage,
} from "./release-facts.ts";
import { approvals } from "./approvals.ts";
import { layered } from "./layered.ts";
import { draftTags, missingTags } from "./unit-tags.ts";
import { wordsOf } from "./verdict.ts";

/** Names shown for units that share a cause. */
const maxNames = 12;

const one = { one: "it is", many: "they are" };

/** What a report says was published, and its registry does not have. */
export function contradictions(
  { units, jobs, state }: ReleasePage,
  maxBytes: number,
): readonly string[] {
  if (state === "withdrawn") return [];
  const lost = inState(units, "lost");
  const allWell = jobs.length > 0 && badJobs(jobs).length === 0;
  const missing = allWell ? inState(units, "missing", "other-contents") : [];
  const told = [...lost, ...missing];
  if (told.length === 0) return [];
  const { kept, left } = fitting(told, (each) => unitName(each), maxBytes);
  const who = allWell
    ? "Every job succeeded, but the registries do not have everything."
    : "The run reported these as published, but the registry does not have them.";
  const wait =
    lost.length > 0
      ? " A registry can take minutes to show what it accepted: check again first."
      : "";
  const hidden = lost.some(({ kind }) => kind === "npm")
    ? " A package that is not public looks the same, unless this job has a token that may read it."
    : "";
  return [
    "### ⚠️ Not what the jobs say",
    `${who}${wait}${hidden}`,
    list([...kept, ...(left > 0 ? [`and ${left} more`] : [])]),
  ];
}

/** What a person has to do or to wait for. */
export function waitingForPeople(page: ReleasePage, maxBytes: number): readonly string[] {
  const { units, release } = page;
  if (page.state === "withdrawn") return [];
  const packages = units.filter(({ kind }) => kind === "npm");
  // Steps end in the order in which their packages need each other; the plan may not know them all.
  const staged = inState(packages, "staged").toSorted(
    (a, b) => (a.toldAt ?? Infinity) - (b.toldAt ?? Infinity) || 0,
  );
  const pending = inState(units, "pending");
  const blocks = [
    ...approvals(
      staged.map((unit) => ({ ...layered(unit), integrity: unit.checksum })),
      {
        ...{ runUrl: page.stagedBy ?? page.runUrl, registry: page.npmRegistry, noun: packageNoun },
        ...{ all: packages.map(layered), ...standingOf(packages), maxBytes },
        isFailed: badJobs(page.jobs).length > 0,
      },
    ),
  ];
  const scanned = pending.filter(({ stageId }) => stageId !== undefined);
  const accepted = pending.filter(({ stageId }) => stageId === undefined);
  if (scanned.length > 0) {
    const names = firstFew(scanned.map(unitName), maxNames);
    blocks.push(
      `⏳ Staged, and being validated by npm: ${names}. Until npm is done, nobody can approve ${scanned.length === 1 ? "it" : "them"}. Run this job again in a few minutes: it then lists what to approve. What was approved already goes live by itself.`,
    );
  }
  if (accepted.length > 0) {
    const names = firstFew(accepted.map(unitName), maxNames);
    blocks.push(
      `⏳ Accepted, and being validated: ${names}. A registry scans new versions before it serves them; run this job again in a few minutes to see whether ${counted(accepted.length, one).replace(/^\d+ /u, "")} there.`,
    );
  }
  if (release?.kind === "draft") {
    blocks.push(`📝 ${link("The GitHub release is a draft", release.url)}: ${howToPublish(page)}.`);
  }
  return [...blocks, ...draftTags(page)];
}

/** What publishes a draft. One that a failed job left may lack files. */
function howToPublish({ units, jobs }: ReleasePage): string {
  if (units.some(({ state }) => state !== "shipped")) {
    return "when everything is live, re-run the job that creates it, and it is published";
  }
  if (badJobs(jobs).length > 0) {
    return "it may lack files, since a job failed: re-run failed jobs, then publish it if it is still a draft";
  }
  return "publish it there, or re-run the job that creates it without <code>draft</code>";
}

/** What people get half of, while it is so. */
export function alarm({ units, state }: ReleasePage, maxBytes: number): readonly string[] {
  const half = inState(units, "broken");
  if (half.length === 0 || state.startsWith("dry-run")) return [];
  const { kept, left } = fitting(
    half,
    (unit) => `${unitName(unit)}: ${escaped(unit.cause ?? "")}`,
    maxBytes,
  );
  return [
    "### 🚨 Broken for users now",
    "Whoever installs these gets an incomplete install: npm, pnpm and bun report no error, and lockfiles written now keep the gap.",
    list([...kept, ...(left > 0 ? [`and ${left} more`] : [])]),
    repair(half, units),
  ];
}

/** What makes whole again what is live; by what it lacks, since what waits besides does not help. */
function repair(half: readonly ReleasedUnit[], units: readonly ReleasedUnit[]): string {
  const pins = new Set(half.flatMap((unit) => unit.pins ?? []));
  const lacking = units.filter((unit) => unit.kind === "npm" && pins.has(unitId(unit)));
  const has = (...states: readonly ReleasedUnit["state"][]) =>
    inState(lacking, ...states).length > 0;
  const staged = inState(units, "staged").map(layered);
  const { free } = approvableNow(staged, standingOf(units));
  const comes = free.filter((unit) => pins.has(unitId(unit)));
  const isHeld = comes.length < inState(lacking, "staged").length;
  const back =
    "move the dist-tag back to the last whole version: <code>npm dist-tag add NAME@VERSION latest</code>";
  const steps = [
    ...(comes.length > 0 ? ["Approve what is missing at once, in the order below."] : []),
    ...(has("pending")
      ? ["npm accepted what is missing: run this job again in a few minutes."]
      : []),
    ...(isHeld || has("missing", "lost")
      ? [`Not all that is missing can be approved: until it is live, ${back}.`]
      : []),
  ];
  return steps.length > 0 ? steps.join(" ") : `Publish what is missing at once, or ${back}.`;
}

/** What did not ship, grouped by cause. */
export function whatIsMissing(page: ReleasePage, maxBytes: number): readonly string[] {
  const missing = inState(page.units, "missing", "other-contents", "yanked");
  const { release } = page;
  if (page.state === "withdrawn") return [];
  const noRelease =
    release?.kind === "none" && page.state !== "waiting" && !page.state.startsWith("dry-run");
  const noTags =
    page.state === "waiting" || page.state.startsWith("dry-run") ? [] : missingTags(page);
  if (missing.length === 0 && !noRelease && noTags.length === 0) return [];
  const groups = [
    ...Map.groupBy(missing, ({ state, told, cause, remedy }) =>
      JSON.stringify([state, told, cause?.slice(0, 2_000), remedy?.slice(0, 2_000)]),
    ).values(),
  ];
  const { kept, left } = fitting(groups, groupLine, maxBytes);
  const items = [
    ...kept,
    ...(left > 0 ? [`and for ${left} more reasons`] : []),
    ...(noRelease
      ? [
          `❌ **The GitHub release ${code(page.tag ?? "", 100)}**: not published. A draft shows only to a token with <code>contents: write</code>.`,
        ]
      : []),
    ...noTags,
  ];
  return [`### What did not ship, and why`, list(items)];
}

function groupLine(group: readonly ReleasedUnit[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const { symbol, words } = wordsFor(first);
  const cause = first.cause === undefined ? "" : `: ${escaped(first.cause)}`;
  const remedy = first.remedy === undefined ? "" : `<br>→ ${escaped(first.remedy)}`;
  if (group.length === 1) return `${symbol} **${unitName(first)}** ${words}${cause}${remedy}`;
  const names = firstFew(group.map(unitName), maxNames);
  return `${symbol} **${group.length}** ${words}${cause}${remedy}<br><sub>${names}</sub>`;
}

/** Ends after which a version could be expected. */
const promising: readonly OutcomeStatus[] = ["published", "would-publish", "staged", "pending"];

function wordsFor({ state, told, stageId }: ReleasedUnit): { symbol: string; words: string } {
  switch (state) {
    case "yanked":
      return { symbol: "⚠️", words: "published, but yanked" };
    case "other-contents":
      return { symbol: "⚠️", words: "published, but differs from what this run packed" };
    default:
      return told === undefined || promising.includes(told)
        ? { symbol: "❌", words: "not published" }
        : wordsOf({ status: told, fails: true, stageId });
  }
}

/** Name and version, the way a person would write them. */
function unitName({ name, version }: Pick<ReleasedUnit, "name" | "version">): string {
  return `${code(name, 214)} ${escaped(version, 80)}`;
}
