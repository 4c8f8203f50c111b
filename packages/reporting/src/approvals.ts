import { code, details, escaped, fitting, table, tableRow } from "@fairlead/markdown";
import {
  approvalLayers,
  counted,
  firstFew,
  heldBack,
  type Layered,
  type Noun,
} from "@fairlead/publishing";

/** A package that waits for a person. */
export interface Approval extends Layered {
  /** Undefined: somebody else staged it, and did not tell. */
  readonly stageId?: string | undefined;
  /** SHA-1, hex, as `npm stage view` shows it. */
  readonly shasum?: string | undefined;
  /** `sha512-…`, as `npm stage download --json` prints it. */
  readonly integrity?: string | undefined;
}

/** What the commands need besides. */
export interface ApprovalPlace {
  /** The page of the run, with or without an attempt. */
  readonly runUrl: string;
  /** The registry's address, if it is not npmjs. */
  readonly registry: string | undefined;
  /** All packages of the release that are known, those that are live too: layers count among them. */
  readonly all: readonly Layered[];
  /** `name@version` of those that are not live, and that no approval makes live. */
  readonly absent: readonly string[];
  readonly noun: Noun;
  readonly maxBytes: number;
  /** The job that shows them has failed for it: running it again is all that is left to do then. */
  readonly isFailed?: boolean;
}

/** Names shown of what other jobs staged, and of what is not to be approved. */
const maxPins = 6;

/** An id that can be shown in a block of code and pasted into a shell; npm's are UUIDs. */
const plainId = /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/u;
/** The same for names and addresses. */
const plainName = /^[A-Za-z0-9@][A-Za-z0-9@/._+-]{0,213}$/u;
const plainAddress = /^https?:\/\/[A-Za-z0-9./_:-]{1,400}$/u;

/** More rows are to be opened. */
const openRows = 12;

/**
 * Everything that a person needs to approve what was staged: in which order, what to compare it with,
 * each way to do it, how often npm will ask for a second factor, and what comes then.
 */
export function approvals(waiting: readonly Approval[], place: ApprovalPlace): readonly string[] {
  const { free: staged, held, lacking } = heldBack(waiting, place.absent);
  const notYet = doNotApprove(held, [...lacking.keys()]);
  if (staged.length === 0) {
    return held.length === 0
      ? []
      : [`### ⛔ ${counted(held.length, place.noun)} not to approve yet`, ...notYet];
  }
  const layers = approvalLayers(staged, place.all);
  const ordered = layers.flat();
  const [verb, them] = staged.length === 1 ? ["waits", "it"] : ["wait", "them"];
  const order = layers.length > 1 ? `: ${layers.map(layerName).join(", then ")}` : "";
  return [
    `### ✋ ${counted(staged.length, place.noun)} ${verb} for approval${order}`,
    ...notYet,
    `A maintainer of ${staged.length === 1 ? "the package" : "these packages"} approves ${them} with two-factor authentication, outside CI.`,
    ...comesFirst(ordered, place.all),
    ...unknownIds(ordered, place),
    ...ways(ordered, place),
    ...stageTable(layers, place.maxBytes),
    ...(held.length > 0 ? [] : [afterwards(staged.length, place.isFailed === true)]),
  ];
}

/** What waits, and would be live without something that it needs if it were approved. */
function doNotApprove(held: readonly Approval[], lacking: readonly string[]): readonly string[] {
  if (held.length === 0) return [];
  const shown = (names: readonly string[]) =>
    firstFew(
      [...new Set(names)].map((name) => code(name, 300)),
      maxPins,
    );
  const names = shown(held.map(({ name, version }) => `${name}@${version}`));
  const [needs, them] = held.length === 1 ? ["It needs", "it"] : ["They need", "them"];
  return [
    `⛔ **Do not approve ${names} yet.** ${needs} ${shown(lacking)}, which no approval makes live: the next step is named below. If you approve ${them} before, npm, pnpm and bun install ${them} without it, and do not fail.`,
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
function comesFirst(ordered: readonly Approval[], all: readonly Layered[]): readonly string[] {
  const known = new Set([...ordered, ...all].map(({ name, version }) => `${name}@${version}`));
  const needing = ordered.filter(({ pins }) => pins.some((pin) => !known.has(pin)));
  if (needing.length === 0) return [];
  const shown = (names: readonly string[]) =>
    firstFew(
      [...new Set(names)].map((name) => code(name, 300)),
      maxPins,
    );
  const later = shown(needing.map(({ name, version }) => `${name}@${version}`));
  const needed = shown(needing.flatMap(({ pins }) => pins.filter((pin) => !known.has(pin))));
  const needs = needing.length === 1 ? "needs" : "need";
  return [
    `⚠️ **Not first:** ${later} ${needs} ${needed}, from another step or job. If any of those waits too, approve it first, as <code>fairlead approve</code> does by itself.`,
  ];
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
    `This run has no record of ${ids}: a job that stopped early staged ${them}, or somebody else did.${first} To see what ${they}:`,
    block(kept),
  ];
}

function stageTable(layers: readonly (readonly Approval[])[], maxBytes: number): readonly string[] {
  const rows = layers.flatMap((layer, index) => layer.map((each) => ({ ...each, at: index + 1 })));
  const { kept, left } = fitting(
    rows,
    ({ at, name, version, stageId, shasum, integrity }) =>
      tableRow([
        String(at),
        `${code(name, 214)} ${escaped(version, 80)}`,
        stageId === undefined ? "not known" : code(stageId, 100),
        shasum === undefined ? "" : code(shasum.slice(0, 12), 12),
        integrity === undefined ? "" : code(integrity, 100),
      ]),
    maxBytes / 4,
  );
  const columns = ["Order", "Package", "Stage", "shasum", "sha512"].map((title) => ({ title }));
  const told =
    "<code>npm stage view</code> shows the shasum of a stage, <code>npm stage download --json</code> its sha512 too.";
  const body = [
    table(columns, kept),
    ...(left > 0 ? [`${left} more are in the report.`] : []),
    told,
  ].join("\n\n");
  return rows.length > openRows ? [details(`All ${rows.length} stages`, body)] : body.split("\n\n");
}

function afterwards(count: number, isFailed: boolean): string {
  const when = `**Afterwards**, when ${count === 1 ? "it is" : "all are"} live`;
  return isFailed
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
