import { asRecord, parseRecord } from "@fairlead/http";
import { distTagProblem } from "@fairlead/npm";
import type { VersionName } from "@fairlead/publishing";

/** A crate or package that a report names. */
export interface ReportedUnit extends VersionName {
  readonly kind: "crate" | "npm";
  /** Address of the registry that it went to. */
  readonly registry: string;
  readonly layer: number;
  /** npm: the dist-tag that it was published with, as far as the report says. */
  readonly tag: string | undefined;
  /** The exact versions that it needs of other packages, as `name@version`. */
  readonly pins: readonly string[];
  /** The report says that the registry has it. */
  readonly isClaimed: boolean;
  /** It waits for approval, as far as the report knows. */
  readonly isStaged: boolean;
  /** The address of the run, without an attempt; undefined: the report does not say. */
  readonly run: string | undefined;
}

/** What is shown in a command has no more than this. */
const runAddress =
  /^https:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9-]+\/[A-Za-z0-9._-]+\/actions\/runs\/\d{1,20}/;

/** Outcomes of what the registry had at the end of the job. */
const claims: readonly unknown[] = ["published", "already-published"];

/** A report of a publishing job, as far as a withdrawal needs it. */
export interface ReportedUnits {
  /** Epoch ms. */
  readonly finishedAt: number;
  /** In the order in which they were published. */
  readonly units: readonly ReportedUnit[];
}

/** What becomes an argument of a program has its grammar, and begins with no dash. */
const names = {
  crate: /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
  npm: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~_][A-Za-z0-9~._-]{0,213}$/,
} as const;
const versions = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * Reads what a job reported, `report.json`; undefined: it is none, or of a dry run. What a name or a version
 * cannot be is left out: any job of a run may have uploaded it. Whether a unit is there, its registry says.
 */
export function readUnits(text: string): ReportedUnits | undefined {
  const report = parseRecord(text);
  const { schemaVersion, action, units, dryRun } = report ?? {};
  if (schemaVersion !== 1 || typeof action !== "string" || dryRun === true) return undefined;
  const registry = asRecord(report?.["registry"])?.["url"];
  if (!Array.isArray(units) || typeof registry !== "string") return undefined;
  const url = asRecord(report?.["run"])?.["url"];
  const run = typeof url === "string" ? runAddress.exec(url)?.[0] : undefined;
  const kind = action === "publish-crates-ordered" ? "crate" : "npm";
  const finishedAt = Date.parse(String(report?.["finishedAt"]));
  return {
    finishedAt: Number.isNaN(finishedAt) ? 0 : finishedAt,
    units: (units as unknown[]).flatMap((unit) => {
      const { name, version, layer, outcome, tag, pins } = asRecord(unit) ?? {};
      if (typeof name !== "string" || !names[kind].test(name)) return [];
      if (typeof version !== "string" || !versions.test(version)) return [];
      const ofLayer = typeof layer === "number" && Number.isSafeInteger(layer) ? layer : 0;
      const isTag = typeof tag === "string" && distTagProblem(tag) === undefined;
      const pinned = Array.isArray(pins) ? (pins as unknown[]) : [];
      return [
        {
          ...{ kind, name, version, registry: registry.replace(/\/+$/, ""), layer: ofLayer },
          ...{ tag: kind === "npm" && isTag ? tag : undefined, run },
          pins: pinned.filter((pin) => typeof pin === "string"),
          ...{ isClaimed: claims.includes(outcome), isStaged: outcome === "staged" },
        },
      ];
    }),
  };
}
