import {
  listStages,
  olderStageWarnings,
  readStage,
  saysNoStage,
  stagePath,
  versionStatus,
  type StageReader,
} from "@fairlead/npm";
import { concurrently, unitId, type Finding, type Problem } from "@fairlead/publishing";
import type { Known } from "./judge.ts";
import { keyOf, type WantedUnit } from "./wanted-units.ts";

/** What a token that may read stages adds to what everybody sees. */
export interface SeenStages {
  /** Of versions that are not live, by `unitId`, where the registry says it. */
  readonly statuses: ReadonlyMap<string, string>;
  /** Stages of this run that are not there any more, of versions that are not live; by `unitId`. */
  readonly gone: ReadonlySet<string>;
  /** Stages of older versions, which would take a dist-tag back. */
  readonly warnings: readonly Problem[];
}

const atOnce = 8;

/** Asks what becomes of versions that are not live. Never throws: a registry need not say. */
export async function askStages(
  units: readonly WantedUnit[],
  seen: {
    readonly findings: ReadonlyMap<string, Finding>;
    readonly told: ReadonlyMap<string, Known["told"]>;
    readonly isDryRun: boolean;
  },
  stages: StageReader | undefined,
): Promise<SeenStages> {
  if (stages === undefined || seen.isDryRun || units.length === 0) {
    return { statuses: new Map(), gone: new Set(), warnings: [] };
  }
  const absent = units.filter((unit) => seen.findings.get(unitId(unit))?.kind === "absent");
  const idOf = (unit: WantedUnit) => seen.told.get(keyOf(unit))?.stageId;
  const asked = await concurrently(absent, (unit) => ask(stages, unit, idOf(unit)), atOnce);
  const present = units.find((unit) => seen.findings.get(unitId(unit))?.kind === "present");
  const own = units.map((unit) => {
    return { name: unit.name, version: unit.version, stageId: idOf(unit), tag: undefined };
  });
  return {
    statuses: new Map(
      asked.flatMap(({ id, status }) => (status === undefined ? [] : [[id, status]])),
    ),
    gone: await goneAmong(asked, present, stages),
    warnings: olderStageWarnings(own, (await listStages(stages)) ?? []),
  };
}

interface Asked {
  readonly id: string;
  readonly status: string | undefined;
  /** Whether the registry shows the stage; undefined where nobody knows its id, or it does not say. */
  readonly isStaged: boolean | undefined;
}

async function ask(
  stages: StageReader,
  unit: WantedUnit,
  stageId: string | undefined,
): Promise<Asked> {
  const status = await versionStatus(stages, unit);
  const id = unitId(unit);
  if (status !== undefined || stageId === undefined) return { id, status, isStaged: undefined };
  const reply = await stages.ask(stagePath(stageId));
  const isStaged = readStage(reply) !== undefined || (saysNoStage(reply) ? false : undefined);
  return { id, status, isStaged };
}

/**
 * To who may not see stages of a package the registry answers as if there were none: only a token that
 * has shown that it sees them counts.
 */
async function goneAmong(
  asked: readonly Asked[],
  present: WantedUnit | undefined,
  stages: StageReader,
): Promise<ReadonlySet<string>> {
  const gone = asked.filter(({ isStaged }) => isStaged === false).map(({ id }) => id);
  if (gone.length === 0) return new Set();
  const sees =
    asked.some(({ status, isStaged }) => status !== undefined || isStaged === true) ||
    (present !== undefined && (await versionStatus(stages, present)) !== undefined);
  return new Set(sees ? gone : []);
}
