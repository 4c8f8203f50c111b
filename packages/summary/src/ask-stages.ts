import { listStages, olderStageWarnings, versionStatus, type StageReader } from "@fairlead/npm";
import { concurrently, unitId, type Finding, type Problem } from "@fairlead/publishing";
import type { Known } from "./judge.ts";
import { keyOf, type WantedUnit } from "./wanted-units.ts";

/** What a token that may read stages adds to what everybody sees. */
export interface SeenStages {
  /** Of versions that are not live, by `unitId`, where the registry says it. */
  readonly statuses: ReadonlyMap<string, string>;
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
    return { statuses: new Map(), warnings: [] };
  }
  const absent = units.filter((unit) => seen.findings.get(unitId(unit))?.kind === "absent");
  const asked = await concurrently(
    absent,
    async (unit) => [unitId(unit), await versionStatus(stages, unit)] as const,
    atOnce,
  );
  const own = units.map((unit) => {
    const { stageId } = seen.told.get(keyOf(unit)) ?? {};
    return { name: unit.name, version: unit.version, stageId, tag: undefined };
  });
  return {
    statuses: new Map(
      asked.flatMap(([id, status]) => (status === undefined ? [] : [[id, status]])),
    ),
    warnings: olderStageWarnings(own, (await listStages(stages)) ?? []),
  };
}
