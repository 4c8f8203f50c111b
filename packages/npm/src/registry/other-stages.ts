import {
  concurrently,
  eachOnce,
  readsAtOnce,
  unitId,
  type Problem,
  type StagedPackage,
} from "@fairlead/publishing";
import { lookAtStages } from "./gone-stages.ts";
import type { NpmReader } from "./npm-look-up.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { olderStageWarnings } from "./older-stages.ts";
import type { SeenStage, StageReader } from "./stage-reads.ts";
import type { StagedMemory } from "./staged-memory.ts";

/**
 * What waits beside the packages that are released, and takes a dist-tag back from them when somebody
 * approves it: as the registry lists it to a person's token, and as earlier jobs of the run wrote it down.
 */
export function besideOlderStages(
  units: readonly NpmUnit[],
  listed: readonly SeenStage[],
  { staged, gone }: StagedMemory,
): readonly Problem[] {
  const own = units.map((unit) => {
    const { name, version, tag } = unit;
    return { name, version, tag, stageId: staged.get(unitId(unit))?.stageId };
  });
  const recorded = [...staged].flatMap(([id, { stageId, name, version, tag }]) => {
    return gone.has(id) ? [] : [{ id: stageId, name, version, tag }];
  });
  return eachOnce(olderStageWarnings(own, [...listed, ...recorded]));
}

/**
 * What other steps and jobs of the run staged, and nobody has approved yet: it is approved with what this
 * step staged, in one order.
 *
 * @param own `name@version` of what this step releases
 * @param stages shows which are gone; without a person's token nobody knows
 * @param now epoch ms
 */
export async function stagedBeside(
  own: ReadonlySet<string>,
  { staged, gone }: StagedMemory,
  reader: NpmReader,
  stages: StageReader | undefined,
  cancelled: AbortSignal,
  now: number,
): Promise<readonly StagedPackage[]> {
  const others = [...staged].flatMap(([id, each]) => (own.has(id) || gone.has(id) ? [] : [each]));
  const found = await concurrently(others, (each) => reader.find(each, cancelled), readsAtOnce);
  const waiting = others.filter((_, index) => found[index]?.kind !== "present");
  const looked = await lookAtStages(waiting, stages, now);
  return waiting.filter((each) => !looked.gone.has(unitId(each)));
}
