import { concurrently, readsAtOnce, unitId, type Problem } from "@fairlead/publishing";
import type { NpmTarget } from "./npm-target.ts";
import { readStage, saysNoStage, stagePath, type StageReader } from "./stage-reads.ts";
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
 */
export async function remember(
  taken: TakenReports | undefined,
  names: ReadonlySet<string>,
  target: NpmTarget,
  commit: string | undefined,
  reader: StageReader | undefined,
  repository: string,
): Promise<StagedMemory> {
  if (taken === undefined) return noMemory;
  const { reports, problems } = taken;
  const name = URL.parse(repository)?.pathname.replace(/^\//, "") ?? repository;
  const memory = rememberStages(reports, target, { repository: name, commit });
  const ours = [...memory.staged.values()].filter((stage) => names.has(stage.name));
  const looked =
    reader === undefined
      ? []
      : await concurrently(
          ours,
          async (stage) => {
            const reply = await reader.ask(stagePath(stage.stageId));
            const isSeen = readStage(reply) !== undefined;
            return { id: unitId(stage), isSeen, isGone: saysNoStage(reply) };
          },
          readsAtOnce,
        );
  return {
    ...memory,
    gone: new Set(looked.filter(({ isGone }) => isGone).map(({ id }) => id)),
    seen: new Set(looked.filter(({ isSeen }) => isSeen).map(({ id }) => id)),
    warnings: [...problems, ...memory.warnings],
  };
}
