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
} from "@fairlead/markdown";
import {
  approvalLayers,
  counted,
  heldBack,
  unitId,
  type Layered,
  type Problem,
} from "@fairlead/publishing";
import { approvals } from "./approvals.ts";
import { day, timeToTheMinute } from "./format.ts";
import { problemList } from "./problem-list.ts";
import { packageNoun } from "./release-facts.ts";

/** What a package that a run sent to npm has become. */
export type ConfirmedState =
  /** With the bytes of the record, and found by installers. */
  | "live"
  /** Live, and something that it pins is not. */
  | "broken"
  /** Live, with other bytes. */
  | "differs"
  /** There is no telling, without a token, whether a person or npm's scan is awaited. */
  | "waiting"
  /** Staged, and npm has not finished its scan: it cannot be approved yet. */
  | "validating"
  /** Approved or published, and not served to installers yet. */
  | "late"
  /** The stage is not there any more, and the version is not live. */
  | "gone"
  | "blocked"
  | "deleted"
  /** The stage is of something else than the record. */
  | "stage-differs"
  /** Its job did not get that far, or was refused. */
  | "not-sent"
  | "unseen";

export interface ConfirmedUnit extends Layered {
  readonly state: ConfirmedState;
  /** As the end of a sentence. */
  readonly cause?: string;
  /** `sha512-…` of the record. */
  readonly integrity: string;
  readonly shasum?: string;
  readonly stageId?: string;
}

export interface ConfirmationPage {
  /** In the order of approval. */
  readonly units: readonly ConfirmedUnit[];
  readonly repository: string;
  /** The run whose record it is: its page without an attempt. */
  readonly runUrl: string;
  /** The commit of the record. */
  readonly sha: string;
  /** The registry's address, if it is not npmjs. */
  readonly registry: string | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Epoch ms. */
  readonly askedAt: number;
}

const symbols: Readonly<Record<ConfirmedState, readonly [string, string]>> = {
  live: ["✅", "live"],
  broken: ["🚨", "live without what it needs"],
  differs: ["❌", "live with other bytes"],
  waiting: ["✋", "waiting for approval"],
  validating: ["⏳", "being validated by npm"],
  late: ["⏳", "not served yet"],
  gone: ["❌", "neither staged nor live"],
  blocked: ["⛔", "refused by npm"],
  deleted: ["❌", "unpublished"],
  "stage-differs": ["❌", "staged with other bytes"],
  "not-sent": ["❌", "not staged"],
  unseen: ["❓", "not known"],
};

const maxRows = 200_000;
const openRows = 12;

/** What can be approved, or will be when npm has scanned it. */
const approvable: readonly ConfirmedState[] = ["waiting", "validating"];

/** What no approval makes live with the bytes of the record. */
const absent: readonly ConfirmedState[] = [
  ...(["differs", "gone", "blocked", "deleted", "stage-differs", "not-sent"] as const),
];

/** What a person can approve now, layer by layer, as far as nothing that it needs is lost. */
export function toApprove<T extends ConfirmedUnit>(units: readonly T[]): readonly (readonly T[])[] {
  const waiting = units.filter(({ state }) => approvable.includes(state));
  return approvalLayers(heldBack(waiting, absentOf(units)).free, units);
}

function absentOf(units: readonly ConfirmedUnit[]): readonly string[] {
  return units.filter(({ state }) => absent.includes(state)).map((unit) => unitId(unit));
}

/** What is live of what a run sent, in one sentence. */
export function confirmationSentence({ units }: Pick<ConfirmationPage, "units">): string {
  const live = units.filter(({ state }) => state === "live").length;
  const all = counted(units.length, packageNoun);
  if (live === units.length) {
    return units.length === 1 ? `${all} is live` : `All ${all} are live, exactly as recorded`;
  }
  const others = (Object.keys(symbols) as ConfirmedState[]).flatMap((state) => {
    const count = units.filter((unit) => unit.state === state).length;
    return state === "live" || count === 0 ? [] : [`${count} ${symbols[state][1]}`];
  });
  return `${live} of ${all} live, ${others.join(", ")}`;
}

/** The page of a confirmation, for the job summary; below 1 MiB whatever the input. */
export function renderConfirmation(page: ConfirmationPage): string {
  const { units, problems, warnings, registry, runUrl } = page;
  const waiting = units.filter(({ state }) => approvable.includes(state));
  const isBroken = units.some(({ state }) => state === "broken");
  const isLive = units.every(({ state }) => state === "live");
  const symbol = isLive ? "✅" : isBroken ? "🚨" : problems.length > 0 ? "❌" : "⏳";
  const blocks = [
    `## ${symbol} ${escaped(confirmationSentence(page), 300)}`,
    origin(page),
    ...(isBroken
      ? [
          "Whoever installs a package without the packages that it pins gets an incomplete install, and npm, pnpm and bun report no error. Approve the missing ones at once.",
        ]
      : []),
    ...approvals(waiting, {
      ...{ runUrl, registry, all: units, absent: absentOf(units), noun: packageNoun },
      maxBytes: 120_000,
      isFailed: true,
    }),
    ...(problems.length > 0 ? ["### What is missing", ...problemList(problems, 100_000)] : []),
    ...unitRows(units),
    ...(warnings.length > 0 ? ["### ⚠️ Warnings", ...problemList(warnings, 60_000)] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function origin({ repository, sha, runUrl, askedAt }: ConfirmationPage): string {
  const run = httpsAddress(runUrl);
  const isSha = /^[0-9a-f]{40,64}$/u.test(sha);
  return [
    escaped(repository, 200),
    ...(isSha ? [`commit ${code(sha.slice(0, 7))}`] : []),
    link("the run that staged it", run),
    `asked on ${day(askedAt)}, ${timeToTheMinute(askedAt, askedAt)}`,
  ].join(" · ");
}

function unitRows(units: readonly ConfirmedUnit[]): readonly string[] {
  const { kept, left } = fitting(
    units,
    ({ name, version, state, cause, integrity }) =>
      tableRow([
        `${code(name, 214)} ${escaped(version, 80)}`,
        `${symbols[state].join(" ")}${cause === undefined ? "" : `: ${escaped(cause, 400)}`}`,
        code(integrity, 100),
      ]),
    maxRows,
  );
  const columns = [{ title: "Package" }, { title: "State" }, { title: "sha512 of the record" }];
  const body = [table(columns, kept), ...(left > 0 ? [list([`and ${left} more`])] : [])].join(
    "\n\n",
  );
  return [units.length > openRows ? details(`All ${units.length} packages`, body) : body];
}
