import {
  concurrently,
  eachOnce,
  readsAtOnce,
  unitId,
  type Beside,
  type Outcome,
  type OutcomeStatus,
  type Problem,
  type VersionName,
  type WaitingBeside,
} from "@fairlead/publishing";
import { idOfSame, isSeen, lookAtStages } from "./gone-stages.ts";
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
 * Which of the versions that staged packages need, and that no other step has staged, are live: nobody
 * has to approve them first.
 *
 * @param staged packages that wait for a person
 * @param released `name@version` of what is accounted for: what this step releases, and what waits
 */
export async function liveNeeds(
  staged: readonly Partial<Pick<WaitingBeside, "pins">>[],
  released: ReadonlySet<string>,
  reader: NpmReader,
  cancelled: AbortSignal,
): Promise<readonly VersionName[]> {
  const needed = [...new Set(staged.flatMap(({ pins = [] }) => pins))]
    .filter((id) => !released.has(id))
    .map((id) => ({
      name: id.slice(0, id.lastIndexOf("@")),
      version: id.slice(id.lastIndexOf("@") + 1),
    }));
  const found = await concurrently(needed, (each) => reader.find(each, cancelled), readsAtOnce);
  return needed.filter((_, index) => found[index]?.kind === "present");
}

/**
 * Of what is remembered, what concerns a step: where a person approves some of its packages, all; else
 * what its live packages need, without which users install them.
 */
export function concerning(ended: readonly Outcome[], memory: StagedMemory): StagedMemory {
  if (ended.some(({ status }) => status === "staged")) return memory;
  const live = ended.filter(({ status }) => isLive.includes(status));
  const needed = new Set(live.flatMap(({ pins = [] }) => pins));
  const only = <T>(all: ReadonlyMap<string, T>) =>
    new Map([...all].filter(([id]) => needed.has(id)));
  return { ...memory, staged: only(memory.staged), nameless: only(memory.nameless) };
}

const isLive: readonly OutcomeStatus[] = ["published", "already-published"];

/**
 * What other steps and jobs of the run staged: `waiting` is what nobody has approved yet. It is approved
 * with what this step staged, in one order, whether or not the id of its stage is known.
 *
 * @param own `name@version` of what this step releases
 * @param stages shows which are gone; without a person's token nobody knows
 * @param now epoch ms
 */
export async function stagedBeside(
  own: ReadonlySet<string>,
  { staged, nameless, gone }: StagedMemory,
  reader: NpmReader,
  stages: StageReader | undefined,
  cancelled: AbortSignal,
  now: number,
): Promise<Beside> {
  const recorded = new Map<string, WaitingBeside>([...nameless, ...staged]);
  const others = [...recorded].flatMap(([id, each]) => (own.has(id) ? [] : [each]));
  const found = await concurrently(others, (each) => reader.find(each, cancelled), readsAtOnce);
  const live = others.filter((_, index) => found[index]?.kind === "present");
  const waiting = others.filter((each) => !live.includes(each) && !gone.has(unitId(each)));
  const looked = await lookAtStages(waiting, stages, now);
  const looks = new Map(looked.looks.map((look) => [unitId(look), look]));
  const stillWaiting = waiting
    .filter((each) => !looked.gone.has(unitId(each)))
    .map((each) => {
      const look = looks.get(unitId(each));
      const stageId = each.stageId ?? (look && idOfSame(look));
      const isUnseen = look === undefined || !isSeen(look);
      return {
        ...each,
        ...(stageId !== undefined && { stageId }),
        ...(isUnseen && { isUnseen: true as const }),
      };
    });
  return { waiting: stillWaiting, live };
}
