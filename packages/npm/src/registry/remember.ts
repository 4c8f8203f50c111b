import { unitId, type Problem, type StagedPackage } from "@fairlead/publishing";
import { idOfSame, isSeen, lookAtStages, type StageLook } from "./gone-stages.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { StageReader } from "./stage-reads.ts";
import {
  noMemory,
  rememberStages,
  type EarlierReport,
  type StagedMemory,
} from "./staged-memory.ts";

export interface TakenReports {
  readonly reports: readonly EarlierReport[];
  /** What could not be taken, and stops nothing. */
  readonly problems: readonly Problem[];
  /** Why reports of earlier attempts, if they left any, are out of reach. */
  readonly unread?: Problem;
}

/**
 * What earlier attempts staged. With a token that may view stages (any granular one of a maintainer,
 * read-only ones too) the registry is asked which of them are still there; trusted publishing may not
 * ask, and the reports count alone.
 *
 * @param taken the reports of earlier attempts; undefined where there can be none
 * @param names of packages that are released, or needed: only their stages are asked for
 * @param commit the commit that is released
 * @param reader asks with the token of a person
 * @param repository `https://github.com/owner/name`
 * @param now epoch ms
 */
export async function remember(
  taken: TakenReports | undefined,
  names: ReadonlySet<string>,
  target: NpmTarget,
  commit: string | undefined,
  reader: StageReader | undefined,
  repository: string,
  now: number,
): Promise<StagedMemory> {
  if (taken === undefined) return noMemory;
  const { reports, problems, unread } = taken;
  const name = URL.parse(repository)?.pathname.replace(/^\//, "") ?? repository;
  const memory = rememberStages(reports, target, { repository: name, commit });
  const ours = [...memory.staged.values(), ...memory.nameless.values()].filter((stage) =>
    names.has(stage.name),
  );
  const { looks, gone } = await lookAtStages(ours, reader, now);
  const idsOf = (kept: readonly StageLook[]) => new Set(kept.map(unitId));
  const found = looks.flatMap((look): [string, StagedPackage][] => {
    const recorded = memory.nameless.get(unitId(look));
    const id = idOfSame(look);
    return recorded === undefined || id === undefined
      ? []
      : [[unitId(look), { ...recorded, stageId: id }]];
  });
  return {
    ...memory,
    staged: new Map([...memory.staged, ...found]),
    gone,
    hidden: idsOf(looks.filter(({ stage }) => stage === "none")),
    seen: idsOf(looks.filter(isSeen)),
    warnings: [...problems, ...memory.warnings],
    ...(unread !== undefined && { unread }),
  };
}
