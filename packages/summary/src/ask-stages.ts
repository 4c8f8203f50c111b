import {
  listStages,
  lookAtStages,
  olderStageWarnings,
  type NoticingReader,
  type StageLook,
} from "@fairlead/npm";
import { unitId, type Finding, type Problem } from "@fairlead/publishing";
import type { Known } from "./judge.ts";
import { keyOf, type WantedUnit } from "./wanted-units.ts";

/** What a token that may read stages adds to what everybody sees. */
export interface SeenStages {
  /** Of versions that are not live, by `unitId`. */
  readonly looks: ReadonlyMap<string, StageLook>;
  /** Stages of this run that are not there any more, of versions that are not live; by `unitId`. */
  readonly gone: ReadonlySet<string>;
  /** Stages of older versions, which would take a dist-tag back, and a token that is refused. */
  readonly warnings: readonly Problem[];
}

/** Asks what becomes of versions that are not live. Never throws: a registry need not say. */
export async function askStages(
  units: readonly WantedUnit[],
  seen: {
    readonly findings: ReadonlyMap<string, Finding>;
    readonly told: ReadonlyMap<string, Known["told"]>;
    readonly isDryRun: boolean;
    /** Epoch ms. */
    readonly now: number;
  },
  stages: NoticingReader | undefined,
): Promise<SeenStages> {
  if (stages === undefined || seen.isDryRun || units.length === 0) {
    return { looks: new Map(), gone: new Set(), warnings: [] };
  }
  const recorded = units.map((unit) => {
    const { outcome, stageId, shasum, finishedAt } = seen.told.get(keyOf(unit)) ?? {};
    const { name, version } = unit;
    return { name, version, stageId, shasum, recordedAt: finishedAt, outcome };
  });
  const absent = recorded.filter((unit) => seen.findings.get(unitId(unit))?.kind === "absent");
  const { looks, gone } = await lookAtStages(absent, stages, seen.now);
  // What was not staged may be in no list, and is not gone for that.
  const staged = recorded.filter(({ outcome, stageId }) => {
    return outcome === "staged" || stageId !== undefined;
  });
  const own = recorded.map(({ name, version, stageId }) => {
    return { name, version, stageId, tag: undefined };
  });
  const listed = (await listStages(stages)) ?? [];
  return {
    looks: new Map(looks.map((look) => [unitId(look), look])),
    gone: new Set(staged.map(unitId).filter((id) => gone.has(id))),
    warnings: [...stages.refusals(), ...olderStageWarnings(own, listed)],
  };
}
