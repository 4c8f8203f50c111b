import { approvableNow, approvalLayers, counted, firstFew } from "@fairlead/publishing";
import {
  badJobs,
  crateNoun,
  fileNoun,
  inState,
  packageNoun,
  standingOf,
  withdrawnOf,
  type ReleasedState,
  type ReleasedUnit,
  type ReleasePage,
  type ReleaseState,
} from "./release-facts.ts";
import { layerSize } from "./approvals.ts";
import { layered } from "./layered.ts";
import { draftsInWords, missingTagsInWords } from "./unit-tags.ts";

export const releaseSymbols: Record<ReleaseState, string> = {
  complete: "✅",
  "complete-despite-jobs": "⚠️",
  waiting: "✋",
  broken: "🚨",
  withdrawn: "↩️",
  unconfirmed: "❓",
  partial: "❌",
  failed: "❌",
  cancelled: "🛑",
  "dry-run": "🔎",
  "dry-run-failed": "❌",
  "nothing-known": "❔",
};

const job = { one: "job", many: "jobs" };

/** What became of the release, in one line of plain text. */
export function releaseHeadline(page: ReleasePage): string {
  const { state, units, release, jobs } = page;
  const title = page.title ?? "The release";
  const total = kinds(units);
  const shipped = inState(units, "shipped").length;
  const ofAll = `${shares(units)} published${faulty(units)}`;
  const bad = badJobs(jobs).length;
  const next = nextApproval(units);
  switch (state) {
    case "complete":
      return `${title} is out: ${everything(page)}`;
    case "complete-despite-jobs":
      return `${title} is out, ${everything(page)}, but ${bad === 1 ? "a job" : counted(bad, job)} failed`;
    case "waiting":
      return next === undefined
        ? `${title} is almost out: ${awaited(page)}`
        : `${title} waits for approval: ${ofAll}, next: ${next}`;
    case "broken":
      return `${title} is broken for users now: ${broken(units)}`;
    case "withdrawn":
      return isLeft(page)
        ? `${title} was partly withdrawn: ${takenBack(units)}`
        : `${title} was withdrawn: ${takenBack(units)}`;
    case "unconfirmed":
      return `${title}: not everything could be confirmed`;
    case "partial":
      if (shipped < units.length) return `${title} is partly out: ${ofAll}`;
      return `${title} is partly out: ${total === "" ? "" : `${total} published, but `}${onGitHub(page)}`;
    case "failed":
      if (units.length > 0) return notOut(title, units);
      return bad === 0
        ? `Nothing of ${title} was published: the GitHub release is missing`
        : `${title}: ${counted(bad, job)} failed, and what it should have published is unknown`;
    case "cancelled":
      return `${title} was cancelled${units.length === 0 ? "" : `: ${ofAll}`}`;
    case "dry-run": {
      const would = inState(units, "would-publish");
      if (units.length === 0) return `Dry run of ${title}: nothing was published`;
      const there = shipped > 0 ? `, ${shipped} already published` : "";
      return would.length === 0
        ? `Dry run of ${title}: all of ${total} are already published`
        : `Dry run of ${title}: ${kinds(would)} would be published${there}`;
    }
    case "dry-run-failed": {
      const failing = inState(units, "missing", "other-contents", "yanked").length;
      const ended = `${bad === 1 ? "a job" : counted(bad, job)} failed`;
      const what = failing > 0 ? `${failing} of ${total} would fail` : ended;
      return `Dry run of ${title}: ${what}`;
    }
    case "nothing-known":
      return release === undefined
        ? `${title}: no crates, packages or tag to look for`
        : `${title}: no crates or packages to look for`;
  }
}

/** Only what is not there is missing; what is yanked in a dry run was published. */
function notOut(title: string, units: readonly ReleasedUnit[]): string {
  const missing = inState(units, "missing", "lost");
  if (missing.length === units.length) {
    return `Nothing of ${title} was published: ${kinds(units)} missing`;
  }
  const told = [
    { of: missing, words: ["missing", "missing"] as const },
    ...otherWords.map(([state, ...words]) => ({ of: inState(units, state), words })),
  ]
    .filter(({ of }) => of.length > 0)
    // Only the first says what they are.
    .map(({ of, words: [one, many] }, at) => {
      return `${at === 0 ? kinds(of) : of.length} ${of.length === 1 ? one : many}`;
    });
  return `${title} is not out: ${told.join(", ")}`;
}

/** Of one, and of several. */
const otherWords: readonly (readonly [ReleasedState, string, string])[] = [
  ["yanked", "yanked", "yanked"],
  ["other-contents", "live with other bytes", "live with other bytes"],
  ["broken", "live without what it needs", "live without what they need"],
  ["staged", "waiting for approval", "waiting for approval"],
  ["pending", "not served yet", "not served yet"],
  ["unseen", "could not be checked", "could not be checked"],
];

/** Something still leads users to it. */
function isLeft({ toWithdraw = [] }: ReleasePage): boolean {
  return toWithdraw.length > 0;
}

