import { code, fitting } from "@fairlead/markdown";
import {
  approvableNow,
  approvalLayers,
  counted,
  unitId,
  type Layered,
  type Noun,
  type ReleaseStanding,
} from "@fairlead/publishing";
import { doNotApprove, namesOf } from "./not-yet.ts";
import { stageTable } from "./stage-table.ts";

/** A package that waits for a person. */
export interface Approval extends Layered {
  /** Undefined: somebody else staged it, and did not tell. */
  readonly stageId?: string | undefined;
  /** Nobody was told by the registry that the stage is still there: it may have been rejected. */
  readonly isUnseen?: boolean | undefined;
  /** This attempt of the run staged it, so that nobody has rejected it yet. */
  readonly isJustStaged?: boolean | undefined;
  /** npm still scans it, and takes no approval before that ends. */
  readonly isValidating?: boolean | undefined;
  /** SHA-1, hex, as `npm stage view` shows it. */
  readonly shasum?: string | undefined;
  /** `sha512-…`, as `npm stage download --json` prints it. */
  readonly integrity?: string | undefined;
}

/** What the commands need besides. */
export interface ApprovalPlace extends ReleaseStanding {
  /** The run's page, with or without an attempt. */
  readonly runUrl: string;
  /** The registry's address, if it is not npmjs. */
  readonly registry: string | undefined;
  /** All packages of the release that are known, those that are live too: layers count among them. */
  readonly all: readonly Layered[];
  /** `name@version` of what is live, whoever published it; what `all` has need not stand here. */
  readonly liveNeeds?: readonly string[];
  readonly noun: Noun;
  readonly maxBytes: number;
  /** The job that shows them has failed for it: running it again is all that is left to do then. */
  readonly isFailed?: boolean;
}

/** Of ids that nobody was shown. */
export const ifUnknown =
  "If npm no longer knows one: after an approval, wait until it is live; after a rejection, do not approve what needs it, and start a new run of the workflow.";

/** An id that can be shown in a block of code and pasted into a shell; npm's are UUIDs. */
const plainId = /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/u;
/** The same for names and addresses. */
const plainName = /^[A-Za-z0-9@][A-Za-z0-9@/._+-]{0,213}$/u;
const plainAddress = /^https?:\/\/[A-Za-z0-9./_:-]{1,400}$/u;

/**
 * Everything that a person needs to approve what was staged: in which order, what to compare it with,
 * each way to do it, how often npm will ask for a second factor, and what comes then.
 */
export function approvals(waiting: readonly Approval[], place: ApprovalPlace): readonly string[] {
  const { free: staged, held, needing, settle } = approvableNow(waiting, place);
  const notYet = doNotApprove(held, needing, settle, place.faults);
  if (staged.length === 0) {
    return held.length === 0
      ? []
      : [`### ⛔ ${counted(held.length, place.noun)} not to approve yet`, ...notYet];
  }
  const layers = approvalLayers(staged, place.all);
  const ordered = layers.flat();
  const them = staged.length === 1 ? "it" : "them";
  const order = layers.length > 1 ? `: ${layers.map(layerName).join(", then ")}` : "";
  return [
    `### ${whatWaits(staged, place.noun)}${order}${held.length === 0 ? "" : `; do not approve ${held.length} more yet`}`,
    ...notYet,
    `A maintainer of ${staged.length === 1 ? "the package" : "these packages"} approves ${them} with two-factor authentication, outside CI.`,
    ...validating(staged),
    ...comesFirst(ordered, place),
    ...unknownIds(ordered, place),
    ...maybeRejected(ordered),
    ...ways(ordered, place),
    ...stageTable(layers, place.maxBytes),
    ...(held.length > 0 ? [] : [afterwards(staged.length, place)]),
  ];
}

function whatWaits(staged: readonly Approval[], noun: Noun): string {
  const isOne = staged.length === 1;
  const all = counted(staged.length, noun);
  return staged.every(({ isValidating }) => isValidating === true)
    ? `⏳ ${all} to approve when npm has validated ${isOne ? "it" : "them"}`
    : `✋ ${all} ${isOne ? "waits" : "wait"} for approval`;
}

