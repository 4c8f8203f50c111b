import { asRecord, parseRecord } from "@fairlead/http";
import { sentSoFar, unionOfNeeds, type OutcomeStatus, type SentSoFar } from "@fairlead/publishing";
import { statuses } from "@fairlead/reporting";
import { keyOf, type WantedUnit } from "./wanted-units.ts";

/** What a report says about a unit. */
export interface ToldUnit extends WantedUnit {
  readonly outcome: OutcomeStatus;
  /** Of the packed file, as the registry writes it. */
  readonly checksum?: string;
  readonly note?: string;
  readonly cause?: string;
  readonly remedy?: string;
  readonly credential?: string;
  readonly stageId?: string;
  /** SHA-1, hex. */
  readonly shasum?: string;
  readonly layer?: number;
  /** The attempt that staged or published it. */
  readonly runAttempt?: number;
  /** `name@version` of what it needs of the release. */
  readonly pins?: readonly string[];
  /** Of a conflict: false if it only changed since its own release. */
  readonly fails?: boolean;
  /** Of a refusal: no attempt can publish this version any more. */
  readonly isFinal?: true;
  /** Of an npm package: what all reports together say was sent. */
  readonly soFar?: SentSoFar;
  /** Epoch ms. */
  readonly resumeAt?: number;
}

/** A report, as far as the summary needs it. */
export interface ToldReport {
  readonly attempt: number;
  /** Epoch ms. */
  readonly finishedAt: number;
  readonly dryRun: boolean;
  /** In the report's order; what makes no sense is left out. */
  readonly units: readonly ToldUnit[];
}

/** Longer texts are no names, versions, causes or checksums of ours. */
const maxText = 2_000;

/**
 * Reads a report. Any job of the run could have uploaded it, so nothing of its form is taken for
 * granted: undefined if it is no report, and units that make no sense are left out.
 */
export function readReport(text: string): ToldReport | undefined {
  const report = parseRecord(text);
  const { schemaVersion, action, units } = report ?? {};
  if (report === undefined || schemaVersion !== 1) return undefined;
  if (typeof action !== "string" || !Array.isArray(units)) return undefined;
  const kind = action === "publish-crates-ordered" ? "crate" : "npm";
  const attempt = asRecord(report["run"])?.["attempt"];
  const stopped = stoppedIn(report["stopped"]);
  return {
    attempt: typeof attempt === "number" ? attempt : 1,
    finishedAt: timeOf(report["finishedAt"]) ?? 0,
    dryRun: report["dryRun"] === true,
    units: units
      .flatMap((unit) => readUnit(asRecord(unit) ?? {}, kind))
      .map((unit) => (unit.outcome === "not-reached" ? { ...stopped, ...unit } : unit)),
  };
}

/** What stopped a release, as the reason of whatever it did not reach: a credential, a conflict. */
function stoppedIn(field: unknown): Pick<ToldUnit, "cause" | "remedy"> {
  const { cause, remedy } = asRecord(field) ?? {};
  if (typeof cause !== "string" || cause === "") return {};
  return {
    cause: shortened(`The release was stopped: ${cause}`),
    ...(typeof remedy === "string" && remedy !== "" && { remedy: shortened(remedy) }),
  };
}

/** Half a character, which JSON may hold and a cut may leave, stands in no address. */
function shortened(text: string): string {
  return text.slice(0, maxText).toWellFormed();
}

function readUnit(
  unit: Readonly<Record<string, unknown>>,
  kind: WantedUnit["kind"],
): readonly ToldUnit[] {
  const text = (key: string) => {
    const value = unit[key];
    return typeof value === "string" && value !== "" ? shortened(value) : undefined;
  };
  const { name, version, outcome } = {
    name: text("name"),
    version: text("version"),
    outcome: statuses.find((status) => status === unit["outcome"]),
  };
  if (name === undefined || version === undefined || outcome === undefined) return [];
  const resumeAt = timeOf(unit["resumeAt"]);
  const told = texts.flatMap((key) => {
    const value = text(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const { layer, pins, runAttempt } = unit;
  return [
    {
      ...{ kind, name, version, outcome },
      ...Object.fromEntries(told),
      ...(typeof unit["fails"] === "boolean" && { fails: unit["fails"] }),
      ...(unit["isFinal"] === true && { isFinal: true as const }),
      ...(resumeAt !== undefined && { resumeAt }),
      ...(typeof layer === "number" && { layer }),
      ...(typeof runAttempt === "number" && { runAttempt }),
      ...(Array.isArray(pins) && { pins: pins.filter(isShortText) }),
    },
  ];
}

const texts = [
  "checksum",
  "note",
  "cause",
  "remedy",
  "credential",
  "stageId",
  "shasum",
  "tag",
] as const;

function isShortText(value: unknown): value is string {
  return typeof value === "string" && value.length <= maxText;
}

/**
 * What the newest report of each unit says, by its key, in the order in which units first appear. A real
 * run's report counts more than any dry run's: a release that packs in a job of its own has both.
 */
export function newestTold(
  reports: readonly ToldReport[],
): ReadonlyMap<string, ToldUnit & Pick<ToldReport, "dryRun" | "finishedAt">> {
  const oldestFirst = [...reports].sort(
    (a, b) =>
      Number(b.dryRun) - Number(a.dryRun) || a.attempt - b.attempt || a.finishedAt - b.finishedAt,
  );
  const newest = new Map<string, ToldUnit & Pick<ToldReport, "dryRun" | "finishedAt">>();
  for (const { dryRun, finishedAt, units } of oldestFirst) {
    for (const unit of units) {
      const before = newest.get(keyOf(unit));
      const needs = before?.dryRun === dryRun ? unionOfNeeds([unit, before]) : {};
      const now = { ...withStage(unit, before), ...needs, dryRun, finishedAt };
      const soFar = sentSoFar({ ...unit, bytes: unit.checksum }, before?.soFar);
      newest.set(keyOf(unit), unit.kind === "npm" && !dryRun ? { ...now, soFar } : now);
    }
  }
  return newest;
}

/** An attempt that could not read the reports before it knows less than they do. */
function withStage(unit: ToldUnit, before: ToldUnit | undefined): ToldUnit {
  const isSame = before?.outcome === "staged" && before.checksum === unit.checksum;
  const waits = unit.outcome === "staged" || unit.outcome === "pending";
  if (!isSame || !waits || unit.stageId !== undefined || before.stageId === undefined) return unit;
  return { ...unit, outcome: "staged", stageId: before.stageId };
}

function timeOf(value: unknown): number | undefined {
  const ms = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
