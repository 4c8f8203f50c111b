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
  approvableNow,
  approvalLayers,
  counted,
  unitId,
  type ApprovalFault,
  type Layered,
  type Problem,
  type ReleaseStanding,
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
  /** The stage has another dist-tag than the record, and npm fixes that when it is staged. */
  | "stage-mistagged"
  /** An earlier attempt staged it, and a later one packed other bytes: a person has to decide. */
  | "disputed"
  /** Its job did not get that far, or was refused. */
  | "not-sent"
  | "unseen";

export interface ConfirmedUnit extends Layered {
  readonly state: ConfirmedState;
  /** As the end of a sentence. */
  readonly cause?: string;
  /** Where it depends on more than the state. */
  readonly remedy?: string;
  /** `sha512-…` of the record. */
  readonly integrity: string;
  readonly shasum?: string;
  readonly stageId?: string;
  /** It waits as far as its record goes; the registry does not say. */
  readonly isUnseen?: true;
  /** The attempt of the run that asks has staged it. */
  readonly isJustStaged?: true;
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
  "stage-mistagged": ["❌", "staged with another dist-tag"],
  disputed: ["❌", "staged by an earlier attempt with other bytes"],
  "not-sent": ["❌", "not staged"],
  unseen: ["❓", "not known"],
};

const maxRows = 200_000;
const openRows = 12;

/** What can be approved, or will be when npm has scanned it. */
const approvable: readonly ConfirmedState[] = ["waiting", "validating"];

/** What no approval makes live with the bytes of this run, or nobody has decided on. */
const faults: Readonly<Partial<Record<ConfirmedState, ApprovalFault>>> = {
  differs: "live-differs",
  "stage-differs": "stage-differs",
  "stage-mistagged": "stage-mistagged",
  disputed: "stage-differs",
  ...{ gone: "lost", blocked: "lost", deleted: "lost" },
  "not-sent": "absent",
};

const out: readonly ConfirmedState[] = ["live", "broken", "late"];

function standingOf(units: readonly ConfirmedUnit[]): ReleaseStanding {
  return {
    faults: new Map(
      units.flatMap((unit) => {
        const fault = faults[unit.state];
        return fault === undefined ? [] : [[unitId(unit), fault] as const];
      }),
    ),
    live: units.filter(({ state }) => out.includes(state)),
  };
}

/** What a person can approve now, layer by layer. */
export function toApprove<T extends ConfirmedUnit>(units: readonly T[]): readonly (readonly T[])[] {
  const waiting = units.filter(({ state }) => approvable.includes(state));
  return approvalLayers(approvableNow(waiting, standingOf(units)).free, units);
}

/** What is live of what a run sent, in one sentence. */
export function confirmationSentence({ units }: Pick<ConfirmationPage, "units">): string {
  const all = counted(units.length, packageNoun);
  const count = (state: ConfirmedState) => units.filter((unit) => unit.state === state).length;
  if (count("live") === units.length) {
    return units.length === 1 ? `${all} is live` : `All ${all} are live, exactly as recorded`;
  }
  const counts = (states: readonly ConfirmedState[], words: Readonly<Record<string, string>>) =>
    states.flatMap((state) =>
      count(state) === 0 ? [] : [`${count(state)} ${words[state] ?? ""}`],
    );
  const faults = counts(["broken", "differs"], faultsOfLive);
  const live = ["live", "broken", "differs"].reduce(
    (sum, state) => sum + count(state as ConfirmedState),
    0,
  );
  const others = counts(
    (Object.keys(symbols) as ConfirmedState[]).filter((state) => !(state in faultsOfLive)),
    Object.fromEntries(Object.entries(symbols).map(([state, [, words]]) => [state, words])),
  );
  const of = faults.length > 0 ? ` (${faults.join(", ")})` : "";
  return [`${live} of ${all} live${of}`, ...others].join(", ");
}

/** What is wrong with some that are live. */
const faultsOfLive: Readonly<Record<string, string>> = {
  live: "",
  broken: "without what it needs",
  differs: "with other bytes",
};

/** The page of a confirmation, for the job summary; below 1 MiB whatever the input. */
export function renderConfirmation(page: ConfirmationPage): string {
  const { units, problems, warnings, registry, runUrl } = page;
  const waiting = units
    .filter(({ state }) => approvable.includes(state))
    .map((unit) => ({ ...unit, isValidating: unit.state === "validating" }));
  const isBroken = units.some(({ state }) => state === "broken");
  const isLive = units.every(({ state }) => state === "live");
  const symbol = isLive ? "✅" : isBroken ? "🚨" : problems.length > 0 ? "❌" : "⏳";
  const blocks = [
    `## ${symbol} ${escaped(confirmationSentence(page), 300)}`,
    origin(page),
    ...(isBroken
      ? [
          "Whoever installs a package without the packages that it pins gets an incomplete install, and npm, pnpm and bun report no error.",
        ]
      : []),
    ...approvals(waiting, {
      ...{ runUrl, registry, all: units, ...standingOf(units), noun: packageNoun },
      maxBytes: 120_000,
      isFailed: true,
    }),
    ...(problems.length > 0 ? ["### What remains", ...problemList(problems, 100_000)] : []),
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
    `checked on ${day(askedAt)}, ${timeToTheMinute(askedAt, askedAt)}`,
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