function validating(staged: readonly Approval[]): readonly string[] {
  const { length } = staged.filter(({ isValidating }) => isValidating === true);
  if (length === 0) return [];
  if (length < staged.length) {
    return [
      `npm is still validating ${length} of these, and accepts no approval of ${length === 1 ? "it" : "them"} until it is done. <code>fairlead approve</code> waits for that; use the other ways afterwards.`,
    ];
  }
  return [
    `**Nothing can be approved yet:** npm is still validating ${length === 1 ? "this package" : "these packages"}. Start <code>fairlead approve</code> now and it waits for that, or come back later for the other ways.`,
  ];
}

function layerName(layer: readonly Approval[]): string {
  const [first] = layer;
  return layer.length === 1 && first !== undefined ? code(first.name, 214) : layerSize(layer);
}

/** Platform packages have a system in their name by custom, in the words of Node's `process.platform`. */
const platformName =
  /[-/](?:aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)(?:-|$)/u;

/** How many packages are in a layer of several; not all that stand first are platform packages. */
export function layerSize(layer: readonly Layered[]): string {
  const sort = layer.every(({ name }) => platformName.test(name))
    ? "platform packages"
    : "packages";
  return `${layer.length} ${sort}`;
}

/** What other steps have staged or published has a page of its own, and npm does not check the order. */
function comesFirst(
  ordered: readonly Approval[],
  { all, liveNeeds = [] }: Pick<ApprovalPlace, "all" | "liveNeeds">,
): readonly string[] {
  const ids = [...ordered, ...all].map(({ name, version }) => `${name}@${version}`);
  const known = new Set([...ids, ...liveNeeds]);
  const needing = ordered.filter(({ pins }) => pins.some((pin) => !known.has(pin)));
  if (needing.length === 0) return [];
  const later = namesOf(needing.map(unitId));
  const needed = namesOf(needing.flatMap(({ pins }) => pins.filter((pin) => !known.has(pin))));
  const needs = needing.length === 1 ? "needs" : "need";
  return [
    `⚠️ **Not first:** ${later} ${needs} ${needed}, from another step or job. If any of those waits too, approve it first, as <code>fairlead approve</code> does by itself.`,
  ];
}

/** npm shows stages to people only. */
function maybeRejected(ordered: readonly Approval[]): readonly string[] {
  const unseen = ordered.filter(isMaybeRejected);
  if (unseen.length === 0) return [];
  const isAll = unseen.length === ordered.length;
  const [stages, exist] =
    ordered.length === 1
      ? ["this stage", "exists"]
      : isAll
        ? ["these stages", "exist"]
        : [`${unseen.length} of these stages`, unseen.length === 1 ? "exists" : "exist"];
  return [
    `npm shows stages to maintainers only, so it is not known whether ${stages} still ${exist}. ${ordered.length === 1 ? ifUnknown.replace("one", "it") : ifUnknown} With <code>stage-token</code>, the jobs can tell.`,
  ];
}

export function isMaybeRejected({ isUnseen, isJustStaged, stageId }: Approval): boolean {
  return isUnseen === true && isJustStaged !== true && stageId !== undefined;
}