/** "2 of 3 crates yanked and both npm packages deprecated" */
function takenBack(units: readonly ReleasedUnit[]): string {
  const parts = (["crate", "npm"] as const).flatMap((kind) => {
    const there = inState(units, ...offered).filter(
      (unit) => unit.kind === kind && unit.isEarlier !== true,
    );
    const back = withdrawnOf(there).length;
    if (there.length === 0) return [];
    const all = counted(there.length, kind === "crate" ? crateNoun : packageNoun);
    const share = back === there.length ? whole(back, kind) : `${back || "none"} of ${all}`;
    return [`${share} ${kind === "crate" ? "yanked" : "deprecated"}`];
  });
  return parts.join(" and ");
}

/** What the registries have, withdrawn or not. */
const offered: readonly ReleasedState[] = [
  ...(["shipped", "broken", "other-contents", "yanked", "deprecated"] as const),
];

/** What is there too, and not as it should be. */
function faulty(units: readonly ReleasedUnit[]): string {
  const [others, yanked] = [inState(units, "other-contents"), inState(units, "yanked")];
  return [
    ...(others.length > 0 ? [`, ${others.length} live with other bytes`] : []),
    ...(yanked.length > 0 ? [`, ${yanked.length} yanked`] : []),
  ].join("");
}

/** "1 crate", "both crates", "all 3 crates" */
function whole(count: number, kind: ReleasedUnit["kind"]): string {
  const noun = kind === "crate" ? crateNoun : packageNoun;
  if (count === 2) return `both ${noun.many}`;
  return count === 1 ? counted(count, noun) : `all ${counted(count, noun)}`;
}

/** "20 of 26 crates and all 9 npm packages"; "none of 26 crates". */
function shares(units: readonly ReleasedUnit[]): string {
  return (["crate", "npm"] as const)
    .flatMap((kind) => {
      const ofKind = units.filter((unit) => unit.kind === kind);
      const shipped = inState(ofKind, "shipped").length;
      if (ofKind.length === 0) return [];
      const all = counted(ofKind.length, kind === "crate" ? crateNoun : packageNoun);
      if (shipped < ofKind.length) return [`${shipped === 0 ? "none" : shipped} of ${all}`];
      return [whole(ofKind.length, kind)];
    })
    .join(" and ");
}

/** "26 crates and 9 npm packages"; empty for none. */
export function kinds(units: readonly ReleasedUnit[]): string {
  const crates = units.filter(({ kind }) => kind === "crate").length;
  const packages = units.length - crates;
  return [
    ...(crates > 0 ? [counted(crates, crateNoun)] : []),
    ...(packages > 0 ? [counted(packages, packageNoun)] : []),
  ].join(" and ");
}

function everything({ units, release }: ReleasePage): string {
  const files = release !== undefined && "assets" in release ? release.assets.length : 0;
  const withFiles = files > 0 ? ` with ${counted(files, fileNoun)}` : "";
  const parts = [
    ...(units.length > 0 ? [kinds(units)] : []),
    ...(release?.kind === "published" ? [`the GitHub release${withFiles}`] : []),
  ];
  return parts.join(", and ");
}

/** What is to be approved next, where there is an order: "@demo/core", "6 packages". */
function nextApproval(units: readonly ReleasedUnit[]): string | undefined {
  const packages = units.filter(({ kind }) => kind === "npm").map(layered);
  const staged = packages.filter(({ state }) => state === "staged");
  const { free } = approvableNow(staged, standingOf(units));
  const [next = [], ...later] = approvalLayers(free, packages);
  const [first] = next;
  if (first === undefined || later.length === 0) return undefined;
  return next.length === 1 ? first.name : layerSize(next);
}

function broken(units: readonly ReleasedUnit[]): string {
  const half = inState(units, "broken");
  const names = firstFew(
    half.map(({ name }) => name),
    3,
  );
  return `${names} ${be(half.length, "is", "are")} live, but not everything ${be(half.length, "it needs", "they need")}`;
}

/** What is not right there. */
function onGitHub(page: ReleasePage): string {
  const { release } = page;
  const isWhole =
    release === undefined ||
    (release.kind === "published" && release.assets.every((asset) => asset.isWhole));
  const tags = isWhole ? missingTagsInWords(page) : undefined;
  return tags ?? `the GitHub release is not${release?.kind === "published" ? " whole" : ""}`;
}

function awaited(page: ReleasePage): string {
  const { units, release } = page;
  const staged = inState(units, "staged").length;
  const pending = inState(units, "pending").length;
  return [
    ...(staged > 0
      ? [`${counted(staged, packageNoun)} ${be(staged, "waits", "wait")} for approval`]
      : []),
    ...(pending > 0
      ? [`${counted(pending, packageNoun)} ${be(pending, "is", "are")} not served yet`]
      : []),
    ...(release?.kind === "draft" ? ["the GitHub release is a draft"] : []),
    ...draftsInWords(page),
  ].join(", ");
}

function be(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