function ways(ordered: readonly Approval[], place: ApprovalPlace): readonly string[] {
  const all = idsOf(ordered);
  if (all.length === 0) return [];
  const flags = flagsOf(place);
  if (flags === undefined) return [];
  const run = place.runUrl.replace(/\/attempts\/\d+$/u, "");
  const perCommand = "npm stage approve ".length + flags.length;
  const { kept: ids, left } = fitting(
    all,
    (id) => id.padEnd(id.length + perCommand),
    place.maxBytes / 4,
  );
  const shown = ids.map((id) => id.trim());
  const factors =
    all.length === 1
      ? "npm asks for your second factor once."
      : `npm asks for your second factor once per package, ${all.length} times in all. The first two ways reuse a one-time password until npm rejects it.`;
  return [
    ...(plainAddress.test(run)
      ? [
          "To check everything that this run has staged and approve it in order, each layer once the previous one can be installed:",
          block([`npx @fairlead/cli approve ${run}`]),
        ]
      : []),
    `To approve without that check${all.length > 1 ? "; pnpm puts them in order by itself" : ""}:`,
    ...(left > 0 ? [] : [block([`npx pnpm@12 -C ~ stage approve ${shown.join(" ")}${flags}`])]),
    ...(all.length === 1
      ? ["Or with npm 11.15 or newer:"]
      : ["Or one by one in this order, with npm 11.15 or newer, which takes one id at a time:"]),
    block(shown.map((id) => `npm stage approve ${id}${flags}`)),
    ...(left > 0 ? [`${left} more are in the report.`] : []),
    `Or on npm's site, under *Staged Packages*${all.length > 1 ? ", from the top of the table to its end" : ""}. ${factors}`,
  ];
}

/**
 * Of these only the registry knows the ids. No command below approves them, so what others need stands
 * above them.
 */
function unknownIds(ordered: readonly Approval[], place: ApprovalPlace): readonly string[] {
  const flags = flagsOf(place);
  const unknown = ordered.filter(
    ({ stageId, name }) => stageId === undefined && plainName.test(name),
  );
  if (unknown.length === 0 || flags === undefined) return [];
  const lists = unknown.map(({ name }) => `npm stage list ${name}${flags}`);
  const { kept } = fitting(lists, (line) => line, place.maxBytes / 4);
  const pinned = new Set(ordered.flatMap(({ pins }) => pins));
  const isFirst = unknown.some(({ name, version }) => pinned.has(`${name}@${version}`));
  const isAll = unknown.length === ordered.length;
  const [ids, them, they] =
    unknown.length === 1
      ? [isAll ? "its id" : "the id of one of them", "it", "it is"]
      : [isAll ? "their ids" : `the ids of ${unknown.length} of them`, "them", "they are"];
  const first = isFirst
    ? ` ⚠️ **Approve ${them} before the others**, some of which need ${them}.`
    : "";
  return [
    `This run has no record of ${ids}: a job that stopped early staged ${them}, or someone else did.${first} To see what ${they}:`,
    block(kept),
  ];
}

function afterwards(
  count: number,
  { isFailed, faults }: Pick<ApprovalPlace, "isFailed" | "faults">,
): string {
  const when = `**Afterwards**, when ${count === 1 ? "it is" : "all are"} live`;
  const unsent = [...faults].flatMap(([id, fault]) => (fault === "absent" ? [id] : []));
  if (isFailed !== true && unsent.length > 0) {
    const [are, them] = unsent.length === 1 ? ["is", "it"] : ["are", "them"];
    return `**Afterwards**: ${namesOf(unsent)} ${are} neither live nor staged. Fix what stopped ${them} and re-run the publishing jobs before the job that creates the GitHub release. What is staged or published is not sent again.`;
  }
  return isFailed === true
    ? `${when}: select **Re-run failed jobs**. What is staged or published is not sent again.`
    : `${when}: if a job with <code>confirm-staged</code> waits for its environment, approve its deployment. Otherwise re-run the job that creates the GitHub release, then the summary. The publishing jobs have nothing left to do.`;
}

function idsOf(packages: readonly Approval[]): readonly string[] {
  return packages.flatMap(({ stageId }) =>
    stageId !== undefined && plainId.test(stageId) ? [stageId] : [],
  );
}

/** What commands for another registry end with; undefined if its address cannot stand in a command. */
function flagsOf({ registry }: ApprovalPlace): string | undefined {
  if (registry === undefined) return "";
  return plainAddress.test(registry) ? ` --registry ${registry}` : undefined;
}

function block(lines: readonly string[]): string {
  return `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;
}
